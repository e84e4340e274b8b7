"""JSON-LD: the context is inside, so that nothing has to be fetched to read it."""

import json
from collections.abc import Iterator

from graph.export.output import File, Format
from graph.export.rdf import context, describe
from graph.export.source import Source


def _files(source: Source) -> Iterator[File]:
    yield File("policygraph.jsonld", _jsonld(source))


def _jsonld(source: Source) -> Iterator[bytes]:
    """One object a line."""
    yield b'{"@context": ' + _json(context()) + b',\n"@graph": ['
    separator = b"\n"
    for resource in describe(source):
        yield separator + _json(resource)
        separator = b",\n"
    yield b"\n]}\n"


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


FORMAT = Format("jsonld", "JSON-LD", ".jsonld", "application/ld+json", _files)

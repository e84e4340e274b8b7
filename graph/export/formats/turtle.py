"""Turtle. rdflib's own writer would hold the whole graph in memory: a plan is 20,000 triples."""

import json
from collections.abc import Iterator
from typing import Any

from graph.export.output import File, Format
from graph.export.rdf import Resource, context, describe
from graph.export.source import Source


def _files(source: Source) -> Iterator[File]:
    yield File("policygraph.ttl", turtle(describe(source), source.version))


def turtle(resources: Iterator[Resource], version: str) -> Iterator[bytes]:
    """The prefixes, and a block for each resource."""
    yield f"# policygraph · data version {version}\n".encode()
    for prefix, iri in context().items():
        if isinstance(iri, str) and iri.endswith(("/", "#")) and not prefix.startswith("@"):
            yield f"@prefix {prefix}: <{iri}> .\n".encode()
    for resource in resources:
        yield f"\n<{resource['id']}> {_properties(resource, '    ')} .\n".encode()


def _properties(resource: Resource, indent: str) -> str:
    """``a pg:Measure ; dcterms:title "…"``, a line each."""
    stated = [f"a {_curie(resource['@type'])}"] if "@type" in resource else []
    for term, value in resource.items():
        values = value if isinstance(value, list) else [value]
        if values and term not in ("id", "@type"):
            objects = ", ".join(_object(term, each, indent) for each in values)
            stated.append(f"{_curie(term)} {objects}")
    return f" ;\n{indent}".join(stated)


def _object(term: str, value: Any, indent: str) -> str:
    if isinstance(value, dict):
        return f"[ {_properties(value, indent + '    ')} ]"
    declared = context().get(term, {}).get("@type") if term in context() else None
    if declared == "@id":
        return f"<{value}>"
    text = str(value).lower() if isinstance(value, bool) else str(value)
    # JSON escapes what Turtle does, in the same way.
    literal = json.dumps(text, ensure_ascii=False)
    kind = declared or _NATIVE.get(type(value))
    return f"{literal}^^{kind}" if kind else literal


_NATIVE: dict[type, str] = {bool: "xsd:boolean", int: "xsd:integer", float: "xsd:double"}
"""The types of values that the ontology does not type, as in JSON-LD."""


def _curie(term: str) -> str:
    """``pg:Measure`` for a term; what has a prefix already stays."""
    iri = context()[term]["@id"] if term in context() else term
    return iri if ":" in iri else f"pg:{iri}"


FORMAT = Format("ttl", "RDF（Turtle）", ".ttl", "text/turtle; charset=utf-8", _files)

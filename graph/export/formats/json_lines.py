"""JSON Lines in the shape of Neo4j's APOC library, as ``policygraph extract`` prints a plan."""

from collections.abc import Iterator

from graph.export.output import File, Format
from graph.export.source import Source
from ontology.model import load_schema


def _files(source: Source) -> Iterator[File]:
    yield File("policygraph.jsonl", _lines(source))


def _lines(source: Source) -> Iterator[bytes]:
    schema = load_schema()
    for label in schema.classes:
        for node in source.nodes(label):
            yield f"{node.json_line()}\n".encode()
    for kind in schema.edges:
        for stated in source.edges(kind):
            yield f"{stated.edge.json_line()}\n".encode()


FORMAT = Format(
    "jsonl", "JSON Lines（APOC 导出格式）", ".jsonl", "application/jsonl; charset=utf-8", _files
)

"""What is written to the graph: nodes, edges, and the set of them that one source states.

The JSON Lines form is the export shape of Neo4j's APOC library (``apoc.export.json``), so that
``policygraph extract`` prints exactly what ``policygraph load`` writes.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

Value = str | int | float | bool | date | list[str]
"""A property value. Dates are ``datetime.date`` here, ISO strings in JSON, dates in the graph.
A property without a value is left out, never null."""


class Ref(NamedTuple):
    """The label and id of a node: what an edge needs to find its end by an index."""

    label: str
    id: str


@dataclass(frozen=True, slots=True)
class Node:
    """A node; ``id`` is unique within ``label`` and is not repeated in ``properties``."""

    label: str
    id: str
    properties: Mapping[str, Value]

    @property
    def ref(self) -> Ref:
        """Label and id."""
        return Ref(self.label, self.id)

    def json_line(self) -> str:
        """APOC's shape of a node as a line of JSON, without the line end."""
        return (
            f'{{"type": "node", {_json(self.ref)}, "properties": {_text(dict(self.properties))}}}'
        )


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge; there is at most one of a ``type`` between the same two nodes."""

    type: str
    start: Ref
    end: Ref
    properties: Mapping[str, Value]

    @property
    def id(self) -> str:
        """Start, type and end: what makes the edge the same edge on the next load."""
        return f"{self.start.id}|{self.type}|{self.end.id}"

    def json_line(self) -> str:
        """APOC's shape of a relationship as a line of JSON, without the line end."""
        return (
            f'{{"type": "relationship", "id": {_text(self.id)}, "label": {_text(self.type)}, '
            f'"start": {{{_json(self.start)}}}, "end": {{{_json(self.end)}}}, '
            f'"properties": {_text(dict(self.properties))}}}'
        )


@dataclass(frozen=True)
class Facts:
    """All that one source states.

    ``source`` is the id of a Document, or ``vocabulary`` for what the ontology's vocabularies say.
    A node with ``document_id == source``, and the Document itself, belong to the source and go
    when it goes. Other nodes (agencies, districts, sectors, indicators, cited documents) are
    shared by all plans. Every edge belongs to the source; it may not occur twice.

    ``kept_fingerprint`` is the fingerprint where it is kept with the facts, "" to work it out.
    """

    source: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    kept_fingerprint: str = field(default="", compare=False)

    @property
    def document(self) -> Node:
        """The Document that the source is; StopIteration for the vocabulary, which is none."""
        return next(node for node in self.nodes if node.ref == Ref("Document", self.source))

    @property
    def last_page(self) -> int:
        """The last page (1-based) that states one of them; 0 where the file has no pages."""
        records: tuple[Node | Edge, ...] = (*self.nodes, *self.edges)
        pages = (record.properties.get("page") for record in records)
        return max((page for page in pages if isinstance(page, int)), default=0)

    def json_lines(self) -> Iterator[str]:
        """One JSON object a line, nodes before the edges that need them; no line ends."""
        records: tuple[Node | Edge, ...] = (*self.nodes, *self.edges)
        for record in records:
            yield record.json_line()

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 of the JSON lines: equal if and only if the source says the same again."""
        if self.kept_fingerprint:
            return self.kept_fingerprint
        digest = hashlib.sha256()
        for line in self.json_lines():
            digest.update(line.encode())
            digest.update(b"\n")
        return digest.hexdigest()


def _iso(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"not a property value: {value!r}")


_text = json.JSONEncoder(ensure_ascii=False, default=_iso).encode
"""A value as JSON. Loads make a line of each row to compare it with what is stored: put together
from its parts, it takes half the time of a nested dict."""


def _json(ref: Ref) -> str:
    return f'"id": {_text(ref.id)}, "labels": [{_text(ref.label)}]'

"""Gathers graph records: a node or edge that comes again is the same one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graph.records import Edge, Facts, Node, Ref, Value
from loaders.text.document import Span
from ontology.code_points import plain
from ontology.positions import Position


@dataclass(slots=True)
class Records:
    """The nodes and edges of one source so far; ``source`` is the id of its Document.

    ``positions`` says where each line is printed; what names a line names its position, too.
    """

    source: str
    positions: Sequence[Position] = ()
    _nodes: dict[Ref, Node] = field(default_factory=dict)
    _edges: dict[str, Edge] = field(default_factory=dict)

    @property
    def document(self) -> Ref:
        """The Document whose text is recorded."""
        return Ref("Document", self.source)

    def section(self, key: str | None) -> Ref:
        """The section of a key; the document for none."""
        return self.ref("Section", f"s.{key}") if key else self.document

    def ref(self, label: str, key: str) -> Ref:
        """A node of the document: ``doc-1a2b3c4d5e6f.s.h2.b1``."""
        return Ref(label, f"{self.source}.{key}")

    def add(self, node: Node) -> Ref:
        """Add a node, unless it is there."""
        self._nodes.setdefault(node.ref, node)
        return node.ref

    def node(self, ref: Ref, **properties: Value | None) -> Ref:
        """Add a node; properties that are None are left out."""
        position = self._position(properties.get("line_start"))
        return self.add(Node(ref.label, ref.id, {**dict(_present(properties)), **position}))

    def edge(
        self, type_: str, start: Ref, end: Ref, span: Span, as_written: str, **more: Value | None
    ) -> None:
        """Add an edge with its evidence; ``as_written`` loses white space and second codes."""
        properties: dict[str, Value] = {
            "as_written": plain("".join(as_written.split())),
            "line_start": span.line_start,
            "line_end": span.line_end,
            "quote": span.quote,
            **self._position(span.line_start),
            **dict(_present(more)),
        }
        edge = Edge(type_, start, end, properties)
        self._edges.setdefault(edge.id, edge)

    def _position(self, line: Value | None) -> Mapping[str, Value]:
        if not self.positions or not isinstance(line, int):
            return {}
        return self.positions[line - 1].properties

    def facts(self) -> Facts:
        """All of them."""
        return Facts(self.source, tuple(self._nodes.values()), tuple(self._edges.values()))


def _present(properties: Mapping[str, Value | None]) -> Iterator[tuple[str, Value]]:
    return ((key, value) for key, value in properties.items() if value is not None)

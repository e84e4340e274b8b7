"""What an export reads: nodes by label and edges by type, always in the same order."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple, Protocol

from graph.records import Edge, Node, Value
from graph.schema import DERIVED
from ontology.model import Property

NAMED_BY = ("title", "name", "value_text", "reason")
"""What may stand for a node in place of its id, the first that it has."""


class StatedEdge(NamedTuple):
    """An edge and the id of the document that states it; None for what the vocabularies state."""

    edge: Edge
    document: str | None


class Source(Protocol):
    """A graph to export. ``version`` names the state of the data."""

    version: str

    def nodes(self, label: str) -> Iterator[Node]:
        """The nodes of a label, without ``graph.schema.DERIVED``."""
        ...

    def edges(self, kind: str) -> Iterator[StatedEdge]:
        """The edges of a type."""
        ...


def facts(values: Mapping[str, Value], known: Mapping[str, Property]) -> dict[str, Value]:
    """The facts among stored properties: in the ontology's order, then the others by name.

    A whole number where the ontology says float is one.
    """
    names = [*known, *sorted(values.keys() - known)]
    return {
        name: _typed(values[name], known.get(name))
        for name in names
        if name in values and name not in DERIVED and name != "id"
    }


def _typed(value: Value, known: Property | None) -> Value:
    return float(value) if type(value) is int and known and known.type == "float" else value

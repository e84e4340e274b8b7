"""What loading a document would change, shown before anything is written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import TypeAlias

from graph.export.store_source import StoreSource, one_plan
from graph.records import Edge, Facts, Node
from graph.schema import DOCUMENT
from graph.store import GraphStore
from ontology.model import load_schema

Record: TypeAlias = Node | Edge
_Stated: TypeAlias = dict[tuple[str, str], Record]
"""What a document states, by kind and id. Agencies and the like are of all plans and not in it."""


@dataclass(frozen=True, slots=True)
class Changes:
    """How many facts (nodes of the document and its edges) a load would add, change and remove."""

    added: int
    changed: int
    removed: int


@dataclass(frozen=True, slots=True)
class Difference:
    """The facts that a load would add, change (as stored, as read now) and remove.

    ``stored`` is what the graph holds of the document, shared nodes too; empty if it is new.
    """

    added: tuple[Record, ...]
    changed: tuple[tuple[Record, Record], ...]
    removed: tuple[Record, ...]
    stored: tuple[Node, ...] = field(repr=False)

    @property
    def counts(self) -> Changes:
        """How many of each."""
        return Changes(len(self.added), len(self.changed), len(self.removed))


def preview(store: GraphStore | None, facts: Facts) -> Difference:
    """Compare the facts of a document with those that are stored of it; None is an empty store."""
    nodes, edges = _stored(store, facts.source) if store else ((), ())
    wanted = _stated(facts.source, facts.nodes, facts.edges)
    stored = _stated(facts.source, nodes, edges)
    both = [(stored[key], wanted[key]) for key in wanted if key in stored]
    return Difference(
        added=tuple(wanted[key] for key in wanted if key not in stored),
        changed=tuple((old, new) for old, new in both if old.properties != new.properties),
        removed=tuple(stored[key] for key in stored if key not in wanted),
        stored=nodes,
    )


def _stored(store: GraphStore, document: str) -> tuple[tuple[Node, ...], tuple[Edge, ...]]:
    if document not in {source["id"] for source in store.sources()}:
        return (), ()
    source = StoreSource(store, partial(one_plan, document=document))
    schema = load_schema()
    nodes = tuple(node for label in schema.classes for node in source.nodes(label))
    edges = tuple(stated.edge for kind in schema.edges for stated in source.edges(kind))
    return nodes, edges


def _stated(document: str, nodes: Iterable[Node], edges: Iterable[Edge]) -> _Stated:
    return {(kind_of(record), record.id): record for record in _records(document, nodes, edges)}


def _records(document: str, nodes: Iterable[Node], edges: Iterable[Edge]) -> Iterator[Record]:
    for node in nodes:
        if node.properties.get("document_id") == document or node.ref == (DOCUMENT, document):
            yield node
    yield from edges


def kind_of(record: Record) -> str:
    """The label of a node, the type of an edge."""
    return record.label if isinstance(record, Node) else record.type


def is_open(node: Node) -> bool:
    """Whether a node is a review item that nobody has decided."""
    return node.label == "ReviewItem" and node.properties["status"] == "open"

"""What loading a document would change, told before anything is written."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from graph.export.store_source import StoreSource, one_plan
from graph.records import Edge, Facts, Node, Value
from graph.schema import DOCUMENT
from graph.store import GraphStore
from ontology.model import load_schema

_Stated: TypeAlias = dict[tuple[str, str], Mapping[str, Value]]
"""What a document states, by kind and id. Agencies and the like are of all plans and not in it."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Facts (nodes of the document and its edges) that a load would add, change and remove."""

    added: int
    changed: int
    removed: int


def preview(store: GraphStore | None, facts: Facts) -> Changes:
    """Compare the facts of a document with those that are stored of it; None is an empty store."""
    wanted = _stated(facts.source, facts.nodes, facts.edges)
    stored = _stored(store, facts) if store else {}
    both = wanted.keys() & stored.keys()
    return Changes(
        added=len(wanted.keys() - stored.keys()),
        changed=sum(wanted[each] != stored[each] for each in both),
        removed=len(stored.keys() - wanted.keys()),
    )


def _stored(store: GraphStore, facts: Facts) -> _Stated:
    if facts.source not in {source["id"] for source in store.sources()}:
        return {}
    source = StoreSource(store, partial(one_plan, document=facts.source))
    schema = load_schema()
    nodes = (node for label in schema.classes for node in source.nodes(label))
    edges = (stated.edge for kind in schema.edges for stated in source.edges(kind))
    return _stated(facts.source, nodes, edges)


def _stated(document: str, nodes: Iterable[Node], edges: Iterable[Edge]) -> _Stated:
    return dict(_pairs(document, nodes, edges))


def _pairs(
    document: str, nodes: Iterable[Node], edges: Iterable[Edge]
) -> Iterator[tuple[tuple[str, str], Mapping[str, Value]]]:
    for node in nodes:
        own = node.properties.get("document_id") == document
        if own or node.ref == (DOCUMENT, document):
            yield (node.label, node.id), dict(node.properties)
    for edge in edges:
        yield (edge.type, edge.id), dict(edge.properties)

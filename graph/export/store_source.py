"""A store as the source of an export: all of it, one plan, or what belongs to no plan.

Nodes are read ``BATCH`` at a time by their ids, and edges from that end which has few of them: a
measure has a handful of agencies, an agency has thousands of measures. Python sorts the ids, since
the engines differ in how they order strings.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.export.source import StatedEdge, facts
from graph.records import Edge, Node, Ref
from graph.schema import DOCUMENT, graph_schema
from graph.store import GraphStore
from ontology.errors import NotFoundError, StoreError
from ontology.model import EdgeClass, load_schema

BATCH = 500
"""Nodes, or edges of so many nodes, that are in memory at a time."""

Ids = Mapping[str, Sequence[str]]
_EDGE = """
RETURN labels(s)[0] AS start_label, s.id AS start, labels(e)[0] AS end_label, e.id AS end,
       properties(r) AS properties, coalesce(s.document_id, e.document_id) AS document
"""


@dataclass(frozen=True)
class Scope:
    """Which part of a store: the ``nodes``, and the ``ends`` whose edges are read, by label.

    With ``strays``, also edges that join what the ontology does not let them join.
    """

    nodes: Ids
    ends: Ids
    strays: bool


class StoreSource:
    """Nodes and edges of a store, through its reading side; ``scope`` is a function below."""

    def __init__(self, store: GraphStore, scope: Callable[[GraphStore], Scope]) -> None:
        self.version = store.data_version()
        self._store = store
        self._scope = scope(store)

    def nodes(self, label: str) -> Iterator[Node]:
        """The nodes of a label, by id."""
        known = load_schema().classes[label].properties
        statement = f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) RETURN properties(n) AS of"
        for rows in self._batches(statement, self._scope.nodes.get(label, ())):
            for row in sorted(rows, key=lambda row: str(row["of"]["id"])):
                yield Node(label, row["of"]["id"], facts(row["of"], known))

    def edges(self, kind: str) -> Iterator[StatedEdge]:
        """The edges of a type, by the id of the end that they are read from."""
        edge = load_schema().edges[kind]
        end, labels = _read_from(edge)
        for label in labels:
            # The embedded engine begins with the node that is written first.
            pattern = {
                "s": f"(s:{label} {{id: id}})-[r:{kind}]->(e)",
                "e": f"(e:{label} {{id: id}})<-[r:{kind}]-(s)",
            }[end]
            statement = f"UNWIND $ids AS id MATCH {pattern} {_EDGE}"
            for rows in self._batches(statement, self._scope.ends.get(label, ())):
                yield from _stated(edge, rows, end)
        if self._scope.strays:
            statement = f"MATCH (s)-[r:{kind}]->(e) WHERE NOT labels({end})[0] IN $labels {_EDGE}"
            yield from _stated(edge, self._store.read(statement, {"labels": labels}), end)

    def check(self) -> None:
        """StoreError if a load changed the data meanwhile: old and new would be mixed."""
        if self._store.data_version() != self.version:
            raise StoreError("导出时有文件被载入或移除，导出的内容新旧混杂，已作废。请重新导出。")

    def _batches(self, statement: str, ids: Sequence[str]) -> Iterator[list[dict[str, Any]]]:
        for at in range(0, len(ids), BATCH):
            yield self._store.read(statement, {"ids": ids[at : at + BATCH]})


def whole(store: GraphStore) -> Scope:
    """Everything that the ontology knows."""
    ids = {label: _ids(store, f"MATCH (n:{label})") for label in sorted(graph_schema().labels)}
    return Scope(ids, ids, strays=True)


def one_plan(store: GraphStore, document: str) -> Scope:
    """The facts of a loaded document and the shared nodes that they refer to."""
    schema = graph_schema()
    if document not in {source["id"] for source in store.sources()}:
        raise NotFoundError(
            f"文件 {document} 没有载入，无法单独导出；policygraph status 列出已载入的文件。"
        )
    given = {"document": document}
    own = {
        label: _ids(store, f"MATCH (n:{label} {{document_id: $document}})", given)
        for label in sorted(schema.own)
    }
    touched = {(DOCUMENT, document)}
    for pattern in (
        "(:Document {id: $document})-->(s)",
        *(f"(:{label} {{document_id: $document}})--(s)" for label in own),
    ):
        statement = f"MATCH {pattern} RETURN DISTINCT labels(s)[0] AS label, s.id AS id"
        touched |= {(row["label"], row["id"]) for row in store.read(statement, given)}
    shared = {
        label: sorted(id for its, id in touched if its == label) for label in sorted(schema.shared)
    }
    return Scope(own | shared, {**own, DOCUMENT: [document]}, strays=False)


def no_plan(store: GraphStore) -> Scope:
    """What ``one_plan`` gives for no loaded document: the vocabularies, and what is nobody's."""
    schema = graph_schema()
    given = {"documents": [source["id"] for source in store.sources()]}
    where = "WHERE n.document_id IS NULL OR NOT n.document_id IN $documents"
    own = {label: _ids(store, f"MATCH (n:{label}) {where}", given) for label in sorted(schema.own)}
    shared = {label: _ids(store, f"MATCH (n:{label})") for label in sorted(schema.shared)}
    terms = {label: shared[label] for label in sorted(schema.terms)}
    return Scope(own | shared, own | terms, strays=True)


def _ids(store: GraphStore, match: str, parameters: Mapping[str, Any] | None = None) -> list[str]:
    ids = [row["id"] for row in store.read(f"{match} RETURN n.id AS id", parameters)]
    if None in ids:
        raise StoreError(f"{match} 中有节点没有 id，无法导出。请用 policygraph cypher 找出并删去。")
    return sorted(ids)


def _read_from(edge: EdgeClass) -> tuple[str, list[str]]:
    """The end of few edges, ``s`` or ``e``, and its labels."""
    own = graph_schema().own
    if set(edge.ends) <= own and not set(edge.starts) <= own:
        return "e", list(edge.ends)
    return "s", list(edge.starts)


def _stated(edge: EdgeClass, rows: list[dict[str, Any]], end: str) -> Iterator[StatedEdge]:
    order = ("start", "end") if end == "s" else ("end", "start")
    for row in sorted(rows, key=lambda row: [str(row[name]) for name in order]):
        start, end_ = Ref(row["start_label"], row["start"]), Ref(row["end_label"], row["end"])
        properties = facts(row["properties"], edge.properties)
        yield StatedEdge(Edge(edge.type, start, end_, properties), row["document"])

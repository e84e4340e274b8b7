"""The tables of a shard, from the ontology: what a record of them says, and back.

A row has what a node or edge has, its evidence included, so that no table has to be joined to
prove a fact. ``source`` is the id of the document that states it. A column without a value is
null; a list may be empty.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import pyarrow as pa

from graph.records import Edge, Facts, Node, Ref, Value
from graph.schema import graph_schema
from ontology.errors import OntologyError
from ontology.model import Property, load_schema

DOCUMENTS, NODES, EDGES, REVIEW_ITEMS = "documents", "nodes", "edges", "review_items"
MANIFEST = "manifest"
"""The files of a shard: what was read, and what was refused and why."""
FACTS = (DOCUMENTS, NODES, REVIEW_ITEMS, EDGES)
_OF_LABEL = {"ReviewItem": REVIEW_ITEMS}
_ENDS = ("start_label", "start", "end_label", "end")
_TYPES: Mapping[str, pa.DataType] = {
    "string": pa.string(),
    "integer": pa.int64(),
    "float": pa.float64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
}


@cache
def schemas() -> Mapping[str, pa.Schema]:
    """The columns of each table: first what names a record, then its properties by name."""
    classes = load_schema().classes
    of_terms = {kind for kind, _, _ in graph_schema().term_edges}
    edges = [each for kind, each in load_schema().edges.items() if kind not in of_terms]
    nodes = [each for label, each in classes.items() if label not in _OF_LABEL]
    return {
        DOCUMENTS: _schema(["source", "fingerprint", "label", "id"], [classes["Document"]]),
        NODES: _schema(["source", "label", "id"], nodes),
        REVIEW_ITEMS: _schema(["source", "label", "id"], [classes["ReviewItem"]]),
        EDGES: _schema(["source", "type", *_ENDS], edges),
        MANIFEST: pa.schema(
            {
                "file": pa.string(),
                "size": pa.int64(),
                "sha256": pa.string(),
                "status": pa.string(),
                "reason": pa.string(),
                "documents": pa.list_(pa.string()),
            }
        ),
    }


def _schema(names: Sequence[str], classes: Iterable[Any]) -> pa.Schema:
    properties: dict[str, Property] = {}
    for each in classes:
        properties |= each.properties
    own = {name: _type(properties[name]) for name in sorted(properties) if name not in names}
    return pa.schema([*((name, pa.string()) for name in names), *own.items()])


def _type(each: Property) -> pa.DataType:
    return pa.list_(_TYPES[each.type]) if each.multivalued else _TYPES[each.type]


def batches(facts: Facts) -> dict[str, pa.RecordBatch]:
    """The rows of a document by table."""
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in FACTS}
    for node in facts.nodes:
        row = {**node.properties, "source": facts.source, "label": node.label, "id": node.id}
        if node.ref == Ref("Document", facts.source):
            rows[DOCUMENTS].append({**row, "fingerprint": facts.fingerprint})
        else:
            rows[_OF_LABEL.get(node.label, NODES)].append(row)
    for edge in facts.edges:
        ends = dict(zip(_ENDS, (*edge.start, *edge.end), strict=True))
        rows[EDGES].append({**edge.properties, "source": facts.source, "type": edge.type, **ends})
    return {name: _batch(name, some) for name, some in rows.items()}


def _batch(table: str, rows: Sequence[Mapping[str, Any]]) -> pa.RecordBatch:
    schema = schemas()[table]
    # Arrow would leave out what it has no column for.
    if unknown := {name for row in rows for name in row}.difference(schema.names):
        raise OntologyError(f"本体里没有属性 {sorted(unknown)[0]!r}，表 {table} 没有这一列，请补上")
    return pa.RecordBatch.from_pylist(rows, schema)


def nodes_of(rows: Iterable[dict[str, Any]]) -> Iterator[Node]:
    """Nodes from rows of any table that has some."""
    for row in rows:
        row.pop("source")
        row.pop("fingerprint", None)
        yield Node(row.pop("label"), row.pop("id"), _values(row))


def edges_of(rows: Iterable[dict[str, Any]]) -> Iterator[Edge]:
    """Edges from rows."""
    for row in rows:
        row.pop("source")
        start_label, start, end_label, end = map(row.pop, _ENDS)
        yield Edge(row.pop("type"), Ref(start_label, start), Ref(end_label, end), _values(row))


def _values(row: Mapping[str, Any]) -> dict[str, Value]:
    """The properties that have a value; a whole number is an int, as extraction writes it."""
    return {
        name: int(value) if type(value) is float and value.is_integer() else value
        for name, value in row.items()
        if value is not None
    }

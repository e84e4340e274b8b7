"""The whole graph as JSON Lines and back, with what the store keeps beside the facts.

A node has all its properties, as they are stored, so that a graph that is put back is the same
graph: the next load of the same files writes nothing. Both engines write and take the same lines.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from graph.export.store_source import BATCH, StoreSource, whole
from graph.records import Edge, Node, Ref
from graph.schema import DATASET, graph_schema
from graph.store import GraphStore
from ontology.errors import BackupError
from ontology.model import load_schema

_DATE = "$date"


def dump(store: GraphStore) -> Iterator[str]:
    """A line for each node and edge, nodes first.

    Raises StoreError at the end if a load changed the graph meanwhile.
    """
    source = StoreSource(store, whole)
    for label in (*sorted(graph_schema().labels), DATASET):
        for properties in _nodes(store, label):
            yield _line({"node": label, "properties": properties})
    for kind in load_schema().edges:
        for stated in source.edges(kind):
            edge = stated.edge
            yield _line(
                {
                    "edge": kind,
                    "start": list(edge.start),
                    "end": list(edge.end),
                    "properties": dict(edge.properties),
                }
            )
    source.check()


def undump(lines: Iterable[str]) -> Iterator[Node | Edge]:
    """The nodes and edges of such lines; BackupError names the line that is none."""
    for number, line in enumerate(lines, 1):
        try:
            yield _record(json.loads(line, object_hook=_value))
        except (ValueError, KeyError, TypeError) as error:
            raise BackupError(f"备份中图的第 {number} 行无法读取（{error}）。") from None


def _nodes(store: GraphStore, label: str) -> Iterator[Mapping[str, Any]]:
    ids = sorted(row["id"] for row in store.read(f"MATCH (n:{label}) RETURN n.id AS id"))
    statement = f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) RETURN properties(n) AS of"
    for at in range(0, len(ids), BATCH):
        rows = store.read(statement, {"ids": ids[at : at + BATCH]})
        yield from sorted((row["of"] for row in rows), key=lambda of: str(of["id"]))


def _record(read: Mapping[str, Any]) -> Node | Edge:
    properties = dict(read["properties"])
    if "node" in read:
        return Node(read["node"], properties.pop("id"), properties)
    return Edge(read["edge"], Ref(*read["start"]), Ref(*read["end"]), properties)


def _line(record: Mapping[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, sort_keys=True, default=_tagged)


def _tagged(value: object) -> dict[str, str]:
    if isinstance(value, date):
        return {_DATE: value.isoformat()}
    raise TypeError(f"not a property value: {value!r}")


def _value(read: dict[str, Any]) -> Any:
    return date.fromisoformat(read[_DATE]) if read.keys() == {_DATE} else read

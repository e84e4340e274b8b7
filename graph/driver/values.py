"""What the driver returns, as plain Python values that are the same on both engines."""

from types import NoneType
from typing import Any

from neo4j import Record
from neo4j.graph import Node, Path, Relationship
from neo4j.spatial import Point
from neo4j.time import Date, DateTime, Duration, Time

_PLAIN = frozenset({str, int, float, bool, NoneType})
"""Most values are of these; they are looked for first, by their very type."""


def to_row(record: Record) -> dict[str, Any]:
    """A row as plain Python values by column name."""
    return {
        key: to_python(value) for key, value in zip(record.keys(), record.values(), strict=True)
    }


def to_python(value: Any) -> Any:
    """Dates as ``datetime.date``, nodes and edges as dicts, lists and maps likewise.

    Times and durations are ISO 8601 strings, a point its ``srid`` and ``coordinates``, and what
    JSON cannot say is a string.

    A node is its properties with its ``label``; an edge its properties with its ``type`` and the
    ids of its ``start`` and ``end``; a path has ``nodes`` and ``edges``.
    """
    if type(value) in _PLAIN:
        return value
    if isinstance(value, list):
        return [to_python(item) for item in value]
    if isinstance(value, dict):
        return {key: to_python(item) for key, item in value.items()}
    if isinstance(value, Date | DateTime):
        return value.to_native()
    if isinstance(value, Node | Relationship | Path):
        return _of_graph(value)
    if isinstance(value, Time | Duration):
        return value.iso_format()
    if isinstance(value, Point):
        return {"srid": value.srid, "coordinates": list(value)}
    return str(value)


def _of_graph(value: Node | Relationship | Path) -> dict[str, Any]:
    if isinstance(value, Node):
        return {"label": next(iter(value.labels), None), **to_python(dict(value))}
    if isinstance(value, Relationship):
        return {"type": value.type, **_ends(value), **to_python(dict(value))}
    return {
        "nodes": [to_python(node) for node in value.nodes],
        "edges": [to_python(edge) for edge in value.relationships],
    }


def _ends(edge: Relationship) -> dict[str, Any]:
    """Ids of the ends; None where the statement did not return the node itself."""
    return {
        name: node.get("id") if node is not None else None
        for name, node in (("start", edge.start_node), ("end", edge.end_node))
    }

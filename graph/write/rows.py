"""Rows of nodes and edges, and how the statements that make them take them: as columns.

A column is a list of the values of one property, null where a row has none. Of a map for each row
an engine looks up every property of every row by name; of columns it takes a third less time.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, LiteralString

from neo4j import ManagedTransaction

from graph.records import Edge, Value
from graph.write import statements
from graph.write.counts import Counts
from graph.write.statements import END, START
from ontology.errors import StoreError

Row = dict[str, Any]
"""Properties of a node or an edge; of an edge also the ids of its ends (``START``, ``END``)."""

CHUNK_ROWS = 1_000
"""Rows of a statement: few enough that a slow machine is far from the engine's limit of time."""
_CHUNK_CHARACTERS = 2_000_000
"""The embedded engine takes messages of up to 16 MB; a Chinese character is 3 bytes."""


def edge_row(edge: Edge) -> Row:
    """An edge as a row."""
    return {START: edge.start.id, END: edge.end.id, **edge.properties}


def create_nodes(tx: ManagedTransaction, label: str, rows: Sequence[Row]) -> Counts:
    """Make nodes that are known to be new."""
    names = _names(rows)
    return _run_columns(tx, statements.create_nodes(label, names), rows, names)


def create_edges(
    tx: ManagedTransaction, kind: str, start: str, end: str, rows: Sequence[Row]
) -> Counts:
    """Make edges that are known to be new, between nodes of two labels that are there."""
    names = _names(rows)
    properties = [name for name in names if name not in (START, END)]
    return _run_columns(tx, statements.create_edges(kind, start, end, properties), rows, names)


def run_rows(tx: ManagedTransaction, statement: LiteralString, rows: Sequence[Row]) -> Counts:
    """Run a statement over ``$rows``, which are maps, in pieces that fit into a message."""
    counted = Counts()
    for chunk in _chunks(rows):
        counted += Counts.of(tx.run(statement, rows=chunk).consume().counters)
    return counted


def _run_columns(
    tx: ManagedTransaction, statement: LiteralString, rows: Sequence[Row], names: Sequence[str]
) -> Counts:
    counted = Counts()
    for chunk in _chunks(rows):
        columns = {name: _column(name, chunk) for name in names}
        counted += Counts.of(tx.run(statement, columns).consume().counters)
    return counted


def _column(name: str, rows: Sequence[Row]) -> list[Value | None]:
    return [row.get(name) for row in rows]


def _names(rows: Iterable[Row]) -> list[str]:
    """The names of all properties; StoreError for what would not be one name in a statement."""
    names = sorted(set(chain.from_iterable(rows)))
    if wrong := [name for name in names if not (name.isascii() and name.isidentifier())]:
        raise StoreError(f"属性名 {wrong[0]!r} 无法写入：只能用英文字母、数字和下划线。")
    return names


def _chunks(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    start, weight = 0, 0
    for position, each in enumerate(rows):
        weight += _weight(each)
        if position - start >= CHUNK_ROWS or weight > _CHUNK_CHARACTERS:
            if position > start:
                yield rows[start:position]
            start, weight = position, _weight(each)
    if start < len(rows):
        yield rows[start:]


def _weight(row: Row) -> int:
    return sum([len(each) for each in row.values() if isinstance(each, str)])

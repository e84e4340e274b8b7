"""Puts nodes and edges of a backup into an empty graph, many to a transaction.

What says that a document is loaded (its fingerprint, the version of the data) is written last, in
one transaction: after a restore that was killed nothing seems to be loaded, and loading or
restoring again brings all of it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeAlias

from neo4j import ManagedTransaction

from graph.data_version import hold, stamp
from graph.driver.query import query
from graph.records import Edge, Node
from graph.schema import DATASET, FINGERPRINT
from graph.write import statements
from graph.write.rows import create_edges, create_nodes, edge_row, run_rows

BATCH_RECORDS = 5_000
"""Nodes or edges of one transaction."""
_SET_FINGERPRINTS = """
UNWIND $rows AS row MATCH (d:Document {id: row.id}) SET d.facts_fingerprint = row.fingerprint
"""
Change: TypeAlias = Callable[[Callable[[ManagedTransaction], None]], None]
"""Runs work in a transaction of its own."""


def refill(records: Iterable[Node | Edge], write: Change, count: Callable[[], None]) -> None:
    """Write all; nodes come before the edges that need them.

    ``count`` counts what loads keep up to date, which an older backup does not have.
    """
    fingerprints: list[dict[str, Any]] = []
    datasets: list[dict[str, Any]] = []

    def kept_back() -> Iterator[Node | Edge]:
        for record in records:
            if isinstance(record, Node) and record.label == DATASET:
                datasets.append(_row(record))
                continue
            if isinstance(record, Node) and (found := record.properties.get(FINGERPRINT)):
                fingerprints.append({"id": record.id, "fingerprint": found})
            yield record

    rest = kept_back()
    while batch := list(islice(rest, BATCH_RECORDS)):
        write(lambda tx, batch=batch: _insert(tx, batch))  # type: ignore[misc]
    count()

    def end(tx: ManagedTransaction) -> None:
        run_rows(tx, query(_SET_FINGERPRINTS), fingerprints)
        for each in datasets:
            tx.run(query(statements.MERGE_DATASET), row=each).consume()
        hold(tx)
        stamp(tx)

    write(end)


def _insert(tx: ManagedTransaction, batch: Sequence[Node | Edge]) -> None:
    nodes: dict[str, list[dict[str, Any]]] = defaultdict(list)
    edges: dict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for record in batch:
        if isinstance(record, Node):
            row = _row(record)
            row.pop(FINGERPRINT, None)
            nodes[record.label].append(row)
        else:
            edges[record.type, record.start.label, record.end.label].append(edge_row(record))
    for label, rows in nodes.items():
        create_nodes(tx, label, rows)
    for key, rows in edges.items():
        create_edges(tx, *key, rows)


def _row(node: Node) -> dict[str, Any]:
    return {"id": node.id, **node.properties}

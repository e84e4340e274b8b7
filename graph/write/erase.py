"""Takes one document's facts out of the graph, and what nothing refers to after that."""

from collections import defaultdict
from collections.abc import Iterable, Set
from typing import Any, LiteralString

from neo4j import ManagedTransaction

from graph.driver.query import query
from graph.records import Node, Ref
from graph.schema import DOCUMENT, GraphSchema
from graph.write import statements
from graph.write.counts import Counts
from graph.write.partition import row


def erase(tx: ManagedTransaction, source: str, schema: GraphSchema) -> tuple[Counts, set[Ref]]:
    """Delete the document's own nodes and all edges it states, but not the Document node.

    Returns with the counts the shared nodes that lost an edge, for ``sweep``.
    """
    touched = _touched(tx, query(statements.DOCUMENT_NEIGHBOURS), source)
    for label in sorted(schema.own):
        touched |= _touched(tx, statements.neighbours(label), source)
    counts = _run(tx, query(statements.DELETE_OUTGOING), source=source)
    for label in sorted(schema.own):
        counts += _run(tx, statements.delete_nodes(label), source=source)
    return counts, touched - {Ref(DOCUMENT, source)}


def sweep(tx: ManagedTransaction, refs: Iterable[Ref], terms: Set[str]) -> Counts:
    """Delete those of ``refs`` that nothing refers to any more and the vocabulary does not know."""
    by_label: dict[str, list[str]] = defaultdict(list)
    for ref in refs:
        if ref.id not in terms:
            by_label[ref.label].append(ref.id)
    counts = Counts()
    for label, ids in by_label.items():
        counts += _run(tx, statements.delete_unused(label), ids=ids)
    return counts


def drop_document(tx: ManagedTransaction, source: str) -> tuple[Counts, bool]:
    """Delete the Document node, or make a stub of it if others cite it (then True)."""
    record = tx.run(query(statements.CITED_DOCUMENT), source=source).single(strict=True)
    if not record["cited"]:
        return _run(tx, query(statements.DELETE_DOCUMENT), source=source), False
    kept = {name: record[name] for name in ("title", "doc_number") if record[name] is not None}
    stub = row(Node(DOCUMENT, source, {"stub": True, **kept}))
    return _run(tx, query(statements.MAKE_STUB), row=stub), True


def _touched(tx: ManagedTransaction, statement: LiteralString, source: str) -> set[Ref]:
    return {Ref(record["label"], record["id"]) for record in tx.run(statement, source=source)}


def _run(tx: ManagedTransaction, statement: LiteralString, **parameters: Any) -> Counts:
    return Counts.of(tx.run(statement, parameters).consume().counters)

"""Writes what the vocabularies say: shared nodes whose properties only they may set."""

from collections import defaultdict

from neo4j import ManagedTransaction

from graph.driver.query import query
from graph.records import Ref
from graph.schema import GraphSchema
from graph.write import statements
from graph.write.counts import Counts
from graph.write.erase import sweep
from graph.write.partition import PartitionedFacts, row
from graph.write.rows import Row, create_edges, edge_row, run_rows


def write_terms(tx: ManagedTransaction, parts: PartitionedFacts, schema: GraphSchema) -> Counts:
    """Replace the vocabulary: all terms' properties and all edges between terms.

    A term that is no longer stated goes, unless a document refers to it.
    """
    known = {term for record in tx.run(query(statements.TERMS)) for term in record["terms"]}
    counts = Counts()
    for edge in schema.term_edges:
        counts += Counts.of(tx.run(statements.delete_edges(*edge)).consume().counters)
    counts += _nodes(tx, parts) + _edges(tx, parts)
    stated = {node.id for node in parts.shared}
    removed = [Ref(label, term) for label in sorted(schema.terms) for term in known - stated]
    dataset = {
        "id": parts.source,
        **parts.signature,
        "terms": sorted(stated),
    }
    counts += Counts.of(tx.run(query(statements.MERGE_DATASET), row=dataset).consume().counters)
    return counts + sweep(tx, removed, stated)


def _nodes(tx: ManagedTransaction, parts: PartitionedFacts) -> Counts:
    by_label = defaultdict(list)
    for node in parts.shared:
        by_label[node.label].append(row(node))
    return sum(
        (run_rows(tx, statements.merge_nodes(label), rows) for label, rows in by_label.items()),
        Counts(),
    )


def _edges(tx: ManagedTransaction, parts: PartitionedFacts) -> Counts:
    by_ends: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for edge in parts.edges:
        by_ends[edge.type, edge.start.label, edge.end.label].append(edge_row(edge))
    return sum(
        (create_edges(tx, *key, rows) for key, rows in by_ends.items()),
        Counts(),
    )

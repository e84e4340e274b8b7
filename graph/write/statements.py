"""The Cypher statements that write.

No value stands in the text of a statement, only names: labels and edge types, which
``graph.write.partition`` has checked against the ontology, and properties, which
``graph.write.rows`` has found to be names.
"""

from collections.abc import Sequence
from typing import LiteralString

from graph.driver.query import query

START, END = "start_id", "end_id"
"""The parameters with the ids of edges' ends; no property has such a name."""

TERMS = "MATCH (v:Dataset) RETURN coalesce(v.terms, []) AS terms"
FINGERPRINTS_OF = """
UNWIND $sources AS source
MATCH (d:Document {id: source}) WHERE d.facts_fingerprint IS NOT NULL
RETURN source, d.facts_fingerprint AS fingerprint
UNION ALL
UNWIND $sources AS source
MATCH (v:Dataset {id: source}) WHERE v.facts_fingerprint IS NOT NULL
RETURN source, v.facts_fingerprint AS fingerprint
"""
MERGE_DATASET = "MERGE (v:Dataset {id: $row.id}) SET v = $row"
DOCUMENT_NEIGHBOURS = """
MATCH (d:Document {id: $source})-->(s) RETURN DISTINCT labels(s)[0] AS label, s.id AS id
"""
DELETE_OUTGOING = "MATCH (d:Document {id: $source})-[r]->() DELETE r"
CITED_DOCUMENT = """
MATCH (d:Document {id: $source})
RETURN d.title AS title, d.doc_number AS doc_number, EXISTS { (d)<--() } AS cited
"""
MAKE_STUB = "MATCH (d:Document {id: $row.id}) SET d = $row"
DELETE_DOCUMENT = "MATCH (d:Document {id: $source}) DETACH DELETE d"


def create_nodes(label: str, names: Sequence[str]) -> LiteralString:
    """Make nodes that are known to be new; a parameter has the values of each property."""
    return query(f"UNWIND range(0, size($id) - 1) AS at CREATE (n:{label} {{{_values(names)}}})")


def merge_nodes(label: str) -> LiteralString:
    """Make nodes, or replace all properties of those that exist."""
    return query(f"UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET n = row")


def create_edges(kind: str, start: str, end: str, names: Sequence[str]) -> LiteralString:
    """Make edges that are known to be new: MERGE would search a hub's edges one by one.

    The embedded engine finds the ends by their index only if their ids are named before.
    """
    return query(
        f"UNWIND range(0, size(${START}) - 1) AS at "
        f"WITH at, ${START}[at] AS start, ${END}[at] AS end "
        f"MATCH (s:{start} {{id: start}}), (e:{end} {{id: end}}) "
        f"CREATE (s)-[r:{kind} {{{_values(names)}}}]->(e)"
    )


def existing(label: str) -> LiteralString:
    """Which of ``$ids`` there are."""
    return query(f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) RETURN n.id AS id")


def neighbours(label: str) -> LiteralString:
    """The nodes of no document that the nodes of document ``$source`` touch."""
    return query(
        f"MATCH (n:{label} {{document_id: $source}})--(s) WHERE s.document_id IS NULL "
        "RETURN DISTINCT labels(s)[0] AS label, s.id AS id"
    )


def delete_nodes(label: str) -> LiteralString:
    """Delete the nodes of document ``$source`` and their edges."""
    return query(f"MATCH (n:{label} {{document_id: $source}}) DETACH DELETE n")


def delete_label(label: str) -> LiteralString:
    """Delete all nodes of a label and their edges."""
    return query(f"MATCH (n:{label}) DETACH DELETE n")


def delete_edges(kind: str, start: str, end: str) -> LiteralString:
    """Delete all edges of a type between two labels."""
    return query(f"MATCH (:{start})-[r:{kind}]->(:{end}) DELETE r")


def delete_unused(label: str) -> LiteralString:
    """Delete those of ``$ids`` that no edge touches and that are no loaded document."""
    return query(
        f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) "
        "WHERE n.facts_fingerprint IS NULL AND NOT EXISTS { (n)--() } DELETE n"
    )


def _values(names: Sequence[str]) -> str:
    """The properties of what is made from row ``at``; of null none is made."""
    return ", ".join(f"{name}: ${name}[at]" for name in names)

"""The Cypher statements that write.

No value stands in the text of a statement, only names: labels and edge types, which
``graph.write.partition`` has checked against the ontology.
"""

from typing import LiteralString

from graph.driver.query import query

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


def create_nodes(label: str) -> LiteralString:
    """Make nodes that are known to be new; a row is the node's properties."""
    return query(f"UNWIND $rows AS row CREATE (n:{label}) SET n = row")


def merge_nodes(label: str) -> LiteralString:
    """Make nodes, or replace all properties of those that exist."""
    return query(f"UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET n = row")


def create_edges(kind: str, start: str, end: str) -> LiteralString:
    """Make edges that are known to be new: MERGE would search a hub's edges one by one."""
    return query(
        f"UNWIND $rows AS row MATCH (s:{start} {{id: row.start}}), (e:{end} {{id: row.end}}) "
        f"CREATE (s)-[r:{kind}]->(e) SET r = row.properties"
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

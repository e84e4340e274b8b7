"""The Cypher statements that say what is loaded: documents, counts."""

from typing import LiteralString

from graph.driver.query import query

SOURCES = """
MATCH (d:Document) WHERE d.facts_fingerprint IS NOT NULL
RETURN d.id AS id, d.title AS title, d.doc_number AS doc_number, d.source_file AS source_file,
       d.issued_on AS issued_on, d.facts_fingerprint AS fingerprint
ORDER BY id
"""


def count_nodes(label: str) -> LiteralString:
    """How many nodes have the label."""
    return query(f"MATCH (n:{label}) RETURN count(n) AS count")


def count_edges(kind: str) -> LiteralString:
    """How many edges have the type."""
    return query(f"MATCH ()-[r:{kind}]->() RETURN count(r) AS count")

"""Marks on indicators whose values a question compares: without them it would look at every value.

An indicator has its marks as long as its values give it them (``graph.schema.MARKS``). Values of
one time may contradict each other where a plan states two of them, or where they differ and are not
all at least so much, or all at most: one that asks for more contradicts none that asks for less. A
value that came can only give a mark, so that of what came only indicators without one are looked
at; where a value went, all of them are.
"""

from collections.abc import Mapping, Set
from typing import Any

from neo4j import ManagedTransaction

from graph.driver.query import query
from graph.schema import CONTESTED, LISTED

_OF_DOCUMENT = """
MATCH (target:Target {document_id: $source})-[:MEASURES]->(indicator:Indicator)
RETURN DISTINCT indicator.id AS id
"""
_STORED = f"""
UNWIND $ids AS id MATCH (n:Indicator {{id: id}})
RETURN n.id AS id, n.name AS name, EXISTS {{ (n)<-[:MEASURES]-(:Target) }} AS measured,
  n.{LISTED} AS {LISTED}, n.{CONTESTED} AS {CONTESTED}
"""
_CONTESTED = """
UNWIND $ids AS id MATCH (n:Indicator {id: id})<-[:MEASURES]-(target:Target)
WHERE target.value IS NOT NULL
WITH n, target.kind AS kind, target.year AS year, target.year_start AS year_start,
  count(DISTINCT toString(target.value) + coalesce(target.unit, '')) AS different,
  count(DISTINCT target.document_id + toString(target.value) + coalesce(target.unit, '')) AS stated,
  count(DISTINCT target.document_id) AS plans,
  min(CASE WHEN target.comparator IN ['>', '>='] THEN 1 ELSE 0 END) AS at_least,
  min(CASE WHEN target.comparator IN ['<', '<='] THEN 1 ELSE 0 END) AS at_most
WHERE different > 1 AND (stated > plans OR at_least + at_most = 0)
RETURN DISTINCT n.id AS id
"""
_SET = "UNWIND $rows AS row MATCH (n:Indicator {id: row.id}) SET n += row.marks"
"""A mark that is null goes."""


def measured(tx: ManagedTransaction, source: str) -> set[str]:
    """The indicators that a document, as it is stored, has values of."""
    return {record["id"] for record in tx.run(query(_OF_DOCUMENT), source=source)}


def mark(tx: ManagedTransaction, came: Set[str], gone: Set[str]) -> None:
    """Set the marks of indicators to which values came, or from which some went.

    Each statement is planned by Neo4j, which takes longer than to run it: there are three.
    """
    ids = sorted(came | gone)
    stored = [dict(record) for record in tx.run(query(_STORED), ids=ids)] if ids else []
    unsure = [row["id"] for row in stored if row["id"] in gone or row[CONTESTED] is None]
    found = tx.run(query(_CONTESTED), ids=unsure) if unsure else ()
    uncontested = set(unsure) - {record["id"] for record in found}
    rows = []
    for row in stored:
        now = _marks(row, contested=row["id"] not in uncontested)
        if any(row[name] != text for name, text in now.items()):
            rows.append({"id": row["id"], "marks": now})
    if rows:
        tx.run(query(_SET), rows=rows).consume()


def _marks(row: Mapping[str, Any], *, contested: bool) -> dict[str, str | None]:
    """What the marks of an indicator are to be."""
    return {
        LISTED: f"{row['name']} {row['id']}" if row["measured"] else None,
        CONTESTED: row["name"] if contested else None,
    }

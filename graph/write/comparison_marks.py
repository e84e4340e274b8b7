"""Marks on indicators whose values a question compares: without them it would look at every value.

An indicator has its marks as long as its values give it them (``graph.schema.MARKS``). A value that
came can only give a mark, so that of what came only indicators without one are looked at; where a
value went, all of them are.
"""

from collections.abc import Sequence, Set
from typing import Any

from neo4j import ManagedTransaction

from graph.driver.query import query
from graph.schema import CONTESTED, LISTED, MARKS, REVISED

_OF_DOCUMENT = """
MATCH (target:Target {document_id: $source})-[:MEASURES]->(indicator:Indicator)
RETURN DISTINCT indicator.id AS id
"""
_STORED = f"""
UNWIND $ids AS id MATCH (n:Indicator {{id: id}})
RETURN n.id AS id, n.name AS name, EXISTS {{ (n)<-[:MEASURES]-(:Target) }} AS measured,
  n.{LISTED} AS {LISTED}, n.{CONTESTED} AS {CONTESTED}, n.{REVISED} AS {REVISED}
"""
_DIFFERENT = """
UNWIND $ids AS id MATCH (n:Indicator {id: id})<-[:MEASURES]-(target:Target)
WHERE target.value IS NOT NULL
WITH n, target.kind AS kind, target.year AS year, target.year_start AS year_start,
  count(DISTINCT toString(target.value) + coalesce(target.unit, '')) AS different
WHERE different > 1
RETURN DISTINCT n.id AS id
"""
_OF_PLANS = """
UNWIND $ids AS id MATCH (n:Indicator {id: id})<-[:MEASURES]-(target:Target)
WHERE target.kind <> 'baseline' AND target.value IS NOT NULL
WITH n, count(DISTINCT target.document_id) AS plans
WHERE plans > 1
RETURN n.id AS id
"""
_SET = """
UNWIND $rows AS row MATCH (n:Indicator {{id: row.id}}) SET n.{mark} = row.text
"""
_REMOVE = """
UNWIND $ids AS id MATCH (n:Indicator {{id: id}}) REMOVE n.{mark}
"""


def measured(tx: ManagedTransaction, source: str) -> set[str]:
    """The indicators that a document, as it is stored, has values of."""
    return {record["id"] for record in tx.run(query(_OF_DOCUMENT), source=source)}


def mark(tx: ManagedTransaction, came: Set[str], gone: Set[str]) -> None:
    """Set the marks of indicators to which values came, or from which some went."""
    ids = sorted(came | gone)
    stored = [dict(record) for record in tx.run(query(_STORED), ids=ids)] if ids else []
    if not stored:
        return
    wanted = {
        LISTED: {row["id"]: f"{row['name']} {row['id']}" for row in stored if row["measured"]},
        CONTESTED: _compared(tx, _DIFFERENT, CONTESTED, stored, gone),
        REVISED: _compared(tx, _OF_PLANS, REVISED, stored, gone),
    }
    for name in MARKS:
        _write(tx, name, {row["id"]: row[name] for row in stored}, wanted[name])


def _compared(
    tx: ManagedTransaction,
    statement: str,
    name: str,
    stored: Sequence[dict[str, Any]],
    gone: Set[str],
) -> dict[str, str]:
    """The names of the indicators that have the mark, by id."""
    unsure = [row["id"] for row in stored if row["id"] in gone or row[name] is None]
    found = {record["id"] for record in tx.run(query(statement), ids=unsure)} if unsure else set()
    sure = {row["id"] for row in stored} - set(unsure)
    return {row["id"]: row["name"] for row in stored if row["id"] in found | sure}


def _write(
    tx: ManagedTransaction, name: str, before: dict[str, str | None], after: dict[str, str]
) -> None:
    rows = [{"id": id_, "text": text} for id_, text in after.items() if before[id_] != text]
    if rows:
        tx.run(query(_SET.format(mark=name)), rows=rows).consume()
    if lost := [id_ for id_, text in before.items() if text is not None and id_ not in after]:
        tx.run(query(_REMOVE.format(mark=name)), ids=lost).consume()

"""Keys by which an index has the values of a year, or of an indicator in a place, together.

Without them a page would look at all values of the year, and a load at all of the indicator. They
follow from a value, its plan and its indicator: a value is made with them, and gets others where
its indicator has another name.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from neo4j import ManagedTransaction

from graph.driver.query import query
from graph.records import Ref
from graph.schema import BY_PLACE, BY_YEAR
from graph.write.partition import PartitionedFacts
from graph.write.rows import run_rows

_NAMES = "UNWIND $ids AS id MATCH (n:Indicator {id: id}) RETURN id, n.name AS name"
_STORED = f"""
WITH target, indicator, target.document_id AS of
MATCH (document:Document {{id: of}})
RETURN target.id AS target, target.year AS year, target.line_start AS line_start,
  document.id AS document, document.issued_on AS issued_on, document.jurisdiction AS place,
  indicator.id AS indicator, indicator.name AS name,
  target.{BY_YEAR} AS {BY_YEAR}, target.{BY_PLACE} AS {BY_PLACE}
"""
_OF_DOCUMENTS = f"""
UNWIND $ids AS id
MATCH (target:Target {{document_id: id}})-[:MEASURES]->(indicator:Indicator)
{_STORED}
"""
_OF_INDICATORS = f"""
UNWIND $ids AS id
MATCH (indicator:Indicator {{id: id}})<-[:MEASURES]-(target:Target)
{_STORED}
"""
_SET = "UNWIND $rows AS row MATCH (n:Target {id: row.id}) SET n += row.keys"
"""A key that is null goes."""


def keys_to_be(
    tx: ManagedTransaction, parts: Sequence[PartitionedFacts]
) -> dict[Ref, dict[str, str]]:
    """The keys of the values that are about to be made; their indicators are there already."""
    measured = [(each, edge) for each in parts for edge in each.edges if edge.type == "MEASURES"]
    ids = sorted({edge.end.id for _, edge in measured})
    found = tx.run(query(_NAMES), ids=ids) if ids else ()
    names = {record["id"]: record["name"] for record in found}
    values = {node.ref: node.properties for each in parts for node in each.own}
    found_keys: dict[Ref, dict[str, str]] = {}
    for each, edge in measured:
        value, document = values.get(edge.start), each.document
        if value is None or document is None:
            continue
        keys = _keys(
            {
                "target": edge.start.id,
                "year": value.get("year"),
                "line_start": value.get("line_start"),
                "document": document.id,
                "issued_on": document.properties.get("issued_on"),
                "place": document.properties.get("jurisdiction"),
                "indicator": edge.end.id,
                "name": names.get(edge.end.id),
            }
        )
        found_keys[edge.start] = {name: key for name, key in keys.items() if key}
    return found_keys


def put_in_order(
    tx: ManagedTransaction, documents: Iterable[str], indicators: Iterable[str]
) -> set[str]:
    """Write the keys of the values of documents, and of indicators, anew.

    Returns the keys by place of which values left or came, or have another date.
    """
    moved: set[str | None] = set()
    for statement, ids in (
        (_OF_DOCUMENTS, sorted(documents)),
        (_OF_INDICATORS, sorted(indicators)),
    ):
        found = tx.run(query(statement), ids=ids) if ids else ()
        rows = []
        for record in found:
            keys = _keys(record)
            if any(record[name] != key for name, key in keys.items()):
                rows.append({"id": record["target"], "keys": keys})
                moved |= {record[BY_PLACE], keys[BY_PLACE]}
        run_rows(tx, query(_SET), rows)
    return {key for key in moved if key}


def _keys(of: Mapping[str, Any]) -> dict[str, str | None]:
    """The keys of a value; None where it has no place in an order."""
    name = of["name"]
    return {BY_YEAR: _by_year(of), BY_PLACE: name and f"{name}\t{of['place'] or ''}"}


def _by_year(of: Mapping[str, Any]) -> str | None:
    if None in (of["year"], of["line_start"], of["name"]):
        return None
    line = f"{of['line_start']:06}"[-6:]
    plan = f"{of['issued_on'] or '9999'} {of['document']}"
    return f"{of['year']}\t{of['name']}\t{plan} {line} {of['target']} {of['indicator']}"

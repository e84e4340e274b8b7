"""Marks on values of which one may revise another: without them a question would compare them all.

Values are compared that plans of one place state of one indicator (``graph.schema.BY_PLACE``). All
of them are marked if two, of plans of different days, ask for more or less, or for the same at
another time. Which of them do is the question's to say (``queries.compare.value_relations``); what
it calls a revision is one here.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import permutations
from typing import Any, LiteralString, TypeAlias

from neo4j import ManagedTransaction

from graph.driver.query import query
from graph.driver.values import to_row
from graph.schema import BY_PLACE, REVISED
from graph.write.rows import CHUNK_ROWS, Row, run_rows
from ontology.amounts import Amount, amount

_OF_DOCUMENTS = f"""
UNWIND $ids AS id MATCH (target:Target {{document_id: id}})
RETURN DISTINCT target.{BY_PLACE} AS key
"""
_IN_DISTRICTS = f"""
UNWIND $ids AS id MATCH (:District {{id: id}})<-[:LOCATED_IN]-(target:Target)
RETURN DISTINCT target.{BY_PLACE} AS key
"""
_VALUES = f"""
UNWIND $keys AS key
MATCH (target:Target {{{BY_PLACE}: key}})
WITH key, collect(target) AS targets, count(DISTINCT target.document_id) AS plans,
  count(target.{REVISED}) AS marked
WHERE plans > 1 OR marked > 0
UNWIND targets AS target
WITH key, target, target.document_id AS of
MATCH (document:Document {{id: of}})
RETURN key, target.id AS id, target.{REVISED} AS stored, target.kind AS kind,
  target.year_start AS year_start, target.year AS year, target.value AS value,
  target.value_max AS value_max, target.comparator AS comparator, target.unit AS unit,
  document.issued_on AS issued_on, COLLECT {{
    MATCH (target)-[:LOCATED_IN]->(district:District) RETURN district.name ORDER BY district.name
  }} AS districts
"""
_SET = f"UNWIND $rows AS row MATCH (n:Target {{id: row.id}}) SET n.{REVISED} = row.mark"
"""A mark that is null goes."""

_Days: TypeAlias = tuple[date, date]
"""The first and the last day on which something is stated."""


@dataclass(frozen=True, slots=True)
class _Claim:
    """What a plan asks for, of which districts and by when."""

    districts: tuple[str, ...]
    kind: str
    year_start: int | None
    year: int
    amount: Amount


def compared(tx: ManagedTransaction, sources: Sequence[str]) -> set[str]:
    """The keys of the values of documents as they are stored."""
    return _keys(tx, _OF_DOCUMENTS, sources)


def located(tx: ManagedTransaction, districts: Sequence[str]) -> set[str]:
    """The keys of the values that are about districts."""
    return _keys(tx, _IN_DISTRICTS, districts)


def mark(tx: ManagedTransaction, keys: Iterable[str]) -> None:
    """Set the marks of all values with these keys."""
    every = sorted(keys)
    rows = []
    for at in range(0, len(every), CHUNK_ROWS):
        rows += _changed(tx, every[at : at + CHUNK_ROWS])
    run_rows(tx, query(_SET), rows)


def _changed(tx: ManagedTransaction, keys: Sequence[str]) -> list[Row]:
    """The marks of values with these keys that are to be others than they are."""
    together: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for record in tx.run(query(_VALUES), keys=list(keys)):
        together[record["key"]].append(to_row(record))
    rows: list[Row] = []
    for key, values in together.items():
        now = key if may_revise(values) else None
        rows += [{"id": each["id"], "mark": now} for each in values if each["stored"] != now]
    return rows


def may_revise(values: Iterable[Mapping[str, Any]]) -> bool:
    """Whether one of the values, of a later day, asks for more, less or another time."""
    stated = _stated(values)
    return any(
        _revises(earlier, later)
        for (earlier, (first, _)), (later, (_, last)) in permutations(stated.items(), 2)
        if first < last
    )


def _stated(values: Iterable[Mapping[str, Any]]) -> dict[_Claim, _Days]:
    """What is claimed, and when; without a year, a day or a number nothing is revised."""
    found: dict[_Claim, _Days] = {}
    for each in values:
        of = amount(each["value"], each["value_max"], each["comparator"], each["unit"])
        day, year = each["issued_on"], each["year"]
        if of is None or day is None or year is None or each["kind"] == "baseline":
            continue
        claim = _Claim(tuple(each["districts"]), each["kind"], each["year_start"], year, of)
        first, last = found.get(claim, (day, day))
        found[claim] = min(first, day), max(last, day)
    return found


def _keys(tx: ManagedTransaction, statement: LiteralString, ids: Sequence[str]) -> set[str]:
    found = tx.run(query(statement), ids=list(ids)) if ids else ()
    return {record["key"] for record in found} - {None}


def _revises(earlier: _Claim, later: _Claim) -> bool:
    if (earlier.kind, earlier.districts) != (later.kind, later.districts):
        return False
    one, two = earlier.amount, later.amount
    more, less = two.interval.within(one.interval), one.interval.within(two.interval)
    if (earlier.year_start, earlier.year) == (later.year_start, later.year):
        return one.base == two.base and not one.same_numbers(two) and (more or less)
    if earlier.year_start or later.year_start:
        return False
    return one.same_numbers(two) or (more if later.year < earlier.year else less)

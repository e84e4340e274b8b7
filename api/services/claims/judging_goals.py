"""A claim about a number, part by part, against each target that it may mean."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from api.services.claims.claim import Claim, Finding, Goal, Line, PartVerdict
from api.services.claims.wording import begins_clause
from ontology.amounts import Amount, amount
from queries.asking.known.normalization import words_and_stops
from queries.asking.reading.times import Period
from queries.engine.reads import Read, Reads

_TARGETS = """
MATCH (t:Target)-[:MEASURES]->(i:Indicator) WHERE i.id IN $indicators OR t.value = $value
MATCH (d:Document {id: t.document_id})
OPTIONAL MATCH (t)-[:LOCATED_IN]->(x:District)
WITH t, i, d, collect(x.id) AS districts ORDER BY t.id LIMIT 2000
RETURN t.id AS id, i.id AS indicator, i.name AS indicator_name, t.kind AS kind,
  t.year_start AS year_start, t.year AS year, t.comparator AS comparator, t.value AS value,
  t.value_max AS value_max, t.unit AS unit, t.quote AS quote, t.row_heading AS row_heading,
  t.line_start AS line_start, t.line_end AS line_end, districts AS districts,
  d.id AS document, d.title AS document_title
ORDER BY id
"""
_LEVELS = ("target", "baseline")
_OPPOSITE = {">": ("<", "<="), ">=": ("<", "<="), "<": (">", ">="), "<=": (">", ">=")}
_SHORTEST = 6
"""Letters of a claim that quotes a line."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A target as a plan states it; ``quoted`` if the claim's words are the line's own."""

    indicator: str
    kind: str
    year_start: int | None
    year: int | None
    amount: Amount | None
    words: str
    districts: frozenset[str]
    line: Line
    quoted: bool


def read_stated(goal: Goal) -> Reads[list[Stated]]:
    """The targets of the claim's indicator, and those whose line the claim quotes."""
    ids = [indicator.id for indicator in goal.indicators]
    rows = yield Read(_TARGETS, {"indicators": ids, "value": goal.number})
    found = [_stated(row, goal) for row in rows]
    return [each for each in found if each.quoted or each.indicator in ids]


def judge_goal(claim: Claim, stated: Stated) -> Iterator[Finding]:
    """What one target says of each part."""
    goal = claim.goal
    assert goal
    name = goal.indicators[0].name if goal.indicators else goal.words
    yield _judge_thing(claim, goal, stated, name)
    if claim.documents:
        fits = any(stated.line.document == document.id for document in claim.documents)
        why = f"这一行在《{stated.line.document_title}》中"
        verdict: PartVerdict = "supported" if fits else "not_found"
        yield Finding("文件", claim.documents[0].name, verdict, why, apart=not fits)
    if claim.period:
        yield _judge_year(claim.period, stated)
    yield _judge_value(goal, stated)
    for words in () if stated.quoted else goal.unread:
        yield Finding("其他", words, "not_checked", "没有听懂，没有核对")


def _judge_thing(claim: Claim, goal: Goal, stated: Stated, name: str) -> Finding:
    lines = (stated.line,)
    if stated.districts != frozenset(claim.districts):
        return Finding("指标", name, "not_found", "行中说的是别的区域", lines, apart=True)
    if not stated.quoted and not _same_kind(goal, stated):
        why = "行中说的是另一种量（增长、累计或水平）"
        return Finding("指标", name, "not_found", why, lines, apart=True)
    return Finding("指标", name, "supported", "行中有这个指标", lines)


def _same_kind(goal: Goal, stated: Stated) -> bool:
    """A level for a level; words of change must be those of the line."""
    if not goal.changes:
        return stated.kind in _LEVELS
    return stated.kind not in _LEVELS and all(word in stated.words for word in goal.changes)


def _judge_year(period: Period, stated: Stated) -> Finding:
    span = f"{stated.year_start}—{stated.year}年" if stated.year_start else f"{stated.year}年"
    lines = (stated.line,)
    if stated.year is None:
        return Finding("年份", period.text, "not_found", "行中没有写年份", lines, apart=True)
    whole = (
        period.start is not None
        and period.end is not None
        and (period.start.year, period.end.year) == (stated.year_start, stated.year)
    )
    if period.year == stated.year or whole:
        return Finding("年份", period.text, "supported", f"行中说的是{span}", lines)
    return Finding("年份", period.text, "not_found", f"行中说的是{span}", lines, apart=True)


def _judge_value(goal: Goal, stated: Stated) -> Finding:
    said, found, lines = goal.words, stated.amount, (stated.line,)
    if found is None:
        return Finding("数值", said, "not_found", "行中没有数字", lines)
    why = f"行中写的是“{stated.line.quote}”"
    if not goal.amount.same_numbers(found):
        return Finding("数值", said, "contradicted", why, lines)
    return Finding("数值", said, _compared(goal.amount, found), why, lines)


def _compared(said: Amount, found: Amount) -> PartVerdict:
    if said.comparator == found.comparator:
        return "supported"
    opposite = found.comparator in _OPPOSITE.get(said.comparator, ())
    return "contradicted" if opposite else "not_found"


def _stated(row: dict[str, Any], goal: Goal) -> Stated:
    quote = row["quote"] or ""
    words = words_and_stops(f"{row['indicator_name']}，{row['row_heading'] or ''}，{quote}")
    return Stated(
        indicator=row["indicator"],
        kind=row["kind"] or "",
        year_start=row["year_start"],
        year=row["year"],
        amount=amount(row["value"], row["value_max"], row["comparator"], row["unit"]),
        words=words,
        districts=frozenset(row["districts"]),
        line=Line(
            row["document"], row["document_title"], row["line_start"], row["line_end"], quote
        ),
        quoted=_quotes(goal.words, words_and_stops(quote)),
    )


def _quotes(words: str, line: str) -> bool:
    """Whether the words are those of the line, from the start of a clause to no longer number."""
    at = line.find(words)
    behind = line[at + len(words) : at + len(words) + 1]
    return (
        len(words) >= _SHORTEST
        and at >= 0
        and begins_clause(line, at)
        and not (behind.isdigit() or behind == ".")
    )

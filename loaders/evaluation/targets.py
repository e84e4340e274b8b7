"""Targets compared with gold: value, unit and comparator; of those found, year, basis, indicator.

A value is found where it stands on the line of the gold; gold of files whose lines are the
program's own has no lines.
"""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import product
from typing import Any

from rapidfuzz import fuzz

from graph.records import Facts
from loaders.evaluation.gold import Gold, is_lined
from loaders.evaluation.matching import match
from loaders.evaluation.score import Score

_SAME_INDICATOR = 60
"""Two names are one indicator from this rapidfuzz ratio on (0-100): 数量, 全市 and the like differ
between careful readers."""

Target = Mapping[str, Any]
"""A target of either side: its properties, with the ``names`` of its Indicator."""


def score_targets(facts: Facts, gold: Gold) -> Iterator[Score]:
    """The scores of targets, and of year, basis of the year and indicator of those found.

    ``uncertain`` targets of the gold, on which careful readers differ, are neither missed nor
    extra; nor are those without a number (与经济增长同步) that the gold leaves out. A year is
    compared where the gold has one, or says that there is none (``year`` null without
    ``implied_year``: not judged, for a reader may have left an implied year out).
    """
    if "targets" not in gold:
        return
    lined = is_lined(gold)
    found = _once(_found(facts), lined=lined)
    expected = _once((each for each in gold["targets"] if not each.get("qualitative")), lined=lined)
    pairs = list(match(found, expected, lambda f, t: _likeness(f, t, lined=lined)))
    matched = {id(one) for pair in pairs for one in pair}
    extra = tuple(
        _words(each) for each in found if id(each) not in matched and each.get("value") is not None
    )
    missed = tuple(
        _words(each) for each in expected if id(each) not in matched and not each.get("uncertain")
    )
    yield Score("targets", len(pairs), extra, missed)
    dated = [(f, t) for f, t in pairs if t.get("year") or t.get("implied_year")]
    yield _agreement("years", dated, _same_year)
    based = [(f, t) for f, t in dated if t.get("year_basis")]
    if based:
        yield _agreement("year basis", based, lambda f, t: f.get("year_basis") == t["year_basis"])
    yield _agreement("indicators", pairs, _same_indicator)


def _found(facts: Facts) -> Iterator[Target]:
    names = {n.id: n.properties["names"] for n in facts.nodes if n.label == "Indicator"}
    measured = {e.start.id: names[e.end.id] for e in facts.edges if e.type == "MEASURES"}
    for node in facts.nodes:
        if node.label == "Target":
            yield {**node.properties, "names": measured.get(node.id, [])}


def _once(targets: Iterable[Target], *, lined: bool) -> list[Target]:
    """The targets, those that say the same on one line as one with all their indicators."""
    once: dict[object, Target] = {}
    for each in targets:
        line = each.get("line") or each.get("line_start")
        years = (each.get("year_start"), each.get("year"))
        key = (line, *_amount(each), *years) if lined else id(each)
        same = once.get(key, {})
        once[key] = {**each, **same, "names": [*same.get("names", ()), *_names(each)]}
    return list(once.values())


def _names(target: Target) -> list[str]:
    return [target["indicator"]] if "indicator" in target else target["names"]


def _likeness(found: Target, expected: Target, *, lined: bool) -> float:
    """0 unless both say one value with one unit and bound, at one place."""
    if _amount(found) != _amount(expected):
        return 0
    if lined and not found["line_start"] <= expected["line"] <= found["line_end"]:
        return 0
    return 1 + _same_year(found, expected) + _similarity(found, expected) / 100


def _amount(target: Target) -> tuple[Decimal | None, Decimal | None, str, str]:
    """Value, upper value, unit and comparator, in one form on both sides."""
    value, upper = target.get("value"), target.get("value_max")
    unit = (target.get("unit") or "").replace("％", "%")
    return _number(value), _number(upper), unit, target["comparator"]


def _number(value: object) -> Decimal | None:
    return None if value is None else round(Decimal(str(value)), 2)


def _same_year(found: Target, expected: Target) -> bool:
    if expected.get("year") is None and expected.get("implied_year"):
        return bool(found.get("year") == expected["implied_year"])
    first, last = expected.get("year_start"), expected.get("year")
    return bool(found.get("year") == last and (found.get("year_start") or last) == (first or last))


def _same_indicator(found: Target, expected: Target) -> bool:
    return _similarity(found, expected) >= _SAME_INDICATOR


def _similarity(found: Target, expected: Target) -> float:
    pairs = product(found["names"], expected["names"])
    return max((fuzz.ratio(one, other) for one, other in pairs), default=0)


def _agreement(kind: str, pairs: list[tuple[Target, Target]], agree: Any) -> Score:
    wrong = tuple((*_words(f), *_words(t)) for f, t in pairs if not agree(f, t))
    return Score(kind, len(pairs) - len(wrong), wrong, wrong)


def _words(target: Target) -> tuple[Any, ...]:
    line = target.get("line") or target.get("line_start") or 0
    name = next(iter(target["names"]), "")
    years = (target.get("year_start"), target.get("year") or target.get("implied_year"))
    return (line, name, *map(str, _amount(target)), *years)

"""What two values of an indicator say of each other.

They are about the same place. The earlier one is that of the older plan; of two plans of one day,
or without a date, none is the earlier, and nothing is called tightened, loosened or moved.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, TypeAlias

from ontology.amounts import Amount
from queries.compare.target_values import TargetValue

Verdict: TypeAlias = Literal[
    "一致", "措辞不同", "矛盾", "收紧", "放宽", "推迟", "提前", "口径不同", "不可比"
]
_KINDS = {"target": "目标", "growth": "增速", "cumulative": "累计", "baseline": "基期"}
_KEEP = re.compile("保持|稳定|维持|巩固")
_UNORDERED = "两份文件分不出先后"


@dataclass(frozen=True, slots=True)
class Judgement:
    """Two values, what they say of each other, and why where that needs words."""

    earlier: TargetValue
    later: TargetValue
    verdict: Verdict
    why: str | None = None


def judge_all(values: Iterable[TargetValue]) -> Iterator[Judgement]:
    """Judgements on values of any indicators and places.

    Each value is compared with the latest earlier statement of every other claim about the same
    indicator and place: as many pairs as values times different claims, not their square. A
    second print in the same plan is only compared with the first.
    """
    about = sorted(values, key=lambda one: (one.indicator, one.place, one.order))
    for _, group in groupby(about, key=lambda one: (one.indicator, one.place)):
        yield from _judge_group(group)


def _judge_group(values: Iterable[TargetValue]) -> Iterator[Judgement]:
    latest: dict[object, TargetValue] = {}
    for one in values:
        again = latest.get(one.claim)
        if again and again.document == one.document:
            yield Judgement(again, one, "一致")
            continue
        judged = (judge(earlier, one) for earlier in latest.values())
        yield from (each for each in judged if each)
        latest[one.claim] = one


def judge(earlier: TargetValue, later: TargetValue) -> Judgement | None:
    """None where the two say nothing of each other: steps on a path, a baseline and a target."""
    verdict = _verdict(earlier, later)
    return Judgement(earlier, later, *verdict) if verdict else None


def _verdict(earlier: TargetValue, later: TargetValue) -> tuple[Verdict, str | None] | None:
    if earlier.kind != later.kind or earlier.period != later.period:
        return _of_unlike(earlier, later)
    one, two, same_plan = earlier.amount, later.amount, earlier.document == later.document
    if later.year is None and not same_plan:
        return "不可比", "没有写明年份"
    if one is None or two is None:
        return ("一致", None) if earlier.words == later.words else ("不可比", "至少一处没有数值")
    if one.base != two.base:
        return "口径不同", f"单位不同：{earlier.unit}、{later.unit}"
    if one.same_numbers(two):
        return (
            ("一致", None) if one.comparator == two.comparator else ("措辞不同", _words(one, two))
        )
    if same_plan:
        return "矛盾", "同一文件中数值不同"
    return _of_plans(earlier, later, one, two)


def _of_unlike(earlier: TargetValue, later: TargetValue) -> tuple[Verdict, str | None] | None:
    """Of another kind or another time: moved if the same value, redefined if for the same year."""
    if earlier.document == later.document or "baseline" in (earlier.kind, later.kind):
        return None
    if earlier.year == later.year:
        return ("口径不同", _how_unlike(earlier, later)) if later.year else None
    return _moved(earlier, later)


def _moved(earlier: TargetValue, later: TargetValue) -> tuple[Verdict, str | None] | None:
    """The same value for another year, or less of it later, more of it sooner."""
    one, two = earlier.amount, later.amount
    if earlier.kind != later.kind or earlier.year_start or later.year_start:
        return None
    if not (earlier.year and later.year and one and two and _in_order(earlier, later)):
        return None
    sooner = later.year < earlier.year
    if one.same_numbers(two):
        return ("提前", None) if sooner else _postponed(later)
    if sooner and two.interval.within(one.interval):
        return "收紧", "年份更早，要求更高"
    if not sooner and one.interval.within(two.interval):
        return "放宽", "年份更晚，要求更低"
    return None


def _postponed(later: TargetValue) -> tuple[Verdict, str | None] | None:
    """But not where what was reached is to be kept up."""
    return None if _KEEP.search(later.quote) else ("推迟", None)


def _of_plans(
    earlier: TargetValue, later: TargetValue, one: Amount, two: Amount
) -> tuple[Verdict, str | None]:
    """Different values of two plans: one asks for more than the other, or they exclude another."""
    tighter = two.interval.within(one.interval)
    if not tighter and not one.interval.within(two.interval):
        return "矛盾", None
    if not _in_order(earlier, later):
        return "不可比", _UNORDERED
    return ("收紧" if tighter else "放宽"), None


def _in_order(earlier: TargetValue, later: TargetValue) -> bool:
    one, two = earlier.issued_on, later.issued_on
    return one is not None and two is not None and one < two


def _how_unlike(earlier: TargetValue, later: TargetValue) -> str:
    if earlier.kind != later.kind:
        return f"一处是{_KINDS[earlier.kind]}，一处是{_KINDS[later.kind]}"
    return f"期间不同：{_years(earlier)}、{_years(later)}"


def _years(one: TargetValue) -> str:
    return f"{one.year_start}—{one.year}年" if one.year_start else f"{one.year}年"


def _words(one: Amount, two: Amount) -> str:
    return f"数值相同，一处是 {one.comparator}，一处是 {two.comparator}"

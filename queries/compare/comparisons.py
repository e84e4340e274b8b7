"""Rows that set two values of an indicator side by side."""

from typing import Annotated, Any, Literal, TypeVar

from pydantic import Field

from ontology.amounts import POINTS, RATIO, in_unit
from queries.compare.target_values import TargetValue
from queries.compare.value_relations import Judgement, Verdict
from queries.engine.located import LOCATED
from queries.engine.parameters import Named
from queries.engine.shared_columns import Evidence, OneComparator, OtherEvidence
from queries.engine.worded import Worded

R = TypeVar("R", bound="ComparedRow")
_EVIDENCE = Evidence.model_fields.keys() - LOCATED


class ComparedRow(Evidence, OtherEvidence):
    """A value and an earlier one (``other_``); both in ``unit``, that of the value itself."""

    indicator: Annotated[str, Named("Indicator"), Field(title="指标")]
    verdict: Annotated[
        Verdict,
        Field(
            title="判断",
            description="Same, other wording, contradictory (both cannot hold, or one plan says "
            "both), tightened, loosened, postponed, brought forward, redefined, incomparable",
        ),
    ]
    change: Annotated[
        Literal["提高", "降低"] | None, Field(title="变化", description="Of the number")
    ]
    why: Annotated[str | None, Field(title="说明")]
    kind: Annotated[str, Worded("TargetKind"), Field(title="类别")]
    districts: Annotated[list[str], Named("District"), Field(title="区域")]
    comparator: OneComparator
    value: Annotated[float | None, Field(title="数值")]
    value_max: Annotated[float | None, Field(title="上限", description="Of a range")]
    unit: Annotated[str | None, Field(title="单位")]
    year: Annotated[int | None, Field(title="年份")]
    other_comparator: Annotated[str | None, Worded("Comparator"), Field(title="较早的比较")]
    other_value: Annotated[float | None, Field(title="较早的数值", description="In the same unit")]
    other_value_max: Annotated[float | None, Field(title="较早的上限")]
    other_unit: Annotated[str | None, Field(title="较早的单位", description="As printed")]
    other_year: Annotated[int | None, Field(title="较早的年份")]
    difference: Annotated[float | None, Field(title="差额", description="Of the lower ends")]
    difference_unit: Annotated[str | None, Field(title="差额单位")]


def compared(row: type[R], judgement: Judgement) -> R:
    """The row of two values."""
    earlier, later = judgement.earlier, judgement.later
    apart = difference(earlier, later)
    value, value_max = numbers(later, later.unit)
    other, other_max = numbers(earlier, earlier.unit if apart is None else later.unit)
    return row(
        indicator=later.indicator,
        verdict=judgement.verdict,
        change=_change(earlier, later),
        why=judgement.why,
        kind=later.kind,
        districts=later.districts,
        comparator=later.amount.comparator if later.amount else None,
        value=value,
        value_max=value_max,
        unit=later.unit,
        year=later.year,
        other_comparator=earlier.amount.comparator if earlier.amount else None,
        other_value=other,
        other_value_max=other_max,
        other_unit=earlier.unit,
        other_year=earlier.year,
        difference=apart,
        difference_unit=None if apart is None else difference_unit(later),
        **sides(later, earlier),
    )


def sides(one: object, other: object | None) -> dict[str, Any]:
    """The columns of evidence of both; those of the other are null if there is none."""
    return {
        **{name: getattr(one, name) for name in _EVIDENCE},
        **{f"other_{name}": getattr(other, name, None) for name in _EVIDENCE},
    }


def numbers(one: TargetValue, unit: str | None) -> tuple[float | None, float | None]:
    """Value and upper end in ``unit``; the latter of a range only."""
    if one.amount is None:
        return None, None
    top = in_unit(one.amount.top, unit) if one.amount.comparator == "range" else None
    return in_unit(one.amount.value, unit), top


def difference(earlier: TargetValue, later: TargetValue) -> float | None:
    """By how much the number, the lower one of a range, is higher: in the unit of the later.

    None if the two do not compare.
    """
    one, two = earlier.amount, later.amount
    if one is None or two is None or one.base != two.base:
        return None
    return in_unit(two.value - one.value, later.unit)


def difference_unit(later: TargetValue) -> str | None:
    """Between two percentages lie percentage points."""
    return POINTS if later.unit == RATIO else later.unit


def _change(earlier: TargetValue, later: TargetValue) -> Literal["提高", "降低"] | None:
    one, two = earlier.amount, later.amount
    if one is None or two is None or one.base != two.base:
        return None
    ends, others = (two.value, two.top), (one.value, one.top)
    if ends == others:
        return None
    return "提高" if sum(ends) > sum(others) else "降低"

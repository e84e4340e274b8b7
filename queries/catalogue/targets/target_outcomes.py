"""Targets beside the value that another plan later states for the same year."""

from collections.abc import Sequence
from typing import Annotated, Literal, TypeAlias, cast

from pydantic import Field

from ontology.amounts import Amount, in_unit
from queries.compare.comparisons import difference_unit, numbers, sides
from queries.compare.target_values import TargetValue, read_target_values
from queries.engine.computed import DerivedQuery
from queries.engine.parameters import DocumentOrIndicatorParams, Named
from queries.engine.reads import Records
from queries.engine.shared_columns import Evidence, OneComparator, OtherEvidence

Outcome: TypeAlias = Literal["达到", "未达到", "高于目标", "等于目标", "低于目标"]


class TargetOutcomesParams(DocumentOrIndicatorParams):
    """The targets of which document, or of which indicator."""


class TargetOutcomesRow(Evidence, OtherEvidence):
    """A target, and the baseline of its year that another document states (``other_``).

    Only words such as 以上 tell which side of a target is the better one: of others it is said
    whether the actual value is higher or lower.
    """

    indicator: Annotated[str, Named("Indicator"), Field(title="指标")]
    districts: Annotated[list[str], Named("District"), Field(title="区域")]
    year: Annotated[int, Field(title="年份")]
    comparator: OneComparator
    value: Annotated[float | None, Field(title="目标值")]
    value_max: Annotated[float | None, Field(title="上限", description="Of a range")]
    unit: Annotated[str | None, Field(title="单位")]
    actual: Annotated[float | None, Field(title="实际值", description="In the same unit")]
    outcome: Annotated[Outcome, Field(title="结果")]
    difference: Annotated[float | None, Field(title="差额", description="Actual less target")]
    difference_unit: Annotated[str | None, Field(title="差额单位")]


def derive(records: Records, params: TargetOutcomesParams) -> Sequence[TargetOutcomesRow]:
    """The oldest target first; where a document is asked for, those that it set."""
    values = read_target_values(records)
    asked = {record["document"] for record in records if record["asked"]}
    facts: dict[object, list[TargetValue]] = {}
    for one in values:
        if one.kind == "baseline" and one.amount:
            facts.setdefault(_about(one), []).append(one)
    return [
        _row(target, fact)
        for target in values
        if target.kind == "target" and target.year and target.amount and target.document in asked
        for fact in facts.get(_about(target), [])
        if fact.document != target.document
    ]


def _about(one: TargetValue) -> object:
    return one.indicator, one.place, one.period, one.base


def _row(target: TargetValue, fact: TargetValue) -> TargetOutcomesRow:
    aim, real = cast(Amount, target.amount), cast(Amount, fact.amount)
    value, value_max = numbers(target, target.unit)
    return TargetOutcomesRow(
        indicator=target.indicator,
        districts=target.districts,
        year=cast(int, target.year),
        comparator=aim.comparator,
        value=value,
        value_max=value_max,
        unit=target.unit,
        actual=in_unit(real.value, target.unit),
        outcome=outcome(aim, real),
        difference=in_unit(real.value - aim.value, target.unit),
        difference_unit=difference_unit(target),
        **sides(target, fact),
    )


def outcome(aim: Amount, real: Amount) -> Outcome:
    """What the actual value says of the target."""
    reached = real.interval.within(aim.interval)
    if aim.comparator in (">", ">=", "<", "<="):
        return "达到" if reached else "未达到"
    if reached:
        return "等于目标" if aim.value == aim.top else "达到"
    return "高于目标" if real.value > aim.value else "低于目标"


QUERY = DerivedQuery(
    __name__,
    derive=derive,
    group="指标",
    zh="目标完成了没有：目标值和后来文件写的同年实际值",
    en="Targets beside the value that another plan states for the same year",
    params=TargetOutcomesParams,
    row=TargetOutcomesRow,
    example={"indicator": "港口集装箱吞吐量"},
    brief=["indicator", "year", "comparator", "value", "unit", "actual", "outcome", "difference"],
    asked_as=[
        "{indicator}的目标完成了吗",
        "{indicator}达到目标了没有",
        "{document}的目标实现了吗",
        "{document}哪些目标完成了",
        "{indicator}实际完成多少",
        "{indicator}的实际值和目标差多少",
        "{indicator}的目标完成没有",
        "{indicator}目标值和实际值对比",
        "{indicator}定的目标后来完成了没有，有没有实际值",
        "{indicator}的目标和后来文件的实际值相比",
    ],
)

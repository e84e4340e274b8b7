"""Baselines next to targets: how far it is from one to the other."""

import math
from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from ontology.amounts import RATIO
from queries.compare.comparisons import difference, difference_unit, numbers, sides
from queries.compare.target_values import TargetValue, read_target_values
from queries.engine.computed import DerivedQuery
from queries.engine.parameters import DocumentOrIndicatorParams, Named
from queries.engine.reads import Records
from queries.engine.shared_columns import Evidence, OneComparator, OtherEvidence


class BaselineAndTargetParams(DocumentOrIndicatorParams):
    """Of which document, or of which indicator."""


class BaselineAndTargetRow(Evidence, OtherEvidence):
    """A target and the baseline (``other_``) that the same document states for the same place."""

    indicator: Annotated[str, Named("Indicator"), Field(title="指标")]
    districts: Annotated[list[str], Named("District"), Field(title="区域")]
    baseline_year: Annotated[int | None, Field(title="基期年", description="Last of a period")]
    baseline: Annotated[float | None, Field(title="基期值", description="In the target's unit")]
    year: Annotated[int | None, Field(title="目标年")]
    comparator: OneComparator
    value: Annotated[float | None, Field(title="目标值")]
    value_max: Annotated[float | None, Field(title="上限", description="Of a range")]
    unit: Annotated[str | None, Field(title="单位")]
    value_text: Annotated[str, Field(title="文中目标", description="As printed")]
    difference: Annotated[
        float | None, Field(title="差额", description="From the baseline to the (lower) target")
    ]
    difference_unit: Annotated[str | None, Field(title="差额单位")]
    met: Annotated[
        bool | None, Field(title="基期已满足", description="The baseline is what the target asks")
    ]
    growth: Annotated[
        float | None,
        Field(title="增幅", description="In %; null of ratios, and where the baseline is enough"),
    ]
    yearly: Annotated[
        float | None, Field(title="折合年均增幅", description="In %, worked out from the two years")
    ]


def derive(records: Records, params: BaselineAndTargetParams) -> Sequence[BaselineAndTargetRow]:
    """The oldest plan first, each in the order of its text."""
    values = read_target_values(records)
    baselines: dict[object, list[TargetValue]] = {}
    for one in values:
        if one.kind == "baseline":
            baselines.setdefault(_about(one), []).append(one)
    aims = [one for one in values if one.kind != "baseline"]
    pairs = ((one, _nearest(one, baselines.get(_about(one), []))) for one in aims)
    return [_row(baseline, target) for target, baseline in pairs if baseline]


def _about(one: TargetValue) -> object:
    return one.indicator, one.place, one.document


def _nearest(target: TargetValue, baselines: Sequence[TargetValue]) -> TargetValue | None:
    """The latest one in the target's unit that lies before it."""
    base = target.base
    before = [
        one
        for one in baselines
        if one.base == base and (not target.year or not one.year or one.year < target.year)
    ]
    return max(before, key=lambda one: one.year or 0, default=None)


def _row(baseline: TargetValue, target: TargetValue) -> BaselineAndTargetRow:
    apart = difference(baseline, target)
    value, value_max = numbers(target, target.unit)
    return BaselineAndTargetRow(
        indicator=target.indicator,
        districts=target.districts,
        baseline_year=baseline.year,
        baseline=numbers(baseline, target.unit)[0],
        year=target.year,
        comparator=target.amount.comparator if target.amount else None,
        value=value,
        value_max=value_max,
        unit=target.unit,
        value_text=target.words,
        difference=apart,
        difference_unit=None if apart is None else difference_unit(target),
        met=_met(baseline, target),
        growth=_growth(baseline, target, 1),
        yearly=_growth(baseline, target, _years(baseline, target)),
        **sides(target, baseline),
    )


def _years(baseline: TargetValue, target: TargetValue) -> int | None:
    """Between single years, at least two."""
    if baseline.year_start or target.year_start or not (baseline.year and target.year):
        return None
    years = target.year - baseline.year
    return years if years > 1 else None


def _met(baseline: TargetValue, target: TargetValue) -> bool | None:
    if baseline.amount is None or target.amount is None:
        return None
    return baseline.amount.interval.within(target.amount.interval)


def _growth(baseline: TargetValue, target: TargetValue, years: int | None) -> float | None:
    """In per cent a year (to two places), of amounts above nothing that are no ratios."""
    one, two = baseline.amount, target.amount
    if not years or not one or not two or one.base == RATIO or min(one.value, two.value) <= 0:
        return None
    if _met(baseline, target):
        return None
    return round((math.pow(two.value / one.value, 1 / years) - 1) * 100, 2)


QUERY = DerivedQuery(
    __name__,
    derive=derive,
    group="指标",
    zh="指标的基期值和目标值，相差多少、增长多少",
    en="Baselines next to targets: difference and growth, in the same unit",
    params=BaselineAndTargetParams,
    row=BaselineAndTargetRow,
    example={"indicator": "港口集装箱吞吐量"},
    brief=[
        "indicator",
        "baseline_year",
        "baseline",
        "year",
        "value",
        "unit",
        "difference",
        "growth",
    ],
    asked_as=[
        "{indicator}的基期值和目标值分别是多少",
        "{indicator}要增长多少",
        "{indicator}现在是多少，目标是多少",
        "{document}各指标要提高多少",
        "{document}的基期和目标对比",
        "{indicator}的目标比现状高多少",
        "{indicator}基数多少、目标多少、要涨多少",
        "{indicator}从基期到目标差多少",
        "{indicator}的目标比基数增加多少",
        "{indicator}的起点和目标",
        "{document}里各指标的基期值、目标值和差距",
        "{document}各指标比基期增加多少",
    ],
)

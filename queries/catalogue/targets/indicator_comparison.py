"""The values of one indicator over all plans, set side by side."""

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from queries.compare.comparisons import ComparedRow, compared
from queries.compare.target_values import read_target_values
from queries.compare.value_relations import Verdict, judge_all
from queries.engine.computed import DerivedQuery
from queries.engine.parameters import IndicatorName, Jurisdiction, Params
from queries.engine.reads import Records


class IndicatorComparisonParams(Params):
    """Which indicator, and which verdict."""

    indicator: IndicatorName
    verdict: Annotated[
        Verdict | None, Field(title="判断", description="只看这一判断，如 矛盾、收紧、推迟")
    ] = None
    jurisdiction: Jurisdiction = None


class IndicatorComparisonRow(ComparedRow):
    """Two values of the indicator."""


def derive(records: Records, params: IndicatorComparisonParams) -> Sequence[IndicatorComparisonRow]:
    """Pairs of values about the same place, the oldest plan first."""
    judged = judge_all(read_target_values(records))
    return [
        compared(IndicatorComparisonRow, one)
        for one in judged
        if params.verdict in (None, one.verdict)
    ]


QUERY = DerivedQuery(
    __name__,
    derive=derive,
    group="指标",
    zh="同一指标在各文件中的数值对比：一致、矛盾、收紧、放宽、推迟、提前",
    en="The values of an indicator over all plans compared: same, contradictory, tightened, moved",
    params=IndicatorComparisonParams,
    row=IndicatorComparisonRow,
    example={"indicator": "商品销售总额"},
    brief=[
        "verdict",
        "change",
        "year",
        "comparator",
        "value",
        "unit",
        "other_year",
        "other_comparator",
        "other_value",
        "other_document_title",
        "why",
    ],
    asked_as=[
        "{indicator}在各文件中有没有矛盾",
        "比较{indicator}在各个规划里的目标",
        "{indicator}的目标前后一致吗",
        "{indicator}的目标有没有变化",
        "{indicator}的目标提高了还是降低了",
        "{indicator}的目标是不是推迟了",
        "各规划对{indicator}的要求有什么不同",
        "{indicator}在几个文件里写得一样吗",
        "{indicator}在各文件中的目标对比",
        "{indicator}在不同文件里的目标有没有差别",
        "{indicator}在各文件里一致吗",
        "{indicator}后来的文件有没有提高",
    ],
)

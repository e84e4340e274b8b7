"""One indicator over all plans."""

from typing import Annotated, Any

from pydantic import Field

from queries.engine.parameters import (
    IndicatorName,
    Jurisdiction,
    OptionalDocumentName,
    Params,
    ValueKind,
    YearBasisKind,
    Years,
)
from queries.engine.query import Query
from queries.engine.shared_columns import StatedTarget


class IndicatorSeriesParams(Params):
    """Which indicator, and which kind of value."""

    indicator: IndicatorName
    kind: ValueKind = None
    year: Annotated[
        int | None,
        Field(title="年份", description="只看这一年；时期为最后一年", ge=1949, le=2100),
    ] = None
    years: Years = None
    year_basis: YearBasisKind = None
    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None

    def bound(self) -> dict[str, Any]:
        """The years as numbers."""
        return {"years": [int(year) for year in self.years.split(",")] if self.years else None}


class IndicatorSeriesRow(StatedTarget):
    """A value and when it holds."""


QUERY = Query(
    __name__,
    group="指标",
    zh="指标在各文件中的基期值和目标值",
    en="One indicator over all plans: baselines and targets by year",
    params=IndicatorSeriesParams,
    row=IndicatorSeriesRow,
    example={"indicator": "社会消费品零售总额"},
    brief=["kind", "year", "comparator", "value_text", "value", "unit", "binding"],
    asked_as=[
        "{indicator}年均增速定的多少",
        "{indicator}的目标是多少",
        "{indicator}在各个文件里分别是多少",
        "{indicator}要达到多少",
        "各规划对{indicator}的要求",
        "{document}里{indicator}的目标值",
        "{indicator}的基期值和目标值",
        "{indicator}历年目标",
        "{year}年{indicator}要达到多少",
        "{indicator}{years}的目标",
        "{document}里{year}年{indicator}的目标",
        "{indicator}定了什么指标",
        "{indicator}定的是多少",
        "{indicator}的目标定了多少",
        "{document}把{indicator}定为多少",
        "{indicator}到{year}年是多少",
        "{indicator}各年的目标值分别是多少",
        "{indicator}各年度目标",
        "{indicator}在各规划里怎么变化",
        "{indicator}的目标怎么变化",
        "{indicator}{years}怎么变化",
    ],
)

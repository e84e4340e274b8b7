"""One indicator over all plans."""

from typing import Annotated, Literal

from pydantic import Field

from queries.parameters import IndicatorName, Jurisdiction, OptionalDocumentName, Params
from queries.query import Query
from queries.rows import Evidence


class IndicatorSeriesParams(Params):
    """Which indicator, and which kind of value."""

    indicator: IndicatorName
    kind: Annotated[
        Literal["target", "baseline", "growth", "cumulative"] | None,
        Field(title="类别", description="target 目标，baseline 基期，growth 增速，cumulative 累计"),
    ] = None
    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None


class IndicatorSeriesRow(Evidence):
    """A value that a plan states; ``value`` is null where the printed one is no number."""

    indicator: Annotated[str, Field(title="指标")]
    kind: Annotated[str | None, Field(title="类别")]
    year_start: Annotated[int | None, Field(title="起始年", description="Of a period")]
    year: Annotated[int | None, Field(title="年份")]
    comparator: Annotated[str | None, Field(title="比较", description="= >= > <= < ~ range")]
    value: Annotated[float | None, Field(title="数值")]
    value_max: Annotated[float | None, Field(title="上限", description="Of a range")]
    unit: Annotated[str | None, Field(title="单位")]
    value_text: Annotated[str | None, Field(title="文中数值", description="As printed")]
    binding: Annotated[str | None, Field(title="属性", description="约束性, 预期性")]
    districts: Annotated[list[str], Field(title="区域")]
    set_by: Annotated[list[str], Field(title="出自", description="Titles, the innermost first")]
    target: Annotated[str, Field(title="目标编号")]


QUERY = Query(
    __name__,
    group="指标",
    zh="指标在各文件中的基期值和目标值",
    en="One indicator over all plans: baselines and targets by year",
    params=IndicatorSeriesParams,
    row=IndicatorSeriesRow,
    example={"indicator": "社会消费品零售总额"},
    brief=["kind", "year", "value_text", "value", "unit", "binding"],
    asked_as=[
        "{indicator}的目标是多少",
        "{indicator}在各个文件里分别是多少",
        "{indicator}要达到多少",
        "各规划对{indicator}的要求",
        "{document}里{indicator}的目标值",
        "{indicator}的基期值和目标值",
        "{indicator}历年目标",
        "{indicator}定了什么指标",
    ],
)

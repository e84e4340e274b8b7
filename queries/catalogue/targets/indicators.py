"""All indicators that plans state values of."""

from typing import Annotated

from pydantic import Field

from queries.engine.keys import Find, KeyedQuery
from queries.engine.parameters import Named, Params
from queries.engine.reads import Reads
from queries.engine.shared_columns import Count, Row


class IndicatorsParams(Params):
    """Nothing but the page."""


class IndicatorsRow(Row):
    """An indicator and how often it is stated."""

    indicator: Annotated[str, Named("Indicator"), Field(title="指标")]
    unit: Annotated[str | None, Field(title="单位")]
    aliases: Annotated[list[str], Field(title="别名")]
    confirmed: Annotated[
        bool, Field(title="已确认", description="False: met in a text, not in the vocabulary")
    ]
    values: Annotated[Count, Field(title="数值数", description="Baselines included")]
    targets: Annotated[Count, Field(title="目标数")]
    plans: Annotated[Count, Field(title="文件数")]
    documents: Annotated[list[str], Named("Document"), Field(title="文件")]
    years: Annotated[list[int], Field(title="年份")]
    id: Annotated[str, Field(title="编号")]


def keys_of(find: Find, params: IndicatorsParams, after: str, count: int) -> Reads[list[str]]:
    """The next in the order of the answer."""
    return (yield from find(after=after, limit=count))


QUERY = KeyedQuery(
    __name__,
    keys=keys_of,
    group="指标",
    zh="有哪些指标、各有多少数值",
    en="All indicators, with the number of values and plans",
    params=IndicatorsParams,
    row=IndicatorsRow,
    example={},
    brief=["indicator", "unit", "values", "targets", "plans", "years"],
    asked_as=[
        "有哪些指标",
        "一共有哪些指标",
        "列出全部指标",
        "图谱里有什么指标",
        "各规划共用哪些指标",
        "都有哪些量化指标",
        "有哪些指标，各有几个数值",
        "图谱里的指标清单",
        "指标一共有多少个",
        "一共收录了多少种指标，每种指标出现几次",
    ],
)

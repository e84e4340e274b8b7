"""``compare_indicator``: the values of one indicator in all plans, side by side."""

from typing import Annotated

from pydantic import Field

from api.mcp.answering import Answer, Cursor, Limit, answer
from api.mcp.source import Reading
from api.mcp.tool import Arguments, Tool
from queries.catalogue.targets.indicator_comparison import QUERY
from queries.compare.value_relations import Verdict


class CompareIndicator(Arguments):
    """Which indicator."""

    indicator: Annotated[str, Field(min_length=1, max_length=200, description="如 商品销售总额")]
    verdict: Annotated[Verdict | None, Field(description="只看这一判断")] = None
    jurisdiction: Annotated[
        str | None, Field(max_length=40, description="只看这一地区的文件，如 天津市")
    ] = None
    limit: Limit = 20
    cursor: Cursor = None


async def call(asked: CompareIndicator, reading: Reading) -> Answer:
    """One page of pairs of values."""
    return await answer(QUERY, QUERY.parse(asked.model_dump(exclude_none=True)), reading)


TOOL = Tool(
    name="compare_indicator",
    title="同一指标在各文件中的数值对比",
    description="同一指标在各文件中的目标值两两对比：一致、矛盾、收紧、放宽、推迟、提前，两边都带出处。"
    "Compare an indicator's values over all plans, with the lines of both sides.",
    takes=CompareIndicator,
    gives=Answer,
    call=call,
)

"""Growth rates that plans aim at, next to what they say of the past."""

from typing import Annotated

from pydantic import Field

from queries.engine.parameters import (
    Jurisdiction,
    OptionalDocumentName,
    OptionalIndicatorName,
    Params,
)
from queries.engine.query import Query
from queries.engine.shared_columns import StatedTarget


class GrowthRatesParams(Params):
    """Of which indicator, and in which plans."""

    indicator: OptionalIndicatorName = None
    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None


class GrowthRatesRow(StatedTarget):
    """A growth rate; ``past`` is the baseline that the same plan states, as printed."""

    past: Annotated[str | None, Field(title="以往原文", description="Null: the plan states none")]
    past_year_start: Annotated[int | None, Field(title="以往起始年", description="Of a period")]
    past_year: Annotated[int | None, Field(title="以往年份")]
    past_line_start: Annotated[int | None, Field(title="以往起始行", description="1-based")]
    past_line_end: Annotated[int | None, Field(title="以往终止行", description="Inclusive")]


QUERY = Query(
    __name__,
    group="指标",
    zh="各规划的增速目标（年均增长）",
    en="Growth rates that plans aim at, with those of the past",
    params=GrowthRatesParams,
    row=GrowthRatesRow,
    example={},
    brief=[
        "indicator",
        "year_start",
        "year",
        "value_text",
        "comparator",
        "value",
        "value_max",
        "past",
    ],
    asked_as=[
        "{indicator}的年均增速是多少，过去的增速是多少",
        "{indicator}年均增长多少",
        "{indicator}的增速目标是多少",
        "各规划的年均增速目标",
        "{document}的年均增长目标有哪些",
        "哪些指标定了增长率",
        "{document}要求{indicator}增长多少",
        "{indicator}每年增长多少",
        "哪些目标写的是年均增长",
    ],
)

"""Targets that name a district, and those of tasks that do."""

from typing import Annotated, Literal

from pydantic import Field

from queries.engine.parameters import (
    Jurisdiction,
    Named,
    OptionalDistrictName,
    OptionalDocumentName,
    Params,
)
from queries.engine.query import Query
from queries.engine.shared_columns import DistrictCode, StatedTarget


class TargetsByDistrictParams(Params):
    """Which district; all of them if none is given."""

    district: OptionalDistrictName = None
    within: Annotated[
        bool, Field(title="含下属区域", description="也列出其中的功能区等下属区域的目标")
    ] = False
    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None


class TargetsByDistrictRow(StatedTarget):
    """A target, and the words that name the district."""

    district: Annotated[str, Named("District"), Field(title="行政区")]
    code: DistrictCode
    basis: Annotated[
        Literal["目标点名", "任务点名"],
        Field(title="依据", description="The target names it, or the task that sets the target"),
    ]
    as_written: Annotated[str, Field(title="文中写法")]
    place_line_start: Annotated[
        int, Field(title="区域起始行", description="Where it is named, 1-based", ge=1)
    ]
    place_line_end: Annotated[int, Field(title="区域终止行", description="Inclusive", ge=1)]
    place_quote: Annotated[str, Field(title="区域原文")]


QUERY = Query(
    __name__,
    group="指标",
    zh="某个区有哪些目标",
    en="Targets located in a district or functional zone",
    params=TargetsByDistrictParams,
    row=TargetsByDistrictRow,
    example={"district": "滨海新区"},
    brief=["district", "basis", "indicator", "year", "value_text", "value", "unit"],
    asked_as=[
        "{district}有哪些目标",
        "{district}的指标有哪些",
        "{district}要达到什么目标",
        "给{district}定了哪些目标",
        "{document}对{district}提出了哪些指标",
        "{district}有哪些量化目标",
        "{district}的目标，含下属区域的",
        "{document}里{district}的目标",
    ],
)

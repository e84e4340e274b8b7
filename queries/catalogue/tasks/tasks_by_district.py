"""Tasks that name a district."""

from typing import Annotated

from pydantic import Field

from queries.engine.parameters import (
    DistrictName,
    Jurisdiction,
    Named,
    OptionalDocumentName,
    Params,
)
from queries.engine.query import Query
from queries.engine.shared_columns import StaffedTask


class TasksByDistrictParams(Params):
    """Which district."""

    district: DistrictName
    within: Annotated[
        bool, Field(title="含下属区域", description="也列出其中的功能区等下属区域的任务")
    ] = False
    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None


class TasksByDistrictRow(StaffedTask):
    """A task and the words that name the district."""

    district: Annotated[str, Named("District"), Field(title="行政区")]
    as_written: Annotated[str, Field(title="文中写法")]


QUERY = Query(
    __name__,
    group="任务",
    zh="哪些任务涉及某个区",
    en="Tasks located in a district or functional zone",
    params=TasksByDistrictParams,
    row=TasksByDistrictRow,
    example={"district": "滨海新区"},
    brief=["district", "number", "title", "leads", "responsible"],
    asked_as=[
        "哪些任务涉及{district}",
        "哪些任务提到了{district}",
        "涉及{district}的任务有哪些",
        "在{district}要建什么、办什么",
        "{document}里点到{district}的任务",
        "落在{district}的项目和任务",
        "{district}及其功能区涉及哪些任务",
        "点名{district}的任务有哪些",
        "{document}里涉及{district}的任务",
        "安排在{district}的任务有哪些",
    ],
)

"""How many tasks each district has, by plan."""

from typing import Annotated

from pydantic import Field

from queries.engine.parameters import (
    Jurisdiction,
    Named,
    OptionalDistrictName,
    OptionalDocumentName,
    Params,
)
from queries.engine.query import Query
from queries.engine.shared_columns import Count, DistrictCode, Tally


class DocumentDistrictsParams(Params):
    """Which district, and in which plans."""

    district: OptionalDistrictName = None
    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None


class DocumentDistrictsRow(Tally):
    """A district's tasks of a plan: those that name it, those that its government has by name."""

    district: Annotated[str, Named("District"), Field(title="行政区")]
    code: DistrictCode
    located: Annotated[Count, Field(title="文中点名", description="Of the tasks: they name it")]
    governed: Annotated[
        Count,
        Field(
            title="区政府或管委会承担",
            description="Of the tasks: its government or committee is named as a unit",
        ),
    ]


QUERY = Query(
    __name__,
    group="文件",
    zh="各区在各文件中有多少任务",
    en="How many tasks each district and zone has, counted in each plan",
    params=DocumentDistrictsParams,
    row=DocumentDistrictsRow,
    example={"district": "武清区"},
    brief=["district", "total", "document_title", "tasks", "located", "governed"],
    asked_as=[
        "各区分别有多少任务",
        "哪个区的任务最多",
        "任务在各区怎么分布",
        "{document}里各区各有几项任务",
        "{document}点到了哪些区",
        "{district}在各个文件里有多少任务",
        "各功能区任务数量对比",
        "{document}里每个区有多少任务",
        "各区承担的任务数量",
        "{district}在各文件里各有几项任务",
    ],
)

"""Tasks of agencies of a level or kind."""

from typing import Annotated

from pydantic import Field

from queries.engine.parameters import AgencyKind, Jurisdiction, Level, OptionalDocumentName, Params
from queries.engine.query import Query
from queries.engine.shared_columns import (
    AgencyFullName,
    OneAgencyKind,
    OneLevel,
    OneRole,
    StaffedTask,
)
from queries.engine.worded import Worded


class TasksByAgencyKindParams(Params):
    """Agencies of which level and kind, and in which plan."""

    level: Annotated[
        Level | None,
        Field(title="层级", description="中央（含驻津机构）、市级、区级（含功能区和各区的集体）"),
    ] = None
    kind: Annotated[
        AgencyKind | None,
        Worded("AgencyKind"),
        Field(
            title="机构类型",
            description="如 department 部门，party 党的机构，enterprise 企业，"
            "zone_committee 功能区管委会",
        ),
    ] = None
    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None


class TasksByAgencyKindRow(StaffedTask):
    """A task and the words that give one such agency its role in it."""

    agency: AgencyFullName
    level: OneLevel
    kind: OneAgencyKind
    role: OneRole
    as_written: Annotated[str, Field(title="文中写法", description="The agency as printed")]


QUERY = Query(
    __name__,
    group="任务",
    zh="某一级、某一类机构承担哪些任务",
    en="Tasks of agencies of a level (central, municipal, district) or kind",
    params=TasksByAgencyKindParams,
    row=TasksByAgencyKindRow,
    example={"level": "中央", "document": "津政办规〔2020〕18号"},
    brief=["agency", "level", "role", "number", "title"],
    asked_as=[
        "{level}单位承担哪些任务",
        "{level}机构在{document}里有哪些任务",
        "中央驻津单位要做什么",
        "区级政府承担哪些任务",
        "企业承担了哪些任务",
        "党委部门负责哪些任务",
        "功能区管委会有哪些任务",
        "国企参与了哪些任务",
        "{level}部门负责哪些任务",
        "行业协会有哪些任务",
        "各区政府要做什么",
        "{document}里企业承担哪些任务",
    ],
)

"""How many tasks the agencies of each level and kind have, by plan."""

from typing import Annotated

from pydantic import Field

from queries.engine.parameters import Jurisdiction, OptionalDocumentName, Params
from queries.engine.query import Query
from queries.engine.shared_columns import Count, OneLevel, TaskCount
from queries.engine.worded import Worded


class AgencyKindsParams(Params):
    """In which plans."""

    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None


class AgencyKindsRow(TaskCount):
    """The agencies of a level and kind in a plan; a task of several of them counts once."""

    level: OneLevel
    kind: Annotated[str, Worded("AgencyKind"), Field(title="机构类型")]
    agencies: Annotated[Count, Field(title="机构数")]
    leads: Annotated[Count, Field(title="牵头任务数")]
    solely: Annotated[Count, Field(title="独自负责任务数")]


QUERY = Query(
    __name__,
    group="机构",
    zh="各级各类机构各有多少任务",
    en="How many tasks the agencies of each level and kind have, by plan",
    params=AgencyKindsParams,
    row=AgencyKindsRow,
    example={"document": "津政办规〔2020〕18号"},
    brief=["level", "kind", "agencies", "tasks", "leads", "document_title"],
    asked_as=[
        "各类机构各承担多少任务",
        "中央、市、区三级各有多少任务",
        "按机构类型统计任务数",
        "{document}的任务在市级部门和区里怎么分",
        "{document}里各类单位的任务数量",
        "市级部门和区政府谁的任务多",
        "不同层级机构的分工统计",
        "{document}里部门、区、企业各类单位各承担多少任务",
        "各级机构各有多少任务",
        "责任单位按市级部门、区政府、功能区管委会、企业分类，每一类承担多少任务",
        "不同类型的单位任务数量对比",
        "党委、政府部门、企业、区里各级各类机构各有多少任务",
    ],
)

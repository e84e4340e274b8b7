"""Agencies by the number of their tasks."""

from typing import Annotated, Any

from pydantic import Field

from queries.engine.parameters import AgencyKind, Jurisdiction, Named, OptionalDocumentName, Params
from queries.engine.query import Query
from queries.engine.shared_columns import AgencyFullName, Count, Evidence, OptionalRole, roles_meant
from queries.engine.worded import Worded


class BusiestAgenciesParams(Params):
    """In which plans, in which role, and which kind of agency."""

    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None
    role: OptionalRole = None
    kind: Annotated[
        AgencyKind | None,
        Worded("AgencyKind"),
        Field(title="机构类型", description="如 department 部门，enterprise 企业"),
    ] = None

    def bound(self) -> dict[str, Any]:
        """A lead as both that it may be."""
        return {"role": roles_meant(self.role)}


class BusiestAgenciesRow(Evidence):
    """An agency with tasks in the role asked for, in any if none was; the evidence is the first.

    A task counts in one role: a lead or a supporter that an annex lists once more is still that.
    """

    agency: AgencyFullName
    kind: Annotated[
        str | None,
        Worded("AgencyKind"),
        Field(title="机构类型", description="collective: not one body"),
    ]
    tasks: Annotated[Count, Field(title="任务数", description="In the role asked for, else in all")]
    leads: Annotated[Count, Field(title="牵头任务数")]
    solely: Annotated[Count, Field(title="独自负责任务数")]
    jointly: Annotated[Count, Field(title="共同负责任务数")]
    supports: Annotated[Count, Field(title="配合任务数")]
    documents: Annotated[
        list[str], Named("Document"), Field(title="所在文件", description="Of the tasks counted")
    ]


QUERY = Query(
    __name__,
    group="机构",
    zh="哪些机构的任务最多",
    en="Agencies by the number of their tasks over all plans or in one, in any role or in one",
    params=BusiestAgenciesParams,
    row=BusiestAgenciesRow,
    example={"role": "牵头"},
    brief=["agency", "tasks", "leads", "solely", "jointly", "supports"],
    asked_as=[
        "当{role}单位最多的是哪些机构",
        "任务最多的部门是哪个",
        "哪个单位的任务最多",
        "各部门任务数排名",
        "各部门分别有多少任务",
        "谁的任务最多",
        "{role}任务最多的部门",
        "哪个部门{role}的任务最多",
        "谁{role}最多",
        "{document}里任务最多的部门是哪个",
        "{document}里哪个部门{role}的任务最多",
        "{document}各部门{role}任务数排名",
        "按任务数给部门排名",
        "{document}里哪家的担子最重",
        "任务数量排在最前的单位",
        "{document}里任务数量最多的单位",
    ],
)

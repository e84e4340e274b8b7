"""Agencies that have tasks and never lead one."""

from typing import Annotated

from pydantic import Field

from queries.engine.parameters import AgencyKind, Jurisdiction, Named, OptionalDocumentName, Params
from queries.engine.query import Query
from queries.engine.shared_columns import AgencyFullName, Count, Evidence, OneAgencyKind
from queries.engine.worded import Worded


class AgenciesNeverLeadingParams(Params):
    """In which plans, and which kind of agency."""

    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None
    kind: Annotated[
        AgencyKind | None,
        Worded("AgencyKind"),
        Field(title="机构类型", description="如 department 部门，enterprise 企业"),
    ] = None


class AgenciesNeverLeadingRow(Evidence):
    """An agency that neither leads a task nor answers for one alone; the evidence is its first."""

    agency: AgencyFullName
    kind: OneAgencyKind
    tasks: Annotated[Count, Field(title="任务数")]
    jointly: Annotated[Count, Field(title="共同负责任务数")]
    first_listed: Annotated[
        Count, Field(title="其中列首位", description="Of those: first of several")
    ]
    supports: Annotated[Count, Field(title="配合任务数")]
    documents: Annotated[list[str], Named("Document"), Field(title="所在文件")]


QUERY = Query(
    __name__,
    group="机构",
    zh="哪些机构参与任务却从不牵头",
    en="Agencies with tasks that neither lead one nor answer for one alone",
    params=AgenciesNeverLeadingParams,
    row=AgenciesNeverLeadingRow,
    example={"document": "津政办规〔2020〕18号"},
    brief=["agency", "kind", "tasks", "jointly", "first_listed", "supports"],
    asked_as=[
        "哪些机构从来不牵头",
        "只配合不牵头的单位有哪些",
        "哪些部门没有牵头任何任务",
        "{document}里哪些单位只是参与",
        "一项牵头任务都没有的机构",
        "光配合、不牵头的部门",
        "哪些单位一次都没牵头过",
        "只参与、没有牵头过的部门有哪些",
        "{document}里哪些部门没有牵头过",
    ],
)

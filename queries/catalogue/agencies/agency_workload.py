"""How many tasks an agency has, by plan and role."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from queries.engine.parameters import (
    AgencyName,
    AgencyParams,
    Jurisdiction,
    Named,
    OptionalDocumentName,
)
from queries.engine.query import Query
from queries.engine.shared_columns import Count, OneIdentity, Places, Row, Successions


class AgencyWorkloadParams(AgencyParams):
    """Whose tasks are counted."""

    agency: AgencyName
    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None


class AgencyWorkloadRow(Row):
    """One body's tasks of one role in one plan; ``lines`` is where each of them names it."""

    agency: Annotated[str, Named("Agency"), Field(title="机构", description="Full name")]
    identity: OneIdentity
    successions: Successions
    document: Annotated[str, Field(title="文件编号")]
    document_title: Annotated[str, Field(title="文件")]
    issued_on: Annotated[date | None, Field(title="成文日期")]
    role: Annotated[Literal["牵头", "独自负责", "共同负责", "配合"], Field(title="角色")]
    tasks: Annotated[Count, Field(title="任务数")]
    numbers: Annotated[list[str], Field(title="任务序号")]
    first_due_on: Annotated[date | None, Field(title="最早到期日")]
    lines: Annotated[list[int], Field(title="所在行", description="1-based, one for each mention")]
    places: Places = Field(default_factory=list)


QUERY = Query(
    __name__,
    group="机构",
    zh="机构在各文件中有多少任务",
    en="How many tasks an agency has, by plan and role",
    params=AgencyWorkloadParams,
    row=AgencyWorkloadRow,
    example={"agency": "市商务局"},
    brief=["agency", "document_title", "role", "tasks", "numbers", "first_due_on"],
    asked_as=[
        "{agency}有多少任务",
        "{agency}在各个文件里各有几项任务",
        "统计{agency}的任务数量",
        "{agency}的任务量",
        "{agency}牵头几项、配合几项",
        "{agency}在{document}里有多少任务",
        "{agency}忙不忙",
        "{agency}的任务按文件统计各有几项",
        "{agency}一共几项任务，分文件报个数",
        "{agency}牵头和配合的任务各有多少",
        "{agency}名下一共几项任务",
    ],
)

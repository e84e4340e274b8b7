"""Targets of the tasks that an agency leads or answers for."""

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
from queries.engine.shared_columns import OneIdentity, StatedTarget, Successions


class TargetsByAgencyParams(AgencyParams):
    """Whose targets."""

    agency: AgencyName
    include_supports: Annotated[
        bool, Field(title="含配合的", description="加上它只是配合单位的任务的目标")
    ] = False
    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None


class TargetsByAgencyRow(StatedTarget):
    """A target, the task that sets it, and the words that give the agency its role."""

    agency: Annotated[str, Named("Agency"), Field(title="机构", description="Full name")]
    identity: OneIdentity
    successions: Successions
    basis: Annotated[
        Literal["牵头", "独自负责", "共同负责", "配合"],
        Field(title="依据", description="Declared lead, sole or joint responsibility, support"),
    ]
    measure: Annotated[str, Field(title="任务编号", description="Measure id")]
    title: Annotated[str | None, Field(title="任务")]
    as_written: Annotated[str, Field(title="文中写法", description="The agency as printed")]
    role_line_start: Annotated[
        int, Field(title="分工起始行", description="Where the agency is named, 1-based", ge=1)
    ]
    role_line_end: Annotated[int, Field(title="分工终止行", description="Inclusive", ge=1)]
    role_quote: Annotated[str, Field(title="分工原文")]


QUERY = Query(
    __name__,
    group="指标",
    zh="机构对哪些目标负责",
    en="Targets of the tasks that an agency leads or answers for",
    params=TargetsByAgencyParams,
    row=TargetsByAgencyRow,
    example={"agency": "市商务局"},
    brief=["agency", "basis", "indicator", "year", "value_text", "value", "unit", "title"],
    asked_as=[
        "{agency}负责哪些指标",
        "{agency}要完成哪些目标",
        "{agency}背了哪些指标",
        "{agency}的目标有哪些",
        "由{agency}负责的目标值有哪些",
        "{agency}在{document}里要完成什么指标",
        "{agency}负责哪些目标，含配合的",
        "{agency}身上有哪些指标",
        "{agency}在{document}里背了哪些目标",
        "{agency}承担哪些指标",
    ],
)

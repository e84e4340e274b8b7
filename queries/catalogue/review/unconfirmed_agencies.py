"""Agencies that texts name and the vocabulary does not know."""

from typing import Annotated

from pydantic import Field

from queries.engine.parameters import Jurisdiction, OptionalDocumentName, Params
from queries.engine.query import Query
from queries.engine.shared_columns import AgencyFullName, Numbers, TaskCount
from queries.engine.worded import Worded


class UnconfirmedAgenciesParams(Params):
    """In which plans."""

    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None


class UnconfirmedAgenciesRow(TaskCount):
    """A name that nobody has confirmed yet, and where a plan has it."""

    agency: AgencyFullName
    kind: Annotated[
        str | None,
        Worded("AgencyKind"),
        Field(title="机构类型", description="By the ending of its name"),
    ]
    as_written: Annotated[list[str], Field(title="文中写法", description="Each once")]
    numbers: Numbers


QUERY = Query(
    __name__,
    group="复核",
    zh="哪些机构名称还没有确认",
    en="Agencies met in texts that the vocabulary does not know, with where they stand",
    params=UnconfirmedAgenciesParams,
    row=UnconfirmedAgenciesRow,
    example={},
    brief=["agency", "kind", "as_written", "tasks", "document_title"],
    asked_as=[
        "哪些机构名称还没确认",
        "有哪些词表里没有的机构",
        "哪些单位名称需要核实",
        "不认识的机构有哪些，出现在哪里",
        "{document}里有没有未收录的单位",
        "新出现的机构名称",
        "{document}里没有确认的单位名称",
        "有没有没确认的机构",
        "还没确认的单位有哪些",
        "系统没认出来的单位名称",
    ],
)

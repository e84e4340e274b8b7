"""Tasks in which two agencies both have a part."""

from typing import Annotated

from pydantic import Field

from queries.engine.parameters import (
    AgencyName,
    AgencyParams,
    Jurisdiction,
    Named,
    OptionalDocumentName,
    OtherAgencyName,
)
from queries.engine.query import Query
from queries.engine.shared_columns import (
    AgencyFullName,
    OneIdentity,
    OneRole,
    Role,
    Successions,
    Task,
)


class SharedTasksParams(AgencyParams):
    """Which two agencies; ``today``, ``as_of``, ``offices`` and ``expand`` are of the first."""

    agency: AgencyName
    other: OtherAgencyName
    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None


class SharedTasksRow(Task):
    """A task with the words that give each of the two its role."""

    agency: AgencyFullName
    identity: OneIdentity
    successions: Successions
    role: OneRole
    as_written: Annotated[str, Field(title="文中写法")]
    other: Annotated[str, Named("Agency"), Field(title="另一机构", description="Full name")]
    other_role: Annotated[Role, Field(title="另一机构的角色")]
    other_as_written: Annotated[str, Field(title="另一机构的写法")]
    other_line_start: Annotated[int, Field(title="另一机构起始行", ge=1)]
    other_line_end: Annotated[int, Field(title="另一机构终止行", ge=1)]
    other_quote: Annotated[str, Field(title="另一机构原文")]


QUERY = Query(
    __name__,
    group="机构",
    zh="两个机构共同参与哪些任务",
    en="Tasks in which two agencies both have a part, with the role of each",
    params=SharedTasksParams,
    row=SharedTasksRow,
    example={"agency": "市商务局", "other": "市财政局"},
    brief=["agency", "role", "other", "other_role", "number", "title"],
    asked_as=[
        "{agency}和{other}一起做哪些任务",
        "{agency}与{other}共同承担的任务有哪些",
        "{agency}跟{other}在哪些事上有交集",
        "哪些任务{agency}和{other}都参与",
        "{agency}牵头、{other}配合的任务",
        "{agency}和{other}合作过什么",
        "{document}里{agency}同{other}的共同任务",
        "{agency}和{other}共同负责的任务有哪些",
        "{document}里{agency}和{other}一起负责的有哪些",
        "{agency}和{other}共同参与的任务有多少",
        "{agency}和{other}有没有交叉的任务",
    ],
)

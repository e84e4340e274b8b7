"""What the graph knows of an agency: names, history, members, and how often it is named."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from queries.engine.changes import change_text
from queries.engine.parameters import AgencyName, AgencyParams, Named
from queries.engine.query import Query
from queries.engine.shared_columns import Count, OneIdentity, PlaceName, Row, Successions
from queries.engine.worded import Worded


class AgencyProfileParams(AgencyParams):
    """Which agency."""

    agency: AgencyName


class AgencyProfileRow(Row):
    """An agency; several rows if several jurisdictions have an agency of that name.

    With a date, its predecessors and successors have rows of their own.
    """

    id: Annotated[str, Field(title="编号")]
    name: Annotated[str, Field(title="全称")]
    identity: OneIdentity
    successions: Successions
    short_name: Annotated[str | None, Field(title="简称")]
    aliases: Annotated[list[str], Field(title="别名")]
    plates: Annotated[
        list[str], Field(title="牌子", description="Other official names of the same body")
    ]
    kind: Annotated[str | None, Worded("AgencyKind"), Field(title="类型")]
    place_name: Annotated[PlaceName, Field(title="所在地区")]
    jurisdiction: Annotated[
        str | None,
        Field(title="地区代码", description="GB/T 2260 code; a place without one: its name"),
    ]
    confirmed: Annotated[
        bool | None,
        Field(title="已确认", description="False: met in a text, not in the vocabulary"),
    ]
    leads: Annotated[Count, Field(title="牵头任务数")]
    solely: Annotated[Count, Field(title="独自负责任务数")]
    jointly: Annotated[Count, Field(title="共同负责任务数")]
    supports: Annotated[Count, Field(title="配合任务数")]
    documents: Annotated[list[str], Named("Document"), Field(title="承担任务的文件")]
    issued: Annotated[list[str], Field(title="印发的文件")]
    predecessors: Annotated[list[str], Named("Agency"), Field(title="前身")]
    successors: Annotated[list[str], Named("Agency"), Field(title="后继")]
    changes: Annotated[
        list[Annotated[str, BeforeValidator(change_text)]],
        Field(title="沿革", description="Each change with its date and source, the earliest first"),
    ]
    member_of: Annotated[list[str], Named("Agency"), Field(title="所属集体")]
    members: Annotated[list[str], Named("Agency"), Field(title="成员")]
    departments: Annotated[
        list[str], Field(title="所属部门", description="The department whose internal office it is")
    ]
    offices: Annotated[list[str], Field(title="内设机构")]
    governs: Annotated[list[str], Named("District"), Field(title="管辖区域")]


QUERY = Query(
    __name__,
    group="机构",
    zh="机构概况：名称、沿革、成员和任务数",
    en="An agency's names, history, members and number of tasks",
    params=AgencyProfileParams,
    row=AgencyProfileRow,
    example={"agency": "市商务局"},
    brief=["name", "short_name", "kind", "leads", "solely", "jointly", "supports"],
    asked_as=[
        "{agency}是什么机构",
        "{agency}是什么单位",
        "介绍一下{agency}",
        "{agency}的基本情况",
        "{agency}的全称和简称是什么",
        "{agency}概况",
        "{agency}属于哪一类机构，总共有多少任务",
        "{agency}还有哪些叫法",
        "{agency}的概况，名称、沿革、任务数",
        "{agency}的概况，成员和任务数",
    ],
)

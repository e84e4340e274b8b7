"""The members of collectives such as 各区人民政府."""

from typing import Annotated

from pydantic import Field

from queries.engine.parameters import CollectiveName, Named, Params
from queries.engine.query import Query
from queries.engine.shared_columns import Count, Row


class CollectiveMembersParams(Params):
    """Which collective."""

    collective: CollectiveName = None


class CollectiveMembersRow(Row):
    """A collective and one member of it; no member if nobody says who belongs to it."""

    collective: Annotated[str, Named("Agency"), Field(title="集体称谓")]
    member: Annotated[
        str | None, Named("Agency"), Field(title="成员", description="Null: not definite")
    ]
    source: Annotated[str | None, Field(title="依据", description="What says that it is a member")]
    governs: Annotated[list[str], Named("District"), Field(title="管辖区域")]
    named: Annotated[
        Count, Field(title="写给集体的任务数", description="See the question collectives")
    ]
    named_itself: Annotated[
        Count | None, Field(title="写给成员的任务数", description="That name the member itself")
    ]


QUERY = Query(
    __name__,
    group="机构",
    zh="“各区人民政府”等集体称谓包括哪些机构",
    en="The members of collectives, with what says so; none where it is not definite",
    params=CollectiveMembersParams,
    row=CollectiveMembersRow,
    example={"collective": "各区人民政府"},
    brief=["collective", "member", "source", "named", "named_itself"],
    asked_as=[
        "{collective}包括哪些单位",
        "{collective}具体指谁",
        "{collective}有哪些成员",
        "{collective}是指哪些区",
        "各个集体称谓分别包括谁",
        "哪些集体称谓的成员不确定",
        "展开{collective}",
        "{collective}指哪几个区",
        "{collective}指的是谁",
        "{collective}到底包括谁",
        "{collective}是哪些区政府",
        "{collective}是哪些单位",
        "{collective}具体是哪些",
        "{collective}包含多少个单位",
    ],
)

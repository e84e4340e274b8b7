"""An agency through reorganisations, with its name plates and inner offices."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from queries.engine.parameters import AgencyName, Named, Params
from queries.engine.query import Query
from queries.engine.shared_columns import AgencyFullName, Row


class AgencyHistoryParams(Params):
    """Which agency, by any of its names, past or present."""

    agency: AgencyName


class AgencyHistoryRow(Row):
    """What joins two names, with the source that says so; the earliest change first.

    后继: ``other`` was made from ``body`` or is its new name; 并入: it was there before. The days
    are null where nobody knows them.
    """

    agency: AgencyFullName
    body: Annotated[str, Field(title="名称")]
    relation: Annotated[
        Literal["后继", "并入", "加挂牌子", "内设机构", "隶属"], Field(title="关系")
    ]
    other: Annotated[str, Named("Agency"), Field(title="对方")]
    on: Annotated[date | None, Field(title="日期", description="If its day is known")]
    not_before: Annotated[date | None, Field(title="不早于", description="Where it is not")]
    not_after: Annotated[date | None, Field(title="不晚于", description="Where it is not")]
    source: Annotated[str | None, Field(title="依据")]
    named_in: Annotated[
        list[str], Field(title="用此名称的文件", description="Plans in which the body has tasks")
    ]


QUERY = Query(
    __name__,
    group="机构",
    zh="机构的沿革：前身、后继、牌子和内设机构",
    en="An agency through reorganisations: changes with dates and sources, plates, inner offices",
    params=AgencyHistoryParams,
    row=AgencyHistoryRow,
    example={"agency": "市金融局"},
    brief=["body", "relation", "other", "on", "not_before", "not_after", "source"],
    asked_as=[
        "{agency}什么时候成立的",
        "{agency}的前身是什么",
        "{agency}后来改叫什么了",
        "{agency}现在叫什么",
        "{agency}机构改革后变成了哪个部门",
        "{agency}的沿革",
        "{agency}什么时候更名的，依据是什么",
        "{agency}还在吗，职能并到哪里了",
        "{agency}加挂什么牌子",
        "{agency}有哪些内设机构",
        "原{agency}现在是哪个单位",
        "{agency}现在归到哪个单位了",
        "{agency}是由哪些单位合并组建的",
        "{agency}什么时候撤销的",
        "{agency}改革前叫什么、改革后叫什么",
        "{agency}后来变成了什么机构，哪一天改的，依据是什么",
    ],
)

"""Collectives such as 各区人民政府: where plans name them as units."""

from typing import Annotated

from pydantic import Field

from queries.engine.parameters import (
    CollectiveName,
    Jurisdiction,
    Named,
    OptionalDocumentName,
    Params,
)
from queries.engine.query import Query
from queries.engine.shared_columns import Count, Numbers, Tally


class CollectivesParams(Params):
    """Which collective, and in which plans."""

    collective: CollectiveName = None
    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None


class CollectivesRow(Tally):
    """A collective and the tasks of a plan that name it."""

    collective: Annotated[str, Named("Agency"), Field(title="集体称谓")]
    members: Annotated[
        Count, Field(title="确定的成员数", description="0: nobody says who belongs to it")
    ]
    as_written: Annotated[list[str], Field(title="文中写法", description="Each once")]
    numbers: Numbers


QUERY = Query(
    __name__,
    group="机构",
    zh="“各区人民政府”等集体称谓出现在哪些任务中",
    en="Where collectives such as all district governments are named as units, by plan",
    params=CollectivesParams,
    row=CollectivesRow,
    example={"collective": "各区人民政府"},
    brief=["collective", "members", "total", "document_title", "tasks", "numbers"],
    asked_as=[
        "责任单位写给{collective}的任务有哪些",
        "{collective}出现在哪些任务里",
        "有哪些集体称谓",
        "“有关单位”“相关部门”都在哪里出现",
        "{document}里哪些任务写给{collective}",
        "{collective}承担了多少任务",
        "{collective}承担了哪些任务",
        "哪些任务的责任单位写得笼统",
        "没有点名、只写有关部门的有哪些",
        "写着{collective}的有哪几条",
        "{document}里写{collective}的有哪些任务",
        "用了哪些笼统的说法指责任单位",
    ],
)

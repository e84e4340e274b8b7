"""Tasks with the most units."""

from typing import Annotated

from pydantic import Field

from queries.engine.parameters import (
    AgencyParams,
    Jurisdiction,
    OptionalAgencyName,
    OptionalDocumentName,
)
from queries.engine.query import Query
from queries.engine.shared_columns import Count, ReachedTask


class TasksWithMostUnitsParams(AgencyParams):
    """Whose tasks (in any role), in which plan, and from how many units on."""

    agency: OptionalAgencyName = None
    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None
    at_least: Annotated[int, Field(title="至少几个单位", ge=1, le=999)] = 2


class TasksWithMostUnitsRow(ReachedTask):
    """A task with all its units; the evidence names the first of them."""

    units: Annotated[
        Count, Field(title="单位数", description="Different units; a collective is one")
    ]


QUERY = Query(
    __name__,
    group="任务",
    zh="哪些任务的责任单位最多",
    en="Tasks with the most units in any role, a collective counted as one",
    params=TasksWithMostUnitsParams,
    row=TasksWithMostUnitsRow,
    example={"document": "津政办规〔2020〕18号"},
    brief=["units", "number", "title", "leads", "responsible", "supports"],
    asked_as=[
        "哪些任务牵扯的责任单位最多，{at_least}家以上",
        "哪些任务涉及的单位最多",
        "责任单位最多的任务是哪个",
        "参与部门最多的任务有哪些",
        "{document}里哪项任务涉及部门最多",
        "{agency}参与的任务里哪项涉及的单位最多",
        "需要最多部门协同的任务",
        "{at_least}个以上单位共同负责的任务",
        "责任单位在{at_least}个以上的任务有哪些",
        "哪些任务有{at_least}家以上的责任单位",
        "参与单位最多的任务",
        "牵涉单位最多的任务排名",
        "要最多部门一起做的任务是哪个",
    ],
)

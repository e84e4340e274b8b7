"""How many tasks fall due in each quarter."""

from typing import Annotated

from pydantic import Field

from queries.engine.parameters import (
    FIRST_DAY,
    LAST_DAY,
    AgencyParams,
    DueFrom,
    DueTo,
    Jurisdiction,
    OptionalAgencyName,
    OptionalDocumentName,
)
from queries.engine.query import Query
from queries.engine.shared_columns import Numbers, Tally


class DeadlinesByQuarterParams(AgencyParams):
    """Which period, both days included, and whose tasks (in any role)."""

    due_from: DueFrom = FIRST_DAY
    due_to: DueTo = LAST_DAY
    agency: OptionalAgencyName = None
    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None


class DeadlinesByQuarterRow(Tally):
    """The tasks of a plan that fall due in a quarter; the lines are where the tasks begin."""

    year: Annotated[int, Field(title="年")]
    quarter: Annotated[int, Field(title="季度", ge=1, le=4)]
    numbers: Numbers


QUERY = Query(
    __name__,
    group="任务",
    zh="各季度有多少任务到期",
    en="Tasks that fall due in each quarter, counted in each plan",
    params=DeadlinesByQuarterParams,
    row=DeadlinesByQuarterRow,
    example={"agency": "市商务局"},
    brief=["year", "quarter", "total", "document_title", "tasks", "numbers"],
    asked_as=[
        "各季度有多少任务到期",
        "任务到期的时间分布",
        "按季度统计到期任务",
        "{agency}每个季度有几项任务到期",
        "{agency}的任务什么时候集中到期",
        "{document}的任务按季度怎么分布",
        "{due_from}到{due_to}每季度到期多少任务",
        "哪个季度到期的任务最多",
        "{document}分季度到期多少项",
        "各季度到期任务数量",
        "{agency}的任务分季度到期多少项",
        "哪个季度到期的任务数量最多",
    ],
)

"""Tasks that fall due in a period."""

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
from queries.engine.shared_columns import ReachedTask


class TasksDueParams(AgencyParams):
    """Which period, both days included, and whose tasks (in any role)."""

    due_from: DueFrom = FIRST_DAY
    due_to: DueTo = LAST_DAY
    agency: OptionalAgencyName = None
    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None


class TasksDueRow(ReachedTask):
    """A task with a deadline that names a day, month or year."""


QUERY = Query(
    __name__,
    group="任务",
    zh="哪些任务在某段时间内到期",
    en="Tasks that fall due in a period, earliest first",
    params=TasksDueParams,
    row=TasksDueRow,
    example={"due_from": "2020-01-01", "due_to": "2022-12-31"},
    brief=["due_on", "number", "title", "leads", "responsible"],
    asked_as=[
        "哪些任务在{due_from}到{due_to}之间到期",
        "{due_to}前要完成哪些任务",
        "{due_from}以后到期的任务有哪些",
        "{agency}有哪些任务快到期了",
        "{agency}在{due_to}前要完成什么",
        "{document}里有期限的任务",
        "按期限列出任务",
        "哪些任务今年要完成",
        "{due_to}前到期的任务有哪些",
        "{document}里{due_to}前要完成的任务",
        "{due_from}到{due_to}{agency}要完成哪些任务",
        "快到期的任务有哪些",
    ],
)

"""Tasks that fall due in a period."""

from queries.parameters import (
    FIRST_DAY,
    LAST_DAY,
    AgencyParams,
    DueFrom,
    DueTo,
    Jurisdiction,
    OptionalAgencyName,
    OptionalDocumentName,
)
from queries.query import Query
from queries.rows import ReachedTask


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
)

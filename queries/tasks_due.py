"""Tasks that fall due in a period."""

from datetime import date
from typing import Annotated

from pydantic import Field

from queries.parameters import AgencyParams, Jurisdiction, OptionalAgencyName, OptionalDocumentName
from queries.query import Query
from queries.rows import AllSuccessions, Identities, StaffedTask


class TasksDueParams(AgencyParams):
    """Which period, both days included, and whose tasks (in any role)."""

    due_from: Annotated[date, Field(title="起", description="到期日不早于，如 2020-01-01")] = date(
        1949, 10, 1
    )
    due_to: Annotated[date, Field(title="止", description="到期日不晚于，如 2022-12-31")] = date(
        2099, 12, 31
    )
    agency: OptionalAgencyName = None
    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None


class TasksDueRow(StaffedTask):
    """A task with a deadline that names a day, month or year."""

    identities: Identities
    successions: AllSuccessions


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

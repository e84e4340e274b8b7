"""Tasks whose last day has passed."""

from datetime import date
from typing import Annotated

from pydantic import Field

from queries.engine.day import today
from queries.engine.keys import Find, KeyedQuery
from queries.engine.parameters import (
    AgencyParams,
    Jurisdiction,
    OptionalAgencyName,
    OptionalDocumentName,
)
from queries.engine.reads import Reads
from queries.engine.shared_columns import Count, ReachedTask


class OverdueTasksParams(AgencyParams):
    """Before which day the tasks were due, and whose they are (in any role)."""

    before: Annotated[
        date, Field(title="截至", description="期限早于这一天，如 2022-01-01；不给则为今天")
    ] = Field(default_factory=today)
    agency: OptionalAgencyName = None
    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None


class OverdueTasksRow(ReachedTask):
    """A task that was to be done by then; whether it was done, no plan says."""

    days_past: Annotated[Count, Field(title="过期天数")]


def keys_of(
    find: Find, params: OverdueTasksParams, after: str, count: int
) -> Reads[list[date] | None]:
    """The days of the next tasks, and the day of the last one before them.

    A key begins with the days that have passed.
    """
    if params.agency or params.document or params.jurisdiction:
        return None
    if not after:
        return (yield from find(before=params.before, limit=count))
    days = after.partition(" ")[0]
    if not (days.isdecimal() and len(days) == _DIGITS):
        return None
    last = date.fromordinal(max(1, params.before.toordinal() - int(days)))
    return [last, *(yield from find(before=last, limit=count))]


_DIGITS = 7
"""Of the days that have passed, in a key."""


QUERY = KeyedQuery(
    __name__,
    keys=keys_of,
    group="任务",
    zh="哪些任务已过完成时限",
    en="Tasks whose deadline has passed by a day, the latest first; not whether they were done",
    params=OverdueTasksParams,
    row=OverdueTasksRow,
    example={"before": "2022-01-01"},
    brief=["due_on", "days_past", "number", "title", "leads", "responsible"],
    asked_as=[
        "哪些任务已经过期了",
        "到今天为止哪些任务超过了完成时限",
        "已经到期的任务有哪些",
        "截至{before}哪些任务应当已经完成",
        "{agency}有哪些任务逾期了",
        "{agency}哪些任务过了期限",
        "{document}里早该完成的任务",
        "超期任务清单",
        "{agency}过了期限的任务有哪些",
        "{document}里{agency}过期的任务",
        "时间已经过了期限的任务",
    ],
)

"""Tasks that fall due as a calendar (RFC 5545): an all-day event for each task."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, TypeGuard

from api.services.row_text import citation
from graph.export.cells import cell
from queries.engine.query import AnyQuery
from queries.engine.shared_columns import Row, Task

if TYPE_CHECKING:
    from icalendar import Event

_STAMP = datetime(2000, 1, 1, tzinfo=UTC)
"""Every event must say when it was made; one day for all, so the same rows give the same file."""
_DETAILS = ("leads", "responsible", "supports", "agency", "basis", "role", "deadline_text", "quote")
"""Columns that an event's description has, where a row has them."""


def has_due_days(query: AnyQuery) -> bool:
    """Whether the rows of a question are tasks, which may have a day on which they are due."""
    return issubclass(query.row, Task)


def to_calendar(query: AnyQuery, rows: Iterable[Row]) -> bytes:
    """The rows that have a day; several rows of one task are one event that describes them all."""
    # Only this needs it, and it takes half a second to import.
    from icalendar import Calendar

    found: dict[str, list[Task]] = {}
    for row in rows:
        if _is_due(row):
            found.setdefault(row.measure, []).append(row)
    calendar = Calendar.new(
        prodid="-//policygraph//zh",
        uid=f"{query.name}@policygraph",
        name=query.zh,
        language="zh",
        refresh_interval=timedelta(days=1),
    )
    for tasks in found.values():
        calendar.add_component(_event(tasks))
    return bytes(calendar.to_ical())


def _is_due(row: Row) -> TypeGuard[Task]:
    return isinstance(row, Task) and row.due_on is not None


def _event(tasks: list[Task]) -> "Event":
    from icalendar import Event
    from icalendar.enums import TRANSP

    task = tasks[0]
    assert task.due_on
    return Event.new(
        uid=f"{task.measure}@policygraph",
        stamp=_STAMP,
        start=task.due_on,
        end=task.due_on + timedelta(days=1),
        summary=f"到期：{task.title or task.text or task.number}",
        description="\n\n".join(dict.fromkeys(map(_describe, tasks))),
        transparency=TRANSP.TRANSPARENT,
    )


def _describe(task: Task) -> str:
    fields = type(task).model_fields
    lines = [
        f"{fields[name].title}：{cell(getattr(task, name))}"
        for name in _DETAILS
        if name in fields and getattr(task, name)
    ]
    return "\n".join([*lines, f"出处：{citation(task)}"])

"""A calendar of the tasks that fall due."""

from collections.abc import Sequence

from api.services.answer_files.output import AnswerFormat
from api.services.answer_files.sheet import Sheet
from api.services.calendars import has_due_days, to_calendar
from queries.engine.shared_columns import Row


class _CalendarWriter:
    def __init__(self, sheet: Sheet) -> None:
        self._query = sheet.query
        self._rows: list[Row] = []

    def add(self, rows: Sequence[Row]) -> bytes:
        self._rows += rows
        return b""

    def end(self, limit: int | None) -> bytes:
        return to_calendar(self._query, self._rows)


FORMAT = AnswerFormat(
    "ics",
    "到期日历",
    "text/calendar; charset=utf-8",
    _CalendarWriter,
    text=True,
    fits=has_due_days,
    unfit="的各行没有到期日，不能做成日历。可用的：tasks-due",
)

"""Excel: a sheet to filter and to print, and one that says what was asked.

Cells are typed, so text is text even if it begins like a formula.
"""

import io
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from api.services.answer_files.output import AnswerFormat
from api.services.answer_files.sheet import Sheet, Value
from api.services.answer_files.widths import Widths
from queries.engine.shared_columns import Row

if TYPE_CHECKING:
    from xlsxwriter import Worksheet

_OPTIONS = {"constant_memory": True, "default_date_format": "yyyy-mm-dd"}
_LABELS, _FACTS = 14, 80
"""Widths on the second sheet, in letters."""


class _XlsxWriter:
    def __init__(self, sheet: Sheet) -> None:
        # Only this needs it.
        from xlsxwriter import Workbook

        self._sheet = sheet
        self._file = io.BytesIO()
        self._book: Workbook = Workbook(self._file, _OPTIONS)
        self._page: Worksheet = self._book.add_worksheet(sheet.word("answer"))
        self._bold = self._book.add_format({"bold": True, "bg_color": "#E7ECF3", "valign": "top"})
        self._plain = self._book.add_format({"text_wrap": True, "valign": "top"})
        self._day = self._book.add_format({"num_format": "yyyy-mm-dd", "valign": "top"})
        self._widths = Widths(sheet.headings)
        self._lines = 0
        for column, heading in enumerate(sheet.headings):
            self._page.write_string(0, column, heading, self._bold)

    def add(self, rows: Sequence[Row]) -> bytes:
        for row in rows:
            self._lines += 1
            cells = self._sheet.cells(row)
            self._widths.see(cells)
            self._write_line(self._page, self._lines, cells)
        return b""

    def end(self, limit: int | None) -> bytes:
        for column, width in enumerate(self._widths):
            self._page.set_column(column, column, width)
        self._page.freeze_panes(1, 0)
        self._page.autofilter(0, 0, self._lines, len(self._sheet.columns) - 1)
        self._write_about(self._sheet.about(self._lines, limit))
        self._book.close()
        return self._file.getvalue()

    def _write_about(self, facts: Iterable[tuple[str, str]]) -> None:
        page = self._book.add_worksheet(self._sheet.word("about"))
        page.set_column(0, 0, _LABELS)
        page.set_column(1, 1, _FACTS)
        for line, (label, fact) in enumerate(facts):
            page.write_string(line, 0, label, self._bold)
            page.write_string(line, 1, fact, self._plain)

    def _write_line(self, page: "Worksheet", line: int, cells: Sequence[Value]) -> None:
        for column, value in enumerate(cells):
            match value:
                case int() | float():
                    page.write_number(line, column, value, self._plain)
                case date():
                    page.write_datetime(line, column, value, self._day)
                case _:
                    page.write_string(line, column, value, self._plain)


FORMAT = AnswerFormat(
    "xlsx",
    "Excel",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    _XlsxWriter,
)

"""CSV that Excel opens with a double click."""

from collections.abc import Sequence

from api.services.answer_files.output import AnswerFormat
from api.services.answer_files.sheet import Sheet
from graph.export.csv_lines import BYTE_ORDER_MARK, csv_lines
from queries.engine.shared_columns import Row


class _CsvWriter:
    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._start = BYTE_ORDER_MARK + csv_lines([sheet.headings])

    def add(self, rows: Sequence[Row]) -> bytes:
        start, self._start = self._start, b""
        return start + csv_lines(map(self._sheet.cells, rows))

    def end(self, limit: int | None) -> bytes:
        return self._start + (csv_lines([[self._sheet.limit_note(limit)]]) if limit else b"")


FORMAT = AnswerFormat("csv", "CSV", "text/csv; charset=utf-8", _CsvWriter, text=True)

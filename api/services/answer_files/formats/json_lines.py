"""JSON Lines for programs: a row a line, under the names of the columns."""

from collections.abc import Sequence

from api.services.answer_files.output import AnswerFormat
from api.services.answer_files.sheet import Sheet
from api.services.row_text import json_line
from queries.engine.shared_columns import Row


class _JsonLinesWriter:
    def __init__(self, sheet: Sheet) -> None:
        self._columns = sheet.query.columns

    def add(self, rows: Sequence[Row]) -> bytes:
        records = ({name: getattr(row, name) for name in self._columns} for row in rows)
        return "".join(f"{json_line(record)}\n" for record in records).encode()

    def end(self, limit: int | None) -> bytes:
        return b""


FORMAT = AnswerFormat(
    "jsonl", "JSON Lines", "application/jsonl; charset=utf-8", _JsonLinesWriter, text=True
)

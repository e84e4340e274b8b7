"""All rows of an answer as a file: CSV, Excel, JSON Lines, or a calendar of what falls due.

Text that a spreadsheet would run as a formula is preceded by an apostrophe in CSV, where a cell has
no type, and is written as text in Excel.
"""

import csv
import io
from collections.abc import AsyncIterator
from datetime import date
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from starlette.responses import Response, StreamingResponse

from api.services.calendars import to_calendar
from api.services.row_text import json_line
from graph.async_store import AsyncGraphStore
from graph.export.cells import cell, harmless
from queries.engine.parameters import Params
from queries.engine.query import AnyQuery, Page
from queries.engine.rows import Row

if TYPE_CHECKING:
    from xlsxwriter import Worksheet

MAX_ROWS = 50_000
PAGE_ROWS = 500
_CHUNK_BYTES = 64 * 1024
_EXCEL_CHARACTERS = 32_767
"""What a cell of Excel can hold."""


TableFormat: TypeAlias = Literal["json", "csv", "xlsx", "jsonl"]
"""What ``format`` takes; ``json`` is a page, the others are files with all rows."""
DueFormat: TypeAlias = Literal["json", "csv", "xlsx", "jsonl", "ics"]
"""What it takes where rows are tasks that may fall due on a day."""

MEDIA_TYPES: dict[DueFormat, str] = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "jsonl": "application/jsonl; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
}


async def download(
    query: AnyQuery, params: Params, format: DueFormat, store: AsyncGraphStore
) -> Response:
    """The rows from ``params.cursor`` on, at most ``MAX_ROWS``.

    The first page is read before anything is sent, so that a fault is still a problem.
    """
    params = params.model_copy(update={"limit": PAGE_ROWS})
    pages = _pages(query, params, await query.run_async(store, params), store)
    headers = {
        "Content-Disposition": f'attachment; filename="{query.name}.{format}"',
        "X-Row-Limit": str(MAX_ROWS),
    }
    write = {"csv": _csv, "xlsx": _xlsx, "jsonl": _jsonl, "ics": _ics}[format]
    return StreamingResponse(write(query, pages), 200, headers, MEDIA_TYPES[format])


async def _pages(
    query: AnyQuery, params: Params, page: Page[Any], store: AsyncGraphStore
) -> AsyncIterator[list[Row]]:
    left = MAX_ROWS
    while True:
        yield page.rows[:left]
        left -= len(page.rows)
        if not page.next_cursor or left <= 0:
            return
        params = params.model_copy(update={"cursor": page.next_cursor})
        page = await query.run_async(store, params)


async def _jsonl(query: AnyQuery, pages: AsyncIterator[list[Row]]) -> AsyncIterator[bytes]:
    async for rows in pages:
        yield "".join(f"{json_line(row.model_dump())}\n" for row in rows).encode()


async def _csv(query: AnyQuery, pages: AsyncIterator[list[Row]]) -> AsyncIterator[bytes]:
    # Excel reads a CSV file as UTF-8 only if it begins with this mark.
    yield "\ufeff".encode() + _csv_lines([list(query.columns)])
    async for rows in pages:
        yield _csv_lines(
            [[safe_cell(getattr(row, column)) for column in query.columns] for row in rows]
        )


def _csv_lines(lines: list[list[str]]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(lines)
    return text.getvalue().encode()


def safe_cell(value: object) -> str:
    """A value as a cell that no spreadsheet runs; numbers may begin with a sign."""
    return cell(value) if isinstance(value, int | float) else harmless(cell(value))


async def _xlsx(query: AnyQuery, pages: AsyncIterator[list[Row]]) -> AsyncIterator[bytes]:
    # Only this needs it.
    from xlsxwriter import Workbook

    with SpooledTemporaryFile(max_size=8 * 1024 * 1024) as file:
        book = Workbook(file, {"constant_memory": True, "default_date_format": "yyyy-mm-dd"})
        sheet = book.add_worksheet()
        fields = query.row.model_fields
        for column, name in enumerate(query.columns):
            sheet.write_string(0, column, fields[name].title or name)
        line = 0
        async for rows in pages:
            for row in rows:
                line += 1
                for column, name in enumerate(query.columns):
                    _write(sheet, line, column, getattr(row, name))
        sheet.freeze_panes(1, 0)
        book.close()
        file.seek(0)
        while chunk := file.read(_CHUNK_BYTES):
            yield chunk


async def _ics(query: AnyQuery, pages: AsyncIterator[list[Row]]) -> AsyncIterator[bytes]:
    yield to_calendar(query, [row async for rows in pages for row in rows])


def _write(sheet: "Worksheet", line: int, column: int, value: object) -> None:
    """Numbers and dates as such, everything else as text."""
    match value:
        case bool():
            sheet.write_string(line, column, cell(value))
        case int() | float():
            sheet.write_number(line, column, value)
        case date():
            sheet.write_datetime(line, column, value)
        case _:
            sheet.write_string(line, column, cell(value)[:_EXCEL_CHARACTERS])

"""Workbooks of Excel 97–2003 and of WPS (.xls, .et; MS-XLS) as sheets, read by xlrd."""

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import xlrd
from xlrd.book import Book
from xlrd.sheet import Cell
from xlrd.sheet import Sheet as Page

from loaders.read.spreadsheet.number_format import GENERAL, shown
from loaders.read.spreadsheet.sheet import Range, Sheet
from ontology.errors import FormatError

MAX_BYTES = 16 * 1024 * 1024
"""A cell takes ten bytes or fewer of the file and a hundred of memory."""


def read_sheets(path: Path, data: bytes) -> Iterator[Sheet]:
    """The sheets that are shown, in order.

    Raises:
        FormatError: damaged, too large, or with a password.
        ValueError: more cells than any plan has.
    """
    if len(data) > MAX_BYTES:
        raise FormatError(f"{path}：文件有 {len(data) >> 20} MB；请用 Excel 或 WPS 另存为 .xlsx")
    book = _open(path, data)
    for number, name in enumerate(book.sheet_names()):
        page = _page(path, book, number)
        if page.visibility == 0:
            yield _read(book, page, Sheet(name))
        book.unload_sheet(number)


def _open(path: Path, data: bytes) -> Book:
    try:
        return xlrd.open_workbook(
            file_contents=data, formatting_info=True, on_demand=True, logfile=StringIO()
        )
    except Exception as error:  # xlrd raises whatever damage leads it to
        raise _broken(path, error) from error


def _page(path: Path, book: Book, number: int) -> Page:
    try:
        return book.sheet_by_index(number)
    except Exception as error:  # see above
        raise _broken(path, error) from error


def _broken(path: Path, error: Exception) -> FormatError:
    if "encrypted" in str(error):
        return FormatError(f"{path}：文件有密码；请用 Excel 或 WPS 打开，取消密码后另存")
    return FormatError(f"{path}：工作簿损坏或不完整（{error}）；请用 Excel 或 WPS 另存为 .xlsx")


def _read(book: Book, page: Page, sheet: Sheet) -> Sheet:
    sheet.hidden_rows.update(n for n, row in page.rowinfo_map.items() if row.hidden)
    sheet.hidden_columns.update(n for n, column in page.colinfo_map.items() if column.hidden)
    for top, below, left, behind in page.merged_cells:
        sheet.merge(Range(top, left, below - 1, behind - 1))
    for row in range(page.nrows):
        for column in range(page.row_len(row)):
            cell = page.cell(row, column)
            if cell.ctype not in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK):
                sheet.show(row, column, _shown(book, page, cell, (row, column)))
    return sheet


def _shown(book: Book, page: Page, cell: Cell, place: tuple[int, int]) -> str:
    style = book.xf_list[cell.xf_index] if cell.xf_index is not None else None
    if cell.ctype == xlrd.XL_CELL_TEXT:
        return _unstruck(book, str(cell.value), _runs(page, place, style))
    if style is not None and book.font_list[style.font_index].struck_out:
        return ""
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return "TRUE" if cell.value else "FALSE"
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return str(xlrd.error_text_from_code.get(int(cell.value), "#N/A"))
    code = book.format_map[style.format_key].format_str if style is not None else GENERAL
    return shown(float(cell.value), code, from_1904=bool(book.datemode))


def _runs(page: Page, place: tuple[int, int], style: object) -> list[tuple[int, int]]:
    """Where each font of a text begins, and its number: first that of the cell."""
    font = getattr(style, "font_index", 0)
    return [(0, font), *page.rich_text_runlist_map.get(place, ())]


def _unstruck(book: Book, words: str, runs: list[tuple[int, int]]) -> str:
    ends = [start for start, _ in runs[1:]] + [len(words)]
    return "".join(
        words[start:end]
        for (start, font), end in zip(runs, ends, strict=True)
        if not book.font_list[font].struck_out
    )

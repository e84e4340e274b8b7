"""OpenDocument spreadsheet, for LibreOffice and WPS: the same two sheets as in Excel."""

import io
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from api.services.answer_files.output import AnswerFormat
from api.services.answer_files.sheet import Sheet, Value
from api.services.answer_files.widths import Widths
from graph.export.cells import cell
from queries.engine.shared_columns import Row

if TYPE_CHECKING:
    from odf.element import Element
    from odf.opendocument import OpenDocument

_MAX_ROWS = 5_000
_CM_A_LETTER = 0.2
_LABELS, _FACTS = 14, 80
"""Widths on the second sheet, in letters."""


class _OdsWriter:
    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._lines: list[list[Value]] = []

    def add(self, rows: Sequence[Row]) -> bytes:
        self._lines += map(self._sheet.cells, rows)
        return b""

    def end(self, limit: int | None) -> bytes:
        # Only this needs it.
        from odf.opendocument import OpenDocumentSpreadsheet

        book = OpenDocumentSpreadsheet()
        sheet, headings = self._sheet, self._sheet.headings
        widths = Widths(headings)
        for line in self._lines:
            widths.see(line)
        name = sheet.word("answer")
        _add_table(book, name, widths, [headings, *self._lines])
        about = sheet.about(len(self._lines), limit)
        _add_table(book, sheet.word("about"), (_LABELS, _FACTS), about)
        _add_filter(book, name, len(headings), 1 + len(self._lines))
        _freeze_heading(book, name)
        file = io.BytesIO()
        book.write(file)
        return file.getvalue()


def _add_table(
    book: "OpenDocument",
    name: str,
    widths: Iterable[int],
    lines: Iterable[Sequence[Value]],
) -> None:
    from odf.table import Table, TableColumn

    table = Table(name=name)
    for column, width in enumerate(widths):
        table.addElement(TableColumn(stylename=_column_style(book, f"{name}{column}", width)))
    wrapped = _cell_style(book, name)
    for line in lines:
        table.addElement(_row(line, wrapped))
    book.spreadsheet.addElement(table)


def _column_style(book: "OpenDocument", name: str, width: int) -> "Element":
    from odf.style import Style, TableColumnProperties

    style = Style(name=name, family="table-column")
    style.addElement(TableColumnProperties(columnwidth=f"{width * _CM_A_LETTER:.2f}cm"))
    book.automaticstyles.addElement(style)
    return style


def _cell_style(book: "OpenDocument", name: str) -> "Element":
    from odf.style import Style, TableCellProperties

    style = Style(name=f"{name}格", family="table-cell")
    style.addElement(TableCellProperties(wrapoption="wrap", verticalalign="top"))
    book.automaticstyles.addElement(style)
    return style


def _row(line: Sequence[Value], style: "Element") -> "Element":
    from odf.table import TableRow

    row = TableRow()
    for value in line:
        row.addElement(_cell(value, style))
    return row


def _cell(value: Value, style: "Element") -> "Element":
    """Numbers and dates as such; text is text even if it begins like a formula."""
    from odf.table import TableCell
    from odf.text import P

    match value:
        case int() | float():
            found = TableCell(valuetype="float", value=str(value), stylename=style)
        case date():
            day = value.isoformat()
            found = TableCell(valuetype="date", datevalue=day, stylename=style)
        case _:
            found = TableCell(valuetype="string", stylename=style)
    for paragraph in cell(value).split("\n"):
        found.addElement(P(text=paragraph))
    return found


def _add_filter(book: "OpenDocument", name: str, columns: int, lines: int) -> None:
    from odf.table import DatabaseRange, DatabaseRanges

    ranges = DatabaseRanges()
    area = f"'{name}'.A1:'{name}'.{_letters(columns)}{lines}"
    ranges.addElement(
        DatabaseRange(name="rows", targetrangeaddress=area, displayfilterbuttons="true")
    )
    book.spreadsheet.addElement(ranges)


def _letters(column: int) -> str:
    """A, B, …, Z, AA of the 1-based column."""
    before, last = divmod(column - 1, 26)
    return (_letters(before) if before else "") + chr(ord("A") + last)


def _freeze_heading(book: "OpenDocument", name: str) -> None:
    from odf.config import (
        ConfigItem,
        ConfigItemMapEntry,
        ConfigItemMapIndexed,
        ConfigItemMapNamed,
        ConfigItemSet,
    )

    views = ConfigItemMapIndexed(name="Views")
    view, tables = ConfigItemMapEntry(), ConfigItemMapNamed(name="Tables")
    table = ConfigItemMapEntry(name=name)
    for key, type_, value in _FROZEN:
        table.addElement(ConfigItem(name=key, type=type_, text=value))
    tables.addElement(table)
    view.addElement(ConfigItem(name="ViewId", type="string", text="view1"))
    view.addElement(tables)
    view.addElement(ConfigItem(name="ActiveTable", type="string", text=name))
    views.addElement(view)
    settings = ConfigItemSet(name="ooo:view-settings")
    settings.addElement(views)
    book.settings.addElement(settings)


_FROZEN = (
    ("VerticalSplitMode", "short", "2"),
    ("VerticalSplitPosition", "int", "1"),
    ("ActiveSplitRange", "short", "2"),
    ("PositionBottom", "int", "1"),
)
"""How LibreOffice says that the first row stays where it is."""

FORMAT = AnswerFormat(
    "ods",
    "ODS",
    "application/vnd.oasis.opendocument.spreadsheet",
    _OdsWriter,
    max_rows=_MAX_ROWS,
)

"""Spreadsheets of OpenDocument (ISO/IEC 26300) as sheets; cells keep the words that they show."""

from collections.abc import Iterator

from loaders.read.archive import Archive
from loaders.read.rendering import MAX_CELLS
from loaders.read.spreadsheet.parts import Element, attribute, elements, local
from loaders.read.spreadsheet.sheet import Range, Sheet

_MAX_ROW, _MAX_COLUMN = 1_048_576, 16_384
_GONE = frozenset({"collapse", "filter"})
_SKIPPED = frozenset({"annotation", "note", "ruby-text"})


def read_sheets(archive: Archive) -> Iterator[Sheet]:
    """The sheets that are shown, in order.

    Raises:
        FormatError: damaged.
        ValueError: more cells than any plan has.
    """
    hidden, struck = _styles(archive)
    for table in elements(archive, "content.xml", "table"):
        if attribute(table, "style-name") not in hidden and attribute(table, "name"):
            yield _Reader(Sheet(attribute(table, "name")), struck).read(table)


def _styles(archive: Archive) -> tuple[set[str], set[str]]:
    """The names of styles that hide a sheet, and of those that strike words out."""
    hidden, struck = set(), set()
    for part in ("styles.xml", "content.xml"):
        for style in elements(archive, part, "style"):
            name = attribute(style, "name")
            for properties in style:
                if attribute(properties, "display") == "false":
                    hidden.add(name)
                if attribute(properties, "text-line-through-style") not in ("", "none"):
                    struck.add(name)
    return hidden, struck


class _Reader:
    """Puts rows and cells, which may be repeated, at their places."""

    def __init__(self, sheet: Sheet, struck: set[str]) -> None:
        self._sheet = sheet
        self._struck = struck
        self._row = self._column = 0

    def read(self, table: Element) -> Sheet:
        for element in table.iter("{*}table-column", "{*}table-row"):
            if local(element) == "table-column":
                count = _count(element, "number-columns-repeated", _MAX_COLUMN)
                if attribute(element, "visibility") in _GONE:
                    self._sheet.hidden_columns.update(range(self._column, self._column + count))
                self._column = min(self._column + count, _MAX_COLUMN)
            else:
                self._read_row(element)
        return self._sheet

    def _read_row(self, row: Element) -> None:
        count = _count(row, "number-rows-repeated", _MAX_ROW)
        if attribute(row, "visibility") in _GONE:
            last = min(self._row + count, self._row + MAX_CELLS)
            self._sheet.hidden_rows.update(range(self._row, last))
        elif cells := list(self._cells(row)):
            for number in range(self._row, self._row + count):
                for column, words, across, down in cells:
                    self._sheet.show(number, column, words)
                    if across > 1 or down > 1:
                        last = number + down - 1
                        self._sheet.merge(Range(number, column, last, column + across - 1))
        self._row = min(self._row + count, _MAX_ROW)

    def _cells(self, row: Element) -> Iterator[tuple[int, str, int, int]]:
        """Column, words, width and height of each cell of a row that shows something."""
        column = 0
        for cell in row:
            times = _count(cell, "number-columns-repeated", _MAX_COLUMN)
            if local(cell) == "table-cell" and (words := self._words(cell)).strip():
                across = _count(cell, "number-columns-spanned", _MAX_COLUMN)
                down = _count(cell, "number-rows-spanned", _MAX_ROW)
                for at in range(column, min(column + times, _MAX_COLUMN)):
                    yield at, words, across, down
            column += times

    def _words(self, cell: Element) -> str:
        if attribute(cell, "style-name") in self._struck:
            return ""
        return "\n".join(self._inner(p) for p in cell if local(p) == "p")

    def _inner(self, element: Element) -> str:
        """The words of a paragraph; ``text:s`` stands for blanks, a line break for one line."""
        words = element.text or ""
        for child in element:
            kind = local(child)
            if kind == "s":
                words += " "
            elif kind == "line-break":
                words += "\n"
            elif kind not in _SKIPPED and attribute(child, "style-name") not in self._struck:
                words += self._inner(child)
            words += child.tail or ""
        return words


def _count(element: Element, name: str, most: int) -> int:
    words = attribute(element, name)
    return max(1, min(int(words), most)) if words.isdecimal() and len(words) < 9 else 1

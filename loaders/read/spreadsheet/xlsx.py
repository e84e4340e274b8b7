"""Workbooks of Excel 2007 and later (ISO/IEC 29500, SpreadsheetML) as sheets.

Formulas are not worked out: a cell shows the value that Excel kept beside the formula, and the
formula itself where it kept none. Macros, charts and external links are other parts, never read.
"""

import posixpath
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders.read.archive import Archive
from loaders.read.raised_marks import is_note_mark
from loaders.read.spreadsheet.number_format import BUILT_IN, GENERAL, shown
from loaders.read.spreadsheet.parts import Element, attribute, elements, local
from loaders.read.spreadsheet.sheet import Range, Sheet
from loaders.text.regex import regex

_PLACE = regex(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_ON = frozenset({"1", "true", "on"})


class _Style(NamedTuple):
    """How cells print their numbers, and whether they are struck out."""

    format: str
    struck: bool


class Workbook:
    """A workbook: its relationships, shared strings and styles."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._main = next(self._targets("", "officeDocument"), "xl/workbook.xml")
        self._from_1904 = any(
            attribute(properties, "date1904") in _ON
            for properties in elements(archive, self._main, "workbookPr")
        )
        self._strings = self._read_strings()
        self._styles = self._read_styles()

    def sheets(self) -> Iterator[Sheet]:
        """The sheets that are shown, in order.

        Raises:
            FormatError: damaged.
            ValueError: more cells than any plan has.
        """
        parts = dict(self._relations(self._main))
        found = [
            (attribute(sheet, "name"), parts.get(attribute(sheet, "id"), ""))
            for sheet in elements(self._archive, self._main, "sheet")
            if attribute(sheet, "state") not in ("hidden", "veryHidden")
        ]
        for name, part in found:
            yield self._read_sheet(Sheet(name), part)

    def _relations(self, source: str) -> Iterator[tuple[str, str]]:
        """Id and part of each relationship of a part."""
        for relation in self._relationships(source):
            yield attribute(relation, "Id"), _part(source, relation)

    def _targets(self, source: str, kind: str) -> Iterator[str]:
        for relation in self._relationships(source):
            if attribute(relation, "Type").endswith(f"/{kind}"):
                yield _part(source, relation)

    def _relationships(self, source: str) -> Iterator[Element]:
        folder, name = posixpath.split(source)
        part = posixpath.join(folder, "_rels", f"{name}.rels")
        return elements(self._archive, part, "Relationship")

    def _read_strings(self) -> Sequence[str]:
        part = next(self._targets(self._main, "sharedStrings"), "xl/sharedStrings.xml")
        return [_words(item) for item in elements(self._archive, part, "si")]

    def _read_styles(self) -> Sequence[_Style]:
        part = next(self._targets(self._main, "styles"), "xl/styles.xml")
        formats = dict(BUILT_IN)
        struck: list[bool] = []
        styles: list[_Style] = []
        for group in elements(self._archive, part, "numFmts", "fonts", "cellXfs"):
            for each in group:
                if local(group) == "numFmts":
                    formats[_number(each, "numFmtId")] = attribute(each, "formatCode")
                elif local(group) == "fonts":
                    struck.append(_is_struck(each))
                else:
                    font = _number(each, "fontId")
                    code = formats.get(_number(each, "numFmtId"), GENERAL)
                    styles.append(_Style(code, font < len(struck) and struck[font]))
        return styles

    # --- a sheet -----------------------------------------------------------------------------

    def _read_sheet(self, sheet: Sheet, part: str) -> Sheet:
        names = ("sheetFormatPr", "col", "row", "mergeCell")
        row = -1
        rows_hidden = False
        for element in elements(self._archive, part, *names):
            kind = local(element)
            if kind == "row":
                row = _number(element, "r", row + 2) - 1
                self._read_row(sheet, row, element, rows_hidden)
            elif kind == "col" and _is_hidden(element, "width"):
                first, last = _number(element, "min") - 1, _number(element, "max")
                sheet.hidden_columns.update(range(first, min(last, 16_384)))
            elif kind == "mergeCell":
                for area in _range(attribute(element, "ref")):
                    sheet.merge(area)
            elif kind == "sheetFormatPr":
                rows_hidden = attribute(element, "zeroHeight") in _ON
        return sheet

    def _read_row(self, sheet: Sheet, row: int, element: Element, hidden: bool) -> None:
        if _is_hidden(element, "ht") or (hidden and attribute(element, "hidden") == ""):
            sheet.hidden_rows.add(row)  # merged cells may begin in it
        column = -1
        for cell in element:
            place = _PLACE.fullmatch(cell.get("r", ""))
            column = _column(place[1]) if place else column + 1
            if len(cell):
                sheet.show(row, column, self._shown(cell))

    def _shown(self, cell: Element) -> str:
        style = self._style(cell)
        if style.struck:
            return ""
        found = {local(child): child for child in cell}
        value = found["v"].text or "" if "v" in found else ""
        kind = cell.get("t", "")
        if kind == "inlineStr" or ("is" in found and not value):
            return _words(found["is"]) if "is" in found else ""
        if kind == "s":
            index = int(value) if value.isdecimal() else len(self._strings)
            return self._strings[index] if index < len(self._strings) else ""
        if not value and "f" in found:
            return f"={found['f'].text}" if found["f"].text else ""
        if kind == "b":
            return "TRUE" if value == "1" else "FALSE"
        return value if kind in ("str", "e", "d") else self._number_shown(value, style)

    def _number_shown(self, value: str, style: _Style) -> str:
        try:
            number = float(value)
            return shown(number, style.format, from_1904=self._from_1904)
        except (ValueError, OverflowError):
            return value

    def _style(self, cell: Element) -> _Style:
        index = _number(cell, "s")
        return self._styles[index] if index < len(self._styles) else _Style(GENERAL, False)


def _part(source: str, relation: Element) -> str:
    target = posixpath.join("/", posixpath.dirname(source), attribute(relation, "Target"))
    return posixpath.normpath(target).lstrip("/")


def _words(item: Element) -> str:
    """The words of a string; runs that are struck out and readings (rPh) are none."""
    words = ""
    for child in item:
        if local(child) == "t":
            words += child.text or ""
        elif local(child) == "r" and not any(_is_struck(part) for part in child):
            text = "".join(part.text or "" for part in child if local(part) == "t")
            raised = any(attribute(p, "val") == "superscript" for part in child for p in part)
            words += "" if raised and is_note_mark(words, text) else text
    return words


def _is_struck(properties: Element) -> bool:
    """Whether properties of a font or run strike it out."""
    return any(
        local(each) == "strike" and attribute(each, "val") not in ("0", "false")
        for each in properties
    )


def _is_hidden(element: Element, size: str) -> bool:
    return attribute(element, "hidden") in _ON or attribute(element, size) in ("0", "0.0")


def _number(element: Element, name: str, default: int = 0) -> int:
    words = attribute(element, name)
    return int(words) if words.isdecimal() and len(words) < 9 else default


def _range(words: str) -> Iterator[Range]:
    first, _, last = words.partition(":")
    top, bottom = _PLACE.fullmatch(first), _PLACE.fullmatch(last)
    if top and bottom:
        yield Range(int(top[2]) - 1, _column(top[1]), int(bottom[2]) - 1, _column(bottom[1]))


def _column(letters: str) -> int:
    """A is 0, Z 25, AA 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1

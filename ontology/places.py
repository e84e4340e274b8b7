"""Where a fact stands in its file, as a person finds it there: 第3页, 表1第12行, 第2段.

A line number names a line of a plain text. A Word file or a web page has paragraphs and rows of
tables, a PDF pages, a workbook rows of sheets. Loaders note this place of every line, and whatever
shows evidence to a person makes its words here.
"""

import json
from bisect import bisect_right
from collections.abc import Sequence
from typing import Any, NamedTuple


class Place(NamedTuple):
    """Where a line is printed, all counted from 1; 0 or "" for what its file does not have.

    ``file`` is named where a document was put together of several files.
    ``row`` counts the rows of the ``table`` as printed, or those of the ``sheet``; ``paragraph``
    counts the paragraphs of the file outside its tables.
    """

    page: int = 0
    sheet: str = ""
    table: int = 0
    row: int = 0
    paragraph: int = 0
    file: str = ""

    @property
    def properties(self) -> dict[str, int | str]:
        """What is known of it."""
        return {name: value for name, value in self._asdict().items() if value}


NOWHERE = Place()
"""The place of a line of plain text: its number says it all."""


class PlaceMap:
    """The place of each line of a document."""

    __slots__ = ("_first_lines", "_places")

    def __init__(self, runs: Sequence[tuple[int, Place]] = ()) -> None:
        self._first_lines = [line for line, _ in runs]
        self._places = [place for _, place in runs]

    @classmethod
    def of_lines(cls, places: Sequence[Place]) -> "PlaceMap":
        """From the place of each line, in order."""
        before = (NOWHERE, *places)
        changed = (n for n, place in enumerate(places) if place != before[n])
        return cls([(n + 1, places[n]) for n in changed])

    def at(self, line: int) -> Place:
        """The place of a line (1-based)."""
        index = bisect_right(self._first_lines, line)
        return self._places[index - 1] if index else NOWHERE

    def words(self, first: int, last: int) -> str:
        """The place of some lines in words: 表1第12–13行; of a plain text 第105–108行."""
        begin, end = self.at(first), self.at(last)
        if begin.file:
            return f"{begin.file} {self._in_file(begin, end, first, last)}"
        if NOWHERE in (begin, end):
            return _counted("", first, last, "行")
        return _between(begin, end)

    def _in_file(self, begin: Place, end: Place, first: int, last: int) -> str:
        """The place within one of several files; its lines are counted below its name."""
        inner, outer = begin._replace(file=""), end._replace(file="")
        if NOWHERE not in (inner, outer):
            return _between(inner, outer)
        files = [place.file for place in self._places]
        above = self._first_lines[files.index(begin.file)] - 1
        return _counted("", first - above, last - above, "行")

    def to_json(self) -> str:
        """As an object of columns: ``{"line": [1, 4], "table": [1, 1], "row": [1, 2]}``.

        ``line`` are the lines where the place changes; a column that says nothing is left out.
        """
        columns = {
            name: list(column)
            for name, column in zip(Place._fields, zip(*self._places, strict=True), strict=False)
            if any(column)
        }
        return json.dumps({"line": self._first_lines, **columns}, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str | None) -> "PlaceMap":
        """The map that ``to_json`` wrote; that of a plain text for None."""
        columns: dict[str, list[Any]] = json.loads(text) if text else {}
        lines = columns.pop("line", [])
        places = [
            Place(**dict(zip(columns, values, strict=True)))
            for values in zip(*columns.values(), strict=True)
        ]
        return cls(list(zip(lines, places, strict=True)))

    def __bool__(self) -> bool:
        return bool(self._places)


def _between(begin: Place, end: Place) -> str:
    """From one place to another; what both share is said once."""
    if begin.page and end.page:
        return _counted("", begin.page, end.page, "页")
    if begin.row and begin._replace(row=end.row) == end:
        return _counted(_table(begin), begin.row, end.row, "行")
    if begin.paragraph and end.paragraph:
        return _counted("", begin.paragraph, end.paragraph, "段")
    return f"{_between(begin, begin)}至{_between(end, end)}"


def _table(place: Place) -> str:
    return f"工作表“{place.sheet}”" if place.sheet else f"表{place.table}"


def _counted(before: str, first: int, last: int, unit: str) -> str:
    return f"{before}第{first}{unit}" if first == last else f"{before}第{first}–{last}{unit}"

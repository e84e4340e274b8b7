"""Where a fact stands in its file, as a person finds it there: 第3页, 表1第12行, 第2段.

A line number names a line of a plain text. A Word file or a web page has paragraphs and rows of
tables, a PDF pages, a workbook rows of sheets. Loaders note this position of every line, and
whatever shows evidence to a person makes its words here.
"""

import json
from bisect import bisect_right
from collections.abc import Sequence
from typing import Any, NamedTuple


class Position(NamedTuple):
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


NOWHERE = Position()
"""The position of a line of plain text: its number says it all."""


class PositionMap:
    """The position of each line of a document."""

    __slots__ = ("_first_lines", "_positions")

    def __init__(self, runs: Sequence[tuple[int, Position]] = ()) -> None:
        self._first_lines = [line for line, _ in runs]
        self._positions = [position for _, position in runs]

    @classmethod
    def of_lines(cls, positions: Sequence[Position]) -> "PositionMap":
        """From the position of each line, in order."""
        before = (NOWHERE, *positions)
        changed = (n for n, position in enumerate(positions) if position != before[n])
        return cls([(n + 1, positions[n]) for n in changed])

    def at(self, line: int) -> Position:
        """The position of a line (1-based)."""
        index = bisect_right(self._first_lines, line)
        return self._positions[index - 1] if index else NOWHERE

    def words(self, first: int, last: int) -> str:
        """The position of some lines in words: 表1第12–13行; of a plain text 第105–108行."""
        begin, end = self.at(first), self.at(last)
        if begin.file:
            return f"{begin.file} {self._in_file(begin, end, first, last)}"
        if NOWHERE in (begin, end):
            return _counted("", first, last, "行")
        return _between(begin, end)

    def _in_file(self, begin: Position, end: Position, first: int, last: int) -> str:
        """The position within one of several files; its lines are counted below its name."""
        inner, outer = begin._replace(file=""), end._replace(file="")
        if NOWHERE not in (inner, outer):
            return _between(inner, outer)
        files = [position.file for position in self._positions]
        above = self._first_lines[files.index(begin.file)] - 1
        return _counted("", first - above, last - above, "行")

    def to_json(self) -> str:
        """As an object of columns: ``{"line": [1, 4], "table": [1, 1], "row": [1, 2]}``.

        ``line`` are the lines where the position changes; a column that says nothing is left out.
        """
        columns = {
            name: list(column)
            for name, column in zip(
                Position._fields, zip(*self._positions, strict=True), strict=False
            )
            if any(column)
        }
        return json.dumps({"line": self._first_lines, **columns}, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str | None) -> "PositionMap":
        """The map that ``to_json`` wrote; that of a plain text for None."""
        columns: dict[str, list[Any]] = json.loads(text) if text else {}
        lines = columns.pop("line", [])
        positions = [
            Position(**dict(zip(columns, values, strict=True)))
            for values in zip(*columns.values(), strict=True)
        ]
        return cls(list(zip(lines, positions, strict=True)))

    def __bool__(self) -> bool:
        return bool(self._positions)


def _between(begin: Position, end: Position) -> str:
    """From one position to another; what both share is said once."""
    if begin.page and end.page:
        return _counted("", begin.page, end.page, "页")
    if begin.row and begin._replace(row=end.row) == end:
        return _counted(_table(begin), begin.row, end.row, "行")
    if begin.paragraph and end.paragraph:
        return _counted("", begin.paragraph, end.paragraph, "段")
    return f"{_between(begin, begin)}至{_between(end, end)}"


def _table(position: Position) -> str:
    return f"工作表“{position.sheet}”" if position.sheet else f"表{position.table}"


def _counted(before: str, first: int, last: int, unit: str) -> str:
    return f"{before}第{first}{unit}" if first == last else f"{before}第{first}–{last}{unit}"

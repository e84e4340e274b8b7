"""Tables of indicators without 序号 that were copied one cell a line, blank lines between.

    指标名称 / 2025年基数 / 2030年目标值 / 属性 / 绿地率（%） / 41.2 / 43 / 约束性 / 再生水 / …

What is no value is the name, which may go over lines, and the unit behind it; as many values follow
as there are columns of them, and 约束性 or 预期性 where a column says so.
"""

from collections.abc import Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from loaders.read.plain.bare_cells import Line, filled_lines
from loaders.text.document import Cell, Piece, Row, Text
from loaders.text.regex import regex
from loaders.text.table_words import BINDING, VALUE

_NAME = regex(r"(?:主要|具体|核心|目标)?指标(?:名称|内容)?|(?:指标)?名称")
_UNIT = regex(r"(?:计量|指标)?单\s?位")
_VALUES = regex(r"(?:19|20)\d\d\s*年?.{0,8}|.{0,6}(?:目标|预期|规划|基期|基数|现状|完成)(?:值|数)?")
_PROPERTY = regex(r"(?:指标)?(?:属性|性质|类型)")
_KINDS = (_UNIT, _VALUES, _PROPERTY)
"""The columns behind the name, in their order."""
_BOUND = regex(r"[≥≤><＞＜]?\s?(?P<value>[^≥≤><＞＜]+?)(?:以[上下]|左右)?")
_NO_VALUE = regex("[—–－-]{1,2}|/|／")
_FEWEST, _MOST_HEADS = 3, 8
_MOST_LINES, _LONGEST_NAME = 4, 24
_WINDOW, _LONGEST = 40, 2000
"""Lines in which headings and two rows stand, and lines of a table."""


class _Columns(NamedTuple):
    """How many columns of units (0 or 1), of values, and of 属性 (0 or 1) follow the name."""

    units: int
    values: int
    properties: int


def read_bare_indicators(lines: Sequence[str], number: int) -> tuple[list[Row], int] | None:
    """The rows of a table that begins at line index ``number``, and the index behind it, or None.

    The headings are its first row. Two rows at least make a table.
    """
    if not _NAME.fullmatch(lines[number].strip()):
        return None
    heads = list(takewhile(_is_heading, _filled(lines, number, _MOST_HEADS + 1)))
    columns = _columns([head.words for head in heads])
    if columns is None or len(_rows(heads, columns, _filled(lines, number, _WINDOW))) < _FEWEST:
        return None
    rows = _rows(heads, columns, _filled(lines, number, _LONGEST))
    return rows, rows[-1].line_end


def _filled(lines: Sequence[str], number: int, most: int) -> list[Line]:
    return list(islice(filled_lines(lines, number, frozenset()), most))


def _rows(heads: Sequence[Line], columns: _Columns, lines: Sequence[Line]) -> list[Row]:
    """The row of headings and those below it."""
    rows = [_row([[head] for head in heads])]
    at = len(heads)
    while taken := _read_row(lines, at, columns):
        cells, at = taken
        rows.append(_row(cells))
    return rows


def _is_heading(line: Line) -> bool:
    return any(pattern.fullmatch(line.words) for pattern in (_NAME, *_KINDS))


def _columns(heads: Sequence[str]) -> _Columns | None:
    """What the headings say stands in which order; None if they are no such table's."""
    kinds = [
        next((at for at, kind in enumerate(_KINDS) if kind.fullmatch(head)), len(_KINDS))
        for head in heads[1:]
    ]
    found = _Columns(*(kinds.count(kind) for kind in range(len(_KINDS))))
    whole = found.values and kinds == sorted(kinds) and sum(found) == len(kinds)
    most_one = found.units < 2 and found.properties < 2
    return found if whole and most_one and len(heads) >= _FEWEST else None


def _read_row(
    lines: Sequence[Line], start: int, columns: _Columns
) -> tuple[list[list[Line]], int] | None:
    """The lines of each cell of the row at ``start`` and where the next begins; None if no row."""
    words = list(
        takewhile(lambda line: not _is_value(line), lines[start : start + _MOST_LINES + 1])
    )
    name, units = words[: len(words) - columns.units], words[len(words) - columns.units :]
    values = lines[start + len(words) :][: columns.values]
    end = start + len(words) + columns.values
    properties = lines[end : end + columns.properties]
    fits = (
        0 < len(name) <= _MOST_LINES
        and len(values) == columns.values
        and all(map(_is_value, values))
        and len(properties) == columns.properties
        and all(BINDING.fullmatch(line.words) for line in properties)
        and all(len(line.words) <= _LONGEST_NAME and "。" not in line.words for line in words)
    )
    cells = [name, *([unit] for unit in units), *([value] for value in values)]
    return ([*cells, *([line] for line in properties)], end + len(properties)) if fits else None


def _is_value(line: Line) -> bool:
    found = _BOUND.fullmatch(line.words)
    if _NO_VALUE.fullmatch(line.words):
        return True
    return found is not None and VALUE.fullmatch(found["value"]) is not None


def _row(columns: Sequence[Sequence[Line]]) -> Row:
    lines = [line.at + 1 for column in columns for line in column]
    pieces = ([Piece(line.at + 1, 0, line.words) for line in column] for column in columns)
    return Row(tuple(Cell((Text(each),)) for each in pieces), min(lines), max(lines))

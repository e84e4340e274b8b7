"""Tables of indicators without 序号 that were copied one cell a line, blank lines between.

    指标名称 / 2025年基数 / 2030年目标值 / 属性 / 绿地率（%） / 41.2 / 43 / 约束性 / 再生水 / …

What is no value is the name, which may go over lines, and the unit behind it; as many values follow
as there are columns of them, and 约束性 or 预期性 before or behind them where a column says so.
Names of groups (一、参保覆盖) may stand between the rows.
"""

from collections.abc import Callable, Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from loaders.read.plain.tables.lines_of_cells import Line, filled_lines
from loaders.text.column_words import BINDING_HEADING, NAME_HEADING, UNIT_HEADING
from loaders.text.document import Cell, Piece, Row, Text
from loaders.text.regex import regex
from loaders.text.table_words import VALUE, is_binding
from loaders.text.year_words import YEAR_OR_EARLIER

_NAME, _UNIT, _BINDING = map(regex, (NAME_HEADING, UNIT_HEADING, BINDING_HEADING))
_VALUES = regex(
    rf"{YEAR_OR_EARLIER}\s*年?.{{0,8}}|.{{0,6}}(?:目标|预期|规划|基期|基数|现状|完成)(?:值|数)?"
)
"""Fewer words than ``OF_VALUES``: the name of the first indicator, which stands right behind the
headings, may end in others (计划, 累计, 实际)."""
_GROUP = regex(r"[一二三四五六七八九十]{1,3}、.{2,16}")
_BOUND = regex(r"(?:稳定在|保持在|达到)?[≥≤><＞＜]?\s?(?P<value>[^≥≤><＞＜]+?)(?:以[上下]|左右)?")
_NO_VALUE = regex(
    "[—–－-]{1,2}|/|／|(?:保持|基本)稳定|全部完成|持续(?:提升|改善)|稳[步中](?:提升|有升)"
)
_FEWEST, _MOST_HEADS = 3, 8
_MOST_LINES, _LONGEST_NAME = 4, 32
_WINDOW, _LONGEST = 40, 2000
"""Lines in which headings and two rows stand, and lines of a table."""


class _Columns(NamedTuple):
    """Whether a column of units follows the name (0 or 1), and what fits each column behind it."""

    units: int
    others: tuple[Callable[[Line], bool], ...]


def read_indicator_cells(lines: Sequence[str], number: int) -> tuple[list[Row], int] | None:
    """The rows of a table that begins at line index ``number``, and the index behind it, or None.

    The headings are its first row. Two rows at least make a table.
    """
    if not _NAME.fullmatch("".join(lines[number].split())):
        return None
    heads = list(takewhile(_is_heading, _filled(lines, number, _MOST_HEADS + 1)))
    columns = _columns(["".join(head.words.split()) for head in heads])
    if columns is None or len(_rows(heads, columns, _filled(lines, number, _WINDOW))) < _FEWEST:
        return None
    rows = _rows(heads, columns, _filled(lines, number, _LONGEST))
    return rows, rows[-1].line_end


def _filled(lines: Sequence[str], number: int, most: int) -> list[Line]:
    return list(islice(filled_lines(lines, number, frozenset()), most))


def _rows(heads: Sequence[Line], columns: _Columns, lines: Sequence[Line]) -> list[Row]:
    """The row of headings and those below it."""
    rows = [_row([[head] for head in heads])]
    at = _behind_group(lines, len(heads))
    while taken := _read_row(lines, at, columns):
        cells, at = taken
        at = _behind_group(lines, at)
        rows.append(_row(cells))
    return rows


def _behind_group(lines: Sequence[Line], at: int) -> int:
    """The place behind the name of a group that stands at one."""
    return at + 1 if at < len(lines) and _GROUP.fullmatch(lines[at].words) else at


def _is_heading(line: Line) -> bool:
    words = "".join(line.words.split())
    return any(each.fullmatch(words) for each in (_NAME, _UNIT, _VALUES, _BINDING))


def _columns(heads: Sequence[str]) -> _Columns | None:
    """The columns that the headings name, in order; None if they are of another table."""
    units = sum(_UNIT.fullmatch(head) is not None for head in heads[1:2])
    others = heads[1 + units :]
    values = [_VALUES.fullmatch(head) is not None for head in others]
    inner = others[1:-1]
    known = all(
        value or _BINDING.fullmatch(head) for value, head in zip(values, others, strict=True)
    )
    apart = all(map(_VALUES.fullmatch, inner)) and values.count(False) < 2
    if not (known and apart and any(values)) or len(heads) < _FEWEST:
        return None
    return _Columns(units, tuple(_is_value if value else _is_binding for value in values))


def _read_row(
    lines: Sequence[Line], start: int, columns: _Columns
) -> tuple[list[list[Line]], int] | None:
    """The lines of each cell of the row at ``start`` and where the next begins; None if no row."""
    words = list(takewhile(_is_word, lines[start : start + _MOST_LINES + 1]))
    name, units = words[: len(words) - columns.units], words[len(words) - columns.units :]
    end = start + len(words) + len(columns.others)
    others = lines[start + len(words) : end]
    fits = (
        0 < len(name) <= _MOST_LINES
        and len(others) == len(columns.others)
        and all(fit(line) for fit, line in zip(columns.others, others, strict=True))
        and all(len(line.words) <= _LONGEST_NAME and "。" not in line.words for line in words)
    )
    return (
        ([name, *([unit] for unit in units), *([line] for line in others)], end) if fits else None
    )


def _is_word(line: Line) -> bool:
    return not (_is_value(line) or _is_binding(line))


def _is_binding(line: Line) -> bool:
    return is_binding(line.words)


def _is_value(line: Line) -> bool:
    found = _BOUND.fullmatch(line.words)
    if _NO_VALUE.fullmatch(line.words):
        return True
    return found is not None and VALUE.fullmatch(found["value"]) is not None


def _row(columns: Sequence[Sequence[Line]]) -> Row:
    lines = [line.at + 1 for column in columns for line in column]
    pieces = ([Piece(line.at + 1, 0, line.words) for line in column] for column in columns)
    return Row(tuple(Cell((Text(each),)) for each in pieces), min(lines), max(lines))

"""Indicator tables copied out of a PDF whose cells stand above and below the line of their row.

    指 标 单位 属性 / 2025年 年均[累计]
    全社会研发经费支出相当于 / 6 % 预期性 4.5左右 - / 全市生产总值比例

预期性 or 约束性 tells the line of a row: what is missing on it stands above and below it, as much
above as below, since the cells of a row are centred.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from loaders.read.plain.markup import cell_of, is_blank, piece
from loaders.text.document import Cell, Piece, Row, Text
from loaders.text.regex import regex

_HEADS = regex(
    r"(?:序\s*号?\s+)?(?P<name>指\s*标(?:\s*名\s*称)?)\s+(?P<unit>(?:计量)?单\s*位)\s+(?P<binding>属\s*性)"
    r"(?P<values>(?:\s+\S+)*)\s*"
)
"""Narrower than ``loaders.text.column_words``: what tells these tables is that 指标, 单位 and 属性
stand in this order, their letters apart or not."""
_ABOVE_HEADS = regex(r"序(?:\s+(?P<over>\S+))?")
"""The first letter of 序号, and what heads all columns of values: “十四五”目标."""
_BOUND = regex(
    r"(?P<number>\d{1,3})(?P<named>(?:\s+\S+)*?)\s+(?P<binding>约束性|预期性)(?P<values>(?:\s+\S+)*)\s*"
)
_WORD = regex(r"\S+")
_UNIT, _LONGEST_UNIT = 1, 4
_MOST_AROUND = 6
"""Lines between two rows that belong to either."""
_MOST_HEADS = 4
_FEWEST_ROWS = 3


@dataclass(slots=True)
class _Bound:
    """A row by the line of its 属性: its cells, in order name, unit, 属性, values.

    ``group`` are the lines before it that belong to no row: 一、供应.
    """

    at: int
    number: Piece
    cells: list[list[Piece]]
    lacking: list[int]
    group: list[int] = field(default_factory=list)
    above: list[int] = field(default_factory=list)
    below: list[int] = field(default_factory=list)


def read_centred_cells(lines: Sequence[str], number: int) -> tuple[list[Row], int] | None:
    """The rows of a table that begins at line index ``number``, and the index behind it, or None.

    None too if every row is whole on its line: such a table needs no 属性 to be read.
    """
    over = _ABOVE_HEADS.fullmatch(lines[number].rstrip())
    first = number + (over is not None)
    heads = _HEADS.fullmatch(lines[first]) if first < len(lines) else None
    rows = list(_rows_from(lines, first + 1)) if heads else []
    if heads is None or len(rows) < _FEWEST_ROWS:
        return None
    columns = Counter(len(row["values"].split()) for _, row in rows).most_common(1)[0][0]
    values = _heads_of_values(lines, first, heads.end("binding"), rows[0][0], columns)
    if not values:
        return None
    bound = [_bound(at, row, columns) for at, row in rows]
    _share(lines, values[0].line, bound)
    if not any(each.above or each.below for each in bound):
        return None
    for each in bound:
        _complete(lines, each)
    names = [Piece(first + 1, heads.start(kind), heads[kind]) for kind in _KINDS]
    above = [Piece(number + 1, over.start("over"), over["over"])] if over and over["over"] else []
    heads_of = (Cell((Text((*above, value)),)) for value in values)
    head = Row((Cell(()), *map(cell_of, names), *heads_of), number + 1, values[0].line)
    found = (row for each in bound for row in (*_groups(lines, each), _row(each)))
    return [head, *found], max((bound[-1].at, *bound[-1].below)) + 1


_KINDS = ("name", "unit", "binding")


def _heads_of_values(
    lines: Sequence[str], first: int, start: int, end: int, columns: int
) -> list[Piece]:
    """The headings of values: behind those of the names, or on a line below them."""
    for at in range(first, min(end, first + _MOST_HEADS)):
        words = _words(lines, at, start if at == first else 0)
        if len(words) == columns:
            return words
    return []


def _rows_from(lines: Sequence[str], start: int) -> Iterator[tuple[int, re.Match[str]]]:
    """The lines of rows, numbered from 1, as far as they follow one another."""
    value, last = 1, start
    for at in range(start, len(lines)):
        if at - last > _MOST_AROUND:
            return
        match = _BOUND.fullmatch(lines[at])
        if match and int(match["number"]) == value:
            yield at, match
            value, last = value + 1, at


def _words(lines: Sequence[str], at: int, start: int = 0) -> list[Piece]:
    return _pieces(at, lines[at], start, len(lines[at]))


def _pieces(at: int, line: str, start: int, end: int) -> list[Piece]:
    return [Piece(at + 1, m.start(), m.group()) for m in _WORD.finditer(line, start, end)]


def _bound(at: int, row: re.Match[str], columns: int) -> _Bound:
    number, binding = (Piece(at + 1, row.start(kind), row[kind]) for kind in ("number", "binding"))
    name, unit = _named(_pieces(at, row.string, *row.span("named")))
    words = _pieces(at, row.string, *row.span("values"))
    values = [words[n : n + 1] for n in range(columns - 1)]
    cells = [name, unit, [binding], *values, words[columns - 1 :]]
    return _Bound(at, number, cells, [n for n, cell in enumerate(cells) if not cell])


def _named(words: Sequence[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Name and unit of the words before 属性: a unit is short, and alone it is no name."""
    if not words or len(words[-1].text) > _LONGEST_UNIT:
        return list(words), []
    return list(words[:-1]), [words[-1]]


def _share(lines: Sequence[str], start: int, rows: Sequence[_Bound]) -> None:
    """Give the lines between two rows to the one that lacks cells, or half of them to each.

    Where neither does, they name a group.
    """
    before = [at for at in range(start, rows[0].at) if not is_blank(lines[at])]
    rows[0].above += before if rows[0].lacking else []
    for above, below in pairwise(rows):
        between = [at for at in range(above.at + 1, below.at) if not is_blank(lines[at])]
        if not (above.lacking or below.lacking):
            below.group += between
            continue
        if above.lacking and below.lacking:
            half = min(len(above.above), len(between)) if above.above else len(between) // 2
        else:
            half = len(between) if above.lacking else 0
        above.below += between[:half]
        below.above += between[half:]
    last = rows[-1]
    behind = range(last.at + 1, min(len(lines), last.at + 1 + len(last.above)))
    last.below += [at for at in behind if not is_blank(lines[at])]


def _complete(lines: Sequence[str], row: _Bound) -> None:
    """Put what stands around a row into the cells that it lacks, in their order."""
    for at in reversed(row.above):
        for column, words in _around(lines, at, row.lacking):
            row.cells[column].insert(0, words)
    for at in row.below:
        for column, words in _around(lines, at, row.lacking):
            row.cells[column].append(words)


def _around(lines: Sequence[str], at: int, lacking: Sequence[int]) -> list[tuple[int, Piece]]:
    """The words of a line with the columns that they belong to; a line of other words is one cell.

    A short word is of the unit, if that is missing.
    """
    words = _words(lines, at)
    if len(words) == len(lacking):
        return list(zip(lacking, words, strict=True))
    whole = piece(at + 1, lines[at])
    short = len(whole.text) <= _LONGEST_UNIT and _UNIT in lacking
    return [(_UNIT if short else lacking[0], whole)]


def _groups(lines: Sequence[str], row: _Bound) -> Iterator[Row]:
    for at in row.group:
        yield Row((cell_of(piece(at + 1, lines[at])),), at + 1, at + 1)


def _row(row: _Bound) -> Row:
    name, unit, *others = row.cells
    one = (Cell((Text(cell),) if cell else ()) for cell in (name, unit))
    cells = (cell_of(row.number), *one, *(cell_of(*cell) for cell in others))
    lines = (row.at, *row.above, *row.below)
    return Row(tuple(cells), min(lines) + 1, max(lines) + 1)

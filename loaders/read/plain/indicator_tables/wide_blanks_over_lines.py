"""Tables of indicators typed with wide blanks whose cells go over lines.

              主要作物耕种收
    装备      综合机械化率      %         91        95        预期性
              农机总动力        万千瓦    1080      1200      预期性
              农机合作社作业
              面积占比          %         —         70        约束性

A line with values or 属性 is that of a row. What stands between two such lines belongs to the one
above or to the one below: names are centred, or begin or end on the line of their row, alike in
the whole table, a blank line parts rows, and a name ends as names of indicators do.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import NamedTuple

from loaders.read.lines.joining import begins_heading
from loaders.read.lines.table_headings import is_heading_row
from loaders.read.plain.indicator_tables.wide_blanks import (
    names_group,
    nearest_column,
    wide_cells,
    wide_headings,
)
from loaders.read.plain.markup import is_blank
from loaders.read.plain.tables.cells import row_of
from loaders.read.plain.tables.indicator_words import heads, looks_like_value
from loaders.text.document import Piece, Row
from loaders.text.regex import regex
from loaders.text.table_words import BEGINS_NOTE, is_binding, row_number

_NO_CELL = regex(rf"{BEGINS_NOTE.pattern}|单位\s*[：:]|.*[。；]")
_ENDS = regex(
    r".*(?:[率数量额值比重例度积入力长径限龄模平]|就业|消费|GDP)(?:[（(〔][^（()）]*[）)〕])?[*＊]?"
)
_BROKEN = regex(r"[率数量额值比度积][^量值额字学]?(?:[（(].*)?$|[）)、，%％]")
"""Beginnings of what is left of a broken name; no whole name begins so."""
_FEWEST_ROWS = 2
_LONGEST = 32
"""Characters of a part of a cell."""
_MOST_BETWEEN = 6
"""Lines between those of two rows."""
_Lines = tuple[tuple[int, int], ...]
"""How many lines of each row stand above and below its own."""
_FITS: tuple[Callable[[int, int], bool], ...] = (
    lambda above, below: not above,
    lambda above, below: abs(above - below) <= 1,
    lambda above, below: not below,
)
"""How names stand in a table: they begin on the line of their row, are centred, or end there."""


class _Way(NamedTuple):
    score: int
    way: _Lines


_NO_WAY = _Way(-1_000_000, ())


@dataclass(slots=True)
class _Line:
    """The cells of a line by column; ``parted`` if a blank line stands above it."""

    cells: list[list[Piece]]
    parted: bool


@dataclass(slots=True)
class _Table:
    """The lines of rows, and those before the first, between them and behind the last."""

    rows: list[_Line] = field(default_factory=list)
    between: list[list[_Line]] = field(default_factory=lambda: [[]])
    groups: dict[int, list[Piece]] = field(default_factory=dict)
    end: int = 0


def read_wide_rows_over_lines(lines: Sequence[str], number: int) -> tuple[list[Row], int] | None:
    """The rows of a table that begins at line index ``number``, and the index behind it, or None.

    The headings are its first row; None as well if no name goes over lines.
    """
    columns = wide_headings(number, lines[number])
    words = ["".join(head.text.split()) for head in columns]
    kinds = [next(heads(word), "") for word in words]
    if not is_heading_row(words) or "value" not in kinds or "name" not in kinds:
        return None
    name = kinds.index("name")
    headings = _with_second_line(lines, number + 1, columns)
    table = _read(lines, max(word.line for each in headings for word in each), columns, kinds)
    broken = any(line.cells[name] for lines_of in table.between for line in lines_of)
    broken = broken or any(len(heading) > 1 for heading in headings)
    if len(table.rows) < _FEWEST_ROWS or not broken:
        return None
    found = [way for fits in _FITS if (way := _best(table, name, fits))]
    best = max(found, key=lambda way: way.score, default=None)
    if best is None:
        return None
    return [row_of(headings), *_joined(table, best.way)], table.end


def _with_second_line(
    lines: Sequence[str], number: int, columns: Sequence[Piece]
) -> list[list[Piece]]:
    """The headings with what the line of an index adds to those of values: （现状）."""
    headings = [[head] for head in columns]
    second = wide_cells(number, lines[number]) if number < len(lines) else []
    if second and all("value" in heads(word.text) for word in second):
        for word in second:
            headings[nearest_column(lines, columns, word)].append(word)
    return headings


def _read(
    lines: Sequence[str], number: int, columns: Sequence[Piece], kinds: Sequence[str]
) -> _Table:
    table = _Table()
    parted = False
    for at in range(number, len(lines)):
        if is_blank(lines[at]):
            parted = True
            continue
        words = wide_cells(at, lines[at])
        if names_group(words):
            table.groups[len(table.rows)] = words
            continue
        line = _Line(_by_column(lines, words, columns), parted)
        if _states_values(line, kinds):
            table.rows.append(line)
            table.between.append([])
            table.end = at + 1
        elif _goes_over(words) and len(table.between[-1]) < _MOST_BETWEEN:
            table.between[-1].append(line)
        else:
            break
        parted = False
    return _without_text_behind(table, kinds.index("name"))


def _without_text_behind(table: _Table, name: int) -> _Table:
    """The table without lines behind its last row, unless they stand below its name."""
    kept = []
    for line in table.between[-1]:
        if line.parted or not line.cells[name] or line.cells[name][0].column == 0:
            break
        kept.append(line)
        table.end = line.cells[name][0].line
    table.between[-1] = kept
    return table


def _by_column(
    lines: Sequence[str], words: Sequence[Piece], columns: Sequence[Piece]
) -> list[list[Piece]]:
    """The words of a line by column: in order where they are as many, else by where they stand."""
    if len(words) == len(columns):
        return [[word] for word in words]
    found: list[list[Piece]] = [[] for _ in columns]
    for word in words:
        found[nearest_column(lines, columns, word)].append(word)
    return found


def _states_values(line: _Line, kinds: Sequence[str]) -> bool:
    fits = {"value": looks_like_value, "binding": is_binding}
    return any(
        fits[kind](cell[0].text) and row_number(cell[0].text) != 0
        for kind, cell in zip(kinds, line.cells, strict=True)
        if kind in fits and cell
    )


def _goes_over(words: Sequence[Piece]) -> bool:
    """Whether a line has but parts of cells: short, and no heading, note or sentence."""
    return not any(
        len(word.text) > _LONGEST or _NO_CELL.match(word.text) or begins_heading(word.text)
        for word in words
    )


def _best(table: _Table, name: int, fits: Callable[[int, int], bool]) -> _Way | None:
    """The best way to part what stands between rows of which each ``fits``; None if none does."""
    reached = {len(table.between[0]): _Way(0, ())}
    for at in range(len(table.rows)):
        following = len(table.between[at + 1])
        last = at + 1 == len(table.rows)
        further: dict[int, _Way] = {}
        for above, below in product(reached, [following] if last else _cuts(table, at + 1)):
            if fits(above, below):
                score, way = reached[above]
                score += _score(table, name, at, (above, below))
                rest = following - below
                if score > further.get(rest, _NO_WAY).score:
                    further[rest] = _Way(score, (*way, (above, below)))
        reached = further
    return reached.get(0)


def _cuts(table: _Table, at: int) -> Sequence[int]:
    """After how many of the lines before row ``at`` the row may begin: where a blank line is."""
    lines = [*table.between[at], table.rows[at]]
    return [n for n, line in enumerate(lines) if line.parted] or range(len(lines))


def _score(table: _Table, name: int, at: int, lines: tuple[int, int]) -> int:
    """Whether a row is named as indicators are, by the end of its name and by its beginning."""
    words = "".join(word.text for word in _cells(table, at, lines)[name])
    return (_ENDS.fullmatch(words) is not None) - (_BROKEN.match(words) is not None)


def _cells(table: _Table, at: int, lines: tuple[int, int]) -> list[list[Piece]]:
    """The words by column of a row with so many lines above and below its own."""
    above, below = lines
    before, behind = table.between[at], table.between[at + 1]
    taken = [*before[len(before) - above :], table.rows[at], *behind[:below]]
    return [[word for line in taken for word in line.cells[n]] for n in range(len(taken[0].cells))]


def _joined(table: _Table, way: _Lines) -> Iterator[Row]:
    for at, lines in enumerate(way):
        if at in table.groups:
            yield row_of([table.groups[at]])
        yield row_of(_cells(table, at, lines))

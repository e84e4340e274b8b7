"""Tables whose columns, or all of whose cells, no rule parts: read by where their words stand."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from loaders.read.lines.joining import begins_heading
from loaders.read.lines.table_headings import is_heading_row
from loaders.read.pdf.lines import COLUMN_GAP, Char, Line, chars_to_lines, segments
from loaders.read.pdf.tables import Cells, PdfTable, cell_paragraphs
from loaders.text.table_words import row_number

_APART = 2.6
"""Of the distance of a table's lines, the white that ends it."""
_LEVEL = 0.9
"""Of their size, the most between lines that stand beside each other: those of centred cells."""
_LEADING = 1.5
"""Of their size, the usual distance of the lines of a cell."""
_ROW_APART = 1.2
"""Of that distance, the least between two rows of centred cells."""
_OUTSIDE = 0.3
"""Characters that what goes on below a table begins further left than its first column."""

Lines = list[list[Line]]
"""The parts of a line, or the lines of a row, by column."""


class _Found(NamedTuple):
    """A table: its headings, its rows, and how many lines it takes."""

    heads: list[Line]
    rows: list[Lines]
    lines: int


def read_unruled(lines: Sequence[Line], page: int) -> list[Line | PdfTable]:
    """Lines, with those below a line of headings, and in its columns, as tables."""
    items: list[Line | PdfTable] = []
    at = 0
    while at < len(lines):
        found = _table_at(lines, at)
        if found:
            items.append(_table(found, page))
        else:
            items.append(lines[at])
        at += found.lines if found else 1
    return items


def _table_at(lines: Sequence[Line], at: int) -> _Found | None:
    """The table that begins at a line, of two lines below its headings or more."""
    level = _level_with(lines, at)
    heads = _heads(level)
    if not is_heading_row([head.words for head in heads]):
        return None
    body = _body(lines[at + len(level) - 1 :], heads)
    if len(body) < 2:
        return None
    placed = [_by_head(segments(line, COLUMN_GAP), heads) for line in body]
    centred = any(_is_level(one, other) for one, other in pairwise(body))
    rows = _centred_rows(body, placed) if centred else list(_rows(placed))
    return _Found(heads, rows, len(level) + len(body)) if rows else None


def _level_with(lines: Sequence[Line], at: int) -> Sequence[Line]:
    """The lines that stand level with one, each with the next: those of centred headings."""
    end = at + 1
    while end < len(lines) and _is_level(lines[end - 1], lines[end]):
        end += 1
    return lines[at:end]


def _is_level(line: Line, other: Line) -> bool:
    return 0 < other.base - line.base < _LEVEL * line.size


def _heads(lines: Sequence[Line]) -> list[Line]:
    """The headings that lines print: 序 above 号 are one."""
    parts = sorted((p for line in lines for p in segments(line, COLUMN_GAP)), key=lambda p: p.x0)
    heads: list[Line] = []
    for part in parts:
        if heads and part.x0 < heads[-1].x1:
            above, below = sorted((heads[-1], part), key=lambda one: one.base)
            words, right = above.words + below.words, max(above.x1, below.x1)
            heads[-1] = replace(below, words=words, x0=heads[-1].x0, x1=right)
        else:
            heads.append(part)
    return heads


def _body(lines: Sequence[Line], heads: Sequence[Line]) -> list[Line]:
    """The lines below the headings, whose last line is the first of these, that are in columns."""
    body: list[Line] = []
    usual = 0.0
    for above, line in pairwise(lines):
        apart = line.base - above.base
        usual = max(usual, apart) if _is_level(above, line) or not usual else usual
        parts = segments(line, COLUMN_GAP)
        fits = all(_columns_of(part, heads) < 2 for part in parts)
        if not fits or apart > _APART * usual or apart <= 0 or _is_below(parts, heads):
            break
        body.append(line)
    return body


def _is_below(parts: Sequence[Line], heads: Sequence[Line]) -> bool:
    """Whether a line is a heading of the text below a table: it begins left of all columns."""
    left = heads[0].x0 - _OUTSIDE * heads[0].size
    return len(parts) == 1 and parts[0].x0 < left and begins_heading(parts[0].words)


def _columns_of(part: Line, heads: Sequence[Line]) -> int:
    """Over how many headings a part of a line reaches."""
    return sum(part.x0 < head.x1 and part.x1 > head.x0 for head in heads)


def _table(found: _Found, page: int) -> PdfTable:
    headings: Cells = [[head.words] for head in found.heads]
    rows: Iterator[Cells] = (
        [cell_paragraphs(cell, _width(cell)) for cell in row] for row in found.rows
    )
    printed = [headings, *rows]
    columns = [head.x0 for head in found.heads]
    top = min(head.top for head in found.heads)
    return PdfTable(printed, [page] * len(printed), columns, top)


def _by_head(parts: Sequence[Line], heads: Sequence[Line]) -> Lines:
    """The parts of a line, each below the heading that stands nearest."""
    columns: Lines = [[] for _ in heads]
    for part in parts:
        columns[min(range(len(heads)), key=lambda i: _distance(part, heads[i]))].append(part)
    return columns


def _distance(part: Line, head: Line) -> float:
    return abs((part.x0 + part.x1) - (head.x0 + head.x1))


def _rows(lines: Sequence[Lines]) -> Iterator[Lines]:
    """Lines by column as rows: one without a first cell goes on with the row above."""
    row: Lines = []
    for line in lines:
        if line[0] or not row:
            if row:
                yield row
            row = [list(cell) for cell in line]
        else:
            for cell, more in zip(row, line, strict=True):
                cell.extend(more)
    yield row


def _centred_rows(lines: Sequence[Line], placed: Sequence[Lines]) -> list[Lines]:
    """Lines of centred cells, by column, as rows: white parts these.

    [] if a row would have no number or several where the first column has numbers: the white
    does not tell.
    """
    rows: list[Lines] = []
    for above, line, cells in zip([None, *lines], lines, placed, strict=False):
        apart = line.base - above.base if above else 0
        if not rows or apart > _ROW_APART * _LEADING * line.size:
            rows.append([[] for _ in cells])
        for cell, more in zip(rows[-1], cells, strict=True):
            cell.extend(more)
    numbers = [sum(row_number(part.words) is not None for part in row[0]) for row in rows]
    return rows if max(numbers) == min(numbers) < 2 else []


def _width(cell: Sequence[Line]) -> float:
    """Lines of one cell that no rule bounds run on: each was broken by the width of the column."""
    return max((line.x1 - line.x0 for line in cell), default=0)


# --- rows that are ruled, columns that are not ------------------------------------------------


def read_half_ruled(chars: Sequence[Char], page: int) -> PdfTable | None:
    """The table of rules across that have words in columns between them, or None."""
    lines = chars_to_lines(chars)
    table = next((item for item in read_unruled(lines, page) if isinstance(item, PdfTable)), None)
    if table is None or not lines or table.top > lines[0].base:
        return None
    return table

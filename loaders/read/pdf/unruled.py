"""Tables whose columns, or all of whose cells, no rule parts: read by where their words stand."""

from collections.abc import Iterator, Sequence

from loaders.read.lines.headings import is_heading_row
from loaders.read.pdf.lines import COLUMN_GAP, Char, Line, chars_to_lines, segments
from loaders.read.pdf.tables import Cells, PdfTable, cell_paragraphs

_APART = 2.6
"""Of the distance of a table's lines, the white that ends it."""


def read_unruled(lines: Sequence[Line], page: int) -> list[Line | PdfTable]:
    """Lines, with those below a line of headings, and in its columns, as tables."""
    items: list[Line | PdfTable] = []
    at = 0
    while at < len(lines):
        rows = _table_at(lines, at)
        if len(rows) > 2:
            items.append(_table(rows, page))
        else:
            items.append(lines[at])
            rows = rows[:1]
        at += max(len(rows), 1)
    return items


def _table_at(lines: Sequence[Line], at: int) -> list[list[Line]]:
    """The parts of each line of a table that begins here; none if none does."""
    heads = segments(lines[at], COLUMN_GAP)
    if not is_heading_row([head.words for head in heads]):
        return []
    rows = [heads]
    usual = 0.0
    for above, line in zip(lines[at:], lines[at + 1 :], strict=False):
        parts = segments(line, COLUMN_GAP)
        apart = line.base - above.base
        usual = usual or apart
        fits = all(_columns_of(part, heads) < 2 for part in parts)
        if not fits or apart > _APART * usual or apart <= 0:
            break
        rows.append(parts)
    return rows


def _columns_of(part: Line, heads: Sequence[Line]) -> int:
    """Over how many headings a part of a line reaches."""
    return sum(part.x0 < head.x1 and part.x1 > head.x0 for head in heads)


def _table(rows: Sequence[Sequence[Line]], page: int) -> PdfTable:
    heads = rows[0]
    cells = list(_rows([_by_head(parts, heads) for parts in rows]))
    printed: list[Cells] = [[cell_paragraphs(cell, _width(cell)) for cell in row] for row in cells]
    columns = [head.x0 for head in heads]
    return PdfTable(printed, [page] * len(printed), columns, heads[0].top)


def _by_head(parts: Sequence[Line], heads: Sequence[Line]) -> list[list[Line]]:
    """The parts of a line, each below the heading that stands nearest."""
    columns: list[list[Line]] = [[] for _ in heads]
    for part in parts:
        columns[min(range(len(heads)), key=lambda i: _distance(part, heads[i]))].append(part)
    return columns


def _distance(part: Line, head: Line) -> float:
    return abs((part.x0 + part.x1) - (head.x0 + head.x1))


def _rows(lines: Sequence[Sequence[list[Line]]]) -> Iterator[list[list[Line]]]:
    """Lines by column as rows: one without a first cell goes on with the row above."""
    row = [list(cell) for cell in lines[0]]
    for number, line in enumerate(lines[1:]):
        if line[0] or number == 0:
            yield row
            row = [list(cell) for cell in line]
        else:
            for cell, more in zip(row, line, strict=True):
                cell.extend(more)
    yield row


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

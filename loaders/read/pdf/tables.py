"""Ruled tables of a page as rows of printed cells, and tables that go on over pages as one."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from loaders.read.pdf.lines import Char, Line, chars_to_lines
from loaders.read.rendering import Spanning, print_rows
from loaders.text.ordinals import parse_ordinal

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Cells = list[Sequence[str]]
"""The cells of a printed row, each as its paragraphs."""

_SNAP = 3.0
_PADDING = 11.0
"""Points between the rules and the words of a cell, left and right together (Word: 10.8)."""
_SLACK = 3.0
"""How many characters a line may be short of the cell's width and still be broken by it."""
_SENTENCE = re.compile(r".{12,}[^。；！？;.!?]$", re.S)


@dataclass(slots=True)
class PdfTable:
    """A table: its printed rows, the page of each, and where its columns begin."""

    rows: list[Cells]
    pages: list[int]
    columns: list[float]
    top: float
    heading: int = field(default=1)


def read_table(cells: Sequence[Box], chars: Sequence[Char], page: int) -> PdfTable:
    """A table from the boxes of its cells and the characters of its page."""
    columns = _edges(edge for box in cells for edge in (box[0], box[2]))
    heights = _edges(edge for box in cells for edge in (box[1], box[3]))
    grid: dict[tuple[int, int], Spanning] = {}
    for box in cells:
        left, right = _index(columns, box[0]), _index(columns, box[2])
        top, bottom = _index(heights, box[1]), _index(heights, box[3])
        if right > left and bottom > top:
            words = _paragraphs(_inside(chars, box), box)
            grid[top, left] = Spanning(tuple(words), right - left, bottom - top)
    rows = print_rows(_with_holes(grid, len(heights) - 1, len(columns) - 1))
    printed = [list(row) for row in rows]
    heading = max((cell.rows for (top, _), cell in grid.items() if top == 0), default=1)
    return PdfTable(printed, [page] * len(printed), columns, min(box[1] for box in cells), heading)


def _edges(found: Iterable[float]) -> list[float]:
    edges: list[float] = []
    for edge in sorted(found):
        if not edges or edge - edges[-1] > _SNAP:
            edges.append(edge)
    return edges


def _index(edges: Sequence[float], edge: float) -> int:
    return min(range(len(edges)), key=lambda index: abs(edges[index] - edge))


def _with_holes(
    grid: dict[tuple[int, int], Spanning], height: int, width: int
) -> list[list[Spanning]]:
    """The cells that begin in each row; a place without rules around it is an empty cell."""
    taken: set[tuple[int, int]] = set()
    for (top, left), cell in grid.items():
        taken.update((top + y, left + x) for y in range(cell.rows) for x in range(cell.columns))
    empty = Spanning(())
    return [
        [grid.get((y, x), empty) for x in range(width) if (y, x) in grid or (y, x) not in taken]
        for y in range(height)
    ]


def _inside(chars: Iterable[Char], box: Box) -> list[Char]:
    left, top, right, bottom = box
    return [c for c in chars if left <= (c.x0 + c.x1) / 2 < right and top <= c.middle < bottom]


def _paragraphs(chars: Sequence[Char], box: Box) -> list[str]:
    """The paragraphs of a cell: one ends where a line is shorter than the cell is wide."""
    paragraphs: list[str] = []
    last: Line | None = None
    for line in chars_to_lines(chars):
        if last and last.x1 - last.x0 > box[2] - box[0] - _PADDING - _SLACK * last.size:
            paragraphs[-1] += line.words
        else:
            paragraphs.append(line.words)
        last = line
    return paragraphs


# --- over pages ------------------------------------------------------------------------------


def goes_on(table: PdfTable, after: PdfTable) -> bool:
    """Whether the table at the head of a page goes on with the one at the foot before it."""
    return len(table.columns) == len(after.columns) and all(
        abs(one - other) <= 2 * _SNAP
        for one, other in zip(table.columns, after.columns, strict=True)
    )


def join(table: PdfTable, after: PdfTable) -> None:
    """Add the rows of the next page, without its repeated heading; a row cut in two is one."""
    same = 0
    while same < min(len(after.rows), table.heading) and after.rows[same] == table.rows[same]:
        same += 1
    same = same if same == table.heading else 0
    rows, pages = after.rows[same:], after.pages[same:]
    if rows and table.rows and _is_cut(table.rows[-1], rows[0]):
        cut = zip(table.rows[-1], rows[0], strict=True)
        table.rows[-1] = [_run_on(cell, rest) for cell, rest in cut]
        rows, pages = rows[1:], pages[1:]
    table.rows.extend(rows)
    table.pages.extend(pages)


def _is_cut(row: Cells, rest: Cells) -> bool:
    """Whether a row goes on behind a page break: a long sentence in it has no end."""
    if len(row) != len(rest) or len(row) < 2 or any(rest[0]):
        return False
    return any(
        cell and after and _SENTENCE.match(cell[-1]) and parse_ordinal(after[0]) is None
        for cell, after in zip(row, rest, strict=True)
    )


def _run_on(cell: Sequence[str], rest: Sequence[str]) -> Sequence[str]:
    """A cell and what a page break cut off it: the sentence goes on."""
    if cell and rest:
        return [*cell[:-1], cell[-1] + rest[0], *rest[1:]]
    return [*cell, *rest] or cell

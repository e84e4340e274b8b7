"""Ruled tables and frames of a page, and those that go on over pages as one."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from loaders.read.lines.joining import is_open, starts_anew
from loaders.read.pdf.grids import SNAP, Box, Grid, Place, cell_box, grid_to_cells
from loaders.read.pdf.lines import COLUMN_GAP, Char, Line, chars_to_lines, segments
from loaders.read.rendering import Spanning, print_rows
from loaders.text.regex import regex

Cells = list[Sequence[str]]
"""The cells of a printed row, each as its paragraphs."""

_LEAST_COLUMNS = 3
"""So many words apart, each in a column of its own, are cells and no spaced words."""
_PADDING = 11.0
"""Points between the rules and the words of a cell, left and right together (Word: 10.8)."""
_SLACK = 3.0
"""How many characters a line may be short of the cell's width and still be broken by it."""
_WHOLE_SLACK = 1.2
"""The same behind words that end a name or a sentence."""
_NAME = regex(r"(?!员会|办公)[\u4e00-\u9fff]{2,}[局委厅办部府会司院处]$")
"""The name of a body, which begins no second half of another's."""
_WHOLE = regex(r"(?:[局委厅办部府会司院处中心公司]|[。；;])$")
_NUMBER = regex(r"[（(]?[\d一二三四五六七八九十]{1,3}[）).．、]?")
_SENTENCE = regex(r".{12,}[^。；！？;.!?]$", re.S)
_UNFINISHED = tuple("、，,和与及")


@dataclass(slots=True)
class PdfTable:
    """A table: its printed rows, the page of each, and where its columns begin."""

    rows: list[Cells]
    pages: list[int]
    columns: list[float]
    top: float
    heading: int = field(default=1)


@dataclass(slots=True)
class Frame:
    """Rules around running text, such as a 专栏: its lines, and where it stands."""

    lines: list[Line]
    box: Box

    @property
    def top(self) -> float:
        """Its upper edge."""
        return self.box[1]


def read_table(grid: Grid, chars: Sequence[Char], page: int) -> PdfTable | None:
    """The table of a grid with the characters in it; None if it is none."""
    within = _by_cell(grid, chars)
    if not _is_table(within):
        return None
    shown: dict[tuple[int, int], Spanning] = {}
    for cell, found in within.items():
        words = tuple(cell_paragraphs(chars_to_lines(found), _width(grid, cell)))
        shown[cell.row, cell.column] = Spanning(words, cell.columns, cell.rows)
    height, width = len(grid.rows) - 1, len(grid.columns) - 1
    rows = print_rows([shown[y, x] for x in range(width) if (y, x) in shown] for y in range(height))
    printed = [list(row) for row in rows]
    filled = [row for row in printed if row]
    heading = max((cell.rows for (top, _), cell in shown.items() if top == 0), default=1)
    return PdfTable(filled, [page] * len(filled), grid.columns, grid.rows[0], heading)


def _by_cell(grid: Grid, chars: Iterable[Char]) -> dict[Place, list[Char]]:
    cells = grid_to_cells(grid)
    at = {
        (cell.row + y, cell.column + x): cell
        for cell in cells
        for y in range(cell.rows)
        for x in range(cell.columns)
    }
    within: dict[Place, list[Char]] = {cell: [] for cell in cells}
    for char in chars:
        x, y = char.middle
        place = _between(grid.rows, y), _between(grid.columns, x)
        within[at[place]].append(char)
    return dict(pair for cell in cells for pair in _by_column(grid, cell, within[cell]))


def _by_column(grid: Grid, cell: Place, found: list[Char]) -> Iterator[tuple[Place, list[Char]]]:
    """A cell with its characters; one across three or more columns with words in each, parted.

    Words that stand in the columns of the rows below are cells whose sides are not drawn.
    """
    if cell.columns < _LEAST_COLUMNS:
        yield cell, found
        return
    edges = range(cell.column, cell.column + cell.columns)
    columns = [[c for c in found if _between(grid.columns, c.middle[0]) == edge] for edge in edges]
    parts = [part for line in chars_to_lines(found) for part in segments(line, COLUMN_GAP)]
    if not all(columns) or len(parts) != cell.columns:
        yield cell, found
        return
    for edge, chars in zip(edges, columns, strict=True):
        yield Place(cell.row, edge, cell.rows, 1), chars


def _between(edges: Sequence[float], at: float) -> int:
    above = sum(edge <= at for edge in edges)
    return min(max(above - 1, 0), len(edges) - 2)


def _is_table(within: dict[Place, list[Char]]) -> bool:
    """Whether words stand in two cells of two rows; three of one are the head of a table."""
    rows: dict[int, int] = {}
    for cell, found in within.items():
        rows[cell.row] = rows.get(cell.row, 0) + bool(found)
    filled = [count for count in rows.values() if count]
    return sum(count > 1 for count in filled) > 1 or (len(filled) > 1 and max(filled) > 2)


def _width(grid: Grid, cell: Place) -> float:
    box = cell_box(grid, cell)
    return box[2] - box[0]


def cell_paragraphs(lines: Iterable[Line], width: float) -> list[str]:
    """The paragraphs of a cell: one ends where a line is shorter than the cell is wide."""
    paragraphs: list[str] = []
    last: Line | None = None
    for line in lines:
        if last and _is_broken(paragraphs[-1], last, line, width):
            paragraphs[-1] += line.words
        else:
            paragraphs.append(line.words)
        last = line
    return paragraphs


def _is_broken(paragraph: str, last: Line, line: Line, width: float) -> bool:
    if starts_anew(line.words) and paragraph.endswith(tuple("。；;：:")):
        return False
    if is_open(paragraph) or paragraph.endswith(_UNFINISHED):
        return not starts_anew(line.words)
    if _WHOLE.search(paragraph) and _NAME.match(line.words):
        return False
    slack = _WHOLE_SLACK if _WHOLE.search(paragraph) else _SLACK
    return last.x1 - last.x0 > width - _PADDING - slack * last.size


# --- over pages ------------------------------------------------------------------------------


def goes_on(table: PdfTable, after: PdfTable) -> bool:
    """Whether the table at the head of a page goes on with the one at the foot before it."""
    return len(table.columns) == len(after.columns) and all(
        abs(one - other) <= 2 * SNAP
        for one, other in zip(table.columns, after.columns, strict=True)
    )


def frame_goes_on(frame: Frame, after: Frame) -> bool:
    """Whether the frame at the head of a page goes on with the one at the foot before it."""
    return all(abs(frame.box[edge] - after.box[edge]) <= 2 * SNAP for edge in (0, 2))


def join(table: PdfTable, after: PdfTable) -> None:
    """Add the rows of the next page, without its repeated heading; a row cut in two is one."""
    same = 0
    while same < min(len(after.rows), table.heading) and _same(after.rows[same], table.rows[same]):
        same += 1
    same = same if same == table.heading else 0
    rows, pages = after.rows[same:], after.pages[same:]
    if rows and table.rows and _is_cut(table.rows[-1], rows[0]):
        cut = zip(table.rows[-1], rows[0], strict=True)
        table.rows[-1] = [_run_on(cell, rest) for cell, rest in cut]
        rows, pages = rows[1:], pages[1:]
    table.rows.extend(rows)
    table.pages.extend(pages)


def _same(row: Cells, other: Cells) -> bool:
    """Whether rows say the same, however they break their lines."""
    return ["".join(cell) for cell in row] == ["".join(cell) for cell in other]


def _is_cut(row: Cells, rest: Cells) -> bool:
    """Whether a row goes on behind a page break.

    A long sentence or a list in it has no end, or some cells go on and none of them is new.
    """
    if len(row) != len(rest) or len(row) < 2 or any(rest[0]):
        return False
    pairs = [(cell, after) for cell, after in zip(row[1:], rest[1:], strict=True) if after]
    if any(not cell for cell, _ in pairs) or any(_NUMBER.fullmatch(after[0]) for _, after in pairs):
        return False
    hangs = 0 < len(pairs) < sum(map(bool, row[1:])) and bool(row[0])
    return hangs or any(
        _is_unfinished(cell[-1]) and not starts_anew(after[0]) for cell, after in pairs
    )


def _is_unfinished(words: str) -> bool:
    return bool(_SENTENCE.match(words)) or words.endswith(_UNFINISHED) or is_open(words)


def _run_on(cell: Sequence[str], rest: Sequence[str]) -> Sequence[str]:
    """A cell and what a page break cut off it: the sentence goes on."""
    if cell and rest:
        return [*cell[:-1], cell[-1] + rest[0], *rest[1:]]
    return [*cell, *rest] or cell

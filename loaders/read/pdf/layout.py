"""From the marks of pages to printed blocks: how a page is laid out, whatever file it stands in."""

from collections.abc import Sequence
from itertools import pairwise

from loaders.read.pdf.blocks import Printed
from loaders.read.pdf.columns import in_reading_order
from loaders.read.pdf.furniture import Item, Page, drop_furniture, take_notes
from loaders.read.pdf.grids import Box, Grid, rules_to_grids
from loaders.read.pdf.lines import Char, Line, chars_to_lines
from loaders.read.pdf.page_breaks import join_pages
from loaders.read.pdf.page_objects import Marks
from loaders.read.pdf.tables import Frame, PdfTable, read_table
from loaders.read.pdf.unruled import read_half_ruled, read_unruled

_RUNNING = 0.6
"""Of the height of a page: a frame that is higher stands around its whole text."""
_BOX = "专栏"


def pages_to_blocks(pages: Sequence[Page]) -> list[Printed]:
    """Paragraphs and tables in reading order; running heads, page numbers and notes are left out.

    What the pages hold is changed.
    """
    drop_furniture(pages)
    take_notes(pages)
    return join_pages(pages)


def marks_to_page(marks: Marks) -> Page:
    """The lines, tables and frames of a page in reading order."""
    chars = marks.chars
    items: list[Item] = []
    # A frame may hold tables, which are read before what is left in it.
    for grid in sorted(rules_to_grids(marks.rules), key=lambda grid: grid.is_bare):
        inside = [char for char in chars if _is_inside(char, grid.box)]
        if inside and (item := _read_grid(grid, inside, marks)):
            chars = [char for char in chars if not _is_inside(char, grid.box)]
            items += _parted(item, items) if isinstance(item, Frame) else [item]
    lines, columns = in_reading_order(chars_to_lines(chars))
    placed = _placed(items, lines, marks.number)
    return Page(marks.number, marks.width / columns, marks.height, placed)


def _read_grid(grid: Grid, chars: Sequence[Char], marks: Marks) -> PdfTable | Frame | None:
    """What stands between rules: a table, a frame, or (None) text that they only go along with."""
    if grid.is_half_ruled and (table := read_half_ruled(chars, marks.number)):
        return table
    if table := read_table(grid, chars, marks.number):
        return table
    lines = chars_to_lines(chars)
    framed = any(not rule.across for rule in grid.rules) and len(lines) > 1
    high = grid.box[3] - grid.box[1] > _RUNNING * marks.height
    if framed and (not high or lines[0].words.startswith(_BOX)):
        return Frame(lines, grid.box)
    return None


def _parted(frame: Frame, items: Sequence[Item]) -> list[Frame]:
    """A frame as what stands above, between and below the tables in it."""
    left, top, right, bottom = frame.box
    tops = [item.top for item in items if isinstance(item, PdfTable) and top < item.top < bottom]
    edges = pairwise([top, *sorted(tops), bottom])
    runs = ([line for line in frame.lines if low <= line.base < high] for low, high in edges)
    return [Frame(run, (left, run[0].top, right, bottom)) for run in runs if run]


def _placed(items: Sequence[Item], lines: Sequence[Line], page: int) -> list[Item]:
    """Tables and frames between the lines, where they stand; lines keep their order."""
    placed: list[Item] = []
    waiting = sorted(items, key=lambda item: item.top)
    run: list[Line] = []
    for line in lines:
        while waiting and waiting[0].top < line.top:
            placed += [*read_unruled(run, page), waiting.pop(0)]
            run = []
        run.append(line)
    return [*placed, *read_unruled(run, page), *waiting]


def _is_inside(char: Char, box: Box) -> bool:
    x, y = char.middle
    return box[0] <= x < box[2] and box[1] <= y < box[3]

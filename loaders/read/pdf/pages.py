"""A PDF as printed blocks. Runs in a process of its own: see ``loaders.read.pdf.worker``."""

from collections.abc import Sequence

from loaders.read.limits import MAX_CHARACTERS
from loaders.read.pdf.blocks import Printed, Refused
from loaders.read.pdf.columns import in_reading_order
from loaders.read.pdf.furniture import Item, Page, drop_furniture, take_notes
from loaders.read.pdf.grids import Box, Grid, rules_to_grids
from loaders.read.pdf.joining import join_pages
from loaders.read.pdf.lines import Char, Line, chars_to_lines
from loaders.read.pdf.pdfium import Marks, count_pages, open_pdf, read_marks
from loaders.read.pdf.tables import Frame, PdfTable, read_table
from loaders.read.pdf.unruled import read_half_ruled, read_unruled

MAX_PAGES = 2000
_UNCODED = 0.2
"""Of the characters of a page, how many may have no code."""
_RUNNING = 0.6
"""Of the height of a page: a frame that is higher stands around its whole text."""
_BOX = "专栏"


def read_pages(data: bytes) -> list[Printed]:
    """Paragraphs and tables of a PDF in reading order.

    Raises:
        Refused: a password, no text layer, no usable one, too many pages or too much text.
        ValueError: the file is damaged.
    """
    pages: list[Page] = []
    count = 0
    with open_pdf(data) as document:
        number = count_pages(document)
        if number > MAX_PAGES:
            raise Refused(f"共 {number} 页，超过上限 {MAX_PAGES} 页；请拆分")
        for index in range(number):
            if marks := read_marks(document, index):
                count += len(marks.chars)
                if count > MAX_CHARACTERS:
                    raise Refused(f"正文超过 {MAX_CHARACTERS} 字；这不像一份规划文本，请拆分或检查")
                pages.append(_read_page(marks))
    if not pages:
        raise ValueError("no page can be opened")
    _require_text(pages)
    drop_furniture(pages)
    take_notes(pages)
    return join_pages(pages)


def _require_text(pages: Sequence[Page]) -> None:
    bare = [page for page in pages if not page.items]
    if 2 * len(bare) >= len(pages):
        raise Refused("没有文字层，像是扫描件；请先做文字识别（OCR），例如 ocrmypdf -l chi_sim")


def _read_page(marks: Marks) -> Page:
    if marks.uncoded > _UNCODED:
        raise Refused(f"第 {marks.number} 页的字体没有文字编码；请重新导出，或做文字识别（OCR）")
    chars = marks.chars
    items: list[Item] = []
    for grid in rules_to_grids(marks.rules):
        inside = [char for char in chars if _is_inside(char, grid.box)]
        if inside and (item := _read_grid(grid, inside, marks)):
            chars = [char for char in chars if not _is_inside(char, grid.box)]
            items.append(item)
    lines, columns = in_reading_order(chars_to_lines(chars))
    placed = _placed(items, lines, marks.number)
    return Page(marks.number, marks.width / columns, marks.height, placed)


def _read_grid(grid: Grid, chars: Sequence[Char], marks: Marks) -> PdfTable | Frame | None:
    """What stands between rules: a table, a frame, or (None) text that they only go along with."""
    if grid.is_half_ruled and (table := read_half_ruled(grid, chars, marks.number)):
        return table
    if table := read_table(grid, chars, marks.number):
        return table
    lines = chars_to_lines(chars)
    framed = any(not rule.across for rule in grid.rules) and len(lines) > 1
    high = grid.box[3] - grid.box[1] > _RUNNING * marks.height
    if framed and (not high or lines[0].words.startswith(_BOX)):
        return Frame(lines, grid.box)
    return None


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

"""A PDF as printed blocks. Runs in a process of its own: see ``loaders.read.pdf.worker``."""

from collections.abc import Iterator
from io import BytesIO

import pdfplumber
from pdfplumber.page import Page as PdfPage

from loaders.read.limits import MAX_CHARACTERS
from loaders.read.pdf.blocks import Printed, Refused
from loaders.read.pdf.joining import join_pages
from loaders.read.pdf.lines import Char, Line, chars_to_lines, read_chars
from loaders.read.pdf.paragraphs import Page, drop_furniture
from loaders.read.pdf.tables import Box, PdfTable, read_table

MAX_PAGES = 2000
_UNCODED = "(cid:"
_FEW = 0.2


def read_pages(data: bytes) -> list[Printed]:
    """Paragraphs and tables of a PDF in reading order.

    Raises:
        Refused: no text layer, no usable one, too many pages or too much text.
    """
    with pdfplumber.open(BytesIO(data)) as pdf:
        if len(pdf.pages) > MAX_PAGES:
            raise Refused(f"共 {len(pdf.pages)} 页，超过上限 {MAX_PAGES} 页；请拆分")
        pages = []
        count = 0
        for page in pdf.pages:
            count += len(page.chars)
            if count > MAX_CHARACTERS:
                raise Refused(f"正文超过 {MAX_CHARACTERS} 字；这不像一份规划文本，请拆分或检查")
            pages.append(_read_page(page))
            page.close()
    _require_text(pages)
    drop_furniture(pages)
    return join_pages(pages)


def _require_text(pages: list[Page]) -> None:
    bare = [str(page.number) for page in pages if not page.items]
    if 2 * len(bare) >= len(pages):
        raise Refused("没有文字层，像是扫描件；请先做文字识别（OCR），例如 ocrmypdf -l chi_sim")


def _read_page(page: PdfPage) -> Page:
    found = page.chars
    if sum(_UNCODED in char["text"] for char in found) > _FEW * max(len(found), 1):
        raise Refused(
            f"第 {page.page_number} 页的字体没有文字编码；请重新导出，或做文字识别（OCR）"
        )
    if sum(not char["upright"] for char in found) > 0.5 * max(len(found), 1):
        raise Refused(f"第 {page.page_number} 页的文字是横着排的；请旋转该页后另存")
    chars = read_chars(found)
    items: list[Line | PdfTable] = []
    for cells in _ruled(page):
        box = _around(cells)
        inside = [char for char in chars if _is_inside(char, box)]
        chars = [char for char in chars if not _is_inside(char, box)]
        items.append(read_table(cells, inside, page.page_number))
    items.extend(chars_to_lines(chars))
    items.sort(key=lambda item: item.top)
    return Page(page.page_number, float(page.width), float(page.height), items)


def _ruled(page: PdfPage) -> Iterator[list[Box]]:
    """The cells of each ruled table with words in it."""
    for table in page.find_tables():
        cells: list[Box] = [(float(a), float(b), float(c), float(d)) for a, b, c, d in table.cells]
        if cells:
            yield cells


def _around(cells: list[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*cells, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _is_inside(char: Char, box: Box) -> bool:
    return box[0] <= (char.x0 + char.x1) / 2 < box[2] and box[1] <= char.middle < box[3]

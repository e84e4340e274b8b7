"""A PDF as printed blocks. Runs in a process of its own: see ``loaders.read.pdf.worker``."""

from collections.abc import Sequence

from loaders.read.limits import MAX_CHARACTERS
from loaders.read.pdf.blocks import Printed, Refused
from loaders.read.pdf.furniture import Page
from loaders.read.pdf.layout import marks_to_page, pages_to_blocks
from loaders.read.pdf.page_objects import Marks
from loaders.read.pdf.pdfium import count_pages, open_pdf, read_marks

MAX_PAGES = 2000
_UNCODED = 0.2
"""Of the characters of a page, how many may have no code."""


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
                _require_codes(marks)
                pages.append(marks_to_page(marks))
    if not pages:
        raise ValueError("no page can be opened")
    _require_text(pages)
    return pages_to_blocks(pages)


def _require_codes(marks: Marks) -> None:
    if marks.uncoded > _UNCODED:
        raise Refused(f"第 {marks.number} 页的字体没有文字编码；请重新导出，或做文字识别（OCR）")


def _require_text(pages: Sequence[Page]) -> None:
    bare = [page for page in pages if not page.items]
    if 2 * len(bare) >= len(pages):
        raise Refused("没有文字层，像是扫描件；请先做文字识别（OCR），例如 ocrmypdf -l chi_sim")

"""Lines of a page as paragraphs: joined over lines and pages, page furniture left out."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.read.pdf.lines import Line
from loaders.read.pdf.tables import PdfTable
from loaders.text.ordinals import parse_ordinal

_PAGE_NUMBER = re.compile(
    r"[—–\-－·\s]*(?:第\s*)?\d{1,4}\s*(?:页)?(?:[,，/\s]*共?\s*\d*\s*页?)?[—–\-－·\s]*"
)
_MARGIN = 0.12
"""Of the height of a page, the strip at its head and foot where running heads stand."""
_NARROW = 0.5
_INDENT = 1.2
_SLACK = 2.6
_LEADING = 1.7
_ENDS = "。！？；：”）"
_MANY_PAGES = 3
"""So many pages with the same words at the same height have a running head, or half of them."""


@dataclass(slots=True)
class Page:
    """What a page prints, top to bottom; ``width`` and ``height`` in points."""

    number: int
    width: float
    height: float
    items: list[Line | PdfTable]


def drop_furniture(pages: Sequence[Page]) -> None:
    """Take running heads and page numbers off the pages: the same words at the same height.

    What begins with an ordinal is a heading at the top of its page: 附件1 is no running head.
    """
    enough = max(2, min(_MANY_PAGES, (len(pages) + 1) // 2))
    seen = Counter(key for page in pages for key in {_place(line) for line in _edge_lines(page)})
    for page in pages:
        for line in _edge_lines(page):
            running = seen[_place(line)] >= enough and parse_ordinal(line.words) is None
            if running or _PAGE_NUMBER.fullmatch(line.words):
                page.items.remove(line)


def _edge_lines(page: Page) -> list[Line]:
    low, high = _MARGIN * page.height, (1 - _MARGIN) * page.height
    lines = [item for item in page.items if isinstance(item, Line)]
    return [line for line in lines if line.bottom < low or line.top > high]


def _place(line: Line) -> tuple[str, int]:
    return re.sub(r"\s+", "", line.words), round(line.top / 4)


@dataclass(frozen=True, slots=True)
class Column:
    """The left and right edge of the text of a document."""

    left: float
    right: float

    def is_full(self, line: Line) -> bool:
        """Whether a line reaches the right edge, so that the next one may go on with it."""
        return line.x1 > self.right - _SLACK * line.size

    def is_indented(self, line: Line) -> bool:
        """Whether a line begins to the right of the left edge, as the first of a paragraph."""
        return line.x0 > self.left + _INDENT * line.size


def column_of(pages: Sequence[Page]) -> Column:
    """The column of a text: where most long lines begin and end.

    If no line is long, none is broken by the right edge, and the column is as wide as the page.
    """
    lines = [item for page in pages for item in page.items if isinstance(item, Line)]
    width = max((page.width for page in pages), default=0)
    widest = max((line.x1 - line.x0 for line in lines), default=0)
    if widest < _NARROW * width:
        return Column(min((line.x0 for line in lines), default=0), width)
    long = [line for line in lines if line.x1 - line.x0 > 0.7 * widest]
    lefts = Counter(round(line.x0) for line in long)
    rights = sorted(line.x1 for line in long)
    return Column(lefts.most_common(1)[0][0], rights[int(0.9 * (len(rights) - 1))])


def begins_paragraph(line: Line, last: Line, column: Column, *, new_page: bool) -> bool:
    """Whether a line begins a paragraph, after the line before it."""
    if column.is_indented(line) or not column.is_full(last):
        return True
    if abs(line.size - last.size) > 0.1 * last.size:
        return True
    if not new_page and line.top - last.top > _LEADING * 1.5 * last.size:
        return True
    return last.words.endswith(tuple(_ENDS)) and parse_ordinal(line.words) is not None

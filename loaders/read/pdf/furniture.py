"""What stands around the text of a page: running heads, page numbers, footnotes."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from loaders.read.lines.furniture import begins_note, is_page_number, without_page_number
from loaders.read.pdf.lines import Line
from loaders.read.pdf.tables import Frame, PdfTable
from loaders.text.ordinals import parse_ordinal

_MARGIN = 0.12
"""Of the height of a page, the strip at its head and foot where running heads stand."""
_LOW = 0.8
"""Of the height of a page, from where on its last line may be a number that stands apart."""
_APART = 0.6
"""Of its size, how far it then stands below the text."""
_FOOT = 0.5
"""Of the height of a page, from where on footnotes may stand."""
_SMALL = 0.9
"""Of the size of the text, the size of a footnote at most."""
_MANY_PAGES = 3
"""So many pages with the same words at the same height have a running head, or half of them."""

Item = Line | PdfTable | Frame


@dataclass(slots=True)
class Page:
    """What a page prints in reading order; ``width`` (of each column) and ``height`` in points.

    ``notes`` are the lines of its footnotes, taken out of ``items``.
    """

    number: int
    width: float
    height: float
    items: list[Item]
    notes: list[Line] = field(default_factory=list)

    @property
    def lines(self) -> list[Line]:
        """The lines outside of tables and frames."""
        return [item for item in self.items if isinstance(item, Line)]

    @property
    def within_column(self) -> list[Line]:
        """The lines that no title over two columns widens."""
        return [line for line in self.lines if line.x1 - line.x0 <= self.width]


def drop_furniture(pages: Sequence[Page]) -> None:
    """Take running heads and page numbers off the pages: the same words at the same height.

    What begins with an ordinal is a heading at the top of its page: 附件1 is no running head.
    """
    enough = max(2, min(_MANY_PAGES, (len(pages) + 1) // 2))
    seen = Counter(key for page in pages for key in {_place(line) for line in _outer(page)})
    for page in pages:
        running = [line for line in _outer(page) if _is_running(line, seen, enough)]
        margin = [*_edge_lines(page), *_ends_of(page)]
        page.items = [
            item
            for item in page.items
            if not isinstance(item, Line)
            or not (item in running or is_page_number(item.words, in_margin=item in margin))
        ]


def _outer(page: Page) -> list[Line]:
    """The lines in the margins, and the first and the last of the page, where running heads are."""
    ordered = sorted(page.lines, key=lambda line: line.base)
    edge = _edge_lines(page)
    return [*edge, *(line for line in (*ordered[:1], *ordered[-2:]) if line not in edge)]


def _is_running(line: Line, seen: Counter[tuple[str, int]], enough: int) -> bool:
    return seen[_place(line)] >= enough and parse_ordinal(line.words) is None


def _ends_of(page: Page) -> list[Line]:
    """The last line of a page, if it stands low and apart from the line above it."""
    lines = sorted(page.lines, key=lambda line: line.base)
    if len(lines) < 2 or lines[-1].base < _LOW * page.height:
        return []
    apart = lines[-1].top - lines[-2].base > _APART * lines[-1].size
    return lines[-1:] if apart else []


def _edge_lines(page: Page) -> list[Line]:
    low, high = _MARGIN * page.height, (1 - _MARGIN) * page.height
    return [line for line in page.lines if line.base < low or line.top > high]


def _place(line: Line) -> tuple[str, int]:
    return without_page_number(line.words), round(line.base / 4)


def take_notes(pages: Sequence[Page]) -> None:
    """Take footnotes out of the text of their pages: small lines at the foot, behind a mark."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[round(line.size * 2) / 2] += len(line.words)
    usual = max(sizes, key=lambda size: sizes[size], default=0)
    for page in pages:
        page.notes = _notes(page, _SMALL * usual)
        page.items = [item for item in page.items if item not in page.notes]


def _notes(page: Page, size: float) -> list[Line]:
    notes: list[Line] = []
    for item in reversed(page.items):
        small = isinstance(item, Line) and item.size <= size and item.base > _FOOT * page.height
        if not small or not isinstance(item, Line):
            break
        notes.insert(0, item)
    while notes and not begins_note(notes[0].words):
        notes.pop(0)
    return notes

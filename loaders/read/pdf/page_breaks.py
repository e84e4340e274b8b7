"""The pages of a PDF as one text: paragraphs and tables that a page break cut are put together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from loaders.read.lines.furniture import without_leader
from loaders.read.lines.joining import Column, LaidLine, column_of, goes_on
from loaders.read.pdf import tables
from loaders.read.pdf.blocks import Printed
from loaders.read.pdf.furniture import Page
from loaders.read.pdf.lines import Line
from loaders.read.pdf.tables import Cells, Frame, PdfTable
from loaders.text.regex import regex

_HEADING_BEHIND = regex(r"(?<=[。；]) (?=[一二三四五六七八九十]+、)")
"""A blank between the end of a paragraph and a heading that a page prints behind it."""
_NARROW = 0.5
"""Of the width of a page: without a line that is longer, none was broken by the right edge."""
_FEWEST = 6
"""Lines of a page that tell its own column."""
_SHIFT = 4.0
"""Characters by which the column of a page may lie off that of the document."""


def join_pages(pages: Sequence[Page]) -> list[Printed]:
    """Paragraphs, frames and tables in reading order, each with the page on which it begins."""
    usual = _column([line for page in pages for line in page.within_column], pages)
    joiner = _Joiner(usual)
    for page in pages:
        joiner.column = _column_of_page(page, usual)
        for number, item in enumerate(page.items):
            if isinstance(item, Line):
                joiner.add_line(item, page.number)
            elif isinstance(item, Frame):
                joiner.add_frame(item, page.number, new_page=number == 0)
            else:
                joiner.add_table(item, new_page=number == 0)
        joiner.notes += [Printed(page.number, words) for words in _paragraphs(page.notes)]
    joiner.end()
    return joiner.printed


def _column(lines: Sequence[Line], pages: Sequence[Page]) -> Column:
    """The column of a text; as wide as the page if no line is long."""
    width = max((page.width for page in pages), default=0)
    column = column_of(_laid(lines))
    if column is None or column.right - column.left < _NARROW * width:
        left = min((line.x0 for line in lines), default=0)
        return Column(left, width)
    return column


def _column_of_page(page: Page, usual: Column) -> Column:
    """The column of a page, if it has enough long lines; a page of first lines has no left edge."""
    lines = page.within_column
    size = max((line.size for line in lines), default=0)
    left = _left_edge(lines, usual.left)
    near = abs(left - usual.left) < _SHIFT * size
    own = column_of(_laid(lines))
    long = [line for line in lines if line.x1 - line.x0 > 0.7 * (usual.right - usual.left)]
    if own is None or len(long) < _FEWEST:
        leading = max(own.leading, usual.leading) if own else usual.leading
        left = left if near else usual.left
        return Column(left, _right_edge(lines, usual), leading, usual.indented)
    return own._replace(left=min(own.left, left)) if near else own


def _left_edge(lines: Sequence[Line], usual: float) -> float:
    """The furthest left that more than one line begins, in a page of several."""
    enough = 1 + (len(lines) > _FEWEST)
    for line in sorted(lines, key=lambda one: one.x0):
        if sum(abs(other.x0 - line.x0) < line.size for other in lines) >= enough:
            return line.x0
    return usual


def _right_edge(lines: Sequence[Line], usual: Column) -> float:
    """The furthest right that a line ends, if another ends there too and it is far enough."""
    right = max((line.x1 for line in lines), default=usual.right)
    there = [line for line in lines if line.x1 > right - line.size]
    wide = right - usual.left > _NARROW * (usual.right - usual.left)
    return right if len(there) > 1 and wide else usual.right


def _laid(lines: Sequence[Line]) -> list[LaidLine]:
    return [_lay(line, above) for above, line in zip([None, *lines], lines, strict=False)]


def _lay(line: Line, above: Line | None) -> LaidLine:
    """A line below another; one that stands higher begins a page or a column."""
    below = max(line.base - above.base, 0) if above else 0
    return LaidLine(line.words, line.x0, line.x1, line.size, below)


def _paragraphs(lines: Sequence[Line]) -> Iterable[str]:
    """Lines that stand together as paragraphs, by the column that they make themselves."""
    column = column_of(_laid(lines))
    words = ""
    last: LaidLine | None = None
    for line in _laid(lines):
        if last and column and goes_on(words, last, line, column):
            words += _glue(words, line.words)
        else:
            if words:
                yield words
            words = line.words
        last = line
    if words:
        yield words


def _glue(words: str, more: str) -> str:
    """What goes on with words: a space parts two words of Latin letters."""
    latin = words[-1:].isascii() and words[-1:].isalpha() and more[:1].isascii()
    return f" {more}" if latin and more[:1].isalpha() else more


@dataclass(slots=True)
class _Joiner:
    """Holds back the last paragraph, frame or table until it is sure that it does not go on.

    Footnotes wait until the paragraph that their page cuts has ended.
    """

    column: Column
    printed: list[Printed] = field(default_factory=list)
    notes: list[Printed] = field(default_factory=list)
    words: str = ""
    page: int = 0
    last: tuple[int, Line] | None = None
    table: PdfTable | None = None
    frame: Frame | None = None

    def add_line(self, line: Line, page: int) -> None:
        if not self._goes_on(line, page):
            self.end()
            self.page = page
        self.words += _glue(self.words, line.words)
        self.last = page, line

    def _goes_on(self, line: Line, page: int) -> bool:
        if self.last is None:
            return False
        last_page, last = self.last
        above = last if last_page == page else None
        return goes_on(self.words, _lay(last, None), _lay(line, above), self.column)

    def add_table(self, table: PdfTable, *, new_page: bool) -> None:
        if self.table and new_page and tables.goes_on(self.table, table):
            tables.join(self.table, table)
        else:
            self.end()
            self.table = table

    def add_frame(self, frame: Frame, page: int, *, new_page: bool) -> None:
        if self.frame and new_page and tables.frame_goes_on(self.frame, frame):
            self.frame.lines += frame.lines
        else:
            self.end()
            self.frame, self.page = frame, page

    def end(self) -> None:
        if self.words:
            words = without_leader(self.words)
            self.printed += [Printed(self.page, part) for part in _HEADING_BEHIND.split(words)]
        if self.frame:
            rows: list[Cells] = [[list(_paragraphs(self.frame.lines))]]
            self.printed.append(Printed(self.page, "", rows, [self.page]))
        if self.table:
            self.printed.append(Printed(self.table.pages[0], "", self.table.rows, self.table.pages))
        self.printed += self.notes
        self.words, self.last, self.table, self.frame, self.notes = "", None, None, None, []

"""The pages of a PDF as one text: paragraphs and tables that a page break cut are put together."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from loaders.read.pdf.blocks import Printed
from loaders.read.pdf.lines import Line
from loaders.read.pdf.paragraphs import Column, Page, begins_paragraph, column_of
from loaders.read.pdf.tables import PdfTable, goes_on, join


def join_pages(pages: Sequence[Page]) -> list[Printed]:
    """Paragraphs and tables in reading order, each with the page on which it begins."""
    joiner = _Joiner(column_of(pages))
    for page in pages:
        for number, item in enumerate(page.items):
            if isinstance(item, PdfTable):
                joiner.add_table(item, new_page=number == 0)
            else:
                joiner.add_line(item, page.number, new_page=number == 0)
    joiner.end()
    return joiner.printed


@dataclass(slots=True)
class _Joiner:
    """Holds back the last paragraph or table until it is sure that it does not go on."""

    column: Column
    printed: list[Printed] = field(default_factory=list)
    words: str = ""
    page: int = 0
    last: Line | None = None
    table: PdfTable | None = None

    def add_line(self, line: Line, page: int, *, new_page: bool) -> None:
        goes = self.last and not begins_paragraph(line, self.last, self.column, new_page=new_page)
        if not goes:
            self.end()
            self.page = page
        self.words += line.words
        self.last = line

    def add_table(self, table: PdfTable, *, new_page: bool) -> None:
        if self.table and new_page and goes_on(self.table, table):
            join(self.table, table)
        else:
            self.end()
            self.table = table

    def end(self) -> None:
        if self.words:
            self.printed.append(Printed(self.page, self.words))
        if self.table:
            self.printed.append(Printed(self.table.pages[0], "", self.table.rows, self.table.pages))
        self.words, self.last, self.table = "", None, None

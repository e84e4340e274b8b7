"""Plain text as it comes out of Word, WPS, PDF and OCR: paragraphs, headings, tables.

Tables are read in twelve prints: one cell a line with a leading tab and a blank line between rows
(Word's text export), one cell a line with neither, with and without numbers of rows and of
indicators, or with cells and headings over lines, cells of a row separated by tabs, by pipes or
drawn bars, by blanks below a line of headings (typed so that each cell stands below its own, with
names over lines or not, or copied out of a PDF, also with the rest of a row above and below it, or
with rows that go over lines), or by nothing at all. All else is
paragraphs; Markdown marks (``#``, ``**``, ``---``) and page furniture are left out of the text.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence, Set
from pathlib import Path

from loaders.read.decode import decode
from loaders.read.file_types import is_tagged
from loaders.read.limits import check_text
from loaders.read.plain.indicator_tables.cell_a_line import read_indicator_cells
from loaders.read.plain.indicator_tables.cell_a_line_numbers import read_number_cells
from loaders.read.plain.indicator_tables.cells_over_lines.reader import (
    read_indicators_over_lines,
    read_unfit_cells,
)
from loaders.read.plain.indicator_tables.centred_cells import read_centred_cells
from loaders.read.plain.indicator_tables.wide_blanks import read_wide_rows
from loaders.read.plain.indicator_tables.wide_blanks_over_lines import read_wide_rows_over_lines
from loaders.read.plain.law_sites import parted
from loaders.read.plain.markup import is_blank
from loaders.read.plain.paragraphs import read_paragraph
from loaders.read.plain.site_footer import without_site_footer
from loaders.read.plain.tables.cell_a_line import read_numbered_cells
from loaders.read.plain.tables.leading_tabs import (
    indented,
    is_cell_line,
    is_prose,
    read_cell_lines,
    table_or_paragraphs,
)
from loaders.read.plain.tables.lines_of_cells import titles_of_headings
from loaders.read.plain.tables.row_a_line import read_row_a_line
from loaders.read.plain.tables.tabs_and_bars import heads_open_rows, read_row_lines, split_row
from loaders.read.plain.tables.tags import read_tagged_rows
from loaders.read.plain.task_tables.aligned_cells import read_aligned_cells
from loaders.read.plain.task_tables.cell_a_line_titled import read_titled_cells
from loaders.read.plain.task_tables.cell_a_line_unnumbered import read_unnumbered_cells
from loaders.read.plain.task_tables.cells_over_lines import read_tasks_over_lines
from loaders.read.plain.task_tables.run_together import read_cells_run_together
from loaders.read.plain.wrapping import column_of_text
from loaders.read.web.page import read_page
from loaders.text.document import Block, Document, Paragraph, Table
from loaders.text.regex import regex
from loaders.text.unseen import put_back, visible_lines

_LINE_END = regex(r"\r\n|\n|\r")


class PlainText:
    """The format of text without a format, and of Markdown."""

    name = "纯文本"
    suffixes = frozenset({".txt", ".md", ".text"})

    def read(self, path: Path, data: bytes) -> Document:
        """Decode and split into blocks; see ``loaders.text.document.Format``.

        The source of a page that somebody copied into a text is read as the page.
        """
        if is_tagged(data):
            return read_page(path, data)
        words = decode(path, data)
        check_text(path, len(words), words.count("\n") + words.count("\r") + 1)
        lines = tuple(_LINE_END.split(words))
        blocks = tuple(put_back(_blocks(without_site_footer(visible_lines(lines))), lines))
        return Document(path, hashlib.sha256(data).hexdigest(), lines, blocks)


FORMAT = PlainText()


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    column, titles = column_of_text(lines), titles_of_headings(lines)
    number = after = 0
    while number < len(lines):
        if found := _marked_cells(lines, number):
            blocks, number = found
            yield from blocks
            after = number
        elif is_blank(lines[number]):
            number += 1
        elif found := _unmarked_cells(lines, number, titles):
            blocks, number = found
            yield from blocks
            after = number
        else:
            text, end = read_paragraph(lines, number, column)
            for part in parted(text):
                yield Paragraph(part, space_before=number - after)
            number = after = end


def _marked_cells(lines: Sequence[str], number: int) -> tuple[Iterable[Block], int] | None:
    """What cells with a mark between them say from a line on, and the index behind, or None."""
    if is_cell_line(lines[number]):
        rows, end = read_cell_lines(lines, number)
        return indented(rows) if is_prose(rows) else table_or_paragraphs(rows), end
    if tagged := read_tagged_rows(lines, number):
        rows, end = tagged
        return table_or_paragraphs(rows), end
    if split_row(lines[number]) or heads_open_rows(lines, number):
        rows, end = read_row_lines(lines, number)
        return table_or_paragraphs(rows), end
    return None


def _unmarked_cells(
    lines: Sequence[str], number: int, titles: Set[str]
) -> tuple[Iterable[Block], int] | None:
    """The table from a line on whose cells only words or blanks part, and the index behind."""
    if joined := read_cells_run_together(lines, number):
        return joined
    if whole := read_unnumbered_cells(lines, number) or read_centred_cells(lines, number):
        table, end = whole
        return (table,), end
    if bare := (
        read_wide_rows_over_lines(lines, number)
        or read_indicators_over_lines(lines, number)
        or read_numbered_cells(lines, number, titles)
        or read_indicator_cells(lines, number)
        or read_number_cells(lines, number)
        or read_titled_cells(lines, number)
        or read_aligned_cells(lines, number)
        or read_wide_rows(lines, number)
        or read_row_a_line(lines, number)
        or read_tasks_over_lines(lines, number)
        or read_unfit_cells(lines, number)
    ):
        rows, end = bare
        return (Table(tuple(rows)),), end
    return None

"""Plain text as it comes out of Word, WPS, PDF and OCR: paragraphs, headings, tables.

Cells of a table may stand between marks: one a line behind a tab (Word's text export), in a row
between tabs, pipes or drawn bars, or between HTML's tags. ``unmarked_tables`` reads those that
nothing but lines and blanks part. All else is paragraphs; Markdown's marks (``#``, ``**``, ``---``)
and page furniture are left out of the text.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from loaders.read.decode import decode
from loaders.read.file_types import is_tagged
from loaders.read.limits import check_text
from loaders.read.plain.front_matter import read_front_matter
from loaders.read.plain.glued_numbers import glued_numbers
from loaders.read.plain.law_sites import parted
from loaders.read.plain.markup import is_blank
from loaders.read.plain.paragraphs import read_paragraph
from loaders.read.plain.site_footer import without_site_footer
from loaders.read.plain.tables.leading_tabs import (
    indented,
    is_cell_line,
    is_prose,
    read_cell_lines,
    table_or_paragraphs,
)
from loaders.read.plain.tables.tabs_and_bars import heads_open_rows, read_row_lines, split_row
from loaders.read.plain.tables.tags import read_tagged_rows
from loaders.read.plain.unmarked_tables import read_unmarked_table, readers_of
from loaders.read.plain.wrapping import column_of_text
from loaders.read.web.page import read_page
from loaders.text.document import Block, Document, Paragraph
from loaders.text.full_stops import ends_with_points, with_full_stops
from loaders.text.regex import regex
from loaders.text.unseen import Unseen, put_back, unseen_columns, visible_lines

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
        unseen = _unread_columns(lines)
        seen = without_site_footer(visible_lines(lines, unseen))
        if ends_with_points(words):
            seen = [with_full_stops(line) for line in seen]
        blocks = tuple(put_back(_blocks(seen), lines, unseen))
        return Document(path, hashlib.sha256(data).hexdigest(), lines, blocks)


FORMAT = PlainText()


def _unread_columns(lines: Sequence[str]) -> Unseen:
    """What hides words, and the numbers of pages that are glued to them."""
    unseen, glued = unseen_columns(lines), glued_numbers(lines)
    return {
        number: unseen.get(number, frozenset()) | frozenset(glued.get(number, ()))
        for number in unseen.keys() | glued.keys()
    }


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    column, readers = column_of_text(lines), readers_of(lines)
    said, number = read_front_matter(lines)
    yield from said
    after = number
    while number < len(lines):
        if found := _marked_cells(lines, number):
            blocks, number = found
            yield from blocks
            after = number
        elif is_blank(lines[number]):
            number += 1
        elif found := read_unmarked_table(lines, number, readers):
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

"""Plain text as it comes out of Word, WPS, PDF and OCR: paragraphs, headings, tables.

Tables are read in seven prints: one cell a line with a leading tab and a blank line between rows
(Word's text export), one cell a line with neither, with and without numbers of rows, cells of a
row separated by tabs, by pipes or drawn bars, by blanks below a line of headings (copied out of a
PDF, also with the rest of a row above and below it), or by nothing at all. Everything else is
paragraphs; Markdown marks (``#``, ``**``, ``---``) and page furniture are left out of the text.
"""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from loaders.read.decode import decode
from loaders.read.limits import check_text
from loaders.read.plain.bare_cells import titles_of_headings
from loaders.read.plain.bare_tables import read_bare_rows
from loaders.read.plain.bound_rows import read_bound_rows
from loaders.read.plain.cell_lines import (
    indented,
    is_cell_line,
    is_prose,
    read_cell_lines,
    table_or_paragraphs,
)
from loaders.read.plain.joined_cells import read_joined_cells
from loaders.read.plain.law_sites import parted
from loaders.read.plain.markup import is_blank
from loaders.read.plain.paragraphs import read_paragraph
from loaders.read.plain.row_lines import heads_open_rows, read_row_lines, split_row
from loaders.read.plain.spaced_rows import read_spaced_rows
from loaders.read.plain.titled_rows import read_titled_rows
from loaders.read.plain.unnumbered_cells import read_unnumbered_cells
from loaders.read.plain.wrapping import column_of_text
from loaders.text.document import Block, Document, Paragraph, Table
from loaders.text.regex import regex
from loaders.text.unseen import put_back, visible_lines

_LINE_END = regex(r"\r\n|\n|\r")


class PlainText:
    """The format of text without a format, and of Markdown."""

    name = "纯文本"
    suffixes = frozenset({".txt", ".md", ".text"})

    def read(self, path: Path, data: bytes) -> Document:
        """Decode and split into blocks; see ``loaders.text.document.Format``."""
        words = decode(path, data)
        check_text(path, len(words), words.count("\n") + words.count("\r") + 1)
        lines = tuple(_LINE_END.split(words))
        blocks = tuple(put_back(_blocks(visible_lines(lines)), lines))
        return Document(path, hashlib.sha256(data).hexdigest(), lines, blocks)


FORMAT = PlainText()


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    column, titles = column_of_text(lines), titles_of_headings(lines)
    number = after = 0
    while number < len(lines):
        line = lines[number]
        if is_cell_line(line):
            rows, number = read_cell_lines(lines, number)
            after = number
            yield from indented(rows) if is_prose(rows) else table_or_paragraphs(rows)
        elif split_row(line) or heads_open_rows(lines, number):
            rows, number = read_row_lines(lines, number)
            after = number
            yield from table_or_paragraphs(rows)
        elif is_blank(line):
            number += 1
        elif joined := read_joined_cells(lines, number):
            blocks, number = joined
            after = number
            yield from blocks
        elif whole := read_unnumbered_cells(lines, number) or read_bound_rows(lines, number):
            cells, number = whole
            after = number
            yield cells
        elif table := (
            read_bare_rows(lines, number, titles)
            or read_titled_rows(lines, number)
            or read_spaced_rows(lines, number)
        ):
            rows, number = table
            after = number
            yield Table(tuple(rows))
        else:
            text, end = read_paragraph(lines, number, column)
            for part in parted(text):
                yield Paragraph(part, space_before=number - after)
            number = after = end

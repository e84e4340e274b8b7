"""Prints paragraphs and tables as lines, and the document that stands on those lines.

A web page, a Word file and a PDF have no lines that a reader could count. They are printed as
Word's text export prints them, one paragraph or cell a line, a tab before each cell, a blank line
behind each row. Evidence names these lines, so every format shows extraction one shape of table.
"""

import hashlib
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from loaders.read.limits import check_lines
from loaders.text.document import Block, Cell, Document, Paragraph, Piece, Row, Table, Text
from loaders.text.regex import regex
from loaders.text.table_words import BEGINS_NOTE
from ontology.code_points import visible
from ontology.errors import FormatError
from ontology.positions import NOWHERE, Position

MAX_CELLS = 200_000
"""More cells than any plan has: a crafted rowspan multiplies cells without end."""
_SPACES = regex(r"[ \t\n\v\f\r\x85\xa0\u2000-\u200a\u2028\u2029\u202f\u205f]+")


class Spanning(NamedTuple):
    """A cell as a file states it: its paragraphs, and over how many columns and rows it reaches."""

    paragraphs: tuple[str, ...]
    columns: int = 1
    rows: int = 1


class Continued(tuple[str, ...]):
    """An empty cell that is part of the cell above it."""


CONTINUED = Continued()
PrintedRow = Sequence[Sequence[str]]
"""The cells that a row shows, each as its paragraphs; none for an empty cell."""


def clean(words: str) -> str:
    """Words without invisible characters, runs of white space as one space, none at the ends."""
    return _SPACES.sub(" ", visible(words)).strip()


def print_rows(rows: Iterable[Sequence[Spanning]]) -> list[PrintedRow]:
    """The cells that each row shows: a cell that reaches down shows once and is empty below.

    A cell that reaches over several columns is one cell in each of its rows.

    Raises:
        ValueError: more than ``MAX_CELLS`` cells.
    """
    printed: list[PrintedRow] = []
    below: dict[int, tuple[int, int]] = {}
    count = 0
    for row in rows:
        shown = _print_row(row, below)
        count += len(shown)
        if count > MAX_CELLS:
            raise ValueError(f"表格超过 {MAX_CELLS} 个单元格")
        printed.append(shown)
    return printed


def _print_row(row: Sequence[Spanning], below: dict[int, tuple[int, int]]) -> list[tuple[str, ...]]:
    """One row; ``below`` has by column how many rows a cell above still reaches, and its width."""
    shown: list[tuple[str, ...]] = []
    cells = iter(row)
    cell = next(cells, None)
    column = 0
    reaching = sorted(below)
    while cell is not None or any(index >= column for index in reaching[-1:]):
        if column in below:
            left, width = below.pop(column)
            shown.append(CONTINUED)
            if left > 1:
                below[column] = (left - 1, width)
            column += width
        elif cell is None:
            column = reaching[bisect_left(reaching, column)]
        else:
            shown.append(cell.paragraphs)
            if cell.rows > 1:
                below[column] = (cell.rows - 1, cell.columns)
            column += cell.columns
            cell = next(cells, None)
    return shown


def _clean_row(row: PrintedRow) -> PrintedRow:
    return [
        cell if isinstance(cell, Continued) else [w for part in cell if (w := clean(part))]
        for cell in row
    ]


def _alone(row: PrintedRow) -> Sequence[str]:
    """The paragraphs of the one cell of a row that has words; none of other rows."""
    filled = [cell for cell in row if cell]
    return filled[0] if len(filled) == 1 else ()


def _end_before_notes(rows: Sequence[tuple[Position, PrintedRow]]) -> int:
    """Where the rows of a table end below which it prints notes over its whole width."""
    end = len(rows)
    while end and (words := _alone(rows[end - 1][1])) and BEGINS_NOTE.match(words[0]):
        end -= 1
    return end


@dataclass(slots=True)
class Rendering:
    """Gathers the lines and blocks of a file in the order of its text.

    ``positions`` says where each line is printed in the file. ``page`` is the one that is being
    printed, 0 where the format knows no pages; paragraphs and tables are counted.
    """

    lines: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    positions: list[Position] = field(default_factory=list)
    page: int = 0
    _position: Position = NOWHERE
    _paragraphs: int = 0
    _tables: int = 0
    _blank: int = 0

    def gap(self, lines: int = 1) -> None:
        """Leave blank lines, two at most: an empty paragraph, or the end of a frame."""
        self._blank = min(self._blank + lines, 2) if self.lines else 0

    def paragraph(
        self, words: str, *, boxed: bool = False, position: Position | None = None
    ) -> None:
        """Print a paragraph; one without words is a gap.

        ``position`` is given where the file counts in its own way: rows of a sheet.
        """
        words = clean(words)
        if not words:
            self.gap()
            return
        space = self._blank
        self._paragraphs += 1
        self._position = position or self._own(Position(paragraph=self._paragraphs))
        text = Text((self._print(words),))
        self.blocks.append(Paragraph(text, boxed, space))

    def table(self, rows: Sequence[PrintedRow], positions: Sequence[Position] = ()) -> None:
        """Print a table; one that frames a text, with one cell a row, is that text.

        ``positions`` has the position of each row, where it is not just the next row of a table.
        """
        numbers = range(1, len(rows) + 1)
        positions = positions or [
            self._own(Position(table=self._tables + 1, row=n)) for n in numbers
        ]
        shown = [
            (position, _clean_row(row))
            for position, row in zip(positions, rows, strict=True)
            if row
        ]
        if sum(len(row) > 1 for _, row in shown) > 1:
            self._tables += 1
            self.gap()
            end = _end_before_notes(shown)
            table = Table(tuple(self._row(row, position) for position, row in shown[:end]))
            self.blocks.append(table)
            for position, row in shown[end:]:
                for words in _alone(row):
                    self.paragraph(words, position=position)
        else:
            self._frame(shown)

    def _own(self, position: Position) -> Position:
        """The place in a file that has pages: a person counts no paragraphs over them."""
        return Position(page=self.page) if self.page else position

    def _row(self, row: PrintedRow, position: Position) -> Row:
        cells: list[Cell] = []
        self._position = position
        self._print_gap()
        first = len(self.lines) + 1
        for cell in row:
            pieces = [self._print(words, "" if n else "\t") for n, words in enumerate(cell)]
            if not pieces:
                self._print("", "\t")
            paragraphs = tuple(Text((piece,)) for piece in pieces)
            cells.append(Cell(paragraphs, isinstance(cell, Continued)))
        self.gap()
        return Row(tuple(cells), first, len(self.lines))

    def _frame(self, rows: Sequence[tuple[Position, PrintedRow]]) -> None:
        for position, row in rows:
            own = None if position.table else position
            for cell in row:
                for number, words in enumerate(cell):
                    self.paragraph(words, boxed=number == 0, position=own)
        self.gap(2)

    def _print(self, words: str, before: str = "") -> Piece:
        self._print_gap()
        self.lines.append(before + words)
        self.positions.append(self._position)
        return Piece(len(self.lines), len(before), words)

    def _print_gap(self) -> None:
        self.lines.extend([""] * self._blank)
        self.positions.extend([self._position] * self._blank)
        self._blank = 0

    def document(self, path: Path, data: bytes) -> Document:
        """The document of a file with these bytes.

        Raises:
            FormatError: nothing was printed, or more than any plan has.
        """
        if not self.blocks:
            raise FormatError(f"{path}：文件里没有文字；请检查是否为空白文件，或另存后重试")
        check_lines(path, self.lines)
        digest = hashlib.sha256(data).hexdigest()
        positions = tuple(self.positions)
        return Document(path, digest, tuple(self.lines), tuple(self.blocks), positions)

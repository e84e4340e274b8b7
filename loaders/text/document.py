"""The intermediate document: what a format makes of a file and extraction works on.

A document is a sequence of blocks (paragraphs and tables). Each piece of text knows the source
line of each of its characters, so that every fact can name the lines that state it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Protocol

from ontology.positions import Position


class Span(NamedTuple):
    """Where something is printed: first and last line (1-based) and the words as printed.

    ``quote`` is a substring of those lines joined by ``\\n``.
    """

    line_start: int
    line_end: int
    quote: str


class Piece(NamedTuple):
    """A run of characters of one source line: ``text`` stands at ``column`` (0-based) of it."""

    line: int
    column: int
    text: str


def squeeze(words: str) -> str:
    """The words without any white space: plans spread titles and headings (目　录, 序 号)."""
    return re.sub(r"\s+", "", words)


class Text:
    """Text gathered from one or several source lines that still knows where it came from.

    Offsets are positions in ``str(text)``. Slicing keeps the origin: ``text[3:8]`` is a Text.
    """

    __slots__ = ("_starts", "pieces", "string")

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self.pieces = tuple(pieces)
        self.string = "".join(piece.text for piece in self.pieces)
        self._starts = [0]
        for piece in self.pieces[:-1]:
            self._starts.append(self._starts[-1] + len(piece.text))

    def __str__(self) -> str:
        return self.string

    def __len__(self) -> int:
        return len(self.string)

    def __bool__(self) -> bool:
        return bool(self.string)

    def __getitem__(self, part: slice) -> "Text":
        start, stop, _ = part.indices(len(self.string))
        return self.cut(start, stop)

    def cut(self, start: int, stop: int) -> "Text":
        """The part from offset ``start`` up to ``stop``, without white space at its ends."""
        string = self.string
        while start < stop and string[start].isspace():
            start += 1
        while stop > start and string[stop - 1].isspace():
            stop -= 1
        if len(self.pieces) == 1:
            line, column, _ = self.pieces[0]
            return Text((Piece(line, column + start, string[start:stop]),))
        return Text(self._cut_pieces(start, stop))

    def _cut_pieces(self, start: int, stop: int) -> Iterable[Piece]:
        for begin, piece in zip(self._starts, self.pieces, strict=False):
            low, high = max(start - begin, 0), min(stop - begin, len(piece.text))
            if low < high:
                yield Piece(piece.line, piece.column + low, piece.text[low:high])

    def without(self, spans: Iterable[tuple[int, int]]) -> "Text":
        """What is left when the parts between these offsets, in order, are taken out."""
        starts, stops = [0], []
        for start, stop in spans:
            stops.append(start)
            starts.append(stop)
        kept = zip(starts, [*stops, len(self.string)], strict=True)
        return Text(piece for start, stop in kept for piece in self._cut_pieces(start, stop))

    @property
    def line_start(self) -> int:
        """The line of the first character."""
        return self.pieces[0].line

    @property
    def line_end(self) -> int:
        """The line of the last character."""
        return self.pieces[-1].line

    def line_at(self, offset: int) -> int:
        """The source line of the character at ``offset``."""
        return self.pieces[bisect_right(self._starts, offset) - 1].line


class Cell(NamedTuple):
    """A cell of a table: its paragraphs as one Text each; none if it is empty.

    ``continues`` if it is part of the cell above it: a merged cell is printed in its first row.
    """

    paragraphs: tuple[Text, ...]
    continues: bool = False

    @property
    def text(self) -> str:
        """The words of the cell, paragraphs run together."""
        return "".join(map(str, self.paragraphs))

    def __str__(self) -> str:
        return self.text


class Row(NamedTuple):
    """A row of a table as printed: as many cells as it shows, empty ones included.

    ``unplaced`` are words of which nothing printed says in which of its cells they belong.
    """

    cells: tuple[Cell, ...]
    line_start: int
    line_end: int
    unplaced: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its rows as printed, header rows and repeated headers included.

    ``parted`` if nothing printed parts its cells: they were told apart by what they say.
    """

    rows: tuple[Row, ...]
    parted: bool = False

    @property
    def line_start(self) -> int:
        """The first line of the table."""
        return self.rows[0].line_start


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph.

    ``boxed`` if it opens a framed text such as a 专栏; ``space_before`` is the number of blank
    lines before it, where the format has them: two or more end a framed text.
    """

    text: Text
    boxed: bool = False
    space_before: int = 0

    @property
    def line_start(self) -> int:
        """The first line of the paragraph."""
        return self.text.line_start


Block = Paragraph | Table


class SourceFile(NamedTuple):
    """One of the files of a document: from line ``line_start`` on its lines are this file's."""

    path: Path
    sha256: str
    line_start: int


@dataclass(frozen=True)
class Document:
    """A file as blocks, with its raw lines for evidence.

    ``lines`` are the lines of the file without line ends; ``sha256`` is that of its bytes.
    ``positions`` says where each line is printed; empty for a plain text, which has lines itself.
    ``files`` are the files of an issue that were put together, in the order of their lines; none
    for a document of one file.
    """

    path: Path
    sha256: str
    lines: tuple[str, ...]
    blocks: tuple[Block, ...]
    positions: tuple[Position, ...] = ()
    files: tuple[SourceFile, ...] = ()

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files that it stands in, that of the notice first."""
        return tuple(file.path for file in self.files) or (self.path,)

    def file_at(self, line: int) -> SourceFile:
        """The file that prints a line (1-based)."""
        whole = SourceFile(self.path, self.sha256, 1)
        above = [file for file in self.files if file.line_start <= line]
        return above[-1] if above else whole

    def line_in_file(self, line: int) -> int:
        """A line (1-based) as its own file counts it; 0 for the line put above an attachment."""
        start = self.file_at(line).line_start
        return line if start == 1 else line - start

    def span(self, *parts: Text) -> Span:
        """The evidence for text: its lines and just what is printed from its start to its end."""
        pieces = sorted(piece for part in parts for piece in part.pieces)
        first, last = pieces[0], pieces[-1]
        end = last.column + len(last.text)
        if first.line == last.line:
            return Span(first.line, last.line, self.lines[first.line - 1][first.column : end])
        quote = "\n".join(
            (
                self.lines[first.line - 1][first.column :],
                *self.lines[first.line : last.line - 1],
                self.lines[last.line - 1][:end],
            )
        )
        return Span(first.line, last.line, quote)


class Format(Protocol):
    """A file format: one module in ``loaders.read.formats`` with an instance named ``FORMAT``."""

    name: str
    suffixes: frozenset[str]

    def read(self, path: Path, data: bytes) -> Document:
        """Parse the bytes of a file.

        Raises:
            FormatError: the bytes are not of this format; names file, line and remedy.
        """
        ...

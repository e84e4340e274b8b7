"""Lines as a reader sees them, and the way back to the lines as received.

A character of width zero within a word hides the word from every rule. Blocks are read from lines
without such characters; their pieces are then put where they stand in the lines of the file.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from loaders.text.document import Block, Paragraph, Piece, Row, Text
from ontology.code_points import INVISIBLE, visible


def visible_lines(lines: Sequence[str]) -> Sequence[str]:
    """The lines without characters that print nothing; the same lines if there are none."""
    return tuple(map(visible, lines)) if any(map(INVISIBLE.search, lines)) else lines


def put_back(blocks: Iterable[Block], lines: Sequence[str]) -> Iterator[Block]:
    """Blocks that were read from ``visible_lines(lines)`` with the places of ``lines``."""
    places = _Places(lines)
    for block in blocks:
        if isinstance(block, Paragraph):
            yield replace(block, text=places.text(block.text))
        else:
            yield replace(block, rows=tuple(places.row(row) for row in block.rows))


class _Places:
    """Where the visible characters of each line stand in it; only lines that hide some count."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._columns = {
            number: [column for column, one in enumerate(line) if not INVISIBLE.match(one)]
            for number, line in enumerate(lines, start=1)
            if INVISIBLE.search(line)
        }

    def row(self, row: Row) -> Row:
        cells = (
            cell._replace(paragraphs=tuple(map(self.text, cell.paragraphs))) for cell in row.cells
        )
        return row._replace(cells=tuple(cells), unplaced=tuple(map(self.text, row.unplaced)))

    def text(self, text: Text) -> Text:
        return Text(part for piece in text.pieces for part in self._parts(piece))

    def _parts(self, piece: Piece) -> Iterator[Piece]:
        """The piece, parted where something unseen stood between two of its characters."""
        columns = self._columns.get(piece.line)
        if columns is None or not piece.text:
            yield piece
            return
        at = columns[piece.column : piece.column + len(piece.text)]
        start = 0
        for end in range(1, len(at) + 1):
            if end == len(at) or at[end] != at[end - 1] + 1:
                yield Piece(piece.line, at[start], piece.text[start:end])
                start = end

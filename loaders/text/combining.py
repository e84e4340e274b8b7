"""Puts the files of one issue together: a notice, and what it attaches, as one document."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from loaders.text.document import (
    Block,
    Document,
    Paragraph,
    Piece,
    Row,
    SourceFile,
    Text,
)
from loaders.text.ordinals import parse_ordinal
from ontology.positions import NOWHERE, Position


class Attached(NamedTuple):
    """A document in a file of its own, and the number that its notice gives it (0: none)."""

    number: int
    document: Document


def combine(notice: Document, attached: Sequence[Attached]) -> Document:
    """A notice and its attachments as one document: lines run on from file to file.

    Above the lines of each attachment stands one with its number and the name of its file, as a
    notice prints 附件2 above an annex.
    """
    found = replace(notice, positions=_positions(notice))
    files = [SourceFile(notice.path, notice.sha256, 1)]
    for each in attached:
        files.append(SourceFile(each.document.path, each.document.sha256, len(found.lines) + 1))
        found = _appended(found, each)
    return replace(found, files=tuple(files))


def _appended(above: Document, attached: Attached) -> Document:
    document = attached.document
    line = len(above.lines) + 1
    words = _heading(attached)
    moved = tuple(_moved(block, line) for block in document.blocks)
    return replace(
        above,
        lines=(*above.lines, words, *document.lines),
        blocks=(*above.blocks, *_label(words, line, document), *moved),
        positions=(*above.positions, NOWHERE, *_positions(document)),
    )


def _positions(document: Document) -> tuple[Position, ...]:
    """The positions of a document's lines, with the name of its file."""
    positions = document.positions or (NOWHERE,) * len(document.lines)
    return tuple(position._replace(file=document.path.name) for position in positions)


def _heading(attached: Attached) -> str:
    """附件2 and the name of the file, unless its name says so."""
    name = attached.document.path.name
    return name if is_label(name) else f"附件{attached.number or ''} {name}"


def is_label(words: str) -> bool:
    """Whether words begin as the heading of an annex does: 附件2, 附表."""
    ordinal = parse_ordinal(words)
    return ordinal is not None and ordinal.style == "annex"


def _label(words: str, line: int, document: Document) -> Iterable[Block]:
    """The heading that an attachment lacks; the name of its file is its title if it has none."""
    first = document.blocks[0] if document.blocks else None
    if isinstance(first, Paragraph) and is_label(first.text.string):
        return ()
    ordinal = parse_ordinal(words)
    end = ordinal.end if ordinal and isinstance(first, Paragraph) else words.rfind(".")
    return (Paragraph(Text((Piece(line, 0, words[:end]),))),)


def _moved(block: Block, lines: int) -> Block:
    if isinstance(block, Paragraph):
        return replace(block, text=_text(block.text, lines))
    return replace(block, rows=tuple(_row(row, lines) for row in block.rows))


def _row(row: Row, lines: int) -> Row:
    cells = (
        cell._replace(paragraphs=tuple(_text(text, lines) for text in cell.paragraphs))
        for cell in row.cells
    )
    unplaced = tuple(_text(text, lines) for text in row.unplaced)
    return Row(tuple(cells), row.line_start + lines, row.line_end + lines, unplaced)


def _text(text: Text, lines: int) -> Text:
    return Text(piece._replace(line=piece.line + lines) for piece in text.pieces)

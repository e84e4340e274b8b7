"""Tables that print one cell a line, with a tab before it, as Word's text export does."""

from collections.abc import Iterator, Sequence

from loaders.read.lines.joining import begins_heading
from loaders.read.plain.markup import cell_of, piece
from loaders.text.document import Block, Paragraph, Piece, Row, Table
from loaders.text.ordinals import parse_ordinal
from loaders.text.role_words import BARE_LABEL

_SECTIONS = frozenset({"part", "chapter", "node", "han"})


def is_cell_line(line: str) -> bool:
    """Whether a line is a cell: a tab before it, and no other."""
    return line.startswith("\t") and "\t" not in line[1:]


def read_cell_lines(lines: Sequence[str], number: int) -> tuple[list[Row], int]:
    """Rows from line index ``number`` on, and the index of the first line after the table.

    A blank line ends a row, two end the table. A line without a tab goes on with the last cell;
    after a blank line it does so only if the table goes on behind it.
    """
    rows: list[Row] = []
    cells: list[list[Piece]] = []
    first = number
    while number < len(lines):
        line = lines[number]
        if is_cell_line(line):
            cells.append([piece(number + 1, line, 1)])
        elif line.strip():
            cells[-1].append(piece(number + 1, line))
        elif _goes_on(lines, number + 1):
            pass
        else:
            rows.append(Row(tuple(cell_of(*cell) for cell in cells), first + 1, number))
            if number + 1 >= len(lines) or not is_cell_line(lines[number + 1]):
                return rows, number
            cells, first = [], number + 1
        number += 1
    rows.append(Row(tuple(cell_of(*cell) for cell in cells), first + 1, number))
    return rows, number


def _goes_on(lines: Sequence[str], number: int) -> bool:
    """Whether the line after a blank one goes on with the cell before it (a cell's paragraph)."""
    if number >= len(lines) or not lines[number].strip() or is_cell_line(lines[number]):
        return False
    if begins_heading(lines[number].lstrip()):
        return False
    while number < len(lines) and lines[number].strip() and not is_cell_line(lines[number]):
        number += 1
    if number < len(lines) and not lines[number].strip():
        number += 1
    return number < len(lines) and is_cell_line(lines[number])


def table_or_paragraphs(rows: Sequence[Row]) -> Iterator[Block]:
    """Rows as a table, or as a framed text if no two rows have two cells."""
    if sum(len(row.cells) > 1 for row in rows) > 1:
        yield Table(tuple(rows))
        return
    for row in rows:
        for cell in row.cells:
            for index, text in enumerate(cell.paragraphs):
                yield Paragraph(text, boxed=index == 0)


def is_prose(rows: Sequence[Row]) -> bool:
    """Whether lines with a leading tab are indented paragraphs: sentences, not cells.

    Sentences are no more than a quarter of the cells of a table of tasks. Where headings stand
    among the lines, items and labels are the lines of a text as well: of a table, units and
    deadlines are as many as tasks.
    """
    cells = [cell.text for row in rows if len(row.cells) > 1 for cell in row.cells if cell.text]
    sentences = sum("。" in words for words in cells)
    ordinals = [parse_ordinal(words) for words in cells]
    if not any(ordinal and ordinal.style in _SECTIONS for ordinal in ordinals):
        return sentences * 2 > len(cells)
    items = sum(
        "。" in words or bool(ordinal) or BARE_LABEL.match(words) is not None
        for words, ordinal in zip(cells, ordinals, strict=True)
    )
    return sentences * 3 > len(cells) or items * 3 > 2 * len(cells)


def indented(rows: Sequence[Row]) -> Iterator[Block]:
    """The cells of rows as paragraphs."""
    for row in rows:
        for cell in row.cells:
            yield from (Paragraph(text) for text in cell.paragraphs)

"""Plain text as it comes out of Word, WPS and OCR: paragraphs, headings, tables.

Four prints of a table are read: one cell a line with a leading tab and a blank line between rows
(Word's text export), one cell a line with neither (``loaders/read/bare_tables.py``), cells of a row
separated by tabs, and Markdown pipes. Everything else is paragraphs; Markdown marks (``#``,
``**``, ``---``) and page furniture are left out of the text.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from loaders.read.bare_tables import read_bare_rows
from loaders.read.decode import decode
from loaders.read.limits import check_text
from loaders.text.document import Block, Cell, Document, Paragraph, Piece, Row, Table, Text
from loaders.text.ordinals import parse_ordinal

_FURNITURE = re.compile(
    r"\s*(?:PAGE\b.*|[—–\-]+\s*\d+\s*[—–\-]+|[-*_—]{3,}|HYPERLINK \\l \S+|<!--.*-->)\s*"
)
_PREFIX = re.compile(r"\s*(?:#{1,6}\s+|>\s+|HYPERLINK \\l \S+\s+|(?=\*\*))")
_LINE_END = re.compile(r"\r\n|\n|\r")
_PIPE_RULE = frozenset("|:- \t")
_ENDS = "。！？!?；;：:”’）)〕】》…"
_ARTICLE = re.compile(
    r"第[一二三四五六七八九十百零\d]+条|[（(〔]?[一二三四五六七八九十]+[）)〕]|附："
)
"""Other beginnings of a paragraph, whose depth is not that of a plan's headings."""
_SECTIONS = frozenset({"part", "chapter", "node", "han"})


class PlainText:
    """The format of ``.txt`` and ``.md`` files."""

    name = "纯文本"
    suffixes = frozenset({".txt", ".md", ".text"})

    def read(self, path: Path, data: bytes) -> Document:
        """Decode and split into blocks; see ``loaders.text.document.Format``."""
        words = decode(path, data)
        check_text(path, len(words), words.count("\n") + words.count("\r") + 1)
        lines = tuple(_LINE_END.split(words))
        blocks = tuple(_blocks(lines))
        return Document(path, hashlib.sha256(data).hexdigest(), lines, blocks)


FORMAT = PlainText()


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    number = after = 0
    while number < len(lines):
        line = lines[number]
        if _is_cell_line(line):
            rows, number = _read_cell_lines(lines, number)
            after = number
            yield from _indented(rows) if _is_prose(rows) else _table_or_paragraphs(rows)
        elif _split_row(line) or _heads_bare_pipes(lines, number):
            rows, number = _read_row_lines(lines, number)
            after = number
            yield from _table_or_paragraphs(rows)
        elif _is_blank(line):
            number += 1
        elif bare := read_bare_rows(lines, number):
            rows, number = bare
            after = number
            yield Table(tuple(rows))
        else:
            text, end = _read_paragraph(lines, number)
            yield Paragraph(text, space_before=number - after)
            number = after = end


def _is_blank(line: str) -> bool:
    return not line.strip() or _FURNITURE.fullmatch(line) is not None


def _is_cell_line(line: str) -> bool:
    return line.startswith("\t") and "\t" not in line[1:]


def _piece(line_number: int, line: str, column: int = 0, text: str | None = None) -> Piece:
    text = line[column:] if text is None else text
    left = len(text) - len(text.lstrip())
    return Piece(line_number, column + left, text.strip())


def _cell(*pieces: Piece) -> Cell:
    return Cell(tuple(Text((piece,)) for piece in pieces if piece.text))


def _table_or_paragraphs(rows: Sequence[Row]) -> Iterator[Block]:
    if sum(len(row.cells) > 1 for row in rows) > 1:
        yield Table(tuple(rows))
        return
    for row in rows:
        for cell in row.cells:
            for index, text in enumerate(cell.paragraphs):
                yield Paragraph(text, boxed=index == 0)


def _is_prose(rows: Sequence[Row]) -> bool:
    """Whether lines with a leading tab are indented paragraphs: sentences, not cells.

    Sentences are no more than a quarter of the cells of a table of tasks.
    """
    cells = [cell.text for row in rows if len(row.cells) > 1 for cell in row.cells if cell.text]
    sentences = sum("。" in words for words in cells)
    ordinals = (parse_ordinal(words) for words in cells)
    headed = any(ordinal and ordinal.style in _SECTIONS for ordinal in ordinals)
    return sentences * (3 if headed else 2) > len(cells)


def _indented(rows: Sequence[Row]) -> Iterator[Block]:
    for row in rows:
        for cell in row.cells:
            yield from (Paragraph(text) for text in cell.paragraphs)


# --- one cell a line -------------------------------------------------------------------------


def _read_cell_lines(lines: Sequence[str], number: int) -> tuple[list[Row], int]:
    """Rows from line index ``number`` on, and the index of the first line after the table.

    A blank line ends a row, two end the table. A line without a tab goes on with the last cell;
    after a blank line it does so only if the table goes on behind it.
    """
    rows: list[Row] = []
    cells: list[list[Piece]] = []
    first = number
    while number < len(lines):
        line = lines[number]
        if _is_cell_line(line):
            cells.append([_piece(number + 1, line, 1)])
        elif line.strip():
            cells[-1].append(_piece(number + 1, line))
        elif _goes_on(lines, number + 1):
            pass
        else:
            rows.append(Row(tuple(_cell(*cell) for cell in cells), first + 1, number))
            if number + 1 >= len(lines) or not _is_cell_line(lines[number + 1]):
                return rows, number
            cells, first = [], number + 1
        number += 1
    rows.append(Row(tuple(_cell(*cell) for cell in cells), first + 1, number))
    return rows, number


def _goes_on(lines: Sequence[str], number: int) -> bool:
    """Whether the line after a blank one goes on with the cell before it (a cell's paragraph)."""
    if number >= len(lines) or not lines[number].strip() or _is_cell_line(lines[number]):
        return False
    if _begins_like_heading(lines[number].lstrip()):
        return False
    while number < len(lines) and lines[number].strip() and not _is_cell_line(lines[number]):
        number += 1
    if number < len(lines) and not lines[number].strip():
        number += 1
    return number < len(lines) and _is_cell_line(lines[number])


# --- one row a line --------------------------------------------------------------------------


def _split_row(line: str) -> list[Piece] | None:
    """The cells of a row printed on one line (line number 0), or None if the line is no row."""
    stripped = line.strip()
    if stripped.startswith("|") and stripped.count("|") > 2:
        start = line.index("|") + 1
        return _split_at(line, "|", start, len(line.rstrip().removesuffix("|")))
    if line.count("\t") > 1 or "\t" in stripped:
        return _split_at(line, "\t", 0, len(line))
    return None


def _heads_bare_pipes(lines: Sequence[str], number: int) -> bool:
    """Whether a Markdown table without outer pipes begins: its second line is the rule."""
    after = lines[number + 1] if number + 1 < len(lines) else ""
    return "|" in lines[number] and _is_pipe_rule(after)


def _split_bare(line: str) -> list[Piece] | None:
    return _split_at(line, "|", 0, len(line)) if "|" in line else None


def _split_at(line: str, mark: str, start: int, end: int) -> list[Piece]:
    pieces = []
    for text in line[start:end].split(mark):
        pieces.append(_piece(0, line, start, text))
        start += len(text) + 1
    return pieces


def _read_row_lines(lines: Sequence[str], number: int) -> tuple[list[Row], int]:
    """Rows printed one a line from index ``number`` on, and the index of the first line after.

    Blank lines inside are page breaks: the table goes on behind them if a row follows.
    """
    rows: list[Row] = []
    after = number
    while number < len(lines):
        line = lines[number]
        if cells := _split_row(line) or _split_bare(line):
            after = number + 1
            if not _is_pipe_rule(line):
                row = tuple(_cell(cell._replace(line=number + 1)) for cell in cells)
                rows.append(Row(row, number + 1, number + 1))
        elif not _is_blank(line):
            break
        number += 1
    return rows, after


def _is_pipe_rule(line: str) -> bool:
    """The line below a Markdown table's heading: |---|:-:|"""
    return "-" in line and "|" in line and _PIPE_RULE.issuperset(line)


# --- paragraphs ------------------------------------------------------------------------------


def _read_paragraph(lines: Sequence[str], number: int) -> tuple[Text, int]:
    """The paragraph at index ``number`` and the index after it.

    A sentence that a page break cut in two is one paragraph: the first part has text behind its
    heading and no final mark, and the next part does not begin like a heading.
    """
    pieces = _strip_marks(number, lines[number])
    after = number + 1
    while _is_cut(pieces[-1].text):
        number = after
        while number < len(lines) and _is_blank(lines[number]):
            number += 1
        if number >= len(lines) or number - after > 3 or _starts_anew(lines[number]):
            break
        pieces.extend(_strip_marks(number, lines[number]))
        after = number + 1
    return Text(pieces), after


def _strip_marks(number: int, line: str) -> list[Piece]:
    """The words of a line without Markdown's marks, in pieces where ``**`` stood between them."""
    prefix = _PREFIX.match(line)
    column = prefix.end() if prefix else 0
    pieces = []
    for words in line[column:].split("**"):
        pieces.append(_piece(number + 1, line, column, words))
        column += len(words) + 2
    return [piece for piece in pieces if piece.text] or pieces[:1]


def _is_cut(text: str) -> bool:
    return "。" in text and not text.endswith(tuple(_ENDS))


def _starts_anew(line: str) -> bool:
    text = _PREFIX.sub("", line, count=1).lstrip()
    return "\t" in line or line.lstrip().startswith(("#", "**")) or _begins_like_heading(text)


def _begins_like_heading(text: str) -> bool:
    return parse_ordinal(text) is not None or _ARTICLE.match(text) is not None

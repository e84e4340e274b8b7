"""Tables that print one row a line, its cells between tabs or Markdown's pipes."""

import re
from collections.abc import Sequence

from loaders.read.plain.marks import cell_of, is_blank, piece
from loaders.text.document import Cell, Piece, Row
from loaders.text.regex import regex

_BREAK = regex(r"<br\s*/?>", re.IGNORECASE)
_BARS = ("|", "│", "┃", "║")
"""What parts the cells of a row that begins with it: Markdown's pipes, and frames drawn of them."""
_PIPE_RULE = frozenset("|:- \t")


def split_row(line: str) -> list[Piece] | None:
    """The cells of a row printed on one line (line number 0), or None if the line is no row."""
    stripped = line.strip()
    bar = stripped[:1]
    if bar in _BARS and stripped.count(bar) > 2:
        start = line.index(bar) + 1
        return _split_at(line, bar, start, len(line.rstrip().removesuffix(bar)))
    if line.count("\t") > 1 or "\t" in stripped:
        return _split_at(line, "\t", 0, len(line))
    return None


def heads_bare_pipes(lines: Sequence[str], number: int) -> bool:
    """Whether a Markdown table without outer pipes begins: its second line is the rule."""
    after = lines[number + 1] if number + 1 < len(lines) else ""
    return "|" in lines[number] and _is_pipe_rule(after)


def _split_bare(line: str) -> list[Piece] | None:
    return _split_at(line, "|", 0, len(line)) if "|" in line else None


def _split_at(line: str, mark: str, start: int, end: int) -> list[Piece]:
    pieces = []
    for text in line[start:end].split(mark):
        pieces.append(piece(0, line, start, text))
        start += len(text) + 1
    return pieces


def read_row_lines(lines: Sequence[str], number: int) -> tuple[list[Row], int]:
    """Rows printed one a line from index ``number`` on, and the index of the first line after.

    Blank lines inside are page breaks: the table goes on behind them if a row follows.
    """
    rows: list[Row] = []
    after = number
    while number < len(lines):
        line = lines[number]
        if cells := split_row(line) or _split_bare(line):
            after = number + 1
            if not _is_pipe_rule(line):
                row = tuple(_cell(cell._replace(line=number + 1)) for cell in cells)
                rows.append(Row(row, number + 1, number + 1))
        elif not is_blank(line):
            break
        number += 1
    return rows, after


def _cell(words: Piece) -> Cell:
    """A cell; Markdown prints the lines of one with <br> between them."""
    pieces, start = [], 0
    for match in (*_BREAK.finditer(words.text), None):
        end = match.start() if match else len(words.text)
        pieces.append(piece(words.line, words.text, start, words.text[start:end]))
        start = match.end() if match else end
    return cell_of(*(part._replace(column=words.column + part.column) for part in pieces))


def _is_pipe_rule(line: str) -> bool:
    """The line below a Markdown table's heading: |---|:-:|"""
    return "-" in line and "|" in line and _PIPE_RULE.issuperset(line)

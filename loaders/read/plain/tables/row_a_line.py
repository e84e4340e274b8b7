"""Tables copied out of a PDF: a row a line, blanks between its cells, below a line of headings.

    序号 指标 单位 属性 2025 年
    1 森林覆盖率 % 约束性 42.5

A blank may stand within a cell too (``2025 年``, ``6 左右``, ``[累计 15]``): a row with more words
than there are headings has some that belong together.
"""

import re
from collections.abc import Sequence

from loaders.read.lines.table_headings import is_heading_row
from loaders.read.plain.markup import cell_of, is_blank
from loaders.text.document import Piece, Row
from loaders.text.regex import regex
from loaders.text.table_words import row_number

_WORD = regex(r"\S+")
_JOINED = regex(r"(?P<before>[\d.]+)\s+(?=年|左右|以上|以下|以内|个百分点)|(?<=年)\s+(?=目标|现状)")
_BRACKETS = (("（", "）"), ("(", ")"), ("[", "]"), ("［", "］"), ("【", "】"))
_ENDS = tuple("。；")


def read_row_a_line(lines: Sequence[str], number: int) -> tuple[list[Row], int] | None:
    """The rows of a table that begins at line index ``number``, and the index behind it, or None.

    The headings are its first row; two rows more, each with as many cells, make a table.
    """
    heads = spaced_cells(number, lines[number])
    if not is_heading_row([head.text for head in heads]):
        return None
    rows = [heads]
    end = at = number + 1
    while at < len(lines):
        if not is_blank(lines[at]):
            cells = _fitted(spaced_cells(at, lines[at]), len(heads))
            if cells is None:
                break
            rows.append(cells)
            end = at + 1
        at += 1
    if len(rows) < 3:
        return None
    return [_row(cells) for cells in rows], end


def _row(cells: Sequence[Piece]) -> Row:
    return Row(tuple(cell_of(cell) for cell in cells), cells[0].line, cells[-1].line)


def spaced_cells(number: int, line: str) -> list[Piece]:
    """The words of a line between blanks; a number and what belongs to it are one."""
    pieces: list[Piece] = []
    for match in _WORD.finditer(line):
        last = pieces[-1] if pieces else None
        if last and _belongs(line[last.column : match.end()], last.text, match.group()):
            pieces[-1] = last._replace(text=line[last.column : match.end()])
        else:
            pieces.append(Piece(number + 1, match.start(), match.group()))
    return pieces


def _belongs(both: str, words: str, more: str) -> bool:
    is_open = any(words.count(one) > words.count(other) for one, other in _BRACKETS)
    return is_open or (_JOINED.search(both, len(words) - 1) is not None and len(more) < 8)


def _fitted(cells: list[Piece], count: int) -> list[Piece] | None:
    """The cells of a row below ``count`` headings, or None if the line is no row.

    Words too many are those of its name, the longest cell that is no number.
    """
    if len(cells) < count or cells[-1].text.endswith(_ENDS):
        return None
    spare = len(cells) - count
    if spare == 0:
        return cells
    if spare > 2 or row_number(cells[0].text) is None:
        return None
    name = cells[1 : 2 + spare]
    if any(re.search(r"^[\d.≥≤<>%-]+$", cell.text) for cell in name):
        return None
    words = " ".join(cell.text for cell in name)
    return [cells[0], name[0]._replace(text=words), *cells[2 + spare :]]

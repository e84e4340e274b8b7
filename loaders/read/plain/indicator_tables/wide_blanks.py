"""Tables of indicators typed with wide blanks: two blanks or more part cells, one stands in them.

    指  标              单位     2020年    2025年    属性
    一、供应
    1  供水总量         亿立方米  10.4      ≤12.9    约束性
    2  D 级以上教练员   人                  800      预期性

A cell that is left out is told by where the others stand below the headings.
"""

from collections.abc import Sequence

from loaders.read.lines.joining import begins_heading, display_width
from loaders.read.lines.table_headings import FIRST, is_heading_row
from loaders.read.plain.markup import cell_of, is_blank
from loaders.text.document import Cell, Piece, Row
from loaders.text.regex import regex
from loaders.text.table_words import row_number
from ontology.code_points import plain

_CELL = regex(r"[^\s\u3000]+(?: [^\s\u3000]+)*")
_LETTER = regex(r"[\u4e00-\u9fff]")
_NUMBER = regex(r"[\[〔［（(]?[≥≤＞＜><约]?\s?\d")
_NO_NAME = regex(r"[^\u4e00-\u9fffA-Za-z]*")
_LONGEST_GROUP = 20
_FEWEST_ROWS = 2


def read_wide_rows(lines: Sequence[str], number: int) -> tuple[list[Row], int] | None:
    """The rows of a table that begins at line index ``number``, and the index behind it, or None.

    The headings are its first row; two rows more, each with a number, make a table. Headings of
    groups (一、供应) are rows of one cell.
    """
    heads = wide_headings(number, lines[number])
    if not is_heading_row([plain(head.text) for head in heads]):
        return None
    rows: list[Row] = []
    groups: list[Row] = []
    end = number + 1
    for at in range(number + 1, len(lines)):
        if is_blank(lines[at]):
            continue
        words = wide_cells(at, lines[at])
        if names_group(words):
            groups.append(_row(words))
        elif cells := _placed(lines, heads, words):
            rows += [*groups, Row(tuple(cells), at + 1, at + 1)]
            groups, end = [], at + 1
        else:
            break
    numbered = sum(any(_NUMBER.match(cell.text) for cell in row.cells[1:]) for row in rows)
    return ([_row(heads), *rows], end) if numbered >= _FEWEST_ROWS else None


def wide_cells(at: int, line: str) -> list[Piece]:
    """The words of the line of index ``at`` between wide blanks."""
    return [Piece(at + 1, match.start(), match.group()) for match in _CELL.finditer(line)]


def wide_headings(at: int, line: str) -> list[Piece]:
    """The headings of a line; two letters that blanks part are one: 指　　标."""
    heads: list[Piece] = []
    for cell in wide_cells(at, line):
        last = heads[-1] if heads else None
        if last and _LETTER.fullmatch(last.text) and _LETTER.fullmatch(cell.text):
            heads[-1] = last._replace(text=line[last.column : cell.column + 1])
        else:
            heads.append(cell)
    return heads


def names_group(words: Sequence[Piece]) -> bool:
    """Whether the words of a line are the name of a group: 一、供应."""
    alone = len(words) == 1 and len(words[0].text) <= _LONGEST_GROUP
    return alone and begins_heading(words[0].text) and "。" not in words[0].text


def _placed(
    lines: Sequence[str], heads: Sequence[Piece], words: Sequence[Piece]
) -> list[Cell] | None:
    """The cells of a row in the order of the headings; None if the line is no row.

    The number of a row has no heading of its own where that of the name comes first.
    """
    numbered = row_number(words[0].text) is not None and not FIRST.fullmatch(heads[0].text)
    first, *others = words[1:] if numbered and len(words) > 1 else words
    if (
        len(heads) < len(others) + 1
        or not others
        or _NO_NAME.fullmatch(first.text + others[0].text)
    ):
        return None
    if len(others) + 1 == len(heads):
        return [cell_of(each) for each in (first, *others)]
    if not any(_NUMBER.match(each.text) for each in others):
        return None
    columns = [0, *(nearest_column(lines, heads, each) for each in others)]
    if len(set(columns)) < len(columns):
        return None
    by_column = dict(zip(columns, (first, *others), strict=True))
    return [cell_of(by_column[at]) if at in by_column else Cell(()) for at in range(len(heads))]


def nearest_column(lines: Sequence[str], heads: Sequence[Piece], cell: Piece) -> int:
    """The column in whose middle a cell stands, as near as any."""
    middle = _middle(lines, cell)
    return min(range(len(heads)), key=lambda at: abs(_middle(lines, heads[at]) - middle))


def _middle(lines: Sequence[str], words: Piece) -> float:
    """The middle of words in half widths from the left edge."""
    before = display_width(lines[words.line - 1][: words.column])
    return before + display_width(words.text) / 2


def _row(cells: Sequence[Piece]) -> Row:
    return Row(tuple(map(cell_of, cells)), cells[0].line, cells[-1].line)

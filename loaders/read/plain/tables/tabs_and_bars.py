"""Tables that print one row a line, its cells between tabs, Markdown's pipes or drawn bars."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from loaders.read.lines.table_headings import is_heading_row
from loaders.read.plain.markup import cell_of, is_blank, piece
from loaders.read.plain.tables.cells import cell_of_lines
from loaders.text.document import Cell, Piece, Row
from loaders.text.ordinals import parse_ordinal
from loaders.text.punctuation import BARS
from loaders.text.regex import regex

_BREAK = regex(r"<br\s*/?>", re.IGNORECASE)
_JOINTS = frozenset(f"{BARS}+├┼┤┝┿┥┠╂┨┣╋┫╟╫╢╞╪╡╠╬╣")
_RULE = _JOINTS | frozenset(": \t\u3000-－–—―─━═=＝")
_NUMBER = regex(r"[<>≤≥＜＞]?\d[\d,.]*%?")
_NO_NUMBERS: list[bool] = []
_EMPHASIS = regex(r"\*\*(.*)\*\*")
_DASHES = regex("[-－–—―─━═=＝]")


def split_row(line: str) -> list[Piece] | None:
    """The cells of a row printed on one line (line number 0), or None if the line is no row."""
    stripped = line.strip()
    bar = stripped[:1]
    if bar and bar in BARS and stripped.count(bar) > 2:
        start = line.index(bar) + 1
        return _split_at(line, bar, start, len(line.rstrip().removesuffix(bar)))
    if line.count("\t") > 1 or "\t" in stripped:
        return _split_at(line, "\t", 0, len(line))
    return None


def heads_open_rows(lines: Sequence[str], number: int) -> bool:
    """Whether a table without bars at its left edge begins: headings, and a rule or two rows below.

    Without the rule the headings must read as such, and the rows have as many cells.
    """
    bar = _bar_of(lines[number])
    cells = _split_open(lines[number], bar)
    if cells is None:
        return False
    following = list(islice(_filled(lines, number + 1), 2))
    if following and _is_rule(following[0]):
        return True
    rows = [_split_open(line, bar) for line in following]
    return (
        is_heading_row([cell.text for cell in cells])
        and [len(row) if row else 0 for row in rows] == [len(cells)] * 2
    )


def _filled(lines: Sequence[str], number: int) -> Iterator[str]:
    return (lines[at] for at in range(number, len(lines)) if not is_blank(lines[at]))


def _bar_of(line: str) -> str:
    """The first bar in a line, "" if there is none."""
    return next((each for each in line if each in BARS), "")


def _split_open(line: str, bar: str) -> list[Piece] | None:
    """The cells of a row that begins with no bar, or None if no ``bar`` stands in the line."""
    if not bar or bar not in line:
        return None
    return _split_at(line, bar, 0, len(line.rstrip().removesuffix(bar)))


def _split_at(line: str, mark: str, start: int, end: int) -> list[Piece]:
    pieces = []
    for text in line[start:end].split(mark):
        pieces.append(_plain(piece(0, line, start, text)))
        start += len(text) + 1
    return pieces


def _plain(cell: Piece) -> Piece:
    """A cell without the emphasis round all of it: **序号**."""
    match = _EMPHASIS.fullmatch(cell.text)
    return piece(cell.line, cell.text, cell.column + 2, match[1]) if match else cell


def read_row_lines(lines: Sequence[str], number: int) -> tuple[list[Row], int]:
    """Rows printed one a line from index ``number`` on, and the index of the first line after.

    Blank lines inside are page breaks: the table goes on behind them if a row follows. Where rules
    are drawn between the rows, the lines between two of them are one row.
    """
    groups: list[list[list[Piece]]] = [[]]
    after, bar = number, _bar_of(lines[number])
    while number < len(lines):
        line = lines[number]
        if _is_rule(line):
            groups.append([])
            after = number + 1
        elif cells := _cells_of(line, bar, groups):
            groups[-1].append([cell._replace(line=number + 1) for cell in cells])
            after = number + 1
        elif not is_blank(line):
            break
        number += 1
    filled = [group for group in groups if group]
    _fill_spanned(filled)
    ruled = len(filled) > 2
    return [row for group in filled for row in _rows(group, ruled=ruled)], after


def _cells_of(line: str, bar: str, groups: Sequence[list[list[Piece]]]) -> list[Piece] | None:
    """The cells of a row, unless it is of another table: 索引号：| 1137 | of a web page."""
    cells = split_row(line) or _split_open(line, bar)
    first = next((rows[0] for rows in groups if rows), None)
    other = cells and first and len(cells) != len(first) and cells[0].text.endswith(("：", ":"))
    return None if other else cells


def _fill_spanned(groups: Sequence[list[list[Piece]]]) -> None:
    """Put back the first cell of rows that a copy of a page shifted to the left: it spans rows.

    They lack a cell, or their last one is empty, and they begin with an ordinal of the kind that
    stood in the second cell of a whole row, or have numbers just where that had them.
    """
    rows = [(group, at) for group in groups for at in range(len(group))]
    width = len(groups[0][0]) if groups else 0
    style, numbers = "", _NO_NUMBERS
    for group, at in rows if width > 2 else ():
        cells = group[at]
        whole = len(cells) == width and cells[-1].text
        kept = cells if len(cells) < width else cells[:-1]
        if not whole and (
            (style and _style(cells[0]) == style) or (any(numbers) and _numbers(kept) == numbers)
        ):
            group[at] = [cells[0]._replace(text=""), *kept]
        elif whole:
            style = _style(cells[1]) or style
            numbers = _numbers(cells[1:])


def _numbers(cells: Sequence[Piece]) -> list[bool]:
    """Which of the cells are numbers; the first one is a name."""
    found = [_NUMBER.fullmatch(cell.text) is not None for cell in cells]
    return found if found and not found[0] else _NO_NUMBERS


def _style(cell: Piece) -> str:
    ordinal = parse_ordinal(cell.text)
    return ordinal.style if ordinal else ""


def _rows(group: Sequence[Sequence[Piece]], *, ruled: bool) -> Iterator[Row]:
    """All lines as rows; those between two rules are one, if one of them at most is numbered."""
    numbered = sum(bool(cells[0].text) for cells in group)
    if not ruled or len(group) == 1 or numbered > 1 or len({len(cells) for cells in group}) > 1:
        for cells in group:
            yield Row(tuple(map(_cell, cells)), cells[0].line, cells[0].line)
        return
    columns = ([cell for cell in column if cell.text] for column in zip(*group, strict=True))
    yield Row(tuple(map(cell_of_lines, columns)), group[0][0].line, group[-1][0].line)


def _cell(words: Piece) -> Cell:
    """A cell; Markdown prints the lines of one with <br> between them."""
    pieces, start = [], 0
    for match in (*_BREAK.finditer(words.text), None):
        end = match.start() if match else len(words.text)
        pieces.append(_plain(piece(words.line, words.text, start, words.text[start:end])))
        start = match.end() if match else end
    return cell_of(*(part._replace(column=words.column + part.column) for part in pieces))


def _is_rule(line: str) -> bool:
    """The line below a table's heading, or between its rows: |---|:-:|"""
    joined = not _JOINTS.isdisjoint(line)
    return joined and _DASHES.search(line) is not None and _RULE.issuperset(line)

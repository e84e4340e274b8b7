"""Tables of numbers copied one cell a line, each row a name and a number for every column.

    2025年 / 2026年 / 开行列数 / 1200列 / 1500列 / 货值 / 180亿元 / —
    责任单位 / 筹集（套） / 其中：新建 / 河东区 / 12000 / 5000 / 河西区 / 8000 / 3500

The cell above the names may be empty, and then no line.
"""

from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from loaders.read.lines.joining import begins_heading
from loaders.read.plain.bare_cells import Line, filled_lines
from loaders.read.plain.markup import cell_of
from loaders.text.document import Cell, Piece, Row
from loaders.text.regex import regex

_BEGIN = regex(
    r"(?:19|20)\d\d\s*年.{0,8}"
    r"|(?:各)?(?:责任|实施|建设)?(?:地区|单位|主体|区域|县区|区县|县市区|市县|市州|地市|乡镇|街道|镇街|项目|年度)(?:名称)?"
)
_VALUE = regex(
    r"[≥≤＞＜><约]?\s?\d[\d,.]*\s?(?:[%％‰]|[万亿]?[\u4e00-\u9fff]{0,4})(?:以[上下内]|左右)?|[—–－-]{1,2}|/"
)
_MARK = regex(r"[。；，：]|^[（(《]")
_LONGEST_HEADING, _LONGEST_NAME = 14, 20
_MOST_COLUMNS, _FEWEST_ROWS = 8, 3
_LONGEST = 2_000
"""Lines of a table."""
_WINDOW = 2 * _MOST_COLUMNS + 4


def read_value_cells(lines: Sequence[str], number: int) -> tuple[list[Row], int] | None:
    """The rows of a table that begins at line index ``number``, and the index behind it, or None.

    The headings are its first row. Three rows at least make a table.
    """
    if not _BEGIN.fullmatch("".join(lines[number].split())):
        return None
    columns = _columns(_filled(lines, number, _WINDOW))
    if columns is None:
        return None
    heads, count = columns
    filled = _filled(lines, number, _LONGEST)
    rows = list(_rows(filled[heads:], count))
    if len(rows) < _FEWEST_ROWS:
        return None
    first: list[Line | None] = [None] * (count + 1 - heads)
    return [_row([*first, *filled[:heads]]), *map(_row, rows)], rows[-1][-1].at + 1


def _filled(lines: Sequence[str], number: int, most: int) -> list[Line]:
    return list(islice(filled_lines(lines, number, frozenset()), most))


def _columns(lines: Sequence[Line]) -> tuple[int, int] | None:
    """How many headings there are, and how many values a row has; None if it is no such table."""
    words = list(takewhile(lambda line: not _is_value(line), lines))
    values = list(takewhile(_is_value, lines[len(words) :]))
    heads, count = len(words) - 1, len(values)
    short = all(
        len(line.words) <= _LONGEST_HEADING and not _MARK.search(line.words.removeprefix("其中："))
        for line in words
    )
    return (heads, count) if short and count > 1 and heads in (count, count + 1) else None


def _rows(lines: Sequence[Line], count: int) -> Iterator[list[Line]]:
    """The lines of each row, as long as rows follow: a name, and so many values."""
    for at in range(0, len(lines) - count, count + 1):
        name, *values = lines[at : at + count + 1]
        if _is_value(name) or not all(map(_is_value, values)) or begins_heading(name.words):
            return
        if len(name.words) > _LONGEST_NAME or _MARK.search(name.words):
            return
        yield [name, *values]


def _is_value(line: Line) -> bool:
    """Whether a line is a number with its unit and bound; a year heads numbers."""
    return _VALUE.fullmatch(line.words) is not None and not _BEGIN.fullmatch(line.words)


def _row(cells: Sequence[Line | None]) -> Row:
    lines = [cell.at + 1 for cell in cells if cell]
    found = (cell_of(Piece(cell.at + 1, 0, cell.words)) if cell else Cell(()) for cell in cells)
    return Row(tuple(found), min(lines), max(lines))

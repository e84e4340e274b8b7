"""Tables of numbers copied one cell a line, each row a name and a number for every column.

    2025年 / 2026年 / 开行列数 / 1200列 / 1500列 / 货值 / 180亿元 / —
    责任单位 / 筹集（套） / 其中：新建 / 河东区 / 12000 / 5000 / 河西区 / 8000 / 3500
    项目 / 单位 / 总任务 / 其中 / 备注 / 2026年 / 2027年 / 新建水窖 / 座 / 90 / 30 / 60 / 山区 / …

The cell above the names may be empty, and then no line. A column of units may follow the names, and
one of remarks the numbers, where a cell may be empty as well; 其中 stands above the last headings.
"""

from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from loaders.read.lines.joining import begins_heading
from loaders.read.plain.markup import cell_of
from loaders.read.plain.tables.indicator_words import heads as kinds_of_heading
from loaders.read.plain.tables.indicator_words import is_unit
from loaders.read.plain.tables.lines_of_cells import Line, filled_lines
from loaders.text.document import Cell, Piece, Row
from loaders.text.regex import regex
from loaders.text.year_words import YEAR_OR_EARLIER

_BEGIN = regex(
    rf"{YEAR_OR_EARLIER}\s*年.{{0,8}}"
    r"|(?:各)?(?:责任|实施|建设)?(?:地区|单位|主体|区域|县区|区县|县市区|市县|市州|地市|乡镇|街道|镇街|年度)(?:名称)?"
    r"|(?:建设|工程|任务|工作|主要)?(?:项目|类别|任务|内容)(?:名称|类别)?"
)
_VALUE = regex(
    r"[≥≤＞＜><约]?\s?\d[\d,.]*\s?(?:[%％‰]|[万亿]?[\u4e00-\u9fff]{0,4})(?:以[上下内]|左右)?|[—–－-]{1,2}|/"
)
_MARK = regex(r"[。；，：]|^[（(《]")
_REMARK = regex(r"备\s?注|说明")
_PARTS = regex(r"其\s?中[：:]?")
_LONGEST_HEADING, _LONGEST_NAME = 14, 20
_MOST_COLUMNS, _FEWEST_ROWS = 8, 3
_LONGEST = 2_000
"""Lines of a table."""
_WINDOW = 2 * _MOST_COLUMNS + 6


class _Columns(NamedTuple):
    """The lines of the headings, the name's None if it is empty, how many lines they are, and how
    many columns of units (0 or 1), values and remarks (0 or 1) follow the name."""

    heads: Sequence[Line | None]
    lines: int
    units: int
    values: int
    remarks: int


def read_number_cells(lines: Sequence[str], number: int) -> tuple[list[Row], int] | None:
    """The rows of a table that begins at line index ``number``, and the index behind it, or None.

    The headings are its first row. Three rows at least make a table.
    """
    if not _BEGIN.fullmatch("".join(lines[number].split())):
        return None
    columns = _columns(_filled(lines, number, _WINDOW))
    if columns is None:
        return None
    filled = _filled(lines, number, _LONGEST)
    rows = list(_rows(filled[columns.lines :], columns))
    if len(rows) < _FEWEST_ROWS:
        return None
    end = max(cell.at for cell in rows[-1] if cell) + 1
    return [_row(columns.heads), *map(_row, rows)], end


def _filled(lines: Sequence[str], number: int, most: int) -> list[Line]:
    return list(islice(filled_lines(lines, number, frozenset()), most))


def _columns(lines: Sequence[Line]) -> _Columns | None:
    """The columns by what stands above the first values; None if it is no such table."""
    words = list(takewhile(lambda line: not _is_value(line), lines))
    values = len(list(takewhile(_is_value, lines[len(words) :])))
    units = sum("unit" in kinds_of_heading(line.words) for line in words[1:2])
    above = words[: max(len(words) - 1 - units, 0)]
    short = all(
        len(line.words) <= _LONGEST_HEADING and not _MARK.search(line.words.removeprefix("其中："))
        for line in words
    )
    heads = _in_order(above)
    remarks = sum(_REMARK.fullmatch(line.words) is not None for line in heads[-1:])
    named = len(heads) - units - values - remarks
    if not short or values < 2 or named not in ((1,) if units else (0, 1)):
        return None
    return _Columns([*[None] * (1 - named), *heads], len(above), units, values, remarks)


def _in_order(heads: Sequence[Line]) -> list[Line]:
    """The headings by column: those below 其中, which a copy prints last, in its place."""
    at = next((n for n, line in enumerate(heads) if _PARTS.fullmatch(line.words)), None)
    if at is None:
        return list(heads)
    behind = heads[at + 1 :]
    remarks = [line for line in behind if _REMARK.fullmatch(line.words)]
    return [*heads[:at], *(line for line in behind if line not in remarks), *remarks]


def _rows(lines: Sequence[Line], columns: _Columns) -> Iterator[list[Line | None]]:
    """The lines of each row, as long as rows follow: name, unit, so many values, maybe a remark."""
    at = 0
    while _is_row(taken := lines[at : at + 1 + columns.units + columns.values], columns):
        at += len(taken)
        remark = columns.remarks and _has_remark(lines, at, columns)
        yield [*taken, *(lines[at : at + 1] if remark else [None] * columns.remarks)]
        at += remark


def _is_row(lines: Sequence[Line], columns: _Columns) -> bool:
    if len(lines) <= columns.units + columns.values or _is_value(lines[0]):
        return False
    name, units, values = lines[0], lines[1 : 1 + columns.units], lines[1 + columns.units :]
    return (
        all(map(_is_value, values))
        and all(is_unit(line.words) for line in units)
        and not begins_heading(name.words)
        and len(name.words) <= _LONGEST_NAME
        and not _MARK.search(name.words)
    )


def _has_remark(lines: Sequence[Line], at: int, columns: _Columns) -> bool:
    """Whether a remark stands at a place: another row behind it, or short words behind the last."""
    if at >= len(lines) or _is_row(lines[at : at + 1 + columns.units + columns.values], columns):
        return False
    words = lines[at].words
    short = len(words) <= _LONGEST_HEADING and not _MARK.search(words) and not begins_heading(words)
    follows = lines[at + 1 : at + 2 + columns.units + columns.values]
    return _is_row(follows, columns) or (short and lines[at].at == lines[at - 1].at + 1)


def _is_value(line: Line) -> bool:
    """Whether a line is a number with its unit and bound; a year heads numbers."""
    return _VALUE.fullmatch(line.words) is not None and not _BEGIN.fullmatch(line.words)


def _row(cells: Sequence[Line | None]) -> Row:
    lines = [cell.at + 1 for cell in cells if cell]
    found = (cell_of(Piece(cell.at + 1, 0, cell.words)) if cell else Cell(()) for cell in cells)
    return Row(tuple(found), min(lines), max(lines))

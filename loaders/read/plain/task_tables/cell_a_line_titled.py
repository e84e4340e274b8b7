"""Tables copied one cell a line whose number stands behind the title of its task.

    工作任务 / 具体要求 / 责任科室 / 时限要求 / 加强公开 / 1 / 公布目录。 / 办公室 / 年底前 / 2 / …

The number has no heading, and a title that is merged over several rows is printed once.
"""

from collections.abc import Sequence, Set
from itertools import islice

from loaders.read.plain.tables.cells import cell_of_lines
from loaders.read.plain.tables.lines_of_cells import UNITS, Line, filled_lines, words_of
from loaders.text.document import Cell, Piece, Row
from loaders.text.regex import regex

_FIRST = regex(r"(?:主要|重点|年度)?(?:工作|任务|项目|事项|类别)(?:任务|事项|名称|类别|内容)?")
_LONGEST_HEADING = 14
_LONGEST_TITLE = 40
_FEWEST, _MOST = 3, 8
"""Headings of such a table."""
_LONGEST = 5_000
"""Lines of a table."""
_NO_TITLES: Set[str] = frozenset()


def read_titled_cells(lines: Sequence[str], number: int) -> tuple[list[Row], int] | None:
    """The rows of such a table from line index ``number`` on, and the index behind it, or None.

    The headings are its first row. Two rows at least make a table.
    """
    if not _FIRST.fullmatch(words_of(lines[number])):
        return None
    filled = list(islice(filled_lines(lines, number, _NO_TITLES), _LONGEST))
    first = next((at for at, line in enumerate(filled[: _MOST + 2]) if line.words == "1"), 0)
    heads = filled[: first - 1] if first else []
    if not _are_headings(heads):
        return None
    rows: list[Row] = []
    at, wanted = first - 1, len(heads) - 1
    while (begin := _number_at(filled, at, len(rows) + 1)) is not None:
        cells = filled[begin + 1 : begin + 1 + wanted]
        if len(cells) < wanted:
            break
        rows.append(_row(filled[at:begin], filled[begin], cells))
        at = begin + 1 + wanted
    if len(rows) < 2:
        return None
    return [_headings(heads), *rows], filled[at - 1].at + 1


def _are_headings(heads: Sequence[Line]) -> bool:
    short = all(len(head.words) <= _LONGEST_HEADING and "。" not in head.words for head in heads)
    units = any(UNITS.search(head.words) for head in heads)
    return _FEWEST <= len(heads) <= _MOST and short and units


def _number_at(lines: Sequence[Line], at: int, number: int) -> int | None:
    """Where the number of the next row stands, behind a title or none; None if no row follows."""
    for begin in (at, at + 1):
        titled = begin == at or (at < len(lines) and len(lines[at].words) <= _LONGEST_TITLE)
        if titled and begin < len(lines) and lines[begin].words == str(number):
            return begin
    return None


def _headings(heads: Sequence[Line]) -> Row:
    cells = [_cell(head) for head in heads]
    return Row((cells[0], Cell(()), *cells[1:]), heads[0].at + 1, heads[-1].at + 1)


def _row(title: Sequence[Line], number: Line, cells: Sequence[Line]) -> Row:
    named = _cell(title[0]) if title else Cell((), continues=True)
    first = title[0] if title else number
    return Row((named, _cell(number), *map(_cell, cells)), first.at + 1, cells[-1].at + 1)


def _cell(line: Line) -> Cell:
    return cell_of_lines([Piece(line.at + 1, 0, line.words)])

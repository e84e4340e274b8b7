"""Blank cells of a task table that mean what stands above them, where a note says so.

注：责任单位、完成时限空白的，同上一行。 Without such a note a blank cell says nothing.
"""

from collections.abc import Sequence

from loaders.extract.tasks.task_rows import ACTING, Column
from loaders.text.document import Row, Text, squeeze
from loaders.text.regex import regex

_SAYS_SO = regex(
    r"(?P<columns>[^。；：:．.，,]{0,24}?)[为是]?(?:空白|空格|留空|未填写?)[的处栏格者]{0,2}"
    r"(?:[，,、]|表示|均|即|为|系|视为|内容)*[与和]?(?:同上|同前|上面?一?[行格栏项].{0,2}(?:相同|一致))"
)
_HOLDS = ACTING | {"deadline"}
"""Columns of which a cell may hold for the row below."""


def blank_columns(notes: Sequence[Text]) -> str | None:
    """What a note says of the columns whose blank cells mean those above them; None without one.

    "" if it speaks of all of them: 空白处同上.
    """
    for text in notes:
        if said := _SAYS_SO.search(squeeze(text.string)):
            return said["columns"]
    return None


def with_blanks(row: Row, above: Row | None, columns: Sequence[Column], blanks: str | None) -> Row:
    """The row, its blank cells of the columns that a note names with what stands above them."""
    if blanks is None or above is None or _is_label(row):
        return row
    if not len(row.cells) == len(above.cells) == len(columns):
        return row
    named = any(column.heading and column.heading in blanks for column in columns)
    cells = (
        over
        if not cell.paragraphs
        and column.field in _HOLDS
        and (column.heading in blanks or not named)
        else cell
        for cell, over, column in zip(row.cells, above.cells, columns, strict=True)
    )
    return row._replace(cells=tuple(cells))


def _is_label(row: Row) -> bool:
    return sum(bool(cell.paragraphs) for cell in row.cells) < 2

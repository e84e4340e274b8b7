"""Two rows of headings: the years under 工作目标, 牵头 and 配合 under 责任单位."""

from collections.abc import Sequence
from itertools import accumulate

from loaders.extract.targets.tables.heading_rows import begun_where
from loaders.extract.tasks.task_columns import kept_as_printed, with_amounts, with_one_deadline
from loaders.extract.tasks.task_headings import field_of
from loaders.extract.tasks.task_rows import ACTING, Column
from loaders.text.document import Cell, Row, squeeze
from loaders.text.regex import regex
from loaders.text.unit_words import UNIT
from loaders.text.year_words import YEAR

_YEAR = regex(rf"{YEAR}年(?:底|末)?(?:目标)?")
"""What parts a column of goals by years: 2025年, 2025年底目标."""
_UNIT = regex(rf"[（(]{UNIT}[）)]$")


def with_subheading(columns: list[Column], pending: list[Row]) -> list[Column]:
    """The columns with those of a second heading row, which is taken off ``pending``."""
    return with_one_deadline(_parted(columns, pending))


def _parted(columns: list[Column], pending: list[Row]) -> list[Column]:
    """Take in a second heading row: the years under 工作目标, 牵头 and 配合 under 责任单位."""
    if not pending or not any(pending[0].cells):
        return columns
    if named := _named_below(columns, pending[0]):
        pending.pop(0)
        return named
    below = [squeeze(str(cell)) for cell in pending[0].cells]
    if not all(not words or _YEAR.fullmatch(words) for words in below):
        return columns
    pending.pop(0)
    if len(below) == len(columns):
        return [
            _of_year(years, column) if years else column
            for column, years in zip(columns, below, strict=True)
        ]
    split: list[Column] = []
    for column in columns:
        if column.field == "goal":
            split.extend(_of_year(years, column) for years in below if years)
        else:
            split.append(column)
    return split


def _named_beneath(columns: Sequence[Column], cells: Sequence[Cell]) -> list[Column]:
    """The columns by a second row as wide as the first, as in Markdown; [] if it is none.

    The heading over two columns is printed in the first of them, and nothing below the others.
    """
    named = [at for at, cell in enumerate(cells) if cell.paragraphs]
    over = [
        at for at, column in enumerate(columns) if column.field == "units" or not column.heading
    ]
    fields = {field_of(cells[at]) for at in named}
    if named != over or len(cells) != len(columns) or not named or fields - {*ACTING, "deadline"}:
        return []
    return [
        Column(field_of(cell), squeeze(str(cell))) if cell.paragraphs else column
        for column, cell in zip(columns, cells, strict=True)
    ]


def _named_below(columns: Sequence[Column], row: Row) -> list[Column]:
    """The columns where a second heading row parts some of them; [] if it does not."""
    cells = row.cells
    if beneath := _named_beneath(columns, cells):
        return beneath
    if not any(cell.continues for cell in cells) or all(cell.continues for cell in cells):
        return []
    below = with_amounts([_below(cell) for cell in cells])
    fields = {column.field for cell, column in zip(cells, below, strict=True) if not cell.continues}
    if "text" in fields or not fields & {*ACTING, "deadline", "goal"}:
        return []
    starts = [not n or cell.continues or cells[n - 1].continues for n, cell in enumerate(cells)]
    if sum(starts) < len(columns):
        starts = begun_where(starts, [column.field in ACTING for column in below])
    if sum(starts) != len(columns):
        return []
    over = (columns[number - 1] for number in accumulate(map(int, starts)))
    return [
        above if cell.continues else _with_unit(own, above)
        for cell, own, above in zip(cells, below, over, strict=True)
    ]


def _of_year(years: str, over: Column) -> Column:
    """The goals of a year, below a heading that may say in what they are measured."""
    return _with_unit(Column("goal", years), over)


def _with_unit(column: Column, over: Column) -> Column:
    """年度目标（万粒） over 2026年 says it of the cells of the year."""
    unit = _UNIT.search(over.heading)
    told = unit and column.field == "goal" and not _UNIT.search(column.heading)
    return column._replace(heading=column.heading + unit.group()) if unit and told else column


def _below(cell: Cell) -> Column:
    """What a cell of a second heading row heads: goals below a year."""
    heading = squeeze(str(cell))
    if _YEAR.fullmatch(heading):
        return Column("goal", heading)
    return kept_as_printed(Column(field_of(cell), heading))

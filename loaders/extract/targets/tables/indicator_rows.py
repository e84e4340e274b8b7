"""What a row of an indicator table is of: its indicator, unit, 属性 and districts, and who owns it.

The columns at the right (values, 属性) are the same in every row; what is left of them is the
number and the name.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from loaders.extract.context import Context
from loaders.extract.targets.tables.column import Column, Columns
from loaders.extract.targets.tables.fitted_rows import Fitted, fit_row, is_tick
from loaders.extract.targets.tables.row_names import RowName, is_binding_cell, read_name
from loaders.extract.targets.tables.table_values import is_nothing
from loaders.extract.targets.tables.yearly_rows import TableRow
from loaders.extract.time.years import Years
from loaders.facts import TermMention
from loaders.text.document import Cell, Table, squeeze
from loaders.text.unit_words import unit_of

Binding = Literal["约束性", "预期性"] | None
Cells = tuple[tuple[Column, Cell], ...]
"""The cells of a row at the right, each with its column."""


@dataclass(frozen=True, slots=True)
class IndicatorTable:
    """A table with the ``owners`` that set its targets: its section, or the task that a row is.

    ``years`` hold below the heading of its section: a column without a year is of them, or of the
    plan's own period. A ``review`` of an earlier plan sets nothing, unless it looks ahead as well;
    what that plan had set is left out. ``tasks`` has the key of the task by the first
    line of its row, ``unit`` is what stands above the table: 万千瓦, or 亿元、% for amounts and
    rates, ``title`` what names the table.
    """

    table: Table
    owners: tuple[str, ...]
    years: Years
    tasks: Mapping[int, str]
    review: bool = False
    unit: str = ""
    title: str = ""


class IndicatorRow(NamedTuple):
    """A row with its ``cells`` at the right.

    ``unit`` is printed in a cell of its own; ``unit_above``, that of the table, holds where
    neither the row nor its name has one.
    """

    columns: Columns
    cells: Cells
    name: RowName
    unit: str
    unit_above: str
    binding: Binding
    owners: tuple[str, ...]
    districts: tuple[TermMention, ...]


def read_row(
    context: Context, source: IndicatorTable, row: TableRow, above: IndicatorRow | None
) -> IndicatorRow | None:
    """A row by its columns; None for one that states nothing.

    A sub-row takes over whole and 属性 of the row ``above``.
    """
    columns = row.columns
    fitted = fit_row(row.row, columns)
    if fitted is None:
        return None
    name = read_name(fitted.left, columns.left, above.name.whole if above else "")
    cells = tuple(zip(columns.right, fitted.right, strict=True))
    begins = bool(fitted.left and fitted.left[0].paragraphs)
    task = source.tasks.get(row.row.line_start)
    return IndicatorRow(
        columns,
        cells,
        name,
        _unit(cells),
        "" if name.unit else unit_of(name.name, source.unit),
        _binding(fitted, cells) or (above.binding if above and not begins else None),
        (task,) if task else source.owners,
        _districts(context, columns, name),
    )


def _unit(cells: Cells) -> str:
    units = (squeeze(str(cell)) for column, cell in cells if column.kind == "unit")
    return next((words for words in units if not is_nothing(words)), "")


def _binding(row: Fitted, cells: Cells) -> Binding:
    """What the row says of 属性, in a column of it or among the cells at the left."""
    said = [_said(column, cell) for column, cell in cells if column.kind == "binding"]
    said += [squeeze(str(cell)) for cell in row.left if is_binding_cell(cell)]
    words = "".join(said)
    return "约束性" if "约束" in words else "预期性" if "预期" in words else None


def _said(column: Column, cell: Cell) -> str:
    """What a cell says of 属性: its words, or what heads the column where it is ticked."""
    words = squeeze(str(cell))
    return column.heading if is_tick(words) else words


def _districts(context: Context, columns: Columns, name: RowName) -> tuple[TermMention, ...]:
    """The districts that a row is of: of its name where columns are years, else what it is.

    In a table of what each place has to reach, the name of a row is that of a place alone.
    """
    found = tuple(context.districts.first_of_each(context.document, name.printed))
    if columns.by_year:
        return found
    words = squeeze("".join(map(str, name.printed)))
    return tuple(each for each in found if each.as_written == words)

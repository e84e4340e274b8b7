"""Indicator tables (主要指标): baseline, target value and 约束性/预期性 of each indicator."""

from collections.abc import Sequence
from typing import NamedTuple

from loaders.extract.context import Context
from loaders.extract.targets.sentences.targets import UNREAD_VALUE
from loaders.extract.targets.tables.column import kind_of
from loaders.extract.targets.tables.columns import read_columns
from loaders.extract.targets.tables.fitted_rows import states_values
from loaders.extract.targets.tables.indicator_cells import CellReader
from loaders.extract.targets.tables.indicator_rows import IndicatorRow, IndicatorTable, read_row
from loaders.extract.targets.tables.table_times import Notes, TableTimes
from loaders.extract.targets.tables.yearly_rows import TableRow, read_yearly_rows
from loaders.facts import ReviewItem, Target
from loaders.text.document import Row, Table, squeeze


class TableFacts(NamedTuple):
    """What a table states, and the cells of values that could not be read."""

    targets: tuple[Target, ...]
    unread: tuple[ReviewItem, ...]


def is_indicator_table(table: Table) -> bool:
    """Whether one of the first rows heads an indicator column, or years, and columns of values."""
    return bool(_rows(table))


def read_indicator_table(context: Context, source: IndicatorTable, notes: Notes) -> TableFacts:
    """The baselines and targets of an indicator table, row by row."""
    rows = _rows(source.table)
    if not rows:
        return TableFacts((), ())
    columns = rows[0].columns
    times = TableTimes(context.calendar, source.years, notes, source.review)
    if source.review and (columns.by_year or not times.looks_ahead(columns.right)):
        return TableFacts((), ())
    facts: list[Target | ReviewItem] = []
    above: IndicatorRow | None = None
    for each in rows:
        row = read_row(context, source, each, above)
        if row and not _names_bodies(row):
            facts += CellReader(context, source, times, row).read()
            above = row
        elif row or states_values(each.row, each.columns):
            facts.append(_unread_row(context, each.row))
    return TableFacts(
        tuple(fact for fact in facts if isinstance(fact, Target)),
        tuple(fact for fact in facts if isinstance(fact, ReviewItem)),
    )


def _names_bodies(row: IndicatorRow) -> bool:
    """Whether a row says below each place who answers there: 责任主体 | 瑶海区人民政府."""
    of_places = any(column.of_place for column in row.columns.right)
    return of_places and kind_of(row.name.name) == "agency"


def _rows(table: Table) -> Sequence[TableRow]:
    """The rows below the heading, each with its columns: those of the table, or of its year."""
    if read := read_columns(table):
        columns, body = read
        return [TableRow(columns, row) for row in body]
    return read_yearly_rows(table)


def _unread_row(context: Context, row: Row) -> ReviewItem:
    printed = [text for cell in row.cells for text in cell.paragraphs]
    words = squeeze("".join(map(str, printed)))
    reason = f"指标表的一行“{words}”与表头的各栏对不上，没有读成目标，请核对"
    return ReviewItem(UNREAD_VALUE, reason, context.document.span(*printed))

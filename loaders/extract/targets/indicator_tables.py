"""Indicator tables (主要指标): baseline, target value and 约束性/预期性 of each indicator.

The columns at the right (values, 属性) are the same in every row; what is left of them is the
number and the name.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

from loaders.extract.context import Context
from loaders.extract.targets.allotments import names_places, subject_of
from loaders.extract.targets.columns import Column, Columns, is_task
from loaders.extract.targets.goal_cells import bare_values, goal_texts, with_baselines
from loaders.extract.targets.row_names import RowName, is_binding_cell, read_name
from loaders.extract.targets.row_of_several import values_by_name
from loaders.extract.targets.rows import Fitted, fit_row, is_tick, states_values
from loaders.extract.targets.table_columns import read_columns
from loaders.extract.targets.table_times import Notes, TableTimes
from loaders.extract.targets.table_values import CellValue, is_nothing, says_goal
from loaders.extract.targets.targets import UNREAD_VALUE, GoalText, find_targets
from loaders.extract.targets.value_columns import dated, for_value, over_years
from loaders.extract.targets.yearly_rows import TableRow, read_yearly_rows
from loaders.extract.time.expressions import without_years
from loaders.extract.time.years import NEVER, Years
from loaders.facts import Heading, ReviewItem, Target, TermMention
from loaders.text.document import Cell, Row, Span, Table, Text, squeeze
from loaders.text.regex import regex
from loaders.text.table_words import TOTAL
from loaders.text.unit_words import unit_of

_OF_GROWTH = regex(r"(?:增长率?|增速|增幅)$")

Binding = Literal["约束性", "预期性"] | None


class TableFacts(NamedTuple):
    """What a table states, and the cells of values that could not be read."""

    targets: tuple[Target, ...]
    unread: tuple[ReviewItem, ...]


def is_indicator_table(table: Table) -> bool:
    """Whether one of the first rows heads an indicator column, or years, and columns of values."""
    return bool(_rows(table))


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


def read_indicator_table(context: Context, source: IndicatorTable, notes: Notes) -> TableFacts:
    """The baselines and targets of an indicator table, row by row."""
    rows = _rows(source.table)
    if not rows:
        return TableFacts((), ())
    columns = rows[0].columns
    times = TableTimes(context.calendar, source.years, notes, source.review)
    if source.review and (columns.by_year or not times.looks_ahead(columns.right)):
        return TableFacts((), ())
    reader = _Reader(context, columns, source, times)
    for reader.columns, row in rows:
        if fitted := fit_row(row, reader.columns):
            reader.read(fitted, row.line_start)
        elif states_values(row, reader.columns):
            reader.unread.append(_unread_row(context, row))
    return TableFacts(tuple(reader.targets), tuple(reader.unread))


def _rows(table: Table) -> Sequence[TableRow]:
    """The rows below the heading, each with its columns: those of the table, or of its year."""
    if read := read_columns(table):
        columns, body = read
        return [TableRow(columns, row) for row in body]
    return read_yearly_rows(table)


@dataclass(slots=True)
class _Reader:
    """Reads the rows of one table; a sub-row takes over whole and binding of the row above."""

    context: Context
    columns: Columns
    source: IndicatorTable
    times: TableTimes
    owners: tuple[str, ...] = ()
    whole: str = ""
    binding: Binding = None
    targets: list[Target] = field(default_factory=list)
    unread: list[ReviewItem] = field(default_factory=list)

    def read(self, row: Fitted, line: int) -> None:
        """The values of a row that begins at a line."""
        task = self.source.tasks.get(line)
        self.owners = (task,) if task else self.source.owners
        name = read_name(row.left, self.columns.left, self.whole)
        self.whole = name.whole
        pairs = list(zip(self.columns.right, row.right, strict=True))
        units = (squeeze(str(cell)) for column, cell in pairs if column.kind == "unit")
        unit = next((words for words in units if not is_nothing(words)), "")
        bindings = [_said(column, cell) for column, cell in pairs if column.kind == "binding"]
        bindings += [squeeze(str(cell)) for cell in row.left if is_binding_cell(cell)]
        above = "" if name.unit else unit_of(name.name, self.source.unit)
        first = bool(row.left and row.left[0].paragraphs)
        self.binding = _binding("".join(bindings)) or (None if first else self.binding)
        districts = self._districts(name)
        for column, cell in pairs:
            before = len(self.targets)
            if column.kind == "goal" and name.name:
                self._goals(column, cell, name._replace(unit=unit or name.unit))
            elif column.kind == "value" and not self.times.is_of_earlier_plan(column):
                for own, value in values_by_name(name, cell.paragraphs):
                    value = dated(column, pairs, value)
                    named = self._of_column(
                        for_value(column, value, unit or own.unit), own, unit or above
                    )
                    self._value(over_years(column, value, named.unit), cell, value, named)
            self.targets[before:] = [
                replace(
                    target,
                    row_heading=_heading(name.printed),
                    column_heading=_heading(column.printed),
                    districts=districts,
                )
                for target in self.targets[before:]
            ]

    def _of_column(self, column: Column, name: RowName, unit: str) -> RowName:
        """What a column measures of its row, in the unit of row, name or heading.

        In rows that are years and name nothing, it is what the heading says.
        """
        if not any(each.kind == "name" for each in self.columns.left):
            return RowName(column.measures, column.unit or unit, column.printed)
        measures = column.measures
        if not measures or is_task(measures):
            subject, of_places = self._parted()
            measures = subject or (measures if of_places else "")
            if subject and TOTAL.fullmatch(name.name):
                return name._replace(name=subject, unit=column.unit or unit)
        twice = _OF_GROWTH.search(name.name) and _OF_GROWTH.search(measures)
        words = f"{name.name}{'' if twice else measures}" if name.name else ""
        return name._replace(name=words, unit=column.unit or unit or name.unit)

    def _parted(self) -> tuple[str, bool]:
        """What the table parts among places, by its title, and whether it does."""
        places = self.columns.by_year and names_places(self.columns.left[-1].heading)
        return (subject_of(self.source.title) if places else "", places)

    def _districts(self, name: RowName) -> tuple[TermMention, ...]:
        """The districts that a row is of: of its name where columns are years, else what it is.

        In a table of what each place has to reach, the name of a row is that of a place alone.
        """
        districts = self.context.districts
        found = tuple(districts.first_of_each(self.context.document, name.printed))
        if self.columns.by_year:
            return found
        words = squeeze("".join(map(str, name.printed)))
        return tuple(each for each in found if each.as_written == words)

    def _goals(self, column: Column, cell: Cell, name: RowName) -> None:
        """What a cell tells in words; a number that nobody can read there is for a person."""
        start, ahead = len(self.targets), column._replace(base=False)
        for text in goal_texts(cell):
            source = GoalText(text, self.owners, self.source.years, name.name)
            found = list(find_targets(self.context, source))
            bare = [] if found else bare_values(text)
            span = self.context.document.span(text)
            self.targets += [each for each in found if isinstance(each, Target)]
            self.targets += [self._target(ahead, cell, value, name, span) for value in bare]
            self.unread += [each for each in found if isinstance(each, ReviewItem)]
            if not found and not bare and re.search(r"\d", without_years(text.string)):
                self.unread.append(_unread_value(column, squeeze(text.string), span))
        self.targets[start:] = with_baselines(column, self.context.calendar, self.targets[start:])

    def _value(self, column: Column, cell: Cell, value: CellValue, name: RowName) -> None:
        own = [text for text in cell.paragraphs if value.words in squeeze(str(text))]
        span = self.context.document.span(*(own[:1] or cell.paragraphs))
        if name.name and says_goal(value):
            self.targets.append(self._target(column, cell, value, name, span))
        else:
            self.unread.append(_unread_value(column, value.words, span))

    def _target(
        self, column: Column, cell: Cell, value: CellValue, name: RowName, span: Span
    ) -> Target:
        kind = self.times.kind_of(column, value, name.name)
        baseline = self.times.is_baseline(column, self.columns.right)
        when = self.times.when(column, value, name.name, kind)
        if baseline and column.year is None and value.year is None:
            when = NEVER
        quantity, printed = value.quantity, name.printed or cell.paragraphs
        return Target(
            indicator=f"{name.name}（{value.label}）" if value.label else name.name,
            value=quantity.value if quantity else None,
            unit=(quantity.unit if quantity else "") or name.unit.replace("％", "%"),
            comparator=quantity.comparator if quantity else "=",
            kind="baseline" if baseline else kind,
            span=span,
            value_max=quantity.value_max if quantity else None,
            value_text=quantity.value_text if quantity else value.words,
            year=when.last,
            year_start=when.first,
            year_basis=when.basis,
            binding=None if baseline else self.binding,
            owners=self.owners,
            named=self.context.document.span(*printed, *cell.paragraphs),
            mention="".join(map(str, printed)),
        )


def _said(column: Column, cell: Cell) -> str:
    """What a cell says of 属性: its words, or what heads the column where it is ticked."""
    words = squeeze(str(cell))
    return column.heading if is_tick(words) else words


def _unread_row(context: Context, row: Row) -> ReviewItem:
    printed = [text for cell in row.cells for text in cell.paragraphs]
    words = squeeze("".join(map(str, printed)))
    reason = f"指标表的一行“{words}”与表头的各栏对不上，没有读成目标，请核对"
    return ReviewItem(UNREAD_VALUE, reason, context.document.span(*printed))


def _unread_value(column: Column, words: str, span: Span) -> ReviewItem:
    reason = f"指标表“{column.heading}”一栏的“{words}”读不出数值，请核对"
    return ReviewItem(UNREAD_VALUE, reason, span)


def _heading(printed: Sequence[Text]) -> Heading | None:
    words = squeeze("".join(map(str, printed)))
    return Heading(words, printed[0].line_start) if words else None


def _binding(words: str) -> Binding:
    return "约束性" if "约束" in words else "预期性" if "预期" in words else None

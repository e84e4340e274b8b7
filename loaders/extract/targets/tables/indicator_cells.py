"""What the cells of a row of an indicator table state: values, and goals in words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.extract.context import Context
from loaders.extract.targets.sentences.targets import UNREAD_VALUE, GoalText, find_targets
from loaders.extract.targets.tables.allotments import names_places, subject_of
from loaders.extract.targets.tables.column import Column, is_task
from loaders.extract.targets.tables.column_of_value import dated, for_value, over_years
from loaders.extract.targets.tables.goal_cells import bare_values, goal_texts, with_baselines
from loaders.extract.targets.tables.indicator_rows import IndicatorRow, IndicatorTable
from loaders.extract.targets.tables.place_columns import is_place, of_place
from loaders.extract.targets.tables.row_names import RowName
from loaders.extract.targets.tables.row_of_several import values_by_name
from loaders.extract.targets.tables.table_times import TableTimes
from loaders.extract.targets.tables.table_values import CellValue, says_goal
from loaders.extract.time.expressions import without_years
from loaders.extract.time.years import NEVER
from loaders.facts import Heading, ReviewItem, Target, TermMention
from loaders.text.document import Cell, Span, Text, squeeze
from loaders.text.regex import regex
from loaders.text.table_words import TOTAL
from loaders.text.unit_words import unit_of

_OF_GROWTH = regex(r"(?:增长率?|增速|增幅)$")


@dataclass(frozen=True, slots=True)
class CellReader:
    """Reads the cells of one row; ``source`` is its table."""

    context: Context
    source: IndicatorTable
    times: TableTimes
    row: IndicatorRow

    def read(self) -> Iterator[Target | ReviewItem]:
        """The facts of the row, cell by cell; a number that nobody can read is for a person."""
        for column, cell in self.row.cells:
            for fact in self._facts(column, cell):
                yield self._headed(fact, column) if isinstance(fact, Target) else fact

    def _headed(self, target: Target, column: Column) -> Target:
        return replace(
            target,
            row_heading=_heading(self.row.name.printed),
            column_heading=_heading(column.printed),
            districts=self._districts_at(column) or self.row.districts,
        )

    def _districts_at(self, column: Column) -> tuple[TermMention, ...]:
        """The district that heads a column of a place's part."""
        printed = column.printed if _place_of(column) else ()
        return tuple(self.context.districts.first_of_each(self.context.document, printed))

    def _facts(self, column: Column, cell: Cell) -> Iterator[Target | ReviewItem]:
        row = self.row
        if column.kind == "goal" and row.name.name:
            yield from self._goals(column, cell, row.name._replace(unit=row.unit or row.name.unit))
        elif column.kind == "value" and not self.times.is_of_earlier_plan(column):
            for own, value in values_by_name(row.name, cell.paragraphs):
                value = dated(column, row.cells, value)
                named = self._of_column(for_value(column, value, row.unit or own.unit), own)
                yield self._value(over_years(column, value, named.unit), cell, value, named)

    def _of_column(self, column: Column, name: RowName) -> RowName:
        """What a column measures of its row, in the unit of row, name or heading.

        In rows that are years and name nothing, it is what the heading says.
        """
        unit = self.row.unit or self.row.unit_above
        if not any(each.kind == "name" for each in self.row.columns.left):
            return RowName(column.measures, column.unit or unit, column.printed)
        if (place := _place_of(column)) and name.name:
            unit = column.unit or unit or name.unit
            return name._replace(name=of_place(place, name.name), unit=unit)
        measures = column.measures
        if not measures or is_task(measures):
            subject, of_places = self._parted()
            measures = subject or (measures if of_places else "")
            if subject and TOTAL.fullmatch(name.name):
                return name._replace(name=subject, unit=column.unit or unit)
        twice = _OF_GROWTH.search(name.name) and _OF_GROWTH.search(measures)
        words = f"{name.name}{'' if twice else measures}" if name.name else ""
        unit = column.unit or unit or name.unit or unit_of(words, self.source.unit)
        return name._replace(name=words, unit=unit)

    def _parted(self) -> tuple[str, bool]:
        """What the table parts among places, by its title, and whether it does."""
        columns = self.row.columns
        places = columns.by_year and names_places(columns.left[-1].heading)
        return (subject_of(self.source.title) if places else "", places)

    def _goals(self, column: Column, cell: Cell, name: RowName) -> Iterator[Target | ReviewItem]:
        """What a cell tells in words."""
        targets: list[Target] = []
        ahead = column._replace(base=False)
        for text in goal_texts(cell):
            source = GoalText(text, self.row.owners, self.source.years, name.name)
            found = list(find_targets(self.context, source))
            bare = [] if found else bare_values(text)
            span = self.context.document.span(text)
            targets += [each for each in found if isinstance(each, Target)]
            targets += [self._target(ahead, cell, value, name, span) for value in bare]
            yield from (each for each in found if isinstance(each, ReviewItem))
            if not found and not bare and re.search(r"\d", without_years(text.string)):
                yield _unread(column, squeeze(text.string), span)
        yield from with_baselines(column, self.context.calendar, targets)

    def _value(
        self, column: Column, cell: Cell, value: CellValue, name: RowName
    ) -> Target | ReviewItem:
        own = [text for text in cell.paragraphs if value.words in squeeze(str(text))]
        span = self.context.document.span(*(own[:1] or cell.paragraphs))
        if name.name and says_goal(value):
            return self._target(column, cell, value, name, span)
        return _unread(column, value.words, span)

    def _target(
        self, column: Column, cell: Cell, value: CellValue, name: RowName, span: Span
    ) -> Target:
        kind = self.times.kind_of(column, value, name.name)
        baseline = self.times.is_baseline(column, self.row.columns.right)
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
            binding=None if baseline else self.row.binding,
            owners=self.row.owners,
            named=self.context.document.span(*printed, *cell.paragraphs),
            mention="".join(map(str, printed)),
        )


def _place_of(column: Column) -> str:
    """The place whose part a column has, in all years or in one (洪山区 over 2026年), or ""."""
    if column.of_place:
        return column.heading
    return column.measures if is_place(column.measures) else ""


def _unread(column: Column, words: str, span: Span) -> ReviewItem:
    reason = f"指标表“{column.heading}”一栏的“{words}”读不出数值，请核对"
    return ReviewItem(UNREAD_VALUE, reason, span)


def _heading(printed: Sequence[Text]) -> Heading | None:
    words = squeeze("".join(map(str, printed)))
    return Heading(words, printed[0].line_start) if words else None

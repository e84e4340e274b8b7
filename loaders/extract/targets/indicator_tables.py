"""Indicator tables (主要指标): baseline, target value and 约束性/预期性 of each indicator.

The columns at the right (values, 属性) are the same in every row; what is left of them is the
number and the name, which a sub-row splits in two (每千人口拥有医护人员数 | 执业医师数（人）). The
notes below say what * (五年平均数) and 〔〕 (五年累计数) mean.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

from loaders.extract.context import Context
from loaders.extract.targets.rows import Fitted, fit_row
from loaders.extract.targets.table_columns import Column, Columns, read_columns
from loaders.extract.targets.table_values import CellValue, is_nothing, says_goal, values_of
from loaders.extract.targets.targets import GoalText, find_targets
from loaders.extract.targets.unit_words import UNIT
from loaders.extract.targets.words import ACTION, MEASURE
from loaders.extract.targets.yearly_rows import TableRow, read_yearly_rows
from loaders.extract.time.years import NEVER, When, Years
from loaders.facts import Heading, ReviewItem, Target, TargetKind, TermMention
from loaders.text.document import Cell, Document, Table, Text, squeeze
from loaders.text.regex import regex

UNREAD_VALUE = "unread-value"
_SUB = regex(r"^(?:其中|#|[一（(]?\d+[)）])[:：]?")
_NUMBER = regex(r"^\d{1,3}[.．、](?!\d)")
_FOOTNOTE = regex(r"(?<=[\u4e00-\u9fff）])[\d①-⑳*＊](?=[（(]|$)")
_AVERAGED = regex(r"[*＊].{0,6}?(?:五|5)年(?:年均|平均)")
_SUMMED = regex(r"[〔\[［]\s?[〕\]］]\s?(?:内)?(?:为|表示|指)?(?:五|5)年累计")
_FLOW = regex(rf"(?:{ACTION})")
_EXPECTED = regex(r"20\d\d年?(?:预计|快报|初步)")
"""What heads the year before the plan's while it is not over: 2024年预计 | 2025年计划."""
_YEARLY = regex(r"年均(?!值|单产|产量|用水|收入|浓度|[气水]温|降[水雨]|日照|风速|径流|质量)")
"""A rate over the years of a plan; 年均浓度 is the mean of the days of one year."""
_TOTAL = "累计达到"
"""A total that is reached by the last year: 在沪跨国公司地区总部 [累计达到1000]."""
_ABBREVIATION = regex("[A-Za-z]{2,8}")
"""生态质量指数（EQI）: what stands in brackets may be no unit."""
_UNOPENED = regex(r"([^（(]+?)(%|％|‰)[）)]")
"""A unit whose bracket lost its first half: 集中处理率%）."""
_PARENT = regex(rf"(?:{MEASURE})(?:[（(].*)?$")

Binding = Literal["约束性", "预期性"] | None


class Notes(NamedTuple):
    """What the notes of a document say: * means 五年平均数 (``averaged``), 〔〕 五年累计数."""

    averaged: bool
    summed: bool


class TableFacts(NamedTuple):
    """What a table states, and the cells of values that could not be read."""

    targets: tuple[Target, ...]
    unread: tuple[ReviewItem, ...]


def read_notes(document: Document) -> Notes:
    """The notes below the tables of a document; all its lines are read, so once for all tables."""
    return Notes(
        averaged=any(_AVERAGED.search(line) for line in document.lines),
        summed=any(_SUMMED.search(line) for line in document.lines),
    )


def is_indicator_table(table: Table) -> bool:
    """Whether one of the first rows heads an indicator column, or years, and columns of values."""
    return bool(_rows(table))


@dataclass(frozen=True, slots=True)
class IndicatorTable:
    """A table with the ``owners`` that set its targets: its section, or the task that a row is.

    ``years`` hold below the heading of its section: a column without a year is of them, or of the
    plan's own period. A ``review`` of an earlier plan sets nothing, unless it looks ahead as well;
    what that plan had set is left out. ``tasks`` has the key of the task by the first
    line of its row, ``unit`` is the one that stands above the table: 单位：万千瓦.
    """

    table: Table
    owners: tuple[str, ...]
    years: Years
    tasks: Mapping[int, str]
    review: bool = False
    unit: str = ""


def read_indicator_table(context: Context, source: IndicatorTable, notes: Notes) -> TableFacts:
    """The baselines and targets of an indicator table, row by row."""
    rows = _rows(source.table)
    if not rows:
        return TableFacts((), ())
    columns = rows[0].columns
    if source.review and (columns.by_year or not _looks_ahead(context, columns)):
        return TableFacts((), ())
    reader = _Reader(context, columns, source, notes)
    for reader.columns, row in rows:
        if fitted := fit_row(row, reader.columns):
            reader.read(fitted, row.line_start)
    return TableFacts(tuple(reader.targets), tuple(reader.unread))


def _rows(table: Table) -> Sequence[TableRow]:
    """The rows below the heading, each with its columns: those of the table, or of its year."""
    if read := read_columns(table):
        columns, body = read
        return [TableRow(columns, row) for row in body]
    return read_yearly_rows(table)


def _looks_ahead(context: Context, columns: Columns) -> bool:
    """Whether a column is of a year to come."""
    return any(each.year and not context.calendar.is_past(each.year) for each in columns.right)


class _Name(NamedTuple):
    """An indicator as a row names it, with the unit in brackets behind it."""

    name: str
    unit: str
    printed: tuple[Text, ...]


@dataclass(slots=True)
class _Reader:
    """Reads the rows of one table; a sub-row takes over name and binding of the row above."""

    context: Context
    columns: Columns
    source: IndicatorTable
    notes: Notes
    owners: tuple[str, ...] = ()
    parent: str = ""
    binding: Binding = None
    targets: list[Target] = field(default_factory=list)
    unread: list[ReviewItem] = field(default_factory=list)

    def read(self, row: Fitted, line: int) -> None:
        """The values of a row that begins at a line."""
        task = self.source.tasks.get(line)
        self.owners = (task,) if task else self.source.owners
        name = self._name(row.left)
        pairs = list(zip(self.columns.right, row.right, strict=True))
        units = (squeeze(str(cell)) for column, cell in pairs if column.kind == "unit")
        unit = next((words for words in units if not is_nothing(words)), "")
        bindings = [squeeze(str(cell)) for column, cell in pairs if column.kind == "binding"]
        bindings += [squeeze(str(cell)) for cell in row.left if _is_binding(cell)]
        above = "" if name.unit else self.source.unit
        first = bool(row.left and row.left[0].paragraphs)
        self.binding = _binding("".join(bindings)) or (None if first else self.binding)
        districts = self._districts(name)
        for column, cell in pairs:
            before = len(self.targets)
            if column.kind == "goal" and name.name:
                source = GoalText(_joined(cell), self.owners, self.source.years, name.name)
                self._sort(find_targets(self.context, source) if cell.paragraphs else ())
            elif column.kind == "value" and not self._is_of_earlier_plan(column):
                for value in values_of(cell.paragraphs):
                    self._value(column, cell, value, self._of_column(column, name, unit or above))
            self.targets[before:] = [
                replace(
                    target,
                    row_heading=_heading(name.printed),
                    column_heading=_heading(column.printed),
                    districts=districts,
                )
                for target in self.targets[before:]
            ]

    def _of_column(self, column: Column, name: _Name, unit: str) -> _Name:
        """What a column measures of its row, in the unit of row, name or heading.

        In rows that are years and name nothing, it is what the heading says.
        """
        if not any(each.kind == "name" for each in self.columns.left):
            return _Name(column.measures, column.unit or unit, column.printed)
        words = f"{name.name}{column.measures}" if name.name else ""
        return name._replace(name=words, unit=column.unit or unit or name.unit)

    def _districts(self, name: _Name) -> tuple[TermMention, ...]:
        """The districts that a row is of, where the values are of places."""
        if not self.columns.by_year:
            return ()
        return tuple(self.context.districts.first_of_each(self.context.document, name.printed))

    def _sort(self, found: Iterable[Target | ReviewItem]) -> None:
        for each in found:
            if isinstance(each, Target):
                self.targets.append(each)
            else:
                self.unread.append(each)

    def _name(self, left: Sequence[Cell]) -> _Name:
        """Name and unit; a row with two names states the second of the first."""
        named = (c for c in self._without_groups(left) if c.paragraphs)
        cells = [cell for cell in named if not (_is_number(cell) or _is_binding(cell))]
        words = [squeeze(str(cell)) for cell in cells]
        if left and left[0].paragraphs:
            whole = len(words) > 1 and _PARENT.search(words[-2])
            self.parent = words[-2] if whole else ""
        last = words[-1] if words else ""
        name, unit = _split_unit(_plain(_SUB.sub("", last)))
        if self.parent and last != self.parent and not _SUB.match(last):
            above, parent_unit = _split_unit(_plain(self.parent))
            name, unit = _join(above, name), unit or parent_unit
        return _Name(name, unit, cells[-1].paragraphs if cells else ())

    def _without_groups(self, left: Sequence[Cell]) -> Sequence[Cell]:
        """The cells at the left without labels of groups, as the headings tell them (类别)."""
        columns = self.columns.left
        if len(left) != len(columns):
            return left
        return [cell for cell, column in zip(left, columns, strict=True) if not column.labels]

    def _value(self, column: Column, cell: Cell, value: CellValue, name: _Name) -> None:
        own = [text for text in cell.paragraphs if value.words in squeeze(str(text))]
        span = self.context.document.span(*(own[:1] or cell.paragraphs))
        if not name.name or not says_goal(value):
            reason = f"指标表“{column.heading}”一栏的“{value.words}”读不出数值，请核对"
            self.unread.append(ReviewItem(UNREAD_VALUE, reason, span))
            return
        kind = self._kind(column, value, name.name)
        baseline = self._is_baseline(column)
        when = self._when(column, value, name.name, kind)
        if baseline and column.year is None and value.year is None:
            when = NEVER
        quantity, printed = value.quantity, name.printed or cell.paragraphs
        self.targets.append(
            Target(
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
        )

    def _kind(self, column: Column, value: CellValue, name: str) -> TargetKind:
        bracketed = value.words[0] in "〔[［" and (self.notes.summed or "累计" in column.heading)
        if value.summed or bracketed or column.heading.endswith("任务"):
            return "cumulative"
        grows = value.grows or value.yearly or re.search(r"增长|增速", name)
        return "growth" if grows else "target"

    def _when(self, column: Column, value: CellValue, name: str, kind: TargetKind) -> When:
        """A column with a year is of that year, its averages and sums of the five years to it.

        A value with a year of its own is of that one: 4.5（2019年）.
        """
        if value.year:
            return When(None, value.year, "stated")
        quantity = value.quantity
        averaged = self.notes.averaged and quantity is not None and quantity.averaged
        yearly = value.yearly or _YEARLY.search(name) is not None
        over_years = column.span or averaged or yearly or kind == "cumulative"
        whole = over_years and _TOTAL not in value.words
        if column.year is None:
            flow = whole or kind == "growth" or _FLOW.match(name) is not None
            return self.source.years.of_target("", flow=flow)
        several = whole and not column.heading.endswith("任务")
        first = column.first or column.year - 4
        return When(first if several else None, column.year, "stated")

    def _is_of_earlier_plan(self, column: Column) -> bool:
        """A goal that an earlier plan had set."""
        year = column.year
        past = self.source.review or (year is not None and self.context.calendar.is_past(year))
        return past and re.search(r"目标|规划|计划|任务", column.heading) is not None

    def _is_baseline(self, column: Column) -> bool:
        """By its heading, because it is past, or because a later year has a column of its own."""
        if column.base or column.year is None:
            return column.base
        last = max(each.year or 0 for each in self.columns.right)
        if _EXPECTED.search(column.heading) and column.year != last:
            return True
        if self.context.calendar.period:
            return self.context.calendar.is_past(column.year)
        return column.year != last


def _heading(printed: Sequence[Text]) -> Heading | None:
    words = squeeze("".join(map(str, printed)))
    return Heading(words, printed[0].line_start) if words else None


def _is_number(cell: Cell) -> bool:
    return squeeze(str(cell)).rstrip(".．、").isdigit()


def _is_binding(cell: Cell) -> bool:
    """约束性 or 预期性 in a row whose cells have moved: it names nothing."""
    return squeeze(str(cell)) in ("约束性", "预期性")


def _joined(cell: Cell) -> Text:
    return Text(piece for text in cell.paragraphs for piece in text.pieces)


def _plain(name: str) -> str:
    """The name without its number and the marks of footnotes: 1.服务覆盖率, 修复面积2（公顷）."""
    return _FOOTNOTE.sub("", _NUMBER.sub("", name))


def _join(above: str, below: str) -> str:
    """每千人口拥有医护人员数 and 执业医师数: 每千人口拥有执业医师数."""
    scope = re.match(r"(每.{1,4}(?:人口|人)(?:拥有)?|人均|全市)", above)
    return scope.group() + below if scope else f"{above}：{below}"


def _split_unit(name: str) -> tuple[str, str]:
    match = re.fullmatch(r"(.+?)[（(〔]([^（）()]{1,12})[）)〕]", name) or _UNOPENED.fullmatch(name)
    if match is None or (_ABBREVIATION.fullmatch(match[2]) and not re.fullmatch(UNIT, match[2])):
        return name, ""
    return match[1], match[2]


def _binding(words: str) -> Binding:
    return "约束性" if "约束" in words else "预期性" if "预期" in words else None

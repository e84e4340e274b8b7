"""Indicator tables (主要指标): baseline, target value and 约束性/预期性 of each indicator.

The columns at the right (values, 属性) are the same in every row; what is left of them is the
number and the name, which a sub-row splits in two (每千人口拥有医护人员数 | 执业医师数（人）). The
notes below say what * (五年平均数) and 〔〕 (五年累计数) mean.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from loaders.extract.targets.quantities import parse_quantity
from loaders.facts import Target, TargetKind
from loaders.text.document import Cell, Document, Row, Table, squeeze

_NAME = re.compile(r".*指标(?:名称)?|名称")
_BINDING = re.compile(r"(?:指标)?(?:属性|性质|类型)")
_UNIT = re.compile(r"(?:计量)?单位")
_NONE = re.compile(r"[-—–－/、]*|\.+|…+")
_SUB = re.compile(r"^(?:其中|#|[一（(]?\d+[)）])[:：]?")
_AVERAGED = re.compile(r"[*＊].{0,6}?(?:五|5)年(?:年均|平均)")
_SUMMED = re.compile(r"[〔\[［]\s?[〕\]］]\s?(?:内)?(?:为|表示|指)?(?:五|5)年累计")

Binding = Literal["约束性", "预期性"] | None
_Kind = Literal["value", "binding", "unit"]


class _Column(NamedTuple):
    """A column at the right of the name; ``year`` of a column of values, if its heading has one."""

    kind: _Kind
    year: int | None


class Notes(NamedTuple):
    """What the notes of a document say: * means 五年平均数 (``averaged``), 〔〕 五年累计数."""

    averaged: bool
    summed: bool


def read_notes(document: Document) -> Notes:
    """The notes below the tables of a document; all its lines are read, so once for all tables."""
    return Notes(
        averaged=any(_AVERAGED.search(line) for line in document.lines),
        summed=any(_SUMMED.search(line) for line in document.lines),
    )


def is_indicator_table(table: Table) -> bool:
    """Whether one of the first rows heads an indicator column and a column of years or values."""
    return any(_read_heading(row) for row in table.rows[:2])


def read_indicator_table(
    document: Document, table: Table, owners: tuple[str, ...], notes: Notes
) -> Iterator[Target]:
    """The baselines and targets of an indicator table, row by row."""
    reader = _Reader(document, owners, notes)
    for row in table.rows:
        if heading := _read_heading(row):
            reader.columns = heading
        elif reader.columns and len(row.cells) > len(reader.columns):
            yield from reader.read(row)


def _read_heading(row: Row) -> tuple[_Column, ...]:
    """The columns at the right of the indicator's name; none if the row is no heading."""
    words = [squeeze(str(cell)) for cell in row.cells]
    name = next((index for index, word in enumerate(words) if _NAME.fullmatch(word)), None)
    if name is None or not any(re.search(r"20\d\d|目标值", word) for word in words[name + 1 :]):
        return ()
    return tuple(map(_read_column, words[name + 1 :]))


def _read_column(heading: str) -> _Column:
    if _BINDING.fullmatch(heading):
        return _Column("binding", None)
    if _UNIT.fullmatch(heading):
        return _Column("unit", None)
    year = re.search(r"20\d\d", heading)
    return _Column("value", int(year.group()) if year else None)


@dataclass(slots=True)
class _Reader:
    """Reads the rows of one table; a sub-row takes over name and binding of the row above."""

    document: Document
    owners: tuple[str, ...]
    notes: Notes
    columns: tuple[_Column, ...] = ()
    parent: str = ""
    binding: Binding = None

    def read(self, row: Row) -> Iterator[Target]:
        """The values of a row."""
        split = len(row.cells) - len(self.columns)
        left, right = row.cells[:split], row.cells[split:]
        name, unit = self._name([squeeze(str(cell)) for cell in left])
        unit = self._printed("unit", right) or unit
        self.binding = _binding(self._printed("binding", right)) or (
            None if left[0].paragraphs else self.binding
        )
        last = max((column.year for column in self.columns if column.year), default=None)
        for cell, column in zip(right, self.columns, strict=True):
            if column.kind == "value" and not _NONE.fullmatch(squeeze(str(cell))):
                printed = [text for text in left[-1].paragraphs] or list(cell.paragraphs)
                baseline = (column.year or last) != last
                target = self._target(cell, name, unit, column.year or last, baseline)
                yield replace(
                    target,
                    named=self.document.span(*printed, *cell.paragraphs),
                    mention="".join(map(str, printed)),
                )

    def _name(self, names: Sequence[str]) -> tuple[str, str]:
        """Name and unit; a row with two names states the second of the first."""
        words = [name for name in names if name and not name.rstrip(".．").isdigit()]
        if names[0]:
            self.parent = words[0] if len(words) > 1 else ""
        last = words[-1] if words else ""
        name, unit = _split_unit(_SUB.sub("", last))
        if self.parent and not _SUB.match(last):
            above, parent_unit = _split_unit(self.parent)
            return _join(above, name), unit or parent_unit
        return name, unit

    def _printed(self, kind: _Kind, cells: Sequence[Cell]) -> str:
        pairs = zip(cells, self.columns, strict=True)
        return next((squeeze(str(cell)) for cell, column in pairs if column.kind == kind), "")

    def _target(self, cell: Cell, name: str, unit: str, year: int | None, baseline: bool) -> Target:
        words = squeeze(str(cell))
        quantity = parse_quantity(words)
        period = self.notes.averaged and "*" in words.replace("＊", "*")
        total = self.notes.summed and words[0] in "〔[［"
        kind: TargetKind = "growth" if re.search(r"增长|增速", name) else "target"
        return Target(
            indicator=name,
            value=quantity.value if quantity else None,
            unit=(quantity.unit if quantity else "") or unit.replace("％", "%"),
            comparator=quantity.comparator if quantity else "=",
            kind="baseline" if baseline else "cumulative" if total else kind,
            span=self.document.span(*cell.paragraphs),
            value_max=quantity.value_max if quantity else None,
            value_text=None if quantity else words,
            year=year,
            year_start=year - 4 if (period or total) and year else None,
            binding=None if baseline else self.binding,
            owners=self.owners,
        )


def _join(above: str, below: str) -> str:
    """每千人口拥有医护人员数 and 执业医师数: 每千人口拥有执业医师数."""
    scope = re.match(r"(每.{1,4}(?:人口|人)(?:拥有)?|人均|全市)", above)
    return scope.group() + below if scope else f"{above}：{below}"


def _split_unit(name: str) -> tuple[str, str]:
    match = re.fullmatch(r"(.+?)[（(〔]([^（）()]{1,12})[）)〕]", name)
    return (match.group(1), match.group(2)) if match else (name, "")


def _binding(words: str) -> Binding:
    return "约束性" if "约束" in words else "预期性" if "预期" in words else None

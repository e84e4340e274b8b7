"""Indicator tables (主要指标): baseline, target value and 约束性/预期性 of each indicator.

The columns at the right (values, 属性) are the same in every row; what is left of them is the
number and the name, which a sub-row splits in two (每千人口拥有医护人员数 | 执业医师数（人）).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from loaders.document import Cell, Document, Row, Table
from loaders.extract.quantities import parse_quantity
from loaders.facts import Target, TargetKind

_NAME = re.compile(r".*指标(?:名称)?|名称")
_BINDING = re.compile(r"(?:指标)?(?:属性|性质|类型)")
_UNIT = re.compile(r"(?:计量)?单位")
_NONE = re.compile(r"[-—–－/、]*|\.+|…+")
_SUB = re.compile(r"^(?:其中|#|[一（(]?\d+[)）])[:：]?")
_AVERAGED = re.compile(r"[*＊]\s*(?:号)?(?:为|表示|指)?(?:五|5)年(?:年均|平均)")

Binding = Literal["约束性", "预期性"] | None


@dataclass(slots=True)
class _Columns:
    """The columns at the right of the name, left to right: years of values, binding, unit."""

    kinds: list[str] = field(default_factory=list)
    years: list[int | None] = field(default_factory=list)

    def last_year(self) -> int | None:
        return max((year for year in self.years if year), default=None)


@dataclass(slots=True)
class _Carry:
    """What a sub-row takes over from the row above."""

    parent: str = ""
    binding: Binding = None


def is_indicator_table(table: Table) -> bool:
    """Whether one of the first rows heads an indicator column and a column of years or values."""
    return any(_read_heading(row) for row in table.rows[:2])


def read_indicator_table(
    document: Document, table: Table, owners: tuple[str, ...]
) -> Iterator[Target]:
    """The baselines and targets of an indicator table, row by row."""
    columns: _Columns | None = None
    carry = _Carry()
    averaged = any(_AVERAGED.search(line) for line in document.lines)
    for row in table.rows:
        heading = _read_heading(row)
        if heading:
            columns = heading
        elif columns and len(row.cells) > len(columns.kinds):
            yield from _read_row(document, row, columns, carry, owners, averaged)


def _read_heading(row: Row) -> _Columns | None:
    words = [_squeeze(cell) for cell in row.cells]
    name = next((index for index, word in enumerate(words) if _NAME.fullmatch(word)), None)
    if name is None or not any(re.search(r"20\d\d|目标值", word) for word in words[name + 1 :]):
        return None
    columns = _Columns()
    for word in words[name + 1 :]:
        kind = (
            "binding" if _BINDING.fullmatch(word) else "unit" if _UNIT.fullmatch(word) else "value"
        )
        year = re.search(r"20\d\d", word)
        columns.kinds.append(kind)
        columns.years.append(int(year.group()) if year else None)
    return columns


def _read_row(
    document: Document,
    row: Row,
    columns: _Columns,
    carry: _Carry,
    owners: tuple[str, ...],
    averaged: bool,
) -> Iterator[Target]:
    split = len(row.cells) - len(columns.kinds)
    names = [_squeeze(cell) for cell in row.cells[:split]]
    right = dict(enumerate(row.cells[split:]))
    name, unit = _name(names, carry)
    unit = next((_squeeze(c) for i, c in right.items() if columns.kinds[i] == "unit"), "") or unit
    printed = next((_squeeze(c) for i, c in right.items() if columns.kinds[i] == "binding"), "")
    carry.binding = _binding(printed) or (carry.binding if not names[0] else None)
    for index, cell in right.items():
        if columns.kinds[index] == "value" and not _NONE.fullmatch(_squeeze(cell)):
            year = columns.years[index] or columns.last_year()
            baseline = year != columns.last_year()
            yield _target(document, cell, name, unit, year, baseline, carry, owners, averaged)


def _name(names: Sequence[str], carry: _Carry) -> tuple[str, str]:
    """Name and unit; a row with two names states the second of the first."""
    words = [name for name in names if name and not name.rstrip(".．").isdigit()]
    if names[0]:
        carry.parent = words[0] if len(words) > 1 else ""
    last = words[-1] if words else ""
    name, unit = _split_unit(_SUB.sub("", last))
    if carry.parent and not _SUB.match(last):
        above, parent_unit = _split_unit(carry.parent)
        return _join(above, name), unit or parent_unit
    return name, unit


def _join(above: str, below: str) -> str:
    """每千人口拥有医护人员数 and 执业医师数: 每千人口拥有执业医师数."""
    scope = re.match(r"(每.{1,4}(?:人口|人)(?:拥有)?|人均|全市)", above)
    return scope.group() + below if scope else f"{above}：{below}"


def _split_unit(name: str) -> tuple[str, str]:
    match = re.fullmatch(r"(.+?)[（(〔]([^（）()]{1,12})[）)〕]", name)
    return (match.group(1), match.group(2)) if match else (name, "")


def _binding(words: str) -> Binding:
    return "约束性" if "约束" in words else "预期性" if "预期" in words else None


def _target(
    document: Document,
    cell: Cell,
    name: str,
    unit: str,
    year: int | None,
    baseline: bool,
    carry: _Carry,
    owners: tuple[str, ...],
    averaged: bool,
) -> Target:
    words = _squeeze(cell)
    quantity = parse_quantity(words)
    grows = re.search(r"增长|增速", name)
    kind: TargetKind = "baseline" if baseline else "growth" if grows else "target"
    starred = averaged and re.search(r"[*＊]", words)
    return Target(
        name,
        quantity.value if quantity else None,
        (quantity.unit if quantity else "") or unit.replace("％", "%"),
        quantity.comparator if quantity and quantity.value_max is None else _range(words),
        kind,
        document.span(*cell.paragraphs),
        quantity.value_max if quantity else None,
        None if quantity else words,
        year,
        year - 4 if starred and year else None,
        None if baseline else carry.binding,
        owners,
    )


def _range(words: str) -> Literal["=", "range"]:
    return "range" if parse_quantity(words) else "="


def _squeeze(cell: Cell) -> str:
    return re.sub(r"\s+", "", str(cell))

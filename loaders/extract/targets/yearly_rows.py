"""Tables whose rows are years: 年度 | 资源类型 | 接入容量, where others have a column a year.

The year of a row is in its own cell, or in that of the rows which it spans. What heads a column of
numbers says what they measure of the thing that the row names.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders.extract.targets.table_columns import Column, Columns
from loaders.extract.targets.table_values import is_value
from loaders.extract.targets.unit_words import UNIT
from loaders.text.document import Row, Table, squeeze
from loaders.text.regex import regex

_YEARS = regex(r"(?:目标|规划|建设|完成)?(?:年度|年份|时间)")
_YEAR = regex(r"(?P<year>20\d\d)年?[底末]?")
_UNIT = regex(rf"[（(](?P<unit>{UNIT})[）)]$")
_FIRST_ROWS = 4
"""A title may stand above the headings."""


class TableRow(NamedTuple):
    """A row with the columns as they are in its year."""

    columns: Columns
    row: Row


def read_yearly_rows(table: Table) -> list[TableRow]:
    """The rows of a table by years; none of another table.

    The years stand in the first column, the things in the second, numbers in all others.
    """
    for index, heading in enumerate(table.rows[:_FIRST_ROWS]):
        if _YEARS.fullmatch(squeeze(heading.cells[0].text)):
            body = table.rows[index + 1 :]
            return list(_by_year(heading, body)) if _is_by_year(heading, body) else []
    return []


def _is_by_year(heading: Row, body: Sequence[Row]) -> bool:
    width = len(heading.cells)
    whole = width > 2 and bool(body) and all(len(row.cells) == width for row in body)
    return whole and all(_states_values(row) for row in body) and _year_of(body[0]) is not None


def _states_values(row: Row) -> bool:
    first, name, *values = (squeeze(cell.text) for cell in row.cells)
    dated = not first or _YEAR.fullmatch(first) is not None
    return dated and bool(name) and not is_value(name) and all(map(is_value, values))


def _by_year(heading: Row, body: Sequence[Row]) -> Iterator[TableRow]:
    year: int | None = None
    for row in body:
        year = _year_of(row) or year
        yield TableRow(_columns(heading, year), row)


def _year_of(row: Row) -> int | None:
    match = _YEAR.fullmatch(squeeze(row.cells[0].text))
    return int(match["year"]) if match else None


def _columns(heading: Row, year: int | None) -> Columns:
    years, name, *values = heading.cells
    left = (Column("group", squeeze(years.text)), Column("name", squeeze(name.text)))
    right = []
    for cell in values:
        words = squeeze(cell.text)
        unit = _UNIT.search(words)
        measures = words[: unit.start()] if unit else words
        printed = tuple(cell.paragraphs)
        right.append(
            Column(
                "value",
                words,
                year,
                unit=unit["unit"] if unit else "",
                measures=measures,
                printed=printed,
            )
        )
    return Columns(left, tuple(right), by_year=True)

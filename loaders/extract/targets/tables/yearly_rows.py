"""Tables whose rows are years: 年度 | 资源类型 | 接入容量, where others have a column a year.

The year of a row is in its own cell, or in that of the rows which it spans; the last row may sum up
all years. What heads a column of
numbers says what they measure, of the thing that the row names if it names one.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders.extract.targets.tables.column import Column, Columns
from loaders.extract.targets.tables.table_values import is_value
from loaders.text.document import Row, Table, squeeze
from loaders.text.regex import regex
from loaders.text.table_words import TOTAL
from loaders.text.unit_words import UNIT
from loaders.text.year_words import YEAR

_YEARS = regex(r"(?:目标|规划|建设|完成)?(?:年度|年份|时间)")
_YEAR = regex(rf"(?P<year>{YEAR})年?[底末]?")
_UNIT = regex(rf"[（(](?P<unit>{UNIT})[）)]$")
_MONEY = regex("投资|资金|金额|经费|预算|配套|补助")
_FIRST_ROWS = 4
"""A title may stand above the headings."""


class TableRow(NamedTuple):
    """A row with the columns as they are in its year."""

    columns: Columns
    row: Row


def read_yearly_rows(table: Table) -> list[TableRow]:
    """The rows of a table by years; none of another table.

    The years stand in the first column, things may stand in the second, numbers in all others.
    """
    for index, heading in enumerate(table.rows[:_FIRST_ROWS]):
        if _YEARS.fullmatch(squeeze(heading.cells[0].text)):
            body = table.rows[index + 1 :]
            named = next((n for n in (1, 0) if _is_by_year(heading, body, n)), None)
            return [] if named is None else list(_by_year(heading, body, named))
    return []


def _is_by_year(heading: Row, body: Sequence[Row], named: int) -> bool:
    """Whether all rows are of years, with so many cells that name a thing before the numbers.

    What is to be spent on a plan alone is no goal of it.
    """
    width = len(heading.cells)
    whole = width > named + 1 and bool(body) and all(len(row.cells) == width for row in body)
    dated = whole and _year_of(body[0]) is not None
    spent = [_MONEY.search(cell.text) is not None for cell in heading.cells[named + 1 :]]
    return dated and not all(spent) and all(_states_values(row, named) for row in body)


def _states_values(row: Row, named: int) -> bool:
    first, *words = (squeeze(cell.text) for cell in row.cells)
    names, values = words[:named], words[named:]
    dated = (
        _YEAR.fullmatch(first) is not None
        or TOTAL.fullmatch(first) is not None
        or (not first and bool(named))
    )
    things = all(name and not is_value(name) for name in names)
    return dated and things and all(map(is_value, values)) and any(map(str.strip, values))


def _by_year(heading: Row, body: Sequence[Row], named: int) -> Iterator[TableRow]:
    columns = _columns(heading, named)
    years: list[int] = []
    for row in body:
        if year := _year_of(row):
            years.append(year)
            columns = _in_years(columns, year, year)
        elif years and TOTAL.fullmatch(squeeze(row.cells[0].text)):
            columns = _in_years(columns, years[0], years[-1])
        yield TableRow(columns, row)


def _in_years(columns: Columns, first: int, last: int) -> Columns:
    """The columns as they are in a year, or in the years that a row sums up."""
    summed = last != first
    right = (
        each._replace(year=last, first=first if summed else None, span=summed)
        for each in columns.right
    )
    return columns._replace(right=tuple(right))


def _year_of(row: Row) -> int | None:
    match = _YEAR.fullmatch(squeeze(row.cells[0].text))
    return int(match["year"]) if match else None


def _columns(heading: Row, named: int) -> Columns:
    years, *others = heading.cells
    names, values = others[:named], others[named:]
    left = (
        Column("group", squeeze(years.text)),
        *(Column("name", squeeze(each.text)) for each in names),
    )
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
                unit=unit["unit"] if unit else "",
                measures=measures,
                printed=printed,
            )
        )
    return Columns(left, tuple(right), by_year=True)

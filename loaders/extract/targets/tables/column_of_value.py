"""What a column holds of one value, and by when: growth or sums, all years, the year of its row."""

from collections.abc import Sequence

from loaders.extract.targets.tables.column import Column
from loaders.extract.targets.tables.table_times import BRACKETED
from loaders.extract.targets.tables.table_values import CellValue
from loaders.text.document import Cell
from loaders.text.regex import regex
from loaders.text.year_words import CALENDAR_YEAR

_YEAR = regex(CALENDAR_YEAR)
_RATES = frozenset(("%", "％", "‰"))
_TASKS = regex(r"(?:规划|计划|建设|目标)?任务(?:总?[数量]|数量)")
"""What heads how much is to be done in all years of the plan."""
_REACHED = regex(r"[到至达]")


def dated(column: Column, pairs: Sequence[tuple[Column, Cell]], value: CellValue) -> CellValue:
    """A value, one below no year with that of the row: 完成时限 | 2026年底."""
    due = "".join(str(cell) for other, cell in pairs if other.kind == "deadline")
    years = [] if column.year or column.base else _YEAR.findall(due)
    return value._replace(year=int(years[-1])) if years and not value.year else value


def for_value(column: Column, value: CellValue, unit: str) -> Column:
    """The column, of growth or of sums, as it is for one value: 8.5%左右 is growth, 〔22〕 a sum.

    Of an indicator in % it holds the level: 失业率（%） below 年均〔累计〕.
    """
    bracketed = value.summed or BRACKETED.search(value.words) is not None
    if bracketed and column.unit == "%" and column.measures:
        return column._replace(measures="", unit="")
    if not column.sums:
        return column
    level = bracketed or unit in _RATES
    return column._replace(measures="") if level else column._replace(unit="%")


def over_years(column: Column, value: CellValue, unit: str) -> Column:
    """The column, one of tasks as that of all years of the plan, unless a rate or level is set."""
    done = _TASKS.fullmatch(column.heading) and unit not in _RATES
    return column._replace(span=True) if done and not _REACHED.search(value.words) else column

"""The columns of an indicator table: which rows head them, and which of them name the indicator."""

from collections.abc import Sequence, Set
from typing import NamedTuple

from loaders.extract.targets.tables.allotments import find_allotment
from loaders.extract.targets.tables.column import (
    Column,
    ColumnKind,
    Columns,
    a_third_fit,
    column_of,
    kind_of,
    measured,
)
from loaders.extract.targets.tables.heading_rows import goes_on, is_top, join_broken, over_two_rows
from loaders.extract.targets.tables.place_columns import find_place_columns
from loaders.extract.targets.tables.table_values import is_nothing, is_value
from loaders.text.document import Row, Table, squeeze
from loaders.text.regex import regex
from loaders.text.unit_words import UNIT
from loaders.text.year_words import YEAR

_SUM = regex(
    r"(?:(?<!\d)[五5三3两二四]年|规划期内?|期内)[总建设规划计实施]{0,4}(?:合计|总计|累计|总量|任务)|^总(?:任务|目标)[数量]?$|任务总[数量]"
)
"""What heads values of all years, beside those of single ones: 五年合计 | 其中：2022年."""
_GOAL = regex(r"(?:全年|年度|年内|[上下]半年|[一二三四]季度|阶段性?)目标值?")
"""What heads goals of a table that has no other sign of years: 项目 | 全年目标 | 上半年目标."""
_MEASURED = regex(r"(?:监测|评价|考核|测评|评估|验收)(?:内容|项目|事项|要素|要点)")
"""What heads indicators where what they have to reach is told in words beside them."""
_FEWEST_YEARS = 2
_UNIT = regex(UNIT)
_YEAR = regex(YEAR)
_DIGIT = regex(r"\d")
_BARE = regex(
    r"[≥≤＞＜><约]?\d[\d,]*(?:\.\d+)?(?:[:：∶/／～~—–-]\d+(?:\.\d+)?)?[%％]?(?:左右|以上|以下|以内)?"
    r"(?:[（(]力争[\d.]+[）)])?|[-—–/／]*"
)
"""What stands below the years of a table whose goals are numbers and not told in words."""
_MOST_BARE = 0.8
"""Of these cells; the others may have goals in words (完成市下达任务), which have no number."""
_MONEY = regex("投资|资金|金额|经费|预算")
_FIRST_ROWS = 4
"""A title, and headings over two rows, stand above the first row of values."""


def read_columns(table: Table) -> tuple[Columns, Sequence[Row]] | None:
    """The columns of an indicator table and the rows below its heading; None for another table."""
    for index in range(min(_FIRST_ROWS, len(table.rows))):
        row, below = table.rows[index], table.rows[index + 1 : index + 2]
        wider = any(len(each.cells) > len(row.cells) or goes_on(each) for each in below)
        ways = (_by_two_rows, _by_one_row) if wider else (_by_one_row, _by_two_rows)
        if found := next(filter(None, (way(table.rows, index) for way in ways)), None):
            return found
    return None


def _by_one_row(rows: Sequence[Row], index: int) -> tuple[Columns, Sequence[Row]] | None:
    row, body = rows[index], rows[index + 1 :]
    headings = [squeeze(cell.text) for cell in row.cells]
    found = _columns(headings, body, top=is_top(rows[:index]))
    return (_with_print(found, row), body) if found else None


def _by_two_rows(rows: Sequence[Row], index: int) -> tuple[Columns, Sequence[Row]] | None:
    row, body = rows[index], rows[index + 1 :]
    joined = over_two_rows(row, body[0]) if body else None
    top = is_top(rows[:index])
    found = _columns(joined, body[1:], top=top) if joined else None
    return (_with_print(found, row, body[0]), body[1:]) if found else None


def _with_print(columns: Columns, *headings: Row) -> Columns:
    """The columns, those at the right with the cells of the rows that head them."""
    right = [
        column._replace(
            printed=tuple(
                text
                for row in headings
                for cell in row.cells[at : at + 1]
                for text in cell.paragraphs
            )
        )
        for at, column in enumerate(columns.right, len(columns.left))
    ]
    return columns._replace(right=tuple(right))


def _kind(heading: str, cells: Sequence[str]) -> ColumnKind:
    """What a column has by its heading; units may stand below any."""
    kind = kind_of(heading)
    return "unit" if kind == "other" and _are_units(cells) else kind


def _columns(headings: Sequence[str], body: Sequence[Row], *, top: bool = False) -> Columns | None:
    headings = join_broken(headings)
    kinds: list[ColumnKind] = [
        _kind(heading, _cells(body, at - len(headings))) for at, heading in enumerate(headings)
    ]
    names, by_year, allotted, places = _find_names(headings, kinds, body, top=top)
    if not names or not body:
        return None
    last = names[-1]
    right = [
        Column("value", heading, of_place=True)
        if at in places
        else column_of(heading, "value" if at in allotted else kind, _cells(body, at - len(kinds)))
        for at, (heading, kind) in enumerate(zip(headings, kinds, strict=True))
        if at > last
    ]
    if not any(column.kind in ("value", "goal") for column in right):
        return None
    left = [
        Column("group" if kind == "name" else kind, heading)
        for heading, kind in zip(headings[:last], kinds, strict=False)
    ]
    if by_year:
        right = [column._replace(measures=measured(column.heading)) for column in right]
        right = _with_unit_of_whole(right)
    if allotted:
        right = [
            column._replace(span=column.span or not _YEAR.search(column.heading))
            for column in _with_units_of_parts(right)
        ]
    return Columns((*left, Column("name", headings[last])), tuple(right), by_year)


def _are_units(cells: Sequence[str]) -> bool:
    """Whether a column has units, whatever its heading: 计量标准."""
    units = sum(_UNIT.fullmatch(words) is not None for words in cells)
    return units > 1 and units == sum(not is_nothing(words) for words in cells)


class _Names(NamedTuple):
    """Which columns name the indicator.

    ``by_year`` tells that their headings do not say so, ``allotted`` are the columns of what is
    parted among the things that they name, ``places`` those of each place's part of a thing.
    """

    columns: Sequence[int]
    by_year: bool = False
    allotted: Set[int] = frozenset()
    places: Set[int] = frozenset()


def _find_names(
    headings: Sequence[str], kinds: Sequence[ColumnKind], body: Sequence[Row], *, top: bool
) -> _Names:
    names = [at for at, kind in enumerate(kinds) if kind == "name"]
    if not names and {"goal", "value"}.intersection(kinds) and "agency" not in kinds:
        names = [at for at, heading in enumerate(headings) if _MEASURED.fullmatch(heading)]
    by_place = find_place_columns(headings, _by_column(headings, body))
    if by_place and (names or top):
        return _Names(names or [by_place.name], places=by_place.places)
    if names or not top:
        return _Names(names)
    if names := _named_by_years(headings, kinds, body):
        return _Names(names, by_year=True)
    found = find_allotment(headings, _by_column(headings, body))
    return _Names([found.name], True, found.values) if found else _Names([])


def _with_unit_of_whole(columns: Sequence[Column]) -> list[Column]:
    """The columns, years in the unit of what they part: 任务总数（家） | 2024年 | 2025年."""
    whole = next((column.unit for column in columns if _SUM.search(column.heading)), "")
    return [
        column
        if column.unit or column.measures or column.kind != "value"
        else column._replace(unit=whole)
        for column in columns
    ]


def _with_units_of_parts(columns: Sequence[Column]) -> list[Column]:
    """The columns, a part in the unit of its whole: 补贴性培训（人次） | 其中：养老护理."""
    whole = ""
    found = []
    for column in columns:
        if not column.heading.startswith("其中"):
            whole = column.unit
        found.append(column._replace(unit=column.unit or whole))
    return found


def _by_column(headings: Sequence[str], body: Sequence[Row]) -> list[list[str]]:
    return [_cells(body, index - len(headings)) for index in range(len(headings))]


def _named_by_years(
    headings: Sequence[str], kinds: Sequence[ColumnKind], body: Sequence[Row]
) -> list[int]:
    """The column before the values, where two or more years head these; none if money is planned.

    Its heading does not say 指标, but 种类, 地区 or nothing; in a table of tasks, 任务.
    """

    whole = [row for row in body if len(row.cells) >= len(headings)] or body

    def column(index: int) -> list[str]:
        return _cells(whole, index - len(headings))

    dated = [i for i, heading in enumerate(headings) if _is_dated(heading)]
    before = [i for i in range(next(iter(dated), 0)) if kinds[i] in ("group", "other", "value")]
    if len(dated) < _FEWEST_YEARS or _MONEY.search("".join(headings)):
        return []
    if any(2 * sum(map(is_value, column(i))) < len(column(i)) for i in dated):
        return []
    if "agency" in kinds and not _are_numbers([cell for i in dated for cell in column(i)]):
        return []
    return [i for i in before if not a_third_fit(column(i), is_value)][-1:]


def _are_numbers(cells: Sequence[str]) -> bool:
    """Whether cells hold bare numbers with their bounds, and a few of them words without any."""
    bare = [_BARE.fullmatch(words) is not None for words in cells]
    told = (words for words, number in zip(cells, bare, strict=True) if not number)
    return sum(bare) >= _MOST_BARE * len(cells) and not any(map(_DIGIT.search, told))


def _is_dated(heading: str) -> bool:
    dated = _YEAR.search(heading) or _SUM.search(heading) or _GOAL.fullmatch(heading)
    return dated is not None


def _cells(body: Sequence[Row], index: int) -> list[str]:
    """The words of a column's cells, counted from the right, where a name may be split."""
    words = (squeeze(row.cells[index].text) for row in body if len(row.cells) >= -index)
    return [word for word in words if word]

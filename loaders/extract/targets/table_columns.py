"""What each column of an indicator table means, by its heading and by its cells together.

Heading words alone mislead: 指标类别 heads 约束性 in one table and 海洋环境质量 in another, and the
last two headings 指标 | 属性 may be one that was broken over two lines.
"""

import re
from collections.abc import Callable, Sequence, Set
from itertools import accumulate
from typing import Literal, NamedTuple

from loaders.extract.targets.allotments import find_allotment
from loaders.extract.targets.table_values import is_value
from loaders.extract.targets.unit_words import UNIT
from loaders.extract.time.expressions import last_year_of_plan
from loaders.text.dashes import TO
from loaders.text.document import Cell, Row, Table, Text, squeeze
from loaders.text.regex import regex
from loaders.text.role_words import BODY, LEAD, OF_ITS_OWN, RESPONSIBLE, SHARE, SUPPORT
from ontology.five_year_plans import PLAN_NAME

ColumnKind = Literal[
    "number", "group", "name", "unit", "binding", "agency", "value", "goal", "other"
]

_GROUP: ColumnKind = "group"
_HEADINGS: tuple[tuple[ColumnKind, str], ...] = (
    ("number", r"序号?|编号|项次|号"),
    ("binding", r"(?:指标)?(?:属性|性质|类型)"),
    (
        "agency",
        rf"(?:{LEAD}|{SUPPORT}|{RESPONSIBLE}|指导)(?:责任)?(?:{BODY}|{SHARE}).*"
        rf"|{LEAD}|{OF_ITS_OWN}|(?:责任)?(?:部门|单位)名称",
    ),
    ("unit", r"(?:计量)?单位"),
    ("value", r"(?:基期|目标|现状|指标|预期|规划|基准|完成|实际)(?:数|值)"),
    ("group", r"一级指标|(?:指标)?(?:类别|分类|领域|维度|方面)"),
    ("name", r".*指标(?:名称|项)?(?:[（(].{0,4}单位[）)])?|名称|指标内容|具体指标"),
    (
        "value",
        r".*(?:20\d\d|目标|预期|规划|现状|基期|基数|基准|实际|完成|计划|任务|年均|累计|时期).*",
    ),
    ("goal", r"(?:评价|考核|评分|达标|目标)(?:标准|要求)|目标(?:内容|任务)"),
)
_BASE = regex(r"现状|基期|基数|基准|实际|完成(?!目标)|现值|历史")
_SPAN = regex(r"新增|增量|年均|累计|合计|总计|计划任务|规划任务|建设任务|时期")
_YEARS = regex(rf"(?P<first>20\d\d)年?{TO}+(?P<last>20\d\d)年?")
_SUM = regex(r"(?:[五5三3]年|规划期内?|期内)(?:合计|总计|累计|总量)")
"""What heads values of all years, beside those of single ones: 五年合计 | 其中：2022年."""
_CERTAIN = regex(r"20\d\d|值$")
"""What heads values, though the cells below it may be words: 与经济增长同步."""
_SCORE = regex(r"(?:考核|评价|指标|标准)?(?:分值|权重|得分|分数|赋分|计分)(?:[（(].{1,4}[）)])?")
"""What heads how much an indicator counts in an assessment."""
_BINDINGS = regex(r"(?:约束|预期)性?(?:指标)?")
_FEWEST_YEARS = 2
_BARE = regex(r"\d+(?:\.\d+)?|[-—–/／]*")
"""What stands below the years of a table of tasks whose goals are numbers and not told in words."""
_MONEY = regex("投资|资金|金额|经费|预算")
_IN_BRACKETS = regex(r"[（(](?P<words>[^（）()]+)[）)]")
_TIME = regex(
    rf"20\d\d年?[末底]?|“?(?:{PLAN_NAME})”?(?:时期|期间|期?末)?|现状|目标|实际|预[计期]|规划|完成|[数值]$"
)
_FIRST_ROWS = 4
"""A title, and headings over two rows, stand above the first row of values."""


class Column(NamedTuple):
    """A column: what its cells are, its ``heading``, the ``year`` that the heading names.

    ``base`` heads values that a plan starts from, ``span`` what is done over all its years, or
    from the year ``first`` on, as what is allotted is; ``unit`` is the one in brackets behind the
    heading, ``measures`` what a column has of each row in a table by years (2025年装机);
    ``printed`` is its heading as it stands in the table.
    """

    kind: ColumnKind
    heading: str = ""
    year: int | None = None
    first: int | None = None
    base: bool = False
    span: bool = False
    unit: str = ""
    measures: str = ""
    printed: tuple[Text, ...] = ()

    @property
    def labels(self) -> bool:
        """Whether its cells are labels of groups by their heading: 类别, 一级指标."""
        return self.kind != "name" and _kind_of(self.heading) == "group"


class Columns(NamedTuple):
    """The columns left of the values (number, group, name, in some tables unit) and the others.

    A row may have more cells at the left than there are headings: a name split in two. ``by_year``
    tells that no heading but those of its values makes it an indicator table: 地区 | 2020年装机 |
    2025年装机, 区域 | 新增装机（MW）.
    """

    left: tuple[Column, ...]
    right: tuple[Column, ...]
    by_year: bool = False

    @property
    def all(self) -> tuple[Column, ...]:
        """All columns, in order."""
        return self.left + self.right


def caption_of(table: Table) -> str:
    """The title that stands alone in the first row of a table that has words, or ""."""
    filled = ([squeeze(c.text) for c in row.cells if c.paragraphs] for row in table.rows)
    first = next(filter(None, filled), [])
    return first[0] if len(first) == 1 else ""


def read_columns(table: Table) -> tuple[Columns, Sequence[Row]] | None:
    """The columns of an indicator table and the rows below its heading; None for another table."""
    for index in range(min(_FIRST_ROWS, len(table.rows))):
        row, below = table.rows[index], table.rows[index + 1 : index + 2]
        wider = any(len(each.cells) > len(row.cells) for each in below)
        ways = (_by_two_rows, _by_one_row) if wider else (_by_one_row, _by_two_rows)
        if found := next(filter(None, (way(table.rows, index) for way in ways)), None):
            return found
    return None


def _by_one_row(rows: Sequence[Row], index: int) -> tuple[Columns, Sequence[Row]] | None:
    row, body = rows[index], rows[index + 1 :]
    headings = [squeeze(cell.text) for cell in row.cells]
    found = _columns(headings, body, top=_is_top(rows[:index]))
    return (_with_print(found, row), body) if found else None


def _by_two_rows(rows: Sequence[Row], index: int) -> tuple[Columns, Sequence[Row]] | None:
    row, body = rows[index], rows[index + 1 :]
    joined = _over_two_rows(row, body[0]) if body else None
    found = _columns(joined, body[1:]) if joined else None
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


def _is_top(above: Sequence[Row]) -> bool:
    """Whether nothing but titles stands above a row."""
    return all(sum(bool(cell.paragraphs) for cell in row.cells) < 2 for row in above)


def _over_two_rows(above: Row, below: Row) -> list[str] | None:
    """Headings of two rows in one: 2025年 over 目标值, 数值 over 2020年 and 2025年."""
    over = _headings_over(above.cells, below.cells)
    words = [squeeze(cell.text) for cell in below.cells if not cell.continues]
    if over is None or any(map(is_value, words)):
        return None
    pairs = zip(over, below.cells, strict=True)
    return [squeeze(first.text + second.text) for first, second in pairs]


def _headings_over(above: Sequence[Cell], below: Sequence[Cell]) -> Sequence[Cell] | None:
    """The heading over each cell of the second row; one merged over several is over them all.

    None if the print does not tell: no heading goes on, or not every one has a cell below it.
    """
    if len(above) == len(below):
        return None if any(cell.continues for cell in below) else above
    if not any(cell.continues for cell in below):
        return None
    starts = [not n or cell.continues or below[n - 1].continues for n, cell in enumerate(below)]
    if sum(starts) != len(above):
        return None
    return [above[number - 1] for number in accumulate(map(int, starts))]


def _columns(headings: Sequence[str], body: Sequence[Row], *, top: bool = False) -> Columns | None:
    headings = _joined(headings)
    kinds: list[ColumnKind] = [_kind_of(heading) for heading in headings]
    names = [index for index, kind in enumerate(kinds) if kind == "name"]
    by_year = not names and top
    allotted: Set[int] = frozenset()
    if by_year:
        names = _named_by_years(headings, kinds, body)
        if not names and (found := find_allotment(headings, _by_column(headings, body))):
            names, allotted = [found.name], found.values
    if not names or not body:
        return None
    kinds = ["value" if index in allotted else kind for index, kind in enumerate(kinds)]
    kinds[names[-1]] = "name"
    last = names[-1]
    right = [
        _column(heading, kind, _cells(body, index - len(headings)))
        for index, (heading, kind) in enumerate(zip(headings, kinds, strict=True))
        if index > last
    ]
    if not any(column.kind in ("value", "goal") for column in right):
        return None
    left = [
        Column(_GROUP if kind == "name" and index < last else kind, heading)
        for index, (heading, kind) in enumerate(zip(headings[: last + 1], kinds, strict=False))
    ]
    if by_year:
        right = [column._replace(measures=_measured(column.heading)) for column in right]
    if allotted:
        right = [column._replace(span=True) for column in _with_units_of_parts(right)]
    return Columns(tuple(left), tuple(right), by_year)


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

    def column(index: int) -> list[str]:
        return _cells(body, index - len(headings))

    dated = [i for i, h in enumerate(headings) if re.search(r"20\d\d", h) or _SUM.search(h)]
    names = [i for i in range(next(iter(dated), 0)) if kinds[i] in ("group", "other", "value")][-1:]
    if len(dated) < _FEWEST_YEARS or _MONEY.search("".join(headings)):
        return []
    if any(2 * sum(map(is_value, column(i))) < len(column(i)) for i in dated):
        return []
    if "agency" in kinds and not all(_BARE.fullmatch(cell) for i in dated for cell in column(i)):
        return []
    return [i for i in names if not _share(column(i), is_value)]


def _measured(heading: str) -> str:
    """What is left of a heading without its time and unit: 装机 of 2025年装机（万千瓦）."""
    words = _TIME.sub("", _IN_BRACKETS.sub("", heading))
    return words if len(words) > 1 else ""


def _joined(headings: Sequence[str]) -> list[str]:
    """Headings whose last was broken in two: 指标 | 属性."""
    words = list(headings)
    while words and not words[-1]:
        words.pop()
    if len(words) > 2 and _kind_of(words[-1]) == "binding" and words[-2] == "指标":
        words[-2:] = ["指标属性"]
    return words


def _kind_of(heading: str) -> ColumnKind:
    for kind, words in _HEADINGS:
        if re.fullmatch(words, heading):
            return kind
    return "other"


def _cells(body: Sequence[Row], index: int) -> list[str]:
    """The words of a column's cells, counted from the right, where a name may be split."""
    words = (squeeze(row.cells[index].text) for row in body if len(row.cells) >= -index)
    return [word for word in words if word]


def _column(heading: str, kind: ColumnKind, cells: Sequence[str]) -> Column:
    """A column at the right; what its cells are decides against a heading of several meanings."""
    if 2 * sum(_BINDINGS.fullmatch(word) is not None for word in cells) > len(cells):
        return Column("binding", heading)
    if _SCORE.fullmatch(heading):
        return Column("other", heading)
    if kind in ("value", "other") and _share(cells, is_value):
        kind = "value" if kind == "value" or re.search(r"\d", "".join(cells)) else kind
    elif kind == "value" and _share(cells, _tells_goal):
        kind = "goal"
    elif kind == "value" and not _CERTAIN.search(heading):
        kind = "other"
    if kind not in ("value", "goal"):
        return Column(kind, heading)
    year, years = re.search(r"20\d\d", heading), _YEARS.search(heading)
    last = int(year.group()) if year else last_year_of_plan(heading)
    base, span = _BASE.search(heading) is not None, _SPAN.search(heading) is not None
    if years and not base:
        last, span = int(years["last"]), True
    unit = _IN_BRACKETS.search(heading)
    measured = unit is not None and re.fullmatch(UNIT, unit["words"]) is not None
    return Column(
        kind,
        heading,
        last,
        int(years["first"]) if years and not base else None,
        base,
        span,
        unit["words"] if unit and measured else "",
    )


def _share(cells: Sequence[str], fits: Callable[[str], bool]) -> bool:
    """Whether a third of the cells or more fit, at least one."""
    return bool(cells) and 3 * sum(map(fits, cells)) >= len(cells)


def _tells_goal(words: str) -> bool:
    return re.search(r"\d", words) is not None

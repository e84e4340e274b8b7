"""A column of an indicator table: what it is by its heading and by its cells together.

Heading words alone mislead: 指标类别 heads 约束性 in one table and 海洋环境质量 in another.
"""

import re
from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from loaders.extract.targets.tables.table_values import is_value
from loaders.extract.time.expressions import last_year_of_plan
from loaders.text.column_words import (
    BINDING_HEADING,
    GROUP_HEADING,
    NAME_HEADING,
    NUMBER_HEADING,
    OF_PAST,
    OF_VALUES,
    STARTED_FROM,
    UNIT_HEADING,
)
from loaders.text.deadline_words import DEADLINE_HEADING
from loaders.text.document import Text
from loaders.text.regex import regex
from loaders.text.role_words import BODY, LEAD, OF_ITS_OWN, RESPONSIBLE, SHARE, SUPPORT
from loaders.text.table_words import is_binding
from loaders.text.unit_words import UNIT
from loaders.text.year_words import SPAN, YEAR
from ontology.five_year_plans import PLAN_NAME

ColumnKind = Literal[
    "number", "group", "name", "unit", "binding", "agency", "deadline", "value", "goal", "other"
]
_HEADINGS: tuple[tuple[ColumnKind, str], ...] = (
    # A cell with 号 alone can mean nothing else.
    ("number", f"{NUMBER_HEADING}|号"),
    ("binding", BINDING_HEADING),
    # Cells are known to be parted here, so more may stand around a role than in AGENCY_HEADING.
    (
        "agency",
        rf"(?:{LEAD}|{SUPPORT}|{RESPONSIBLE}|指导)(?:责任)?(?:{BODY}|{SHARE}).*"
        rf"|{LEAD}|{OF_ITS_OWN}|(?:责任)?(?:部门|单位)名称",
    ),
    ("unit", UNIT_HEADING),
    ("value", rf"(?:{STARTED_FROM}|目标|指标|预期|规划)(?:数|值)"),
    ("group", GROUP_HEADING),
    # Before 指标 may stand of what they are: 经济社会发展指标.
    ("name", rf".*指标(?:名称|项)?(?:[（(].{{0,4}}单位[）)])?|{NAME_HEADING}"),
    ("value", rf".*(?:{YEAR}|{OF_VALUES}|任务).*"),
    (
        "goal",
        r"(?:评价|考核|评分|达标|目标|监测|测评|验收|创建|建设|指标)(?:标准|要求|要点)|目标(?:内容|任务)",
    ),
)
_BASE = regex(rf"{OF_PAST}|现值|历史")
_SPAN = regex(
    r"(?<!\d)[五5三3两二四]年总?(?:任务|目标)|总任务|任务总[数量]|^总目标[数值]?$|新增|增量|年均|累计|合计|总计|计划任务|规划任务|建设任务|时期"
)
_YEARS = regex(rf"{SPAN}年?")
_CERTAIN = regex(rf"{YEAR}|值$")
"""What heads values, though the cells below it may be words: 与经济增长同步."""
_SCORE = regex(r"(?:考核|评价|指标|标准)?(?:分值|权重|得分|分数|赋分|计分)(?:[（(].{1,4}[）)])?")
"""What heads how much an indicator counts in an assessment."""
_METHOD = regex(
    r".{0,6}(?:方式|方法|办法|依据|来源|口径|说明|解释|释义|含义|定义|内涵|备注|频次)(?:[及和与]\w{2,4})?"
)
"""What heads how an indicator is counted or examined: 抽查不少于30户 is no value of it."""
_PART = regex("^其中[:：]?")
_TASK = regex(
    r"(?:[五5三3两二四]年|规划期内?)?[总建设规划计实施改造安排]{0,4}(?:任务|合计|总计|总量|目标)总?[数量]?|实施|安排|建设|任务总?"
    r"|当年任务|[前后][两二三四五六][年](?:任务|目标)?|(?:工程|工作|建设|任务|实施)?(?:总[数量规]|数量|规模|量)"
)
"""What says of a column that it is planned, and not what of: 五年建设任务, 2023年实施."""
_GROWTH = regex(r"(?P<yearly>年均)?(?:增长率?|增速|增幅)(?:[（(][%％][）)])?")
"""How a heading ends below which stands by how much each row grows: 2026年增长."""
_OR_SUMS = regex(r"[〔\[［（(]\s*[五5]?年?累计[数值]?[〕\]］）)]$")
"""How the heading of growth ends where a value in brackets is a sum: 年均增速〔累计〕."""
_IN_BRACKETS = regex(r"[（(](?P<words>[^（）()]+)[）)]")
_TIME = regex(
    rf"{YEAR}年?[末底]?|全年|年度|“?(?:{PLAN_NAME})”?(?:时期|期间|期?末)?|现状|目标值?|实际|预[计期]|规划|完成|[数值]$"
)

_OVER_PARTS = regex(r"(?P<what>.{2,}?)(?P<part>第?[一二三四1-4]季度末?|[上下]半年)")
"""A heading over the parts of a year, and one of these."""


class Column(NamedTuple):
    """A column: what its cells are, its ``heading``, the ``year`` that the heading names.

    ``base`` heads values that a plan starts from, ``span`` what is done over all its years, or
    from the year ``first`` on, as what is allotted is; ``unit`` is the one in brackets behind the
    heading, ``measures`` what a column has of each row in a table by years (2025年装机);
    ``sums`` tells that a value in brackets is a sum, which has nothing of what it ``measures``;
    ``printed`` is its heading as it stands in the table, ``of_place`` tells that this is the place
    whose part of each row the column has, or their total.
    """

    kind: ColumnKind
    heading: str = ""
    year: int | None = None
    first: int | None = None
    base: bool = False
    span: bool = False
    unit: str = ""
    measures: str = ""
    sums: bool = False
    printed: tuple[Text, ...] = ()
    of_place: bool = False

    @property
    def labels(self) -> bool:
        """Whether its cells are labels of groups by their heading: 类别, 类型, 一级指标."""
        return self.kind != "name" and kind_of(self.heading) in ("group", "binding")


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


def kind_of(heading: str) -> ColumnKind:
    """What a heading says by itself."""
    for kind, words in _HEADINGS:
        if re.fullmatch(words, heading):
            return kind
    return "other"


def column_of(heading: str, kind: ColumnKind, cells: Sequence[str]) -> Column:
    """A column at the right; what its cells are decides against a heading of several meanings."""
    if 2 * sum(map(is_binding, cells)) > len(cells):
        return Column("binding", heading)
    if _SCORE.fullmatch(heading) or _METHOD.fullmatch(heading):
        return Column("other", heading)
    if re.fullmatch(DEADLINE_HEADING, heading) and not a_third_fit(cells, is_value):
        return Column("deadline", heading)
    kind = _kind_by_cells(heading, kind, cells)
    return _of_values(heading, kind) if kind in ("value", "goal") else Column(kind, heading)


def _kind_by_cells(heading: str, kind: ColumnKind, cells: Sequence[str]) -> ColumnKind:
    if kind in ("value", "other") and a_third_fit(cells, is_value):
        return "value" if re.search(r"\d", "".join(cells)) else kind
    if kind == "value" and a_third_fit(cells, _tells_goal):
        return "goal"
    if kind == "value" and not _CERTAIN.search(heading):
        return "other"
    return kind


def _of_values(heading: str, kind: ColumnKind) -> Column:
    """A column of values or goals, with the years and the unit that its heading names."""
    sums = _OR_SUMS.search(heading)
    growth = _GROWTH.fullmatch(_TIME.sub("", _OR_SUMS.sub("", heading)))
    year, years = re.search(YEAR, heading), _YEARS.search(heading)
    column = Column(
        kind,
        heading,
        int(year.group()) if year else last_year_of_plan(heading),
        base=_BASE.search(heading) is not None,
        span=_SPAN.search(heading) is not None or _is_planned(heading),
        unit="%" if growth and not sums else _unit_of(heading),
        measures=f"{growth['yearly'] or ''}增速" if growth else "",
        sums=sums is not None,
    )
    if years and not column.base:
        return column._replace(year=int(years["last"]), first=int(years["first"]), span=True)
    return column


def _is_planned(heading: str) -> bool:
    """Whether a heading says what is done in all the years of a plan: “十四五”工程量."""
    return last_year_of_plan(heading) is not None and is_task(measured(heading))


def _unit_of(heading: str) -> str:
    """The unit in the first bracket of a heading, or ""."""
    bracket = _IN_BRACKETS.search(heading)
    return bracket["words"] if bracket and re.fullmatch(UNIT, bracket["words"]) else ""


def measured(heading: str) -> str:
    """What is left of a heading without its time and unit: 装机 of 2025年装机（万千瓦）.

    造林小计 of 其中：造林小计, 一季度治理村庄 of 完成治理村庄 over 一季度.
    """
    words = _TIME.sub("", _IN_BRACKETS.sub("", _PART.sub("", heading)))
    if below := _OVER_PARTS.fullmatch(words):
        words = f"{below['part']}{below['what']}"
    return words if len(words) > 1 else ""


def is_task(words: str) -> bool:
    """Whether words say of a column that it is planned, and not what: 五年建设任务, 实施."""
    return _TASK.fullmatch(words) is not None


def a_third_fit(cells: Sequence[str], fits: Callable[[str], bool]) -> bool:
    """Whether a third of the cells or more fit, at least one."""
    return bool(cells) and 3 * sum(map(fits, cells)) >= len(cells)


def _tells_goal(words: str) -> bool:
    return re.search(r"\d", words) is not None

"""Tables that part a goal among places or branches: 区域 | 新增装机容量（MW） | 新增示范工程.

Neither a heading says 指标 nor do years head the values: what is planned heads them, and each row
is what one place, or one branch, has of it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from loaders.extract.targets.numbers.bounds import BOUND_BEFORE, BOUND_BEHIND
from loaders.extract.targets.tables.table_values import is_nothing
from loaders.extract.targets.words import AREA_DEEDS
from loaders.text.column_words import AGENCY_HEADING, NUMBER_HEADING, OF_PAST, TO_COMPLETE
from loaders.text.deadline_words import DEADLINE_HEADING
from loaders.text.regex import regex
from loaders.text.role_words import OF_PERSONS
from loaders.text.table_words import VALUE
from loaders.text.unit_words import UNIT
from loaders.text.year_words import YEAR
from ontology.five_year_plans import PLAN_NAME
from ontology.jurisdictions import leading_place

_PLACES = regex(
    r"(?:各)?(?:行政)?(?:地区|县市|县（市）|镇（街道）|镇（街）|县（区）|旗县区?|盟市|区域|城区|区县|县区|县（市、区）|县\(市、区\)|县市区|市县|市州|市（州）|地市|辖区"
    r"|乡镇|镇街|(?:责任|实施|建设)?(?:单位|主体)|街镇|乡镇（街道）|街道|[市区县])(?:名称)?"
)
_PLANNED = regex("新[增建种植栽扩改]|改造|筹集|建成|培训|计划|任务|目标|分配|下达|规划")
_DEED = regex(
    rf"{_PLANNED.pattern}|{TO_COMPLETE}|(?:{AREA_DEEDS}|植树)(?:面积)?(?:[（(]{UNIT}[）)])?$"
)
"""What heads a part of each place, in words of doing too: 合计 | 人工造林（亩） | 义务植树."""
_OF_UNIT = regex(rf".*(?:{_PLANNED.pattern}).*[（(](?P<unit>{UNIT})[）)]")
_NO_GOAL = regex(rf"投资|资金|金额|经费|预算|{OF_PAST}")
"""What heads money, and what has been."""
_NUMBER = regex(NUMBER_HEADING)
_DATED = regex(DEADLINE_HEADING)
_BESIDE = regex(
    rf"备\s*注|说明|合计|小计|{DEADLINE_HEADING}|{AGENCY_HEADING}|(?:{OF_PERSONS})(?:领导|责任人|人)|联系电话"
)
"""What may stand in a row of a place beside its values."""
_BOUNDED = regex(rf"(?:{BOUND_BEFORE})?(?:{VALUE.pattern})(?:{BOUND_BEHIND})?")
_MOST = 0.8
"""Of the cells of a column, those that have to be values; a place may have no part (—)."""


_TITLE = regex(
    r"(?:[全各][省市州县区盟旗]{1,3})?"
    rf"(?:{YEAR}(?:[—－-]{YEAR})?年度?|“?(?:{PLAN_NAME})”?(?:时期|期间)?|三年行动)?"
    r"(?P<subject>[\u4e00-\u9fff、]{2,18}?)"
    r"(?:年度|目标|工作|建设)*(?:任务|计划|指标|目标)(?:分解|分配|安排|下达|汇总|明细)*(?:一览)?表"
)
"""The title of a table of what each place does: 2026年老旧小区改造任务分解表."""
_ANY = regex(r"(?:年度|主要|重点|具体|各[市县区]{1,3}|工作|建设|全[市县区]|发展)*")
_NUMBERED = regex(r"^(?:附?表|附件)\s?[\d一二三四五六七八九十\-—－]{0,4}[：:]?")


class Allotment(NamedTuple):
    """The column that names whose the values are, and the columns of values."""

    name: int
    values: frozenset[int]


def find_allotment(headings: Sequence[str], cells: Sequence[Sequence[str]]) -> Allotment | None:
    """The columns of a table that allots, by its headings and the cells of each column.

    Rows of places have nothing but values behind the place, and perhaps who sees to it by when;
    others have a unit in the heading of what is planned.
    """
    if any(_NO_GOAL.search(each) for each in headings if not _DATED.fullmatch(each)):
        return None
    named = [i for i, heading in enumerate(headings) if not _NUMBER.fullmatch(heading)]
    values = frozenset(i for i in named[1:] if _holds_values(cells[i]))
    if not values or values & {named[0]}:
        return None
    by_place = _PLACES.fullmatch(headings[named[0]]) and all(
        i in values or _BESIDE.fullmatch(headings[i]) for i in named[1:]
    )
    planned = [headings[i] for i in values]
    if by_place:
        return Allotment(named[0], values) if any(map(_DEED.search, planned)) else None
    dated = any(map(_DATED.fullmatch, headings))
    return (
        Allotment(named[0], values) if not dated and all(map(_OF_UNIT.fullmatch, planned)) else None
    )


def names_places(heading: str) -> bool:
    """Whether what a heading heads are places, or whoever answers for one."""
    return _PLACES.fullmatch(heading) is not None


def subject_of(title: str) -> str:
    """What a table parts among places by its title, or "".

    >>> subject_of("附表南宁市2026年老旧小区改造任务分解表"), subject_of("主要指标")
    ('老旧小区改造', '')
    """
    words = _NUMBERED.sub("", title)
    match = _TITLE.match(words[leading_place(words) :])
    return match["subject"] if match and not _ANY.fullmatch(match["subject"]) else ""


def _holds_values(cells: Sequence[str]) -> bool:
    filled = [words for words in cells if not is_nothing(words)]
    found = sum(_BOUNDED.fullmatch(words) is not None for words in filled)
    return found > 1 and found >= _MOST * len(filled)

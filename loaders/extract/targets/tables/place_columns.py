"""Tables with a column for each place: 项目 | 单位 | 洪山区 | 江夏区 | 合计.

What each row names is parted among the places; the total stands beside them.
"""

from collections.abc import Sequence
from typing import NamedTuple

from loaders.extract.targets.tables.table_values import is_nothing, is_value
from loaders.text.column_words import NUMBER_HEADING, OF_PAST, UNIT_HEADING
from loaders.text.regex import regex
from loaders.text.table_words import TOTAL
from ontology.jurisdictions import leading_place

_FORM = regex(r"[\u4e00-\u9fff]{1,8}(?:[市县区旗镇乡州盟]|街道)|[市州县区]本级|[市州县区]直")
_NO_PLACE = regex(
    r"(?:各|全|本|其[他它余]|相关|有关).*|(?:中心|主|老|新|建成|市辖)?[城市郊县地社园灌片库景矿山林牧湖小]区"
    r"|市辖区|.*(?:示范|试验|功能|保护|居住)区|(?:中心|重点)?[城乡集村]?镇|城市|县市|.*[个家]乡"
)
"""What ends like a place and is a kind of places: 城区, 乡镇, 示范区."""
_NAMES = regex(
    r".*(?:项目|任务|指标|工程|内容|事项|目标|计划).*|(?:工作|建设|改造)?(?:类别|名称|分类)"
)
"""What heads the things that are parted."""
_TOTAL = regex(rf"{TOTAL.pattern}|全[市县区州省旗]")
_BESIDE = regex(rf"{NUMBER_HEADING}|{UNIT_HEADING}|{_TOTAL.pattern}")
"""What may stand between the names and the places."""
_PAST = regex(OF_PAST)
_FEWEST = 2
_MOST = 0.8
"""Of the cells below the places, those that have to be values; a row may name who answers."""


class PlaceColumns(NamedTuple):
    """The column that names what is parted, and those of the places and of their total."""

    name: int
    places: frozenset[int]


def is_place(heading: str) -> bool:
    """Whether a heading is the name of a place, by its form or because it is a known one.

    >>> is_place("洪山区"), is_place("黄石"), is_place("城区"), is_place("乡镇")
    (True, True, False, False)
    """
    if heading and leading_place(heading) == len(heading):
        return True
    return _FORM.fullmatch(heading) is not None and not _NO_PLACE.fullmatch(heading)


def is_total(heading: str) -> bool:
    """Whether words stand for all the places: 合计, 全市."""
    return _TOTAL.fullmatch(heading) is not None


def find_place_columns(
    headings: Sequence[str], cells: Sequence[Sequence[str]]
) -> PlaceColumns | None:
    """The columns of a table that parts things among places, by its headings and their cells."""
    places = frozenset(at for at, heading in enumerate(headings) if is_place(heading))
    if len(places) < _FEWEST or any(map(_PAST.search, headings)):
        return None
    before = [
        at for at in range(min(places)) if not _BESIDE.fullmatch(headings[at]) and headings[at]
    ]
    values = [words for at in places for words in cells[at] if not is_nothing(words)]
    if not before or not _NAMES.fullmatch(headings[before[-1]]) or not values:
        return None
    if sum(map(is_value, values)) < _MOST * len(values):
        return None
    totals = (at for at, heading in enumerate(headings) if is_total(heading))
    return PlaceColumns(before[-1], places.union(totals))


def of_place(heading: str, name: str) -> str:
    """What a place has of a thing; the total beside the places is of the thing itself.

    >>> of_place("洪山区", "口袋公园"), of_place("合计", "口袋公园")
    ('洪山区口袋公园', '口袋公园')
    """
    return name if is_total(heading) else f"{heading}{name}"

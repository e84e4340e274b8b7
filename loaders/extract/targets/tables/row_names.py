"""The indicator that a row of an indicator table names, and the unit in brackets behind it.

A name may be split in two cells, or a sub-row may state a part of what the row above names:
每千人口拥有医护人员数 | 执业医师数（人）.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from loaders.extract.targets.tables.column import Column
from loaders.extract.targets.words import MEASURE
from loaders.text.document import Cell, Text, squeeze
from loaders.text.regex import regex
from loaders.text.table_words import is_binding
from loaders.text.unit_words import UNIT

_SUB = regex(r"^(?:其中|#|[一（(]?\d+[)）])[:：]?")
_NUMBER = regex(
    r"^(?:\d{1,3}[.．、](?!\d)|[1-9]\d?(?:[.．]\d{1,2}){1,2}(?=[\u4e00-\u9fff“])|[①-⑳⑴-⒇㈠-㈩])"
)
_FOOTNOTE = regex(r"(?<=[\u4e00-\u9fff）])[\d①-⑳*＊](?=[（(]|$)")
_ABBREVIATION = regex("[A-Za-z]{2,8}")
"""生态质量指数（EQI）: what stands in brackets may be no unit."""
_UNOPENED = regex(r"([^（(]+?)(%|％|‰)[）)]")
"""A unit whose bracket lost its first half: 集中处理率%）."""
_PARENT = regex(rf"(?:{MEASURE})(?:[（(].*)?$")


class RowName(NamedTuple):
    """An indicator as a row names it, with the unit in brackets behind it.

    ``whole`` is the indicator of which this row and the sub-rows below it state parts, or "".
    """

    name: str
    unit: str
    printed: tuple[Text, ...]
    whole: str = ""


def read_name(left: Sequence[Cell], columns: Sequence[Column], above: str) -> RowName:
    """Name and unit by the cells at the left; a row with two names states the second of the first.

    ``above`` is the whole of which the row above states a part.
    """
    named = (cell for cell in _without_groups(left, columns) if cell.paragraphs)
    cells = [cell for cell in named if not (_is_number(cell) or is_binding_cell(cell))]
    words = [squeeze(str(cell)) for cell in cells]
    whole = above
    if left and left[0].paragraphs:
        whole = words[-2] if len(words) > 1 and _PARENT.search(words[-2]) else ""
    last = words[-1] if words else ""
    name, unit = split_unit(_plain(_SUB.sub("", last)))
    if whole and last != whole and not _SUB.match(last):
        first, unit_of_whole = split_unit(_plain(whole))
        name, unit = _join(first, name), unit or unit_of_whole
    return RowName(name, unit, cells[-1].paragraphs if cells else (), whole)


def _without_groups(left: Sequence[Cell], columns: Sequence[Column]) -> Sequence[Cell]:
    """The cells at the left without labels of groups, as the headings tell them (类别)."""
    if len(left) != len(columns):
        return left
    return [cell for cell, column in zip(left, columns, strict=True) if not column.labels]


def _is_number(cell: Cell) -> bool:
    return squeeze(str(cell)).rstrip(".．、").isdigit()


def is_binding_cell(cell: Cell) -> bool:
    """约束性 or 预期性 in a row whose cells have moved: it names nothing."""
    return is_binding(squeeze(str(cell)))


def _plain(name: str) -> str:
    """The name without its number and the marks of footnotes.

    1.服务覆盖率, 1.2覆盖面, ③总量, 修复面积2（公顷）.
    """
    return _FOOTNOTE.sub("", _NUMBER.sub("", name))


def _join(above: str, below: str) -> str:
    """每千人口拥有医护人员数 and 执业医师数: 每千人口拥有执业医师数."""
    scope = re.match(r"(每.{1,4}(?:人口|人)(?:拥有)?|人均|全市)", above)
    return scope.group() + below if scope else f"{above}：{below}"


def split_unit(name: str) -> tuple[str, str]:
    """A name without the unit in brackets behind it, and the unit, or ""."""
    match = re.fullmatch(r"(.+?)[（(〔]([^（）()]{1,12})[）)〕]", name) or _UNOPENED.fullmatch(name)
    if match is None or (_ABBREVIATION.fullmatch(match[2]) and not re.fullmatch(UNIT, match[2])):
        return name, ""
    return match[1], match[2]

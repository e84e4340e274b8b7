"""Rows that state several indicators at once, a value of each in every cell.

    小学／初中巩固率（%）    97.5／96.8    98／97

As many names as values: names that share their ending are told in full.
"""

from collections.abc import Iterator, Sequence

from loaders.extract.targets.tables.row_names import RowName
from loaders.extract.targets.tables.table_values import CellValue, read_values, values_of
from loaders.extract.targets.words import MEASURE
from loaders.text.document import Text, squeeze
from loaders.text.regex import regex
from loaders.text.year_words import YEAR_OR_EARLIER

_APART = regex("[/／]")
_LISTED = regex("[/／、]")
_VALUE = regex(r"[≥≤＞＜><约]?\d[\d,]*(?:\.\d+)?[%％]?(?:左右|以上|以下|以内)?")
_YEAR = regex(YEAR_OR_EARLIER)
_WHOLE = regex(rf".*(?:{MEASURE})")
"""How a name ends that measures something by itself: 面积 of 面积／总产量."""
_LONGEST = 3
"""Characters of a word that stands before what all the names measure: 小学, 城镇, 第一."""
_SHORTEST = 2


def values_by_name(name: RowName, texts: Sequence[Text]) -> Iterator[tuple[RowName, CellValue]]:
    """The values of a cell, each with the name that it is of."""
    parts = _APART.split(squeeze("".join(map(str, texts))))
    names = _LISTED.split(name.name)
    several = len(names) == len(parts) > 1 and not _APART.search(name.unit)
    if not several or not all(map(_VALUE.fullmatch, parts)) or all(map(_YEAR.fullmatch, parts)):
        yield from ((name, value) for value in values_of(texts))
        return
    for own, part in zip(_in_full(name.name, names), parts, strict=True):
        for value in read_values(part):
            yield name._replace(name=own), value


def _in_full(name: str, names: Sequence[str]) -> list[str]:
    """Each name in full: 小学巩固率 and 初中巩固率; where nothing tells how, beside all of them."""
    *others, last = names
    if any(map(_WHOLE.fullmatch, others)):
        return [*names]
    shared = last[len(others[-1]) :]
    if len(shared) >= _SHORTEST and all(0 < len(other) <= _LONGEST for other in others):
        return [*(other + shared for other in others), last]
    return [f"{name}（{each}）" for each in names]

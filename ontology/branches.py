"""Branches of national bodies, which have their own place in the middle of their names.

国家统计局云州调查队 is of the nation's bureau and sits in 云州; 云州海关 is no body of the city.
What they are called stands under ``branches`` in ``departments.yaml``.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ontology.departments import FILE, rules
from ontology.yaml_file import check_keys

_LEVELS = "省市县区旗"
_SHORT = 2
"""Characters of the short name of a place: 云州市海关 is 云州海关."""


class Branch(NamedTuple):
    """A branch: its full name with the place as printed, ``place``, and its kind."""

    name: str
    place: str
    kind: str


def branch_of(mention: str) -> Branch | None:
    """The branch whose name this is, whatever its place; None if it is none.

    >>> branch_of("人民银行武汉市分行")
    Branch(name='中国人民银行武汉市分行', place='武汉市', kind='central_agency')
    """
    for before, after, body, kind in _patterns():
        if mention.startswith(before) and (end := after.search(mention)):
            place = mention[len(before) : end.start()]
            if not before and len(place) > _SHORT:
                place = place.removesuffix("市")
            if len(place) > 1 and (before or place[-1] not in _LEVELS):
                return Branch(f"{body}{place}{end[0]}", place, kind)
    return None


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], str, str], ...]:
    """How a name begins, how it ends, whose branch it is and of what kind; long forms first."""
    return tuple(sorted(_read(), key=lambda each: -len(each[0])))


def _read() -> Iterator[tuple[str, re.Pattern[str], str, str]]:
    for body, entry in rules()["branches"].items():
        check_keys(f"{FILE}“{body}”", entry, {"before", "after", "kind"})
        ends = sorted(entry["after"], key=len, reverse=True)
        after = re.compile(f"(?:{'|'.join(ends)})$")
        for before in (body, *entry["before"]):
            yield before, after, body, entry["kind"]

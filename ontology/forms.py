"""How a name is printed: the spellings that follow from a full name by rule.

天津市商务局 is printed 市商务局 in Tianjin's own plans, 市发展改革委 elsewhere 天津市发展改革委. A
spelling that names the place means the same in every plan (universal); any other holds only in
plans of the place (local).
"""

from collections.abc import Iterable, Iterator

_SUFFIXES = (("人民政府", "政府"), ("管理委员会", "管委会"))
_RANKS = ("自治区", "省", "市")


def spellings(name: str, place: str) -> Iterator[str]:
    """``name``, a body's or district's, and its regular spellings; the shortened full name second.

    ``place`` is the full name of the province, municipality or nation: 天津市.
    """
    for spelling in (name, *_with_short_suffix(name)):
        yield spelling
        yield from _place_left_out_or_added(spelling, place)


def split_by_reach(forms: Iterable[str], full: str, place: str) -> tuple[list[str], list[str]]:
    """``forms`` without repetition, as (universal, local)."""
    universal: list[str] = []
    local: list[str] = []
    for form in dict.fromkeys(forms):
        (universal if form == full or place[:-1] in form else local).append(form)
    return universal, local


def _with_short_suffix(name: str) -> Iterator[str]:
    for long, short in _SUFFIXES:
        if name.endswith(long) and name != long:
            yield name.removesuffix(long) + short


def _place_left_out_or_added(name: str, place: str) -> Iterator[str]:
    rank = next((rank for rank in _RANKS if place.endswith(rank)), "")
    if name.startswith(place) and name != place:
        rest = name.removeprefix(place)
        yield rest if _names_a_district(rest) else rank + rest
    elif rank and name.startswith(rank):
        yield place + name.removeprefix(rank)


def _names_a_district(rest: str) -> bool:
    return rest.endswith(("区", "区人民政府", "区政府"))

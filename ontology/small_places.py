"""Towns and zones: places that no table lists, known by the form of their names.

A town or street (壶泉镇, 浮云街道) lies in the county whose plan names it. A zone is called by
its city or county (娄底经济技术开发区, in plans of the city also 经开区); one District, however
it is printed.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from ontology.divisions import full_name
from ontology.jurisdictions import (
    Jurisdiction,
    has_code,
    is_county,
    is_province,
    jurisdiction_of_title,
    jurisdictions,
    place_name,
    province_code,
    stem_of,
)
from ontology.terms import NATION, District

_NOT_ONE = r"各|全|本|该|每|有关|相关|其他|所有|省级|国家级|市级|县级|直属"
_NO_TOWN = (
    r"由|经|在|对|向|将|至|到|从|其中|特色|重点|中心|建制|一批|推|建|打造|加|支持|开展"
    r"|新型|小城|文明|卫生|生态|示范|试点"
)
TOWN = (
    rf"(?!{_NOT_ONE}|{_NO_TOWN})[\u4e00-\u9fff]{{2,5}}?"
    r"(?:(?<![乡小强名古范点心制色县区返下入回离还])[镇乡]|(?<![各个与和])街道|苏木)"
)
"""石佛镇, 不老屯镇, 浮云街道; 乡镇, 强镇 and 返乡 are words."""
_TOWN = re.compile(TOWN)
_ENDINGS: Mapping[str, tuple[str, ...]] = {
    "经开区": ("经济技术开发区", "经济开发区", "开发区"),
    "高新区": ("高新技术产业开发区", "高新技术开发区"),
    "综保区": ("综合保税区",),
    "自贸试验区": ("自由贸易试验区",),
}
"""How the zones of a place are called in short, and in full."""
_KINDS_OF_ZONE = (
    r"(?:开发区|高新区|经开区|新区|保税区|综保区|示范区|试验区|合作区|投资区|度假区"
    r"|园区|经济区|管理区|工业区|风景区|港区|行委)"
)
_ZONE = re.compile(rf"(?!{_NOT_ONE})[\u4e00-\u9fff（）—]{{0,14}}?{_KINDS_OF_ZONE}")
_ANY_ZONE = "开发区"
"""Beside 各县区 these are all that a city has: only a county means its one."""
_LEVEL = re.compile("[省市州盟县区旗](?=.{3})(?!区)")
"""县经济开发区 is the county's."""
_FULL = re.compile(rf"(?:{'|'.join(full for each in _ENDINGS.values() for full in each)})$")
_SHORT_OF = {full: short for short, each in _ENDINGS.items() for full in each}
_SHORTEST = 2


def town_of(county: str, words: str) -> District | None:
    """The town that words are the name of, in a plan of the county; None if they are none."""
    if not (has_code(county) and _has_towns(county) and _TOWN.fullmatch(words)):
        return None
    name = f"{place_name(county)}{words}"
    return _district(name, "town", county, (words,))


def zone_of(place: str, words: str) -> District | None:
    """The zone of a place, or of one below it, that words are the name of; None if of none."""
    if not has_code(place) or place == NATION or not _ZONE.fullmatch(words):
        return None
    if words == _ANY_ZONE and not _has_towns(place):
        return None
    code, rest = _owner(place, words)
    return _zone(code, rest) if _ZONE.fullmatch(rest) else None


@cache
def zone_forms(place: str) -> Mapping[str, District]:
    """The names by which plans of a place name the common zones of it and of those below it."""
    if not has_code(place) or place == NATION or place not in jurisdictions():
        return {}
    zones = (
        (start, _zone(one.code, short))
        for one in (*_own_zones(place), *_below(place))
        for start in _names(one)
        for short in _ENDINGS
    )
    return {
        form: zone
        for start, zone in zones
        for form in zone.names
        if form.startswith(start) and len(form) > len(start)
    }


def district_of_name(name: str) -> District | None:
    """The town or zone whose full name this is."""
    code = jurisdiction_of_title(name)
    if not code or not has_code(code) or code == NATION:
        return None
    town = town_of(code, name.removeprefix(place_name(code)))
    rest = name.removeprefix(_base(code))
    return town or (_zone(code, rest) if _ZONE.fullmatch(rest) else None)


def _own_zones(place: str) -> tuple[Jurisdiction, ...]:
    """A city, whose zones are called by it; 河北省开发区 are those of all its cities."""
    own = jurisdictions()[place]
    return () if is_province(place) and not own.name.endswith("市") else (own,)


def _zone(code: str, rest: str) -> District:
    """The zone of a place: 经开区 of 431300 is 娄底经开区."""
    full = _FULL.search(rest)
    own = rest[: full.start()] if full else ""
    short = own + _SHORT_OF[full.group()] if full else rest
    ending = next((each for each in _ENDINGS if short.endswith(each)), "")
    stem = short.removesuffix(ending)
    prints = tuple(f"{stem}{full}" for full in (ending, *_ENDINGS.get(ending, ())))
    place = jurisdictions()[code]
    level = place.name[-1]
    starts = (*_names(place), "", *((level,) if not stem else ()))
    local = tuple(f"{start}{one}" for start in starts for one in prints)
    return _district(f"{_base(code)}{short}", "zone", code, local)


def _district(name: str, kind: str, code: str, local: tuple[str, ...]) -> District:
    return District(
        id=f"district:{name}",
        name=name,
        code=None,
        kind=kind,
        aliases=(),
        within=f"district:{full_name(jurisdictions()[code])}" if is_county(code) else None,
        jurisdiction=province_code(code),
        universal=(),
        local=local,
    )


def _base(code: str) -> str:
    """What the name of a zone begins with: 娄底, 六安市霍邱县."""
    return place_name(code) if is_county(code) else jurisdictions()[code].short_name


def _owner(place: str, words: str) -> tuple[str, str]:
    """The code of the place that a zone is called by, and the rest of its name."""
    own = jurisdictions()[place]
    named = [
        (len(start), one.code)
        for one in (own, *_below(place))
        for start in (place_name(one.code), *_names(one))
        if words.startswith(start) and len(words) > len(start)
    ]
    if not named:
        return place, _LEVEL.sub("", words, count=1) if _LEVEL.match(words) else words
    length, code = max(named)
    return code, words[length:]


@cache
def _below(place: str) -> tuple[Jurisdiction, ...]:
    stem = stem_of(place)
    return tuple(
        one for code, one in jurisdictions().items() if code.startswith(stem) and code != place
    )


def _has_towns(place: str) -> bool:
    """Whether no district or county stands between a place and its towns (东莞市)."""
    return is_county(place) or not (is_province(place) or place == NATION or _below(place))


def _names(place: Jurisdiction) -> Iterator[str]:
    """霍邱县 and 霍邱, 娄底市 and 娄底."""
    yield place.name
    if len(place.short_name) >= _SHORTEST and place.short_name != place.name:
        yield place.short_name

"""The districts of every place: what a plan names of the cities and counties below its own.

``districts.yaml`` lists districts with zones and short names for places that somebody has looked
into. Of all others a plan is known to mean a district by its full name (武汉市洪山区, and 洪山区 in
the plans of 武汉市 and 湖北省), as the table of GB/T 2260 codes has it. A province's plans
call its cities without 市 as well: 合肥、芜湖.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

from ontology.jurisdictions import (
    Jurisdiction,
    city_code,
    is_county,
    is_province,
    jurisdictions,
    place_name,
    province_code,
)
from ontology.terms import NATION, District

_SHORTEST = 3
"""Characters of a name that stands alone: 城区 and 郊区 are words of texts as well."""
_COMMON = frozenset({"新城区", "老城区", "和县"})
"""Names of districts that any text may use of any city, or that begin with 和."""
_WORDS = frozenset(
    (
        *("白银", "安康", "长治", "吉林", "海南", "阿里", "朝阳", "来宾"),
        *("普洱", "怒江", "红河", "大理", "日照", "河源", "兴安", "白山"),
    )
)
"""Cities whose name without 市 is also a province, a river, or a word: 日照时数, 朝阳产业."""
_PEOPLES_COUNTY = re.compile(
    r"(?P<place>.{2,}?)(?:(?:满|蒙古|回|畲|土家|苗|瑶|侗|壮|仫佬|毛南|各|黎|羌|彝|藏|仡佬|布依|水|傣|哈尼|拉祜"
    r"|佤|布朗|傈僳|普米|白|纳西|独龙|怒|裕固|哈萨克|保安|东乡|撒拉|土|锡伯|达斡尔|鄂温克|朝鲜|柯尔克孜)族)+自治县"
)
"""关岭布依族苗族自治县 is 关岭县 for short."""
_SHORT_ZONES = {
    "经济技术开发区": "经开区",
    "高新技术产业开发区": "高新区",
    "高新技术开发区": "高新区",
    "行政委员会": "行委",
}
"""How a zone of the table is called for short."""
_ZONES = range(71, 81)
"""How codes of zones end in the table; those of cities of the rank of a county end in 81 to 99."""


@cache
def listed_districts() -> Mapping[str, District]:
    """All places below the provinces by their ids as districts."""
    places = (p for p in jurisdictions().values() if p.code != NATION and not is_province(p.code))
    districts = map(_district, places)
    return {district.id: district for district in districts}


@cache
def forms_below(jurisdiction: str) -> Mapping[str, District]:
    """The names by which plans of a place name what lies below it; empty for nation and unlisted.

    A city has its districts and counties, and so has a district, for its neighbours'. A province
    has its cities, and those counties of which it has one of the name.
    """
    below = _below(jurisdiction)
    times = Counter(form for district in below for form in district.local)
    forms = ((form, district) for district in below for form in district.names)
    return {
        form: district for form, district in forms if times[form] <= 1 and _is_clear(form, district)
    }


@cache
def short_forms_below(jurisdiction: str) -> Mapping[str, District]:
    """The names without 县, 区 or 市 of the districts and counties in a city or a province.

    Many are words as well (和平, 东方): they mean places only among their like (桃源、石门两县).
    """
    pairs = [(short, d) for d in _below(jurisdiction) if (short := _short_name(d))]
    times = Counter(short for short, _ in pairs)
    return {short: district for short, district in pairs if times[short] == 1}


def _short_name(district: District) -> str:
    """石阡 of 石阡县, 沿河 of 沿河土家族自治县; "" if nothing of two characters is left."""
    place = jurisdictions()[district.code or ""]
    if district.kind not in ("district", "county"):
        return ""
    county = _PEOPLES_COUNTY.match(place.name)
    short = county["place"] if county else place.short_name
    return short if len(short) > 1 and short != place.name else ""


@cache
def _below(jurisdiction: str) -> tuple[District, ...]:
    """The listed districts in the province or the city of a place; none of the nation."""
    if jurisdiction == NATION or jurisdiction not in jurisdictions():
        return ()
    own = city_code(jurisdiction)
    stem = own[:2] if is_province(own) else own[:4]
    coded = ((district, district.code or "") for district in listed_districts().values())
    return tuple(district for district, code in coded if code != own and code.startswith(stem))


def _is_clear(form: str, district: District) -> bool:
    long = len(form) >= _SHORTEST or form.endswith("县") or district.kind == "city"
    return long and form not in _COMMON


def _district(place: Jurisdiction) -> District:
    name = full_name(place)
    return District(
        id=f"district:{name}",
        name=name,
        code=place.code,
        kind=_kind(place),
        aliases=(),
        within=None,
        jurisdiction=province_code(place.code),
        universal=(),
        local=tuple(_own_names(place)),
    )


def full_name(place: Jurisdiction) -> str:
    """The name of a place as a district: 武汉市洪山区.

    A zone is called by its city already (石家庄高新技术产业开发区).
    """
    if not is_county(place.code):
        return place.name
    city = jurisdictions()[city_code(place.code)].short_name
    return place.name if place.name.startswith(city) else place_name(place.code)


def _own_names(place: Jurisdiction) -> Iterator[str]:
    """洪山区; 合肥市 and 合肥; 海西州 and 海西, as 海西蒙古族藏族自治州 is called; 关岭县."""
    yield place.name
    if is_county(place.code):
        if _is_zone(place):
            yield from _short_zones(place)
        if county := _PEOPLES_COUNTY.match(place.name):
            yield f"{county['place']}县"
            yield f"{county['place']}自治县"
        return
    called = place.names[-1]
    prefecture = called != place.short_name
    if prefecture:
        yield called
    if (stem := called.removesuffix("州") if prefecture else called) not in _WORDS:
        yield stem


def _short_zones(place: Jurisdiction) -> Iterator[str]:
    """合肥高新区 for 合肥高新技术产业开发区; 稀土高新区, 大柴旦行委."""
    city = jurisdictions()[city_code(place.code)].short_name
    for full, short in _SHORT_ZONES.items():
        if place.name.endswith(full):
            name = f"{place.name.removesuffix(full)}{short}"
            own = name.removeprefix(city)
            yield from (name, own) if len(own) > len(short) else (name,)


def _is_zone(place: Jurisdiction) -> bool:
    return int(place.code[4:]) in _ZONES


def _kind(place: Jurisdiction) -> str:
    if not is_county(place.code):
        return "city"
    if _is_zone(place):
        return "zone"
    return "district" if place.name.endswith("区") else "county"

"""The local body that a name means by the naming rules, where no vocabulary lists it."""

from collections.abc import Iterator, Mapping
from functools import cache

from loaders.names.full_names import CORPS, SHORT, XINJIANG, city_of, full_name
from loaders.text.regex import regex
from ontology.branches import branch_of
from ontology.departments import OfficialName, official_name, official_names
from ontology.jurisdictions import (
    Jurisdiction,
    city_code,
    code_of_place,
    division_of,
    has_code,
    is_county,
    is_local,
    is_province,
    jurisdictions,
    place_name,
    province_code,
    province_name,
)
from ontology.terms import NATION, Agency

_GOVERNMENT = "人民政府"
"""The body that is meant where a plan lists a place among bodies: 泉州市, 石狮市."""
RULE = "命名规则（departments.yaml）"
"""``Agency.source`` of what the naming rules explain."""
_CORPS = regex(f"(?:{CORPS[:-2]})?兵团")
_COLLECTIVE = regex(
    "(?:各(?:有关|相关)?|有关|相关)(?:设区的?|省?直?管|省辖|地级(?:以上)?)?"
    "[省市州盟县区旗乡镇街道园特、（）()〔〕和及]+(?:人民政府|政府|管委会|管理委员会|办事处)?"
    "|[省市州县区旗]?(?:级|直|政府)?各?(?:有关|相关)(?:部门|单位)(?:[、和](?:部门|单位))?|各(?:部门|单位)"
)
_COUNTY_GOVERNMENT = regex(
    "(?P<county>(?!.*[各等有相全其该本我及、])[^省市县区旗]{2,6}[县旗])(?P<rest>(?:人民)?政府)"
)
_AUTONOMOUS = ("自治区", "自治州", "自治县")
_OF_PARTY = regex("^(?:中共|中国共产党)(?!中央)")
_LEAGUE = regex("^团(省|市|区|县|自治区)委$")
_LEAGUE_LAST = regex("^(省|市|区|县|自治区)团委$")
"""团省委 alone has the level in the middle."""
_LEAGUE_IN_FULL = regex(
    "^(?:中国共产主义青年团|共青团)([^市县区州盟旗省]{2,9}(?:市|县|区|州|盟|旗|省|自治区))(?:委员会|委)$"
)
"""共青团玉溪市委, as it signs."""


def explained_agency(mention: str, jurisdiction: str) -> Agency | None:
    """The local body that a name means by the naming rules, in a plan of ``jurisdiction``.

    省经信厅 in a plan of Hubei, or of a city there, is 湖北省经济和信息化厅. The agency is the same
    however it is printed. None if no rule has the name, or its place is unknown.
    """
    if jurisdiction and (other := _branch(mention, jurisdiction) or _all(mention, jurisdiction)):
        return other
    if corps := _CORPS.match(mention):
        official = official_name(mention[corps.end() :])
        return _of_the_corps(official) if official and official.kind == "department" else None
    called = _OF_PARTY.sub("", mention)
    local = _LEAGUE_IN_FULL.sub(r"\1团委", _LEAGUE.sub(r"\1团委", called))
    for code, rest in _places_of(local, jurisdiction):
        official = official_name(rest or _GOVERNMENT) if len(local) > 1 else None
        if official and _fits(official, code) and (called == mention or official.kind == "party"):
            return _official_agency(official, code)
    return None


def _of_the_corps(official: OfficialName) -> Agency:
    """A body of the corps; its jurisdiction is the region, for the corps has no code."""
    name = official.at(CORPS, CORPS)
    return Agency(
        id=f"agency:{name}",
        name=name,
        short_name=f"兵团{official.forms[0]}",
        kind=official.kind,
        jurisdiction=XINJIANG,
        source=RULE,
        universal=(name, *(f"{CORPS}{form}" for form in official.forms)),
        local=tuple(f"兵团{form}" for form in official.forms),
    )


def _branch(mention: str, jurisdiction: str) -> Agency | None:
    """The branch of a national body in a place that is known: 云州海关 in a plan of 云州市.

    Some call it 市海关 there.
    """
    city = _city(jurisdiction) if mention.startswith("市") else ""
    branch = branch_of(_seat(city) + mention.removeprefix("市") if city else mention)
    code = branch and _called(branch.place, jurisdiction)
    if not branch or not code:
        return None
    return _named(mention, branch.name, branch.kind, code)


def _city(jurisdiction: str) -> str:
    """The city that a plan calls 市: its code, or its name if it has none; "" if none."""
    if has_code(jurisdiction):
        return city_of(jurisdiction)
    return jurisdiction if jurisdiction.endswith("市") else ""


def _called(words: str, jurisdiction: str) -> str | None:
    """The code of a place by its name, long or short; an unlisted place is its own code."""
    if not has_code(jurisdiction) and words in (jurisdiction, jurisdiction[:-1]):
        return jurisdiction
    code = code_of_place(words)
    if has_code(code):
        return code
    if not is_local(jurisdiction):
        return None
    own = jurisdictions()[jurisdiction]
    below = division_of(city_code(jurisdiction), words)
    return (
        jurisdiction if words == own.short_name else below if words == place_name(below) else None
    )


def _all(mention: str, jurisdiction: str) -> Agency | None:
    """All bodies of a kind in the place (各县区政府, 各有关部门): there is nobody to tell apart."""
    if jurisdiction == NATION or not _COLLECTIVE.fullmatch(mention):
        return None
    return _named(mention, full_name(mention, jurisdiction), "collective", jurisdiction)


def _named(mention: str, name: str, kind: str, code: str) -> Agency:
    return Agency(
        id=f"agency:{name}",
        name=name,
        short_name=mention,
        kind=kind,
        jurisdiction=code,
        source=RULE,
        universal=(name,),
        local=(mention,),
    )


def _official_agency(official: OfficialName, code: str) -> Agency:
    place, local = place_name(code), _local_place(code)
    seat = _seat(code)
    name = official.at(place, seat)
    starts = (seat, local) if official.is_branch else (local,)
    forms = tuple(
        _LEAGUE_LAST.sub(r"团\1委", f"{start}{form}") for start in starts for form in official.forms
    )
    government = official.kind == "government" and is_county(code)
    return Agency(
        id=f"agency:{name}",
        name=name,
        short_name=forms[0],
        kind="district_government" if government else official.kind,
        jurisdiction=code,
        source=RULE,
        universal=(name, *(f"{place}{form}" for form in official.forms)),
        local=forms,
    )


def _seat(code: str) -> str:
    """The short name of a place, as branches are called by it: 浙江, 上饶."""
    return jurisdictions()[code].short_name if has_code(code) else code[:-1]


@cache
def local_bodies(code: str) -> Mapping[str, Agency]:
    """Every body that the naming rules know in a place, by the forms that its plans print."""
    bodies = {
        official.name: _official_agency(official, code)
        for official in official_names()
        if _fits(official, code)
    }
    return {form: body for body in bodies.values() for form in body.local}


def _local_place(code: str) -> str:
    """How a place's own plans begin the names of its bodies: 省, 市, 自治区; a county by name."""
    place = jurisdictions()[code].name if has_code(code) else code
    if is_county(code):
        return place
    return next((level for level in _AUTONOMOUS if place.endswith(level)), place[-1])


def _fits(official: OfficialName, code: str) -> bool:
    """Whether a place of this rank may have the body: only provinces have 厅 (and 自治州 none)."""
    return not official.name.endswith("厅") or official.kind != "department" or is_province(code)


def _places_of(mention: str, jurisdiction: str) -> Iterator[tuple[str, str]]:
    """(code of the place, what follows) in each way in which a name may begin with its place."""
    yield from _named_places(mention, jurisdiction)
    if jurisdiction and not has_code(jurisdiction):
        yield from _unlisted_place(mention, jurisdiction)
    if not is_local(jurisdiction):
        return
    for level, code in _level_codes(jurisdiction):
        if mention.startswith(level):
            yield code, mention.removeprefix(level)
    yield jurisdiction, mention


def _unlisted_place(mention: str, place: str) -> Iterator[tuple[str, str]]:
    """As ``_places_of`` for a place that has no code: its name stands for one.

    So does that of a county whose government it names: no table says which counties it has. The
    names of city districts are not taken so: many cities have one that is called the same.
    """
    starts = (place, place[:-1] if len(place) > SHORT else place, place[-1], "")
    for start in dict.fromkeys(starts):
        if mention.startswith(start):
            yield place, mention.removeprefix(start)
    if not mention.startswith(place) and (below := _COUNTY_GOVERNMENT.fullmatch(mention)):
        yield code_of_place(below["county"]), below["rest"]


def _named_places(mention: str, jurisdiction: str) -> Iterator[tuple[str, str]]:
    """The place that a name begins with: a province or a city, the county behind or instead."""
    for place in _starts().get(mention[:2], ()):
        for start in place.names:
            if mention.startswith(start):
                yield from _counties(mention.removeprefix(start), place.code)
                yield place.code, mention.removeprefix(start)
    if is_local(jurisdiction):
        yield from _counties(mention, city_code(jurisdiction))


def _counties(rest: str, code: str) -> Iterator[tuple[str, str]]:
    below = division_of(code, rest)
    if below != code:
        yield below, rest.removeprefix(jurisdictions()[below].name)


def _level_codes(jurisdiction: str) -> Iterator[tuple[str, str]]:
    """How a plan begins the names of its province's, city's and own bodies, and their codes."""
    for level in ("自治区", "省"):
        if province_name(jurisdiction).endswith(level):
            yield level, province_code(jurisdiction)
    if city := city_of(jurisdiction):
        yield "市", city
    yield place_name(jurisdiction)[-1], jurisdiction


@cache
def _starts() -> dict[str, list[Jurisdiction]]:
    """Provinces and cities by the first two characters of their names."""
    found: dict[str, list[Jurisdiction]] = {}
    for place in jurisdictions().values():
        if place.code != NATION and not is_county(place.code):
            found.setdefault(place.name[:2], []).append(place)
    return found

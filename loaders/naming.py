"""The agency that a name means which no vocabulary lists: named by rule, or kept as printed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from loaders.text.regex import regex
from ontology.branches import branch_of
from ontology.departments import OfficialName, nationwide, official_name, official_names
from ontology.jurisdictions import (
    Jurisdiction,
    city_code,
    city_name,
    code_of_place,
    division_of,
    has_code,
    is_county,
    is_local,
    is_province,
    jurisdictions,
    leading_place,
    place_name,
    province_code,
    province_name,
)
from ontology.terms import NATION, Agency

_KINDS: tuple[tuple[str, str], ...] = (
    (
        r"^(?:各|相关|有关|其他)|(?:有关|相关|成员)(?:.{0,4})?(?:单位|部门|政府|地区|省份)$|等.+|各[区县市镇]"
        r"|各(?:直属|级)?.{0,2}(?:部门|单位|机构|街道|专班)|^各师(?:市|[（(]市[）)])?$",
        "collective",
    ),
    (r"[区县市旗](?:人民)?政府$", "district_government"),
    (r"(?:人民)?政府$", "government"),
    (r"管委会$|(?<!建设)(?<!监督)管理委员会$", "zone_committee"),
    (r"^(?:市|省|区|县)?委.*(?:部|办|办公室)$|党组$", "party"),
    (r"公司$|集团$|银行$|机场$", "enterprise"),
    (r"协会$|商会$|联合会$|学会$|总会$|促进会$", "association"),
)

_GOVERNMENT = "人民政府"
"""Who a plan means that names a place among its bodies: 泉州市, 石狮市."""
RULE = "命名规则（departments.yaml）"
"""``Agency.source`` of what the naming rules explain."""


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
    local = _LEAGUE.sub(r"\1团委", called)
    for code, rest in _places_of(local, jurisdiction):
        official = official_name(rest or _GOVERNMENT) if len(local) > 1 else None
        if official and _fits(official, code) and (called == mention or official.kind == "party"):
            return _official_agency(official, code)
    return None


CORPS = "新疆生产建设兵团"
_CORPS = regex(f"(?:{CORPS[:-2]})?兵团")
_OF_THE_CORPS = regex(r"兵团(?!级)|第[一二三四五六七八九十]+师|各师")
"""The corps has bodies and divisions of its own, in Xinjiang and under no city there."""


def _of_the_corps(official: OfficialName) -> Agency:
    """A body of the corps; its jurisdiction is the region, for the corps has no code."""
    name = official.at(CORPS, CORPS)
    return Agency(
        id=f"agency:{name}",
        name=name,
        short_name=f"兵团{official.forms[0]}",
        kind=official.kind,
        jurisdiction=_XINJIANG,
        source=RULE,
        universal=(name, *(f"{CORPS}{form}" for form in official.forms)),
        local=tuple(f"兵团{form}" for form in official.forms),
    )


_XINJIANG = "650000"


def _branch(mention: str, jurisdiction: str) -> Agency | None:
    """The branch of a national body in a place that is known: 云州海关 in a plan of 云州市."""
    branch = branch_of(mention)
    code = branch and _called(branch.place, jurisdiction)
    if not branch or not code:
        return None
    return _named(mention, branch.name, branch.kind, code)


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


_COLLECTIVE = regex(
    "(?:各(?:有关|相关)?|有关|相关)(?:设区的?|省?直?管|省辖|地级(?:以上)?)?"
    "[省市州盟县区旗乡镇街道园特、（）()〔〕和及]+(?:人民政府|政府|管委会|管理委员会|办事处)?"
    "|[省市州县区旗]?(?:级|直|政府)?各?(?:有关|相关)(?:部门|单位)|各(?:部门|单位)"
)


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
    starts = (place, place[:-1] if len(place) > _SHORT else place, place[-1], "")
    for start in dict.fromkeys(starts):
        if mention.startswith(start):
            yield place, mention.removeprefix(start)
    if not mention.startswith(place) and (below := _COUNTY_GOVERNMENT.fullmatch(mention)):
        yield code_of_place(below["county"]), below["rest"]


_COUNTY_GOVERNMENT = regex(
    "(?P<county>(?!.*[各等有相全其该本我及、])[^省市县区旗]{2,6}[县旗])(?P<rest>(?:人民)?政府)"
)


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
    if city := _city_of(jurisdiction):
        yield "市", city
    yield place_name(jurisdiction)[-1], jurisdiction


def _city_of(jurisdiction: str) -> str:
    """The code of the city that a plan's 市商务局 is of; "" if none.

    A district's plan means its city, that of a county-level city (宁乡市) itself.
    """
    if is_county(jurisdiction) and jurisdictions()[jurisdiction].name.endswith("市"):
        return jurisdiction
    return city_code(jurisdiction) if city_name(jurisdiction).endswith("市") else ""


def new_agency(mention: str, jurisdiction: str, source: str = "", office: str = "") -> Agency:
    """The agency that a name means which neither vocabulary nor rules have, as printed.

    ``office`` is the body that issues the plan to its own divisions (厅机关各处室), if one does.
    """
    own = office and _DIVISION.fullmatch(mention)
    name = f"{office}{mention}" if own else full_name(mention, jurisdiction)
    return Agency(
        id=f"agency:{name}",
        name=name,
        short_name=mention,
        kind=_kind(mention),
        jurisdiction=jurisdiction,
        source=source,
        universal=(name,) if name != mention else (),
        local=(mention,),
    )


_DIVISION = regex(r"[^省市区县州国]{1,12}(?:处|科)室?")
_OFFICE = regex(r"(?!.*政府)(?P<body>.+?(?:厅|局|委员会|委))(?:办公室|综合处)?")


def office_of(issuers: Sequence[str]) -> str:
    """The one body that issues a plan, without its own office: of 青海省生态环境厅办公室 the 厅.

    "" if several issue it, or a government.
    """
    match = _OFFICE.fullmatch(issuers[0]) if len(issuers) == 1 else None
    return match["body"] if match else ""


def full_name(mention: str, jurisdiction: str) -> str:
    """The name with its place, so that 市口岸办 of two cities are two agencies.

    A name that begins with a place, and every name in a national plan, is full already. 省商务厅
    is the province's and 市商务局 the city's, also in the plan of a city or a district.
    """
    if jurisdiction in (NATION, "") or _is_full(mention):
        return mention
    if province_code(jurisdiction) == _XINJIANG and _OF_THE_CORPS.match(mention):
        return CORPS + mention.removeprefix("兵团")
    own = place_name(jurisdiction)
    if is_county(jurisdiction) and mention.startswith(jurisdictions()[jurisdiction].short_name):
        return city_name(jurisdiction) + mention
    if mention.startswith((own, own[:-1] if len(own) > _SHORT else own, *_place_names())):
        return mention
    if called := _called_short(mention, jurisdiction):
        return own + mention.removeprefix(called)
    for level, place in _levels(jurisdiction):
        if mention.startswith(level) and not mention.startswith(_MARKET):
            return place + mention.removeprefix(level)
    return own + mention


def _is_full(mention: str) -> bool:
    """A name that needs no place before it: of nation or corps, of a committee (中共孝感市委)."""
    party = mention.startswith(_PARTY) and leading_place(mention.removeprefix(_PARTY))
    return bool(party) or mention.startswith(CORPS) or _is_national(mention)


def _is_national(mention: str) -> bool:
    """A body of the whole country, or a branch of one."""
    return mention.startswith((*NATIONAL, *nationwide())) or bool(branch_of(mention))


def _called_short(mention: str, jurisdiction: str) -> str:
    """The short name of a prefecture that a name begins with: 海西州水利局."""
    place = jurisdictions().get(jurisdiction)
    called = place.names[-1] if place else ""
    return called if len(called) > _SHORT and mention.startswith(called) else ""


_MARKET = "市场"
"""市场监管局 names no 市 before it."""
_PARTY = "中共"
"""中共孝感市委 names its place behind it."""
NATIONAL = ("中国", "国家", "中央", "中共中央", "人民银行", "人行")
_AUTONOMOUS = ("自治区", "自治州", "自治县")
_OF_PARTY = regex("^(?:中共|中国共产党)(?!中央)")
_LEAGUE = regex("^团(省|市|区|县|自治区)委$")
_LEAGUE_LAST = regex("^(省|市|区|县|自治区)团委$")
"""团省委 alone has the level in the middle."""
_SHORT = 2
"""A name of two characters is not shortened: 和县."""


def _levels(jurisdiction: str) -> Iterator[tuple[str, str]]:
    """How a plan begins the names of its province's, city's and own bodies, and whose they are."""
    own = place_name(jurisdiction)
    if has_code(jurisdiction):
        for level in ("自治区", "省"):
            yield level, province_name(jurisdiction)
        if city := _city_of(jurisdiction):
            yield "市", place_name(city)
    yield own[-1], own


def _kind(mention: str) -> str:
    return next((kind for pattern, kind in _KINDS if re.search(pattern, mention)), "department")


@cache
def _starts() -> dict[str, list[Jurisdiction]]:
    """Provinces and cities by the first two characters of their names."""
    found: dict[str, list[Jurisdiction]] = {}
    for place in jurisdictions().values():
        if place.code != NATION and not is_county(place.code):
            found.setdefault(place.name[:2], []).append(place)
    return found


@cache
def _place_names() -> tuple[str, ...]:
    places = jurisdictions().values()
    return tuple(p.short_name for p in places if p.code != NATION and not is_county(p.code))

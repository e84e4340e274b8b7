"""The full name of an agency that neither vocabulary nor rules have: as printed, with its place."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from loaders.text.regex import regex
from ontology.branches import branch_of
from ontology.departments import nationwide
from ontology.jurisdictions import (
    city_code,
    city_name,
    has_code,
    is_county,
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
CORPS = "新疆生产建设兵团"
_OF_THE_CORPS = regex(r"兵团(?!级)|第[一二三四五六七八九十]+师|各师")
"""The corps has bodies and divisions of its own, in Xinjiang and under no city there."""
XINJIANG = "650000"
_DIVISION = regex(r"(?:国土)?[^省市区县州国]{1,12}(?:(?<!办事)处|科)室?")
_OFFICE = regex(
    r"(?!.*(?:政府|人民代表大会|人大常))(?P<body>.+?(?:厅|局|委员会|委))(?:办公室|综合处)?"
)
_OF_BASIN = regex(
    "(?:水利部|生态环境部)?(?:(?:长江|黄河|淮河|海河|珠江|松辽)(?:水利|流域)|太湖流域)"
    "(?:委(?:员会)?|管理局|(?:生态环境)?监督管理局)"
    "|(?:水利部)?(?:长江|黄河|淮河|海河|珠江|松辽)委|(?:长江|珠江)航务管理局"
)
"""The commissions of the great rivers are bodies of the nation."""
_MARKET = regex("市(?:场|容|政(?![府协务法研]))")
"""市场监管局 and 市政建设科 name no 市 before them."""
_OWN_LEVEL = regex("本(?=[省市区县州盟旗](?!级))")
"""本市各级人民政府 are those of the city."""
_PARTY = "中共"
"""中共孝感市委 names its place behind it."""
NATIONAL = ("中国", "国家", "中央", "中共中央", "人民银行", "人行")
SHORT = 2
"""A name of two characters is not shortened: 和县."""


def city_of(jurisdiction: str) -> str:
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
    name = full_name(f"{office}{mention}" if own else mention, jurisdiction)
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
    if province_code(jurisdiction) == XINJIANG and _OF_THE_CORPS.match(mention):
        return CORPS + mention.removeprefix("兵团")
    own = place_name(jurisdiction)
    mention = _OWN_LEVEL.sub("", mention, count=1)
    if is_county(jurisdiction) and mention.startswith(jurisdictions()[jurisdiction].short_name):
        return city_name(jurisdiction) + mention
    if mention.startswith((own, own[:-1] if len(own) > SHORT else own, *_place_names())):
        return mention
    if called := _called_short(mention, jurisdiction):
        return own + mention.removeprefix(called)
    for level, place in _levels(jurisdiction):
        if mention.startswith(level) and not _MARKET.match(mention):
            return place + mention.removeprefix(level)
    return own + mention


def _is_full(mention: str) -> bool:
    """A name that needs no place before it: of nation or corps, of a committee (中共孝感市委)."""
    party = mention.startswith(_PARTY) and leading_place(mention.removeprefix(_PARTY))
    return bool(party) or mention.startswith(CORPS) or _is_national(mention)


def _is_national(mention: str) -> bool:
    """A body of the whole country, or a branch of one."""
    named = mention.startswith((*NATIONAL, *nationwide())) or _OF_BASIN.match(mention)
    return bool(named or branch_of(mention))


def _called_short(mention: str, jurisdiction: str) -> str:
    """The short name of a prefecture that a name begins with: 海西州水利局."""
    place = jurisdictions().get(jurisdiction)
    called = place.names[-1] if place else ""
    return called if len(called) > SHORT and mention.startswith(called) else ""


def _levels(jurisdiction: str) -> Iterator[tuple[str, str]]:
    """How a plan begins the names of its province's, city's and own bodies, and whose they are."""
    own = place_name(jurisdiction)
    if has_code(jurisdiction):
        for level in ("自治区", "省"):
            yield level, province_name(jurisdiction)
        if city := city_of(jurisdiction):
            yield "市", place_name(city)
    yield own[-1], own


def _kind(mention: str) -> str:
    return next((kind for pattern, kind in _KINDS if re.search(pattern, mention)), "department")


@cache
def _place_names() -> tuple[str, ...]:
    places = jurisdictions().values()
    return tuple(p.short_name for p in places if p.code != NATION and not is_county(p.code))

"""Whose document it is: the places of its issuers, of its 发文字号, of its title, of its text."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from loaders.facts import Head
from loaders.text.document import Text
from loaders.text.regex import regex
from ontology.jurisdictions import (
    division_of,
    has_code,
    is_county,
    is_local,
    is_province,
    jurisdiction_of_number,
    jurisdiction_of_title,
    jurisdictions,
    place_of,
    province_code,
)
from ontology.terms import NATION

_OWN_CITY = regex(r"全市|我市|本市|市委、?市政府|市直")
_OWN_PROVINCE = regex(
    r"(?<![\u4e00-\u9fff])省[\u4e00-\u9fff]{1,8}[厅局委]|全省|我省|本省|省委、?省政府|全区|我区|自治区(?:党委|人民政府)|省直"
)
_OWN_NATION = regex(r"我国|全国|各省、自治区、直辖市|各省[（(]区、市[）)]")
_MINISTRY = regex(
    "国务院|(?:财政|生态环境|交通运输|农业农村|工业和信息化|自然资源|住房(?:和)?城乡建设)部"
    "|(?:税务|市场监管|市场监督管理)总局|国家发展(?:和)?改革委"
)
"""Bodies of the nation, which plans of every place name, and those of the nation alone."""
_LOCAL_BODY = regex(r"(?<![\u4e00-\u9fff])[市县区州盟旗](?![级场])[\u4e00-\u9fff]{1,8}[局委办]")
_CONGRESS = regex(r"在(?P<place>[\u4e00-\u9fff]{2,15}?)第[一二三四五六七八九十]+届人民代表大会")
"""Where a government reports: ——2026年1月15日在孝感市第七届人民代表大会第五次会议上."""
_OF_PROVINCE = regex("省|自治区")
"""How the bodies of a province begin whose name is left out."""
_MARK = regex(r"(?P<letters>[\u4e00-\u9fff]{1,3}?)(?:人?政|府|党|办|委)")
"""A government's 代字: 厦思 of 厦思政办〔2024〕29号."""
_TOP = 1000
_OFTEN = 3
_RARELY = 0.1
"""Of the words that speak of the nation, how many of a local place may stand beside them."""
_SHARE = 0.6
"""Of all places of its level that a text names, what its own one has at least."""


def jurisdiction_of_head(head: Head) -> str:
    """Whose plan it is: the first of ``jurisdictions_of_head``; "" if none is named."""
    return next(iter(jurisdictions_of_head(head)), "")


def jurisdictions_of_head(head: Head) -> tuple[str, ...]:
    """The codes of all places that issue it: of a plan of two provinces, or cities, both, as named.

    The place is its issuer's, its 发文字号's, its title's, or that which its text calls its own. A
    district's plan is its own: 天津市和平区人民政府 issues for 120101, not for the city. Beside
    bodies of a province (省水利厅) those that are called after a city (南京海关) issue for the
    province. A place of the title goes before a 代字 that several places share.
    """
    names = [name for name, _ in head.issuers]
    placed = dict.fromkeys(filter(None, map(jurisdiction_of_title, names)))
    code = next(iter(placed), None) or _place_beside_issuers(head) or ""
    if not is_local(code):
        return (code,) if code else ()
    if any(map(_OF_PROVINCE.match, names)):
        names, code = [], province_code(code)
    first = next((below for name in names if (below := division_of(code, name)) != code), code)
    others = (one for one in placed if _is_beside(one, code))
    return (first, *others)


def _is_beside(one: str, code: str) -> bool:
    """Whether two places are of one level: two provinces, two cities, two counties."""
    return one != code and has_code(one) and has_code(code) and _level(one) == _level(code)


def _level(code: str) -> int:
    return 0 if is_province(code) else 2 if is_county(code) else 1


def _place_beside_issuers(head: Head) -> str | None:
    numbered = jurisdiction_of_number(head.doc_number) if head.doc_number else None
    titled = jurisdiction_of_title(head.title) or jurisdiction_of_title(head.notice_title or "")
    if titled and _is_marked(head.doc_number or "", titled):
        return titled
    return numbered or titled or head.place_in_text


def _is_marked(number: str, place: str) -> bool:
    """Whether a 代字 may be that of a place: 石政 of 石嘴山市, as well as of 石家庄市."""
    mark, found = _MARK.match(number), place_of(place)
    return mark is not None and found is not None and bool({*mark["letters"]} & {*found.short_name})


def own_place(texts: Sequence[Text]) -> str | None:
    """The code of the place that a text calls its own (我省, 全市), if it names it by far most.

    For a head that names no place: 省生态环境厅2022年工作计划, of a text full of 江苏省. A text
    that speaks of the nation (我国, 全国) and hardly of a place of its own is the nation's.
    """
    words = "\n".join(map(str, texts))
    if congress := _CONGRESS.search(words[:_TOP]):
        return jurisdiction_of_title(congress["place"])
    city, province = len(_OWN_CITY.findall(words)), len(_OWN_PROVINCE.findall(words))
    if _is_of_the_nation(words, city + province):
        return NATION
    if not city and not province:
        return None
    counts = Counter(_places().findall(words))
    codes = _codes()
    levels = (_cities, is_province) if city > province else (is_province,)
    for level in levels:
        found: Counter[str] = Counter()
        for name, count in counts.items():
            found[codes[name]] += count if level(codes[name]) else 0
        if code := _most_named(+found):
            return code
    return None


def _is_of_the_nation(words: str, own: int) -> bool:
    """Whether a text speaks of the nation, and hardly of a place: it has ``own`` words of one."""
    nation, local = len(_OWN_NATION.findall(words)), own + len(_LOCAL_BODY.findall(words))
    if not local:
        nation += len(_MINISTRY.findall(words))
    return nation >= _OFTEN and local <= _RARELY * nation


def _most_named(counts: Counter[str]) -> str | None:
    if not counts:
        return None
    code, most = counts.most_common(1)[0]
    often = most >= _OFTEN or len(counts) == 1
    return code if often and most >= _SHARE * counts.total() else None


def _cities(code: str) -> bool:
    """Cities, and the four that are provinces."""
    return not is_county(code) and (not is_province(code) or code[:2] in ("11", "12", "31", "50"))


@cache
def _codes() -> dict[str, str]:
    """Names of provinces and cities, full and short, with their codes."""
    places = [p for p in jurisdictions().values() if p.code != NATION and not is_county(p.code)]
    short = {place.short_name: place.code for place in reversed(places)}
    return {**short, **{place.name: place.code for place in places}}


@cache
def _places() -> re.Pattern[str]:
    return regex("|".join(sorted(_codes(), key=len, reverse=True)))

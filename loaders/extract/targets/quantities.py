"""Quantities as printed: numbers, ranges and fractions with their unit and comparator.

``4.5—5``, ``≥250``, ``35左右``, ``四分之一``, ``不低于98%``, ``突破2300亿元``, ``5万亿元以上``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from loaders.facts import Comparator
from loaders.text.ordinals import parse_number

_NUMBER = r"(?<!\d)\d+(?:,\d{3})*(?:\.\d+)?"
_LONGEST = 16
"""Digits of a number that a graph can hold; longer ones are kept as printed."""
_FRACTION = r"[一二三四五六七八九十百]{1,9}分之[一二三四五六七八九十百零]{1,9}"
_HAN = r"(?<![数几上第])[一二两三四五六七八九]?[十百千][一二三四五六七八九十百零]{0,6}"
"""A number in Chinese digits; a single one (两个) describes more often than it counts."""
_DASH = r"\s{0,2}[—–\-－~～至到]{1,3}\s{0,2}"
_SCALE = r"(?:[万亿千百十]+)?"
_BASE = (
    r"元/人|美元|元|微克每立方米|毫克/升|吨标准煤|载重吨|吨|标准箱|标箱|TEU|平方公里|平方千米|平方米|立方米|公里|千米|海里|米|公顷|亩|"
    r"千瓦时|千瓦|兆瓦|度|人次|人日|人年|人|户|家次|家|个百分点|百分点|个?工作日|个月|个|项|件|台套|台|辆|套|所|张|座|处|条|例|场次|场|"
    r"次|部|名|位|岁|年|个月|小时|天|分钟|种|类|支|艘|架|只|头|株|册|门|期|批|届|对|枚|片|栋|幢|间|床位|床|倍|"
    r"级|班|分|周|PFLOPS|EFLOPS|P|MW|GW|%|％|‰|微克/立方米"
)
UNIT = rf"(?:{_SCALE}(?:{_BASE})|[万亿](?=以上|以下|以内|左右|规模|[，。；、）)]|$))"
_BEFORE: tuple[tuple[str, Comparator], ...] = (
    (r"不低于|不少于|不小于|不得低于|不得少于|不能低于|不能少于|至少|最低|≥|＞=|>=", ">="),
    (
        r"不超过|不得超过|不能超过|不高于|不得高于|不大于|不多于|最高|最多|控制在|≤|<=|以内控制",
        "<=",
    ),
    (r"超过|超出|突破|高于|大于|多于|超|＞|>", ">"),
    (r"低于|小于|少于|＜|<", "<"),
    (r"大约|约为|约|接近|近", "~"),
)
_AFTER: tuple[tuple[str, Comparator], ...] = (
    (r"及以上|或以上|以上", ">="),
    (r"及以下|或以下|以下|以内|之内", "<="),
    (r"左右|上下", "~"),
)
WORDS: dict[str, Comparator] = {
    word: comparator for pattern, comparator in (*_BEFORE, *_AFTER) for word in pattern.split("|")
}
"""The words of a bound and what each means."""
_PATTERN = re.compile(
    rf"(?P<before>{'|'.join(p for p, _ in _BEFORE)})?\s{{0,2}}(?P<minus>(?<![\dA-Za-z）)])[-－−])?"
    rf"(?P<value>{_NUMBER}|{_FRACTION}|{_HAN})\s?(?P<mark>[*＊#]?)"
    rf"(?:(?P<first_unit>{UNIT})?{_DASH}(?P<value_max>\d{{1,15}}(?:\.\d{{1,6}})?)[*＊]?)?"
    rf"(?P<more>余|多)?\s{{0,2}}(?P<unit>{UNIT})?"
    rf"(?P<after>{'|'.join(p for p, _ in _AFTER)})?"
)
_GLUED = frozenset("“‘〔0123456789.ABCDEFGHIJKLMNOPQRSTUVWXYZ第+＋")
_LETTER = re.compile("[A-Za-z+＋]")
_GRADE = frozenset(("级", "型", "制"))
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity in a text: offsets ``start``..``end``, and what it says.

    ``unit`` is "" if none is printed; a fraction is in %, and ``value_text`` keeps its words;
    ``averaged`` tells the mark * that plans explain as 五年平均数.
    """

    start: int
    end: int
    value: Decimal | None
    value_max: Decimal | None
    unit: str
    comparator: Comparator
    value_text: str | None = None
    averaged: bool = False


def find_quantities(text: str) -> Iterator[Quantity]:
    """The quantities in a text, in order.

    Years, numbers inside names (5G, “4+1”体系) and grades (10万吨级) are left out.
    """
    for match in _PATTERN.finditer(text):
        if not _is_in_name(text, match):
            yield _quantity(match)


def _is_in_name(text: str, match: re.Match[str]) -> bool:
    start, end = match.start("value"), match.end()
    if not match["value"][0].isascii() and "分之" not in match["value"]:
        return _is_no_number(match["value"], match["unit"] or "")
    if _YEAR.fullmatch(match["value"]) and match["unit"] in (None, "年", "年级"):
        return True
    if start and text[start - 1] in _GLUED and match["minus"] is None:
        return True
    behind = text[end : end + 1]
    return behind in _GRADE or (not match["unit"] and _LETTER.match(behind) is not None)


def _is_no_number(words: str, unit: str) -> bool:
    """Chinese digits that count nothing: 二十大, 千亿级, 千米, 十五届人大."""
    scaled = unit.startswith(("万", "亿"))
    return not unit or unit.endswith(("级", "届")) or (words in ("百", "千") and not scaled)


def parse_quantity(text: str) -> Quantity | None:
    """The quantity that makes up a whole cell (``稳定在86以上``, ``4.5*—5*``), or None."""
    words = re.sub(r"\s+|稳定在|保持在?|力争|达到|达|提高到|提升至|降至|控制在", "", text)
    words = re.sub(r"^[\[〔【［](.+)[\]〕】］]$", r"\1", words)
    quantity = next(find_quantities(words), None)
    if quantity is None:
        return None
    rest = words[: quantity.start] + words[quantity.end :]
    return quantity if not re.sub(r"[*＊（）()#]", "", rest) else None


def _quantity(match: re.Match[str]) -> Quantity:
    words = match["value"]
    fraction = "分之" in words
    endless = len(words) > _LONGEST
    before, after = match["before"], match["after"]
    comparator = WORDS.get(after or "") or WORDS.get(before or "") or "="
    if match["more"] and comparator == "=":
        comparator = ">"
    if match["value_max"] and comparator == "=":
        comparator = "range"
    return Quantity(
        match.start(),
        match.end(),
        None if endless else _parse_number((match["minus"] or "") + words),
        _parse_number(match["value_max"]) if match["value_max"] and not endless else None,
        "%" if fraction else (match["unit"] or match["first_unit"] or "").replace("％", "%"),
        comparator,
        words if endless or not words[0].isascii() else None,
        bool(match["mark"]),
    )


def _parse_number(words: str) -> Decimal:
    if "分之" in words:
        return _parse_fraction(words)
    if not words[-1].isascii():
        return Decimal(parse_number(words))
    return Decimal(re.sub("[－−]", "-", words.replace(",", "")))


def _parse_fraction(words: str) -> Decimal:
    """A fraction in per cent, to two places: 四分之一 is 25, 三分之一 is 33.33."""
    below, above = words.split("分之")
    share = Decimal(100 * parse_number(above)) / Decimal(parse_number(below))
    return share.quantize(Decimal("0.01")).normalize()

"""Quantities as printed: numbers, ranges and fractions with their unit and comparator.

``4.5—5``, ``≥250``, ``35左右``, ``四分之一``, ``不低于98%``, ``突破2300亿元``, ``5万亿元以上``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from math import prod

from loaders.extract.targets.words import ACTION
from loaders.facts import Comparator
from loaders.text.dashes import TO
from loaders.text.document import squeeze
from loaders.text.regex import regex
from loaders.text.unit_words import UNIT, UNITS
from loaders.text.year_words import YEAR, YEAR_OR_EARLIER
from ontology.numerals import parse_number

_SPACED = rf"(?<![\d.,])(?<!\d )\d(?: \d)+(?: ?\. ?\d(?: \d)*)?(?= (?:{UNIT}))"
"""A number with a blank behind each of its digits, as some scans are: 7 1 . 5 %."""
_TORN = (
    rf"(?<![\d.,])(?<!\d )(?!{YEAR} )\d{{1,6}}(?: (?!{YEAR}\s?年)\d{{1,6}}){{1,4}}"
    r"(?:\.\d{1,4})?(?!\d)"
)
"""Numbers between which nothing but a blank stands: 21 0公里 may be 210, or two of a table."""
_NUMBER = (
    rf"(?:{_SPACED}|"
    r"(?<![\d.,])(?<!\d )[1-9]\d{0,2}(?: \d{3})+(?![\d.,])(?=\s?[\u4e00-\u9fff%％])(?!\s?[年月])"
    rf"|(?P<torn>{_TORN})"
    r"|(?<!\d)\d+(?:,\d{3})*(?:\.\d+|\s?．\s?\d{1,2}(?=\s?[%％‰万亿]))?)"
)
"""Blanks may part thousands as well (2 000口), and a scan puts some beside a point: 98． 5％."""
_LONGEST = 16
"""Digits of a number that a graph can hold; longer ones are kept as printed."""
_HALF = "一半|半数"
_MORE_TENTHS = "半|[一二三四五六七八九](?![十百千万亿个项家名成线])"
_TENTHS = f"[一二两三四五六七八九]成(?:{_MORE_TENTHS})?(?![为立就效果长员本品都型人分交套功熟活因])"
_WHOLE = "(?:[一二三四五六七八九十百千]{1,9}万?|万)"
_SLASHED = r"(?<![\d/.])[1-9]/[2-9](?![\d/.万亿千百年月日])"
"""A fraction in figures: 1/3."""
_POINT = "点[零〇○一二三四五六七八九]{1,4}(?!十)"
_FRACTION = rf"{_TENTHS}|{_WHOLE}分之[零一二三四五六七八九十百]{{1,9}}(?:{_POINT})?|{_HALF}"
_THINGS = "项家个所座条件种款名支部首场"
"""Units of things that a plan sets going one by one."""
_ROUND = ("百", "千", "万")
_HAN_BEGINS = r"(?<![数几上第一二两三四五六七八九十百千])"
_REST = "[一二三四五六七八九十百零]{0,6}"
_HUNDREDS = f"[一二两三四五六七八九]?[十百千]{_REST}"
_MYRIADS = f"(?:{_HUNDREDS}|[一二两三四五六七八九])万零?[一二三四五六七八九][千百十]{_REST}"
_MYRIAD = rf"(?<![\d\s亿])万(?=[{_THINGS}])"
_POINTED = rf"(?:{_HUNDREDS}|[零一二三四五六七八九](?={_POINT}))(?:{_POINT})?"
_OF_MYRIADS = rf"[一二两三四五六七八九](?=[万亿]{{1,2}}(?:{UNITS}))"
_HAN = rf"{_HAN_BEGINS}(?:{_MYRIADS}|{_MYRIAD}|{_POINTED}|{_OF_MYRIADS})"
"""A number in Chinese digits; a single one (两个) describes more often than it counts.

两万平方米 counts. Of 三十万人 the 万 is of the unit, of 一万六千亿元 it is of the number.
"""
_HAN_RANGE = (
    rf"{_HAN_BEGINS}(?:[一二两三四五六七八九](?=[至到][两三四五六七八九十])|一(?=两)|两(?=三))"
)
"""The first of two single ones, which count together: 一至两名, 一两名."""
_AT_LEAST = (
    r"(?:(?<=至少)|(?<=至少[\u4e00-\u9fff])|(?<=至少[\u4e00-\u9fff]{2})|(?<=[少低多高]于)|(?<=超过))"
    r"[一二两三四五六七八九](?=[次场轮届期所名个项支家遍条])"
)
"""A single one behind a bound counts: 每季度至少开展一次, 不少于两轮."""
_FEW = (
    r"(?:(?<=举办)|(?<=新建)|(?<=打造)|(?<=建成)|(?<=建设)|(?<=新增)|(?<=改造)|(?<=开通))"
    r"[两三四五六七八九](?=[场条座所家处期][\u4e00-\u9fff])"
)
"""So does one right behind a verb that sets up several: 举办三场对接会; 建设两个中心 describes."""
_TO = rf"\s{{0,2}}{TO}{{1,3}}\s{{0,2}}"
_SCALE = "[百千]?[万亿]|[百千](?!米|克|瓦|伏|卡)"
"""What multiplies a unit and stands apart from it: 4万～5万人次, 5万余人."""
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}


def _denied(*words: str) -> str:
    """What the words mean that are denied: 不超过, 不得超过, 不应超过."""
    return "|".join(f"不{modal}{word}" for word in words for modal in ("", *"得能应宜可"))


_BEFORE: tuple[tuple[str, Comparator], ...] = (
    (f"{_denied('低于', '少于', '小于')}|至少|最低|≥|＞=|>=", ">="),
    (f"{_denied('超过', '高于', '大于', '多于')}|最高|最多|控制在|≤|<=|以内控制", "<="),
    (r"超过|超出|突破|逾|高于|大于|多于|超|＞|>", ">"),
    (r"低于|小于|少于|＜|<", "<"),
    (r"大约|约为|约|接近|近", "~"),
)
_AFTER: tuple[tuple[str, Comparator], ...] = (
    (r"及以上|或以上|以上", ">="),
    (r"及以下|或以下|以下|以内|之内", "<="),
    (r"左右|上下", "~"),
)
_BARE: tuple[tuple[str, Comparator], ...] = (("内", "<="),)
_SIGNS: tuple[tuple[str, Comparator], ...] = (("+", ">="), ("＋", ">="), ("过", ">"))
_WITHIN = r"(?<=[日天时钟月周])内(?![\u4e00-\u9fff])"
"""压缩至20个工作日内; behind other units 内 is of a place: 3公里内."""
_PLUS = r"(?<=[%％家个项人元])[+＋](?=\s*(?:$|[，。；、）)（(]))"
"""97%+ is no less than that; 互联网+ and 3+N are names."""
_BEYOND = r"(?<=[入值收量模额])过(?=\d)"
"""收入过20亿元; 通过20项 is no bound."""
_INCLUDED = "[（(]含[^（）()]{0,6}[）)]"
"""Before a bound it says that the number is within it: 85%（含）以上."""
WORDS: dict[str, Comparator] = {
    word: comparator
    for pattern, comparator in (*_BEFORE, *_AFTER, *_BARE, *_SIGNS)
    for word in pattern.split("|")
}
"""The words of a bound and what each means."""
_BOUNDS = "|".join((*(pattern for pattern, _ in _BEFORE), _BEYOND)).replace("不", r"不\s?")
"""A scan may part them: 不 少于."""
_PATTERN = regex(
    rf"(?P<before>{_BOUNDS})?\s{{0,2}}(?P<minus>(?<![\dA-Za-z）)])[-－−])?"
    rf"(?P<value>{_SLASHED}|{_NUMBER}|{_FRACTION}|{_HAN}|{_HAN_RANGE}|{_AT_LEAST}|{_FEW})\s?(?P<mark>[*＊#]?)"
    rf"(?:(?:(?P<first_unit>{UNIT}|{_SCALE}(?={_TO}\d))?{_TO}|(?<=一)(?=两)|(?<=两)(?=三))"
    rf"(?P<value_max>\d{{1,15}}(?:\.\d{{1,6}})?|[两三四五六七八九十])[*＊]?)?"
    rf"(?P<scale>(?:{_SCALE})(?=[余多]\s?(?:{UNIT})))?(?P<more>余|多)?\s{{0,2}}(?P<unit>{UNIT})?"
    rf"(?:\s?(?:{_INCLUDED})?(?P<after>{'|'.join(p for p, _ in _AFTER)}|{_WITHIN}|{_PLUS}))?"
)
_DOUBLED = regex(r"翻(?P<times>[一两二三])?番|实现倍增")
"""To double, once or several times."""
_GLUED = frozenset("“‘〔0123456789.ABCDEFGHIJKLMNOPQRSTUVWXYZ第+＋")
_LETTER = regex("[A-Za-z+＋]")
_WORD = regex(r"[A-Za-z]{2,}$")
_OF_THINGS = frozenset("家个名户项所座处款条")
_GRADE = frozenset(("级", "型", "制"))
_CENT = Decimal("0.01")
_YEAR = regex(YEAR_OR_EARLIER)
_COUNTED = frozenset(_THINGS)
_BEHIND_VERB = regex(rf"(?:{ACTION})(?:[百千万][{_THINGS}][^，；。、\d]{{1,12}}[、和及])*$")
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
    if not match["value"][0].isascii() and not _is_fraction(match["value"]):
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
    fraction = _is_fraction(words)
    endless = len(words) > _LONGEST
    before, after = "".join((match["before"] or "").split()), match["after"]
    comparator = WORDS.get(after or "") or WORDS.get(before) or "="
    if match["more"] and comparator == "=":
        comparator = ">"
    if match["value_max"] and (comparator == "=" or before == "控制在"):
        comparator = "range"
    unit = (match["scale"] or "") + (match["unit"] or match["first_unit"] or "")
    first = None if endless else _parse_number((match["minus"] or "") + words)
    second = _parse_number(match["value_max"]) if match["value_max"] and not endless else None
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


def _is_fraction(words: str) -> bool:
    return "分之" in words or "/" in words or re.fullmatch(rf"{_HALF}|{_TENTHS}", words) is not None


def _parse_number(words: str) -> Decimal:
    if _is_fraction(words):
        return _parse_fraction(words)
    words = squeeze(words)
    if not words[-1].isascii():
        return _parse_han(words)
    figures = words.replace(",", "").replace("．", ".")
    return Decimal(re.sub("[－−]", "-", figures))


def _parse_han(words: str) -> Decimal:
    """A number in Chinese digits: 一千二百 is 1200, 一点三 1.3."""
    whole, _, places = words.partition("点")
    decimals = "".join(str(parse_number(digit)) for digit in places)
    return (
        Decimal(f"{parse_number(whole)}.{decimals}") if decimals else Decimal(parse_number(whole))
    )


def _parse_fraction(words: str) -> Decimal:
    """A fraction in per cent, to two places: 四分之一 is 25, 三分之一 33.33, 一半 50, 三成半 35.

    九成五 is 95.
    """
    if tenths := re.fullmatch("(.)成(.?)", words):
        rest = tenths[2].replace("半", "五")
        return Decimal(
            10 * parse_number(tenths[1].replace("两", "二")) + parse_number(rest or "零")
        )
    if "/" in words:
        over, under = map(Decimal, words.split("/"))
    else:
        below, above = words.split("分之") if "分之" in words else ("二", "一")
        over, under = _parse_han(above), Decimal(parse_number(below))
    share = 100 * over / under
    whole = share.to_integral_value()
    return whole if share == whole else share.quantize(min(_CENT, _order(share))).normalize()


def _order(share: Decimal) -> Decimal:
    """The last place that tells a small share from none: 0.0001 of 0.0002."""
    return Decimal(1).scaleb(share.adjusted())

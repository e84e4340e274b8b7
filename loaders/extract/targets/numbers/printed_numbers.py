"""Numbers as plans print them, and what they are worth: figures, fractions and Chinese digits.

``2,000``, ``98． 5``, ``四分之一``, ``三成半``, ``一万六千``, ``百``.
"""

import re
from decimal import Decimal

from loaders.text.document import squeeze
from loaders.text.unit_words import UNIT, UNITS
from loaders.text.year_words import YEAR
from ontology.numerals import parse_number

_SPACED = rf"(?<![\d.,])(?<!\d )\d(?: \d)+(?: ?\. ?\d(?: \d)*)?(?= (?:{UNIT}))"
"""A number with a blank behind each of its digits, as some scans are: 7 1 . 5 %."""
_TORN = (
    rf"(?<![\d.,])(?<!\d )(?!{YEAR} )\d{{1,6}}(?: (?!{YEAR}\s?年)\d{{1,6}}){{1,4}}"
    r"(?:\.\d{1,4})?(?!\d)"
)
"""Numbers between which nothing but a blank stands: 21 0公里 may be 210, or two of a table."""
_FIGURES = (
    rf"(?:{_SPACED}|"
    r"(?<![\d.,])(?<!\d )[1-9]\d{0,2}(?: \d{3})+(?![\d.,])(?=\s?[\u4e00-\u9fff%％])(?!\s?[年月])"
    rf"|(?P<torn>{_TORN})"
    r"|(?<!\d)\d+(?:,\d{3})*(?:\.\d+|\s?．\s?\d{1,2}(?=\s?[%％‰万亿]))?)"
)
"""Blanks may part thousands as well (2 000口), and a scan puts some beside a point: 98． 5％."""
_HALF = "一半|半数"
_MORE_TENTHS = "半|[一二三四五六七八九](?![十百千万亿个项家名成线])"
_TENTHS = f"[一二两三四五六七八九]成(?:{_MORE_TENTHS})?(?![为立就效果长员本品都型人分交套功熟活因])"
_WHOLE = "(?:[一二三四五六七八九十百千]{1,9}万?|万)"
_SLASHED = r"(?<![\d/.])[1-9]/[2-9](?![\d/.万亿千百年月日])"
"""A fraction in figures: 1/3."""
_POINT = "点[零〇○一二三四五六七八九]{1,4}(?!十)"
_FRACTION = rf"{_TENTHS}|{_WHOLE}分之[零一二三四五六七八九十百]{{1,9}}(?:{_POINT})?|{_HALF}"
THINGS = "项家个所座条件种款名支部首场"
"""Units of things that a plan sets going one by one."""
_HAN_BEGINS = r"(?<![数几上第一二两三四五六七八九十百千])"
_REST = "[一二三四五六七八九十百零]{0,6}"
_HUNDREDS = f"[一二两三四五六七八九]?[十百千]{_REST}"
_MYRIADS = f"(?:{_HUNDREDS}|[一二两三四五六七八九])万零?[一二三四五六七八九][千百十]{_REST}"
_MYRIAD = rf"(?<![\d\s亿])万(?=[{THINGS}])"
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
_BEHIND_THINGS = (
    r"(?<=[\u4e00-\u9fff”）]{2})(?<![第分成为有共各这那前后上下一两三四五六七八九十])[两三四五六七八九]"
    r"(?=[个座条家场](?:[，。；、）]|$))"
)
"""So does one that ends a clause behind what it counts: 建成泊位两个、水库三座."""
NUMBER = (
    rf"{_SLASHED}|{_FIGURES}|{_FRACTION}|{_HAN}|{_HAN_RANGE}|{_AT_LEAST}|{_FEW}|{_BEHIND_THINGS}"
)
"""A number in any print; ``torn`` are figures whose digits blanks part."""
_CENT = Decimal("0.01")


def is_fraction(words: str) -> bool:
    """Whether a number is a part of a whole: 四分之一, 1/3, 三成, 半数."""
    return "分之" in words or "/" in words or re.fullmatch(rf"{_HALF}|{_TENTHS}", words) is not None


def number_of(words: str) -> Decimal:
    """What a printed number is worth, a fraction in per cent."""
    if is_fraction(words):
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

"""The ordinals of official documents and their order of depth.

GB/T 9704-2012, 7.3.3: the layers of the body are numbered 一、 （一） 1. （1）; plans add 篇,
章 and 节 above them and framed 专栏 beside them, rules (办法) articles (第五条) below 章, and what
goes by steps 第一阶段：.
Depth follows the ordinal, not the typography.
"""

import re
from typing import NamedTuple

from loaders.text.regex import regex
from ontology.numerals import parse_number

_ARABIC = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_HAN_MONTH = regex(r"[一二三四五六七八九十]{1,3}(?=月|日)")
_HAN_YEAR = regex("[〇零○一二三四五六七八九]{4}(?=年)")
_HAN_DAY = regex("(?<=\\d)年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日")
_HAN = "〇零一二三四五六七八九十百"


class Ordinal(NamedTuple):
    """An ordinal at the start of a text: ``style`` its kind, ``rank`` the depth of the kind.

    ``printed`` is the ordinal with its marks (``（一）``), ``value`` its number, ``end`` the offset
    behind it.
    """

    style: str
    rank: int
    printed: str
    value: int
    end: int


_STYLES = (
    ("part", r"第(?P<part>[HAN\d]+)(?:篇|部分|编)"),
    ("chapter", r"第(?P<chapter>[HAN\d]+)章"),
    ("node", r"第(?P<node>[HAN\d]+)节"),
    ("box", r"专栏\s*(?P<box>[HAN\d]*)"),
    ("annex", r"附(?:件|表|录)\s*(?P<annex>[HAN\d]*)(?=\s*(?:[:：]|$|[.．、]?\s*\S))"),
    # 一，and 一. of a heading; 统一，… that a line broke goes on with a sentence.
    ("han", r"(?P<han>[HAN]+)(?:、|[.．，,](?=\s?[\u4e00-\u9fff“”]{2,24}\s*$))"),
    ("article", r"第(?P<article>[HAN\d]+)条(?!第|之|[款项规所的至到和与及、，])"),
    ("han_bracket", r"[（(](?P<han_bracket>[HAN]+)[）)]"),
    ("stage", r"第(?P<stage>[HAN\d]{1,2})阶段(?:\s*[:：]|\s+|(?=[（(]))(?=[^。；，]{2,40}$)"),
    (
        "labelled",
        r"【?(?:问题|任务|措施|举措|事项|项目|工程|行动|目标)(?:之)?(?P<labelled>[HAN\d]{1,3})(?:\s*[:：】]|\s)",
    ),
    ("digit", r"(?P<digit>\d{1,3})(?:[.．](?!\d(?!\d?月|\d?周?岁|\d{3}年))|、)"),
    ("digit_bracket", r"[（(](?P<digit_bracket>\d{1,3})[）)]"),
    ("half_bracket", r"(?P<half_bracket>\d{1,2})[）)](?=\s?[\u4e00-\u9fff“])"),
    ("circle", r"(?P<circle>[①-⑳])"),
)
_RANK = {style: rank for rank, (style, _) in enumerate(_STYLES)}
_PATTERN = regex(r"\s*(?:" + "|".join(p for _, p in _STYLES).replace("HAN", _HAN) + ")")


def parse_ordinal(text: str) -> Ordinal | None:
    """The ordinal that ``text`` begins with, or None."""
    match = _PATTERN.match(text)
    if match is None:
        return None
    style = str(match.lastgroup)
    digits = match.group(style)
    value = ord(digits) - ord("①") + 1 if style == "circle" else parse_number(digits)
    return Ordinal(style, _RANK[style], match.group().strip(), value, match.end())


def with_arabic_years(text: str) -> str:
    """The text with years such as 二〇二七年 in Arabic digits; every offset stays.

    >>> with_arabic_years("到二〇二七年底")
    '到2027年底'
    """
    return _HAN_YEAR.sub(lambda match: match.group().translate(_ARABIC), text)


def with_arabic_months(text: str) -> str:
    """The text with months and days such as 十月 in Arabic digits; offsets may move.

    >>> with_arabic_months("2027年十月底")
    '2027年10月底'
    """
    return _HAN_MONTH.sub(lambda match: str(parse_number(match.group())), text)


def with_arabic_dates(text: str) -> str:
    """Years, and whole dates, of Chinese digits in Arabic ones.

    >>> with_arabic_dates("二○○六年四月二十八日")
    '2006年4月28日'
    """

    def date(match: re.Match[str]) -> str:
        month, day = map(parse_number, match.groups())
        return f"年{month}月{day}日"

    return _HAN_DAY.sub(date, with_arabic_years(text))

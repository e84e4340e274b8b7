"""Days as documents print them: 2021年3月5日, 二〇二一年三月五日, 2021-03-05."""

from collections.abc import Sequence
from datetime import date

from loaders.text.document import squeeze
from loaders.text.ordinals import with_arabic_dates
from loaders.text.regex import regex
from loaders.text.year_words import YEAR_OR_EARLIER

_OF_YEAR = r"[\d〇○零一二三四五六七八九]"
_OF_DAY = r"(?:[\d一二三四五六七八九十]\s*){1,3}"
PRINTED_DAY = rf"[12１２一二](?:\s*{_OF_YEAR}){{3}}\s*年\s*{_OF_DAY}月\s*{_OF_DAY}日"
"""A day in any digits, with white space wherever a line was set wide, for patterns of lines."""
_DAY = regex(PRINTED_DAY)
DATE = regex(rf"({YEAR_OR_EARLIER})年(\d{{1,2}})月0?(\d{{1,2}})日")
NUMERIC = regex(rf"({YEAR_OR_EARLIER})[-./](\d{{1,2}})[-./](\d{{1,2}})")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．－／", "0123456789.-/")


def is_day(words: str) -> bool:
    """Whether words are a day and nothing else.

    >>> is_day("二〇二一年三月五日"), is_day("2021 年 3 月 5 日"), is_day("2021年3月")
    (True, True, False)
    """
    return _DAY.fullmatch(words) is not None


def dated(words: str) -> str:
    """The words without white space, dates and digits in Arabic ones."""
    return with_arabic_dates(squeeze(words).translate(_FULL_WIDTH))


def parse_date(words: str) -> date | None:
    """The first date in words; None if there is none, or none that exists.

    >>> parse_date("二〇二一年三月五日"), parse_date("2021-03-05 10:20")
    (datetime.date(2021, 3, 5), datetime.date(2021, 3, 5))
    """
    match = DATE.search(dated(words)) or NUMERIC.search(dated(words))
    return date_of(match.groups()) if match else None


def date_of(parts: Sequence[str]) -> date | None:
    """The day that year, month and day name, if there is such a day."""
    try:
        return date(*map(int, parts[:3]))
    except ValueError:
        return None

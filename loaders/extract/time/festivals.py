"""Festivals by which something is to be done: 国庆节前 leaves until 30 September."""

import re
from datetime import date, timedelta

from loaders.text.regex import regex
from loaders.text.year_words import YEAR

_FIXED = {"元旦": (1, 1), "五一": (5, 1), "七一": (7, 1), "八一": (8, 1), "国庆": (10, 1)}
_SPRING = (
    "2010-02-14 2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28"
    " 2018-02-16 2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29"
    " 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03 2031-01-23 2032-02-11 2033-01-31"
    " 2034-02-19 2035-02-08 2036-01-28 2037-02-15 2038-02-04 2039-01-24 2040-02-12"
)
"""The first day of 春节, by the calendar of the moon (GB/T 33661-2017)."""
_SPRINGS = {day.year: day for day in map(date.fromisoformat, _SPRING.split())}
_BEFORE = r"[”\"]?(?:节日|节|假期|长假)?(?:之|以)?前"
FESTIVAL = rf"[“\"]?(?:春节|{'|'.join(_FIXED)}){_BEFORE}"
"""By a festival, as an alternative of a regular expression."""
FESTIVAL_OF_ITS_YEAR = rf"[“\"]?(?:五一|七一|八一|国庆){_BEFORE}"
"""By one that lies within its year: 元旦前 and 春节前 may be of the year behind it."""
_DATED = regex(rf"(?P<year>{YEAR})\s*年\s*[“\"]?(?P<festival>春节|{'|'.join(_FIXED)}){_BEFORE}")


def with_eves(words: str) -> str:
    """The words with the day before each festival of a year as a date.

    >>> with_eves("2024年春节前")
    '2024年2月9日'
    """
    return _DATED.sub(_eve, words)


def _eve(match: re.Match[str]) -> str:
    year, festival = int(match["year"]), match["festival"]
    fixed = _FIXED.get(festival)
    first = date(year, *fixed) if fixed else _SPRINGS.get(year)
    if first is None:
        return match.group()
    day = first - timedelta(days=1)
    return f"{day.year}年{day.month}月{day.day}日"

"""完成时限: what is printed, the last day that it leaves, and whether the task never ends."""

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date

from loaders.extract.time.expressions import last_year_of_plan
from loaders.extract.time.festivals import FESTIVAL_OF_ITS_YEAR, with_eves
from loaders.facts import Deadline
from loaders.text.dashes import TO
from loaders.text.deadline_words import NUMERIC_DATE, strip_deadline, with_year_mark
from loaders.text.ordinals import with_arabic_months, with_arabic_years
from loaders.text.regex import regex
from loaders.text.year_words import YEAR
from ontology.numerals import parse_number

_YEAR = rf"(?P<year>{YEAR})\s*年"
_DATE = regex(
    _YEAR + r"\s*(?:(?:年\s*)?(?P<end>[底末内]|全年)|(?P<half>上半年|下半年|中期)"
    r"|第?(?P<quarter>[一二三四1-4])\s*季度"
    r"|(?P<month>\d{1,2})\s*月\s*(?:(?P<day>\d{1,2})\s*日|份?(?P<tenth>[上中])旬)?)?"
)
_ONGOING = regex(
    r"持续(?!到)|长期|常态化|常年|按年度?推进|每年|逐年|滚动|适时|长效|全年推进|动态(?:更新|调整)|即日起|近期|积极争取"
)
_PART = r"\d{1,2}月|年[底末内]|[上下]半年"
_PART_OF_YEAR = regex(rf"{_PART}|季度|全年(?!$)|节前")
_WITHIN_YEAR = regex(
    r"(?<![每逐次明第年\d])(?:今年|本年度?)?"
    rf"(?={_PART}|第?[一二三四1-4]季度|全年(?!$|.{{0,2}}(?:推进|持续))|{FESTIVAL_OF_ITS_YEAR})"
)
"""Where a part of a year stands that names no year: 12月底前, 年内, 第二季度."""
SEASON = r"(?:汛期?|入冬|[春夏秋冬]季(?:学期)?(?:开学)?|(?:采暖|供暖)[期季]?|雨季|开学)"
_SEASON = regex(rf"{YEAR}\s*年\s*(?:{SEASON}|春节|国庆)")
"""A part of a year whose days nothing says: 2024年汛期前."""
_BEGINS = regex(r"[日月年]起(?:实施|施行|执行|推行|开展)?$")
"""Says from when, and not until when: 7月1日起."""
_SINCE = regex(rf"{YEAR}年(?:\d{{1,2}}月(?:\d{{1,2}}日)?)?起")
"""The same before other words: 2024年起每年, 2025年3月起至2026年底."""
_AROUND = regex(r"[日月年旬底末](?:前后|左右)$")
"""Says about when: 3月12日前后 leaves no last day."""
_MONTHS = regex(
    rf"(?P<year>{YEAR}\s*年)\s*\d{{1,2}}\s*月?(?:\s*\d{{1,2}}\s*日)?\s*{TO}+\s*(?P<last>\d{{1,2}}\s*月)"
)
"""Months and days of one year: 2024年10月—12月, 2024年8月16日至11月30日."""
_DAYS = regex(rf"(\d{{1,2}}月)\s*\d{{1,2}}\s*日?\s*{TO}+\s*(?=\d{{1,2}}\s*日)")
"""Days of one month: 10月18日至22日."""
_PERIOD = regex(rf"{_YEAR}?\s*{TO}+\s*(?={YEAR})")


def parse_deadline(printed: str) -> Deadline | None:
    """What a deadline means.

    ``2021年底前`` is due on 31 December 2021, ``2026年6月底前`` on 30 June, a bare year on its last
    day, a period on the last day of its last year; 持续推进 is ongoing and has no date. The text
    is kept as printed, without white space or a final mark. None for an empty text.
    """
    text = strip_deadline(printed)
    if not text:
        return None
    words = with_year_mark(with_arabic_months(with_arabic_years(text)))
    return Deadline(text, _last_day(words), bool(_ONGOING.search(text)))


def names_no_year(deadline: Deadline) -> bool:
    """Whether a deadline names a part of a year (12月底前, 二季度) and nothing says of which."""
    return _is_undated(deadline) and bool(_WITHIN_YEAR.search(with_arabic_months(deadline.text)))


def names_part_of_year(deadline: Deadline) -> bool:
    """Whether a deadline names a part of a year and has no day.

    Its year is not printed, or cannot be read (2O26年底前).
    """
    return _is_undated(deadline) and bool(_PART_OF_YEAR.search(deadline.text))


def _is_undated(deadline: Deadline) -> bool:
    """Whether a deadline has no day, though it says until when."""
    return not (deadline.due_on or _BEGINS.search(deadline.text) or _AROUND.search(deadline.text))


def names_this_year(deadline: Deadline) -> bool:
    """Whether a deadline is of the year in which it is written: 今年底前."""
    return deadline.text.startswith(("今年", "本年"))


def in_year(deadline: Deadline, year: int) -> Deadline:
    """A deadline that names no year as due in ``year``; its text stays as printed."""
    words = with_arabic_months(deadline.text)
    return replace(deadline, due_on=_last_day(_WITHIN_YEAR.sub(f"{year}年", words)))


def _last_day(text: str) -> date | None:
    text = with_eves(text)
    if any(each.search(text) for each in (_SEASON, _BEGINS, _AROUND)):
        return None
    words = _DAYS.sub(r"\1", NUMERIC_DATE.sub(_spelled, _SINCE.sub("", text)))
    words = _MONTHS.sub(r"\g<year>\g<last>", words)
    matches = list(_DATE.finditer(_PERIOD.sub("", words)))
    if matches:
        return max(map(_day, matches))
    year = last_year_of_plan(words)
    return date(year, 12, 31) if year else None


def _spelled(match: re.Match[str]) -> str:
    """2025.06 or 2025-06-30 as 2025年06月, 2025年06月30日."""
    year, month, day = match.groups()
    return f"{year}年{month}月" + (f"{day}日" if day else "")


def _day(match: re.Match[str]) -> date:
    year, month, day = int(match["year"]), 12, 31
    if match["month"] and 1 <= int(match["month"]) <= 12:
        month = int(match["month"])
        last = monthrange(year, month)[1]
        tenth = {"上": 10, "中": 20}.get(match["tenth"], last)
        day = min(int(match["day"] or tenth), last) or last
    elif match["quarter"]:
        month = 3 * parse_number(match["quarter"])
        day = monthrange(year, month)[1]
    elif match["half"] in ("上半年", "中期"):
        month, day = 6, 30
    return date(year, month, day)

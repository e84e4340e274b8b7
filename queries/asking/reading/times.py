"""Dates and periods in a question: 2025年底前, 明年, 本季度, 2026到2028年, 十五五期间.

What is named is some days; words around it (到…, …底前, …以后) make of them all until their end, or
all from their start.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias

from ontology.five_year_plans import years_of_plan
from ontology.numerals import parse_number

_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_RELATIVE = {"前": -2, "去": -1, "上": -1, "今": 0, "本": 0, "明": 1, "来": 1, "后": 2}
_PAST = re.compile("去年|前年|上(?!半)")
"""What was done then is asked for, and no plan says."""


@dataclass(frozen=True, slots=True)
class Period:
    """Some days, both included; an open end is None. ``text`` is how the question says it."""

    start: date | None
    end: date | None
    text: str

    @property
    def year(self) -> int | None:
        """The one year that is meant, also as the last of those until its end."""
        if self.end is None or (self.end.month, self.end.day) != (12, 31):
            return None
        return self.end.year if self.start in (None, date(self.end.year, 1, 1)) else None

    @property
    def is_day(self) -> bool:
        """One day, or the time until a day (截至2020年1月): a state of things."""
        return self.end is not None and (self.start == self.end or self.text.startswith("截"))

    @property
    def is_past(self) -> bool:
        """Whether it lies behind today: 去年, 上个月."""
        return bool(_PAST.match(self.text))


Days: TypeAlias = tuple[date, date]


def find_periods(text: str, today: date) -> Iterator[tuple[int, Period]]:
    """Start and meaning of each period in a folded text, from the left, the longest at each place.

    ``today`` decides what 今年 and 本季度 are.
    """
    at = 0
    while at < len(text):
        until = _UNTIL.match(text, at)
        if found := _days(text, until.end() if until else at, today):
            end, days = found
            # 2025年3月至6月 is within the year of the first; 今年至明年 is not.
            if (to := _TO.match(text, end)) and (
                second := _days(text, to.end(), today if to["relative"] else days[0])
            ):
                end, days = second[0], (days[0], max(days[1], second[1][1]))
            how = _HOW.match(text, end)
            assert how
            start, last = _bounds(days, bool(until), how)
            yield at, Period(days[0] if to else start, last, text[at : how.end()])
            at = how.end()
        else:
            at += 1


def _days(text: str, at: int, today: date) -> tuple[int, Days] | None:
    """The days that the longest expression names, and where it ends."""
    found = [
        (match.end(), days)
        for pattern, read in _PATTERNS
        if (match := pattern.match(text, at)) and (days := read(match, today))
    ]
    return max(found, default=None)


def _bounds(days: Days, until: bool, how: re.Match[str]) -> tuple[date | None, date | None]:
    first, last = days
    if how["from"]:
        return first, None
    if how["before"] and not how["end"] and first != last:  # 2027年前 ends with 2026
        return None, first - timedelta(days=1)
    return (None if until or how["end"] or how["before"] else first), last


def _months(year: int, first: int, last: int) -> Days:
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _year_of(match: re.Match[str], today: date) -> int:
    if match["year"]:
        return int(match["year"].translate(_DIGITS))
    if match["short"]:
        return 2000 + int(match["short"].translate(_DIGITS))
    return today.year + _RELATIVE[match["relative"] or "今"]


def _read_year(match: re.Match[str], today: date) -> Days:
    return _months(_year_of(match, today), 1, 12)


def _read_months(match: re.Match[str], today: date) -> Days:
    year = _year_of(match, today)
    if match["half"]:
        return _months(year, *((1, 6) if match["half"] == "上" else (7, 12)))
    if match["quarter"]:
        last = 3 * parse_number(match["quarter"])
        return _months(year, last - 2, last)
    month = parse_number(match["month"])
    return _months(year, month, month)


def _read_day(match: re.Match[str], today: date) -> Days | None:
    try:
        day = date(_year_of(match, today), parse_number(match["month"]), int(match["day"]))
    except ValueError:
        return None
    return day, day


def _read_current(match: re.Match[str], today: date) -> Days:
    size = 3 if match["unit"] == "季" else 1
    step = {"上": -1, "下": 1}.get(match["which"], 0)
    years, index = divmod((today.month - 1) // size + step, 12 // size)
    return _months(today.year + years, index * size + 1, (index + 1) * size)


def _read_coming(match: re.Match[str], today: date) -> Days:
    return today, date(today.year + parse_number(match["count"]), 12, 31)


def _read_today(_: re.Match[str], today: date) -> Days:
    return today, today


def _read_plan(match: re.Match[str], _: date) -> Days:
    years = years_of_plan(10 + parse_number(match["plan"] or ""))
    assert years is not None  # the tenth or a later one
    first, last = years
    return date(first, 1, 1), date(last, 12, 31)


def _read_this_year(_: re.Match[str], today: date) -> Days:
    return _months(today.year, 1, 12)


_UNTIL = re.compile("截至|截止到?|不晚于|不迟于|到|至")
_TO = re.compile("(?:-|到|至)(?P<relative>(?=[今明来后]年))?")
_HOW = re.compile(
    "(?P<end>年?[底末])?(?:(?P<before>以前|之前|前|为止|止)|(?P<from>以后|之后|以来|开始|起|后))?"
    "(?:之内|内|间|之间|期间|时期)?"
)
_YEAR = (
    "(?:(?P<year>(?:19|20)[0-9]{2}|[一二][〇零一二三四五六七八九]{3})"
    "|(?<![0-9近续满])(?P<short>[0-3][0-9]|二[〇零一二三四五六七八九]|三[〇零])(?=年(?![内多来]))"
    "|(?P<relative>[前去上今本明来后])(?=年))"
)
_MONTH = "(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_PATTERNS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], Days | None]], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (rf"{_YEAR}(?:年[度初]?)?", _read_year),
        (
            rf"(?:{_YEAR}年)?(?:{_MONTH}月份?|(?P<half>上|下)半年"
            "|第?(?P<quarter>[1-4一二三四])季度)",
            _read_months,
        ),
        (rf"(?:{_YEAR}[年./-])?{_MONTH}[月./-](?P<day>[0-3]?[0-9])[日号]?", _read_day),
        ("(?P<which>本|这|上|下|当)(?:一个|个|一)?(?P<unit>季|月)度?", _read_current),
        ("(?:未来|今后|接下来|往后)(?P<count>[一两二三四五六七八九十1-9])年", _read_coming),
        ("[从自]?(?:今天|今日|现在|即日|眼下|目前)起?(?:开始)?(?=[到至](?!底))", _read_today),
        ("十(?P<plan>[一二三四五六])?五(?![年个项条件家份])", _read_plan),
        ("(?=年[底末内])", _read_this_year),
    )
)

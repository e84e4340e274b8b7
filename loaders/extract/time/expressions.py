"""What words say of time: 到2027年, 2025年至2027年, “十五五”时期, 未来5年, 今年, 3-5年时间."""

import re
from collections.abc import Callable
from typing import NamedTuple

from loaders.extract.time.plan_time import Calendar
from loaders.text.dashes import TO
from loaders.text.ordinals import with_arabic_years
from loaders.text.regex import regex
from loaders.text.year_words import YEAR
from ontology.five_year_plans import PLAN_NAME, PLAN_YEARS
from ontology.numerals import parse_number

_COUNT = r"(?P<count>[一二三四五六七八九十\d]{1,3})"
_RANGE = regex(
    rf"(?P<first>{YEAR})\s?(?:年(?:底|末)?\s?)?{TO}{{1,3}}\s?(?P<last>{YEAR})\s?年(?:底|末|间|期间)?"
)
_UNTIL = regex(
    rf"(?:截至|截止|力争|预计)?(?:到|至|在)?\s{{0,2}}(?P<year>{YEAR})\s{{0,2}}年(?:底|末|前|之前|以前|内)?(?:前)?"
    r"(?!\s*[（(]?国|代|[本版]|起|以?来|[（(]?修[订编改正]|远景目标[^\s])"
)
_SEVERAL = regex(rf"(?:到|至)?{YEAR}年?(?:底|末)?(?:[、和及与]{YEAR}年?(?:底|末)?)+年?(?:底|末)?")
_PLAN = regex(
    rf"“?(?P<plan>{PLAN_NAME})(?!”?(?:规划(?!期|末)|项目|纲要|开局|良好|收官|圆满))”?(?P<when>时期|期间|规划期末?|期?末|以来|以后)?"
)
"""The years of a plan, not its name: “十三五”规划项目库."""
_YEAR = rf"(?:{YEAR}\s*年|“?(?:{PLAN_NAME})”?(?:时期|期间|期?末)?)"
_BASE = regex(
    rf"(?:相?[比较]于?|与|同)\s*(?:上年|{_YEAR})(?:底|末|的)?(?:水平)?(?:相比)?"
    rf"|{_YEAR}(?:水平)?的(?=(?:\d+(?:\.\d+)?|[一二两三四五六七八九])(?:倍|[%％]|成))"
    rf"|以\s*{_YEAR}(?:底|末)?为基[数期准]|在?\s*{_YEAR}\s*(?:底|末)?的?基础上|[从由]\s*{_YEAR}(?:底|末)?的"
)
"""What a goal is compared with."""
_MADE_THEN = regex(
    rf"(?<![到至在于])(?:{_YEAR}(?:底|末)?)(?:以前|之前|前|以来|以后|后)?已?"
    r"(?:建成|建设|开工|投用|投产|竣工|认定|批复|立项|启动|出台|印发|布局|交付|出生)(?:投用|使用|通车)?的(?!目标|任务)"
)
"""Which things are meant, by when they were made: 2000年以前建成的小区, “十三五”期间建成的冷库."""
_FROM = regex(rf"(?P<first>{YEAR})\s?年起(?:的)?{_COUNT}年内?")
_FUTURE = regex(rf"(?:未来|今后){_COUNT}\s*年(?!代)")
_THIS_YEAR = regex(r"(?:今年|本年度)(?!以来|初)")
_NEXT_YEAR = regex(r"明年(?![初春]|以[后来]|起)")
_SPAN = regex(
    rf"(?:利用|力争|再?用|经过)?(?:[一二三四五六七八九\d]{{1,2}}\s?{TO}\s?)?{_COUNT}\s*年(?:左右)?(?:的)?(?:时间|内)"
)
"""How long something takes: it names no year."""
_ANY = regex(rf"年|{YEAR}|{PLAN_NAME}")
"""Each of the expressions has one of these, and most words have none."""
_TITLES = regex(r"《[^》]*》?|〔\d{4}〕")


class TimeExpression(NamedTuple):
    """The years that words name: ``first`` of a span of years, ``last``; both None for a duration.

    ``lasting`` tells that they hold for what follows, not only for a noun (“十四五”批复的项目);
    ``has_number`` that the words give the number of the year themselves (今年 does not).
    """

    first: int | None
    last: int | None
    lasting: bool = True
    has_number: bool = True


def read_time(words: str, calendar: Calendar) -> TimeExpression | None:
    """What a clause says of its time, or None; years that it compares with are none."""
    if not _ANY.search(words):
        return None
    words = _own_times(words)
    for pattern, meaning in _MEANINGS:
        if (match := pattern.search(words)) and (found := meaning(match, calendar)):
            return found
    return None


def read_several(words: str) -> tuple[int, ...]:
    """The years that a clause names for the numbers of a series: 到2026年和2027年分别达到…."""
    several = _SEVERAL.search(with_arabic_years(words))
    return tuple(map(int, re.findall(YEAR, several.group()))) if several else ()


def named_times(words: str) -> set[str]:
    """The different years and plans that words name; a range counts once."""
    words = _own_times(words)
    ranges = {match.group() for match in _RANGE.finditer(words)}
    words = _RANGE.sub("", words)
    years = {match["year"] for match in _UNTIL.finditer(words)}
    return ranges | years | {match["plan"] for match in _PLAN.finditer(words)}


def _own_times(words: str) -> str:
    """The words without times of other things: titles, bases, when what is meant was made."""
    return _MADE_THEN.sub("", _BASE.sub("", with_arabic_years(_TITLES.sub("", words))))


_YEAR_WORD = regex(rf"(?<={YEAR}年)度(?!电)")
"""2027年度 is the year 2027; 2027年度电成本 is no 电成本."""


def without_years(words: str) -> str:
    """The words before a quantity without the years."""
    if not _ANY.search(words):
        return words
    words = _SEVERAL.sub("", _YEAR_WORD.sub("", with_arabic_years(words)))
    for pattern in (_RANGE, _BASE, _FUTURE, _THIS_YEAR, _NEXT_YEAR, _FROM, _SPAN, _UNTIL, _PLAN):
        words = pattern.sub("", words)
    return words


def last_year_of_plan(words: str) -> int | None:
    """The last year of a five-year plan that the words name: “十五五”期间 ends with 2030."""
    match = _PLAN.search(words)
    return PLAN_YEARS[match["plan"]][1] if match else None


def _range(match: re.Match[str], _: Calendar) -> TimeExpression:
    return TimeExpression(int(match["first"]), int(match["last"]))


def _from(match: re.Match[str], _: Calendar) -> TimeExpression:
    first = int(match["first"])
    return TimeExpression(first, first + parse_number(match["count"]) - 1)


def _until(match: re.Match[str], _: Calendar) -> TimeExpression:
    return TimeExpression(None, int(match["year"]))


def _plan(match: re.Match[str], _: Calendar) -> TimeExpression:
    first, last = PLAN_YEARS[match["plan"]]
    when = match["when"] or ""
    lasting = bool(when) or not match.string[match.end() :].strip()
    return TimeExpression(None if when.endswith("末") else first, last, lasting)


def _future(match: re.Match[str], calendar: Calendar) -> TimeExpression | None:
    first = calendar.first_year
    return TimeExpression(first, first + parse_number(match["count"]) - 1) if first else None


def _this_year(_: re.Match[str], calendar: Calendar) -> TimeExpression | None:
    year = calendar.this_year
    return TimeExpression(None, year, has_number=False) if year else None


def _next_year(_: re.Match[str], calendar: Calendar) -> TimeExpression | None:
    year = calendar.this_year
    return TimeExpression(None, year + 1, has_number=False) if year else None


def _span(match: re.Match[str], calendar: Calendar) -> TimeExpression | None:
    """A duration dates nothing, unless it is just that of the plan."""
    period = calendar.period
    if period and period[1] - period[0] + 1 == parse_number(match["count"]):
        return None
    return TimeExpression(None, None)


_MEANINGS: tuple[
    tuple[re.Pattern[str], Callable[[re.Match[str], Calendar], TimeExpression | None]], ...
] = (
    (_RANGE, _range),
    (_FROM, _from),
    (_UNTIL, _until),
    (_PLAN, _plan),
    (_FUTURE, _future),
    (_THIS_YEAR, _this_year),
    (_NEXT_YEAR, _next_year),
    (_SPAN, _span),
)
"""What each kind of expression means; the first that a clause has decides."""

"""The years that a goal is set for: 到2027年, 2025年至2027年, “十五五”时期, 未来5年."""

import re
from dataclasses import dataclass, replace

from loaders.text.ordinals import parse_number, with_arabic_years
from ontology.five_year_plans import PLAN_NAME, PLAN_YEARS

Period = tuple[int, int] | None
"""First and last year of a plan, if it states them."""
YearSpan = tuple[int | None, int | None]

_RANGE = re.compile(
    r"(?P<first>20\d\d)\s?(?:年(?:底|末)?\s?)?[—–\-－~～至到]{1,3}\s?(?P<last>20\d\d)\s?年(?:底|末|间|期间)?"
)
_UNTIL = re.compile(
    r"(?:截至|截止|力争|预计)?(?:到|至|在)?\s{0,2}(?P<year>20\d\d)\s{0,2}年(?:底|末|前|之前|内)?(?:前)?(?!\s*[（(]?国|代|[本版])"
)
_SEVERAL = re.compile(
    r"(?:到|至)?20\d\d年?(?:底|末)?(?:[、和及与]20\d\d年?(?:底|末)?)+年?(?:底|末)?"
)
_BASE = re.compile(r"(?:比|较|相比|以)\s*20\d\d\s*年|在\s*20\d\d\s*年的?基础上")
_PLAN = re.compile(
    rf"“?(?P<plan>{PLAN_NAME})(?!”?(?:规划(?!期|末)|项目|纲要))”?(?:时期|期间|末|以来)?"
)
"""The years of a plan, not its name: “十三五”规划项目库."""
_FROM = re.compile(r"(?P<first>20\d\d)\s?年起(?:的)?(?P<count>[一二三四五六七八九十\d]{1,3})年内?")
_SPAN = re.compile(r"(?:未来|今后)?(?P<count>[一二三四五六七八九十\d]{1,3})\s*年(?:内|左右的时间)")
_FUTURE = re.compile(r"(?:未来|今后)(?P<count>[一二三四五六七八九十\d]{1,3})\s*年(?!代)")


def last_year_of_plan(words: str) -> int | None:
    """The last year of a five-year plan that the words name: “十五五”期间 ends with 2030."""
    match = _PLAN.search(words)
    return PLAN_YEARS[match["plan"]][1] if match else None


@dataclass(frozen=True, slots=True)
class Years:
    """The years that hold at a place of a text; each step returns those of the next place.

    ``at`` is (first year or None, last year or None). A year holds to the end of its sentence and
    for the sentence that follows at once; the year that a paragraph opens with, and the heading
    of a column, hold for the whole of it (``opening``). ``several`` are those that a clause names
    for the numbers of a series, ``age`` counts the sentences since a year was named.
    """

    period: Period
    at: YearSpan = (None, None)
    opening: YearSpan = (None, None)
    several: tuple[int, ...] = ()
    age: int = 0
    opened: bool = False

    def next_sentence(self) -> "Years":
        """Where a new sentence begins."""
        age = self.age + 1
        return replace(self, age=age, at=self.opening if age > 1 else self.at)

    def next_clause(self) -> "Years":
        """At the numbers of a new clause: 到2026年和2027年分别达到… starts with 2026."""
        return replace(self, at=(None, self.several[0])) if self.several else self

    def next_of_series(self) -> "Years":
        """The next number of 分别达到1000亿元和1200亿元 holds for the next of the years named."""
        later = [year for year in self.several if self.at[1] and year > self.at[1]]
        return replace(self, at=(None, later[0])) if later else self

    def read(self, clause: str) -> "Years":
        """Behind the years that a clause names; one year ends a series that was named before."""
        words = with_arabic_years(_BASE.sub("", clause))
        after = replace(self, opened=True)
        if several := _SEVERAL.search(words):
            years = map(int, re.findall(r"20\d\d", several.group()))
            after = replace(after, several=tuple(years))
        found = self._range(words)
        if not found:
            return after
        opening = self.opening if self.opened else found
        kept = after.several if several else ()
        return replace(after, at=found, age=0, opening=opening, several=kept)

    def _range(self, words: str) -> YearSpan | None:
        if match := _RANGE.search(words):
            return int(match["first"]), int(match["last"])
        if match := _FROM.search(words):
            return int(match["first"]), int(match["first"]) + parse_number(match["count"]) - 1
        if match := _UNTIL.search(words):
            return None, int(match["year"])
        if match := _PLAN.search(words):
            return PLAN_YEARS[match["plan"]]
        if (match := _FUTURE.search(words)) and self.period:
            return self.period[0], self.period[0] + parse_number(match["count"]) - 1
        return None


def years_at_start(period: Period, heading: str = "") -> Years:
    """The years that hold before the first word of a text: those of its column's ``heading``."""
    match = re.search(r"20\d\d", heading)
    at = (None, int(match.group()) if match else None)
    return Years(period, at, at)


def without_years(words: str) -> str:
    """The words before a quantity without the years."""
    words = _SEVERAL.sub("", with_arabic_years(words))
    for pattern in (_RANGE, _BASE, _FUTURE, _FROM, _SPAN, _UNTIL, _PLAN):
        words = pattern.sub("", words)
    return words

"""The time of a plan itself: what 今年 and 未来五年 mean in it, and which years are past."""

import re
from dataclasses import dataclass
from datetime import date

from loaders.facts import Head
from loaders.text.ordinals import with_arabic_years
from loaders.text.regex import regex
from loaders.text.year_words import YEAR
from ontology.five_year_plans import PLAN_NAME

Period = tuple[int, int] | None
"""First and last year of a plan, if it states them."""

_YEAR_OF_TITLE = regex(rf"{YEAR}(?=年(?!修[订编改正]))")
"""A year in a title; that of its revision (（2026年修订）) is none of the plan."""
_OF_YEARS = regex(rf"(?<!\d)[二两三四五六七八九十\d]年|中长期|规划|{PLAN_NAME}")
"""The title of a plan for several years that it does not name: 三年行动方案."""
_YEARLY = regex(r"政府工作报告$")
"""What is delivered at the beginning of each year and sets the tasks of that year."""
_FIRST_READ = 2000
"""Goals name years before this one as well (到1990年), and those are not read."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """First and last year of a plan (``period``) and its year of issue, as far as known.

    ``goal`` is the year in which it reaches its goals, where no period is stated; ``issued_on``
    the day of issue of a plan whose title tells of no several years.
    """

    period: Period = None
    issued: int | None = None
    goal: int | None = None
    issued_on: date | None = None

    @property
    def only_year(self) -> int | None:
        """The year of a plan for one year."""
        return self.period[0] if self.period and self.period[0] == self.period[1] else None

    @property
    def this_year(self) -> int | None:
        """What 今年 means: the year of a plan for one year, else the year of issue."""
        return self.only_year or self.issued or (self.period[0] if self.period else None)

    @property
    def first_year(self) -> int | None:
        """The year with which 未来五年 begins."""
        return self.period[0] if self.period else self.issued

    def is_past(self, year: int) -> bool:
        """Whether a year ended before the plan begins, and before it was issued."""
        begins = [start for start in (self.period and self.period[0], self.issued) if start]
        return bool(begins) and year < min(begins)

    def is_aside(self, year: int) -> bool:
        """Whether a year holds for its sentence alone: one before the plan, or not its only one.

        A span that ended (“十三五”时期) opens a review; a single past year stands between others.
        """
        return self.is_past(year) or (self.only_year or year) != year


def calendar_of(head: Head) -> Calendar:
    """The calendar of a plan: 2026年政府工作报告 is of that year, one without of its date's."""
    period = head.period
    sentence = head.title.endswith(("。", "；"))
    if (
        period is None
        and not sentence
        and (match := _YEAR_OF_TITLE.search(with_arabic_years(head.title)))
    ):
        period = (int(match.group()), int(match.group()))
    elif period is None and _YEARLY.search(head.title) and (year := _issued(head)):
        period = (year, year) if year >= _FIRST_READ else None
    one_day = None if _OF_YEARS.search(head.title) else head.issued_on
    return Calendar(period, _issued(head), issued_on=one_day)


def _issued(head: Head) -> int | None:
    """The year of issue; a 发文字号 has it too: 云政发〔2026〕3号."""
    if head.issued_on:
        return head.issued_on.year
    match = re.search(YEAR, head.doc_number or "")
    return int(match.group()) if match else None

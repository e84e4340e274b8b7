"""The year of a target, decided in one place: by its clause, by what stands around it, by its plan.

A year holds from where it is named to the next: in its sentence, in its paragraph, below its
heading or lead-in. Where nothing is said, the plan's own period holds. A duration (3-5年) and a
rate (每年) date nothing. What ended before the plan begins is past.
"""

import re
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from loaders.extract.time.expressions import (
    TimeExpression,
    named_times,
    read_several,
    read_time,
    without_years,
)
from loaders.extract.time.plan_time import Calendar
from loaders.facts import YearBasis
from loaders.text.regex import regex

_YEARLY = regex(r"(?<![人户生亩])每年|逐年|按年")
"""Of 每生每年10元 the year is part of the unit."""
_MEANT = regex("确保|力争|争取|努力")
"""What may stand before 到2027年 and leaves it a clause of nothing but its year."""
_WORD = regex(r"[\u4e00-\u9fff]")


class When(NamedTuple):
    """First year (of a span) and last year of a target, and who says so; all None: no year."""

    first: int | None
    last: int | None
    basis: YearBasis | None


NEVER = When(None, None, None)
"""A duration or a rate: something is said of time, and it is no year."""


@dataclass(frozen=True, slots=True)
class Years:
    """The years that hold at a place of a text; each step returns those of the next place.

    ``at`` holds for the clause in hand, ``sentence`` for the clauses behind it, ``paragraph`` where
    the next sentence begins; None where nothing is said. ``several`` are the years that a clause
    names for the numbers of a series. ``bare`` tells that a time was named and nothing else yet:
    到2027年，… dates the clause behind it as its own. ``span`` are the years of a span that the
    sentence has named: 今后五年，…，到2030年….
    """

    calendar: Calendar = field(default_factory=Calendar)
    at: When | None = None
    sentence: When | None = None
    paragraph: When | None = None
    several: tuple[int, ...] = ()
    bare: bool = False
    span: When | None = None

    @property
    def past(self) -> bool:
        """Whether what is said here was before the plan."""
        last = self.at.last if self.at else None
        return last is not None and self.calendar.is_past(last)

    def under(self, heading: str) -> "Years":
        """Below a heading, or a lead-in; one that names two times dates nothing."""
        if len(named_times(heading)) > 1:
            return self
        found = read_time(heading, self.calendar)
        when = _when(found, "context") if found and found.last else self.paragraph
        return Years(self.calendar, when, when, when)

    def in_column(self, heading: str) -> "Years":
        """In a column: the one time that its heading names dates the cells as their own clause."""
        below = self.under(heading)
        return below.read(heading) if len(named_times(heading)) == 1 else below

    def behind(self, lead_in: str) -> "Years":
        """Behind a paragraph whose year, the last that it names, holds for the list below it."""
        years = self
        for sentence in re.split("[。；]", lead_in):
            years = years.next_sentence()
            for clause in re.split("[，：]", sentence):
                years = years.read(clause)
        return years.next_sentence()

    def next_sentence(self) -> "Years":
        """Where a new sentence begins."""
        return Years(self.calendar, self.paragraph, self.paragraph, self.paragraph)

    def read(self, clause: str) -> "Years":
        """At the numbers of a clause, behind the years that it names; these end a series before."""
        found = read_time(clause, self.calendar)
        several = read_several(clause)
        bare = not _WORD.search(_MEANT.sub("", without_years(clause)))
        if found is None:
            at = self.sentence if self.bare else _by_context(self.sentence)
            return replace(self, at=at, sentence=at, bare=self.bare and bare)
        at = _when(found, "stated" if found.has_number else "context")
        if several and found.first is None:
            at = at._replace(last=several[0])
        if not found.lasting:
            return replace(self, at=at, several=several, bare=False)
        aside = at.last is None or (at.first is None and self.calendar.is_aside(at.last))
        paragraph = self.paragraph if aside else _by_context(at)
        span = at if at.first else self.span
        return Years(self.calendar, at, at, paragraph, several, bare, span)

    def until(self, done: "Years") -> "Years":
        """Where a clause behind says by when all is done; a year of its own stays."""
        own = self.at is not None and self.at.basis == "stated"
        return self if own else replace(self, at=_by_context(done.at))

    def next_of_series(self) -> "Years":
        """The next number of 分别达到1000亿元和1200亿元 holds for the next of the years named."""
        at = self.at
        later = [year for year in self.several if at and at.last and year > at.last]
        return replace(self, at=at._replace(last=later[0])) if at and later else self

    def of_target(self, words: str, *, flow: bool) -> When:
        """The years of a target in a clause of these ``words``.

        A ``flow`` (growth, things done over the years) is of the whole span, a level of its end.
        """
        if _YEARLY.search(words) and not (self.at and (self.at.first or self.at.basis == "stated")):
            return self._implied()
        when = self.at or self._implied()
        return self._over_span(when) if flow else when._replace(first=None)

    def _over_span(self, when: When) -> When:
        """The years of a flow: of the whole span whose last year a clause before it has named.

        ``今后三年，产值年均增长6%，到2026年突破900亿元；新增就业40万人``.
        """
        span = self.span
        ends = span is not None and when.basis == "context" and span.last == when.last
        return when._replace(first=span.first) if span and ends else when

    def _implied(self) -> When:
        """What the plan's own period says; a title that names one year says it itself."""
        if self.calendar.period is None:
            goal = self.calendar.goal
            return When(None, goal, "period") if goal else NEVER
        first, last = self.calendar.period
        return When(first, last, "period") if first < last else When(None, last, "context")


def _when(found: TimeExpression, basis: YearBasis) -> When:
    return When(found.first, found.last, basis) if found.last else NEVER


def _by_context(when: When | None) -> When | None:
    return when._replace(basis="context") if when and when.basis else when

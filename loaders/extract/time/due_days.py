"""Deadlines that name no year (6月底前): their year is that of a plan, or a paper, of one year."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from loaders.extract.time.deadlines import in_year, names_no_year, names_this_year
from loaders.extract.time.plan_time import Calendar
from loaders.facts import Deadline, Measure, Target
from loaders.text.ordinals import with_arabic_years
from loaders.text.regex import regex
from loaders.text.year_words import CALENDAR_YEAR

_YEAR = regex(CALENDAR_YEAR)
_YEAR_AHEAD = timedelta(days=366)


def in_plan_year(
    measures: Iterable[Measure], targets: Iterable[Target], calendar: Calendar
) -> Iterator[Measure]:
    """The measures; in a plan for one year, each deadline without year has its day.

    ``6月底前`` in 2022年工作要点 is due on 30 June 2022. In a plan that states no period, but names
    no year behind that of its date, it is the next 30 June, if that is of the same year: so are
    minutes and what they charge with. The text stays as printed: that it has no year says where
    the year comes from. In a plan for several years nothing tells the year.
    """
    measures = tuple(measures)
    issued = calendar.issued_on
    if calendar.period or (issued and _looks_beyond(issued, measures, targets)):
        issued = None
    for measure in measures:
        due = measure.deadline
        if due and names_no_year(due):
            yield replace(measure, deadline=_dated(due, issued, calendar))
        else:
            yield measure


def _dated(deadline: Deadline, issued: date | None, calendar: Calendar) -> Deadline:
    """The deadline in the year of the plan, else behind the day of issue, else undated."""
    year = calendar.this_year if names_this_year(deadline) else calendar.only_year
    if year:
        return in_year(deadline, year)
    found = in_year(deadline, issued.year) if issued else deadline
    return found if found.due_on and issued and found.due_on >= issued else deadline


def _looks_beyond(issued: date, measures: Sequence[Measure], targets: Iterable[Target]) -> bool:
    """Whether a goal or a task is of a year behind the one of issue.

    A deadline within twelve months (2024年春节前, in November) makes no plan for several years.
    """
    dues = [measure.deadline for measure in measures if measure.deadline]
    if any(due.due_on and due.due_on > issued + _YEAR_AHEAD for due in dues):
        return True
    near = [due.text for due in dues if due.due_on]
    goals = (target for target in targets if target.year and target.year > issued.year)
    return any(not _names(target.span.quote, near) for target in goals) or any(
        int(year) > issued.year
        for measure in measures
        for year in _YEAR.findall(_without(with_arabic_years(measure.text), near))
    )


def _names(words: str, deadlines: Iterable[str]) -> bool:
    return any(text in words for text in deadlines)


def _without(words: str, deadlines: Iterable[str]) -> str:
    for text in deadlines:
        words = words.replace(text, "")
    return words

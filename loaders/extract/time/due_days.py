"""Deadlines that name no year (6月底前) in a plan for one year: the year is the plan's."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from loaders.extract.time.deadlines import in_year, names_no_year
from loaders.extract.time.plan_time import Calendar
from loaders.facts import Measure


def in_plan_year(measures: Iterable[Measure], calendar: Calendar) -> Iterator[Measure]:
    """The measures; in a plan for one year, each deadline without year has its day.

    ``6月底前`` in 2022年工作要点 is due on 30 June 2022. The text stays as printed: that it has no
    year says where the year comes from. In a plan for several years nothing tells the year.
    """
    year = calendar.only_year
    for measure in measures:
        due = measure.deadline
        if year and due and names_no_year(due):
            yield replace(measure, deadline=in_year(due, year))
        else:
            yield measure

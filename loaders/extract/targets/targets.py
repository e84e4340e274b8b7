"""Quantitative targets in running text and in 工作目标 cells.

A text becomes clauses, a clause candidates, some candidates goals, and each goal a target.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.extract.context import Context
from loaders.extract.targets.clauses import split_clauses
from loaders.extract.targets.indicators import ACTION
from loaders.extract.targets.judged import JudgedGoal, judge_sentence
from loaders.extract.time.years import years_at_start
from loaders.facts import Target, TargetKind
from loaders.text.document import Text

_BASE_YEAR = re.compile(r"(?:比|较)(20\d\d)年")
_YEARLY = re.compile(r"每年|年均|^年|，年|、年")


@dataclass(frozen=True, slots=True)
class GoalText:
    """A paragraph or cell in which goals may stand, and the ``owners`` that would set them.

    ``heading`` is that of a column (``2027年``), which dates the whole cell; ``subject`` what a
    cell that only says 增长6% speaks of.
    """

    text: Text
    owners: tuple[str, ...]
    heading: str = ""
    subject: str = ""


def find_targets(context: Context, source: GoalText) -> Iterator[Target]:
    """The targets that a paragraph or cell states."""
    years = years_at_start(context.period, source.heading)
    for clauses in split_clauses(source.text.string, years):
        for judged in judge_sentence(clauses, source.subject):
            yield _target(context, source, judged)


def _target(context: Context, source: GoalText, judged: JudgedGoal) -> Target:
    quantity, clause = judged.quantity, judged.clause
    year_start, year = judged.years.at
    if base := _BASE_YEAR.search(clause.text):
        year_start = int(base.group(1))
    return Target(
        judged.goal.indicator,
        quantity.value,
        _unit(quantity.unit),
        quantity.comparator,
        "growth" if base else _kind(judged, year_start),
        context.document.span(source.text.cut(clause.start, clause.end)),
        quantity.value_max,
        quantity.value_text,
        year,
        year_start,
        owners=source.owners,
    )


def _kind(judged: JudgedGoal, year_start: int | None) -> TargetKind:
    """What is done over several years (2026—2030年新建10个) counts from the first to the last."""
    kind, words = judged.goal.kind, judged.clause.text
    done = year_start and kind == "target" and not _YEARLY.search(words) and ACTION.search(words)
    return "cumulative" if done else kind


def _unit(printed: str) -> str:
    return printed.removeprefix("个") if "百分点" in printed else printed

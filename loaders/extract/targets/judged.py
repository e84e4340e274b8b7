"""Which quantities of a sentence are goals: clauses → candidates → judged goals.

``loaders.extract.targets.goals`` judges one quantity by the words around it; here it is told what
has been said before: the subject of the sentence, and the goal that a further number goes on with
(培养300名甲，1000名乙).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from loaders.extract.targets.clauses import Clause
from loaders.extract.targets.goals import (
    IN_STEP,
    Goal,
    bounded,
    in_series,
    is_series,
    judge,
    judge_further,
    judge_listed,
)
from loaders.extract.targets.indicators import name_indicator
from loaders.extract.targets.quantities import Quantity, find_quantities
from loaders.extract.time.years import Years, without_years

_LOOK_BACK = 120
"""Characters before a quantity that may say what it measures."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A quantity in a clause: it may be a goal."""

    clause: Clause
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class JudgedGoal:
    """A quantity that is a goal, with its bound and the years that hold for it."""

    clause: Clause
    quantity: Quantity
    goal: Goal
    years: Years


@dataclass(frozen=True, slots=True)
class _Preceding:
    """What has been said up to a candidate.

    ``subject`` is what the words before speak of, ``goal`` the one that the candidate may go on
    with, ``latest`` the last goal of its own clause.
    """

    subject: str
    goal: Goal | None = None
    latest: JudgedGoal | None = None

    def then(self, judged: JudgedGoal | None) -> "_Preceding":
        """Behind a candidate."""
        if judged is None:
            return replace(self, goal=None)
        return _Preceding(judged.goal.indicator, judged.goal, judged)


def find_candidates(clause: Clause) -> list[Candidate]:
    """The quantities of a clause; 分别不高于53和32微克 prints the unit of both once."""
    words = clause.text
    found = list(find_quantities(words))
    candidates = []
    for quantity, following in zip_longest(found, found[1:]):
        between = words[quantity.end : following.start] if following else ""
        if following and not quantity.unit and between in ("和", "、") and "分别" in words:
            quantity = replace(quantity, unit=following.unit)
        candidates.append(Candidate(clause, quantity))
    return candidates


def judge_sentence(clauses: Iterable[Clause], subject: str) -> Iterator[JudgedGoal]:
    """The goals of a sentence; ``subject`` is what it speaks of before it names anything."""
    preceding = _Preceding(subject)
    for clause in clauses:
        candidates = find_candidates(clause)
        for candidate in candidates:
            judged = _judge(candidate, preceding)
            preceding = preceding.then(judged)
            if judged:
                yield judged
        if preceding.latest is None:
            yield from _in_step(clause)
            preceding = replace(preceding, subject=without_years(clause.text))
        preceding = replace(preceding, goal=preceding.goal if candidates else None, latest=None)


def _judge(candidate: Candidate, preceding: _Preceding) -> JudgedGoal | None:
    clause, quantity, latest = candidate.clause, candidate.quantity, preceding.latest
    start = max(latest.quantity.end if latest else 0, quantity.start - _LOOK_BACK)
    before = without_years(clause.text[start : quantity.start])
    years = latest.years if latest else clause.years
    goes_on = preceding.goal or latest
    series = goes_on is not None and is_series(clause.text, before)
    if series and preceding.goal:
        goal: Goal | None = preceding.goal
        years = years.next_of_series()
    else:
        goal = _next_goal(candidate, before, preceding, dated=years.at[1] is not None)
    if goal is None:
        return None
    quantity = bounded(before, quantity)
    if series and latest:
        quantity = in_series(quantity, latest.quantity)
    return JudgedGoal(clause, quantity, goal, years)


def _next_goal(
    candidate: Candidate, before: str, preceding: _Preceding, *, dated: bool
) -> Goal | None:
    """The goal of a quantity, which may go on with the last one."""
    words, quantity, last = candidate.clause.text, candidate.quantity, preceding.goal
    further = last and (
        judge_further(words, before, quantity, last) or judge_listed(words, before, quantity, last)
    )
    return further or judge(words, before, quantity, preceding.subject, dated=dated)


def _in_step(clause: Clause) -> Iterator[JudgedGoal]:
    """A goal in words: 居民收入增长与经济增长同步."""
    if match := IN_STEP.search(without_years(clause.text)):
        quantity = Quantity(0, 0, None, None, "", "=", match["goal"])
        goal = Goal(name_indicator(match["name"], "", "", attained=True), "growth")
        if goal.indicator:
            yield JudgedGoal(clause, quantity, goal, clause.years)

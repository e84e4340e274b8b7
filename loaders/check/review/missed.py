"""Facts that a person found in a text and the program did not: such a decision adds them.

The decision is about the lines that state the fact, and holds while the text prints their words. A
task has the title that the person gave it; what is said of it follows as with any other correction.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from loaders.check.review.verdicts import MISSED, MISSED_TARGET, MISSED_TASK
from loaders.check.review.wrong import decided_target
from loaders.extract.term_finder import TermFinder
from loaders.facts import Measure, PlanFacts, ReviewItem, Section, Target
from loaders.text.document import Document, Piece, Span, Text, squeeze

if TYPE_CHECKING:
    from loaders.check.review.decision import Decision


class Finders(NamedTuple):
    """What finds the districts and the sectors that a task names."""

    districts: TermFinder
    sectors: TermFinder


NO_TERMS = Finders(TermFinder({}), TermFinder({}))


def with_missed(
    plan: PlanFacts, text: Document, decisions: Iterable[Decision], finders: Finders = NO_TERMS
) -> PlanFacts:
    """The plan with the tasks and targets that decisions on its document add, and their items.

    One whose lines the text no longer has adds nothing.
    """
    for decision in decisions:
        if decision.rule in MISSED and (span := find_lines(text.lines, decision.words)):
            if decision.rule == MISSED_TASK:
                plan = _with_task(plan, _located(_task(plan, span, decision), text, finders))
            else:
                plan = _with_target(plan, span, decision)
    return plan


def find_lines(lines: Iterable[str], words: str) -> Span | None:
    """The first whole lines that print these words (without white space)."""
    lines = list(lines)
    bare = [squeeze(line) for line in lines]
    starts = [0, *accumulate(map(len, bare))]
    whole, at = "".join(bare), -1
    while (at := whole.find(words, at + 1)) >= 0:
        first, last = bisect_right(starts, at) - 1, bisect_right(starts, at + len(words) - 1) - 1
        if (starts[first], starts[last + 1]) == (at, at + len(words)):
            return Span(first + 1, last + 1, "\n".join(lines[first : last + 1]).strip())
    return None


def _task(plan: PlanFacts, span: Span, decision: Decision) -> Measure:
    words = hashlib.sha256(f"{decision.task}\n{decision.words}".encode()).hexdigest()[:8]
    return Measure(
        key=f"d.{words}",
        number=None,
        title=decision.task,
        text=span.quote,
        kind="task",
        place="body",
        span=span,
        sections=tuple((each.key, span) for each in _around(plan.sections, span)),
    )


def _located(measure: Measure, document: Document, finders: Finders) -> Measure:
    """The measure with the districts and the sectors that its lines name."""
    first, last, _ = measure.span
    texts = [Text((Piece(line, 0, document.lines[line - 1]),)) for line in range(first, last + 1)]
    return replace(
        measure,
        districts=tuple(finders.districts.first_of_each(document, texts)),
        sectors=tuple(finders.sectors.first_of_each(document, texts)),
    )


def _with_task(plan: PlanFacts, measure: Measure) -> PlanFacts:
    reason = f"有人补上这项任务：{measure.title}"
    item = ReviewItem(MISSED_TASK, reason, measure.span, measure.key, task=measure.title)
    return replace(
        plan, measures=(*plan.measures, measure), review_items=(*plan.review_items, item)
    )


def _around(sections: Iterable[Section], span: Span) -> list[Section]:
    """The innermost section in which the lines stand, if any."""
    held = [s for s in sections if s.span.line_start <= span.line_start <= s.line_end]
    return sorted(held, key=lambda section: section.level)[-1:]


def _with_target(plan: PlanFacts, span: Span, decision: Decision) -> PlanFacts:
    owners = tuple(
        each.key
        for each in plan.measures
        if each.span.line_start <= span.line_start <= each.span.line_end
    )
    bare = Target(decision.task, None, "", "=", "target", span, owners=owners[:1])
    targets = (*plan.targets, decided_target(bare, decision))
    about, reason = f"target:{len(targets)}", f"有人补上这个目标值：{decision.value}"
    item = ReviewItem(MISSED_TARGET, reason, span, about, task=decision.task)
    return replace(plan, targets=targets, review_items=(*plan.review_items, item))

"""Applies decisions to a checked plan: review items get their answer, measures what was decided.

A decision holds while the text prints its words. One whose words are gone is not applied and comes
up again as a review item of its own, with what was decided as its suggestion.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from loaders.check.review.decision_values import (
    DECIDED,
    as_text,
    decided_assignments,
    decided_deadline_alone,
    decided_names,
)
from loaders.check.review.decisions import Decisions
from loaders.check.review.missed import NO_TERMS, Finders, with_missed
from loaders.check.review.settled import without_settled
from loaders.check.review.verdicts import (
    MISSED_TARGET,
    OUTDATED,
    STATUS,
    WRONG_TARGET,
    WRONG_TASK,
    Verdict,
)
from loaders.check.review.wrong import raised_items, with_target, without_task
from loaders.extract.agencies.names import AgencyNames
from loaders.extract.responsibility.assignments import once_each, renumber
from loaders.extract.responsibility.labels import read_deadline
from loaders.extract.time.due_days import in_plan_year
from loaders.extract.time.plan_time import calendar_of
from loaders.facts import Assignment, Measure, PlanFacts, ReviewItem
from loaders.reconcile.both_prints import UNITS_OF_SEVERAL
from loaders.text.document import Document, Span

if TYPE_CHECKING:
    from loaders.check.review.decision import Decision

_LIKE = 50
"""From this rapidfuzz score on (0-100) a line is shown as what the decided words have become."""


@dataclass(frozen=True, slots=True)
class DecisionContext:
    """What applying decisions takes besides the plan.

    ``id`` is that of the ``document`` and ``jurisdiction`` its place; ``names`` tell where a list
    of agencies is parted; ``finders`` find the districts and the sectors that a task names.
    """

    id: str
    document: Document
    jurisdiction: str
    names: AgencyNames
    decisions: Decisions
    finders: Finders = NO_TERMS

    def decision_on(self, item: ReviewItem) -> Decision | None:
        """The decision on an item; one on its own document goes before a general one."""
        found = [
            each for each in self.decisions.all if each.applies_to(item, self.id, self.jurisdiction)
        ]
        own = [decision for decision in found if decision.document == self.id]
        return next(iter(own or found), None)


def apply_decisions(plan: PlanFacts, context: DecisionContext) -> PlanFacts:
    """The plan as people decided it.

    Raises:
        DecisionError: a decision says nothing that can be applied.
    """
    own = context.decisions.of_document(context.id)
    plan = with_missed(plan, context.document, own, context.finders)
    plan = replace(plan, review_items=(*plan.review_items, *raised_items(plan, own)))
    for item in plan.review_items:
        if decision := context.decision_on(item):
            plan = _applied(plan, item, decision, context.names)
    plan = replace(
        plan, measures=tuple(in_plan_year(plan.measures, plan.targets, calendar_of(plan.head)))
    )
    decided = [(item, context.decision_on(item)) for item in plan.review_items]
    applied = {decision.key for _, decision in decided if decision}
    outdated = (
        _outdated(context.document, plan, decision)
        for decision in own
        if decision.key not in applied and not decision.general
    )
    left = without_settled(decided, plan.measures, context.names)
    items = (*(_answered(item, decision) for item, decision in left), *outdated)
    return replace(plan, review_items=items)


def _applied(
    plan: PlanFacts, item: ReviewItem, decision: Decision, names: AgencyNames
) -> PlanFacts:
    if item.rule == MISSED_TARGET:
        return plan  # with_missed has added it as it was decided
    if item.rule == WRONG_TARGET:
        return with_target(plan, item, decision)
    if item.rule == WRONG_TASK and decision.verdict is Verdict.reject:
        return without_task(plan, item.about or "")
    return replace(plan, measures=tuple(_changed(plan.measures, item, decision, names)))


def _answered(item: ReviewItem, decision: Decision | None) -> ReviewItem:
    if decision is None:
        return item
    return replace(item, status=STATUS[decision.verdict], decision=decision.summary())


def _changed(
    measures: Iterable[Measure], item: ReviewItem, decision: Decision, names: AgencyNames
) -> Iterator[Measure]:
    """The measures, those that the item is about changed as the decision says."""
    change = _CHANGES.get(decision.verdict)
    for measure in measures:
        affected = item.subject or measure.key == item.about
        yield change(measure, item, decision, names) if change and affected else measure


def _correct(measure: Measure, item: ReviewItem, decision: Decision, names: AgencyNames) -> Measure:
    if item.subject:
        return _renamed(measure, item.subject, decided_names(decision.value, names))
    if alone := decided_deadline_alone(decision.value, names):
        return replace(measure, deadline=alone)
    assignments = decided_assignments(decision.value, item.span, names)
    deadline = read_deadline(as_text(decision.value)) or measure.deadline
    if item.rule == WRONG_TASK:
        measure = replace(measure, body_assignments=())
    if item.rule == UNITS_OF_SEVERAL:
        body = once_each([*measure.body_assignments, *assignments])
        return replace(measure, body_assignments=tuple(body), deadline=deadline)
    return replace(measure, assignments=tuple(assignments), deadline=deadline)


def _reject(measure: Measure, item: ReviewItem, decision: Decision, names: AgencyNames) -> Measure:
    return _renamed(measure, item.subject, []) if item.subject else replace(measure, assignments=())


_CHANGES: dict[Verdict, Callable[[Measure, ReviewItem, Decision, AgencyNames], Measure]] = {
    Verdict.correct: _correct,
    Verdict.reject: _reject,
}


def _renamed(measure: Measure, mention: str, agencies: Collection[str]) -> Measure:
    """The measure with each assignment of ``mention`` given to ``agencies``."""
    return replace(
        measure,
        assignments=_given(measure.assignments, mention, agencies),
        body_assignments=_given(measure.body_assignments, mention, agencies),
    )


def _given(
    assignments: tuple[Assignment, ...], mention: str, agencies: Collection[str]
) -> tuple[Assignment, ...]:
    if all(each.name != mention for each in assignments):
        return assignments
    parted: list[Assignment] = []
    for each in assignments:
        if each.name == mention:
            parted.extend(replace(each, completed=name, repaired_by=DECIDED) for name in agencies)
        else:
            parted.append(each)
    return tuple(renumber(parted))


def _outdated(text: Document, plan: PlanFacts, decision: Decision) -> ReviewItem:
    return ReviewItem(
        OUTDATED,
        f"原文已不再是“{decision.words}”，此前的决定没有采用：{decision.summary()}",
        _likest_line(text, decision.words) or plan.head.span,
        suggestions=(decision.value,) if decision.value else (),
        subject=decision.words,
        task=decision.task,
    )


def _likest_line(text: Document, words: str) -> Span | None:
    scored: Iterator[tuple[float, int]] = (
        (fuzz.partial_ratio(words, line), -number)
        for number, line in enumerate(text.lines, 1)
        if line.strip()
    )
    score, number = max(scored, default=(0.0, 0))
    if score < _LIKE:
        return None
    line = text.lines[-number - 1].strip()
    return Span(-number, -number, line)

"""Facts that a person found wrong though no check doubts them: such a decision raises its own item.

A task is known by its words, a target by its words and by what was read of them, since a clause may
state several. Both are those of the text as it was read, before any decision.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from loaders.check.review.decision_values import decided_value
from loaders.check.review.verdicts import CALLED_WRONG, WRONG_TARGET, WRONG_TASK, Verdict
from loaders.facts import Measure, PlanFacts, ReviewItem, Target
from ontology.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from loaders.check.review.decision import Decision


def reading_of(
    indicator: str,
    year: int | None,
    value: Decimal | float | None,
    value_max: Decimal | float | None,
    unit: str,
) -> str:
    """What was read of a target, in words: 社会消费品零售总额 2025年 5000亿元."""
    numbers = "—".join(plain_number(each) for each in (value, value_max) if each is not None)
    return " ".join(filter(None, (indicator, f"{year}年" if year else "", numbers + unit)))


def plain_number(number: Decimal | float) -> str:
    """A number without an exponent, and without zeros at its end: 5000, 0.5."""
    return f"{Decimal(str(number)).normalize():f}"


def raised_items(plan: PlanFacts, decisions: Iterable[Decision]) -> Iterator[ReviewItem]:
    """An item for each fact of the plan that one of the decisions on its document calls wrong."""
    called = {(each.rule, each.task, each.words) for each in decisions if each.rule in CALLED_WRONG}
    if not called:
        return
    targets = (_of_target(number, target) for number, target in enumerate(plan.targets, 1))
    for item in (*map(_of_task, plan.measures), *targets):
        if (item.rule, item.task, item.words) in called:
            yield item


def _of_task(measure: Measure) -> ReviewItem:
    reason = "有人指出这项任务读错了"
    return ReviewItem(WRONG_TASK, reason, measure.span, measure.key, task=measure.words)


def _of_target(number: int, target: Target) -> ReviewItem:
    read = reading_of(
        _full_name(target.indicator), target.year, target.value, target.value_max, target.unit
    )
    reason = f"有人指出这个数值读错了：{read}"
    return ReviewItem(WRONG_TARGET, reason, target.span, f"target:{number}", task=read)


def _full_name(indicator: str) -> str:
    known = load_vocabulary().indicator(indicator)
    return known.name if known else indicator


def with_target(plan: PlanFacts, item: ReviewItem, decision: Decision) -> PlanFacts:
    """The plan with the target that an item is about as the decision says."""
    number = int((item.about or "").removeprefix("target:"))
    targets = list(plan.targets)
    targets[number - 1] = decided_target(targets[number - 1], decision)
    about = None if decision.verdict is Verdict.reject else item.about
    items = (replace(each, about=about) if each is item else each for each in plan.review_items)
    return replace(plan, targets=tuple(targets), review_items=tuple(items))


def decided_target(target: Target, decision: Decision) -> Target:
    """The target as the decision says; what it does not speak of stays."""
    if decision.verdict is Verdict.reject:
        return replace(target, rejected=True)
    indicator, quantity, year = decided_value(decision.value)
    if indicator and _full_name(indicator) != _full_name(target.indicator):
        target = replace(target, indicator=indicator, named=None, mention="")
    if quantity:
        target = replace(
            target,
            value=quantity.value,
            value_max=quantity.value_max,
            value_text=quantity.value_text,
            comparator=quantity.comparator,
            unit=quantity.unit or target.unit,
        )
    return replace(target, year=year, year_basis="stated") if year else target


def without_task(plan: PlanFacts, key: str) -> PlanFacts:
    """The plan without a task that is none; what else names it is then of the document."""

    def others(owners: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(owner for owner in owners if owner != key)

    return replace(
        plan,
        measures=tuple(each for each in plan.measures if each.key != key),
        targets=tuple(replace(each, owners=others(each.owners)) for each in plan.targets),
        citations=tuple(
            replace(each, measure=None) if each.measure == key else each for each in plan.citations
        ),
        review_items=tuple(
            replace(each, about=None) if each.about == key else each for each in plan.review_items
        ),
    )

"""Doubts about a task that are none any more once a person has corrected the task as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from loaders.check.checks import NO_YEAR
from loaders.check.review.decision_values import as_text
from loaders.check.review.verdicts import WRONG_TASK, Verdict
from loaders.extract.agencies.names import AgencyNames
from loaders.extract.responsibility.labels import read_deadline
from loaders.extract.responsibility.units import read_units
from loaders.extract.tasks.row_review import MERGED_ROWS, NO_UNITS
from loaders.facts import ReviewItem
from loaders.reconcile.looping_lists import LOOPING_LIST

if TYPE_CHECKING:
    from loaders.check.review.decision import Decision

Decided: TypeAlias = tuple[ReviewItem, "Decision | None"]

_OF_UNITS = frozenset((MERGED_ROWS, LOOPING_LIST, NO_UNITS))


def without_settled(decided: Iterable[Decided], names: AgencyNames) -> Iterator[Decided]:
    """The items but those that nobody has decided and that a correction of their task settles.

    Units that it states settle what was doubted about units, a deadline what was about deadlines;
    they are doubted again when the correction is taken back.
    """
    decided = list(decided)
    corrected = {
        item.about: decision.value
        for item, decision in decided
        if decision and item.rule == WRONG_TASK and decision.verdict is Verdict.correct
    }
    for item, decision in decided:
        if decision or item.rule not in _settles(corrected.get(item.about, ""), names):
            yield item, decision


def _settles(value: str, names: AgencyNames) -> Iterator[str]:
    """The rules of the doubts that a corrected wording answers."""
    words = as_text(value)
    if read_units(words, names):
        yield from _OF_UNITS
    due = read_deadline(words)
    if due and (due.due_on or due.ongoing):
        yield NO_YEAR

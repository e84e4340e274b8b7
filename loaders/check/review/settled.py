"""Doubts that are none any more once a person has corrected a task as a whole, or dropped it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from loaders.check.checks import NO_YEAR, TWO_AGENCIES, UNKNOWN_AGENCY
from loaders.check.review.decision_values import as_text
from loaders.check.review.verdicts import WRONG_TASK, Verdict
from loaders.extract.agencies.names import AgencyNames
from loaders.extract.responsibility.labels import read_deadline
from loaders.extract.responsibility.units import read_units
from loaders.extract.tasks.row_review import MERGED_ROWS, NO_UNITS
from loaders.facts import Measure, ReviewItem
from loaders.names.resolve import GLUED_REMAINDER
from loaders.reconcile.looping_lists import LOOPING_LIST

if TYPE_CHECKING:
    from loaders.check.review.decision import Decision

Decided: TypeAlias = tuple[ReviewItem, "Decision | None"]

_OF_NAMES = frozenset((UNKNOWN_AGENCY, TWO_AGENCIES, GLUED_REMAINDER))
"""Asked once for each name, at the first task that states it."""
_OF_UNITS = frozenset((MERGED_ROWS, LOOPING_LIST, NO_UNITS))


def without_settled(
    decided: Iterable[Decided], measures: Iterable[Measure], names: AgencyNames
) -> Iterator[Decided]:
    """The items but those that nobody has decided and that a correction of a task settles.

    Units that it states settle what was doubted about units, a deadline what was about deadlines,
    and a name is doubted as long as one of the ``measures`` states it; all are doubted again when
    the correction is taken back.
    """
    stated = {assignment.name for measure in measures for assignment in measure.stated}
    decided = list(decided)
    corrected = {
        item.about: decision.value
        for item, decision in decided
        if decision and item.rule == WRONG_TASK and decision.verdict is Verdict.correct
    }
    for item, decision in decided:
        gone = item.rule in _OF_NAMES and item.subject not in stated
        settled = gone or item.rule in _settles(corrected.get(item.about, ""), names)
        if decision or not settled:
            yield item, decision


def _settles(value: str, names: AgencyNames) -> Iterator[str]:
    """The rules of the doubts that a corrected wording answers."""
    words = as_text(value)
    if read_units(words, names):
        yield from _OF_UNITS
    due = read_deadline(words)
    if due and (due.due_on or due.ongoing):
        yield NO_YEAR

"""Which tasks and targets of one plan are those of another."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from queries.compare.plan_tasks import PlanTask
from queries.compare.similarity import Likeness, likeness
from queries.compare.target_values import TargetValue

TaskPair: TypeAlias = tuple[PlanTask | None, PlanTask | None, Likeness | None]
TargetPair: TypeAlias = tuple[TargetValue | None, TargetValue | None]


def match_tasks(old: Sequence[PlanTask], new: Sequence[PlanTask], least: float) -> list[TaskPair]:
    """The likest two first, each task once; then what only the new plan has, then the old one."""
    pairs = ((one, other, likeness(one, other)) for one in old for other in new)
    likely = [pair for pair in pairs if pair[2].score >= least]
    likely.sort(key=lambda pair: (-pair[2].score, pair[0].id, pair[1].id))
    matched: list[TaskPair] = []
    taken: set[str] = set()
    for one, other, like in likely:
        if not {one.id, other.id} & taken:
            taken |= {one.id, other.id}
            matched.append((one, other, like))
    added: list[TaskPair] = [(None, task, None) for task in new if task.id not in taken]
    dropped: list[TaskPair] = [(task, None, None) for task in old if task.id not in taken]
    return matched + added + dropped


def match_targets(old: Iterable[TargetValue], new: Iterable[TargetValue]) -> Iterator[TargetPair]:
    """By indicator, place, kind and period; what is printed again in one plan is left out."""
    first, second = _claims(old), _claims(new)
    for about in sorted({*first, *second}, key=str):
        ours, theirs = first.get(about, {}), second.get(about, {})
        yield from ((ours[claim], theirs[claim]) for claim in ours if claim in theirs)
        gone = [one for claim, one in ours.items() if claim not in theirs]
        come = [one for claim, one in theirs.items() if claim not in ours]
        changed = min(len(gone), len(come))
        yield from zip(gone[:changed], come[:changed], strict=True)
        yield from ((one, None) for one in gone[changed:])
        yield from ((None, one) for one in come[changed:])


def _claims(values: Iterable[TargetValue]) -> dict[object, dict[object, TargetValue]]:
    """The first print of each claim, by what it is about."""
    about: dict[object, dict[object, TargetValue]] = {}
    for one in values:
        key = (one.indicator, one.place, one.kind, one.period)
        about.setdefault(key, {}).setdefault(one.claim, one)
    return about

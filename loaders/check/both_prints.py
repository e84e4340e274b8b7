"""A task that is printed twice: what of the units in the body belongs to the row of the annex.

A row that restates a body item alone is what the item speaks of, and has all its units. Where an
item is parted into several rows its statement speaks of the whole: who leads the item need not
lead each of its parts. So it confirms what a row prints itself and adds nothing; what none of the
rows prints goes to review, once for each row that may be meant.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from loaders.check.checks import worded
from loaders.extract.responsibility.statements import once_each
from loaders.extract.tasks.annex import NO_UNITS
from loaders.facts import Assignment, Doubt, Measure, PlanFacts
from loaders.resolve import Resolver
from loaders.text.document import Span

UNITS_OF_SEVERAL = "units-of-several-rows"
_Part: TypeAlias = tuple[str, str]
"""A role, and the id of the agency that has it."""


def settle_prints(plan: PlanFacts, resolver: Resolver) -> None:
    """Leave each row the units of the body that are its own, and doubt what may be any row's.

    A row that prints no units and has some of the body's needs nobody to look for them.
    """
    statements = _statements(plan.measures, resolver)
    answered = set()
    for index, measure in enumerate(plan.measures):
        if measure.body_assignments:
            own = [a for a in measure.body_assignments if statements[a.span].gives(a, measure)]
            plan.measures[index] = replace(measure, body_assignments=tuple(once_each(own)))
            plan.doubts.extend(_doubts(measure, statements))
            answered.update([measure.key] if own else [])
    plan.doubts = [
        doubt for doubt in plan.doubts if doubt.rule != NO_UNITS or doubt.about not in answered
    ]


@dataclass(slots=True)
class _Statement:
    """What the body says in one place of who is responsible: the rows that restate its item.

    ``printed`` are the parts that each of the rows prints itself.
    """

    resolver: Resolver
    printed: dict[str, frozenset[_Part]] = field(default_factory=dict)
    by_any: set[_Part] = field(default_factory=set)

    def add(self, row: Measure) -> None:
        """One of the rows."""
        if row.key not in self.printed:
            self.printed[row.key] = frozenset(map(self._part, row.assignments))
            self.by_any |= self.printed[row.key]

    def gives(self, said: Assignment, row: Measure) -> bool:
        """Whether what is said holds for the row by itself."""
        return len(self.printed) == 1 or self._part(said) in self.printed[row.key]

    def leaves(self, said: Assignment) -> bool:
        """Whether it is left to none of the rows."""
        return len(self.printed) > 1 and self._part(said) not in self.by_any

    def _part(self, assignment: Assignment) -> _Part:
        return assignment.role, self.resolver.resolve(assignment.name).node.id


def _statements(measures: Iterable[Measure], resolver: Resolver) -> dict[Span, _Statement]:
    found: dict[Span, _Statement] = defaultdict(lambda: _Statement(resolver))
    for measure in measures:
        for assignment in measure.body_assignments:
            found[assignment.span].add(measure)
    return found


def _doubts(row: Measure, statements: dict[Span, _Statement]) -> Iterator[Doubt]:
    """One for each statement that leaves something to none of its rows."""
    left: dict[Span, list[Assignment]] = defaultdict(list)
    for said in row.body_assignments:
        if statements[said.span].leaves(said):
            left[said.span].append(said)
    for span, assignments in left.items():
        yield _of_several(row, span, assignments, len(statements[span].printed))


def _of_several(row: Measure, span: Span, left: Sequence[Assignment], rows: int) -> Doubt:
    words = worded(left)
    return Doubt(
        UNITS_OF_SEVERAL,
        f"正文的这一项在附件里分为 {rows} 行任务，这里写的“{words}”这几行都没有这样写，"
        "没有归到其中任何一行；请看是否也归这一行",
        span,
        about=row.key,
        suggestions=(words,),
        affects=len(left),
        task=row.words,
    )

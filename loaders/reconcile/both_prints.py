"""A task that is printed twice: what of the units in the body belongs to the row of the annex.

A row that restates a body item alone is what the item speaks of, and has all its units. Where an
item is parted into several rows its statement speaks of the whole: who leads the item need not
lead each of its parts. So it confirms what a row prints itself and adds nothing; what none of the
rows prints goes to review, once for each row that may be meant.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from loaders.extract.responsibility.assignments import once_each
from loaders.extract.tasks.row_review import NO_UNITS
from loaders.facts import Assignment, Measure, PlanFacts, ReviewItem
from loaders.names.resolve import Resolver
from loaders.text.document import Span
from loaders.wording import wording

UNITS_OF_SEVERAL = "units-of-several-rows"
_Part: TypeAlias = tuple[str, str]
"""A role, and the id of the agency that has it."""


def reconcile_prints(plan: PlanFacts, resolver: Resolver) -> PlanFacts:
    """The plan with each row left the units of the body that are its own.

    What may be any row's goes to review. A row that prints no units and has some of the body's
    needs nobody to look for them.
    """
    statements = _statements(plan.measures, resolver)
    measures = tuple(_with_own(measure, statements) for measure in plan.measures)
    answered = {measure.key for measure in measures if measure.body_assignments}
    items = (
        *plan.review_items,
        *(item for measure in plan.measures for item in _unassigned(measure, statements)),
    )
    open_ = (item for item in items if item.rule != NO_UNITS or item.about not in answered)
    return replace(plan, measures=measures, review_items=tuple(open_))


def _with_own(row: Measure, statements: Mapping[Span, "_Statement"]) -> Measure:
    own = [each for each in row.body_assignments if statements[each.span].gives(each, row)]
    return replace(row, body_assignments=tuple(once_each(own)))


@dataclass(frozen=True, slots=True)
class _Statement:
    """What the body says in one place of who is responsible: the rows that restate its item.

    ``printed`` are the parts that each of the rows prints itself, by the key of the row.
    """

    resolver: Resolver
    printed: Mapping[str, frozenset[_Part]]

    def gives(self, said: Assignment, row: Measure) -> bool:
        """Whether what is said holds for the row by itself."""
        return len(self.printed) == 1 or _part(said, self.resolver) in self.printed[row.key]

    def leaves(self, said: Assignment) -> bool:
        """Whether it is left to none of the rows."""
        part = _part(said, self.resolver)
        return len(self.printed) > 1 and all(part not in parts for parts in self.printed.values())


def _part(assignment: Assignment, resolver: Resolver) -> _Part:
    return assignment.role, resolver.resolve(assignment.name).node.id


def _statements(measures: Iterable[Measure], resolver: Resolver) -> dict[Span, _Statement]:
    rows: dict[Span, dict[str, frozenset[_Part]]] = defaultdict(dict)
    for measure in measures:
        parts = frozenset(_part(each, resolver) for each in measure.assignments)
        for assignment in measure.body_assignments:
            rows[assignment.span][measure.key] = parts
    return {span: _Statement(resolver, printed) for span, printed in rows.items()}


def _unassigned(row: Measure, statements: Mapping[Span, _Statement]) -> Iterator[ReviewItem]:
    """One item for each statement that leaves something to none of its rows."""
    left: dict[Span, list[Assignment]] = defaultdict(list)
    for said in row.body_assignments:
        if statements[said.span].leaves(said):
            left[said.span].append(said)
    for span, assignments in left.items():
        yield _of_several(row, span, assignments, len(statements[span].printed))


def _of_several(row: Measure, span: Span, left: Sequence[Assignment], rows: int) -> ReviewItem:
    words = wording(left)
    return ReviewItem(
        UNITS_OF_SEVERAL,
        f"正文的这一项在附件里分为 {rows} 行任务，这里写的“{words}”这几行都没有这样写，"
        "没有归到其中任何一行；请看是否也归这一行",
        span,
        about=row.key,
        suggestions=(words,),
        affects=len(left),
        task=row.words,
    )

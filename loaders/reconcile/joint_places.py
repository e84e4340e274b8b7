"""Names in full for the lists of a joint plan: 财政厅 behind 四川省林草局 is 四川省财政厅."""

from dataclasses import replace

from loaders.facts import Assignment, PlanFacts
from loaders.names.full_names import full_name


def with_places(plan: PlanFacts, jurisdiction: str) -> PlanFacts:
    """The plan with the names of all bodies that are not those of its first ``jurisdiction``."""

    def placed(assignments: tuple[Assignment, ...]) -> tuple[Assignment, ...]:
        return tuple(_placed(each, jurisdiction) for each in assignments)

    measures = (
        replace(
            measure,
            assignments=placed(measure.assignments),
            body_assignments=placed(measure.body_assignments),
        )
        for measure in plan.measures
    )
    return replace(plan, measures=tuple(measures))


def _placed(assignment: Assignment, jurisdiction: str) -> Assignment:
    if assignment.place in ("", jurisdiction):
        return assignment
    return replace(assignment, completed=full_name(assignment.name, assignment.place))

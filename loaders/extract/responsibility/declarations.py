"""What a plan declares once for all its lists: 列第一位者为牵头单位，下同."""

from dataclasses import replace

from loaders.extract.responsibility.remarks import FIRST_LEADS
from loaders.facts import Assignment, Measure
from loaders.text.document import Document


def apply_declarations(document: Document, measures: tuple[Measure, ...]) -> tuple[Measure, ...]:
    """Where a plan declares that the first unit of a list leads, the lists say so.

    Without the declaration the first of several is no stated lead and stays as it is.
    """
    if not any(FIRST_LEADS.search(line) for line in document.lines):
        return measures
    return tuple(
        replace(
            measure,
            assignments=_declared(measure.assignments),
            body_assignments=_declared(measure.body_assignments),
        )
        for measure in measures
    )


def _declared(assignments: tuple[Assignment, ...]) -> tuple[Assignment, ...]:
    """The first of each list leads; in the list of a joint plan the first of each place."""
    placed = dict.fromkeys(each.place for each in assignments if each.place)
    if not placed:
        return tuple(map(_as_first, assignments))
    first = [next(each for each in assignments if each.place == place) for place in placed]
    return tuple(_leading(each, leads=each in first) for each in assignments)


def _as_first(assignment: Assignment) -> Assignment:
    if assignment.listed == 1:
        return assignment
    return _leading(assignment, leads=assignment.position == 1)


def _leading(assignment: Assignment, *, leads: bool) -> Assignment:
    if assignment.role != "RESPONSIBLE_FOR":
        return assignment
    return replace(assignment, role="LEADS" if leads else "SUPPORTS")

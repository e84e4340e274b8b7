"""What a plan declares once for all its lists: 列第一位者为牵头单位，下同."""

from dataclasses import replace

from loaders.extract.responsibility.units import FIRST_LEADS
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
            assignments=tuple(map(_declared, measure.assignments)),
            body_assignments=tuple(map(_declared, measure.body_assignments)),
        )
        for measure in measures
    )


def _declared(assignment: Assignment) -> Assignment:
    if assignment.role != "RESPONSIBLE_FOR" or assignment.listed == 1:
        return assignment
    return replace(assignment, role="LEADS" if assignment.position == 1 else "SUPPORTS")

"""Who is responsible for a row of a task table, as its cells print it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.extract.context import Context
from loaders.extract.responsibility.assignments import assignments_of
from loaders.extract.responsibility.clauses import is_responsibility
from loaders.extract.responsibility.listed_bodies import LONGEST_LIST
from loaders.extract.responsibility.units import read_units
from loaders.extract.tasks.table_repair import part_tail
from loaders.extract.tasks.task_rows import TaskRow
from loaders.facts import Assignment, Role
from loaders.text.document import Text

AFTER_TAIL = "text-after-tail"
"""The rule id of units that OCR put behind the end of their list."""


def row_assignments(context: Context, row: TaskRow) -> list[Assignment]:
    """The assignments of a row: of its lead, support and unit cells, repeats included."""
    found: list[Assignment] = []
    for text in row.lead:
        found.extend(_in_column(context, text[:LONGEST_LIST], "LEADS"))
    for text in row.support:
        found.extend(_in_column(context, text[:LONGEST_LIST], "SUPPORTS"))
    found.extend(_unit_cells(context, row.units))
    return found


def _in_column(context: Context, text: Text, role: Role) -> Iterator[Assignment]:
    """A column that names the role settles it, unless the cell names another itself."""
    mentions = [
        replace(mention, role=role) if mention.role == "RESPONSIBLE_FOR" else mention
        for mention in read_units(text, context.names)
    ]
    yield from assignments_of(context, text, mentions)


def _unit_cells(context: Context, cells: Sequence[Text]) -> Iterator[Assignment]:
    """The lines of unit cells, one list where they name no role but a lead's behind its name."""
    read = [(text, list(_unit_cell(context, text[:LONGEST_LIST]))) for text in cells]
    led = any(each.role == "LEADS" for text, units in read if _is_bare(text) for each in units)
    for text, units in read:
        beside = led and _is_bare(text)
        yield from (_supporting(each) for each in units) if beside else units


def _is_bare(text: Text) -> bool:
    """Whether a line has no word of a role in front of the names or behind them all."""
    return not is_responsibility(text.string)


def _supporting(assignment: Assignment) -> Assignment:
    if assignment.role != "RESPONSIBLE_FOR":
        return assignment
    return replace(assignment, role="SUPPORTS")


def _unit_cell(context: Context, text: Text) -> Iterator[Assignment]:
    units, tail = part_tail(text)
    mentions = read_units(units, context.names)
    yield from assignments_of(context, text, mentions)
    if tail:
        role = mentions[-1].role if mentions else "RESPONSIBLE_FOR"
        late = [replace(mention, role=role) for mention in read_units(tail, context.names)]
        for assignment in assignments_of(context, text, late):
            yield replace(assignment, repaired_by=AFTER_TAIL)

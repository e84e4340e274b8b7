"""Assignments as printed: of statements in running text, and of the cells of task tables."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from loaders.extract.context import Context
from loaders.extract.responsibility.statements import LONGEST_LIST, Statement
from loaders.extract.responsibility.units import Mention, places, read_units
from loaders.extract.tasks.table_repair import part_tail
from loaders.extract.tasks.task_rows import TaskRow
from loaders.facts import Assignment, Role
from loaders.text.document import Text

AFTER_TAIL = "text-after-tail"


def statement_assignments(context: Context, text: Text, statement: Statement) -> list[Assignment]:
    """The assignments of a statement in running text; the whole of it is their evidence."""
    limit = statement.start + LONGEST_LIST
    inner = text.cut(statement.inner_start, min(statement.inner_end, limit))
    evidence = text.cut(statement.start, min(statement.end, limit))
    return list(_assignments(context, evidence, read_units(inner, context.names)))


def row_assignments(context: Context, row: TaskRow) -> list[Assignment]:
    """The assignments of a table row as printed: its lead, support and unit cells."""
    found: list[Assignment] = []
    for text in row.lead:
        found.extend(_in_column(context, text[:LONGEST_LIST], "LEADS"))
    for text in row.support:
        found.extend(_in_column(context, text[:LONGEST_LIST], "SUPPORTS"))
    for text in row.units:
        found.extend(_unit_cell(context, text[:LONGEST_LIST]))
    return found


def once_each(assignments: list[Assignment]) -> list[Assignment]:
    """Each name once in each role, numbered anew: a repeat in one list says nothing new."""
    return renumber(_once(assignments))


def _in_column(context: Context, text: Text, role: Role) -> Iterator[Assignment]:
    """A column that names the role settles it, unless the cell names another itself."""
    mentions = read_units(text, context.names)
    for mention in mentions:
        if mention.role == "RESPONSIBLE_FOR":
            mention = replace(mention, role=role)
        yield from _assignments(context, text, [mention])


def _unit_cell(context: Context, text: Text) -> Iterator[Assignment]:
    units, tail = part_tail(text)
    mentions = read_units(units, context.names)
    yield from _assignments(context, text, mentions)
    if tail:
        role = mentions[-1].role if mentions else "RESPONSIBLE_FOR"
        late = [replace(mention, role=role) for mention in read_units(tail, context.names)]
        for assignment in _assignments(context, text, late):
            yield replace(assignment, repaired_by=AFTER_TAIL)


def _assignments(
    context: Context, statement: Text, mentions: Iterable[Mention]
) -> Iterator[Assignment]:
    span = context.document.span(statement)
    for mention in mentions:
        yield Assignment(
            mention.role,
            mention.name,
            span,
            mention.position,
            mention.listed,
            completed=mention.completed,
        )


def renumber(assignments: list[Assignment]) -> list[Assignment]:
    """The assignments with their places counted anew."""
    roles = [assignment.role for assignment in assignments]
    return [
        replace(assignment, position=position, listed=listed)
        for assignment, (position, listed) in zip(assignments, places(roles), strict=True)
    ]


def _once(assignments: list[Assignment]) -> list[Assignment]:
    seen: set[tuple[str, str]] = set()
    kept = []
    for assignment in assignments:
        key = (assignment.role, assignment.mention)
        if key not in seen:
            seen.add(key)
            kept.append(assignment)
    return kept

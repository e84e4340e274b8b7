"""Assignments: the units of a statement, with their roles and their evidence."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from loaders.extract.context import Context
from loaders.extract.responsibility.joint import places_of_bodies
from loaders.extract.responsibility.listed_bodies import LONGEST_LIST, heads_bodies
from loaders.extract.responsibility.prose import read_prose
from loaders.extract.responsibility.stated_responsibility import Statement
from loaders.extract.responsibility.units import Mention, places, read_units
from loaders.extract.structure.node import Node
from loaders.facts import Assignment
from loaders.text.document import Text, squeeze
from loaders.text.regex import regex

_COUNT = regex(r"\s*(?:[（(][^（）()\s]{1,8}[项条件个][）)])?$")


def statement_assignments(
    context: Context, text: Text, statement: Statement
) -> Iterator[Assignment]:
    """The assignments of a statement in running text; the whole of it is their evidence."""
    limit = statement.start + LONGEST_LIST
    inner = text.cut(statement.inner_start, min(statement.inner_end, limit))
    evidence = text.cut(statement.start, min(statement.end, limit))
    return assignments_of(context, evidence, read_units(inner, context.names))


def prose_assignments(context: Context, text: Text) -> Iterator[Assignment]:
    """The assignments of the sentences of a paragraph; the words that say so are the evidence."""
    units = read_prose(text, context.names)
    for unit, (position, listed) in zip(units, places([u.role for u in units]), strict=True):
        span = context.document.span(unit.words)
        yield Assignment(unit.role, unit.name, span, position, listed, completed=unit.completed)


def heading_assignments(context: Context, node: Node) -> Iterator[Assignment]:
    """The assignments of what stands under a heading of bodies: 二、市应急管理局（2项）.

    So do those under the nearest heading above it that is one.
    """
    for above in node.ancestors():
        words = above.heading or next(iter(above.paragraphs), None)
        count = _COUNT.search(words.string) if words else None
        if words and count and heads_bodies(listed := words.cut(0, count.start()), context.names):
            yield from assignments_of(context, words, read_units(listed, context.names))
            return


def assignments_of(
    context: Context, evidence: Text, mentions: Sequence[Mention]
) -> Iterator[Assignment]:
    """Mentions as assignments that ``evidence`` states."""
    span = context.document.span(evidence)
    placed = places_of_bodies(context.places, mentions, squeeze(evidence.string))
    for mention, place in zip(mentions, placed, strict=True):
        yield Assignment(
            mention.role,
            mention.name,
            span,
            mention.position,
            mention.listed,
            completed=mention.completed,
            place=place,
        )


def once_each(assignments: Iterable[Assignment]) -> list[Assignment]:
    """Each name once in each role, numbered anew: a repeat in one list says nothing new."""
    first: dict[tuple[str, str], Assignment] = {}
    for each in assignments:
        first.setdefault((each.role, each.place + each.name), each)
    return renumber(list(first.values()))


def renumber(assignments: Sequence[Assignment]) -> list[Assignment]:
    """The assignments with their places counted anew."""
    roles = [assignment.role for assignment in assignments]
    return [
        replace(assignment, position=position, listed=listed)
        for assignment, (position, listed) in zip(assignments, places(roles), strict=True)
    ]

"""A paragraph with what it says of responsibility, read once."""

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.extract.context import Context
from loaders.extract.responsibility.assignments import prose_assignments, statement_assignments
from loaders.extract.responsibility.counted_tasks import counts_tasks
from loaders.extract.responsibility.labels import read_deadline
from loaders.extract.responsibility.remarks import is_remark
from loaders.extract.responsibility.stated_responsibility import (
    find_statements,
    helpers_behind,
)
from loaders.facts import Assignment, Deadline
from loaders.text.document import Text


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph or a part of one, and who is responsible as it prints it.

    ``prose`` are the bodies that its sentences make responsible where it has no statement;
    ``own_words`` are its parts that do not say who is responsible; ``deadline`` is the one that
    stands with the units: （责任单位：市商务局；完成时限：2025年底前）.
    """

    text: Text
    own_words: tuple[Text, ...]
    states_units: bool
    assignments: tuple[Assignment, ...]
    deadline: Deadline | None
    prose: tuple[Assignment, ...] = ()


def read_passage(context: Context, text: Text) -> Passage:
    """What a paragraph says of responsibility; a remark on units says none of its own, and a line
    that counts the tasks of its units is of those."""
    if is_remark(text.string) or counts_tasks(text):
        return Passage(text, (), states_units=False, assignments=(), deadline=None)
    statements = find_statements(text, context.names)
    inner = (text.cut(each.inner_start, each.inner_end) for each in statements)
    deadlines = map(read_deadline, inner)
    return Passage(
        text,
        tuple(_between(text, [(each.start, each.end) for each in statements])),
        bool(statements),
        tuple(
            assignment
            for statement in (*statements, *helpers_behind(text, statements, context.names))
            for assignment in statement_assignments(context, text, statement)
        ),
        next(filter(None, deadlines), None),
        () if statements else tuple(prose_assignments(context, text)),
    )


def _between(text: Text, statements: list[tuple[int, int]]) -> Iterator[Text]:
    """The text before, between and behind its statements."""
    start = 0
    for low, high in (*statements, (len(text), len(text))):
        if part := text.cut(start, low):
            yield part
        start = high

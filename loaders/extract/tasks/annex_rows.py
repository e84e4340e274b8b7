"""A row of an annex as a measure."""

from collections.abc import Iterator
from typing import NamedTuple

from loaders.extract.context import Context
from loaders.extract.responsibility.assignments import once_each
from loaders.extract.structure.node import Node
from loaders.extract.tasks.groups import Group
from loaders.extract.tasks.restated import RestatedItem
from loaders.extract.tasks.row_units import row_assignments
from loaders.extract.tasks.sourced import SourcedMeasure
from loaders.extract.tasks.task_rows import TaskRow
from loaders.extract.tasks.titles import LONGEST_TITLE, first_sentence, is_safeguard
from loaders.extract.time.deadlines import parse_deadline
from loaders.extract.time.stated_deadlines import find_deadline
from loaders.facts import Deadline, Measure
from loaders.text.document import Document, Span, Text


class AnnexRow(NamedTuple):
    """A row that states a task: ``key`` is that of its measure, ``node`` the heading of the annex.

    ``item`` is the body item that states the same task; ``home`` that item, or the one that has
    the title of the row's group.
    """

    row: TaskRow
    key: str
    node: Node
    group: Group | None
    item: RestatedItem | None
    home: RestatedItem | None

    def span_in(self, document: Document) -> Span:
        """The row's first own words as printed, and its lines."""
        own = (text for text in (self.row.title, *self.row.content) if text and self._prints(text))
        words = document.span(next(own, self.row.content[0]))
        return words._replace(line_end=max(self.row.line_end, words.line_end))

    def _prints(self, text: Text) -> bool:
        """Whether a text is printed in the row, not in a cell merged with rows above."""
        return text.line_start >= self.row.line_start


def row_measure(context: Context, annex_row: AnnexRow) -> SourcedMeasure:
    """The measure that a row states, with its units as printed."""
    row, group, item = annex_row.row, annex_row.group, annex_row.item
    printed = row_assignments(context, row)
    assignments = once_each(printed)
    cells = (*([row.title] if row.title else []), *row.content)
    measure = Measure(
        key=annex_row.key,
        number=str(row.numbers[0]) if row.numbers else None,
        title=row.title.string if row.title else first_sentence(row.opening),
        text=row.text,
        kind="safeguard" if group and is_safeguard(group.top_title) else "task",
        place="annex",
        span=annex_row.span_in(context.document),
        sections=tuple(_sections(context.document, annex_row)),
        body_lines=(item.line_start, item.line_end) if item else None,
        deadline=_deadline(context, row),
        assignments=tuple(assignments),
        printed_twice=len(assignments) < len(printed),
        other=row.other,
    )
    due = row.deadline.string if row.deadline else ""
    return SourcedMeasure(measure, cells, cells, row.goals, item, row_due=due)


def _deadline(context: Context, row: TaskRow) -> Deadline | None:
    """What the row prints in its column, else by when its own words say that it is done."""
    if row.deadline:
        return parse_deadline(row.deadline.string)
    words = (row.text, *(goal.string for _, goal in row.goals))
    return find_deadline("。".join(words), context.calendar)


def _sections(document: Document, row: AnnexRow) -> Iterator[tuple[str, Span]]:
    """The group or the annex that the row stands in, and the body item that it belongs to."""
    if key := row.group.key if row.group else row.node.key:
        yield key, row.span_in(document)
    if row.home:
        yield row.home.node.key, _first_line(document, row.home)


def _first_line(document: Document, item: RestatedItem) -> Span:
    line = document.lines[item.line_start - 1]
    return Span(item.line_start, item.line_end, line.strip()[:LONGEST_TITLE])

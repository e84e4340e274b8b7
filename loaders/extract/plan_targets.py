"""The targets of a plan: of its body, of the rows of its annexes, of its indicator tables."""

import re
from collections.abc import Iterable, Iterator, Mapping

from loaders.extract.context import Context
from loaders.extract.structure.outline import Node
from loaders.extract.targets.indicator_tables import (
    is_indicator_table,
    read_indicator_table,
    read_notes,
)
from loaders.extract.targets.targets import GoalText, find_targets
from loaders.extract.tasks.sourced import SourcedMeasure
from loaders.facts import Target
from loaders.text.document import Text

_PAST = re.compile(
    r"(?:显著|发展|工作|主要)?(?:成效|成就|现状)$|^发展基础$|历史方位|形势|机遇(?:和|与)挑战|回顾"
)
_GOALS = re.compile(r"目标$")
_OPENING = re.compile(r"(?:力争|争取)?到(?P<year>20\d\d年)")


def plan_targets(
    context: Context, root: Node, sourced: Iterable[SourcedMeasure], owners: Mapping[int, str]
) -> Iterator[Target]:
    """All targets; ``owners`` has the key of the measure that alone states a line of the body."""
    for node in root.walk():
        if node.place == "body" and not any(_PAST.search(n.title) for n in node.ancestors()):
            yield from _of_section(context, node, owners)
    for each in sourced:
        yield from _of_row(context, each)
    yield from _of_tables(context, root)


def _of_section(context: Context, node: Node, owners: Mapping[int, str]) -> Iterator[Target]:
    year = _year_of_goals(node)
    for text in [*([node.heading] if node.heading else []), *node.paragraphs]:
        yield from find_targets(context, GoalText(text, _owner(node, text, owners), year))


def _year_of_goals(node: Node) -> str:
    """The year that a section of goals opens with, which holds for all of its paragraphs; or ""."""
    if not _GOALS.search(node.title) or not node.paragraphs:
        return ""
    match = _OPENING.match(node.paragraphs[0].string)
    return match["year"] if match else ""


def _owner(node: Node, text: Text, owners: Mapping[int, str]) -> tuple[str, ...]:
    """The one measure that states a body line, else the section."""
    if measure := owners.get(text.line_start):
        return (measure,)
    return _section(node)


def _section(node: Node) -> tuple[str, ...]:
    return (f"section:{node.key}",) if node.key else ()


def _of_row(context: Context, row: SourcedMeasure) -> Iterator[Target]:
    """Of the cells of an annex row; what a goal cell speaks of may stand in its first cell."""
    owners = (row.measure.key,)
    for text in row.cells:
        yield from find_targets(context, GoalText(text, owners))
    for heading, text in row.goals:
        yield from find_targets(context, GoalText(text, owners, heading, row.cells[0].string))


def _of_tables(context: Context, root: Node) -> Iterator[Target]:
    notes = read_notes(context.document)
    for node in root.walk():
        for table in filter(is_indicator_table, node.tables):
            yield from read_indicator_table(context.document, table, _section(node), notes)

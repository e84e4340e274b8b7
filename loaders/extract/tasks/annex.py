"""Annex task tables as measures: numbered, grouped, joined with the body items they restate."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from loaders.extract.context import Context
from loaders.extract.responsibility.passages import read_passage
from loaders.extract.responsibility.stated_responsibility import find_statements
from loaders.extract.structure.node import Node
from loaders.extract.tasks.annex_rows import AnnexRow, row_measure
from loaders.extract.tasks.groups import Group, read_groups
from loaders.extract.tasks.restated import BodyIndex, RestatedItem
from loaders.extract.tasks.row_review import (
    merged_rows,
    parted_tables,
    rows_without_units,
    unplaced_units,
)
from loaders.extract.tasks.sourced import SourcedMeasure
from loaders.extract.tasks.table_repair import repair_rows
from loaders.extract.tasks.task_rows import TaskRow
from loaders.extract.tasks.task_tables import is_task_table, read_task_rows
from loaders.facts import Assignment, ReviewItem, Section
from loaders.text.document import Paragraph, Table

_SECTIONS = frozenset({"part", "chapter", "han"})
"""Ordinals of sections; notes below a table are numbered otherwise."""


@dataclass(frozen=True, slots=True)
class Annexes:
    """What the task tables of a plan say.

    ``covered`` are the keys of body items that rows restate, of all below them, and of the tables'
    own nodes: no measure is made of them again. ``labels`` are keys of outline nodes that are
    labels of groups.
    """

    measures: tuple[SourcedMeasure, ...] = ()
    sections: tuple[Section, ...] = ()
    review_items: tuple[ReviewItem, ...] = ()
    covered: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()

    def covers_below(self, node: Node) -> bool:
        """Whether rows restate items below a node, whose own text then introduces them."""
        return any(child.key in self.covered for child in node.walk())

    def __add__(self, other: "Annexes") -> "Annexes":
        return Annexes(
            self.measures + other.measures,
            self.sections + other.sections,
            self.review_items + other.review_items,
            self.covered | other.covered,
            self.labels | other.labels,
        )


class _TaskTables(NamedTuple):
    """The task tables under a top heading."""

    node: Node
    tables: list[Table]


def read_annexes(context: Context, root: Node) -> Annexes:
    """The task tables of a plan; they may stand under any heading."""
    found = Annexes()
    annexes = list(_task_tables(root))
    if not annexes:
        return found
    index = BodyIndex(root)
    for annex in annexes:
        above = found.measures[-1].measure.assignments if found.measures else ()
        found += _read_annex(context, annex, index, above)
    return found


def _task_tables(root: Node) -> Iterator[_TaskTables]:
    """A page break or a stray label does not part the tables of a top heading."""
    for top in (root, *root.children):
        nodes = [top] if top is root else list(top.walk())
        tables = [table for node in nodes for table in node.tables]
        if any(map(is_task_table, tables)):
            yield _TaskTables(top, tables)


def _read_annex(
    context: Context, annex: _TaskTables, index: BodyIndex, above: Sequence[Assignment]
) -> Annexes:
    """One annex; ``above`` are the assignments of the last row before it."""
    notes = [block.text for block in context.document.blocks if isinstance(block, Paragraph)]
    repaired = repair_rows(read_task_rows(annex.tables, notes))
    items = [index.find(row) if row.content else None for row in repaired]
    grouped = read_groups(context.document, annex.node, repaired, items)
    placed = zip(repaired, items, grouped.groups, strict=True)
    rows = list(_annex_rows(annex.node, placed, index))
    measures = [row_measure(context, row) for row in rows]
    return Annexes(
        tuple(measures),
        grouped.sections,
        (
            *rows_without_units(rows, measures, above),
            *merged_rows(context, rows),
            *parted_tables(context, annex.tables),
            *unplaced_units(context, rows),
        ),
        _covered(rows) | {node.key for node in _of_tables(context, annex)},
        grouped.stray,
    )


def _annex_rows(
    node: Node,
    placed: Iterable[tuple[TaskRow, RestatedItem | None, Group | None]],
    index: BodyIndex,
) -> Iterator[AnnexRow]:
    """The rows that state a task, each with its key, its group and the body item it belongs to."""
    taken: Counter[str] = Counter()
    for row, item, group in placed:
        if row.spanning is None and row.content:
            home = item or (index.titled(group.title) if group else None)
            yield AnnexRow(row, _key(node, row, taken), node, group, item, home)


def _key(node: Node, row: TaskRow, taken: Counter[str]) -> str:
    """The key of the row's measure; ``taken`` counts those that are given."""
    base = f"m.{node.key or 'table'}.{row.numbers[0] if row.numbers else 'r'}"
    taken[base] += 1
    first = taken[base] == 1 and row.numbers
    return base if first else f"{base}-{taken[base]}"


def _of_tables(context: Context, annex: _TaskTables) -> Iterator[Node]:
    """The nodes that are but headings, labels and notes of the tables; a task above them states
    its units."""
    end = annex.tables[-1].rows[-1].line_end
    for node in annex.node.walk():
        stated = node.place == "body" and any(
            find_statements(t, context.names) for t in node.paragraphs
        )
        behind = annex.node.parent is None and node.line_start > end
        if node.parent is not None and not stated and not (behind and _sets_tasks(context, node)):
            yield node


def _sets_tasks(context: Context, node: Node) -> bool:
    """Whether a node behind a table that no heading opens is of the plan's text: a section, or a
    note that charges somebody."""
    words = [*([node.heading] if node.heading else []), *node.paragraphs]
    top = next(reversed([each for each in node.ancestors() if each.ordinal]), node)
    section = top.ordinal is not None and top.ordinal.style in _SECTIONS
    return section or any(read_passage(context, text).prose for text in words)


def _covered(rows: Iterable[AnnexRow]) -> frozenset[str]:
    covered: set[str] = set()
    for row in rows:
        if row.home and row.home.node.key not in covered:  # else all below it are covered too
            covered.update(below.key for below in row.home.node.walk())
    return frozenset(covered)

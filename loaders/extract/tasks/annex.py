"""Annex task tables as measures: numbered, grouped, joined with the body items they restate."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from loaders.extract.responsibility.statements import once_each, row_assignments
from loaders.extract.structure.outline import Node
from loaders.extract.tasks.groups import Group, Groups
from loaders.extract.tasks.restated import Twin, Twins
from loaders.extract.tasks.table_repair import MERGED_ROWS, repair_rows
from loaders.extract.tasks.task_rows import TaskRow
from loaders.extract.tasks.task_tables import is_task_table, read_task_rows
from loaders.extract.tasks.titles import LONGEST_TITLE, first_sentence
from loaders.extract.time.deadlines import parse_deadline
from loaders.facts import Doubt, Measure, Section, task_words
from loaders.text.document import Document, Span, Table, Text

NO_UNITS = "row-without-units"
SAFEGUARD = re.compile(
    r"(?:要素|政策|组织|实施|服务|工作|强化|加强|健全|落实)?保障(?:措施|机制|体系)?$|保障措施|要素保障"
    r"|组织(?:实施|领导|推动|推进|保障)|规划实施|实施机制|监督考核|监测评价"
)
"""Titles of the parts of a plan that secure its tasks instead of setting them."""


@dataclass(slots=True)
class Annex:
    """What the task tables say.

    ``covered`` holds the keys of body items that rows restate, of all below them, and of the
    tables' own nodes: no measure is made of them again. ``texts`` are the words
    of each measure by its key, ``cells`` the title and content cells of annex rows, ``goals`` their
    goal cells with the column heading, ``twins`` the body items that they restate; ``stray`` are
    outline keys that turned out to be labels.
    """

    measures: list[Measure] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    covered: set[str] = field(default_factory=set)
    stray: set[str] = field(default_factory=set)
    cells: dict[str, tuple[Text, ...]] = field(default_factory=dict)
    texts: dict[str, list[Text]] = field(default_factory=dict)
    goals: dict[str, list[tuple[str, Text]]] = field(default_factory=dict)
    twins: dict[str, Twin] = field(default_factory=dict)

    def covers_below(self, node: Node) -> bool:
        """Whether rows restate items below a node, whose own text then introduces them."""
        return any(child.key in self.covered for child in node.walk())


def read_annexes(document: Document, root: Node, known: Collection[str]) -> Annex:
    """The task tables of a plan; they may stand under any heading."""
    annex = Annex()
    twins: Twins | None = None
    for node, tables in _tables_by_annex(root):
        twins = twins or Twins(root)
        rows, parted = repair_rows(read_task_rows(tables))
        parted_ids = frozenset(map(id, parted))
        reader = _AnnexReader(document, annex, node, twins, frozenset(known), parted_ids)
        reader.read(rows)
        for row in parted:
            reader.doubt_merged(row, parted)
    return annex


def _tables_by_annex(root: Node) -> list[tuple[Node, list[Table]]]:
    """The task tables under each top heading; a page break or stray label does not part them."""
    found = []
    for top in (root, *root.children):
        nodes = [top] if top is root else list(top.walk())
        tables = [table for node in nodes for table in node.tables]
        if any(map(is_task_table, tables)):
            found.append((top, tables))
    return found


@dataclass(slots=True)
class _AnnexReader:
    document: Document
    annex: Annex
    node: Node
    twins: Twins
    known: frozenset[str]
    parted: frozenset[int]
    keys: dict[int, str] = field(default_factory=dict)
    taken: Counter[str] = field(default_factory=Counter)

    def read(self, rows: Sequence[TaskRow]) -> None:
        twins = [self.twins.find(row) if row.content else None for row in rows]
        groups = Groups(self.document, self.node)
        labelled = groups.read(rows, twins)
        self.annex.sections.extend(groups.sections())
        self.annex.stray.update(groups.stray)
        self.annex.covered.update(node.key for node in self.node.walk() if self.node.parent)
        for row, twin, group in zip(rows, twins, labelled, strict=True):
            if row.spanning is None and row.content:
                self._add(row, twin, group)

    def _add(self, row: TaskRow, twin: Twin | None, group: Group | None) -> None:
        key = self._key(row)
        own = (text for text in (row.title, *row.content) if text and _stands_in(text, row))
        first = next(own, row.content[0])
        span = Span(first.line_start, max(row.line_end, first.line_end), first.string)
        sections: list[tuple[str, Span]] = [(group.key if group else self.node.key, span)]
        printed = row_assignments(self.document, row, self.known)
        assignments = once_each(printed)
        home = twin or (self.twins.titled(group.title) if group else None)
        if home:
            self._cover(home.node)
            sections.append((home.node.key, self._twin_span(home)))
        if not printed and id(row) not in self.parted:
            self._doubt_no_units(key, span, row.text)
        if twin:
            self.annex.twins[key] = twin
        self.annex.goals[key] = row.goals
        self.annex.cells[key] = (*([row.title] if row.title else []), *row.content)
        self.annex.texts[key] = list(self.annex.cells[key])
        self.annex.measures.append(
            Measure(
                key=key,
                number=str(row.numbers[0]) if row.numbers else None,
                title=row.title.string if row.title else first_sentence(row.text),
                text=row.text,
                kind="safeguard" if group and SAFEGUARD.search(group.top_title) else "task",
                place="annex",
                span=span,
                sections=tuple(sections if sections[0][0] else sections[1:]),
                body_lines=(twin.line_start, twin.line_end) if twin else None,
                deadline=parse_deadline(row.deadline.string) if row.deadline else None,
                assignments=tuple(assignments),
                printed_twice=len(assignments) < len(printed),
            )
        )

    def _key(self, row: TaskRow) -> str:
        base = f"m.{self.node.key or 'table'}.{row.numbers[0] if row.numbers else 'r'}"
        self.taken[base] += 1
        first = self.taken[base] == 1 and row.numbers
        key = base if first else f"{base}-{self.taken[base]}"
        self.keys[id(row)] = key
        return key

    def _cover(self, node: Node) -> None:
        if node.key not in self.annex.covered:  # else all below it are covered too
            self.annex.covered.update(below.key for below in node.walk())

    def _twin_span(self, twin: Twin) -> Span:
        lines = self.document.lines[twin.line_start - 1 : twin.line_end]
        return Span(twin.line_start, twin.line_end, lines[0].strip()[:LONGEST_TITLE])

    def _doubt_no_units(self, key: str, span: Span, words: str) -> None:
        above = self.annex.measures[-1].assignments if self.annex.measures else ()
        self.annex.doubts.append(
            Doubt(
                NO_UNITS,
                "任务表中这一行没有印责任单位，可能与上一行合并了单元格",
                span,
                about=key,
                suggestions=tuple(dict.fromkeys(each.span.quote for each in above)),
                task=task_words(words),
            )
        )

    def doubt_merged(self, row: TaskRow, parted: Sequence[TaskRow]) -> None:
        """Rows run together: who answers for which is as printed, not certain."""
        cells = row.units or row.content
        quote = "\n".join(dict.fromkeys(map(str, cells)))
        missing = [
            name
            for name, found in (("责任单位", row.units), ("完成时限", row.deadline))
            if not found
        ]
        lost = f"；本行的{'和'.join(missing)}没有印出来" if missing else ""
        self.annex.doubts.append(
            Doubt(
                MERGED_ROWS,
                f"几行任务印在同一行里，责任单位和时限的归属按印刷顺序拆分{lost}",
                self.document.span(cells[0])._replace(quote=quote),
                about=self.keys.get(id(row)),
                affects=max(1, len(row.units)),
                suggestions=_wordings(row, parted),
                task=task_words(row.text),
            )
        )


def _wordings(row: TaskRow, parted: Sequence[TaskRow]) -> tuple[str, ...]:
    """What a row that was parted may say of units and deadline: its own part, then the others'."""
    same = [other for other in parted if other.line_start == row.line_start and other is not row]
    found: list[str] = []
    for part in (row, *same):
        deadline = f"；完成时限：{part.deadline}" if part.deadline else ""
        found.extend(f"{units}{deadline}" for units in part.units)
    return tuple(dict.fromkeys(found))


def _stands_in(text: Text, row: TaskRow) -> bool:
    """Whether a text is printed in the row, not in a cell merged with rows above."""
    return text.line_start >= row.line_start

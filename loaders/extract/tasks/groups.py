"""The groups of an annex table: labels over all columns, label cells, and labels OCR garbled.

A label cell holds for its row and those below it. Where the labels repeat the ordinals of body
headings, the heading above the item that a row restates is surer than the place of the label: OCR
moves a vertically merged cell to any of its rows, and garbles its words but not its ordinal.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from loaders.extract.structure.node import Node
from loaders.extract.tasks.restated import RestatedItem
from loaders.extract.tasks.task_rows import TaskRow
from loaders.facts import Section
from loaders.text.document import Document, Span, Text
from loaders.text.ordinals import Ordinal, parse_ordinal


@dataclass(frozen=True, slots=True)
class Group:
    """A group of rows: its key as a section, the group above it, and where it is first printed."""

    key: str
    number: str
    title: str
    span: Span
    parent: "Group | None"

    @property
    def top_title(self) -> str:
        """The titles of the group and of those above it."""
        return (self.parent.top_title + " " if self.parent else "") + self.title


class GroupedRows(NamedTuple):
    """The group of each row, in order, and all groups as sections of the outline.

    ``stray`` are the keys of outline nodes that are labels of groups printed between the pages.
    """

    groups: tuple[Group | None, ...]
    sections: tuple[Section, ...]
    stray: frozenset[str]


def read_groups(
    document: Document,
    node: Node,
    rows: Sequence[TaskRow],
    items: Sequence[RestatedItem | None],
) -> GroupedRows:
    """The groups of the rows of the annex that stands under a node.

    ``items`` has the body item that each row restates.
    """
    opened = _OpenedGroups(document, node)
    headings = _repeated_headings(rows, items)
    stray = _open_labels(opened, rows, headings)
    groups = _by_headings(opened, items, headings) if headings else _by_labels(opened, rows)
    sections = _sections(node, opened.groups.values(), _line_ends(rows, groups))
    return GroupedRows(tuple(groups), tuple(sections), stray)


@dataclass(frozen=True, slots=True)
class _OpenedGroups:
    """The groups of an annex by the key of the one above and their own number, each opened once."""

    document: Document
    node: Node
    groups: dict[tuple[str, str], Group] = field(default_factory=dict)
    taken: Counter[str] = field(default_factory=Counter)

    def open(self, number: str, title: str, labels: Sequence[Text], above: Group | None) -> Group:
        key = (above.key if above else "", number or title)
        if key not in self.groups:
            span = self.document.span(labels[0], labels[-1])
            self.groups[key] = Group(self._key(number), number, title, span, above)
        return self.groups[key]

    def _key(self, number: str) -> str:
        ordinal = parse_ordinal(number) if number else None
        base = f"{self.node.key or 'table'}.g{ordinal.value if ordinal else ''}"
        self.taken[base] += 1
        return base if self.taken[base] == 1 else f"{base}-{self.taken[base]}"


def _by_labels(opened: _OpenedGroups, rows: Sequence[TaskRow]) -> list[Group | None]:
    """The group of each row is that of the last label above it."""
    above: Group | None = None
    current: Group | None = None
    groups: list[Group | None] = []
    for row in rows:
        if row.spanning is not None:
            above = current = opened.open(*_label([row.spanning]), [row.spanning], None)
        elif row.group:
            current = opened.open(*_label(row.group), row.group, above)
        groups.append(current)
    return groups


def _by_headings(
    opened: _OpenedGroups, items: Sequence[RestatedItem | None], headings: Mapping[str, Node]
) -> list[Group | None]:
    """The group of each row is that of the heading above the item which it restates."""
    current: Group | None = None
    groups: list[Group | None] = []
    for item in items:
        if heading := _heading_over(item, headings):
            current = opened.groups.get(("", heading.number), current)
        groups.append(current)
    return groups


def _open_labels(
    opened: _OpenedGroups, rows: Sequence[TaskRow], headings: Mapping[str, Node]
) -> frozenset[str]:
    """Open every heading's group at the first label printed for it, wherever that stands.

    The keys of the nodes that are such labels between the pages.
    """
    if not headings:
        return frozenset()
    printed: dict[int, Sequence[Text]] = {
        text.line_start: labels for labels in map(_labels, rows) for text in labels[:1]
    }
    for heading in headings.values():
        if label := _stray_label(opened.node, heading):
            printed.setdefault(label.line_start, [label])
    nodes = {id(node.heading): node for node in opened.node.walk() if node is not opened.node}
    stray = set()
    for line in sorted(printed):
        labels = printed[line]
        between = nodes.get(id(labels[0]))
        number = between.number if between else _label(labels)[0]
        if node := headings.get(number.replace("(", "（").replace(")", "）")):
            stray.update([between.key] if between else [])
            opened.open(node.number, node.title, labels, None)
    return frozenset(stray)


def _stray_label(annex: Node, heading: Node) -> Text | None:
    """A label of the heading's ordinal that stands between the pages of the table."""
    for node in annex.walk():
        if node.ordinal and heading.ordinal and _same(node.ordinal, heading.ordinal):
            return node.heading
    return None


def _line_ends(rows: Sequence[TaskRow], groups: Sequence[Group | None]) -> dict[str, int]:
    """The last line of the rows of each group, those of the groups in it included."""
    ends: dict[str, int] = {}
    for row, group in zip(rows, groups, strict=True):
        for each in (group, group.parent if group else None):
            if each:
                ends[each.key] = max(ends.get(each.key, each.span.line_end), row.line_end)
    return ends


def _sections(
    node: Node, groups: Iterable[Group], line_ends: Mapping[str, int]
) -> Iterator[Section]:
    for group in groups:
        parent = group.parent.key if group.parent else node.key or None
        level = node.level + (2 if group.parent else 1)
        end = line_ends.get(group.key, group.span.line_end)
        yield Section(group.key, group.number, group.title, level, group.span, end, parent)


def _repeated_headings(
    rows: Sequence[TaskRow], items: Sequence[RestatedItem | None]
) -> dict[str, Node]:
    """Body headings by ordinal, if the labels repeat them: most rows with a label agree."""
    labels = [(row, item) for row, item in zip(rows, items, strict=True) if row.group and item]
    agreed: dict[str, Node] = {}
    disagreed = 0
    for row, item in labels:
        ordinal = parse_ordinal(row.group[0].string)
        over = [
            n for n in item.node.ancestors() if n.ordinal and ordinal and _same(n.ordinal, ordinal)
        ]
        if over and _alike(_label(row.group)[1], over[0].title):
            agreed[over[0].number] = over[0]
        else:
            disagreed += 1
    if len(agreed) < 2 or disagreed * 2 > len(labels):
        return {}
    siblings = next(iter(agreed.values())).parent
    return {node.number: node for node in siblings.children} if siblings else {}


def _labels(row: TaskRow) -> Sequence[Text]:
    return row.group or ([row.spanning] if row.spanning else [])


def _heading_over(item: RestatedItem | None, headings: Mapping[str, Node]) -> Node | None:
    if item is None:
        return None
    return next((n for n in item.node.ancestors() if headings.get(n.number) is n), None)


def _label(labels: Sequence[Text]) -> tuple[str, str]:
    """Ordinal and title of a label printed in one cell or in two."""
    words = "".join(label.string for label in labels)
    ordinal = parse_ordinal(words)
    return (ordinal.printed, words[ordinal.end :].strip()) if ordinal else ("", words.strip())


def _same(one: Ordinal, other: Ordinal) -> bool:
    return one.style == other.style and one.value == other.value


def _alike(garbled: str, title: str) -> bool:
    """Whether most characters of a garbled label are those of the title."""
    shared = sum(character in title for character in garbled)
    return bool(garbled) and shared >= 0.6 * len(garbled)

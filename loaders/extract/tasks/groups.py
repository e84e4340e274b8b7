"""The groups of an annex table: labels over all columns, label cells, and labels OCR garbled.

A label cell holds for its row and those below it. Where the labels repeat the ordinals of body
headings, the heading above the item that a row restates is surer than the place of the label: OCR
moves a vertically merged cell to any of its rows, and garbles its words but not its ordinal.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from loaders.extract.structure.node import Node
from loaders.extract.tasks.restated import RestatedItem
from loaders.extract.tasks.task_rows import TaskRow
from loaders.facts import Section
from loaders.text.document import Document, Span, Text
from loaders.text.ordinals import Ordinal, parse_ordinal


@dataclass(slots=True)
class Group:
    """A group of rows: its section, the group above it, and where it is first printed."""

    key: str
    number: str
    title: str
    span: Span
    parent: "Group | None"
    line_end: int

    @property
    def top_title(self) -> str:
        """The titles of the group and of those above it."""
        return (self.parent.top_title + " " if self.parent else "") + self.title


@dataclass(slots=True)
class Groups:
    """Reads the groups of the rows of one annex.

    ``stray`` are the keys of outline nodes that are labels of groups printed between the pages.
    """

    document: Document
    node: Node
    stray: set[str] = field(default_factory=set)
    found: dict[tuple[str, str], Group] = field(default_factory=dict)
    taken: Counter[str] = field(default_factory=Counter)

    def read(
        self, rows: Sequence[TaskRow], items: Sequence[RestatedItem | None]
    ) -> list[Group | None]:
        """The group of each row, in order."""
        headings = self._headings(rows, items)
        if headings:
            self._open_labels(rows, headings)
        above: Group | None = None
        current: Group | None = None
        groups: list[Group | None] = []
        for row, item in zip(rows, items, strict=True):
            if row.spanning is not None and not headings:
                above = current = self._group([row.spanning], None)
            elif row.group and not headings:
                current = self._group(row.group, above)
            heading = _heading_over(item, headings)
            group = self.found.get(("", heading.number), current) if heading else current or above
            current = group if headings else current
            for each in (group, group.parent if group else None):
                if each:
                    each.line_end = max(each.line_end, row.line_end)
            groups.append(group)
        return groups

    def _open_labels(self, rows: Sequence[TaskRow], headings: dict[str, Node]) -> None:
        """Open every heading's group at the first label printed for it, wherever that stands."""
        printed: dict[int, Sequence[Text]] = {
            text.line_start: labels for labels in map(_labels, rows) for text in labels[:1]
        }
        for node in headings.values():
            if stray := self._stray_label(node):
                printed.setdefault(stray.line_start, [stray])
        for line in sorted(printed):
            self._open_label(printed[line], headings)

    def _open_label(self, labels: Sequence[Text], headings: dict[str, Node]) -> None:
        nodes = {id(node.heading): node for node in self.node.walk() if node is not self.node}
        stray = nodes.get(id(labels[0]))
        number = stray.number if stray else _label(labels)[0]
        node = headings.get(number.replace("(", "（").replace(")", "）"))
        if node:
            self.stray.update([stray.key] if stray else [])
            self._open(node.number, node.title, self.document.span(labels[0], labels[-1]), None)

    def sections(self) -> Iterator[Section]:
        """The groups as sections of the outline."""
        base = self.node.level
        for group in self.found.values():
            parent = group.parent.key if group.parent else self.node.key or None
            level = base + (2 if group.parent else 1)
            yield Section(
                group.key, group.number, group.title, level, group.span, group.line_end, parent
            )

    def _group(self, labels: Sequence[Text], above: Group | None) -> Group:
        number, title = _label(labels)
        return self._open(number, title, self.document.span(labels[0], labels[-1]), above)

    def _open(self, number: str, title: str, span: Span, above: Group | None) -> Group:
        key = (above.key if above else "", number or title)
        if key not in self.found:
            section = self._key(number)
            self.found[key] = Group(section, number, title, span, above, span.line_end)
        return self.found[key]

    def _stray_label(self, heading: Node) -> Text | None:
        """A label of the heading's ordinal that stands between the pages of the table."""
        for node in self.node.walk():
            if node.ordinal and heading.ordinal and _same(node.ordinal, heading.ordinal):
                return node.heading
        return None

    def _key(self, number: str) -> str:
        ordinal = parse_ordinal(number) if number else None
        base = f"{self.node.key or 'table'}.g{ordinal.value if ordinal else ''}"
        self.taken[base] += 1
        return base if self.taken[base] == 1 else f"{base}-{self.taken[base]}"

    def _headings(
        self, rows: Sequence[TaskRow], items: Sequence[RestatedItem | None]
    ) -> dict[str, Node]:
        """Body headings by ordinal, if the labels repeat them: most rows with a label agree."""
        labels = [(row, item) for row, item in zip(rows, items, strict=True) if row.group and item]
        agreed: dict[str, Node] = {}
        disagreed = 0
        for row, item in labels:
            ordinal = parse_ordinal(row.group[0].string)
            over = [
                n
                for n in item.node.ancestors()
                if n.ordinal and ordinal and _same(n.ordinal, ordinal)
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


def _heading_over(item: RestatedItem | None, headings: dict[str, Node]) -> Node | None:
    if item is None or not headings:
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

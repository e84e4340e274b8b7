"""The items of a plan's body: what a node of the outline states as one task, or as several."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from loaders.extract.responsibility.statements import find_statements, statement_assignments
from loaders.extract.responsibility.units import is_labelled
from loaders.extract.structure.outline import Node, split_title
from loaders.facts import Assignment
from loaders.text.document import Document, Text

_CLOSING = re.compile(
    r"附[件表录]|抄送|[（(]?此件|联系(?:人|电话)|本.{1,12}(?:自|从).{1,16}(?:施行|实施|执行)|注[:：]|.{0,12}(?:办公厅|办公室)?\d{4}年\d+月\d+日印发"
)
_ITEM_STYLES = frozenset({"han_bracket", "digit", "digit_bracket", "circle"})
_BLOCK_STYLES = frozenset({"part", "chapter", "node", "box", "han"})


@dataclass(slots=True)
class BodyItem:
    """A body item: its paragraphs, and the title and number that its heading gives it.

    ``step`` tells apart the items of one node.
    """

    node: Node
    title: str
    number: str | None
    texts: list[Text]
    step: str = ""

    @property
    def key(self) -> str:
        """Of the measure that the item is, if no row of an annex restates it."""
        return f"m.{self.node.key}{self.step}"

    def assignments(self, document: Document, known: Collection[str]) -> list[Assignment]:
        """Who is responsible, as printed."""
        return [
            assignment
            for text in self.texts
            for statement in find_statements(text, known)
            for assignment in statement_assignments(document, text, statement, known)
        ]

    def words(self, known: Collection[str]) -> str:
        """The task's own words, paragraphs run together."""
        return "".join(part.string for text in self.texts for part in own_words(text, known))


def body_items(node: Node, known: Collection[str]) -> Iterator[BodyItem]:
    """The measures that a node states itself: its text as one, or several parts of it."""
    texts = [part for text in node.paragraphs for part in _parts(text, known)]
    has_items = any(child.ordinal and child.ordinal.style != "box" for child in node.children)
    stated, rest = _stated(texts, known)
    style = node.ordinal.style if node.ordinal else ""
    if len(stated) > 1:
        yield from _part_items(node, [*stated, *([rest] if rest else [])])
    elif stated:
        yield BodyItem(node, node.title, node.number or None, stated[0])
        if rest:
            yield BodyItem(node, "", None, rest, ".t2")
    elif not texts and not node.children and not node.tables and _is_all_task(node):
        yield BodyItem(node, node.title, node.number, [])
    elif texts and not has_items:
        if len(texts) > 1 and style in _BLOCK_STYLES:
            yield from _part_items(node, [[text] for text in texts])
        else:
            yield BodyItem(node, node.title, node.number or None, texts)


def _is_all_task(node: Node) -> bool:
    """An item that is one clause of a list: （一）支持企业开拓市场，培育外贸新业态；"""
    item = node.ordinal is not None and node.ordinal.style in _ITEM_STYLES
    return item and re.search("[，；]", node.title) is not None


def _stated(texts: Iterable[Text], known: Collection[str]) -> tuple[list[list[Text]], list[Text]]:
    """The texts up to and with each that says who is responsible, and those behind the last.

    牵头单位：…… and 配合单位：…… on lines of their own belong to the text above them.
    """
    stated: list[list[Text]] = []
    waiting: list[Text] = []
    for text in texts:
        if stated and not waiting and is_labelled(text.string):
            stated[-1].append(text)
            continue
        waiting.append(text)
        if find_statements(text, known):
            stated.append(waiting)
            waiting = []
    return stated, waiting


def _is_statement(words: str) -> bool:
    """Whether a paragraph says something to do: no closing formula, signature or date."""
    return not _CLOSING.match(words) and (
        len(words) > 25 or re.search("[。；，]", words) is not None
    )


def _parts(text: Text, known: Collection[str]) -> Iterator[Text]:
    """A paragraph, parted behind each bracket where several each close a statement."""
    statements = find_statements(text, known)
    if not statements and not _is_statement(text.string):
        return
    start = 0
    for statement in statements[:-1]:
        yield text.cut(start, statement.end)
        start = statement.end
    yield text.cut(start, len(text))


def _part_items(node: Node, parts: Iterable[list[Text]]) -> Iterator[BodyItem]:
    for index, texts in enumerate(parts, 1):
        title, _ = split_title(texts[0], 0)
        yield BodyItem(node, str(title) if title else "", None, texts, f".t{index}")


def own_words(text: Text, known: Collection[str]) -> Iterator[Text]:
    """The task's own words, without those that say who is responsible."""
    start = 0
    for statement in find_statements(text, known):
        if part := text.cut(start, statement.start):
            yield part
        start = statement.end
    if rest := text.cut(start, len(text)):
        yield rest

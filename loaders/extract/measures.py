"""The measures of a plan: annex rows, body items, and those that are both.

A plan with a task table has its measures there; a body item that a row restates is the same
measure, and only body items that no row restates are measures of their own. A plan without a
table has its measures in the lowest items of the body.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from loaders.document import Document, Text
from loaders.extract.annex import SAFEGUARD, Annex, read_annexes
from loaders.extract.deadlines import find_deadline, parse_deadline
from loaders.extract.outline import Node, split_title
from loaders.extract.responsibility import find_statements, once_each, statement_assignments
from loaders.extract.units import is_labelled, read_deadline
from loaders.facts import Deadline, Measure

_FRAME = re.compile(
    r"指导思想|总体要求|总体思路|总体考虑|基本原则|遵循的原则|(?:^|主要|总体|发展|工作|行动|阶段|预期|战略)目标$|目标任务$"
    r"|主要指标|发展形势|面临的?(?:形势|机遇)|机遇(?:和|与)挑战|(?:发展|显著|工作|主要)成效$|成就$|发展现状|历史方位|^发展(?:基础|环境|背景|条件)$"
    r"|重大意义|^前\s*言$"
)
_CLOSING = re.compile(
    r"附[件表录]|抄送|[（(]?此件|联系(?:人|电话)|本.{1,12}(?:自|从).{1,16}(?:施行|实施|执行)|注[:：]|.{0,12}(?:办公厅|办公室)?\d{4}年\d+月\d+日印发"
)
_ITEM_STYLES = frozenset({"han_bracket", "digit", "digit_bracket", "circle"})
_BLOCK_STYLES = frozenset({"part", "chapter", "node", "box", "han"})
_TITLE_WORDS = 60


@dataclass(slots=True)
class _Item:
    """A body item: its paragraphs, and the title and number that its heading gives it."""

    node: Node
    title: str
    number: str | None
    texts: list[Text]
    step: str = ""


def read_measures(document: Document, root: Node, known: Collection[str], first: int) -> Annex:
    """The measures of the annex and the body, annex first, with what belongs to them.

    The plan's own title stands on line ``first``: a letter that sends the plan may number what it
    asks of its readers, and sets no tasks.
    """
    found = read_annexes(document, root, known)
    for node in root.walk():
        if node.line_start < first:
            continue
        if node.place == "body" and node.key not in found.covered and _has_tasks(node, known):
            for item in _body_items(node, known, found):
                measure = _measure(document, item, known)
                found.measures.append(measure)
                heading = [node.heading] if node.heading and not item.texts else []
                found.texts[measure.key] = heading + [
                    part for text in item.texts for part in _own_words(text, known)
                ]
    return found


def _has_tasks(node: Node, known: Collection[str]) -> bool:
    """Whether a section sets tasks; one that says who is responsible does, whatever its title."""
    return not is_frame(node) or any(find_statements(text, known) for text in node.paragraphs)


def is_frame(node: Node) -> bool:
    """Whether a section frames the plan (principles, goals, situation) instead of setting tasks."""
    return any(_FRAME.search(above.title) for above in node.ancestors())


def _body_items(node: Node, known: Collection[str], annex: Annex) -> Iterator[_Item]:
    if node.parent is not None and not annex.covers_below(node):
        yield from _items(node, known)


def _items(node: Node, known: Collection[str]) -> Iterator[_Item]:
    """The measures that a node states itself: its text as one, or several parts of it."""
    texts = [part for text in node.paragraphs for part in _parts(text, known)]
    has_items = any(child.ordinal and child.ordinal.style != "box" for child in node.children)
    stated, rest = _stated(texts, known)
    style = node.ordinal.style if node.ordinal else ""
    if len(stated) > 1:
        yield from _part_items(node, [*stated, *([rest] if rest else [])])
    elif stated:
        yield _Item(node, node.title, node.number or None, stated[0])
        if rest:
            yield _Item(node, "", None, rest, ".t2")
    elif not texts and not node.children and not node.tables and _is_all_task(node):
        yield _Item(node, node.title, node.number, [])
    elif texts and not has_items:
        if len(texts) > 1 and style in _BLOCK_STYLES:
            yield from _part_items(node, [[text] for text in texts])
        else:
            yield _Item(node, node.title, node.number or None, texts)


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


def _part_items(node: Node, parts: Iterable[list[Text]]) -> Iterator[_Item]:
    for index, texts in enumerate(parts, 1):
        title, _ = split_title(texts[0], 0)
        yield _Item(node, str(title) if title else "", None, texts, f".t{index}")


def _measure(document: Document, item: _Item, known: Collection[str]) -> Measure:
    printed = [
        assignment
        for text in item.texts
        for statement in find_statements(text, known)
        for assignment in statement_assignments(document, text, statement, known)
    ]
    assignments = once_each(printed)
    words = "".join(part.string for text in item.texts for part in _own_words(text, known))
    node = item.node
    first = node.heading if node.heading and not item.step else item.texts[0]
    last = item.texts[-1] if item.texts else first
    span = document.span(first)._replace(line_end=max(first.line_end, last.line_end))
    top = list(node.ancestors())[-1]
    return Measure(
        key=f"m.{node.key}{item.step}",
        number=item.number,
        title=item.title or _first_words(words),
        text=words or item.title,
        kind="safeguard" if SAFEGUARD.search(top.title) else "task",
        place="body",
        deadline=_deadline(item, known) or find_deadline(words),
        span=span,
        sections=((node.key, span),),
        assignments=tuple(assignments),
        printed_twice=len(assignments) < len(printed),
    )


def _deadline(item: _Item, known: Collection[str]) -> Deadline | None:
    """A deadline that stands with the units: （责任单位：市商务局；完成时限：2025年底前）."""
    for text in item.texts:
        for statement in find_statements(text, known):
            inner = text.cut(statement.inner_start, statement.inner_end)
            if deadline := parse_deadline(read_deadline(inner)):
                return deadline
    return None


def _own_words(text: Text, known: Collection[str]) -> Iterator[Text]:
    """The task's own words, without those that say who is responsible."""
    start = 0
    for statement in find_statements(text, known):
        if part := text.cut(start, statement.start):
            yield part
        start = statement.end
    if rest := text.cut(start, len(text)):
        yield rest


def _first_words(words: str) -> str:
    sentence = re.split(r"[。；\n]", words, maxsplit=1)[0]
    return sentence if len(sentence) <= _TITLE_WORDS else re.split("，", sentence, maxsplit=1)[0]

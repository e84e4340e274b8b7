"""The measures of a plan: annex rows, body items, and those that are both.

A plan with a task table has its measures there; a body item that a row restates is the same
measure, and only body items that no row restates are measures of their own. A plan without a
table has its measures in the lowest items of the body.
"""

import re
from collections.abc import Collection, Iterator

from loaders.extract.responsibility.statements import find_statements, once_each
from loaders.extract.responsibility.units import read_deadline
from loaders.extract.structure.outline import Node
from loaders.extract.tasks.annex import SAFEGUARD, Annex, read_annexes
from loaders.extract.tasks.body_prints import read_body_prints
from loaders.extract.tasks.items import BodyItem, body_items, own_words
from loaders.extract.tasks.titles import first_sentence
from loaders.extract.time.deadlines import find_deadline, parse_deadline
from loaders.facts import Deadline, Measure
from loaders.text.document import Document

_FRAME = re.compile(
    r"指导思想|总体要求|总体思路|总体考虑|基本原则|遵循的原则|(?:^|主要|总体|发展|工作|行动|阶段|预期|战略)目标$|目标任务$"
    r"|主要指标|发展形势|面临的?(?:形势|机遇)|机遇(?:和|与)挑战|(?:发展|显著|工作|主要)成效$|成就$|发展现状|历史方位|^发展(?:基础|环境|背景|条件)$"
    r"|重大意义|^前\s*言$"
)


def read_measures(document: Document, root: Node, known: Collection[str], first: int) -> Annex:
    """The measures of the annex and the body, annex first, with what belongs to them.

    The plan's own title stands on line ``first``: a letter that sends the plan may number what it
    asks of its readers, and sets no tasks.
    """
    found = read_annexes(document, root, known)
    read_body_prints(document, found, known)
    for node in root.walk():
        if node.line_start < first:
            continue
        if node.place == "body" and node.key not in found.covered and _has_tasks(node, known):
            for item in _body_items(node, known, found):
                measure = _measure(document, item, known)
                found.measures.append(measure)
                heading = [node.heading] if node.heading and not item.texts else []
                found.texts[measure.key] = heading + [
                    part for text in item.texts for part in own_words(text, known)
                ]
    return found


def _has_tasks(node: Node, known: Collection[str]) -> bool:
    """Whether a section sets tasks; one that says who is responsible does, whatever its title."""
    return not is_frame(node) or any(find_statements(text, known) for text in node.paragraphs)


def is_frame(node: Node) -> bool:
    """Whether a section frames the plan (principles, goals, situation) instead of setting tasks."""
    return any(_FRAME.search(above.title) for above in node.ancestors())


def _body_items(node: Node, known: Collection[str], annex: Annex) -> Iterator[BodyItem]:
    if node.parent is not None and not annex.covers_below(node):
        yield from body_items(node, known)


def _measure(document: Document, item: BodyItem, known: Collection[str]) -> Measure:
    printed = item.assignments(document, known)
    assignments = once_each(printed)
    words = item.words(known)
    node = item.node
    first = node.heading if node.heading and not item.step else item.texts[0]
    last = item.texts[-1] if item.texts else first
    span = document.span(first)._replace(line_end=max(first.line_end, last.line_end))
    top = list(node.ancestors())[-1]
    return Measure(
        key=item.key,
        number=item.number,
        title=item.title or first_sentence(words),
        text=words or item.title,
        kind="safeguard" if SAFEGUARD.search(top.title) else "task",
        place="body",
        deadline=_deadline(item, known) or find_deadline(words),
        span=span,
        sections=((node.key, span),),
        assignments=tuple(assignments),
        printed_twice=len(assignments) < len(printed),
    )


def _deadline(item: BodyItem, known: Collection[str]) -> Deadline | None:
    """A deadline that stands with the units: （责任单位：市商务局；完成时限：2025年底前）."""
    for text in item.texts:
        for statement in find_statements(text, known):
            inner = text.cut(statement.inner_start, statement.inner_end)
            if deadline := parse_deadline(read_deadline(inner)):
                return deadline
    return None

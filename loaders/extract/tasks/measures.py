"""The measures of a plan's body: what its lowest items state and no row of an annex restates."""

from collections.abc import Iterator

from loaders.extract.context import Context
from loaders.extract.responsibility.assignments import heading_assignments, once_each
from loaders.extract.responsibility.stated_responsibility import find_statements
from loaders.extract.structure.node import Node
from loaders.extract.structure.sections_without_goals import is_review
from loaders.extract.tasks.annex import Annexes
from loaders.extract.tasks.items import BodyItem, body_items, opening_items
from loaders.extract.tasks.sourced import SourcedMeasure
from loaders.extract.tasks.titles import first_sentence, is_safeguard
from loaders.extract.time.stated_deadlines import find_deadline, stage_deadline
from loaders.facts import Measure
from loaders.text.regex import regex

_FRAME = regex(
    r"指导思想|总体要求|总体思路|总体考虑|基本原则|遵循的原则|(?:^|主要|总体|发展|工作|行动|阶段|预期|战略)目标$|目标任务$"
    r"|主要指标|发展形势|面临的?(?:形势|机遇)|机遇(?:和|与)挑战|(?:发展|显著|工作|主要)成效$|成就$|发展现状|历史方位|^发展(?:基础|环境|背景|条件)$"
    r"|重大意义|^前\s*言$"
)

_DUTIES = regex(r"职责(?:任务)?(?:分工)?(?:表|清单)?$|职责分工")
"""The title of an annex of paragraphs that each say what a body does: 成员单位职责分工."""


def read_body_measures(
    context: Context, root: Node, annexes: Annexes, first: int
) -> Iterator[SourcedMeasure]:
    """The measures of the body; those that a row of ``annexes`` restates are left out.

    The plan's own title stands on line ``first``: a letter that sends the plan may number what it
    asks of its readers, and sets no tasks.
    """
    for item in opening_items(context, root, first):
        yield _measure(context, item)
    for node in root.walk():
        if node.line_start < first or node.parent is None or not _may_set_tasks(node):
            continue
        if node.key in annexes.covered or annexes.covers_below(node):
            continue
        if _has_tasks(context, node):
            for item in body_items(context, node):
                yield _measure(context, item)


def _may_set_tasks(node: Node) -> bool:
    """Whether a node is of the body, or of an annex that says what each body does."""
    return node.place == "body" or any(_DUTIES.search(each.title) for each in node.ancestors())


def _has_tasks(context: Context, node: Node) -> bool:
    """Whether a section sets tasks; one that says who is responsible does, whatever its title."""
    states = (find_statements(text, context.names) for text in node.paragraphs)
    return not is_frame(node) or any(states)


def is_frame(node: Node) -> bool:
    """Whether a section frames the plan (principles, goals, situation) instead of setting tasks.

    So does one that reviews what has been.
    """
    return any(_FRAME.search(above.title) or is_review(above) for above in node.ancestors())


def _measure(context: Context, item: BodyItem) -> SourcedMeasure:
    words, node = item.words, item.node
    printed = list(item.assignments or item.prose or heading_assignments(context, node))
    assignments = once_each(printed)
    texts = [passage.text for passage in item.passages]
    first = node.heading if node.heading and not item.step else texts[0]
    last = texts[-1] if texts else first
    span = context.document.span(first)._replace(line_end=max(first.line_end, last.line_end))
    top = next(reversed(list(node.ancestors())), node)
    measure = Measure(
        key=item.key,
        number=item.number,
        title=item.title or first_sentence(words),
        text=words or item.title,
        kind="safeguard" if is_safeguard(top.title) else "task",
        place="body",
        deadline=item.deadline
        or find_deadline(f"{item.title}。{words}", context.calendar)
        or (stage_deadline(item.title) if assignments else None),
        span=span,
        sections=((node.key, span),) if node.parent else (),
        assignments=tuple(assignments),
        printed_twice=len(assignments) < len(printed),
    )
    heading = (node.heading,) if node.heading and not texts else ()
    due = item.deadline.text if item.deadline else ""
    return SourcedMeasure(measure, (*heading, *item.own_words), due=due)

"""Nothing is dropped silently: words of responsibility that became no assignment are put up."""

import re
from collections.abc import Collection, Iterator

from loaders.document import Document, Text
from loaders.extract.outline import Node
from loaders.facts import Doubt, Measure

UNREAD = "unread-responsibility"
_WORDS = re.compile(
    r"(?:责任|牵头|配合|负责|参与)(?:单位|部门)[：:]\s*\S{2}"
    r"|[（(〔][^（()）〔〕]{2,80}(?:负责|牵头|配合)(?:落实)?[）)〕]"
)


def unread_responsibility(
    document: Document, root: Node, measures: Collection[Measure]
) -> Iterator[Doubt]:
    """A Doubt for each paragraph and cell that names a 责任单位 or 牵头 and gave no assignment."""
    read = {
        line
        for measure in measures
        for assignment in measure.assignments
        for line in range(assignment.span.line_start, assignment.span.line_end + 1)
    }
    for node in root.walk():
        for text in _texts(node):
            match = _WORDS.search(text.string)
            if match and text.line_at(match.start()) not in read:
                nearest = _task_above(measures, text.line_at(match.start()))
                yield Doubt(
                    UNREAD,
                    "这里写有责任单位或牵头单位，但没有读成任何任务的责任关系",
                    document.span(text.cut(*match.span())),
                    about=nearest.key if nearest else None,
                    task=nearest.words if nearest else "",
                )


def _task_above(measures: Collection[Measure], line: int) -> Measure | None:
    """The last task that begins on or above a line: whose responsibility may be meant."""
    above = [measure for measure in measures if measure.span.line_start <= line]
    return max(above, key=lambda measure: measure.span.line_start, default=None)


def _texts(node: Node) -> Iterator[Text]:
    yield from [node.heading] if node.heading else []
    yield from node.paragraphs
    for table in node.tables:
        for row in table.rows:
            for cell in row.cells:
                yield from cell.paragraphs

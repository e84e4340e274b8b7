"""The outline's headings as sections of the plan."""

import re
from collections.abc import Container, Iterator

from loaders.extract.structure.node import Node
from loaders.facts import Section
from loaders.text.document import Document, Span


def read_sections(
    document: Document, root: Node, labels: Container[str], first: int
) -> Iterator[Section]:
    """The sections of a plan; ``labels`` are keys of nodes that are labels of a table's groups.

    The plan begins at line ``first``: a letter above it may number what it asks of its readers.
    """
    for node in root.walk():
        if (
            node.parent is None
            or all(each.line_start < first for each in node.walk())
            or _is_bare(node)
            or (node.key in labels and not node.children)
        ):
            continue
        yield Section(
            node.key,
            node.number,
            _title(node),
            node.level,
            _heading_span(document, node),
            node.line_end,
            node.parent.key or None,
        )


def _is_bare(node: Node) -> bool:
    """Whether nothing stands under an ordinal that has no words: nothing can refer to it."""
    return not (node.heading or node.paragraphs or node.children or node.tables)


def _title(node: Node) -> str:
    """The title; of an item without one its first words, of an ordinal that stands alone itself."""
    title = node.title if node.ordinal else re.sub(r"\s+", "", node.title)
    return title or (_shortened(node.paragraphs[0].string) if node.paragraphs else node.number)


def _heading_span(document: Document, node: Node) -> Span:
    """The heading as printed, its ordinal included; an item without a title, its first words."""
    last = node.heading or node.mark
    if node.heading is None and node.paragraphs:
        words = node.paragraphs[0]
        last = words.cut(0, len(_shortened(words.string)))
    return document.span(*filter(None, (node.mark, last)))


def _shortened(words: str) -> str:
    return re.split("[，。；]", words, maxsplit=1)[0]

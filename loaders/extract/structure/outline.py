"""The outline of a plan: a tree of headings with the paragraphs and tables under each.

The table of contents is left out; a chapter title broken over two lines is put together.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from loaders.extract.structure.headings import (
    PREFACE,
    TITLE_MAX,
    heading_ordinal,
    split_article,
    split_title,
)
from loaders.extract.structure.kinds import PLAN_KINDS, kind_of
from loaders.extract.structure.listed_below import with_lists_joined
from loaders.extract.structure.node import Node
from loaders.extract.structure.tables_of_contents import without_contents
from loaders.text.document import Document, Paragraph, Table, Text, squeeze
from loaders.text.ordinals import Ordinal
from loaders.text.regex import regex
from loaders.text.role_words import BRACKET_VERB, ROLE_LABEL

_LETTER = {
    "part": "p",
    "chapter": "c",
    "node": "s",
    "box": "x",
    "annex": "a",
    "han": "h",
    "article": "t",
    "han_bracket": "b",
    "stage": "g",
    "labelled": "q",
    "digit": "d",
    "digit_bracket": "e",
    "half_bracket": "f",
    "circle": "o",
}
_UNNUMBERED = regex(rf"{PREFACE}|结\s*语")
_FIRST_OF_LIST = regex(r"\s*[:：]\s*1\s*[.．、]")
_ASSIGNS = regex(rf"{ROLE_LABEL}|(?:{BRACKET_VERB}|参与|落实)[）)〕]")
"""What a paragraph that says who is responsible has in it."""


@dataclass(slots=True)
class _Builder:
    """``listed`` is the number of the annex (附件：1. …) that the line above lists."""

    root: Node
    contents: str
    stack: list[Node] = field(default_factory=list)
    keys: Counter[str] = field(default_factory=Counter)
    listed: int | None = None

    @property
    def top(self) -> Node:
        return self.stack[-1] if self.stack else self.root

    def close(self, line: int, down_to: int) -> None:
        """Close the open headings at stack index ``down_to`` and above."""
        del self.stack[down_to:]
        for node in (self.root, *self.stack):
            node.line_end = max(node.line_end, line)

    def open(self, ordinal: Ordinal | None, heading: Text | None, line: int) -> Node:
        parent = self.top
        _head_by_its_sentence(parent)
        place = "annex" if ordinal and ordinal.style == "annex" else parent.place
        key = self._key(parent, ordinal)
        node = Node(key, ordinal, heading, place, parent, line)
        parent.children.append(node)
        self.stack.append(node)
        return node

    def _key(self, parent: Node, ordinal: Ordinal | None) -> str:
        step = f"{_LETTER[ordinal.style]}{ordinal.value or ''}" if ordinal else "u"
        base = f"{parent.key}.{step}" if parent.key else step
        self.keys[base] += 1
        return base if self.keys[base] == 1 else f"{base}-{self.keys[base]}"

    def extend(self, line: int) -> None:
        for node in (self.root, *self.stack):
            node.line_end = max(node.line_end, line)


def read_outline(document: Document) -> Node:
    """The outline of a document; the root stands for the document and holds its first lines."""
    blocks, contents = without_contents(document.blocks)
    root = Node("", None, None, "body", None, 1)
    builder = _Builder(root, contents)
    for block in with_lists_joined([*blocks]):
        if isinstance(block, Table):
            builder.extend(block.rows[-1].line_end)
            builder.top.tables.append(block)
        else:
            _add_paragraph(builder, block)
    for annex in root.children:
        if annex.place == "annex" and annex.children and _is_plan(annex):
            _make_body(annex)
    return root


def _is_plan(annex: Node) -> bool:
    """By its title, or because its items say who is responsible: 附件 重点工作责任分解."""
    return kind_of(annex.title) in PLAN_KINDS or any(
        _ASSIGNS.search(text.string) for node in annex.walk() for text in node.paragraphs
    )


def _make_body(annex: Node) -> None:
    """A plan printed as the annex of the notice that issues it is the body of the document."""
    if not any(node.tables for node in annex.walk()):
        for node in annex.walk():
            node.place = "body"


def _add_paragraph(builder: _Builder, paragraph: Paragraph) -> None:
    text = paragraph.text
    _leave_box(builder, paragraph)
    ordinal = heading_ordinal(text.string)
    if ordinal is None:
        builder.listed = None
    if ordinal is None and _UNNUMBERED.fullmatch(text.string):
        builder.close(text.line_end, 0)
        builder.open(None, text, text.line_end)
    elif ordinal and _is_list_of_annexes(ordinal, text.string):
        builder.close(text.line_end, 0)  # 附件：…… stands under the text, it is part of no item
        builder.listed = 1 if _FIRST_OF_LIST.match(text.string, ordinal.end) else None
    elif ordinal and _goes_on_with_list(builder, ordinal, text.string):
        builder.close(text.line_end, 0)
        builder.listed = ordinal.value
    elif ordinal is None:
        _add_text(builder, text)
    else:
        builder.close(text.line_start - 1, _depth_for(builder, ordinal))
        split = split_article if ordinal.style == "article" else split_title
        title, rest = split(text, ordinal.end)
        node = builder.open(ordinal, title or None, text.line_end)
        node.mark = text.cut(0, ordinal.end)
        builder.extend(text.line_end)
        node.paragraphs.extend([rest] if rest else [])


def _add_text(builder: _Builder, text: Text) -> None:
    top = builder.top
    if _goes_on_with_title(builder, top, text):
        top.heading = Text((*(top.heading.pieces if top.heading else ()), *text.pieces))
    else:
        top.paragraphs.append(text)
    builder.extend(text.line_end)


def _head_by_its_sentence(node: Node) -> None:
    """A lone short sentence is the title of the items below: （一）精简审批，提高效能。"""
    if node.ordinal and node.heading is None and not node.children and len(node.paragraphs) == 1:
        words = node.paragraphs[0]
        if len(words) <= TITLE_MAX and words.string.find("。") == len(words) - 1:
            node.heading, node.paragraphs = words.cut(0, len(words) - 1), []


def _leave_box(builder: _Builder, paragraph: Paragraph) -> None:
    if paragraph.space_before > 1 or paragraph.boxed:
        for depth, node in enumerate(builder.stack):
            if node.ordinal and node.ordinal.style == "box":
                builder.close(paragraph.line_start - 1, depth)
                return


def _depth_for(builder: _Builder, ordinal: Ordinal) -> int:
    """How many of the open headings stay open above a new one."""
    stack = builder.stack
    box = next((d for d, n in enumerate(stack) if n.ordinal and n.ordinal.style == "box"), None)
    if ordinal.style == "box":
        return len(stack) if box is None else box
    if box is not None and ordinal.style not in ("part", "chapter", "node", "han", "annex"):
        return _first_not_above(stack, ordinal, box + 1)
    if ordinal.style == "annex":
        return 0
    return _first_not_above(stack, ordinal, 1 if stack and stack[0].place == "annex" else 0)


def _first_not_above(stack: Sequence[Node], ordinal: Ordinal, start: int) -> int:
    for depth in range(start, len(stack)):
        other = stack[depth].ordinal
        if other is None or other.rank >= ordinal.rank or other.style == "box":
            return depth
    return len(stack)


def _is_list_of_annexes(ordinal: Ordinal, text: str) -> bool:
    return ordinal.style == "annex" and text[ordinal.end :].lstrip().startswith((":", "："))


def _goes_on_with_list(builder: _Builder, ordinal: Ordinal, text: str) -> bool:
    """Whether the next annex of a list stands on a line of its own."""
    next_one = builder.listed is not None and ordinal.value == builder.listed + 1
    return next_one and ordinal.style == "digit" and "。" not in text


def _goes_on_with_title(builder: _Builder, top: Node, text: Text) -> bool:
    """A title broken over two lines, or that of an annex on the line below 附件."""
    if top.ordinal is None or top.paragraphs or top.children or top.tables:
        return False
    if top.ordinal.style == "annex":
        return top.heading is None and len(text) <= 60 and "。" not in text.string
    if top.heading is None or top.ordinal.style not in ("part", "chapter", "node"):
        return False
    if builder.contents:
        return squeeze(top.title + text.string) in builder.contents
    return len(text) <= 30 and not re.search("[。；：，]", text.string)

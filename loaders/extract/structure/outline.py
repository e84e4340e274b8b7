"""The outline of a plan: a tree of headings with the paragraphs and tables under each.

The table of contents is left out; a chapter title broken over two lines is put together.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from loaders.extract.structure.kinds import PLAN_KINDS, kind_of
from loaders.extract.structure.tables_of_contents import without_contents
from loaders.text.dashes import TO
from loaders.text.document import Document, Paragraph, Table, Text, squeeze
from loaders.text.ordinals import Ordinal, parse_ordinal
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
    "labelled": "q",
    "digit": "d",
    "digit_bracket": "e",
    "circle": "o",
}
_TITLE_MAX = 40
_UNNUMBERED = regex(r"前\s*言|引\s*言|序\s*言|结\s*语")
_ONLY_BRACKET = regex(r"\s*(?:[（(〔［\[【].*[）)〕］\]】]。?\s*)?")
_YEARS_BEHIND = regex(rf"[（(][到至]?20\d\d年?(?:{TO}+20\d\d年?)?[底末]?前?[）)]\s*$")
"""Years in brackets that end a title, where other brackets name who is responsible."""
_ARTICLE_TITLE = regex(r"\s*[（(【\[](?P<title>[^（）()【】]{2,20})[）)】\]]")
_FIRST_OF_LIST = regex(r"\s*[:：]\s*1\s*[.．、]")
_ANNEX_TITLE = 60
_OF_NOTICE = regex(r"[\u4e00-\u9fff、\s]{4,60}关于(?:印发|发布|公布|转发|下发|批转)")
_ASSIGNS = regex(rf"{ROLE_LABEL}|(?:{BRACKET_VERB}|参与|落实)[）)〕]")
"""What a paragraph that says who is responsible has in it."""


@dataclass(slots=True)
class Node:
    """A heading and what stands under it, before the next heading of its depth.

    ``mark`` is the ordinal as printed and ``heading`` the title (both None for the document
    itself), ``paragraphs`` the text under it, a text that runs on behind the title included.
    """

    key: str
    ordinal: Ordinal | None
    heading: Text | None
    place: Literal["annex", "body"]
    parent: "Node | None"
    line_end: int
    mark: Text | None = None
    paragraphs: list[Text] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    children: list["Node"] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The title without white space at its ends; "" for an item that is all text."""
        return str(self.heading) if self.heading else ""

    @property
    def number(self) -> str:
        """The ordinal as printed: ``第三章``, ``（一）``; "" if there is none."""
        return self.ordinal.printed if self.ordinal else ""

    @property
    def level(self) -> int:
        """Depth in the outline, 1 at the top."""
        return self.parent.level + 1 if self.parent else 0

    @property
    def line_start(self) -> int:
        """The line of the heading, or of the first paragraph."""
        first = self.mark or self.heading or next(iter(self.paragraphs), None)
        return first.line_start if first else self.line_end

    def walk(self) -> Iterator["Node"]:
        """This node and all below it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()

    def ancestors(self) -> Iterator["Node"]:
        """This node and all above it, without the document."""
        node: Node | None = self
        while node is not None and node.parent is not None:
            yield node
            node = node.parent


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
    for block in blocks:
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


def heading_ordinal(text: str) -> Ordinal | None:
    """The ordinal of a heading; 附件 within a sentence (附件所列项目由……) heads nothing, nor does
    the number of a notice in a collection: 3. 某某市政府关于印发…的通知."""
    ordinal = parse_ordinal(text)
    if ordinal and _OF_NOTICE.match(text, ordinal.end):
        return None
    if ordinal and ordinal.style == "annex":
        rest = text[ordinal.end :].strip()
        if not rest.startswith((":", "：")) and (len(rest) > _ANNEX_TITLE or "。" in rest):
            return None
    return ordinal


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
        if len(words) <= _TITLE_MAX and words.string.find("。") == len(words) - 1:
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


def split_article(text: Text, start: int) -> tuple[Text | None, Text | None]:
    """Title and text of an article from offset ``start``: 第五条（职责分工） 市水务局负责…….

    Only a bracket is its title: an article says what it says in its first sentence, however short.
    """
    title = _ARTICLE_TITLE.match(text.string, start)
    words = text.cut(title.end() if title else start, len(text)) or None
    return (text.cut(*title.span("title")) if title else None), words


def split_title(text: Text, start: int) -> tuple[Text | None, Text | None]:
    """Title and text of an item from offset ``start``: ``（一）金融服务。加快…``.

    A short first sentence is the title; an item that is one long sentence has no title; an item
    without 。 is all title.
    """
    stop = text.string.find("。", start)
    if stop < 0:
        words = _YEARS_BEHIND.sub("", text.string).rstrip("；; ")
        if len(text) - start > 3 * _TITLE_MAX or words.endswith(("）", "〕", ")")):
            return None, text.cut(start, len(text))
        return text.cut(start, len(text)), None
    if (
        not text.string[start:stop].strip()
        or stop - start > _TITLE_MAX
        or _ONLY_BRACKET.fullmatch(text.string, stop + 1)
    ):
        return None, text.cut(start, len(text))
    return text.cut(start, stop), text.cut(stop + 1, len(text)) or None


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

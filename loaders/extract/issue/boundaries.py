"""Where the plans and annexes of an issue begin: at 附件 headings, and at titles that it names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from loaders.extract.head.lines import paragraphs
from loaders.extract.head.printed_title import as_printed
from loaders.extract.head.title import Title, read_title
from loaders.extract.structure.headings import heading_ordinal
from loaders.extract.structure.kinds import PLAN_KINDS, kind_of
from loaders.extract.structure.tables_of_contents import contents_of
from loaders.text.document import Block, Document, Paragraph, Table, Text
from loaders.text.ordinals import parse_ordinal
from loaders.text.regex import regex

_PLANS = PLAN_KINDS - {"办法"}
"""Kinds of plans that stand for themselves also as annexes; a 考核办法 serves the plan above."""
_FORM = regex(r"[XxＸ×]{2}|[○〇]{2}|_{2}|模板|范本|样本|样表|参考|格式")
"""XX市实施方案 is a form to be filled in."""
_HEADS_NOTHING = regex(r"[-—－.．]\s*\d|(?<!\d)\s*[：:]")
"""附件2-1 belongs to 附件2, and 附件：… is a list of annexes."""
_ARTICLE = regex(r"第[一二三四五六七八九十百]+条")
_TOP = frozenset(("part", "chapter", "han"))
_ITEMS = 2
"""Headings of one depth that make an outline."""
_LEAST_TEXT = 100
"""Characters below the title of a plan; below an entry of a list of titles there are fewer."""
_FROM_TOP = 3
"""Paragraphs of an annex above its title: a label, a line of who fills it in."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Blocks of a document from one beginning to the next; those of the notice come first.

    ``label`` is the 附件 heading that opens it, ``number`` what it counts; ``blocks`` are those
    ``printed``, without the label.
    """

    printed: tuple[Block, ...]
    blocks: tuple[Block, ...]
    label: Text | None = None
    number: int = 0

    def title(self, document: Document) -> Title | None:
        """The title that stands at its top."""
        part = replace(document, blocks=self.blocks)
        texts = paragraphs(part)
        title = read_title(part, texts) if texts else None
        return title if title and title.start <= _FROM_TOP else None


def chunks(document: Document, titles: Sequence[str]) -> tuple[Chunk, ...]:
    """A document parted at its 附件 headings and where one of ``titles`` is printed as a title."""
    starts = sorted({*_labelled(document.blocks), *_titled(document, titles)})
    front = document.blocks[: starts[0] if starts else None]
    found = [Chunk(front, front)]
    for start, end in pairwise([*starts, len(document.blocks)]):
        blocks = document.blocks[start:end]
        last = found[-1]
        if last.label and not last.blocks:
            found[-1] = replace(last, printed=(*last.printed, *blocks), blocks=blocks)
        else:
            found.append(_chunk(blocks))
    return tuple(found)


def is_plan(chunk: Chunk, document: Document) -> bool:
    """Whether an annex is a plan of its own: by its title, and by its outline."""
    title = chunk.title(document)
    if title is None or _FORM.search(title.words):
        return False
    return kind_of(title.words) in _PLANS and has_outline(chunk.blocks)


def has_outline(blocks: Sequence[Block]) -> bool:
    """Whether a text is parted by headings: 一、 二、, chapters or articles."""
    return sum(map(_is_top_heading, blocks)) >= _ITEMS


def has_text(blocks: Sequence[Block]) -> bool:
    """Whether more stands there than a title."""
    return sum(map(_length, blocks)) > _LEAST_TEXT


def _is_top_heading(block: Block) -> bool:
    if isinstance(block, Table):
        return False
    ordinal = parse_ordinal(block.text.string)
    articles = _ARTICLE.match(block.text.string)
    return (ordinal is not None and ordinal.style in _TOP) or articles is not None


def _chunk(blocks: tuple[Block, ...]) -> Chunk:
    """What begins at a label, its title on one line with it or below; or at a title."""
    first = blocks[0]
    ordinal = heading_ordinal(first.text.string) if isinstance(first, Paragraph) else None
    if ordinal is None or ordinal.style != "annex" or not isinstance(first, Paragraph):
        return Chunk(blocks, blocks)
    rest = first.text.string[ordinal.end :].lstrip(" \t\u3000：:")
    title = first.text.cut(len(first.text) - len(rest), len(first.text))
    below = (replace(first, text=title), *blocks[1:]) if title else blocks[1:]
    return Chunk(blocks, below, first.text.cut(0, ordinal.end), ordinal.value)


def _labelled(blocks: Sequence[Block]) -> Iterator[int]:
    """The blocks that are 附件 headings: neither in a table of contents nor part of an annex."""
    contents = contents_of(blocks)
    for index, block in enumerate(blocks):
        if isinstance(block, Table) or index in contents:
            continue
        words = block.text.string
        ordinal = heading_ordinal(words)
        if ordinal and ordinal.style == "annex" and not _HEADS_NOTHING.match(words, ordinal.end):
            yield index


def _titled(document: Document, titles: Sequence[str]) -> Iterator[int]:
    """The blocks where titles are printed: each once, where a text stands below it."""
    index_of = {
        block.line_start: index
        for index, block in enumerate(document.blocks)
        if isinstance(block, Paragraph)
    }
    places = sorted(
        (index_of[line], title)
        for title in titles
        for line in _places(document, title)
        if line in index_of
    )
    seen: set[str] = set()
    for (index, title), (end, _) in pairwise([*places, (len(document.blocks), "")]):
        if title not in seen and has_text(document.blocks[index:end]):
            seen.add(title)
            yield index


def _length(block: Block) -> int:
    if isinstance(block, Paragraph):
        return len(block.text)
    return sum(len(cell.text) for row in block.rows for cell in row.cells)


def _places(document: Document, title: str) -> Iterator[int]:
    """The lines on which a title begins that is printed alone."""
    texts: list[Text] = paragraphs(document)
    while found := as_printed(document, title, texts):
        line = found[1].line_end
        yield found[1].line_start
        texts = [text for text in texts if text.line_start > line]

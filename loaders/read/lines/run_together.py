"""Paragraphs of a text whose lines a copy or an OCR ran together: 一、… (一)…。(二)…。二、….

Nothing but the ordinals and the ends of sentences before them tells where its paragraphs began.
They are looked for where one paragraph holds headings of two depths, which count on.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from loaders.text.document import Block, Document, Paragraph
from loaders.text.ordinals import Ordinal, parse_ordinal
from loaders.text.regex import regex

_SHORTEST = 400
"""Characters of a paragraph that may hold several."""
_FEWEST = 4
"""Headings in it, at least."""
_LONGEST_TITLE = 24
_ANNEX_TITLE = 60
_MAY_BEGIN = regex(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、]|附件"
)
_ENDS = regex(r"[。！？!?；;：:）)〕\]】”][ \u3000]*$")
_TITLE = regex(rf"[^，。；：:（）()]{{2,{_LONGEST_TITLE}}}")
_STYLES = ("annex", "han", "han_bracket", "digit")
"""From the highest down: each begins anew under one above it."""


def with_paragraphs(document: Document) -> Document:
    """The document with such a paragraph parted; any other as it is."""
    parted = tuple(part for block in document.blocks for part in _parts(block))
    return replace(document, blocks=parted) if len(parted) > len(document.blocks) else document


def _parts(block: Block) -> Iterator[Block]:
    if not (isinstance(block, Paragraph) and (starts := _starts(block.text.string))):
        yield block
        return
    for start, end in pairwise([0, *starts, len(block.text)]):
        if part := block.text.cut(start, end):
            yield replace(block, text=part, space_before=0 if start else block.space_before)


def _starts(words: str) -> list[int]:
    """Where the paragraphs begin behind the first; none if the text is one."""
    if len(words) < _SHORTEST:
        return []
    found: list[tuple[int, Ordinal]] = []
    counted: dict[str, int] = dict.fromkeys(_STYLES, 0)
    latest = _before_first(words)
    for start, ordinal in _ordinals(words):
        last = found[-1] if found else None
        if not (_begins(words, start, last) and _counts_on(ordinal, counted, latest)):
            continue
        for style in _STYLES[_STYLES.index(ordinal.style) + 1 :]:
            counted[style] = 0
        counted[ordinal.style] = latest[ordinal.style] = ordinal.value
        found.append((start, ordinal))
    depths = {ordinal.style for _, ordinal in found}
    return [start for start, _ in found] if len(depths) > 1 and len(found) >= _FEWEST else []


def _ordinals(words: str) -> Iterator[tuple[int, Ordinal]]:
    for match in _MAY_BEGIN.finditer(words):
        ordinal = parse_ordinal(words[match.start() : match.start() + _LONGEST_TITLE])
        if ordinal and ordinal.style in _STYLES:
            yield match.start(), ordinal


def _before_first(words: str) -> dict[str, int]:
    """The number before the first of each style: a text that goes on behind another one (a page
    that begins with （五）) begins with any."""
    first: dict[str, int] = {}
    if parse_ordinal(words):
        for _, ordinal in _ordinals(words):
            first.setdefault(ordinal.style, ordinal.value - 1)
    return dict.fromkeys(_STYLES, 0) | {style: first.get(style, 0) for style in _STYLES[1:3]}


def _begins(words: str, start: int, last: tuple[int, Ordinal] | None) -> bool:
    """Whether a paragraph may begin: behind the end of a sentence, or behind a bare heading."""
    if start == 0 or _ENDS.search(words, max(0, start - 3), start):
        return True
    if last is None:
        return False
    at, ordinal = last
    if ordinal.style == "annex":
        return start - at <= _ANNEX_TITLE
    return _TITLE.fullmatch(words, at + ordinal.end, start) is not None


def _counts_on(ordinal: Ordinal, *last: Mapping[str, int]) -> bool:
    """Whether an ordinal is the first under its heading, the next one there, or counts through."""
    return ordinal.style == "annex" or any(ordinal.value == of[ordinal.style] + 1 for of in last)

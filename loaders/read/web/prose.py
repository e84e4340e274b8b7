"""How much of a plan's text each element of a page holds.

Menus, ways to the page, buttons, tables of 索引号 and the foot of a page hold words too, and more
than a short plan. Its text are sentences, headings with an ordinal, and tables of data.
"""

from collections.abc import Iterator
from itertools import islice

from lxml import etree

from loaders.read.web.blocks import is_silent
from loaders.read.web.site_lines import is_site_line
from loaders.text.ordinals import parse_ordinal
from loaders.text.regex import regex

_BLOCK_NAMES = "p div td th li h1 h2 h3 h4 h5 h6 section article dd pre blockquote"
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_SENTENCE = regex(r"[。；！？]|[，、：].*[，、]")
_METADATA = regex(r"索引号|主题分类|信息分类|发文机关|公开方式|公文种类|有\s*效\s*性|信息索引")
_ENOUGH = 0.1
"""Of the words of a page that are no links: with fewer in sentences, its words count alike."""

Weights = dict[etree._Element, int]


def weigh(page: etree._Element) -> Weights:
    """How many characters of text each element holds; links hold none."""
    words: Weights = {}
    prose: Weights = {}
    metadata: dict[etree._Element, bool] = {}
    for element, block in _seen(page):
        if block:
            length, is_prose = _measure(element, metadata)
            words[element] = words.get(element, 0) + length
            prose[element] = prose.get(element, 0) + (length if is_prose else 0)
        if element is not page and (above := element.getparent()) is not None:
            for weights in (words, prose):
                weights[above] = weights.get(above, 0) + weights.get(element, 0)
    return prose if prose.get(page, 0) > _ENOUGH * words.get(page, 0) else words


def _seen(page: etree._Element) -> Iterator[tuple[etree._Element, bool]]:
    """The elements that are seen and are no links, inner ones first; whether each is a block."""
    skipped: etree._Element | None = None
    for event, element in etree.iterwalk(page, events=("start", "end")):
        if event == "start":
            if skipped is None and element is not page:
                skipped = element if element.tag == "a" or is_silent(element) else None
        elif skipped is None:
            yield element, element is page or element.tag in _BLOCKS
        else:
            skipped = None if skipped is element else skipped


def _measure(block: etree._Element, metadata: dict[etree._Element, bool]) -> tuple[int, bool]:
    """The length of a block's words, and whether they are a plan's: see the module."""
    text = "".join("".join(_own(block)).split())
    if is_site_line(text):
        return len(text), False
    if _SENTENCE.search(text) or parse_ordinal(text):
        return len(text), True
    table = next(block.iterancestors("table"), None)
    if table is None or not text:
        return len(text), False
    if table not in metadata:
        start = "".join(map(str, islice(table.itertext(), 100)))
        metadata[table] = _METADATA.search(start) is not None
    return len(text), not metadata[table]


def _own(block: etree._Element) -> Iterator[str]:
    """The words of a block without those of links and of blocks in it."""
    yield block.text or ""
    for child in block:
        if child.tag not in ("a", *_BLOCKS) and isinstance(child.tag, str) and not is_silent(child):
            yield from _own(child)
        yield child.tail or ""

"""The words of a Word paragraph as printed with all tracked changes accepted."""

from collections.abc import Iterator

from loaders.read.word.xml import FALLBACK, MATH_TEXT, Element, W, is_on

_LEFT_OUT_NAMES = "del moveFrom pPr rt sdtPr sdtEndPr txbxContent tblPr"
_LEFT_OUT = frozenset({f"{W}{name}" for name in _LEFT_OUT_NAMES.split()} | {FALLBACK})
"""Deleted and moved text, properties, phonetics, and text boxes, which are read on their own.

Footnotes, endnotes, comments, headers and footers are parts of their own, and never read.
"""
_PRINTED = {
    f"{W}tab": " ",
    f"{W}noBreakHyphen": "-",
    f"{W}br": "\n",
    f"{W}cr": "\n",
}


def words_of(paragraph: Element) -> str:
    """The words of a paragraph; a line break within it is ``\\n``."""
    return "".join(_parts(paragraph))


def _parts(paragraph: Element) -> Iterator[str]:
    for element in descend(paragraph):
        if element.tag in (f"{W}t", MATH_TEXT):
            yield element.text or ""
        elif element.tag in _PRINTED:
            yield _PRINTED[element.tag]


def descend(root: Element) -> Iterator[Element]:
    """The elements below one that are printed, in order; deep nesting needs no deep stack."""
    stack = [iter(root)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag not in _LEFT_OUT and not _is_hidden(element):
            yield element
            stack.append(iter(element))


def _is_hidden(run: Element) -> bool:
    return run.tag == f"{W}r" and is_on(run.find(f"{W}rPr"), "vanish")


def text_boxes(paragraph: Element) -> Iterator[Element]:
    """The text boxes anchored in a paragraph, each once: Word writes every box twice."""
    stack = [iter(paragraph)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag == f"{W}txbxContent":
            yield element
        elif element.tag not in _LEFT_OUT:
            stack.append(iter(element))


def is_mark_deleted(paragraph: Element) -> bool:
    """Whether the end of a paragraph is deleted, so that the next one goes on with it."""
    mark = paragraph.find(f"{W}pPr/{W}rPr")
    return mark is not None and (
        mark.find(f"{W}del") is not None or mark.find(f"{W}moveFrom") is not None
    )

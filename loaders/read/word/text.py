"""The words of a Word paragraph as printed with all tracked changes accepted.

What is struck out, hidden, or the raised mark of a note is no part of them.
"""

from collections.abc import Iterator, Set

from loaders.read.raised_marks import is_note_mark
from loaders.read.word.xml import FALLBACK, MATH_TEXT, Element, W, is_on, switch, value

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


_UNREAD = ("vanish", "strike", "dstrike")


def words_of(paragraph: Element, unread_styles: Set[str] = frozenset()) -> str:
    """The words of a paragraph; a line break within it is ``\\n``.

    ``unread_styles`` are the ids of styles that strike out or hide what has them.
    """
    if value(paragraph.find(f"{W}pPr"), "pStyle") in unread_styles:
        return ""
    words = ""
    raised = False
    for element in _descend(paragraph, unread_styles):
        if element.tag == f"{W}r":
            raised = value(element.find(f"{W}rPr"), "vertAlign") == "superscript"
        elif element.tag in (f"{W}t", MATH_TEXT):
            if not (raised and is_note_mark(words, element.text or "")):
                words += element.text or ""
        elif element.tag in _PRINTED:
            words += _PRINTED[element.tag]
    return words


def _descend(root: Element, unread_styles: Set[str]) -> Iterator[Element]:
    """The elements below one that are printed, in order; deep nesting needs no deep stack."""
    stack = [iter(root)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag not in _LEFT_OUT and not _is_unread(element, unread_styles):
            yield element
            stack.append(iter(element))


def _is_unread(run: Element, styles: Set[str]) -> bool:
    """Whether a run is struck out or hidden: by itself, or by its style."""
    if run.tag != f"{W}r" or (properties := run.find(f"{W}rPr")) is None:
        return False
    if is_unread(properties):
        return True
    by_style = value(properties, "rStyle") in styles
    return by_style and all(switch(properties, name) is not False for name in _UNREAD)


def is_unread(properties: Element | None) -> bool:
    """Whether the properties of a run or style (``w:rPr``) strike out or hide it."""
    return any(is_on(properties, name) for name in _UNREAD)


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

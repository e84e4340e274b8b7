"""Takes out of a page what its reader does not see, or sees struck out."""

from lxml import etree

from loaders.read.raised_marks import is_note_mark
from loaders.read.web.style_sheet import StyleSheet

_STRUCK = frozenset({"del", "s", "strike"})
_WHOLE = frozenset({"html", "body", "head"})
"""A page hides its body until its script has run: it is the page that is read."""


def remove_unseen(root: etree._Element) -> None:
    """Remove hidden and struck elements, and raised marks of notes; what follows them stays."""
    sheet = StyleSheet("".join(map(str, style.itertext())) for style in root.iter("style"))
    unseen: list[etree._Element] = []
    skipped: etree._Element | None = None
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "end":
            skipped = None if skipped is element else skipped
        elif skipped is None and _is_unseen(element, sheet):
            skipped = element
            unseen.append(element)
    for element in unseen:
        _remove(element)


def _is_unseen(element: etree._Element, sheet: StyleSheet) -> bool:
    if not isinstance(element.tag, str) or element.tag in _WHOLE:
        return False
    if element.tag in _STRUCK or element.get("hidden") is not None:
        return True
    if element.tag == "tr" and element.get("height", "").strip() == "0":
        return True
    if element.tag == "sup" and is_note_mark(_before(element), _words(element)):
        return True
    return sheet.hides(element)


def _words(element: etree._Element) -> str:
    return "".join(map(str, element.itertext()))


def _before(element: etree._Element) -> str:
    """The words just before an element within the one that holds it."""
    before, above = element.getprevious(), element.getparent()
    if before is not None:
        return before.tail or _words(before)
    return (above.text or "") if above is not None else ""


def _remove(element: etree._Element) -> None:
    above, before = element.getparent(), element.getprevious()
    if above is None:
        return
    if element.tail:
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            above.text = (above.text or "") + element.tail
    above.remove(element)

"""The style sheets within a page, as far as they hide elements or strike their words out.

CSS 2.2, chapters 5 and 6: of the declarations of a property that match an element, the important
one wins, then the more specific, then the later. Selectors of tags, classes, ids and attributes
with descendant and child combinators are read; a rule with any other selector is left out.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lxml import etree

from loaders.text.regex import regex

_COMMENT = regex(r"/\*.*?(?:\*/|\Z)", re.S)
_MEDIA = regex(r"@media\s+(?:only\s+)?(?:screen|all)\s*", re.I)
_DECLARATION = regex(r"([\w-]+)\s*:\s*([^;]*)")
_COMPOUND = regex(r"(\*|[\w-]+)?((?:[.#][\w-]+|\[[\w-]+(?:=[\"']?[^\"'\]]*[\"']?)?\])*)")
_SIMPLE = regex(r"([.#\[])([\w-]+)(?:=[\"']?([^\"'\]]*))?")
_ZERO = regex(r"0+(?:\.0+)?(?:px|pt|em|rem|cm|mm|in|%)?")
_MAX_RULES = 20_000
_INLINE = (1 << 20, 0, 0)
"""More than any selector weighs."""


class _Compound(NamedTuple):
    """What a part of a selector asks of one element, and whether of its parent alone."""

    tag: str
    marks: tuple[tuple[str, str, str | None], ...]
    child: bool

    def matches(self, element: etree._Element) -> bool:
        if self.tag not in ("", "*", element.tag):
            return False
        return all(_has(element, *mark) for mark in self.marks)


class _Rule(NamedTuple):
    """A selector, from its last part to its first, and what it declares: property to hiding."""

    parts: tuple[_Compound, ...]
    weight: tuple[int, int, int]
    declared: dict[str, tuple[bool, bool]]


class StyleSheet:
    """The rules of a page's style sheets that bear on what is seen."""

    def __init__(self, sheets: Iterable[str]) -> None:
        self._rules: dict[str, list[tuple[int, _Rule]]] = defaultdict(list)
        for number, rule in enumerate(rule for sheet in sheets for rule in _rules(sheet)):
            if number >= _MAX_RULES:
                break
            self._rules[_key(rule.parts[0])].append((number, rule))

    def hides(self, element: etree._Element) -> bool:
        """Whether an element, by the sheets and its own style, is not seen or struck out."""
        won: dict[str, tuple[tuple[bool, tuple[int, int, int], int], bool]] = {}
        for order, rule in self._matching(element):
            for name, (hides, important) in rule.declared.items():
                rank = (important, rule.weight, order)
                if name not in won or rank >= won[name][0]:
                    won[name] = (rank, hides)
        if own := element.get("style"):
            for name, (hides, important) in _declared(own).items():
                if name not in won or (important, _INLINE) >= won[name][0][:2]:
                    won[name] = ((important, _INLINE, 0), hides)
        hidden = {name for name, (_, hides) in won.items() if hides}
        flat = "height" in hidden and (element.tag == "tr" or "overflow" in hidden)
        return bool(hidden - {"height", "overflow"}) or flat

    def _matching(self, element: etree._Element) -> Iterator[tuple[int, _Rule]]:
        keys = ["", str(element.tag), f"#{element.get('id', '')}"]
        keys += (f".{name}" for name in set(element.get("class", "").split()))
        for key in keys:
            for order, rule in self._rules.get(key, ()):
                if _matches(element, rule.parts):
                    yield order, rule


def _matches(element: etree._Element, parts: tuple[_Compound, ...]) -> bool:
    """Whether an element has the last part, and its ancestors, the nearest first, the others."""
    if not parts[0].matches(element):
        return False
    above: etree._Element | None = element
    for part in parts[1:]:
        above = above.getparent() if above is not None else None
        while above is not None and not part.matches(above):
            above = None if part.child else above.getparent()
        if above is None:
            return False
    return True


def _has(element: etree._Element, kind: str, name: str, value: str | None) -> bool:
    if kind == ".":
        return name in element.get("class", "").split()
    if kind == "#":
        return element.get("id") == name
    found = element.get(name)
    return found is not None and value in (None, found)


def _key(part: _Compound) -> str:
    """What a rule is found by: an id or a class of its last part, else its tag."""
    marks = [f"{kind}{name}" for kind, name, _ in part.marks if kind != "["]
    return marks[0] if marks else part.tag.replace("*", "")


def _rules(sheet: str) -> Iterator[_Rule]:
    for selectors, body in _blocks(_COMMENT.sub("", sheet)):
        if declared := _declared(body):
            for selector in selectors.split(","):
                if parts := _parts(selector):
                    yield _Rule(parts, _weight(parts), declared)


def _blocks(sheet: str) -> Iterator[tuple[str, str]]:
    """Selectors and declarations of each rule that holds on every screen."""
    inner: list[bool] = []  # whether each open @-block holds
    start, prelude = 0, ""
    for brace in re.finditer(r"[{}]", sheet):
        words = sheet[start : brace.start()]
        if brace.group() == "{":
            if prelude:
                inner.append(_MEDIA.fullmatch(prelude) is not None)
            prelude = words.rsplit(";", 1)[-1].strip() or "?"
        elif prelude:
            if all(inner) and not prelude.startswith("@"):
                yield prelude, words
            prelude = ""
        elif inner:
            inner.pop()
        start = brace.end()


def _parts(selector: str) -> tuple[_Compound, ...]:
    """The parts of a selector from the last to the first; () if it has others than are read."""
    parts: list[_Compound] = []
    child = False
    for word in reversed(re.sub(r"\s*>\s*", " > ", selector.strip()).split()):
        if word == ">":
            child = True
            continue
        match = _COMPOUND.fullmatch(word)
        if match is None:
            return ()
        marks = tuple((k, n, v or None) for k, n, v in _SIMPLE.findall(match[2]))
        parts.append(_Compound((match[1] or "").lower(), marks, child))
        child = False
    return tuple(parts)


def _weight(parts: Iterable[_Compound]) -> tuple[int, int, int]:
    """Specificity without that of inline styles: ids, classes and attributes, tags."""
    marks = [kind for part in parts for kind, _, _ in part.marks]
    ids = marks.count("#")
    return ids, len(marks) - ids, sum(part.tag not in ("", "*") for part in parts)


def _declared(body: str) -> dict[str, tuple[bool, bool]]:
    """By property, whether the declaration hides, and whether it is important."""
    declared: dict[str, tuple[bool, bool]] = {}
    for name, value in _DECLARATION.findall(body.lower()):
        words, bang, _ = value.partition("!")
        name = _SAME.get(name, name)
        if name in _HIDING:
            declared[name] = (_HIDING[name].search(words.strip()) is not None, bool(bang))
    return declared


_SAME = {"text-decoration-line": "text-decoration", "max-height": "height"}
_HIDING = {
    "display": regex(r"\Anone\Z"),
    "visibility": regex(r"\A(?:hidden|collapse)\Z"),
    "text-decoration": regex(r"\bline-through\b"),
    "height": regex(rf"\A{_ZERO.pattern}\Z"),
    "overflow": regex(r"\bhidden\b"),
}

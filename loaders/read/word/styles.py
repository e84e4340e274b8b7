"""Styles: the numbering that one gives, whether it is that of the contents, and what it hides."""

import re
from typing import NamedTuple

from loaders.read.word.text import is_unread
from loaders.read.word.xml import Element, W, number, value
from loaders.text.regex import regex

_CONTENTS = regex(r"toc (?:\d|heading)", re.I)


class StyleNumbering(NamedTuple):
    """The list (``w:numId``) and level that a style gives; "" and -1 if it gives none."""

    list: str
    level: int


class Styles:
    """The paragraph styles of a file by their id; ``default`` is that of plain paragraphs."""

    def __init__(self, part: Element | None) -> None:
        self.default = ""
        self._styles: dict[str, Element] = {}
        self._numberings: dict[str, StyleNumbering] = {}
        for style in part.iterfind(f"{W}style") if part is not None else ():
            name = style.get(f"{W}styleId", "")
            self._styles[name] = style
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true"):
                self.default = name

    def numbering(self, name: str) -> StyleNumbering:
        """The numbering of a style, or of the nearest style that it is based on."""
        if name not in self._numberings:
            self._numberings[name] = self._find_numbering(name)
        return self._numberings[name]

    def _find_numbering(self, name: str) -> StyleNumbering:
        found, level, seen = "", -1, set[str]()
        while name in self._styles and name not in seen:
            seen.add(name)
            style = self._styles[name]
            properties = style.find(f"{W}pPr/{W}numPr")
            found = found or value(properties, "numId")
            level = level if level >= 0 else number(properties, "ilvl", -1)
            name = value(style, "basedOn")
        return StyleNumbering(found, level)

    def unread(self) -> frozenset[str]:
        """The ids of styles that strike out or hide what has them, or that are based on one."""
        return frozenset(name for name in self._styles if self._is_unread(name))

    def _is_unread(self, name: str) -> bool:
        seen = set[str]()
        while name in self._styles and name not in seen:
            seen.add(name)
            if is_unread(self._styles[name].find(f"{W}rPr")):
                return True
            name = value(self._styles[name], "basedOn")
        return False

    def is_contents(self, properties: Element | None) -> bool:
        """Whether a paragraph is an entry of the table of contents."""
        style = self._styles.get(value(properties, "pStyle"))
        return style is not None and _CONTENTS.match(value(style, "name")) is not None

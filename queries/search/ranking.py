"""The order of hits: exact names first, then names, titles, texts; the same on both engines.

A hit's ``key`` is a string that no two hits share and by which they are ordered.
"""

import re
from dataclasses import dataclass
from datetime import date

from queries.search.finding import LABELS, Label
from queries.search.words import Words, letters_only

EXACT, SPELT, NAMED, TITLED, TEXT, BODY = range(6)
"""The whole name; its end in pinyin; part of a name; a measure's title; its text; a document's."""

_LATEST = date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Found:
    """A node that was found. ``forms`` are the names to show, ``matched`` those that were found."""

    label: Label
    id: str
    title: str
    tier: int
    forms: tuple[str, ...] = ()
    matched: tuple[str, ...] = ()
    text: str = ""
    document: str | None = None
    line_start: int | None = None
    line_end: int | None = None

    def key(self, issued_on: date | None) -> str:
        """Tier, kind, shortest name, newest document, line."""
        age = _LATEST - issued_on.toordinal() if issued_on else _LATEST
        length = min(map(len, self.matched), default=0)
        return (
            f"{self.tier}{LABELS.index(self.label)} {length:03} {age:07} {self.document or ''} "
            f"{self.line_start or 0:06} {self.id}"
        )


def matched_names(words: Words, names: list[str], pinyin: list[str]) -> tuple[int, list[str]]:
    """The tier of a thing with these names, and which of the names were found."""
    if exact := [name for name in names if letters_only(name) == words.folded]:
        return EXACT, exact
    spelt = list(zip(names, pinyin, strict=False))
    if ends := [name for name, each in spelt if _ends_in(words.letters, each)]:
        return SPELT, ends
    like = [name for name, each in spelt if words.pinyin and re.fullmatch(words.pinyin, each)]
    return NAMED, [name for name in names if words.in_text(name)] or like or names[:1]


def _ends_in(letters: str, pinyin: str) -> bool:
    """Whether the letters are all syllables from one on to the end, or all their initials."""
    syllables = pinyin.split()
    ends = (syllables[start:] for start in range(len(syllables)))
    return bool(letters) and any(
        letters in ("".join(end), "".join(each[0] for each in end)) for end in ends
    )

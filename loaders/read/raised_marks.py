"""Raised marks of notes, which are no part of the word before them: 市商务局[1], 市教委②."""

from loaders.text.regex import regex

_MARK = regex(r"\s*(?:[\[［【(（〔]?\s*(?:\d{1,2}|注\d*|[*＊])\s*[\])］】）〕]?|[①-⑳])\s*")
_BASE = regex(r"[A-Za-zα-ωμ0-9米㎡]\s*\Z")
"""What a raised number is an exponent of: m², 10⁴."""


def is_note_mark(before: str, raised: str) -> bool:
    """Whether raised characters are the mark of a note and no exponent of what is before them."""
    return _MARK.fullmatch(raised) is not None and _BASE.search(before[-4:]) is None

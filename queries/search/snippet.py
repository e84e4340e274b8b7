"""The piece of a text that shows why it was found, the words marked.

A snippet is HTML: what the text prints is escaped, and the words stand in ``<mark>``.
"""

import html
import re

from queries.search.words import Words

AROUND = 40
"""Characters to show before the first word and after it."""


def snippet(text: str, words: Words) -> str:
    """What stands around the first word in a text; its beginning if none does."""
    flat = re.sub(r"\s+", " ", text).strip()
    first = _pattern(words).search(flat)
    start = max(0, first.start() - AROUND) if first else 0
    end = (first.end() if first else start) + AROUND * 2
    piece = mark(flat[start:end], words)
    return ("…" if start else "") + piece + ("…" if end < len(flat) else "")


def mark(text: str, words: Words) -> str:
    """All of a text, escaped, each word marked."""
    parts = _pattern(words).split(text)
    # The pattern has one group, so the words found stand at the odd places.
    return "".join(
        f"<mark>{html.escape(part, quote=False)}</mark>"
        if at % 2
        else html.escape(part, quote=False)
        for at, part in enumerate(parts)
    )


def first_line(text: str, words: Words) -> tuple[int, str] | None:
    """Number (from 1) and text of the line with most of the words, the first of several."""
    best, found = 0, None
    for number, line in enumerate(text.split("\n"), 1):
        low = line.lower()
        count = sum(any(form in low for form in each) for each in words.variants)
        if count > best:
            best, found = count, (number, line)
    return found


def _pattern(words: Words) -> re.Pattern[str]:
    forms = sorted({form for each in words.variants for form in each}, key=len, reverse=True)
    return re.compile(f"({'|'.join(map(re.escape, forms)) or '(?!)'})", re.IGNORECASE)

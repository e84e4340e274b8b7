"""Words of ours that come back in an engine's error message, between marks."""

import re

_OPEN, _CLOSE = "⟦", "⟧"
_MARKED = re.compile(f"{_OPEN}([^']*?){_CLOSE}")
"""Without the quotation marks that stand in a statement which a message quotes."""


def marked(words: str) -> str:
    """The words between marks."""
    return f"{_OPEN}{words}{_CLOSE}"


def marked_in(message: str) -> str | None:
    """The words that stand between marks; None if none do."""
    found = _MARKED.search(message)
    return found[1] if found else None

"""Texts and names in a form in which two ways of writing them are the same."""

import re
import unicodedata

from ontology.characters import simplify_by_words

_MARKS = re.compile(r"[\s《》〈〉“”‘’\"'「」『』()〔〕\[\]【】·]+")
_DASHES = re.compile("[-—–−~～]+")
BREAK = "，"
_BREAKS = re.compile(r"[,，。;；:：?？!！、…]+|\.+(?!\d)")


def words_and_stops(text: str) -> str:
    """Simplified, lower case, no spaces, quotes or brackets; one dash, and one stop: ``BREAK``."""
    plain = simplify_by_words(unicodedata.normalize("NFKC", text)).lower()
    bare = _DASHES.sub("-", _MARKS.sub("", plain))
    return _BREAKS.sub(BREAK, bare).strip(BREAK)

"""Markdown's marks in files that show them as they are: text pasted out of an editor into Word."""

from loaders.text.regex import regex

_HEADING = regex(r"^\s*#{1,6}\s+(?=\S)")
_STRONG = regex(r"(\*\*|__)(?=[^\s*_])([^*_]+?)(?<=\S)\1")
_RULE = regex(r"\s*(?:-{3,}|\*{3,})\s*")


def without_pasted_marks(words: str) -> str:
    """The words of a paragraph without ``##`` before it and ``**`` around a part; "" for a rule.

    >>> without_pasted_marks("## 一、总体要求"), without_pasted_marks("**牵头单位**：市商务局")
    ('一、总体要求', '牵头单位：市商务局')
    """
    if _RULE.fullmatch(words):
        return ""
    return _STRONG.sub(r"\2", _HEADING.sub("", words))

"""Blanks round numbers, which texts copied out of a PDF have: 建成 120 个, 10 亿元以上."""

from loaders.text.document import Text
from loaders.text.regex import regex

_BLANKS = regex(
    r"(?<=[\u4e00-\u9fff，。；：、（“])[^\S\n]+(?=\d)"
    r"|(?<=[\d%‰])(?<!\s.)[^\S\n]+(?=[\u4e00-\u9fff%‰，。；、）”])"
)
"""Behind a digit that a blank parts from the one before it, it tells a number of spaced digits."""


def without_number_blanks(text: Text) -> Text:
    """The text without the blanks between a number and the words or marks beside it.

    Those between two numbers stay: what they part nobody can tell.
    """
    found = [match.span() for match in _BLANKS.finditer(text.string)]
    return text.without(found) if found else text

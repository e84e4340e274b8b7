"""What stands between the first and the last of a range, which plans print in many ways."""

from loaders.text.regex import regex

DASH = r"[—―─\-－–~～]"
"""A dash between two years, as a class of a regular expression."""
TO = r"[—―─\-－–~～至到]"
"""A dash or the word for it, between two years, months or values."""
_OF_YEARS = regex(rf"(?<=20\d\d)年?{DASH}+(?=20\d\d)")


def one_dash(title: str) -> str:
    """A title with one kind of dash between its years.

    >>> one_dash("行动计划（2023年—2025年）")
    '行动计划（2023-2025年）'
    """
    return _OF_YEARS.sub("-", title)

"""The dash between two years, which titles print in many ways."""

from loaders.text.regex import regex

_DASH = regex(r"(?<=20\d\d)年?[—―\-－–~～]+(?=20\d\d)")


def one_dash(title: str) -> str:
    """A title with one kind of dash between its years.

    >>> one_dash("行动计划（2023年—2025年）")
    '行动计划（2023-2025年）'
    """
    return _DASH.sub("-", title)

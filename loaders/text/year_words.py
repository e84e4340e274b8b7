"""How plans print a year: one spelling for all patterns that look for one.

Each constant is a part of a regular expression, without a group of its own. Patterns look behind
for a year, so that it has one width. Years in Chinese digits are put into Arabic ones before
(``ordinals``), and a year that is part of a day is read with it (``printed_days``).
"""

from loaders.text.dashes import DASH, TO
from loaders.text.regex import regex

YEAR = r"20\d\d"
"""A year that a plan plans for, or counts from."""
YEAR_OR_EARLIER = r"(?:19|20)\d\d"
"""A year in which a document may have been issued, or that no value of a table is."""
SINCE_2010 = r"20[1-9]\d"
"""A year from which a plan may count the time for its goals."""
SINCE_2020 = r"20[2-9]\d"
"""A year for which a plan still sets goals; what names an earlier one tells of the past."""
BY_YEAR = rf"[到至]?\s?{YEAR}\s?年"
"""The year that opens a goal: 到2025年, 2025 年."""
CALENDAR_YEAR = rf"{YEAR}(?=年)"
"""A year that is called one, without its 年."""
SPAN = rf"(?P<first>{YEAR})年?{TO}+(?P<last>{YEAR})"
"""From year to year, without the 年 behind it: 2021—2025, 2021年至2025."""
_DASH = regex(rf"(?<={YEAR})年?{DASH}+(?={YEAR})")


def one_dash(title: str) -> str:
    """A title with one kind of dash between its years.

    >>> one_dash("行动计划（2023年—2025年）")
    '行动计划（2023-2025年）'
    """
    return _DASH.sub("-", title)

"""Days as documents print them: 2021年3月5日, 二〇二一年三月五日, 2021-03-05."""

from collections.abc import Sequence
from datetime import date

from loaders.text.document import squeeze
from loaders.text.ordinals import with_arabic_dates
from loaders.text.regex import regex

DATE = regex(r"((?:19|20)\d\d)年(\d{1,2})月0?(\d{1,2})日")
NUMERIC = regex(r"((?:19|20)\d\d)[-./](\d{1,2})[-./](\d{1,2})")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．－／", "0123456789.-/")


def dated(words: str) -> str:
    """The words without white space, dates and digits in Arabic ones."""
    return with_arabic_dates(squeeze(words).translate(_FULL_WIDTH))


def parse_date(words: str) -> date | None:
    """The first date in words; None if there is none, or none that exists.

    >>> parse_date("二〇二一年三月五日"), parse_date("2021-03-05 10:20")
    (datetime.date(2021, 3, 5), datetime.date(2021, 3, 5))
    """
    match = DATE.search(dated(words)) or NUMERIC.search(dated(words))
    return date_of(match.groups()) if match else None


def date_of(parts: Sequence[str]) -> date | None:
    """The day that year, month and day name, if there is such a day."""
    try:
        return date(*map(int, parts[:3]))
    except ValueError:
        return None

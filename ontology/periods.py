"""When something happened, as far as it is known: a day, a month, a year, or between two of them.

Written as in ISO 8601-2 (EDTF): 2018-11-30, 2018-11, 2018, 2023-03-16/2024-07-02, ../2026.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date

_PART = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@dataclass(frozen=True, slots=True)
class Period:
    """The first and the last day on which it may have happened; None where there is no bound."""

    earliest: date | None = None
    latest: date | None = None

    @property
    def day(self) -> date | None:
        """The day itself, where it is known."""
        return self.earliest if self.earliest == self.latest else None


def parse_period(written: object) -> Period:
    """A period from YAML, where 2018-11-30 is a date and 2018 a number; None is "not known".

    Raises:
        ValueError: it is not written in one of the forms above, or ends before it begins.
    """
    if written is None:
        return Period()
    first, _, last = str(written).partition("/")
    period = Period(_bound(first)[0], _bound(last or first)[1])
    if period.earliest and period.latest and period.earliest > period.latest:
        raise ValueError(f"{written} ends before it begins")
    return period


def _bound(part: str) -> tuple[date | None, date | None]:
    """The first and the last day of a year, month or day; two Nones for the open ``..``."""
    if part == "..":
        return None, None
    found = _PART.fullmatch(part)
    if not found:
        raise ValueError(f"{part} is no date")
    year, month, day = (int(number) if number else None for number in found.groups())
    assert year is not None
    last = day or calendar.monthrange(year, month or 12)[1]
    return date(year, month or 1, day or 1), date(year, month or 12, last)

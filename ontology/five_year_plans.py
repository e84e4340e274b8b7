"""The calendar of China's five-year plans: “十五五” is the 15th and covers 2026 to 2030."""

from collections.abc import Mapping
from types import MappingProxyType

_THIRD = 1966
"""The third plan began in 1966, after three years without one; since then none is missing."""
_NUMBERS = {"十一五": 11, "十二五": 12, "十三五": 13, "十四五": 14, "十五五": 15, "十六五": 16}


def years_of_plan(number: int) -> tuple[int, int] | None:
    """First and last year of a plan by its number; None before the third.

    第一个五年 in a title of today counts something else.
    """
    if number < 3:
        return None
    first = _THIRD + 5 * (number - 3)
    return first, first + 4


PLAN_YEARS: Mapping[str, tuple[int, int]] = MappingProxyType(
    {name: years for name, number in _NUMBERS.items() if (years := years_of_plan(number))}
)
"""First and last year by the short name: ``十五五`` → (2026, 2030)."""
PLAN_NAME = "|".join(PLAN_YEARS)
"""The short names, as alternatives of a regular expression."""

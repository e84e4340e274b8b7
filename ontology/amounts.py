"""Printed values in a form that compares: in the base unit, and as the interval that they allow."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from ontology.terms import Unit
from ontology.vocabulary import load_vocabulary

_LEAST, _MOST = Decimal("-Infinity"), Decimal("Infinity")
RATIO = "%"
POINTS = "个百分点"


@dataclass(frozen=True, slots=True)
class Interval:
    """What a value allows: from ``low`` to ``high``; an open end is not allowed itself."""

    low: Decimal
    high: Decimal
    low_open: bool = False
    high_open: bool = False

    def within(self, other: "Interval") -> bool:
        """Whether whatever this one allows is allowed by the other."""
        low = self.low > other.low or (
            self.low == other.low and (self.low_open or not other.low_open)
        )
        high = self.high < other.high or (
            self.high == other.high and (self.high_open or not other.high_open)
        )
        return low and high


@dataclass(frozen=True, slots=True)
class Amount:
    """A value in its base unit (亿元 in 元): ``value`` to ``top``, which differ in a range only.

    ``comparator`` is = >= > <= < ~ range; 左右 (~) allows what 达到 (=) does.
    """

    value: Decimal
    top: Decimal
    comparator: str
    base: str

    @property
    def interval(self) -> Interval:
        """What it allows."""
        if self.comparator in (">", ">="):
            return Interval(self.value, _MOST, low_open=self.comparator == ">")
        if self.comparator in ("<", "<="):
            return Interval(_LEAST, self.value, high_open=self.comparator == "<")
        return Interval(self.value, self.top)

    def same_numbers(self, other: "Amount") -> bool:
        """Whether the numbers are the same, whatever is said of them."""
        return (self.value, self.top, self.base) == (other.value, other.top, other.base)


def amount(
    value: float | None, value_max: float | None, comparator: str | None, unit: str | None
) -> Amount | None:
    """What a plan states, in the base unit; None where it states no number."""
    if value is None:
        return None
    factor = _factor(unit)
    low = Decimal(str(value)) * factor
    top = Decimal(str(value_max)) * factor if value_max is not None else low
    return Amount(low, top, comparator or "=", base_unit(unit))


def in_unit(quantity: Decimal, symbol: str | None) -> float:
    """A quantity of the base unit in another unit of the same base."""
    return float(quantity / _factor(symbol))


def base_unit(symbol: str | None) -> str:
    """元 for 亿元; a unit that the vocabulary does not have is its own base."""
    known = _unit(symbol)
    return known.base if known else symbol or ""


def _factor(symbol: str | None) -> Decimal:
    known = _unit(symbol)
    return Decimal(str(known.factor)) if known else Decimal(1)


@cache
def _unit(symbol: str | None) -> Unit | None:
    return load_vocabulary().unit_forms().get(symbol or "")

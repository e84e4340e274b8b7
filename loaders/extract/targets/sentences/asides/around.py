"""A number in its clause, as every rule of what is no goal sees it."""

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from loaders.extract.targets.numbers.quantities import Quantity
from loaders.extract.targets.words import COUNTERS, DIMENSIONS


class Around(NamedTuple):
    """A number in its clause: the words ``before`` it without years, and ``behind`` it.

    ``granted`` tells that a clause before it in the sentence grants money.
    """

    clause: str
    before: str
    quantity: Quantity
    behind: str
    granted: bool = False

    @property
    def counts(self) -> bool:
        """Whether the unit counts things (个, 家, 万套); others measure them."""
        unit = self.quantity.unit
        base = unit.partition("（")[0]
        return base[-1:] in COUNTERS and "/" not in unit and unit not in DIMENSIONS


Rule: TypeAlias = Callable[[Around], bool]
"""Whether a number is no goal for one reason."""

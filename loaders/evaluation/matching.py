"""Which found fact is which fact of the gold: the likeliest pairs first, each fact once."""

from collections.abc import Callable, Iterator, Sequence
from itertools import product
from typing import TypeVar

F = TypeVar("F")
G = TypeVar("G")


def match(
    found: Sequence[F], expected: Sequence[G], likeness: Callable[[F, G], float]
) -> Iterator[tuple[F, G]]:
    """Pairs of found and expected facts; a ``likeness`` of 0 is no pair.

    Pairs of one likeness are taken in the order of the text.
    """
    rated = [
        (-likeness(f, g), i, j) for (i, f), (j, g) in product(enumerate(found), enumerate(expected))
    ]
    taken_found: set[int] = set()
    taken_told: set[int] = set()
    for rate, i, j in sorted(rated):
        if rate < 0 and i not in taken_found and j not in taken_told:
            taken_found.add(i)
            taken_told.add(j)
            yield found[i], expected[j]

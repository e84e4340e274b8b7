"""Precision, recall and F1 of one kind of fact."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Score:
    """Counts for one kind of fact in one text; ``missed`` and ``extra`` are the facts at fault."""

    kind: str
    right: int
    extra: tuple[Any, ...]
    missed: tuple[Any, ...]

    @property
    def precision(self) -> float:
        """Share of what was read that is right; 1 if nothing was read."""
        read = self.right + len(self.extra)
        return self.right / read if read else 1.0

    @property
    def recall(self) -> float:
        """Share of what the gold has that was read; 1 if it has nothing."""
        expected = self.right + len(self.missed)
        return self.right / expected if expected else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def total(kind: str, scores: Iterable[Score]) -> Score:
    """The scores of one kind in several texts together: counts are summed, not ratios."""
    given = list(scores)
    return Score(
        kind,
        sum(each.right for each in given),
        tuple(fact for each in given for fact in each.extra),
        tuple(fact for each in given for fact in each.missed),
    )

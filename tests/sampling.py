"""How many of the drawn cases a run takes, and by which seed.

``make test`` takes some, ``make test-all`` (``POLICYGRAPH_TESTS=all``) takes all. The seed stands
in the report's head; ``POLICYGRAPH_SEED`` gives another.
"""

import os
from collections.abc import Callable, Sequence
from random import Random
from typing import Any, TypeVar

from hypothesis import HealthCheck, seed, settings

T = TypeVar("T")

ALL = os.environ.get("POLICYGRAPH_TESTS") == "all"
SEED = int(os.environ.get("POLICYGRAPH_SEED", "1"))


def amount(some: int, all: int) -> int:
    """How many cases this run takes."""
    return all if ALL else some


def sample(cases: Sequence[T], some: int) -> list[T]:
    """All cases in a run of all, else ``some`` that the seed draws."""
    return list(cases) if ALL else Random(SEED).sample(cases, min(some, len(cases)))


def drawn(some: int, all: int) -> Callable[[Any], Any]:
    """Settings of a Hypothesis test: so many cases, by the seed, however long each takes."""
    chosen = settings(
        max_examples=amount(some, all),
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    )
    return lambda test: seed(SEED)(chosen(test))

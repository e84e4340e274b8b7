"""What is read of the five plans of ``seeds/``, once in a process."""

from functools import cache
from pathlib import Path

from extracted import extracted

from graph.records import Facts
from loaders.vocabulary import vocabulary_facts

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))


@cache
def seed_facts() -> list[Facts]:
    """The vocabulary, then the plans."""
    return [vocabulary_facts(), *map(extracted, SEEDS)]

"""The five seeds on a real embedded engine, and their names, read once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from engines import SharedEngine

from graph.store import GraphStore
from loaders.pipeline import extract_file
from loaders.vocabulary import vocabulary_facts
from queries.asking.gazetteer import read_gazetteer
from queries.asking.name_index import NameIndex
from queries.engine.reads import run

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="session")
def seeds(embedded: SharedEngine) -> Iterator[GraphStore]:
    with GraphStore.open(embedded.database()) as store:
        facts = [extract_file(path) for path in sorted(SEEDS.glob("*.txt"))]
        for _ in store.load([vocabulary_facts(), *facts]):
            pass
        yield store


@pytest.fixture(scope="session")
def forms(seeds: GraphStore) -> NameIndex:
    return NameIndex(run(seeds, read_gazetteer()))

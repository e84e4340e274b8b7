"""The five seeds on a real embedded engine, and their names, read once."""

from collections.abc import Iterator

import pytest
from engines import SharedEngine
from seed_plans import seed_facts

from graph.store import GraphStore
from queries.asking.known.gazetteer import read_gazetteer
from queries.asking.known.name_index import NameIndex
from queries.engine.reads import run


@pytest.fixture(scope="session")
def seeds(embedded: SharedEngine) -> Iterator[GraphStore]:
    with GraphStore.open(embedded.filled("seeds", seed_facts)) as store:
        yield store


@pytest.fixture(scope="session")
def forms(seeds: GraphStore) -> NameIndex:
    return NameIndex(run(seeds, read_gazetteer()))

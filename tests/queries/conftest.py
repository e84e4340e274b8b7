"""The small plans on each engine in turn, loaded once: questions only read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from two_plans import two_plans

from graph.store import GraphStore

THIRD = Path(__file__).with_name("third_plan.yaml")


@pytest.fixture(scope="module")
def plans(session_store: GraphStore) -> Iterator[GraphStore]:
    session_store.clear()
    for _ in session_store.load(two_plans(THIRD)):
        pass
    yield session_store
    session_store.clear()

"""The small plans on each engine in turn, loaded once a module: questions only read."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from two_plans import two_plans

from graph.records import Facts
from graph.store import GraphStore

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def plans(session_store: GraphStore) -> Iterator[GraphStore]:
    """The two plans, and a third one for questions about agencies and tasks."""
    with _loaded(session_store, two_plans(HERE / "third_plan.yaml")):
        yield session_store


@pytest.fixture(scope="module")
def three(session_store: GraphStore) -> Iterator[GraphStore]:
    """The two plans, and one that compares with them."""
    with _loaded(session_store, two_plans(HERE / "compared_plan.yaml")):
        yield session_store


@contextmanager
def _loaded(store: GraphStore, facts: Iterable[Facts]) -> Iterator[None]:
    store.clear()
    for _ in store.load(facts):
        pass
    yield
    store.clear()

"""The small plans on each engine in turn, loaded once a module: questions only read."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import pytest
from two_plans import three_plans, two_plans

from graph.records import Facts
from graph.store import GraphStore


@pytest.fixture(scope="module")
def plans(session_store: GraphStore) -> Iterator[GraphStore]:
    """The two plans."""
    with _loaded(session_store, two_plans()):
        yield session_store


@pytest.fixture(scope="module")
def three(session_store: GraphStore) -> Iterator[GraphStore]:
    """The three plans."""
    with _loaded(session_store, three_plans()):
        yield session_store


@contextmanager
def _loaded(store: GraphStore, facts: Iterable[Facts]) -> Iterator[None]:
    store.clear()
    for _ in store.load(facts):
        pass
    yield
    store.clear()

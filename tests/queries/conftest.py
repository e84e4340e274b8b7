"""The small plans on each engine in turn, loaded where they are not: questions only read."""

from pathlib import Path

import pytest
from two_plans import two_plans

from graph.store import GraphStore

HERE = Path(__file__).parent
_VERSIONS: dict[str, str] = {}
"""The data version of each set of plans; it is that of the same plans on every engine."""


@pytest.fixture
def plans(session_store: GraphStore) -> GraphStore:
    """The two plans, and a third one for questions about agencies and tasks."""
    return _holding(session_store, "third_plan.yaml")


@pytest.fixture
def three(session_store: GraphStore) -> GraphStore:
    """The two plans, and one that compares with them."""
    return _holding(session_store, "compared_plan.yaml")


def _holding(store: GraphStore, third: str) -> GraphStore:
    """The store with the plans; another test may have emptied it (``store``) or filled it anew."""
    if store.data_version() != _VERSIONS.get(third):
        store.clear()
        for _ in store.load(two_plans(HERE / third)):
            pass
        _VERSIONS[third] = store.data_version()
    return store

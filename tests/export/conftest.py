"""Small graphs on each engine in turn, and on both at once; the tests only read."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.address import Connection
from graph.store import GraphStore

sys.path.insert(0, str(Path(__file__).parent))

from graphs import load_all


@pytest.fixture(scope="module")
def graph(session_store: GraphStore) -> Iterator[GraphStore]:
    """Two small plans and a nasty one; the tests only read."""
    load_all(session_store)
    yield session_store
    session_store.clear()


@pytest.fixture(scope="module")
def on_both(
    embedded_connection: Connection, neo4j_connection: Connection
) -> Iterator[list[GraphStore]]:
    """The same on the embedded engine and on Neo4j."""
    with GraphStore.open(embedded_connection) as one, GraphStore.open(neo4j_connection) as other:
        for store in (one, other):
            load_all(store)
        yield [one, other]
        for store in (one, other):
            store.clear()

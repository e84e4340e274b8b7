"""The version that is kept in the graph is that of the data, whoever changes it."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from small_plans import doc_id, plan, vocabulary

from graph.address import Connection
from graph.driver.query import query
from graph.store import GraphStore
from graph.version import FINGERPRINTS, VERSION, hash_of

PLANS = 6


def counted(store: GraphStore) -> str:
    """The version as worked out from all that is loaded."""
    rows = store.read(FINGERPRINTS)
    return hash_of({row["source"]: row["fingerprint"] for row in rows})


def test_the_version_follows_every_change(store: GraphStore) -> None:
    seen = {store.data_version()}
    for facts in (vocabulary("A局"), plan(1, {"甲": ["A局"]}), plan(1, {"乙": ["B局"]})):
        list(store.load([facts]))
        assert store.read(VERSION) == [{"hash": counted(store)}]
        seen.add(store.data_version())
    store.remove(doc_id(1))
    assert store.data_version() == counted(store)
    assert len(seen) == 4


def test_the_same_data_has_the_same_version_in_any_order(store: GraphStore) -> None:
    facts = [plan(1, {"甲": ["A局"]}), plan(2, {"乙": ["B局"]})]
    list(store.load(facts))
    version = store.data_version()
    store.clear()
    assert store.data_version() == hash_of({})
    list(store.load(reversed(facts)))
    assert store.data_version() == version


def test_programs_that_load_at_once_leave_the_right_version(
    store: GraphStore, connection: Connection
) -> None:
    list(store.load([vocabulary("A局")]))

    def load(number: int) -> None:
        with GraphStore.open(connection) as other:
            list(other.load([plan(number, {"甲": ["A局"]})]))

    with ThreadPoolExecutor(PLANS) as pool:
        list(pool.map(load, range(1, PLANS + 1)))
    assert len(store.sources()) == PLANS
    assert store.data_version() == counted(store)


@pytest.mark.parametrize("lost", ["DELETE v", "CREATE (:Dataset {id: v.id, hash: 'other'})"])
def test_a_graph_without_one_version_is_counted(store: GraphStore, lost: str) -> None:
    list(store.load([plan(1, {"甲": ["A局"]})]))
    version = store.data_version()
    store._write(  # as an earlier version of the program, or two first loads at once, leave it
        lambda tx: tx.run(query(f"MATCH (v:Dataset {{id: 'version'}}) {lost}")).consume()
    )
    assert store.data_version() == version

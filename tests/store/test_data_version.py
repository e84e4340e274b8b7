"""The version that is kept in the graph is that of the data, whoever changes it."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from threading import Barrier

import pytest
from small_plans import doc_id, plan, vocabulary

from graph.address import Connection
from graph.data_version import FINGERPRINTS, VERSION, hash_of
from graph.records import Facts
from graph.store import GraphStore
from graph.write.counts import LoadResult

PLANS = 6


def counted(store: GraphStore) -> str:
    """The version as worked out from all that is loaded."""
    rows = store.read(FINGERPRINTS)
    return hash_of({row["source"]: row["fingerprint"] for row in rows})


@pytest.mark.exhaustive(on="neo4j")
def test_the_version_follows_every_change(store: GraphStore) -> None:
    seen = {store.data_version()}
    for facts in (vocabulary("A局"), plan(1, {"甲": ["A局"]}), plan(1, {"乙": ["B局"]})):
        list(store.load([facts]))
        assert store.read(VERSION) == [{"hash": counted(store)}]
        seen.add(store.data_version())
    store.remove(doc_id(1))
    assert store.data_version() == counted(store)
    assert len(seen) == 4


@pytest.mark.exhaustive(on="neo4j")
def test_the_same_data_has_the_same_version_in_any_order(store: GraphStore) -> None:
    facts = [plan(1, {"甲": ["A局"]}), plan(2, {"乙": ["B局"]})]
    list(store.load(facts))
    version = store.data_version()
    store.clear()
    assert store.data_version() == hash_of({})
    list(store.load(reversed(facts)))
    assert store.data_version() == version


@pytest.mark.exhaustive(on="neo4j")
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


def test_programs_that_load_the_same_at_once_write_it_once(
    store: GraphStore, connection: Connection
) -> None:
    """None of them knows that the others are there when it begins."""
    begun = Barrier(2)

    def facts() -> Iterator[Facts]:
        begun.wait()
        yield vocabulary("A局")
        yield from (plan(number, {"甲": ["A局"]}) for number in (1, 2))

    def load(_: int) -> list[LoadResult]:
        with GraphStore.open(connection) as other:
            return list(other.load(facts()))

    with ThreadPoolExecutor(2) as pool:
        results = sorted((each.source, each.status) for each in chain(*pool.map(load, range(2))))
    sources = sorted({source for source, _ in results})
    assert results == [
        (source, status) for source in sources for status in ("unchanged", "written")
    ]
    assert store.counts()["Measure"] == 2
    assert store.data_version() == counted(store)


@pytest.mark.exhaustive(on="neo4j")
def test_of_two_that_remove_the_same_at_once_one_finds_nothing(
    store: GraphStore, connection: Connection
) -> None:
    list(store.load([plan(1, {"甲": ["A局"]})]))
    source = store.sources()[0]["id"]

    def remove(_: int) -> bool:
        with GraphStore.open(connection) as other:
            return other.remove(source) is not None

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(remove, range(2))) == [False, True]


def test_a_graph_without_version_is_counted(store: GraphStore) -> None:
    list(store.load([plan(1, {"甲": ["A局"]})]))
    version = store.data_version()
    store._write(  # as an earlier version of the program leaves it
        lambda tx: tx.run("MATCH (v:Dataset {id: 'version'}) DELETE v").consume()
    )
    assert store.data_version() == version

"""Constraints and indexes come from the ontology, and the second time there is nothing to do."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from engines import SharedEngine
from neo4j import GraphDatabase
from small_plans import plan

from graph.address import Connection
from graph.driver.query import query
from graph.schema import DATASET, FULLTEXT, graph_schema
from graph.store import GraphStore
from ontology.errors import StatementRefusedError


def test_every_label_has_unique_ids(store: GraphStore) -> None:
    rows = store.read("SHOW CONSTRAINTS YIELD labelsOrTypes, properties, type RETURN *")
    unique = {row["labelsOrTypes"][0] for row in rows if row["properties"] == ["id"]}
    assert unique == {*graph_schema().labels, DATASET}


def test_ensuring_the_schema_again_does_nothing(store: GraphStore) -> None:
    assert store.ensure_schema() is False


def made_by_two(place: Connection) -> bool:
    """Whether what two make at once is whole."""
    begun = Barrier(2)

    def make(_: int) -> None:
        with GraphStore.open(place) as store:
            begun.wait()
            store.ensure_schema()

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(make, range(2)))
    with GraphStore.open(place) as store:
        return store.ensure_schema() is False


def test_two_may_make_the_schema_at_once(embedded: SharedEngine) -> None:
    assert made_by_two(embedded.database())


@pytest.mark.neo4j
def test_two_may_make_the_schema_of_neo4j_at_once(neo4j_connection: Connection) -> None:
    place = neo4j_connection
    with GraphDatabase.driver(place.uri, auth=place.auth) as driver:
        for kind, shown in (
            ("CONSTRAINT", "SHOW CONSTRAINTS YIELD name"),
            ("INDEX", "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'"),
        ):
            for record in driver.execute_query(query(shown)).records:
                driver.execute_query(query(f"DROP {kind} `{record['name']}` IF EXISTS"))
    assert made_by_two(place)


@pytest.mark.neo4j
def test_an_index_that_was_to_become_a_constraint_is_replaced_by_it(
    neo4j_connection: Connection,
) -> None:
    """What a Neo4j that is killed while it makes a constraint has when it is up again."""
    place = neo4j_connection
    with GraphStore.open(place) as store, GraphDatabase.driver(place.uri, auth=place.auth) as db:
        store.ensure_schema()
        db.execute_query("DROP CONSTRAINT sector_id")
        db.execute_query("CREATE INDEX sector_id FOR (n:Sector) ON (n.id)")
        assert store.ensure_schema() is True
        rows = store.read("SHOW CONSTRAINTS YIELD name WHERE name = 'sector_id' RETURN name")
        assert rows == [{"name": "sector_id"}]
        assert store.ensure_schema() is False


def test_what_the_ontology_indexes_is_indexed(store: GraphStore) -> None:
    rows = store.read("SHOW INDEXES YIELD labelsOrTypes, properties, state RETURN *")
    indexed = {
        (row["labelsOrTypes"][0], tuple(row["properties"]))
        for row in rows
        if row["state"] == "ONLINE" and row["labelsOrTypes"]
    }
    assert {(label, (name,)) for label, name in graph_schema().indexed} <= indexed
    assert set(FULLTEXT.values()) <= indexed


@pytest.mark.parametrize(("words", "found"), [("消费中心", ["乙"]), ("种业", ["甲"]), ("航天", [])])
def test_full_text_search_finds_chinese(store: GraphStore, words: str, found: list[str]) -> None:
    list(store.load([plan(1, {"甲": ["A局"]}, text="做强现代种业"), plan(2, {"乙": ["A局"]})]))
    rows = store.read(
        "CALL db.index.fulltext.queryNodes('measure_text', $words) YIELD node "
        "RETURN node.title AS title",
        {"words": words},
    )
    assert [row["title"] for row in rows] == found


def test_a_date_index_is_on_dates(store: GraphStore) -> None:
    list(store.load([plan(1, {"甲": ["A局"]})]))
    query = "MATCH (m:Measure) WHERE m.due_on < date($day) RETURN m.title AS title"
    assert store.read(query, {"day": "2028-01-01"}) == [{"title": "甲"}]
    assert store.read(query, {"day": "2027-12-31"}) == []


def test_the_reading_side_cannot_change_the_schema(store: GraphStore) -> None:
    with pytest.raises(StatementRefusedError):
        store.read("CREATE CONSTRAINT x FOR (n:Measure) REQUIRE n.title IS UNIQUE")

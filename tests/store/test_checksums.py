"""What is stored is known to be as it was written, or what is not is named."""

from pathlib import Path

import pytest
from engines import SharedEngine
from sampling import sample
from small_plans import plan
from two_plans import two_plans

from graph.checksums import changed
from graph.engine.integrity import check_integrity
from graph.store import GraphStore
from ontology.errors import StoreError

PLAN = "doc-aaaaaaaaaaaa"
MEASURE = f"{PLAN}.m.a1"
AGENCY = "agency:天津市商务局"
DAMAGES = {
    f"MATCH (m:Measure {{id: '{MEASURE}'}}) SET m.title = m.title + '。'": [PLAN],
    f"MATCH (m:Measure {{id: '{MEASURE}'}}) REMOVE m.line_end": [PLAN],
    f"MATCH (m:Measure {{id: '{MEASURE}'}}) DETACH DELETE m": [PLAN],
    f"MATCH (d:Document {{id: '{PLAN}'}}) SET d.title = '另一个方案'": [PLAN],
    f"MATCH (:Measure {{id: '{MEASURE}'}})<-[r:LEADS]-() SET r.as_written = '甲'": [PLAN],
    f"MATCH (:Measure {{id: '{MEASURE}'}})<-[r:LEADS]-() DELETE r": [PLAN],
    f"MATCH (a:Agency {{id: '{AGENCY}'}}) SET a.name = '天津市商务司'": ["vocabulary", AGENCY],
    "MATCH (:District)-[r]->(:District) WITH r LIMIT 1 DELETE r": ["vocabulary"],
}


def write(store: GraphStore, statement: str) -> None:
    with store._sessions.writing() as session:
        session.run(statement).consume()  # type: ignore[arg-type]


@pytest.mark.exhaustive(on="neo4j")
@pytest.mark.parametrize("damage", sample([*DAMAGES], 2))
def test_what_is_not_as_it_was_written_is_named(store: GraphStore, damage: str) -> None:
    list(store.load(two_plans()))
    assert not list(changed(store.read))
    write(store, damage)
    assert list(changed(store.read)) == DAMAGES[damage]


@pytest.mark.exhaustive(on="neo4j")
def test_what_loads_change_is_as_it_was_written(store: GraphStore) -> None:
    list(store.load([*two_plans(), plan(1, {"甲": ["A局"]}), plan(2, {"乙": ["A局"]})]))
    list(store.load([plan(1, {"甲": ["B局"], "丙": ["A局"]})]))
    store.remove(plan(2, {}).source)
    assert not list(changed(store.read))


@pytest.mark.exhaustive(on="neo4j")
def test_an_agency_that_only_plans_name_is_known_too(store: GraphStore) -> None:
    list(store.load([plan(1, {"甲": ["A局"]}), plan(2, {"乙": ["A局"]})]))
    write(store, "MATCH (a:Agency) WHERE a.name = 'A局' SET a.name = 'B局'")
    assert len(list(changed(store.read))) == 1


def test_an_engine_that_has_another_text_is_refused(embedded: SharedEngine, tmp_path: Path) -> None:
    with GraphStore.open(embedded.database()) as store:
        list(store.load([plan(1, {"甲": ["A局"]})]))
        check_integrity(tmp_path, store.connection)
        write(store, "MATCH (m:Measure) SET m.title = '乙'")
        with pytest.raises(StoreError, match=r"与写入时不同.*policygraph restore"):
            check_integrity(tmp_path, store.connection)

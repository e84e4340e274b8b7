"""A node with its properties, its edges and the evidence of each, on each engine."""

from typing import Any

import pytest

from graph.records import Facts, Node
from graph.store import GraphStore
from ontology.errors import NotFoundError, QueryError
from queries.engine.reads import run
from queries.nodes.entities import Entity, Moved, find_entity
from queries.nodes.neighbours import Neighbour, NeighbourPage, NeighbourParams, find_neighbours

pytestmark = pytest.mark.exhaustive(on="neo4j")

COMMERCE = "agency:天津市商务局"
TASK = "doc-aaaaaaaaaaaa.m.a1"


def entity(store: GraphStore, id: str) -> Entity:
    found = run(store, find_entity(id))
    assert isinstance(found, Entity)
    return found


def neighbours(store: GraphStore, id: str, **more: Any) -> NeighbourPage:
    page = run(store, find_neighbours(id, NeighbourParams(**more)))
    assert isinstance(page, NeighbourPage)
    return page


def all_neighbours(store: GraphStore, id: str, **more: Any) -> list[Neighbour]:
    found, cursor = [], None
    while True:
        page = neighbours(store, id, cursor=cursor, **more)
        found += page.neighbours
        cursor = page.next_cursor
        if cursor is None:
            return found


def test_an_entity_has_its_properties_names_and_number_of_edges(plans: GraphStore) -> None:
    found = entity(plans, COMMERCE)
    assert (found.label, found.title) == ("Agency", "天津市商务局")
    assert found.names == ["天津市商务局", "市商务局", "市商务委"]
    assert found.properties == {
        "aliases": ["市商务委"],
        "confirmed": True,
        "id": COMMERCE,
        "jurisdiction": "120000",
        "kind": "department",
        "name": "天津市商务局",
        "names": ["天津市商务局", "市商务局", "市商务委"],
        "short_name": "市商务局",
    }
    assert [(e.type, e.direction, e.label, e.count) for e in found.edges] == [
        ("LEADS", "out", "Measure", 1),
        ("RESPONSIBLE_FOR", "out", "Measure", 4),
    ]


def test_any_label_can_be_read_and_what_the_store_adds_is_not_shown(plans: GraphStore) -> None:
    rows = plans.read("MATCH (n) WHERE labels(n)[0] <> 'Dataset' RETURN n.id AS id")
    assert len(rows) > 30
    for row in rows:
        found = entity(plans, row["id"])
        assert found.id == row["id"] and found.title and found.names
        assert not {"pinyin", "facts_fingerprint"} & found.properties.keys()
        assert sum(each.count for each in found.edges) == len(
            all_neighbours(plans, row["id"], limit=3)
        )


def test_the_text_of_a_document_is_left_to_its_lines(plans: GraphStore) -> None:
    found = entity(plans, "doc-aaaaaaaaaaaa")
    assert "text" not in found.properties
    assert found.properties["title"] == found.title == "天津市服务业方案"


def test_a_neighbour_is_an_edge_with_its_evidence_and_its_other_end(plans: GraphStore) -> None:
    (led,) = neighbours(plans, COMMERCE, type=["LEADS"]).neighbours
    assert led.model_dump() == {
        "type": "LEADS",
        "direction": "out",
        "node": {"id": TASK, "label": "Measure", "title": "办好滨海新区购物节"},
        "document": "doc-aaaaaaaaaaaa",
        "document_title": "天津市服务业方案",
        "line_start": 7,
        "line_end": 7,
        "where": "第7行",
        "quote": "市商务局牵头",
        "as_written": "市商务局",
        "properties": {"body_line_start": 7, "body_line_end": 7},
    }
    first = neighbours(plans, COMMERCE, type=["RESPONSIBLE_FOR"]).neighbours[0]
    assert first.properties == {"listed": 3, "position": 3}


def test_neighbours_keep_to_a_direction_and_a_label(plans: GraphStore) -> None:
    into = neighbours(plans, TASK, direction="in").neighbours
    assert {each.type for each in into} == {"LEADS", "SUPPORTS", "RESPONSIBLE_FOR"}
    out = neighbours(plans, TASK, direction="out", label="Section").neighbours
    assert [each.node.title for each in out] == ["重点任务", "办好购物节"]


def test_what_the_vocabulary_states_names_its_source(plans: GraphStore) -> None:
    (changed,) = neighbours(plans, "agency:天津市金融局", type=["SUCCEEDED_BY"]).neighbours
    assert changed.document is None
    assert changed.properties["source"] == "天津市机构改革方案"
    assert str(changed.properties["on"]) == "2024-03-01"


def test_a_document_that_cites_is_the_evidence(plans: GraphStore) -> None:
    cited = neighbours(plans, "doc-cccccccccccc", direction="in").neighbours
    assert {(each.type, each.document) for each in cited} == {
        ("BASED_ON", "doc-aaaaaaaaaaaa"), ("CITES", "doc-aaaaaaaaaaaa"),
    }  # fmt: skip


@pytest.mark.parametrize("given", [{"type": ["OWNS"]}, {"label": "Moon"}])
def test_an_unknown_type_or_label_is_an_error_that_names_the_known(
    plans: GraphStore, given: dict[str, Any]
) -> None:
    with pytest.raises(QueryError, match=r"LEADS|Measure"):
        neighbours(plans, COMMERCE, **given)


def test_a_cursor_of_another_node_is_refused(plans: GraphStore) -> None:
    cursor = neighbours(plans, COMMERCE, limit=1).next_cursor
    with pytest.raises(QueryError, match="cursor"):
        neighbours(plans, TASK, cursor=cursor)


@pytest.mark.parametrize("old", ["agency:市商务委", "agency:天津市商务委", "agency:市商务局"])
def test_a_name_that_is_an_alias_now_leads_to_the_agency(plans: GraphStore, old: str) -> None:
    assert run(plans, find_entity(old)) == Moved(COMMERCE)
    assert run(plans, find_neighbours(old, NeighbourParams())) == Moved(COMMERCE)


@pytest.mark.parametrize(
    "id", ["agency:市财政局", "agency:上海市商务局", "agency:商务委", "agency:", "x", "", "doc-0"]
)
def test_a_name_of_several_or_of_elsewhere_leads_nowhere(plans: GraphStore, id: str) -> None:
    with pytest.raises(NotFoundError, match=rf"“{id}”.*可用 /search"):
        run(plans, find_entity(id))


def test_a_name_of_a_national_body_may_be_local(store: GraphStore) -> None:
    names = ["中国人民银行", "市人行"]
    ministry = {"name": names[0], "names": names, "jurisdiction": "100000", "confirmed": True}
    node = Node("Agency", "agency:中国人民银行", {**ministry, "kind": "central_agency"})
    list(store.load([Facts("vocabulary", (node,), ())]))
    assert run(store, find_entity("agency:天津市人行")) == Moved("agency:中国人民银行")

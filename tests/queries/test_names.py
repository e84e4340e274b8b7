from typing import LiteralString

import pytest

from graph.name_keys import name_key, name_keys
from graph.records import Node
from graph.store import GraphStore
from graph.write.partition import row
from ontology.errors import NotFoundError, StatementRefusedError
from queries.catalogue import catalogue
from queries.engine.names import known_names, nearest_names, resolve_name
from queries.engine.reads import run

pytestmark = pytest.mark.exhaustive(on="neo4j")


@pytest.mark.parametrize(
    "form", ["天津市商务局", "市商务局", "市商务委", "agency:天津市商务局", "市 商务局"]
)
def test_any_name_of_an_agency_finds_it(plans: GraphStore, form: str) -> None:
    assert run(plans, resolve_name("Agency", form)) == ["agency:天津市商务局"]


def test_a_short_name_of_two_jurisdictions_means_both(plans: GraphStore) -> None:
    found = run(plans, resolve_name("Agency", "市财政局"))
    assert found == ["agency:上海市财政局", "agency:天津市财政局"]


@pytest.mark.parametrize(
    "form",
    [
        "津政发〔2024〕1号",
        "津政发[2024]1号",
        "津政发【2024】1号",
        "《天津市服务业方案》",
        "doc-aaaaaaaaaaaa",
    ],
)
def test_a_document_is_found_by_number_title_or_id(plans: GraphStore, form: str) -> None:
    assert run(plans, resolve_name("Document", form)) == ["doc-aaaaaaaaaaaa"]


@pytest.mark.parametrize(
    ("query", "parameter", "wrong", "offered"),
    [
        ("tasks-led-by-agency", "agency", "市商务厅", "天津市商务局"),
        ("tasks-by-district", "district", "滨海区", "天津市滨海新区"),
        ("tasks-by-sector", "sector", "金融行业", "金融业"),
        ("indicator-series", "indicator", "消费品零售额", "社会消费品零售总额"),
        ("document-outline", "document", "天津服务业方案", "天津市服务业方案"),
    ],
)
def test_an_unknown_name_is_an_error_that_offers_the_nearest(
    plans: GraphStore, query: str, parameter: str, wrong: str, offered: str
) -> None:
    asked = catalogue()[query]
    with pytest.raises(NotFoundError, match=f"{wrong}.*最接近的名称：.*{offered}"):
        asked.run(plans, asked.parse({parameter: wrong}))


def test_no_hit_for_a_known_agency_is_an_empty_list(plans: GraphStore) -> None:
    asked = catalogue()["tasks-led-by-agency"]
    assert asked.run(plans, asked.parse({"agency": "和平区政府"})).rows == []


def test_the_likest_name_comes_first(plans: GraphStore) -> None:
    names = run(plans, known_names("Agency"))
    assert nearest_names("文旅局", names)[0] == "天津市文化和旅游局"


def test_an_empty_graph_says_what_to_do(store: GraphStore) -> None:
    with pytest.raises(NotFoundError, match="policygraph load"):
        run(store, resolve_name("Agency", "市商务局"))


ODD = ("局", "it", "a & b", "AND", "2024", "it's", "中国·上海", "[x] *", "ＡＩ", "")


@pytest.mark.parametrize("form", ODD)
def test_no_form_is_too_odd_to_be_looked_up(plans: GraphStore, form: str) -> None:
    with pytest.raises(NotFoundError):
        run(plans, resolve_name("Agency", form))


def test_names_of_one_character_and_of_stop_words_are_found(store: GraphStore) -> None:
    for number, form in enumerate(filter(None, ODD)):
        _write(store, f"agency:{number}", form)
    for number, form in enumerate(filter(None, ODD)):
        assert run(store, resolve_name("Agency", form)) == [f"agency:{number}"]


def test_a_node_is_not_found_by_a_name_that_it_had(store: GraphStore) -> None:
    _write(store, "agency:1", "旧局")
    assert run(store, resolve_name("Agency", "旧局")) == ["agency:1"]
    _write(store, "agency:1", "新局")
    assert run(store, resolve_name("Agency", "新局")) == ["agency:1"]
    with pytest.raises(NotFoundError):
        run(store, resolve_name("Agency", "旧局"))


def test_names_of_an_earlier_graph_are_found_once_it_is_up_to_date(store: GraphStore) -> None:
    _write(store, "agency:1", "旧局")
    _run(store, "MATCH (n) REMOVE n.name_keys")
    _run(store, "DROP INDEX agency_names")
    with pytest.raises(StatementRefusedError, match="请先运行 policygraph load"):
        run(store, resolve_name("Agency", "旧局"))
    assert store.ensure_schema() is True
    assert run(store, resolve_name("Agency", "旧局")) == ["agency:1"]


def test_what_is_written_exactly_so_goes_before_what_is_written_alike(store: GraphStore) -> None:
    _write(store, "agency:1", "甲 局")
    _write(store, "agency:2", "甲局")
    assert run(store, resolve_name("Agency", "甲局")) == ["agency:2"]
    assert run(store, resolve_name("Agency", "《甲局》")) == ["agency:1", "agency:2"]


def test_a_key_is_of_the_folded_name() -> None:
    assert name_key("津政发[2024]1号") == name_key("津政发 〔2024〕1号") != name_key("津政发")
    assert name_keys(["甲", "乙", "《甲》"]) == f"{name_key('甲')} {name_key('乙')}"


def _write(store: GraphStore, id: str, name: str) -> None:
    agency = row(Node("Agency", id, {"name": name}))
    _run(store, "MERGE (a:Agency {id: $row.id}) SET a = $row", row=agency)


def _run(store: GraphStore, statement: LiteralString, **parameters: object) -> None:
    with store._sessions.writing() as session:
        session.run(statement, parameters).consume()

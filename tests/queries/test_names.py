import pytest

from graph.store import GraphStore
from ontology.errors import NotFoundError
from queries import catalogue
from queries.names import known_names, nearest_names, resolve_name
from queries.plan import run


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

"""A short name means the same to a command, a request and a question in Chinese."""

from datetime import date

import pytest

from graph.store import GraphStore
from ontology.errors import NotFoundError, QueryError
from queries.answering import first_page
from queries.asking.full_names import full_document, with_full_names
from queries.asking.known.known_forms import known_forms
from queries.asking.understanding import Declined, Understood, understand
from queries.catalogue import catalogue
from queries.engine.parameter_faults import parse_parameters
from queries.engine.reads import run
from queries.search.search import SearchParams

pytestmark = pytest.mark.exhaustive(on="neo4j")

TODAY = date(2026, 11, 26)


def full(store: GraphStore, name: str, values: dict[str, str]) -> dict[str, object]:
    query = catalogue()[name]
    params, _ = run(store, with_full_names(query.parse(values), store.data_version()))
    given: dict[str, object] = params.model_dump(exclude_unset=True)
    return given


@pytest.mark.parametrize(
    ("name", "parameter", "short", "meant"),
    [
        ("document-outline", "document", "养老服务", "天津市养老服务措施"),
        ("document-outline", "document", "服务业方案", "天津市服务业方案"),
        ("tasks-of-agency", "agency", "商务局", "天津市商务局"),
        ("indicator-series", "indicator", "消费品零售", "社会消费品零售总额"),
    ],
)
def test_a_short_name_has_rows_under_its_full_name(
    plans: GraphStore, name: str, parameter: str, short: str, meant: str
) -> None:
    assert full(plans, name, {parameter: short}) == {parameter: meant}
    query = catalogue()[name]
    params, page = run(
        plans, first_page(query, query.parse({parameter: short}), plans.data_version())
    )
    assert getattr(params, parameter) == meant
    assert page.rows == query.run(plans, query.parse({parameter: meant})).rows


@pytest.mark.parametrize(("start", "end"), [("商务局", "养老服务"), ("大消费", "市财政局")])
def test_the_ends_of_a_path_take_short_names_of_anything(
    plans: GraphStore, start: str, end: str
) -> None:
    given = full(plans, "path", {"start": start, "end": end})
    assert given == {
        "start": {"商务局": "天津市商务局"}.get(start, start),
        "end": {"养老服务": "天津市养老服务措施"}.get(end, end),
    }


def test_search_and_export_take_the_short_names_that_questions_take(plans: GraphStore) -> None:
    version = plans.data_version()
    asked = parse_parameters(SearchParams, {"q": "市场", "plan": "服务业方案"}, "q=市场")
    params, ids = run(plans, with_full_names(asked, version))
    assert (params.plan, ids["plan"]) == ("天津市服务业方案", ["doc-aaaaaaaaaaaa"])
    assert run(plans, full_document("服务业方案", version)) == "doc-aaaaaaaaaaaa"
    with pytest.raises(NotFoundError, match="最接近的名称"):
        run(plans, full_document("大消费", version))


def test_names_are_looked_up_once(plans: GraphStore) -> None:
    query = catalogue()["tasks-of-agency"]
    params, ids = run(
        plans, with_full_names(query.parse({"agency": "商务局"}), plans.data_version())
    )
    first = next(query.reads(params, ids))
    assert "fulltext" not in first.statement


def test_the_pages_behind_one_are_of_what_its_names_meant(plans: GraphStore) -> None:
    query = catalogue()["tasks-of-agency"]
    asked = query.parse({"agency": "市财政局", "limit": "1"})
    page = run(plans, query.reads(asked, {"agency": ["agency:天津市商务局"]}))
    rows = [row for each in (page, *query.following(plans, asked, page)) for row in each.rows]
    assert len(rows) > 1
    assert {row.agency for row in rows} == {"天津市商务局"}


def test_a_name_that_the_graph_has_stays_as_it_was_given(plans: GraphStore) -> None:
    assert full(plans, "tasks-of-agency", {"agency": "市商务局"}) == {"agency": "市商务局"}


def test_what_means_nothing_is_an_error_that_offers_the_nearest(plans: GraphStore) -> None:
    query = catalogue()["tasks-of-agency"]
    with pytest.raises(NotFoundError, match="最接近的名称"):
        run(plans, first_page(query, query.parse({"agency": "市商务厅"}), plans.data_version()))


def test_an_indicator_is_not_meant_by_what_its_name_only_begins_with(plans: GraphStore) -> None:
    query = catalogue()["indicator-series"]
    asked = query.parse({"indicator": "社会消费"})
    with pytest.raises(NotFoundError, match="最接近的名称：社会消费品零售总额"):
        run(plans, first_page(query, asked, plans.data_version()))


def test_a_short_name_of_several_things_is_asked_back_everywhere(plans: GraphStore) -> None:
    with pytest.raises(QueryError, match=r"“财政局”可以指.*请说明是哪一个"):
        full(plans, "tasks-of-agency", {"agency": "财政局"})
    forms = run(plans, known_forms(plans.data_version()))
    meant = understand("财政局有哪些任务", forms, TODAY)
    assert isinstance(meant, Declined)
    assert "“财政局”可以指" in meant.reason


def test_a_name_that_two_cities_use_means_both_to_the_command_and_to_the_question(
    plans: GraphStore,
) -> None:
    forms = run(plans, known_forms(plans.data_version()))
    meant = understand("市财政局有哪些任务", forms, TODAY)
    assert isinstance(meant, Understood)
    assert "“市财政局”指天津市财政局、上海市财政局" in meant.sentence
    query = catalogue()["tasks-of-agency"]
    rows = query.run(plans, query.parse({"agency": "市财政局"})).rows
    assert meant.query.run(plans, meant.params).rows == rows
    assert {row.agency for row in rows} == {"上海市财政局", "天津市财政局"}


@pytest.mark.parametrize("place", ["天津市", "天津", "120000"])
def test_a_place_is_given_by_name_or_by_code(plans: GraphStore, place: str) -> None:
    query = catalogue()["documents"]
    params = query.parse({"jurisdiction": place})
    assert params.jurisdiction == "120000"
    assert query.run(plans, params).rows


def test_a_place_without_code_is_given_by_its_name() -> None:
    assert catalogue()["documents"].parse({"jurisdiction": "云州市"}).jurisdiction == "云州市"

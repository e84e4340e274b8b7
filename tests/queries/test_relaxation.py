"""An answer without rows says which condition empties it, and what there is instead."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from graph.store import GraphStore
from ontology.errors import NotFoundError, QueryError
from ontology.labels import NAMED, NamedLabel
from queries.catalogue import catalogue
from queries.engine.describe import describe_parameters
from queries.engine.names import known_names
from queries.engine.query import AnyQuery
from queries.engine.reads import run
from queries.relaxation.explaining import EmptyAnswer, explain_empty, explain_if_empty

# On Neo4j with all cases only: the same statements with fewer conditions.
pytestmark = pytest.mark.exhaustive(on="neo4j")


def why(store: GraphStore, name: str, values: dict[str, str]) -> EmptyAnswer:
    query = catalogue()[name]
    params = query.parse(values)
    empty = run(store, explain_if_empty(query, params, [query.run(store, params)]))
    assert empty is not None
    return empty


def rows(store: GraphStore, empty: EmptyAnswer) -> Iterator[int]:
    for near in empty.nearest:
        query = catalogue()[near.query]
        yield len(query.run(store, query.parse(near.parameters)).rows)


def test_a_role_that_a_plan_does_not_state_is_told_with_those_that_it_states(
    plans: GraphStore,
) -> None:
    empty = why(
        plans,
        "busiest-agencies",
        {"document": "天津市养老服务措施", "role": "配合", "kind": "department"},
    )
    assert empty.reason.startswith("不限“角色：配合”时有 2 行，角色有 牵头、独自负责")
    asked = [(near.query, near.parameters.get("role")) for near in empty.nearest]
    assert asked[:2] == [("busiest-agencies", "牵头"), ("busiest-agencies", "独自负责")]
    assert all(rows(plans, empty))


def test_a_time_without_deadlines_is_told_with_the_first_and_the_last_deadline(
    plans: GraphStore,
) -> None:
    empty = why(plans, "tasks-due", {"due_from": "2030-01-01", "due_to": "2030-12-31"})
    assert "不限“起：2030-01-01”" in empty.reason
    assert "到期日为 2025-12-31 至 2026-06-30" in empty.reason
    assert empty.nearest[0].parameters == {"due_to": "2030-12-31"}


def test_of_several_conditions_that_empty_it_together_the_fewest_are_left_out(
    plans: GraphStore,
) -> None:
    given = {"agency": "市商务局", "role": "配合", "due_to": "2020-12-31", "jurisdiction": "120000"}
    empty = why(plans, "tasks-of-agency", given)
    assert empty.reason.startswith("“角色：配合”、“止：2020-12-31”都不限时有")
    assert empty.nearest[0].parameters == {"agency": "市商务局", "jurisdiction": "120000"}


def test_what_a_flag_would_add_is_offered(plans: GraphStore) -> None:
    empty = why(plans, "tasks-of-agency", {"agency": "和平区政府"})
    assert "机构“和平区政府”没有" in empty.reason
    assert empty.nearest[0].parameters == {"agency": "和平区政府", "expand": True}


def test_an_agency_with_nothing_of_the_kind_has_other_questions(plans: GraphStore) -> None:
    empty = why(plans, "joint-leads", {"agency": "市文旅局"})
    assert empty.reason.startswith("不限“机构：市文旅局”时有")


def test_a_value_of_ours_is_said_by_its_word(plans: GraphStore) -> None:
    empty = why(plans, "document-measures", {"document": "上海市消费规划", "kind": "safeguard"})
    assert "不限“类别：保障措施”时有" in empty.reason
    assert "类别有 任务" in empty.reason
    assert [near.parameters.get("kind") for near in empty.nearest][:1] == ["task"]


def test_a_graph_without_documents_says_so(store: GraphStore) -> None:
    assert "还没有载入任何文件" in why(store, "contradictory-targets", {}).reason


@pytest.mark.parametrize("name", sorted(catalogue()))
def test_every_question_says_why_it_is_empty_and_offers_nothing_empty(
    plans: GraphStore, name: str
) -> None:
    query = catalogue()[name]
    example = {
        "agency": "市金融局",
        "other": "和平区政府",
        "document": "上海市消费规划",
        "other_document": "天津市养老服务措施",
        "district": "东疆",
        "sector": "融资租赁",
        "indicator": "社零总额",
        "start": "和平区政府",
        "end": "融资租赁",
        "due_from": "2031-01-01",
        "due_to": "2031-12-31",
        "before": "2001-12-31",
        "year": "2049",
        "role": "配合",
    }
    values = {key: value for key, value in example.items() if key in query.params.model_fields}
    known = {**query.example, **values}
    empty = run(plans, explain_empty(query, query.parse(known)))
    assert empty.reason.endswith("。")
    assert empty.nearest and all(rows(plans, empty))


@pytest.mark.parametrize(
    ("name", "values", "said"),
    [
        ("tasks-by-keyword", {"words": "恐龙"}, "没有符合“词语：恐龙”的内容"),
        ("targets-by-year", {"year": "2099"}, "没有符合“年份：2099”的内容"),
    ],
)
def test_a_condition_that_must_be_given_is_told_and_questions_of_the_same_group_are_offered(
    plans: GraphStore, name: str, values: dict[str, str], said: str
) -> None:
    empty = why(plans, name, values)
    assert said in empty.reason
    assert {catalogue()[near.query].group for near in empty.nearest} == {catalogue()[name].group}
    assert all(rows(plans, empty))


def test_places_are_told_by_their_names(plans: GraphStore) -> None:
    empty = why(plans, "documents", {"jurisdiction": "330000"})
    assert "天津市、上海市" in empty.reason and "120000" not in empty.reason


FAR = {"year": 2049, "due_from": "2090-01-01", "due_to": "1950-01-01", "before": "1950-01-01"}


def asked(query: AnyQuery, names: dict[NamedLabel, list[str]]) -> Iterator[dict[str, Any]]:
    """The example, each parameter in turn with each name, each choice, a flag set, a far time."""
    yield dict(query.example)
    for parameter in describe_parameters(query.params):
        values: list[Any] = [*parameter.choices]
        values += names[parameter.label] if parameter.label else []
        values += [True] if parameter.kind == "boolean" else []
        values += [FAR[parameter.name]] if parameter.name in FAR else []
        for value in values:
            yield {**query.example, parameter.name: value}


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", sorted(catalogue()))
def test_whatever_empties_a_question_is_said_in_words_with_what_is_not_empty(
    plans: GraphStore, name: str
) -> None:
    query = catalogue()[name]
    names: dict[NamedLabel, list[str]] = {
        label: [n.name for n in run(plans, known_names(label))] for label in NAMED
    }
    for values in asked(query, names):
        try:
            params = query.parse(values)
            page = query.run(plans, params)
        except (QueryError, NotFoundError):
            continue
        empty = run(plans, explain_if_empty(query, params, [page]))
        assert (empty is None) == bool(page.rows)
        if empty:
            said = " ".join([empty.reason, *(near.sentence for near in empty.nearest)])
            assert empty.reason.endswith("。")
            assert not re.findall("[a-z]{2,}", said), (values, said)
            assert all(rows(plans, empty)), values

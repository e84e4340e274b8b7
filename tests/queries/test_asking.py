"""A question in Chinese on each engine: the names are those of the graph."""

from datetime import date

import pytest

from graph.store import GraphStore
from queries.asking.known.gazetteer import read_gazetteer
from queries.asking.known.name_index import NameIndex
from queries.asking.understanding import Declined, Understood, understand
from queries.engine.reads import run


def asked(store: GraphStore, question: str) -> Understood | Declined:
    return understand(question, NameIndex(run(store, read_gazetteer())), date(2026, 11, 26))


@pytest.mark.exhaustive(on="neo4j")
@pytest.mark.parametrize(
    ("question", "name", "values"),
    [
        ("商务局牵头哪些任务", "tasks-led-by-agency", {"agency": "市商务局"}),
        ("天津市财政局配合哪些任务", "tasks-supported-by-agency", {"agency": "市财政局"}),
        ("哪些任务涉及滨海新区", "tasks-by-district", {"district": "滨海新区"}),
        ("市商务局有多少任务", "agency-workload", {"agency": "市商务局"}),
    ],
)
def test_the_rows_are_those_of_the_question(
    plans: GraphStore, question: str, name: str, values: dict[str, str]
) -> None:
    meant = asked(plans, question)
    assert isinstance(meant, Understood), meant
    assert meant.query.name == name
    rows = meant.query.run(plans, meant.params).rows
    assert rows == meant.query.run(plans, meant.query.parse(values)).rows


def test_a_name_of_two_cities_is_asked_back(plans: GraphStore) -> None:
    meant = asked(plans, "财政局配合哪些任务")
    assert isinstance(meant, Declined)
    assert "天津市财政局、上海市财政局" in meant.reason
    assert meant.suggestions == ("天津市财政局配合哪些任务？", "上海市财政局配合哪些任务？")


def test_a_name_that_is_not_in_the_graph_is_declined(plans: GraphStore) -> None:
    meant = asked(plans, "市园林局牵头哪些任务")
    assert isinstance(meant, Declined)
    assert "园林局" in meant.reason

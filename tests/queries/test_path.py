"""What is said where there is no path, on each engine."""

import pytest
from question_cases import rows_of
from small_plans import plan

from graph.store import GraphStore
from ontology.errors import NotFoundError, QueryError
from queries.answering import first_page
from queries.catalogue.documents.path import QUERY
from queries.engine.reads import run

pytestmark = pytest.mark.exhaustive(on="neo4j")

FAR = {"start": "上海市商务委员会", "end": "滨海新区"}
"""Four steps apart."""


def test_no_path_so_short_is_an_error_that_says_what_was_searched(three: GraphStore) -> None:
    assert len(rows_of(three, "path", {**FAR, "longest": "4"})) == 4
    with pytest.raises(NotFoundError) as told:
        rows_of(three, "path", {**FAR, "longest": "3"})
    for words in (
        "从“上海市商务委员会”到“滨海新区”不超过 3 步的路径",
        "多于 500 条",
        "20000 个节点",
        "加大 longest（至多 6）",
    ):
        assert words in str(told.value)


def test_two_names_of_one_thing_have_no_path(three: GraphStore) -> None:
    with pytest.raises(QueryError, match="同一事物"):
        rows_of(three, "path", {"start": "滨海新区", "end": "天津市滨海新区"})


def test_the_ends_are_found_however_their_brackets_are_written(store: GraphStore) -> None:
    list(store.load([plan(1, {"任务甲": ["出版局（版权局）", "文化局"]})]))
    asked = QUERY.parse({"start": "出版局(版权局)", "end": "文化局"})
    _, page = run(store, first_page(QUERY, asked, store.data_version()))
    assert [row.end for row in page.rows] == ["任务甲", "文化局"]


def test_no_path_leads_through_what_has_too_many_edges(
    store: GraphStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    most = 50
    monkeypatch.setattr("queries.nodes.shortest.MOST_EDGES", most)

    def between(tasks: int) -> list[object]:
        units = {f"任务{number}": ["综合局"] for number in range(tasks)}
        list(
            store.load(
                [plan(1, {**units, "任务0": ["综合局", "甲局"], "任务1": ["综合局", "乙局"]})]
            )
        )
        found = rows_of(store, "path", {"start": "甲局", "end": "乙局"})
        return [row["end"] for row in found]

    # The document has as many edges as the agency, and its id comes later.
    assert between(most) == ["任务0", "综合局", "任务1", "乙局"]
    with pytest.raises(NotFoundError, match=r"不超过 6 步的路径.*请换更具体的起点或终点。$"):
        between(most + 1)

"""Page by page through every list, on both engines, while documents come and go."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from small_plans import plan
from starlette.testclient import TestClient

from graph.records import Facts
from graph.store import GraphStore

# On Neo4j with all cases only: what pages are is decided before the engine.
pytestmark = pytest.mark.exhaustive(on="neo4j")

LED = "/queries/tasks-led-by-agency"
Item = dict[str, Any]


def load(store: GraphStore, *facts: Facts) -> None:
    for _ in store.load(facts):
        pass


@pytest.fixture
def graph(engine_store: GraphStore) -> Iterator[GraphStore]:
    """Plans 2, 4 and 6 with two tasks each, so that others may come before, between and behind."""
    engine_store.clear()
    load(engine_store, *(plan(n, {f"甲{n}": ["商务局"], f"乙{n}": ["商务局"]}) for n in (2, 4, 6)))
    yield engine_store


LISTS: list[tuple[str, Item, str, Callable[[Item], str]]] = [
    (LED, {"agency": "商务局"}, "rows", lambda row: row["measure"]),
    ("/queries/documents", {}, "rows", lambda row: row["id"]),
    ("/documents", {}, "documents", lambda row: row["id"]),
    ("/names/documents", {}, "names", lambda name: name["id"]),
    ("/search", {"q": "消费中心"}, "hits", lambda hit: hit["id"]),
    ("/entities/agency:商务局/neighbours", {}, "neighbours", lambda edge: edge["node"]["id"]),
]


def walk(client: TestClient, path: str, params: Item, key: str) -> Iterator[list[Item]]:
    """The pages, one after another."""
    more: Item = {}
    while True:
        response = client.get(path, params={"limit": 1, **params, **more})
        assert response.status_code == 200, response.text
        yield response.json()[key]
        if response.json()["next_cursor"] is None:
            return
        more = {"cursor": response.json()["next_cursor"]}


@pytest.mark.parametrize(
    ("path", "params", "key", "id_of"), LISTS, ids=[path for path, *_ in LISTS]
)
def test_documents_that_come_between_two_pages_take_nothing_away_and_bring_nothing_twice(
    graph: GraphStore,
    engine_client: TestClient,
    path: str,
    params: Item,
    key: str,
    id_of: Callable[[Item], str],
) -> None:
    before = {id_of(item) for page in walk(engine_client, path, params, key) for item in page}
    assert len(before) >= 3
    seen: Counter[str] = Counter()
    arriving = iter([1, 3, 5, 7])
    for page in walk(engine_client, path, params, key):
        assert len(page) <= 1
        seen.update(map(id_of, page))
        if number := next(arriving, None):
            load(graph, plan(number, {f"新{number}": ["商务局"]}))
    assert set(seen.values()) == {1}
    assert before <= seen.keys()


def test_a_document_that_is_replaced_between_two_pages_leaves_the_others(
    graph: GraphStore, engine_client: TestClient
) -> None:
    pages = walk(engine_client, LED, {"agency": "商务局", "limit": 2}, "rows")
    first = next(pages)
    load(graph, plan(2, {"丙": ["商务局"]}), plan(6, {"丁": ["商务局"]}))
    rest = [row for page in pages for row in page]
    titles = [row["title"] for row in (*first, *rest)]
    assert titles == ["甲2", "乙2", "甲4", "乙4", "丁"]


def test_the_receipts_say_whether_pages_are_of_one_state_of_the_data(
    graph: GraphStore, engine_client: TestClient
) -> None:
    first = engine_client.get(LED, params={"agency": "商务局", "limit": 2}).json()
    more = {"agency": "商务局", "limit": 2, "cursor": first["next_cursor"]}
    second = engine_client.get(LED, params=more).json()
    assert second["receipt"]["data_version"] == first["receipt"]["data_version"]
    load(graph, plan(1, {"新": ["商务局"]}))
    third = engine_client.get(LED, params=more).json()
    assert third["receipt"]["data_version"] != first["receipt"]["data_version"]


def test_lines_are_read_in_pieces(engine_client: TestClient, graph: GraphStore) -> None:
    facts = plan(8, {"甲": ["商务局"]})
    head, *nodes = facts.nodes
    text = "".join(f"第{n}行\n" for n in range(1, 12_001))
    long = type(head)(*head.ref, {**head.properties, "text": text})
    load(graph, Facts(facts.source, (long, *nodes), facts.edges))
    lines: list[Item] = []
    start: int | None = 1
    while start:
        piece = engine_client.get(f"/documents/{facts.source}/text", params={"from": start}).json()
        assert len(piece["lines"]) <= 5000
        lines += piece["lines"]
        start = piece["next_from"]
    assert [line["number"] for line in lines] == list(range(1, 12_001))
    some = engine_client.get(f"/documents/{facts.source}/text?from=2&to=3").json()
    assert some["next_from"] is None and len(some["lines"]) == 2


@pytest.mark.parametrize(
    ("path", "most"),
    [
        (f"{LED}?agency=商务局&limit=501", 500),
        ("/documents?limit=501", 500),
        ("/names/agencies?limit=5001", 5000),
        ("/search?q=消费&limit=101", 100),
        ("/entities/agency:商务局/neighbours?limit=201", 200),
    ],
)
def test_more_than_the_stated_maximum_is_refused(
    graph: GraphStore, engine_client: TestClient, path: str, most: int
) -> None:
    response = engine_client.get(path)
    assert response.status_code == 422
    assert f"limit 不得大于 {most}" in response.json()["detail"]


def test_a_cursor_of_one_list_is_refused_by_another(
    graph: GraphStore, engine_client: TestClient
) -> None:
    cursor = engine_client.get("/names/documents?limit=1").json()["next_cursor"]
    for path in ("/names/agencies", "/documents", "/search?q=消费"):
        response = engine_client.get(
            path, params={"cursor": cursor, "q": "消费"} if "q=" in path else {"cursor": cursor}
        )
        assert response.status_code == 422, path
        assert "cursor 无效" in response.json()["detail"]


def test_several_types_of_edges_can_be_asked_for_at_once(
    graph: GraphStore, engine_client: TestClient
) -> None:
    load(graph, plan(3, {"丙": ["教委", "商务局"]}))
    path = "/entities/agency:商务局/neighbours"
    both = engine_client.get(path, params={"type": ["LEADS", "SUPPORTS"]}).json()["neighbours"]
    assert Counter(edge["type"] for edge in both) == {"LEADS": 6, "SUPPORTS": 1}
    counts = engine_client.get("/entities/agency:商务局").json()["edges"]
    assert {(each["type"], each["count"]) for each in counts} == {("LEADS", 6), ("SUPPORTS", 1)}
    one = engine_client.get(path, params={"type": "SUPPORTS"}).json()["neighbours"]
    assert [edge["type"] for edge in one] == ["SUPPORTS"]

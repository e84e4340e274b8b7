"""The HTTP API on the real engine."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sampling import sample
from small_plans import plan
from starlette.testclient import TestClient

from api.settings import Settings
from graph import async_store
from graph.connection import connect
from queries.catalogue import catalogue

LED = "/queries/tasks-led-by-agency"
ON_DATA = [
    "/queries/tasks-due",
    f"{LED}?agency=市商务局",
    "/search?q=会展",
    "/export?format=jsonl",
    "/readyz",
]
OPENAPI = Path(__file__).parents[2] / "docs" / "openapi.json"
"""What the API says: test_openapi.py holds that it does."""


def problem_of(response: Any, status: int) -> dict[str, Any]:
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    body: dict[str, Any] = response.json()
    assert body["status"] == status
    assert {"type", "title", "detail", "instance"} <= body.keys()
    return body


def test_the_list_of_questions_is_enough_to_make_a_form(client: TestClient) -> None:
    queries = {q["name"]: q for q in client.get("/queries").json()["queries"]}
    assert set(queries) == set(catalogue())
    led = queries["tasks-led-by-agency"]
    agency, *_, limit, cursor = led["parameters"]
    assert agency == {
        "name": "agency",
        "title": "机构",
        "description": "机构的全称、简称或任一别名，如 市商务局",
        "type": "string",
        "required": True,
        "default": None,
        "choices": [],
        "words": {},
        "names": "agencies",
    }
    assert (limit["name"], limit["type"], limit["default"]) == ("limit", "integer", 50)
    assert cursor["name"] == "cursor"
    kinds = {p["name"]: p["type"] for q in queries.values() for p in q["parameters"]}
    assert (kinds["due_to"], kinds["today"], kinds["kind"]) == ("date", "boolean", "choice")
    assert led["example"] == {"agency": "市商务局"}


def test_an_answer_has_rows_with_evidence_and_a_receipt(client: TestClient) -> None:
    body = client.get(LED, params={"agency": "市商务局"}).json()
    assert body["query"] == "tasks-led-by-agency"
    assert body["parameters"]["agency"] == "市商务局"
    assert [(row["basis"], row["line_start"], row["quote"]) for row in body["rows"]] == [
        ("牵头", 7, "市商务局牵头"),
        ("独自负责", 9, "（市商务局，2026年6月底前）"),
    ]
    assert body["next_cursor"] is None
    receipt = body["receipt"]
    assert receipt["meant"] == {"agency": ["agency:天津市商务局"]}
    assert receipt["parameters"] == body["parameters"]
    assert receipt["data_version"] == client.get("/readyz").json()["data_version"]


def test_the_example_of_every_question_is_a_valid_request(client: TestClient) -> None:
    for query in sample(list(catalogue().values()), 15):
        assert client.get(query.example_url).status_code in {200, 404}, query.name


def test_pages_join_to_the_whole(client: TestClient) -> None:
    whole = client.get(LED, params={"agency": "市商务局", "include_first": True}).json()["rows"]
    rows, cursor = [], None
    while True:
        values = {"agency": "市商务局", "include_first": True, "limit": 1}
        page = client.get(LED, params={**values, **({"cursor": cursor} if cursor else {})}).json()
        rows += page["rows"]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert rows == whole
    assert len(rows) == 3


def test_an_unknown_question_names_the_known_ones(client: TestClient) -> None:
    detail = problem_of(client.get("/queries/tasks-by-moon"), 404)["detail"]
    assert "tasks-by-moon" in detail
    assert "tasks-led-by-agency" in detail


def test_an_unknown_agency_offers_the_nearest(client: TestClient) -> None:
    detail = problem_of(client.get(LED, params={"agency": "市商务厅"}), 404)["detail"]
    assert "最接近的名称：天津市商务局" in detail


@pytest.mark.parametrize(
    ("params", "parameter", "told"),
    [
        ({}, "agency", "缺少参数 agency（机构）"),
        ({"agency": "市商务局", "limit": "viele"}, "limit", "应为整数，收到“viele”"),
        ({"agency": "市商务局", "limit": "501"}, "limit", "不得大于 500"),
        ({"agency": "市商务局", "page": "2"}, "page", "没有名为 page 的参数"),
    ],
)
def test_a_wrong_parameter_is_named_and_an_example_given(
    client: TestClient, params: dict[str, str], parameter: str, told: str
) -> None:
    body = problem_of(client.get(LED, params=params), 422)
    assert [fault["parameter"] for fault in body["errors"]] == [parameter]
    assert told in body["detail"]
    assert body["example"] == "/queries/tasks-led-by-agency?agency=市商务局"


def test_a_cursor_of_elsewhere_is_a_422(client: TestClient) -> None:
    body = problem_of(client.get(LED, params={"agency": "市商务局", "cursor": "abc"}), 422)
    assert "cursor 无效" in body["detail"]


def test_unknown_addresses_and_methods_are_problems(client: TestClient) -> None:
    assert "/docs" in problem_of(client.get("/nowhere"), 404)["detail"]
    response = client.delete("/queries")
    assert "DELETE" in problem_of(response, 405)["detail"]
    assert response.headers["allow"] == "GET"
    problem_of(client.get("/static/nowhere.js"), 404)


def test_a_question_that_runs_out_of_time_may_be_asked_again(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(async_store, "GRACE_SECONDS", -async_store.READ_SECONDS)
    answer = client.get("/queries/documents")
    assert problem_of(answer, 503)["type"].endswith(":out-of-time")
    assert answer.headers["Retry-After"]


def test_a_bug_is_a_problem_without_inner_details(client: TestClient) -> None:
    def broken() -> None:
        raise RuntimeError("secret")

    client.app.add_api_route("/broken", broken)  # type: ignore[attr-defined]
    body = problem_of(client.get("/broken"), 500)
    assert "secret" not in str(body)


def test_documents_are_listed_and_their_lines_served(client: TestClient) -> None:
    documents = client.get("/documents").json()["documents"]
    assert [d["title"] for d in documents] == ["天津市服务业方案", "上海市消费规划"]
    text = client.get("/documents/doc-aaaaaaaaaaaa/text", params={"from": 4, "to": 5}).json()
    assert text["total"] == 12
    assert text["lines"] == [
        {"number": 4, "text": "一、总体要求", "where": "第4行"},
        {
            "number": 5,
            "text": "到2027年，社会消费品零售总额达到5000亿元左右。",
            "where": "第5行",
        },
    ]
    assert len(client.get("/documents/doc-aaaaaaaaaaaa/text").json()["lines"]) == 12


@pytest.mark.parametrize(
    ("path", "status", "told"),
    [
        ("/documents/doc-000000000000/text", 404, "doc-000000000000"),
        ("/documents/doc-cccccccccccc/text", 404, "只被其他文件引用"),
        ("/documents/doc-aaaaaaaaaaaa/text?from=99", 422, "只有 12 行"),
        ("/documents/doc-aaaaaaaaaaaa/text?from=5&to=4", 422, "不得小于"),
        ("/documents/doc-aaaaaaaaaaaa/text?from=0", 422, "from 不得小于 1"),
    ],
)
def test_lines_that_are_not_there_are_a_problem(
    client: TestClient, path: str, status: int, told: str
) -> None:
    assert told in problem_of(client.get(path), status)["detail"]


def test_that_there_is_no_path_is_a_problem_that_says_what_was_searched(
    client: TestClient,
) -> None:
    asked = {"start": "市金融局", "end": "上海市消费意见", "longest": "2"}
    detail = problem_of(client.get("/queries/path", params=asked), 404)["detail"]
    assert "不超过 2 步" in detail and "多于 500 条" in detail
    problem_of(client.get("/queries/path", params={**asked, "end": "天津市金融局"}), 422)


def test_names_can_be_offered(client: TestClient) -> None:
    names = {n["name"]: n["forms"] for n in client.get("/names/agencies").json()["names"]}
    assert names["天津市商务局"] == ["天津市商务局", "市商务局", "市商务委"]
    assert "documents" in problem_of(client.get("/names/moons"), 404)["detail"]


def cypher(client: TestClient, statement: str, **parameters: Any) -> Any:
    return client.post("/cypher", json={"statement": statement, "parameters": parameters})


def test_cypher_reads(client: TestClient) -> None:
    statement = "MATCH (a:Agency {short_name: $name}) RETURN a.name AS name ORDER BY name"
    body = cypher(client, statement, name="市财政局").json()
    receipt = body.pop("receipt")
    assert (receipt["cypher"], receipt["parameters"]) == (statement, {"name": "市财政局"})
    assert body == {
        "columns": ["name"],
        "rows": [{"name": "上海市财政局"}, {"name": "天津市财政局"}],
        "truncated": False,
    }


def test_cypher_says_when_there_were_more_rows(client: TestClient) -> None:
    body = cypher(client, "UNWIND range(1, 1500) AS n RETURN n").json()
    assert len(body["rows"]) == 1000
    assert body["truncated"]


def test_cypher_returns_nodes_edges_and_dates(client: TestClient) -> None:
    statement = "MATCH (a:Agency)-[r:LEADS]->(m:Measure {id: $id}) RETURN a, r, m.due_on AS due"
    (row,) = cypher(client, statement, id="doc-aaaaaaaaaaaa.m.a1").json()["rows"]
    assert row["a"]["name"] == "天津市商务局"
    assert row["r"]["as_written"] == "市商务局"
    assert row["due"] == "2025-12-31"


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE (x:Agency {id: 'x'})",
        "MATCH (a:Agency) DETACH DELETE a",
        "RETURN",
        "LOAD CSV FROM 'x' AS r RETURN r",
    ],
)
def test_cypher_refuses_what_writes_or_is_malformed(client: TestClient, statement: str) -> None:
    problem_of(cypher(client, statement), 400)
    assert len(client.get("/names/agencies").json()["names"]) == 9


def test_cypher_wants_a_statement(client: TestClient) -> None:
    body = problem_of(client.post("/cypher", json={"query": "RETURN 1"}), 422)
    assert body["errors"][0]["parameter"] == "statement"
    problem_of(client.post("/cypher", content="{"), 422)


def test_openapi_has_each_question_with_its_parameters_and_rows() -> None:
    api = json.loads(OPENAPI.read_text("utf-8"))
    for query in catalogue().values():
        operation = api["paths"][f"/queries/{query.name}"]["get"]
        named = {p["name"] for p in operation["parameters"]}
        assert named == {*query.params.model_fields, "format", "lang"}
        assert {"text/csv", "application/json"} < operation["responses"]["200"]["content"].keys()
        assert query.row.__name__ in api["components"]["schemas"]
        assert operation["summary"] == query.zh
    assert "/queries/{name}" not in api["paths"]
    problems = {
        (path, status)
        for path, methods in api["paths"].items()
        for operation in methods.values()
        for status, response in operation["responses"].items()
        if int(status) >= 400 and "application/problem+json" not in response["content"]
    }
    assert not problems


@pytest.mark.parametrize("path", ["/", "/docs", "/static/page.js", "/queries", "/nowhere"])
def test_pages_allow_nothing_remote_and_nothing_inline(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert headers["x-content-type-options"] == "nosniff"


def test_health_and_readiness(client: TestClient) -> None:
    assert client.get("/healthz").json() == {"status": "ok"}
    ready = client.get("/readyz").json()
    assert (ready["status"], ready["engine"], ready["documents"]) == ("ready", "embedded", 2)


def test_the_quality_of_the_release_and_of_what_is_loaded_is_served(client: TestClient) -> None:
    body = client.get("/quality").json()
    assert {each["kind"] for each in body["all"]} >= {"agencies", "targets", "deadlines"}
    agencies = next(each for each in body["all"] if each["kind"] == "agencies")
    assert 0.9 < agencies["f1"] <= 1 and agencies["right"] > 1000
    assert sum(len(layout["texts"]) for layout in body["layouts"]) == len(body["texts"])
    loaded = {each["document"]: each for each in body["loaded"]}
    assert loaded["doc-aaaaaaaaaaaa"]["figures"] is None
    counts = loaded["doc-aaaaaaaaaaaa"]["review_open"], loaded["doc-aaaaaaaaaaaa"]["review_decided"]
    assert counts == (2, 1)
    assert body["data_version"] == client.get("/readyz").json()["data_version"]


@pytest.mark.parametrize("path", ["/queries", f"{LED}?agency=市商务局", "/", "/nowhere"])
def test_head_is_answered_as_get_without_the_body(client: TestClient, path: str) -> None:
    plain = {"Accept-Encoding": "identity"}
    head, got = client.head(path, headers=plain), client.get(path, headers=plain)
    assert (head.status_code, head.content) == (got.status_code, b"")
    for name in ("content-length", "content-type", "etag"):
        assert head.headers.get(name) == got.headers.get(name)


def test_the_nearest_address_and_the_methods_that_are_there_are_told(client: TestClient) -> None:
    assert "最接近的是 /queries" in problem_of(client.get("/query"), 404)["detail"]
    assert "可用的是 GET" in problem_of(client.post("/search"), 405)["detail"]
    detail = problem_of(client.get("/queries/task-led"), 404)["detail"]
    assert "最接近的：tasks-led-by-agency、" in detail


@pytest.mark.parametrize(
    ("content", "headers", "told"),
    [
        ("RETURN 1", {"Content-Type": "application/json"}, "不是有效的 JSON"),
        ("RETURN 1", {"Content-Type": "text/plain"}, "Content-Type: application/json"),
        ("[]", {"Content-Type": "application/json"}, "应为 JSON 对象"),
        ("", {}, "应为 JSON 对象"),
        ('{"statement": 1}', {"Content-Type": "application/json"}, "statement 应为文字"),
        ('{"statement": "RETURN 1", "parameters": []}', {}, "parameters 应为 JSON 对象"),
    ],
)
def test_a_body_that_cannot_be_read_is_told_in_words(
    client: TestClient, content: str, headers: dict[str, str], told: str
) -> None:
    kind = headers or {"Content-Type": "application/json"}
    response = client.post("/cypher", content=content, headers=kind)
    assert told in problem_of(response, 422)["detail"]


def test_an_unknown_parameter_names_the_known_ones_everywhere(client: TestClient) -> None:
    for path in ("/documents", "/names/agencies", "/entities/agency:天津市商务局/neighbours"):
        detail = problem_of(client.get(path, params={"moon": 1}), 422)["detail"]
        assert "没有名为 moon 的参数，可用的参数：limit、cursor" in detail, path


@pytest.mark.parametrize("address", sample(ON_DATA, 2))
def test_an_empty_graph_says_where_it_is_and_how_to_load(
    client_on: Callable[[Settings], TestClient], data_folder: Path, address: str
) -> None:
    with (
        connect(data=data_folder) as store,
        client_on(Settings(data=data_folder, neo4j_uri=None)) as client,
    ):
        response = client.get(address)
        assert response.status_code == 503
        assert f"文件夹 {data_folder} 中还没有载入任何文件" in response.json()["detail"]
        asked = client.post("/ask", json={"question": "市商务局牵头哪些任务"})
        assert asked.json()["detail"] == response.json()["detail"]
        list(store.load([plan(1, {"甲": ["商务局"]})]))
        assert client.get("/queries/documents").status_code == 200

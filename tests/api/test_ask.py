"""``POST /ask`` and ``policygraph ask`` on the two small plans."""

import json
from collections.abc import Callable
from subprocess import CompletedProcess

from starlette.testclient import TestClient

QUESTION = "商务局牵头哪些任务"


def ask(client: TestClient, question: str) -> dict[str, object]:
    response = client.post("/ask", json={"question": question})
    assert response.status_code == 200
    body: dict[str, object] = response.json()
    return body


def test_a_question_is_answered_with_how_it_was_understood(client: TestClient) -> None:
    body = ask(client, QUESTION)
    assert "“商务局”指天津市商务局" in str(body["understood"])
    assert body["query"] == "tasks-led-by-agency"
    assert body["parameters"] == {"agency": "天津市商务局"}
    assert "MATCH" in str(body["cypher"])
    assert body["suggestions"] == []
    same = client.get("/queries/tasks-led-by-agency", params={"agency": "市商务局"}).json()
    assert body["rows"] == same["rows"] != []


def test_the_receipt_says_what_was_asked(client: TestClient) -> None:
    receipt = ask(client, QUESTION)["receipt"]
    assert isinstance(receipt, dict)
    assert receipt["query"] == "tasks-led-by-agency"
    assert receipt["parameters"]["agency"] == "天津市商务局"
    assert receipt["meant"] == {"agency": ["agency:天津市商务局"]}


def test_what_cannot_be_answered_has_a_reason_suggestions_and_no_rows(client: TestClient) -> None:
    body = ask(client, "商务局的预算是多少")
    assert "预算" in str(body["understood"])
    assert (body["query"], body["cypher"], body["receipt"]) == (None, None, None)
    assert (body["rows"], body["parameters"]) == ([], {})
    assert len(body["suggestions"]) == 3  # type: ignore[arg-type]


def test_an_empty_question_is_a_problem_that_shows_one(client: TestClient) -> None:
    for question in ("", "   ", "问" * 201):
        response = client.post("/ask", json={"question": question})
        assert response.status_code == 422
        assert response.headers["content-type"] == "application/problem+json"


def test_the_command_prints_the_question_as_understood_and_the_table(
    cli_on_plans: Callable[..., CompletedProcess[str]],
) -> None:
    said = cli_on_plans("ask", QUESTION)
    assert said.returncode == 0
    assert "问的是：天津市商务局牵头哪些任务" in said.stderr
    assert "办好滨海新区购物节" in said.stdout.replace("\n", "") or "购物节" in said.stdout


def test_the_command_and_the_api_print_the_same_rows(
    client: TestClient, cli_on_plans: Callable[..., CompletedProcess[str]]
) -> None:
    said = json.loads(cli_on_plans("ask", QUESTION, "--format", "json").stdout)
    assert said["rows"] == ask(client, QUESTION)["rows"]


def test_the_command_declines_with_exit_code_1(
    cli_on_plans: Callable[..., CompletedProcess[str]],
) -> None:
    said = cli_on_plans("ask", "商务局的预算是多少")
    assert said.returncode == 1
    assert "预算" in said.stderr and "可以问：" in said.stderr
    assert said.stdout == ""


def test_that_there_is_no_path_is_said_in_words_by_the_api_and_by_the_command(
    client: TestClient, cli_on_plans: Callable[..., CompletedProcess[str]]
) -> None:
    question = "天津市和平区和市商务局有什么关系"
    answer = client.post("/ask", json={"question": question})
    assert (answer.status_code, answer.json()["type"]) == (404, "urn:policygraph:problem:not-found")
    said = cli_on_plans("ask", question)
    assert (said.returncode, said.stdout) == (1, "")
    for told in (answer.json()["detail"], said.stderr.replace("\n", "")):
        assert "没有找到从“天津市和平区”到“天津市商务局”不超过 6 步的路径" in told


def test_an_empty_answer_says_why_wherever_it_is_asked(
    client: TestClient, cli_on_plans: Callable[..., CompletedProcess[str]]
) -> None:
    given = {"due_from": "2031-01-01"}
    body = client.get("/queries/tasks-due", params=given).json()
    assert body["rows"] == []
    assert "到期日为 2025-12-31 至 2026-06-30" in body["empty"]["reason"]
    near = body["empty"]["nearest"][0]
    assert client.get(f"/queries/{near['query']}", params=near["parameters"]).json()["rows"]
    assert ask(client, "2031年以后到期的任务有哪些")["empty"] == body["empty"]
    said = cli_on_plans("query", "tasks-due", "due_from=2031-01-01")
    assert body["empty"]["reason"] in said.stderr
    assert "query tasks-due" in said.stderr
    assert client.get("/queries/tasks-due").json()["empty"] is None


def test_a_short_name_is_understood_by_the_request_as_by_the_question(client: TestClient) -> None:
    body = client.get("/queries/document-outline", params={"document": "服务业方案"}).json()
    assert body["parameters"]["document"] == "天津市服务业方案"
    assert body["rows"]
    asked_back = client.get("/queries/tasks-of-agency", params={"agency": "局"})
    assert asked_back.status_code == 404

"""The client against the running API: a server of its own on each engine, over a real socket."""

import asyncio
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
import uvicorn
from engines import SharedEngine
from policygraph_client import (
    AsyncClient,
    Client,
    InvalidRequestError,
    KeyRefusedError,
    NotFoundError,
    ProblemError,
    UnavailableError,
    UnreachableError,
    questions,
)
from running import running
from two_plans import two_plans

from api.http.app import create_app
from api.http.listening import listen
from api.services.keys import Keys
from api.services.opening import open_store
from api.settings import Settings
from graph.address import Connection

pytestmark = pytest.mark.exhaustive(
    on="neo4j"
)  # the client hears HTTP, whatever engine stands behind it

CLIENT = Path(__file__).parents[2] / "client"
LED = questions.tasks_led_by_agency(agency="市商务局", include_first=True, limit=1)
PATIENCE_SECONDS = 300.0
COMMERCE = "agency:天津市商务局"
PLAN = """\
天津市促进夜间消费实施方案

一、主要任务

（一）办好夜市。办好全市夜市。（市夜经济办负责）
"""


@pytest.fixture(scope="module", params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def settings(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Settings]:
    """Each engine in turn, with the two small plans."""
    given: dict[str, Any] = {"data": tmp_path_factory.mktemp("client"), "port": 0}
    if request.param == "neo4j":
        place: Connection = request.getfixturevalue("neo4j_connection")
        given |= {"NEO4J_URI": place.uri, "NEO4J_PASSWORD": place.password}
        yield from _loaded(Settings.model_validate(given))
    else:
        embedded: SharedEngine = request.getfixturevalue("embedded")
        embedded.serve(given["data"])
        yield from _loaded(Settings.model_validate({**given, "NEO4J_URI": None}))


def _loaded(settings: Settings) -> Iterator[Settings]:
    with open_store(settings) as store:
        store.ensure_schema()
        store.clear()
        list(store.load(two_plans()))
        yield settings
        store.clear()


@pytest.fixture(scope="module")
def address(settings: Settings) -> Iterator[str]:
    """Where the API listens."""
    listener = listen(settings)
    server = uvicorn.Server(uvicorn.Config(create_app(settings), log_level="warning"))
    with running(server, listener) as place:
        yield f"http://{place}"


@pytest.fixture(scope="module")
def graph(address: str) -> Iterator[Client]:
    with Client(address, timeout=PATIENCE_SECONDS) as client:
        yield client


def test_rows_come_from_all_pages(graph: Client) -> None:
    pages = list(graph.pages(LED))
    assert [len(page.rows) for page in pages] == [1, 1, 1]
    assert pages[0].receipt["meant"] == {"agency": [COMMERCE]}
    assert len({page.receipt["data_version"] for page in pages}) == 1
    rows = list(graph.rows(LED))
    assert rows == [row for page in pages for row in page.rows]
    assert rows[0]["quote"] == "市商务局牵头"


def test_a_question_can_be_asked_by_its_name(graph: Client) -> None:
    page = graph.query("tasks-led-by-agency", agency="市商务局", include_first=True, limit=1)
    assert page.rows == graph.query(LED).rows
    due = questions.tasks_due(due_to="2025-12-31")
    assert {row["due_on"] for row in graph.rows(due)} == {"2025-12-31"}
    assert {each["name"] for each in graph.queries()} >= {"tasks-due", "tasks-led-by-agency"}


def test_things_are_found_and_followed(graph: Client) -> None:
    hit = graph.search("购物节", label="Measure")["hits"][0]
    node = graph.entity(hit["id"])
    assert node["title"] == "办好滨海新区购物节"
    led = list(graph.neighbours(COMMERCE, types=["LEADS"], direction="out"))
    assert [edge["node"]["id"] for edge in led] == [hit["id"]]
    assert len(list(graph.neighbours(COMMERCE))) > len(led)
    text = graph.document_text(hit["document"] or "", 12, 12)
    assert "购物节" in text["lines"][0]["text"]
    assert {each["id"] for each in graph.documents()} >= {"doc-aaaaaaaaaaaa"}
    assert COMMERCE in {each["id"] for each in graph.names("agencies")}
    assert graph.ready()["documents"] >= 2


def test_a_statement_is_read(graph: Client) -> None:
    found = graph.cypher("MATCH (a:Agency {id: $id}) RETURN a.name AS name", id=COMMERCE)
    assert found["rows"] == [{"name": "天津市商务局"}]
    with pytest.raises(InvalidRequestError, match="只能读取"):
        graph.cypher("CREATE (x:Agency {id: 'x'})")


def test_what_is_refused_says_why(graph: Client) -> None:
    with pytest.raises(NotFoundError) as missing:
        graph.query("tasks-led-by-agency", agency="市商务厅")
    assert (missing.value.status, missing.value.title) == (404, "没有找到")
    assert "最接近的名称：天津市商务局" in missing.value.detail
    with pytest.raises(InvalidRequestError) as wrong:
        graph.query(questions.tasks_due(limit=501))
    assert wrong.value.errors[0]["parameter"] == "limit"
    with pytest.raises(KeyRefusedError):
        graph.load_document(("夜间.txt", PLAN.encode()))


def test_an_id_that_holds_any_character_is_asked_as_it_is(graph: Client) -> None:
    for id in ("agency:a/b?c#d 局", "agency:100%"):
        with pytest.raises(NotFoundError, match=re.escape(id)):
            graph.entity(id)


def test_with_a_key_plans_are_loaded_and_items_decided(settings: Settings, address: str) -> None:
    key = Keys(settings.keys_file).add("应用")
    with Client(address, key=key, timeout=PATIENCE_SECONDS) as graph:
        plan = ("夜间.txt", PLAN.encode())
        (shown,) = graph.preview_documents(plan)["plans"]
        task = next(each["id"] for each in shown["facts"] if each["kind"] == "Measure")
        wrong = {"fact": task, "verdict": "reject", "value": "", "reason": "不是任务"}
        (left,) = graph.preview_documents(plan, corrections=[wrong])["plans"]
        assert not [each for each in left["facts"] if each["kind"] == "Measure"]
        loaded = graph.load_document(plan)
        assert (loaded["status"], loaded["measures"]) == ("written", 1)
        queue = questions.review_queue(document=loaded["document"])
        item = next(row["item"] for row in graph.rows(queue))
        made = graph.decide(item, "accept", reason="读法无误")
        assert made["decision"]["by"] == "应用"
        assert made["updated"] == [loaded["title"]]
        assert graph.withdraw(item)["updated"] == [loaded["title"]]
        added = graph.add_missed(
            loaded["document"], "task", (1, 1), "市商务局牵头", reason="写着", title="夜间"
        )
        assert graph.withdraw_all(added["items"])["decided"] == 1


def test_a_question_in_chinese_is_asked(graph: Client, address: str) -> None:
    if (
        "/ask"
        not in httpx2.get(f"{address}/openapi.json", timeout=PATIENCE_SECONDS).json()["paths"]
    ):
        pytest.skip("this API has no POST /ask")
    answer = graph.ask("市商务局牵头哪些任务")
    assert (answer["query"], len(answer["rows"])) == ("tasks-led-by-agency", 2)


def test_the_asynchronous_client_gives_the_same(graph: Client, address: str) -> None:
    async def ask() -> tuple[list[Any], list[Any], Any]:
        async with AsyncClient(address, timeout=PATIENCE_SECONDS) as client:
            rows = [row async for row in client.rows(LED)]
            edges = [edge async for edge in client.neighbours(COMMERCE)]
            with pytest.raises(NotFoundError):
                await client.entity("agency:月亮局")
            return rows, edges, await client.search("购物节")

    rows, edges, found = asyncio.run(ask())
    assert rows == list(graph.rows(LED))
    assert edges == list(graph.neighbours(COMMERCE))
    assert found == graph.search("购物节")


def test_the_program_in_the_readme_runs(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    (program,) = re.findall(r"```python\n(.*?)```", (CLIENT / "README.md").read_text("utf-8"), re.S)
    exec(program.replace("http://127.0.0.1:8000", address), {})
    said = capsys.readouterr().out
    assert "7 市商务局牵头" in said and "没有名为“市商务厅”的机构。最接近的名称：" in said


class Busy(httpx2.BaseTransport):
    """A service that refuses the first requests, as a proxy in front of one may."""

    def __init__(self, refusals: list[tuple[int, dict[str, str]]]) -> None:
        self.refusals = refusals
        self.asked = 0

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        self.asked += 1
        if self.refusals:
            status, headers = self.refusals.pop(0)
            body = {"title": "忙", "detail": "请稍后重试。"}
            return httpx2.Response(status, headers=headers, json=body)
        return httpx2.Response(200, json={"queries": []})


def test_a_busy_service_is_asked_again_when_it_says_so() -> None:
    past = "Thu, 01 Jan 2026 00:00:00 GMT"
    busy = Busy([(503, {"Retry-After": "0"}), (429, {"Retry-After": past})])
    with Client("http://busy", transport=busy) as client:
        assert client.queries() == []
    assert busy.asked == 3


def test_patience_has_an_end_and_the_problem_its_request_id() -> None:
    again = {"Retry-After": "0", "X-Request-ID": "r-1"}
    busy = Busy([(503, again)] * 9)
    with Client("http://busy", transport=busy, retries=2) as client:
        with pytest.raises(UnavailableError, match="请稍后重试。（请求编号 r-1）") as problem:
            client.queries()
        assert (busy.asked, problem.value.request_id) == (3, "r-1")
        busy.refusals[:] = [(429, {"Retry-After": "3600"})]
        with pytest.raises(UnavailableError):
            client.queries()
        assert busy.asked == 4
        busy.refusals[:] = [(502, {})]
        with pytest.raises(ProblemError):
            client.queries()


def test_a_service_that_is_not_there_is_told(settings: Settings) -> None:
    listener = listen(settings)
    port = listener.getsockname()[1]
    listener.close()
    with (
        Client(f"http://127.0.0.1:{port}") as client,
        pytest.raises(UnreachableError, match="请确认服务在运行"),
    ):
        client.ready()


def test_what_is_generated_is_fresh() -> None:
    command = [sys.executable, str(CLIENT / "generate.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_every_question_is_a_function() -> None:
    paths = json.loads((CLIENT.parent / "docs" / "openapi.json").read_text("utf-8"))["paths"]
    names = {path.rpartition("/")[2] for path in paths if path.startswith("/queries/")}
    assert len(names) >= 13
    for name in names:
        assert callable(getattr(questions, name.replace("-", "_")))

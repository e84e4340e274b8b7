"""A receipt is answered with the same bytes, or with what differs, on both engines."""

import hashlib
import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest
from small_plans import plan, vocabulary
from starlette.testclient import TestClient

from api.cli.__main__ import run
from api.settings import Settings
from graph.records import Edge, Facts, Node
from graph.store import GraphStore
from queries.engine.day import asked_on

pytestmark = pytest.mark.exhaustive(
    on="neo4j"
)  # the same answers, as tests/api/test_openapi.py holds for both engines

Cli = Callable[..., CompletedProcess[bytes]]
ASKED: dict[str, Any] = {"agency": "商务局"}
LED = "/queries/tasks-led-by-agency"


@pytest.fixture
def graph(engine_store: GraphStore) -> Iterator[GraphStore]:
    """Two plans in which 商务局 leads, three tasks in all."""
    engine_store.clear()
    load(engine_store, plan(1, {"甲": ["商务局"], "乙": ["商务局"]}), plan(2, {"丙": ["商务局"]}))
    yield engine_store
    engine_store.clear()


@pytest.fixture
def cli(
    engine_settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> Cli:
    """The command line on the same graph, within this process."""
    monkeypatch.setenv("POLICYGRAPH_DATA", str(engine_settings.data))
    monkeypatch.delenv("NEO4J_URI", raising=False)
    if engine_settings.neo4j_uri:
        monkeypatch.setenv("NEO4J_URI", engine_settings.neo4j_uri)
        monkeypatch.setenv("NEO4J_PASSWORD", engine_settings.password)

    def called(*arguments: str | Path) -> CompletedProcess[bytes]:
        words = [str(argument) for argument in arguments]
        code = run(words)
        said = capfdbinary.readouterr()
        return CompletedProcess(words, code, said.out, said.err)

    return called


def load(store: GraphStore, *facts: Facts) -> None:
    for _ in store.load(facts):
        pass


def kept(folder: Path, answer: bytes) -> Path:
    """The receipt of an answer in a file of its own."""
    file = folder / "receipt.json"
    file.write_text(json.dumps(json.loads(answer)["receipt"], indent=2), "utf-8")
    return file


def same(answer: bytes, replayed: CompletedProcess[bytes], rows: int) -> None:
    """The rows of the answer, byte for byte."""
    assert replayed.returncode == 0, replayed.stderr.decode()
    receipt = json.loads(answer)["receipt"]
    assert replayed.stdout in answer
    assert f"sha256:{hashlib.sha256(replayed.stdout).hexdigest()}" == receipt["digest"]
    assert len(json.loads(replayed.stdout)) == receipt["rows"] == rows


@pytest.mark.parametrize(
    ("path", "params", "rows"),
    [
        (LED, ASKED, 3),
        (LED, {**ASKED, "limit": 2}, 2),
        (LED, {**ASKED, "today": True}, 3),
        ("/queries/agency-profile", ASKED, 1),
        ("/search", {"q": "消费中心"}, 3),
    ],
)
def test_what_was_asked_over_http_is_replayed(
    graph: GraphStore,
    engine_client: TestClient,
    cli: Cli,
    tmp_path: Path,
    path: str,
    params: dict[str, Any],
    rows: int,
) -> None:
    answer = engine_client.get(path, params=params)
    same(answer.content, cli("replay", kept(tmp_path, answer.content)), rows)


def test_the_next_page_is_replayed_as_the_next_page(
    graph: GraphStore, engine_client: TestClient, cli: Cli, tmp_path: Path
) -> None:
    first = engine_client.get(LED, params={**ASKED, "limit": 2}).json()
    second = engine_client.get(LED, params={**ASKED, "limit": 2, "cursor": first["next_cursor"]})
    same(second.content, cli("replay", kept(tmp_path, second.content)), 1)


def test_a_statement_with_parameters_is_replayed(
    graph: GraphStore, engine_client: TestClient, cli: Cli, tmp_path: Path
) -> None:
    statement = """
    MATCH (a:Agency)-[r:LEADS]->(m:Measure) WHERE a.name = $name
    RETURN m.due_on AS due, 1.5e300 AS much, 0.1 AS little, m, r ORDER BY m.id"""
    asked = {"statement": statement, "parameters": {"name": "商务局"}}
    answer = engine_client.post("/cypher", json=asked)
    same(answer.content, cli("replay", kept(tmp_path, answer.content)), 3)


@pytest.mark.parametrize("more", [[], ["limit=2"]])
def test_what_was_asked_on_the_command_line_is_replayed(
    graph: GraphStore, cli: Cli, tmp_path: Path, more: list[str]
) -> None:
    asked = cli("query", "tasks-led-by-agency", "agency=商务局", *more, "--format", "json")
    whole = tmp_path / "answer.json"
    whole.write_bytes(asked.stdout)
    same(asked.stdout, cli("replay", whole), 2 if more else 3)


def test_a_statement_on_the_command_line_is_replayed(
    graph: GraphStore, cli: Cli, tmp_path: Path
) -> None:
    statement = "MATCH (m:Measure) WHERE m.line_start >= $line RETURN m.id AS id ORDER BY id"
    asked = cli("cypher", statement, "line=2", "--format", "json")
    same(asked.stdout, cli("replay", kept(tmp_path, asked.stdout)), 1)


def test_the_same_rows_in_another_order_are_told_as_such(
    graph: GraphStore, engine_client: TestClient, cli: Cli, tmp_path: Path
) -> None:
    statement = "MATCH (m:Measure) RETURN m.id AS id ORDER BY id"
    answer = engine_client.post("/cypher", json={"statement": statement}).json()
    receipt = {**answer["receipt"], "cypher": f"{statement} DESC"}
    file = tmp_path / "receipt.json"
    file.write_text(json.dumps(receipt), "utf-8")
    told = cli("replay", file).stderr.decode()
    assert "行的内容相同，次序不同" in told and "有变化" not in told


def test_the_command_and_the_api_give_one_receipt(
    graph: GraphStore, engine_client: TestClient, cli: Cli
) -> None:
    asked = cli("query", "tasks-led-by-agency", "agency=商务局", "limit=500", "--format", "json")
    ours = json.loads(asked.stdout)["receipt"]
    theirs = engine_client.get(LED, params={**ASKED, "limit": 500}).json()["receipt"]
    assert ours["parameters"].items() <= theirs["parameters"].items()
    assert {**ours, "parameters": 0} == {**theirs, "parameters": 0}


def test_a_document_loaded_anew_is_named(
    graph: GraphStore, engine_client: TestClient, cli: Cli, tmp_path: Path
) -> None:
    file = kept(tmp_path, engine_client.get(LED, params=ASKED).content)
    load(graph, plan(2, {"丁": ["商务局"], "戊": ["商务局"]}))
    replayed = cli("replay", file)
    told = replayed.stderr.decode()
    assert (replayed.returncode, replayed.stdout) == (1, b"")
    assert "数据版本不同" in told and "当时 3 行，现在 4 行" in told
    assert "《计划2》的行有变化" in told
    assert "计划1" not in told


def test_a_document_that_came_and_one_that_went_are_named(
    graph: GraphStore, engine_client: TestClient, cli: Cli, tmp_path: Path
) -> None:
    file = kept(tmp_path, engine_client.get(LED, params=ASKED).content)
    load(graph, plan(3, {"己": ["商务局"]}))
    assert graph.remove("doc-000000000001")
    told = cli("replay", file).stderr.decode()
    assert "《计划3》当时没有行，现在有" in told
    assert "文件 doc-000000000001 当时有行，现在没有" in told


def test_data_that_does_not_touch_the_answer_leaves_its_bytes(
    graph: GraphStore, engine_client: TestClient, cli: Cli, tmp_path: Path
) -> None:
    answer = engine_client.get(LED, params=ASKED)
    load(graph, plan(3, {"己": ["教委"]}))
    replayed = cli("replay", kept(tmp_path, answer.content))
    same(answer.content, replayed, 3)
    assert "数据版本不同" in replayed.stderr.decode()


def test_a_name_that_now_means_another_is_told(
    graph: GraphStore, engine_client: TestClient, cli: Cli, tmp_path: Path
) -> None:
    file = kept(tmp_path, engine_client.get(LED, params=ASKED).content)
    (node,) = vocabulary("上海市商务局").nodes
    named = Node(*node.ref, {**node.properties, "names": ["上海市商务局", "商务局"]})
    load(graph, Facts("vocabulary", (named,), ()))
    told = cli("replay", file).stderr.decode()
    assert "参数 agency 的“商务局”当时指 agency:商务局，现在指" in told
    assert "agency:上海市商务局" in told


def test_today_means_the_day_of_the_receipt(graph: GraphStore, cli: Cli, tmp_path: Path) -> None:
    load(graph, *renamed_in(date(2024, 6, 1)))
    asked = ("query", "tasks-led-by-agency", "agency=商务委", "today=true", "--format", "json")
    with asked_on(date(2024, 1, 1)):
        before = cli(*asked)
    after = cli(*asked)
    assert json.loads(after.stdout)["receipt"]["rows"] == 3
    assert json.loads(before.stdout)["receipt"]["asked_on"] == "2024-01-01"
    same(before.stdout, cli("replay", kept(tmp_path, before.stdout)), 0)


def renamed_in(day: date) -> Iterator[Facts]:
    nodes = vocabulary("商务委", "商务局").nodes
    old, new = (node.ref for node in nodes)
    change = Edge("SUCCEEDED_BY", old, new, {"on": day, "source": "机构改革方案"})
    yield Facts("vocabulary", nodes, (change,))


def test_a_question_of_another_version_is_told(
    graph: GraphStore, engine_client: TestClient, cli: Cli, tmp_path: Path
) -> None:
    file = kept(tmp_path, engine_client.get(LED, params=ASKED).content)
    receipt = json.loads(file.read_text("utf-8"))
    changes: list[tuple[dict[str, Any], str]] = [
        ({"query": "tasks-by-moon"}, "没有收据所说的问题“tasks-by-moon”"),
        ({"parameters": {"agency": "商务局", "moon": 1}}, "没有名为 moon 的参数"),
        ({"parameters": {"agency": "月亮局"}}, "图中没有名为“月亮局”的机构"),
    ]
    for change, words in changes:
        file.write_text(json.dumps({**receipt, **change}), "utf-8")
        replayed = cli("replay", file)
        assert (replayed.returncode, replayed.stdout) == (1, b"")
        assert words in replayed.stderr.decode().replace("\n", "")


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"receipt": 1}', "没有"])
def test_what_is_no_receipt_is_refused(cli: Cli, tmp_path: Path, text: str) -> None:
    file = tmp_path / "other.json"
    file.write_text(text, "utf-8")
    replayed = cli("replay", file)
    assert replayed.returncode == 1
    assert "不是收据" in replayed.stderr.decode()
    assert "无法读取" in cli("replay", tmp_path / "nowhere").stderr.decode()


def test_questions_ask_for_the_day_where_a_replay_can_set_it() -> None:
    sources = (Path(__file__).parents[2] / "queries").rglob("*.py")
    askers = [file.name for file in sources if "date.today" in file.read_text("utf-8")]
    assert askers == ["day.py"]

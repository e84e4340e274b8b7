"""Notices with several plans, and issues in several files: loaded, uploaded, decided, removed."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from engines import SharedEngine
from starlette.testclient import TestClient

from api.services.keys import Keys
from api.settings import Settings

Cli = Callable[..., CompletedProcess[str]]
TEXT = (
    "为做好工作，制定本方案。各县区结合实际执行，年底报告进展，" + "注重实效，" * 20 + "不搞形式。"
)


def notice(*titles: str) -> str:
    named = "".join(f"《{title}》" for title in titles)
    title = f"滨州市商务局关于印发{named}的通知\n\n滨商发〔2027〕9号\n"
    return f"{title}\n各县区：\n\n现将{named}印发给你们。\n"


def plan(title: str, task: str, unit: str) -> str:
    tasks = f"一、任务\n\n（一）{task}。{task}。（{unit}负责）\n\n二、保障\n\n加强宣传。\n"
    return f"\n{title}\n\n{TEXT}\n\n{tasks}"


BOTH = (
    notice("滨州市夜市方案", "滨州市老店规划")
    + plan("滨州市夜市方案", "办好夜市", "市夜市办")
    + plan("滨州市老店规划", "评定老店", "市商务局")
)


@pytest.fixture(scope="module")
def data(embedded: SharedEngine, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder whose engine runs."""
    return embedded.serve(tmp_path_factory.mktemp("issues"))


@pytest.fixture
def desk(here: Cli, data: Path, tmp_path: Path) -> Cli:
    """The command line on that graph, with decisions of its own."""

    def run(*arguments: str | Path) -> CompletedProcess[str]:
        decisions = str(tmp_path / "decisions.yaml")
        return here(*arguments, POLICYGRAPH_DATA=str(data), POLICYGRAPH_DECISIONS=decisions)

    return run


@pytest.fixture(scope="module")
def client(data: Path, client_on: Callable[[Settings], TestClient]) -> Iterator[TestClient]:
    with client_on(Settings(data=data, neo4j_uri=None)) as opened:
        yield opened


def rows(desk: Cli, *arguments: str) -> list[dict[str, object]]:
    asked = desk(*arguments, "--format", "jsonl")
    assert asked.returncode == 0, asked.stderr
    return [json.loads(line) for line in asked.stdout.splitlines()]


def test_a_file_of_two_plans_is_two_documents_that_are_decided_and_removed_one_by_one(
    desk: Cli, data: Path, tmp_path: Path
) -> None:
    (tmp_path / "通知.txt").write_text(BOTH, "utf-8")
    loaded = desk("load", tmp_path / "通知.txt")
    assert loaded.returncode == 0, loaded.stderr
    assert loaded.stderr.count("已写入") == 2
    assert {row["title"] for row in rows(desk, "query", "documents")} == {
        "滨州市夜市方案",
        "滨州市老店规划",
    }
    item = next(r for r in rows(desk, "query", "review-queue") if "市夜市办" in str(r["reason"]))
    decided = desk("review", "decide", str(item["item"]), "accept", "-r", "确有此机构")
    assert decided.returncode == 0, decided.stderr
    assert "已更新" in decided.stderr
    assert "unchanged" not in decided.stderr and desk("load", tmp_path / "通知.txt").returncode == 0
    originals = Settings(data=data, neo4j_uri=None).originals
    assert [file.name for file in originals.glob("*/*")] == ["通知.txt"]
    assert desk("remove", "滨州市夜市方案", "--yes").returncode == 0
    assert [file.name for file in originals.glob("*/*")] == ["通知.txt"]
    assert desk("remove", "滨州市老店规划", "--yes").returncode == 0
    assert not list(originals.glob("*/*"))


def test_a_plan_and_its_annex_in_two_files_are_one_document_and_kept_together(
    desk: Cli, data: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "plans"
    folder.mkdir()
    listed = "\n附件：夜市重点任务分工表\n\n滨州市商务局\n2027年5月6日\n"
    words = notice("滨州市夜市方案") + listed + plan("滨州市夜市方案", "办好夜市", "市商务局")
    table = (
        "夜市重点任务分工表\n\n| 序号 | 任务 | 牵头单位 |\n|---|---|---|\n| 1 | 发券 | 市夜市办 |\n"
    )
    (folder / "通知.txt").write_text(words, "utf-8")
    (folder / "附件.txt").write_text(table, "utf-8")
    loaded = desk("load", folder)
    assert loaded.returncode == 0, loaded.stderr
    assert "并入" in loaded.stderr
    item = next(r for r in rows(desk, "query", "review-queue") if "市夜市办" in str(r["reason"]))
    assert desk("review", "decide", str(item["item"]), "reject", "-r", "不是机构").returncode == 0
    led = rows(desk, "cypher", "MATCH (m:Measure)<-[:LEADS]-(a) RETURN m.title AS title")
    assert not led, "the decision was brought in from the copy of the annex"
    originals = Settings(data=data, neo4j_uri=None).originals
    assert {file.name for file in originals.glob("*/*")} == {"通知.txt", "附件.txt"}
    assert desk("remove", "滨州市夜市方案", "--yes").returncode == 0
    assert not list(originals.glob("*/*"))


def test_an_upload_of_two_plans_tells_of_both(client: TestClient, data: Path) -> None:
    key = {"X-API-Key": Keys(Settings(data=data, neo4j_uri=None).keys_file).add("载入")}
    answer = client.post("/documents", files={"file": ("通知.txt", BOTH.encode())}, headers=key)
    assert answer.status_code == 200, answer.text
    first = answer.json()
    (other,) = first["others"]
    assert (first["title"], other["title"]) == ("滨州市夜市方案", "滨州市老店规划")
    assert (first["measures"], other["measures"]) == (2, 2)
    for loaded in (first, other):
        text = client.get(f"/documents/{loaded['document']}/text").json()
        assert text["total"] == len(BOTH.splitlines())


def test_extract_prints_the_facts_of_each_plan(here: Cli, tmp_path: Path) -> None:
    (tmp_path / "通知.txt").write_text(BOTH, "utf-8")
    printed = here("extract", tmp_path / "通知.txt")
    assert printed.returncode == 0, printed.stderr
    nodes = [json.loads(line) for line in printed.stdout.splitlines()]
    own = [n for n in nodes if n["type"] == "node" and n["labels"] == ["Document"]]
    assert [n["properties"]["title"] for n in own] == ["滨州市夜市方案", "滨州市老店规划"]

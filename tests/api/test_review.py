"""Deciding a review item on the command line and over HTTP, on the real engine."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest
from engines import SharedEngine
from starlette.testclient import TestClient

from api.settings import Settings

pytestmark = pytest.mark.some(6)
Cli = Callable[..., CompletedProcess[str]]
PLAN = """\
天津市促进夜间消费实施方案

一、主要任务

（一）办好夜市。办好全市夜市，扩大宣传。（市商务局牵头，市夜经济办、市财政局配合）
"""
SCALE = "天津市扩大消费规模实施方案"
GOALS = f"""\
{SCALE}

引进一批首店。

一、主要任务

（一）扩大规模。到2025年，社会消费品零售总额达到5000亿元。（市商务局牵头）
"""
OTHER = PLAN.replace("夜间消费", "节日消费")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the two plans lie; the data folder is made by the engine."""
    place = tmp_path_factory.mktemp("plans")
    (place / "夜间.txt").write_text(PLAN, "utf-8")
    (place / "节日.txt").write_text(OTHER, "utf-8")
    return place


@pytest.fixture(scope="module")
def data(embedded: SharedEngine, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder whose engine runs."""
    return embedded.serve(tmp_path_factory.mktemp("data"))


@pytest.fixture
def decisions(tmp_path: Path) -> Path:
    """The file of decisions, new for each test."""
    return tmp_path / "decisions.yaml"


@pytest.fixture
def desk(here: Cli, folder: Path, data: Path, decisions: Path) -> Cli:
    """The command line on a graph that holds both plans, about which nothing was decided."""

    def run(*arguments: str | Path) -> CompletedProcess[str]:
        settings = {"POLICYGRAPH_DATA": str(data), "POLICYGRAPH_DECISIONS": str(decisions)}
        return here(*arguments, **settings)

    for file in folder.iterdir():  # one by one: several are read by processes of their own
        assert run("load", file).returncode == 0
    return run


def open_items(desk: Cli) -> list[dict[str, object]]:
    listed = desk("query", "review-queue", "--format", "jsonl")
    return [json.loads(line) for line in listed.stdout.splitlines()]


def supporters(desk: Cli) -> set[str]:
    statement = "MATCH (a:Agency)-[:SUPPORTS]->() RETURN DISTINCT a.name AS name"
    return {
        json.loads(line)["name"]
        for line in desk("cypher", statement, "--format", "jsonl").stdout.splitlines()
    }


def test_the_queue_shows_reason_source_line_suggestions_and_what_may_be_done(desk: Cli) -> None:
    shown = desk("review", "--document", "夜间消费")  # by part of its title, as in questions
    assert shown.returncode == 0
    words = re.sub(r"\s", "", shown.stdout)
    assert "词表中没有“市夜经济办”" in words
    assert "未收录的机构" in words and "unknown-agency" not in words
    assert "第5行" in words and "5│（一）办好夜市" in words
    assert "accept（确有这个机构" in words and "alias（" in words
    assert "共 1 项" in shown.stderr


def test_a_decision_changes_every_plan_of_the_place_and_survives_a_reload(
    desk: Cli, folder: Path
) -> None:
    first, second = open_items(desk)
    done = desk(
        "review", "decide", str(first["item"]), "alias", "市文旅局", "-r", "办公室设在文旅局"
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("已更新") == 2
    assert open_items(desk) == []
    assert supporters(desk) == {"天津市文化和旅游局", "天津市财政局"}
    again = desk("load", folder)
    assert again.stderr.count("未变化") == 2
    assert "市夜经济办" in desk("review", "decisions").stdout
    asked = desk("query", "tasks-supported-by-agency", "agency=市夜经济办", "--format", "jsonl")
    assert len(asked.stdout.splitlines()) == 2
    back = desk("review", "withdraw", str(second["item"]))
    assert back.returncode == 0, back.stderr
    assert len(open_items(desk)) == 2
    assert "天津市夜经济办" in supporters(desk)


def test_a_correction_changes_one_document_only(desk: Cli) -> None:
    first, second = open_items(desk)
    decided = desk("review", "decide", str(first["item"]), "correct", "市教委", "--reason", "x")
    assert decided.stderr.count("已更新") == 1
    assert [row["item"] for row in open_items(desk)] == [second["item"]]
    listed = desk("review", "--status", "corrected")
    assert "更正“市教委”" in re.sub(r"\s", "", listed.stdout)


def test_items_with_the_same_words_are_decided_together_and_taken_back_together(
    desk: Cli, decisions: Path
) -> None:
    first, second = (str(row["item"]) for row in open_items(desk))
    correct = ["review", "decide", "--all-like", first, "correct", "市教委", "-r", "同一笔误"]
    asked = desk(*correct)
    assert asked.returncode == 1 and "将这 2 项决定为更正“市教委”" in asked.stderr
    assert "--yes" in asked.stderr and second in asked.stderr and not decisions.exists()
    done = desk(*correct, "--yes")
    assert done.returncode == 0 and done.stderr.count("已更新") == 2, done.stderr
    assert open_items(desk) == []
    assert "天津市教育委员会" in supporters(desk)
    back = desk("review", "withdraw", "--all-like", second, "--yes")
    assert back.returncode == 0, back.stderr
    assert {str(row["item"]) for row in open_items(desk)} == {first, second}


def test_over_http_items_are_decided_in_one_request(
    desk: Cli,
    folder: Path,
    data: Path,
    decisions: Path,
    client_on: Callable[[Settings], TestClient],
) -> None:
    third = folder / "周末.txt"
    third.write_text(PLAN.replace("夜间消费", "周末消费").replace("市财政局", "市灯会办"), "utf-8")
    assert desk("load", third).returncode == 0
    third.unlink()
    rows = {str(row["item"]): row for row in open_items(desk)}
    lamps = next(id_ for id_, row in rows.items() if row["words"] == "市灯会办")
    body = {"items": [lamps], "alike": "kind", "verdict": "accept", "reason": "都是本市的机构"}
    key = {"X-API-Key": desk("key", "add", "王五").stdout.strip()}
    with client_on(Settings(data=data, decisions=decisions, neo4j_uri=None)) as client:
        assert client.post("/review/decisions", json=body).status_code == 401
        made = client.post("/review/decisions", json=body, headers=key)
        assert made.status_code == 200, made.text
        found = made.json()
        assert (found["decided"], len(found["items"]), len(found["decisions"])) == (2, 2, 2)
        assert open_items(desk) == [], "accepting a name holds for all plans of the place"
        given = {"item": found["items"]}
        back = client.delete("/review/decisions", params=given, headers=key)
        assert back.status_code == 200 and back.json()["decided"] == 2
        assert {str(row["item"]) for row in open_items(desk)} == rows.keys()
        wrong = {**body, "items": [lamps, "nothing.r.1"]}
        assert client.post("/review/decisions", json=wrong, headers=key).status_code == 404
    assert desk("remove", "天津市促进周末消费实施方案", "--yes").returncode == 0
    assert desk("key", "remove", "王五").returncode == 0


class Corrector:
    """Corrects what the plan ``GOALS`` states, over HTTP."""

    def __init__(self, client: TestClient, key: dict[str, str]) -> None:
        self.client, self.key = client, key

    def rows(self, query: str, **asked: str) -> list[dict[str, Any]]:
        return list(self.client.get(f"/queries/{query}", params=asked).json()["rows"])

    def stated(self) -> tuple[list[str], list[tuple[float, int]]]:
        """Who leads its task, and its values with their years."""
        (task,) = self.rows("document-measures", document=SCALE)
        targets = self.rows("targets-of-document", document=SCALE)
        return task["leads"], [(row["value"], row["year"]) for row in targets]

    def ids(self) -> tuple[str, str]:
        (task,) = self.rows("document-measures", document=SCALE)
        (target,) = self.rows("targets-of-document", document=SCALE)
        return task["measure"], target["target"]

    def decide(self, what: str, verdict: str, value: str = "") -> list[str]:
        body = {"items": [what], "verdict": verdict, "value": value, "reason": "核对了原件"}
        made = self.client.post("/review/decisions", json=body, headers=self.key)
        assert made.status_code == 200, made.text
        return list(made.json()["items"])

    def add(self, kind: str, value: str, **more: object) -> list[str]:
        (document,) = {row["document"] for row in self.rows("document-measures", document=SCALE)}
        about = {"document": document, "kind": kind, "line_start": 3, "line_end": 3, **more}
        body = {**about, "value": value, "reason": "原文写着"}
        made = self.client.post("/review/missed", json=body, headers=self.key)
        assert made.status_code == 200, made.text
        return list(made.json()["items"])

    def withdraw(self, *items: str) -> None:
        asked = {"item": items}
        taken = self.client.delete("/review/decisions", params=asked, headers=self.key)
        assert taken.status_code == 200, taken.text


@pytest.fixture
def goals(desk: Cli, folder: Path) -> Iterator[Path]:
    """The plan ``GOALS``, loaded for as long as a test needs it."""
    plan = folder / "规模.txt"
    plan.write_text(GOALS, "utf-8")
    assert desk("load", plan).returncode == 0
    yield plan
    assert desk("remove", SCALE, "--yes").returncode == 0
    plan.unlink()


@pytest.fixture
def corrector(
    desk: Cli,
    goals: Path,
    data: Path,
    decisions: Path,
    client_on: Callable[[Settings], TestClient],
) -> Iterator[Corrector]:
    key = {"X-API-Key": desk("key", "add", "赵六").stdout.strip()}
    with client_on(Settings(data=data, decisions=decisions, neo4j_uri=None)) as client:
        yield Corrector(client, key)
    assert desk("key", "remove", "赵六").returncode == 0


def test_facts_that_nothing_doubts_are_corrected_and_taken_back_over_http(
    desk: Cli, goals: Path, corrector: Corrector
) -> None:
    read = (["天津市商务局"], [(5000, 2025)])
    assert corrector.stated() == read
    task, target = corrector.ids()
    who = corrector.decide(task, "correct", "市财政局牵头")
    value = corrector.decide(target, "correct", "2026年≥5500")
    assert corrector.decide(target, "correct", "2027年≥6000") == value  # in the place of the first
    assert desk("load", goals).returncode == 0
    assert corrector.stated() == (["天津市财政局"], [(6000, 2027)])
    listed = {row["item"] for row in corrector.rows("review-queue", status="corrected")}
    assert listed == {*who, *value}
    corrector.withdraw(*who, *value)
    assert corrector.stated() == read
    dropped = corrector.decide(target, "reject")
    assert corrector.stated() == (["天津市商务局"], [])
    corrector.withdraw(*dropped)
    assert corrector.stated() == read


def test_a_place_without_code_is_asked_about_once(desk: Cli, folder: Path) -> None:
    signed = "云州市人民政府办公室\n2027年4月2日\n"
    notice = (
        f"云州市人民政府办公室关于印发《云州市促进夜市方案》的通知\n各县区：\n现印发。\n{signed}"
    )
    plans = {"夜市.txt": notice + PLAN, "早市.txt": PLAN.replace("夜间", "早间")}
    for name, words in plans.items():
        (folder / name).write_text(words.replace("天津市", "云州市"), "utf-8")
        assert desk("load", folder / name).returncode == 0
        (folder / name).unlink()
    asked = [row for row in open_items(desk) if row["rule"] == "unknown-place"]
    assert len(asked) == 2
    (first,) = (str(row["item"]) for row in asked if "早间" not in str(row["document_title"]))
    done = desk("review", "decide", first, "correct", "云州市", "-r", "确有此地")
    assert done.returncode == 0 and done.stderr.count("已更新") == 2, done.stderr
    assert not [row for row in open_items(desk) if row["rule"] == "unknown-place"]
    found = desk("query", "documents", "jurisdiction=云州市", "--format", "jsonl").stdout
    issuers = [json.loads(line)["issuers"] for line in found.splitlines()]
    assert sorted(issuers) == [[], ["云州市人民政府办公室"]]
    assert desk("review", "withdraw", first).returncode == 0
    assert len([row for row in open_items(desk) if row["rule"] == "unknown-place"]) == 2
    for title in ("云州市促进夜市", "云州市促进早间消费"):
        assert desk("remove", title, "--yes").returncode == 0


def test_what_was_not_read_is_added_kept_over_a_reload_and_taken_back(
    desk: Cli, goals: Path, corrector: Corrector
) -> None:
    (task,) = corrector.add("task", "市商务局牵头，市财政局配合", title="引进首店")
    (target,) = corrector.add("target", "指标：首店数量；2026年达到300家以上")
    assert desk("load", goals).returncode == 0
    tasks = {row["title"]: row for row in corrector.rows("document-measures", document=SCALE)}
    added = tasks["引进首店"]
    assert (added["leads"], added["supports"]) == (["天津市商务局"], ["天津市财政局"])
    assert (added["line_start"], added["quote"]) == (3, "引进一批首店。")
    values = {
        row["indicator"]: row for row in corrector.rows("targets-of-document", document=SCALE)
    }
    assert (values["首店数量"]["value"], values["首店数量"]["year"]) == (300, 2026)
    corrector.withdraw(task, target)
    assert len(corrector.rows("document-measures", document=SCALE)) == 1
    assert corrector.stated() == (["天津市商务局"], [(5000, 2025)])
    document = added["document"]
    done = desk("review", "add", document, "3", "市商务局牵头", "--title", "首店", "-r", "写着")
    assert done.returncode == 0 and "review withdraw" in done.stderr, done.stderr
    (item,) = re.findall(r"review withdraw (\S+)", done.stderr)
    assert desk("review", "withdraw", item).returncode == 0
    refused = desk("review", "add", document, "七", "市商务局牵头", "-r", "写着")
    assert refused.returncode != 0 and "不是行号" in refused.stderr
    lost = desk("review", "add", "doc-0", "1", "市商务局牵头", "-r", "写着")
    assert lost.returncode != 0 and "没有载入编号为“doc-0”的文件" in lost.stderr


def test_without_the_original_the_decision_waits_for_the_next_load(
    desk: Cli, folder: Path, data: Path
) -> None:
    first, _ = open_items(desk)
    for copy in (data / "originals").rglob("*.txt"):
        copy.unlink()
    done = desk("review", "decide", str(first["item"]), "reject", "--reason", "不是机构")
    assert done.returncode == 0 and "请重新载入后生效" in done.stderr
    assert len(open_items(desk)) == 2
    assert desk("load", folder).returncode == 0
    assert len(open_items(desk)) == 1


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["nothing.r.1", "accept", "--reason", "x"], "没有编号为“nothing.r.1”的待核事项"),
        (["ITEM", "accept"], "请写明理由"),
        (["ITEM", "alias", "不存在局", "--reason", "x"], "词表中没有“不存在局”"),
        (["ITEM", "correct", "--reason", "x"], "需要给出内容"),
        (["ITEM", "burn", "--reason", "x"], "取值无效"),
    ],
)
def test_what_cannot_be_decided_is_refused_and_nothing_is_written(
    desk: Cli, decisions: Path, arguments: list[str], says: str
) -> None:
    item = str(open_items(desk)[0]["item"])
    done = desk("review", "decide", *(item if word == "ITEM" else word for word in arguments))
    assert done.returncode in (1, 2) and says in done.stderr
    assert not decisions.exists()
    assert len(open_items(desk)) == 2
    refused = desk("review", "withdraw", item)
    assert refused.returncode == 1 and "还没有决定" in refused.stderr


def test_removing_a_document_removes_the_copy_of_its_file(desk: Cli, data: Path) -> None:
    originals = data / "originals"
    assert sorted(copy.name for copy in originals.rglob("*.txt")) == ["夜间.txt", "节日.txt"]
    assert desk("remove", "天津市促进夜间消费实施方案", "--yes").returncode == 0
    assert [copy.name for copy in originals.rglob("*.txt")] == ["节日.txt"]


def test_over_http_a_decision_needs_a_key_and_carries_its_holder(
    desk: Cli, data: Path, decisions: Path, client_on: Callable[[Settings], TestClient]
) -> None:
    item = open_items(desk)[0]["item"]
    body = {"verdict": "correct", "value": "市教委", "reason": "核对原件"}
    with client_on(Settings(data=data, decisions=decisions, neo4j_uri=None)) as client:
        path = f"/review/{item}/decision"
        refused = client.post(path, json=body)
        assert (refused.status_code, "key create" in refused.json()["detail"]) == (401, True)
        key = desk("key", "add", "李四").stdout.strip()
        assert client.post(path, json=body).status_code == 401
        wrong = client.post(path, json=body, headers={"X-API-Key": "pg_wrong"})
        assert wrong.status_code == 401 and wrong.headers["WWW-Authenticate"]
        made = client.post(path, json=body, headers={"X-API-Key": key})
        assert made.status_code == 200, made.text
        assert made.json()["decision"]["by"] == "李四"
        assert len(made.json()["updated"]) == 1
        rows = client.get("/queries/review-queue", params={"status": "corrected"}).json()["rows"]
        assert [row["item"] for row in rows] == [item]
        bad = client.post(path, json={**body, "value": "、"}, headers={"X-API-Key": key})
        assert bad.status_code == 422 and bad.json()["type"].endswith("decision-refused")
        assert client.delete(path, headers={"X-API-Key": key}).status_code == 200
        assert client.delete(path, headers={"X-API-Key": key}).status_code == 404
        assert desk("key", "remove", "李四").returncode == 0
        assert client.delete(path, headers={"X-API-Key": key}).status_code == 401
    kept = (data / "keys.json").read_text("utf-8")
    assert key not in kept


def test_keys_are_kept_hashed_and_shown_once(here: Cli, tmp_path: Path) -> None:
    data = {"POLICYGRAPH_DATA": str(tmp_path)}
    made = here("key", "add", "王五", **data)
    key = made.stdout.strip()
    file = tmp_path / "keys.json"
    assert key.startswith("pg_") and key not in file.read_text("utf-8")
    assert file.stat().st_mode & 0o077 == 0
    listed = here("key", "list", **data).stdout
    assert "王五" in listed and "decide、load" in listed and "不到期" in listed
    twice = here("key", "add", "王五", **data)
    assert twice.returncode == 1 and "已有密钥" in twice.stderr
    gone = here("key", "remove", "赵六", **data)
    assert gone.returncode == 1 and "王五" in gone.stderr
    file.write_text("[", "utf-8")
    broken = here("key", "list", **data)
    assert broken.returncode == 1 and "keys.json" in broken.stderr

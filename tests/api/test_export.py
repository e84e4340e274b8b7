"""Exports on the command line and over HTTP, and the validation on the command line."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from starlette.testclient import TestClient

from api.http.routers.export import _SLOTS, AT_ONCE
from graph.export.formats import formats

Here = Callable[..., CompletedProcess[str]]


@pytest.fixture
def on_plans(here: Here, plans_folder: Path) -> Here:
    """The command line on the two small plans."""
    return lambda *words: here(*words, POLICYGRAPH_DATA=str(plans_folder))


@pytest.mark.parametrize("name", list(formats()))
def test_every_format_is_served_and_fresh_once(client: TestClient, name: str) -> None:
    first = client.get("/export", params={"format": name})
    assert first.status_code == 200
    assert first.headers["content-type"] == formats()[name].media_type
    assert formats()[name].suffix in first.headers["content-disposition"]
    tag = {"If-None-Match": first.headers["etag"]}
    assert client.get("/export", params={"format": name}, headers=tag).status_code == 304
    assert client.get("/export", params={"format": name}).content == first.content


def test_one_plan_is_exported_by_its_title(client: TestClient) -> None:
    given = {"format": "jsonl", "document": "上海市消费规划"}
    lines = client.get("/export", params=given).text.rstrip("\n").split("\n")
    assert "doc-aaaaaaaaaaaa.m.2" not in {json.loads(line)["id"] for line in lines}


@pytest.mark.parametrize(
    ("given", "status", "words"),
    [
        ({"format": "xml"}, 422, "可用的格式"),
        ({}, 422, "format"),
        ({"format": "ttl", "document": "没有这个规划"}, 404, "没有"),
        ({"format": "ttl", "document": "doc-cccccccccccc"}, 404, "没有载入"),
    ],
)
def test_what_cannot_be_exported_is_a_problem(
    client: TestClient, given: dict[str, str], status: int, words: str
) -> None:
    response = client.get("/export", params=given)
    assert response.status_code == status
    assert words in response.json()["detail"]


def test_a_third_export_at_a_time_is_told_to_wait(client: TestClient) -> None:
    for _ in range(AT_ONCE):
        assert _SLOTS.acquire(blocking=False)
    try:
        response = client.get("/export", params={"format": "ttl"})
        assert (response.status_code, response.headers["retry-after"]) == (503, "2")
    finally:
        _SLOTS.release(AT_ONCE)
    for _ in range(AT_ONCE + 1):
        assert client.get("/export", params={"format": "jsonl"}).status_code == 200


def test_an_export_is_a_file_a_folder_or_an_archive(on_plans: Here, tmp_path: Path) -> None:
    for output in ("a.ttl", "tables", "tables.zip"):
        name = "ttl" if output == "a.ttl" else "csv"
        done = on_plans("export", "--format", name, "-o", tmp_path / output)
        assert (done.returncode, output in done.stderr) == (0, True), done.stderr
    with zipfile.ZipFile(io.BytesIO((tmp_path / "tables.zip").read_bytes())) as files:
        for name in files.namelist():
            assert (tmp_path / "tables" / name).read_bytes() == files.read(name)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.ttl", "tables", "tables.zip"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["export", "--format", "csv"], "用 -o 指定"),
        (["export", "--format", "xml"], "可用的格式"),
        (["export", "--format", "csv", "-o", "."], "已经存在"),
        (["export", "--format", "ttl", "-o", "no/such/folder.ttl"], "无法写入"),
        (["export", "--format", "ttl", "--document", "没有这个规划", "-o", "x.ttl"], "没有"),
        (["validate", "no-such-file.jsonl"], "无法读取"),
    ],
)
def test_a_wrong_use_is_one_clear_line(on_plans: Here, words: list[str], said: str) -> None:
    done = on_plans(*words)
    assert done.returncode == 1
    assert said in done.stderr


def test_validate_tells_each_violation_and_fails(on_plans: Here) -> None:
    done = on_plans("validate")
    assert done.returncode == 1
    assert "“SHA-256”（sha256）的写法不对：“00”" in done.stdout
    assert "policygraph load tianjin.txt" in done.stdout
    assert "处不符合本体" in done.stderr
    lines = [json.loads(line) for line in on_plans("validate", "--jsonl").stdout.splitlines()]
    assert {"Pattern sha256"} <= {each["rule"] for each in lines}


def test_what_extract_prints_of_a_plan_is_valid(here: Here, tmp_path: Path) -> None:
    seed = next((Path(__file__).parents[2] / "seeds").glob("001_*.txt"))
    assert here("extract", seed, "-o", tmp_path / "facts.jsonl").returncode == 0
    done = here("validate", tmp_path / "facts.jsonl")
    assert (done.returncode, done.stderr.strip()) == (0, "全部符合本体。")

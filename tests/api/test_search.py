"""Search, nodes and their neighbours over HTTP and on the command line."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sampling import drawn
from starlette.testclient import TestClient

from api.settings import Settings

Cli = Callable[..., CompletedProcess[str]]
ANYTHING = drawn(10, 150)
OPERATORS = st.text(
    st.sampled_from('商务局会展會 swj*?~^:"\\/()[]{}+-&|!<>=%。\x00\u200b'), max_size=40
)
TASK = "doc-aaaaaaaaaaaa.m.a1"
PLAN = """\
天津市促进夜间消费实施方案

一、主要任务

（一）办好夜市。办好全市夜市，扩大宣传。（市商务局牵头，市夜经济办、市财政局配合）
"""


def test_a_search_has_hits_facets_and_a_cursor(client: TestClient) -> None:
    body = client.get("/search", params={"q": "购物节", "limit": 1}).json()
    assert body["hits"] == [
        {
            "id": TASK,
            "label": "Measure",
            "title": "办好滨海新区购物节",
            "snippet": "办好滨海新区<mark>购物节</mark>。",
            "document": "doc-aaaaaaaaaaaa",
            "document_title": "天津市服务业方案",
            "line_start": 12,
            "line_end": 12,
            "where": "第12行",
        }
    ]
    assert {"label", "plan", "agency", "year"} < body["facets"].keys()
    assert {"value": "2024", "title": "2024", "count": 2} in body["facets"]["year"]
    more = {"q": "购物节", "limit": 1, "cursor": body["next_cursor"]}
    rest = client.get("/search", params=more).json()
    assert [hit["label"] for hit in rest["hits"]] == ["Document"]
    assert rest["next_cursor"] is None


@pytest.mark.parametrize(
    ("params", "told"),
    [
        ({}, "缺少参数 q"),
        ({"q": " "}, "不能为空"),
        ({"q": "会" * 101}, "最多 100 字"),
        ({"q": "会", "label": "Moon"}, "label 只能取"),
        ({"q": "会", "year": "x"}, "year 应为整数"),
        ({"q": "会", "limit": "101"}, "不得大于 100"),
        ({"q": "会", "size": "1"}, "没有名为 size 的参数"),
        ({"q": "会", "cursor": "x"}, "cursor 无效"),
    ],
)
def test_a_search_that_cannot_be_made_says_why(
    client: TestClient, params: dict[str, str], told: str
) -> None:
    response = client.get("/search", params=params)
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"
    assert told in response.json()["detail"]


@ANYTHING
@given(st.one_of(st.text(max_size=120), OPERATORS))
def test_no_string_is_a_fault_of_the_server(client: TestClient, typed: str) -> None:
    response = client.get("/search", params={"q": typed})
    assert response.status_code in {200, 422}, response.text
    assert client.get("/search", params={"q": "会", "agency": typed}).status_code in {200, 404, 422}


@ANYTHING
@given(st.one_of(st.text(max_size=60), OPERATORS))
def test_no_id_is_a_fault_of_the_server(client: TestClient, typed: str) -> None:
    for id in (typed, f"agency:{typed}"):
        for path in (id, f"{id}/neighbours"):
            address = f"/entities/{quote(path, safe='', errors='replace')}"
            assert client.get(address, follow_redirects=False).status_code in {200, 308, 404}


def test_a_node_and_its_neighbours_are_served(client: TestClient) -> None:
    node = client.get(f"/entities/{TASK}").json()
    assert (node["label"], node["title"]) == ("Measure", "办好滨海新区购物节")
    assert {"type": "LEADS", "direction": "in", "label": "Agency", "count": 1} in node["edges"]
    address = f"/entities/{TASK}/neighbours"
    body = client.get(address, params={"type": "LEADS"}).json()
    (edge,) = body["neighbours"]
    assert edge["node"]["id"] == "agency:天津市商务局"
    assert (edge["line_start"], edge["quote"]) == (7, "市商务局牵头")
    assert client.get(address, params={"type": "OWNS"}).status_code == 422
    assert client.get(address, params={"direction": "up"}).status_code == 422


def test_an_id_that_is_another_name_now_is_answered_with_308(client: TestClient) -> None:
    moved = client.get("/entities/agency:天津市商务委", follow_redirects=False)
    assert moved.status_code == 308
    assert client.get("/entities/agency:天津市商务委").json()["id"] == "agency:天津市商务局"
    old = "/entities/agency:天津市商务委/neighbours?type=LEADS&limit=1"
    assert (
        client.get(old, follow_redirects=False).headers["location"].endswith("?type=LEADS&limit=1")
    )
    assert client.get(old).json()["id"] == "agency:天津市商务局"


def test_an_unknown_id_offers_the_nearest_names(client: TestClient) -> None:
    response = client.get("/entities/agency:天津市商务厅")
    assert response.status_code == 404
    assert "天津市商务局" in response.json()["detail"]


def test_an_agency_that_was_decided_to_be_an_alias_leads_on_from_its_old_id(
    here: Cli, tmp_path: Path, data_folder: Path, client_on: Callable[[Settings], TestClient]
) -> None:
    (tmp_path / "夜间.txt").write_text(PLAN, "utf-8")
    given = {
        "POLICYGRAPH_DATA": str(data_folder),
        "POLICYGRAPH_DECISIONS": str(tmp_path / "d.yaml"),
    }
    old = "/entities/agency:天津市夜经济办"
    with client_on(Settings(data=data_folder, neo4j_uri=None)) as opened:
        assert here("load", tmp_path / "夜间.txt", **given).returncode == 0
        assert opened.get(old).json()["properties"]["confirmed"] is False
        asked = here("query", "review-queue", "--format", "json", **given)
        rows = json.loads(asked.stdout)["rows"]
        item = next(i for i in rows if i["words"] == "市夜经济办")["item"]
        done = here("review", "decide", item, "alias", "市商务局", "--reason", "设在该局", **given)
        assert done.returncode == 0, done.stderr
        assert opened.get(old, follow_redirects=False).status_code == 308
        assert opened.get(old).json()["id"] == "agency:天津市商务局"
        found = opened.get("/search", params={"q": "yejingjiban"}).json()["hits"]
        assert found[0]["id"] == "agency:天津市商务局"


def test_search_on_the_command_line_shows_kind_words_and_source(cli_on_seeds: Cli) -> None:
    done = cli_on_seeds("search", "会展", "服务")
    assert done.returncode == 0
    assert "会展服务" in done.stdout and "任务" in done.stdout and "第" in done.stdout
    assert "共找到" in done.stderr
    assert "没有找到" in cli_on_seeds("search", "航天飞机").stderr


def test_search_on_the_command_line_gives_data(cli_on_seeds: Cli) -> None:
    body = json.loads(cli_on_seeds("search", "swj", "--format", "json").stdout)
    assert body["hits"][0]["title"] and body["facets"]["label"]
    lines = cli_on_seeds("search", "会展", "--format", "jsonl").stdout.splitlines()
    rows = list(
        csv.DictReader(io.StringIO(cli_on_seeds("search", "会展", "--format", "csv").stdout))
    )
    assert [json.loads(line)["id"] for line in lines] == [row["编号"] for row in rows]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["会展", "--label", "Moon"], "label 只能取"),
        (["会展", "--year", "x"], "year 应为整数"),
        (["会展", "--agency", "市商务厅"], "最接近的名称"),
        (["　"], "不能为空"),
    ],
)
def test_a_search_that_cannot_be_made_is_one_clear_line(
    cli_on_seeds: Cli, arguments: list[str], told: str
) -> None:
    done = cli_on_seeds("search", *arguments)
    assert done.returncode == 1
    assert told in done.stderr and "Traceback" not in done.stderr

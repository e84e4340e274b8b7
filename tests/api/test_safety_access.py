"""Who is let in: keys, host names, origins, rates; and what no answer, log or figure gives away."""

import asyncio
import json
import logging
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest
from sampling import sample
from starlette.testclient import TestClient

from api import extras
from api.http.listening import check_exposure, listen
from api.http.middleware import concurrency_limit
from api.http.store_supervisor import StoreSupervisor
from api.logs import JsonLines, Readable, request_id
from api.services.keys import Keys
from api.settings import KEYED_RATE, Settings, read_settings
from ontology.errors import PolicyGraphError

ClientOn = Callable[[Settings], TestClient]
LED = "/queries/tasks-led-by-agency?agency=市商务局"
OPEN = ["/", "/docs", "/static/page.js", "/static/key.js", "/healthz", "/readyz"]
GUARDED = [LED, "/queries", "/documents", "/metrics", "/openapi.json", "/quality", "/search?q=a"]


def on(folder: Path, **more: Any) -> Settings:
    return Settings(data=folder, neo4j_uri=None, **more)


@pytest.fixture(scope="module")
def key(plans_folder: Path) -> Iterator[str]:
    keys = Keys(plans_folder / "keys.json")
    yield keys.add("张三\n伪造")
    keys.remove("张三\n伪造")


@pytest.fixture(scope="module")
def guarded(client_on: ClientOn, plans_folder: Path, key: str) -> Iterator[TestClient]:
    with client_on(on(plans_folder, host="0.0.0.0")) as opened:
        yield opened


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "policy.example.gov.cn"])
def test_other_machines_are_not_let_in_without_a_key(tmp_path: Path, host: str) -> None:
    with pytest.raises(PolicyGraphError, match=r"policygraph key create.*POLICYGRAPH_REQUIRE_KEY"):
        listen(on(tmp_path, host=host))
    Keys(tmp_path / "keys.json").add("甲")
    check_exposure(on(tmp_path, host=host))


@pytest.mark.parametrize("more", [{"host": "127.0.0.1"}, {"host": "0.0.0.0", "require_key": False}])
def test_the_loopback_and_a_port_protected_otherwise_need_no_key(
    tmp_path: Path, more: dict[str, Any]
) -> None:
    check_exposure(on(tmp_path, **more))


def test_up_says_how_to_make_a_key_and_starts_nothing(
    start_up: Callable[..., Any], tmp_path: Path
) -> None:
    up = start_up("--host", "0.0.0.0")
    assert up.process.wait() == 1
    assert "policygraph key create" in up.said
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("path", OPEN)
def test_the_page_and_the_state_are_shown_without_a_key(guarded: TestClient, path: str) -> None:
    assert guarded.get(path).status_code == 200


@pytest.mark.parametrize("path", [*GUARDED, "/nowhere", "/static/../queries"])
def test_everything_else_needs_the_key(guarded: TestClient, path: str) -> None:
    answer = guarded.get(path)
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    assert answer.json()["type"] == "urn:policygraph:problem:key-refused"
    for wrong in ({"X-API-Key": "pg_wrong"}, {"Authorization": "Bearer pg_wrong"}):
        assert guarded.get(path, headers=wrong).status_code == 401


@pytest.mark.parametrize("path", sample(GUARDED, 2))
def test_the_key_opens_it_in_either_header_and_answers_are_private(
    guarded: TestClient, key: str, path: str
) -> None:
    for right in ({"X-API-Key": key}, {"Authorization": f"Bearer {key}"}):
        answer = guarded.get(path, headers=right)
        assert answer.status_code == 200
        assert answer.headers["cache-control"] in {"no-store", "private, no-cache"}


def test_statements_need_the_key_as_well(guarded: TestClient, key: str) -> None:
    body = {"statement": "RETURN 1 AS x"}
    assert guarded.post("/cypher", json=body).status_code == 401
    assert guarded.post("/cypher", json=body, headers={"X-API-Key": key}).status_code == 200


def test_a_foreign_name_for_the_loopback_is_refused(
    client_on: ClientOn, plans_folder: Path
) -> None:
    with client_on(on(plans_folder, hosts="policy.example.gov.cn")) as client:
        for host in ("localhost:8000", "127.0.0.1:1", "[::1]:8000", "policy.example.gov.cn"):
            assert client.get(LED, headers={"Host": host}).status_code == 200, host
        for host in ("evil.example", "127.0.0.1.evil.example:8000", "localhost.evil", "", "::"):
            answer = client.get(LED, headers={"Host": host})
            assert answer.status_code == 400, host
            assert "POLICYGRAPH_HOSTS" in answer.json()["detail"]


def test_a_page_of_another_origin_may_ask_only_if_it_is_named(
    client_on: ClientOn, plans_folder: Path, client: TestClient, key: str
) -> None:
    origin = {"Origin": "https://app.example"}
    asked = {
        **origin,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "x-api-key,content-type",
    }
    assert "access-control-allow-origin" not in client.get("/queries", headers=origin).headers
    settings = on(plans_folder, host="0.0.0.0", cors="https://app.example, https://b.example/")
    with client_on(settings) as named:
        preflight = named.options("/cypher", headers=asked)
        assert preflight.status_code == 200
        assert preflight.headers["access-control-allow-origin"] == "https://app.example"
        assert "X-API-Key" in preflight.headers["access-control-allow-headers"]
        answer = named.get("/queries", headers={**origin, "X-API-Key": key})
        refused = named.get("/queries", headers=origin)
        assert (answer.status_code, refused.status_code) == (200, 401)
        for each in (preflight, answer, refused):
            assert each.headers["access-control-allow-origin"] == "https://app.example"
            assert "access-control-allow-credentials" not in each.headers
        other = named.options("/cypher", headers={**asked, "Origin": "https://evil.example"})
        assert other.status_code == 400
        assert "access-control-allow-origin" not in other.headers


def test_any_origin_goes_without_credentials(client_on: ClientOn, plans_folder: Path) -> None:
    with client_on(on(plans_folder, cors="*")) as client:
        headers = client.get("/queries", headers={"Origin": "https://x.example"}).headers
    assert headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in headers


def test_who_asks_too_often_is_told_when_to_come_back(
    client_on: ClientOn, plans_folder: Path, key: str
) -> None:
    with client_on(on(plans_folder, rate="5/day")) as client:
        answers = [client.get("/queries") for _ in range(7)]
        assert [each.status_code for each in answers] == [200] * 5 + [429] * 2
        last = answers[-1]
        assert 1 <= int(last.headers["retry-after"]) <= 2 * 24 * 3600
        assert last.json()["type"] == "urn:policygraph:problem:too-many-requests"
        assert client.get("/healthz").status_code == 200
        assert client.get("/queries", headers={"X-API-Key": key}).status_code == 200


@pytest.fixture
def redis() -> Iterator[str]:
    """The address of a Redis of one's own."""
    server = shutil.which("redis-server")
    if not server:
        pytest.skip("apt-get install redis-server")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [server, "--port", str(port), "--bind", "127.0.0.1", "--save", ""],
        stdout=subprocess.DEVNULL,
        # make test-later preloads another clock, under which it does not start
        env={name: value for name, value in os.environ.items() if name != "LD_PRELOAD"},
    )
    try:
        while True:
            try:
                socket.create_connection(("127.0.0.1", port)).close()
                break
            except ConnectionRefusedError:
                assert process.poll() is None
                time.sleep(0.05)
        yield f"redis://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()


def test_two_processes_count_a_caller_together(
    client_on: ClientOn, plans_folder: Path, redis: str
) -> None:
    settings = on(plans_folder, rate="5/day", rate_store=redis)
    with client_on(settings) as one, client_on(settings) as other:
        asked = [each.get("/queries").status_code for _ in range(4) for each in (one, other)]
        assert asked == [200] * 5 + [429] * 3


def test_while_nothing_counts_everybody_is_answered(
    client_on: ClientOn, plans_folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    settings = on(plans_folder, rate="1/day", rate_store="redis://127.0.0.1:9")
    with client_on(settings) as client:
        assert [client.get("/queries").status_code for _ in range(2)] == [200, 200]
    assert "POLICYGRAPH_RATE_STORE" in caplog.text


def test_counting_elsewhere_without_its_library_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(extras, "find_spec", lambda _: None)
    with pytest.raises(PolicyGraphError, match=r"POLICYGRAPH_RATE_STORE.*'policygraph\[redis\]'"):
        Settings(rate_store="redis://127.0.0.1:9")


def test_the_rate_has_a_default_only_where_a_key_is_needed() -> None:
    assert Settings(host="127.0.0.1").effective_rate == ""
    assert Settings(host="0.0.0.0").effective_rate == KEYED_RATE
    assert Settings(host="0.0.0.0", rate="off").effective_rate == ""


@pytest.mark.parametrize(
    ("name", "value"),
    [("RATE", "often"), ("LOG_LEVEL", "loud"), ("HEAVY", "0"), ("REQUIRE_KEY", "?")],
)
def test_a_setting_that_cannot_be_read_is_named(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(f"POLICYGRAPH_{name}", value)
    with pytest.raises(PolicyGraphError, match=f"POLICYGRAPH_{name}"):
        read_settings()


def test_a_crowd_of_statements_waits_and_is_then_told_so(
    served_with: Callable[..., Any], plans_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert concurrency_limit.WAIT_SECONDS < 10
    monkeypatch.setattr(concurrency_limit, "WAIT_SECONDS", 0.5)
    slow = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a WHERE a < 0 RETURN a"

    async def go(address: str) -> tuple[int, int]:
        async with httpx.AsyncClient(base_url=address, timeout=None) as client:
            first = asyncio.create_task(client.post("/cypher", json={"statement": slow}))
            second = await client.post("/cypher", json={"statement": "RETURN 1 AS x"})
            while second.status_code == 200:  # until the first is at work
                if first.done():  # it has waited itself, for the second
                    first = asyncio.create_task(client.post("/cypher", json={"statement": slow}))
                second = await client.post("/cypher", json={"statement": "RETURN 1 AS x"})
            light = await client.get("/healthz")
            first.cancel()
            return second.status_code, light.status_code

    with served_with(on(plans_folder, heavy=1)) as address:
        assert asyncio.run(go(address)) == (429, 200)


def test_headers_ask_for_tls_only_over_tls(client: TestClient) -> None:
    headers = client.get("/queries").headers
    for name in ("cross-origin-opener-policy", "cross-origin-resource-policy"):
        assert headers[name] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]
    assert "server" not in headers
    assert "strict-transport-security" not in headers
    assert "max-age" in client.get("https://127.0.0.1/queries").headers["strict-transport-security"]


def test_a_request_has_an_id_that_the_client_may_give(client: TestClient) -> None:
    assert (
        client.get("/healthz", headers={"X-Request-ID": "a-1.b"}).headers["x-request-id"] == "a-1.b"
    )
    for odd in (b"x" * 65, b"a b", b'a"}', b"a\tb", "甲".encode()):
        own = client.get("/healthz", headers={b"X-Request-ID": odd}).headers["x-request-id"]
        assert re.fullmatch("[0-9a-f]{32}", own)


def test_a_request_is_logged_with_its_route_and_not_its_address(
    guarded: TestClient, key: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "policygraph"):
        guarded.get(LED, headers={"X-API-Key": key, "X-Request-ID": "r-1"})
        guarded.get("/queries?secret=hunter2")
    lines = [json.loads(JsonLines([]).format(record)) for record in caplog.records]
    led = next(line for line in lines if line["route"] == "/queries/tasks-led-by-agency")
    assert led["method"] == "GET" and led["status"] == 200 and led["ms"] > 0
    assert (led["query"], led["rows"], led["holder"]) == ("tasks-led-by-agency", 2, "张三\n伪造")
    assert any(line["status"] == 401 for line in lines)
    assert "hunter2" not in str(lines) and "市商务局" not in str(lines)


def test_a_bug_is_logged_with_its_traceback_and_told_with_its_id(
    client_on: ClientOn, plans_folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with client_on(on(plans_folder)) as client:

        def broken() -> None:
            raise RuntimeError("内情")

        client.app.add_api_route("/broken", broken)  # type: ignore[attr-defined]
        answer = client.get("/broken", headers={"X-Request-ID": "r-2"})
    assert answer.status_code == 500
    assert answer.json()["request_id"] == answer.headers["x-request-id"] == "r-2"
    assert "内情" not in answer.text
    assert "default-src" in answer.headers["content-security-policy"]
    assert "RuntimeError: 内情" in caplog.text


@pytest.mark.parametrize("kind", [JsonLines, Readable])
def test_a_log_line_is_one_line_and_holds_no_secret(kind: type[JsonLines | Readable]) -> None:
    request_id.set("r-3")
    said = '第一行\n{"level": "伪造"}\x1b[31m pg_0123456789012345678901234567890123456789abc 密码x'
    record = logging.LogRecord("policygraph", logging.INFO, "", 0, said, (), None)
    record.fields = {"holder": "甲\r\n乙"}
    line = kind(["密码x"]).format(record)
    assert line.splitlines() == [line] and "\x1b" not in line
    assert "pg_0123" not in line and "密码x" not in line
    assert "r-3" in line


def test_no_answer_figure_or_description_holds_a_secret(
    guarded: TestClient, key: str, caplog: pytest.LogCaptureFixture
) -> None:
    state = (guarded.app.state.settings.data / "engine.json").read_text()  # type: ignore[attr-defined]
    passwords = [value for name, value in json.loads(state).items() if "password" in name]
    given = {"X-API-Key": key}
    with caplog.at_level(logging.DEBUG, "policygraph"):
        answers = [guarded.get(path, headers=given).text for path in [*OPEN, *GUARDED, "/nowhere"]]
        answers += [
            guarded.post("/cypher", json={"statement": statement}, headers=given).text
            for statement in ("RETURN", "CALL dbms.x()", "MATCH (n) RETURN n", "RETURN 1 / 0")
        ]
        answers += [guarded.get("/queries", headers={"X-API-Key": f"{key}x"}).text]
    said = "\n".join([*answers, caplog.text])
    assert len(passwords) == 2
    assert not [secret for secret in (key, *passwords) if secret in said]


def test_figures_say_what_was_asked_and_what_is_loaded(
    client_on: ClientOn, plans_folder: Path
) -> None:
    with client_on(on(plans_folder)) as client:
        client.get(LED)
        client.get("/queries/nonsense-of-a-stranger")
        client.request("BREW", "/nowhere")
        told = client.get("/metrics")
        version = client.get("/readyz").json()["data_version"]
    assert told.headers["content-type"].startswith("text/plain; version=")
    route = "/queries/tasks-led-by-agency"
    for line in (
        f'policygraph_request_seconds_count{{method="GET",route="{route}",status="200"}} 1.0',
        'policygraph_question_rows_sum{query="tasks-led-by-agency"} 2.0',
        'policygraph_question_seconds_count{query="tasks-led-by-agency"} 1.0',
        'policygraph_problems_total{status="404"} 2.0',
        f'policygraph_data_info{{version="{version}"}} 1.0',
        "policygraph_documents 2.0",
        "policygraph_review_open 2.0",
        "policygraph_database_up 1.0",
        "policygraph_connections_limit 20.0",
        "policygraph_requests_in_flight 1.0",
    ):
        assert line in told.text.splitlines(), line
    assert "policygraph_build_info" in told.text
    assert "nonsense" not in told.text and "BREW" not in told.text


def test_neo4j_is_asked_as_the_user_who_only_reads(tmp_path: Path) -> None:
    given = {
        "POLICYGRAPH_DATA": tmp_path,
        "NEO4J_URI": "bolt+s://neo4j.example:7687",
        "NEO4J_PASSWORD": "loads",
        "NEO4J_READER_USERNAME": "reader",
        "NEO4J_READER_PASSWORD": "asks",
        "NEO4J_AUTHORITY": tmp_path / "ca.pem",
    }
    place = StoreSupervisor(Settings.model_validate(given))._connection()
    assert place.reader_auth == ("reader", "asks") and place.auth == ("neo4j", "loads")
    assert place.authority == str(tmp_path / "ca.pem")

"""``/mcp`` and ``policygraph mcp``: keys, names, origins and limits are those of all routes."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import anyio
import httpx2
import pytest
from mcp import Client
from mcp.client.stdio import StdioServerParameters, stdio_client
from mcp.client.streamable_http import streamable_http_client
from running import running
from starlette.testclient import TestClient

from api import extras
from api.cli.__main__ import run
from api.http.listening import listen
from api.http.server import make_server
from api.services.keys import Keys
from api.settings import Settings

ClientOn = Callable[[Settings], TestClient]
PING = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
OLD = {"Accept": "application/json, text/event-stream", "MCP-Protocol-Version": "2025-11-25"}


@pytest.fixture(scope="module")
def key(plans_folder: Path) -> Iterator[str]:
    keys = Keys(plans_folder / "keys.json")
    yield keys.add("智能体")
    keys.remove("智能体")


@contextmanager
def served(settings: Settings) -> Iterator[str]:
    with listen(settings) as listener, running(make_server(settings), listener) as address:
        yield f"http://{address}/mcp"


async def _asked(client: Client) -> str:
    result = await client.call_tool("ask", {"question": "市商务局牵头哪些任务？"})
    assert not result.is_error
    return str((result.structured_content or {})["understood"])


@pytest.mark.parametrize("mode", ["legacy", "2026-07-28"])
def test_a_client_asks_over_http_with_its_key(plans_folder: Path, key: str, mode: str) -> None:
    settings = Settings(data=plans_folder, neo4j_uri=None, port=0, require_key=True)

    async def ask(url: str) -> str:
        headers = {"Authorization": f"Bearer {key}"}
        async with (
            httpx2.AsyncClient(headers=headers, timeout=None) as http,
            Client(streamable_http_client(url, http_client=http), mode=mode) as client,
        ):
            assert client.protocol_version == ("2025-11-25" if mode == "legacy" else mode)
            return await _asked(client)

    with served(settings) as url:
        assert "市商务局" in anyio.run(ask, url)


@pytest.fixture
def guarded(client_on: ClientOn, plans_folder: Path, key: str) -> Iterator[TestClient]:
    with client_on(Settings(data=plans_folder, neo4j_uri=None, require_key=True)) as client:
        yield client


def test_without_a_key_it_is_401(guarded: TestClient, key: str) -> None:
    refused = guarded.post("/mcp", json=PING, headers=OLD)
    assert refused.status_code == 401
    assert refused.headers["www-authenticate"] == "Bearer"
    allowed = guarded.post("/mcp", json=PING, headers={**OLD, "X-API-Key": key})
    assert allowed.status_code == 200
    assert len(allowed.json()["result"]["tools"]) == 8


def test_other_methods_other_hosts_and_other_pages_are_refused(client: TestClient) -> None:
    assert client.post("/mcp", json=PING, headers=OLD).status_code == 200
    answer = client.get("/mcp")
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")
    for headers, status in (
        ({"Host": "evil.example"}, 400),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "http://127.0.0.1:8000"}, 200),
    ):
        assert client.post("/mcp", json=PING, headers={**OLD, **headers}).status_code == status


def test_rates_and_sizes_hold_for_agents_too(client_on: ClientOn, plans_folder: Path) -> None:
    with client_on(Settings(data=plans_folder, neo4j_uri=None, rate="2/day")) as client:
        large = {**PING, "params": {"x": "x" * (1 << 20)}}
        statuses = [
            client.post("/mcp", json=body, headers=OLD).status_code for body in (PING, large, PING)
        ]
        assert statuses == [200, 413, 429]


def test_an_application_can_be_started_again(client_on: ClientOn, plans_folder: Path) -> None:
    client = client_on(Settings(data=plans_folder, neo4j_uri=None))
    for _ in range(2):
        with client:
            assert client.post("/mcp", json=PING, headers=OLD).status_code == 200


def test_where_the_library_is_not_installed_it_says_how_and_http_has_no_mcp(
    client_on: ClientOn,
    plans_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(extras, "find_spec", lambda _: None)
    assert run(["mcp"]) == 1
    assert "pip install 'policygraph[mcp]'" in capsys.readouterr().err.replace("\n", "")
    with client_on(Settings(data=plans_folder, neo4j_uri=None)) as client:
        assert client.post("/mcp", json=PING, headers=OLD).status_code == 404


@pytest.mark.exhaustive("starts the program in a process of its own")
def test_a_client_starts_the_program_and_asks_over_standard_input(plans_folder: Path) -> None:
    environment = {**os.environ, "POLICYGRAPH_DATA": str(plans_folder)}
    environment.pop("NEO4J_URI", None)
    program = StdioServerParameters(
        command=sys.executable, args=["-m", "api.cli", "mcp"], env=environment
    )

    async def ask() -> Any:
        async with Client(stdio_client(program)) as client:
            return await _asked(client)

    assert "市商务局" in anyio.run(ask)

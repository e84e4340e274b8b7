"""``POST /cypher`` under attack, over HTTP, on both engines: nothing is changed, nothing jams."""

import asyncio
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx2 as httpx
import psutil
import pytest
from attacks import attacks
from neo4j import GraphDatabase
from psutil import Process
from sampling import sample
from starlette.testclient import TestClient

from api.settings import Settings
from graph import async_store
from graph.address import Connection
from graph.engine.engine import Engine
from graph.limits import RESULT_SIZE
from graph.store import GraphStore

IDLE_SECONDS = 10.0
PATIENCE_SECONDS = 300.0
"""Longer than any machine takes: who waits so long has met a fault."""
ATTACKS = attacks()
REFUSED = [attack for listed in ATTACKS.refused.values() for attack in listed]
RUNAWAY = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a < 0 RETURN a"


@pytest.fixture(scope="module")
def attacked(
    each_settings: Settings, client_on: Callable[[Settings], TestClient]
) -> Iterator[TestClient]:
    with client_on(each_settings) as opened:
        yield opened


def send(client: TestClient, statement: str, parameters: dict[str, Any]) -> Any:
    body = json.dumps({"statement": statement, "parameters": parameters})
    return client.post("/cypher", content=body, headers={"Content-Type": "application/json"})


def state_of(connection: Connection) -> tuple[str, dict[str, int]]:
    with GraphStore.open(connection) as store:
        return store.data_version(), store.counts()


def test_every_attack_is_refused_and_changes_nothing(
    attacked: TestClient, each_connection: Connection
) -> None:
    before = state_of(each_connection)
    answered = {
        statement: answer.status_code
        for statement, parameters in REFUSED
        if (answer := send(attacked, statement, parameters)).status_code not in {400, 422}
    }
    assert not answered
    assert state_of(each_connection) == before


@pytest.mark.exhaustive(on="neo4j")
def test_every_runaway_is_ended_and_changes_nothing(
    attacked: TestClient, each_connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(async_store, "READ_SECONDS", 1.0)
    before = state_of(each_connection)
    for statement, parameters in sample(ATTACKS.bounded, 6):
        answer = send(attacked, statement, parameters)
        # 503 where the engine is still so busy that the service's own reads are out of time
        assert answer.status_code in {200, 400, 503}, (statement, answer.text[:300])
        assert len(answer.content) < 4 * RESULT_SIZE
    wait_until(lambda: not running(each_connection))
    assert state_of(each_connection) == before


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def alone(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Settings, Process]]:
    """Settings for each engine in turn, and its process, which nobody else uses meanwhile."""
    if request.param == "neo4j":
        place: Connection = request.getfixturevalue("neo4j_connection")
        port = int(place.uri.rpartition(":")[2])
        (pid,) = {
            each.pid
            for each in psutil.net_connections("tcp")
            if each.status == psutil.CONN_LISTEN and each.laddr and each.laddr.port == port
        }
        known = {"NEO4J_URI": place.uri, "NEO4J_PASSWORD": place.password}
        yield Settings.model_validate({"data": tmp_path, **known}), Process(pid)
        return
    with Engine.open(tmp_path) as engine:
        yield Settings(data=tmp_path, neo4j_uri=None), Process(engine.pid)


@pytest.mark.exhaustive
def test_after_the_whole_list_the_engine_is_idle(
    alone: tuple[Settings, Process],
    client_on: Callable[[Settings], TestClient],
    monkeypatch: pytest.MonkeyPatch,
    record_property: Callable[[str, object], None],
) -> None:
    settings, engine = alone
    monkeypatch.setattr(async_store, "READ_SECONDS", 1.0)
    with client_on(settings) as client:
        for statement, parameters in [*REFUSED, *ATTACKS.bounded]:
            send(client, statement, parameters)
        busy = worked_until_idle(engine)
    record_property("seconds of a core after the attack list", round(busy, 1))
    assert busy <= IDLE_SECONDS


def worked_until_idle(engine: Process) -> float:
    """Seconds of a core that it takes until it does nothing, however slow the machine."""
    began = time_of(engine)
    before = began - 1
    while (now := time_of(engine)) - before > 0.1 and now - began <= IDLE_SECONDS:
        before = now
        time.sleep(1)
    return now - began


def time_of(process: Process) -> float:
    times = process.cpu_times()
    return times.user + times.system


def test_an_answer_that_is_too_large_is_cut_or_refused(attacked: TestClient) -> None:
    row = "reduce(s = 'aaaaaaaa', i IN range(1, 17) | s + s)"
    cut = send(attacked, f"UNWIND range(1, 50) AS i RETURN {row} AS text", {}).json()
    assert cut["truncated"] and len(cut["rows"]) == 7
    whole = f"UNWIND range(1, 9) AS i RETURN collect({row}) AS texts"
    answer = send(attacked, whole, {})
    assert answer.status_code == 400 and "一行" in answer.json()["detail"]


def running(connection: Connection) -> list[str]:
    """The statements that the database is working on."""
    auth = connection.auth
    with (
        GraphDatabase.driver(connection.uri, auth=auth, notifications_min_severity="OFF") as driver,
        driver.session(database=connection.database) as session,
    ):
        found = session.run("SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery AS text")
        return [row["text"] for row in found if "SHOW TRANSACTIONS" not in row["text"]]


def wait_until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.1)


def test_a_statement_ends_on_the_server_when_its_client_goes_away(
    each_address: str, each_connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(async_store, "READ_SECONDS", 2 * PATIENCE_SECONDS)  # no clock ends it

    async def go() -> None:
        async with httpx.AsyncClient(base_url=each_address) as client:
            asked = asyncio.create_task(
                client.post("/cypher", json={"statement": RUNAWAY}, timeout=None)
            )
            await asyncio.to_thread(wait_until, lambda: bool(running(each_connection)))
            asked.cancel()  # closes the connection

    asyncio.run(go())
    wait_until(lambda: not running(each_connection))


def test_four_runaways_keep_nobody_waiting(
    each_address: str, each_connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(async_store, "READ_SECONDS", 2 * PATIENCE_SECONDS)

    async def go() -> int:
        async with httpx.AsyncClient(base_url=each_address, timeout=None) as client:
            body = {"statement": RUNAWAY}
            runaways = [asyncio.create_task(client.post("/cypher", json=body)) for _ in range(4)]
            await asyncio.to_thread(wait_until, lambda: bool(running(each_connection)))
            honest = await client.post("/cypher", json={"statement": "RETURN 1 AS x"})
            assert not any(each.done() for each in runaways)
            for each in runaways:
                each.cancel()
            return honest.status_code

    assert asyncio.run(go()) == 200
    wait_until(lambda: not running(each_connection))

"""What goes wrong between us and a database, and what the person reads then."""

import asyncio
import os
import signal
import socket
from dataclasses import replace
from pathlib import Path

import pytest
from small_plans import plan

from graph import async_store
from graph.address import Connection
from graph.async_store import AsyncGraphStore
from graph.connection import connect
from graph.driver.settings import address, settings
from graph.engine.engine import Engine
from graph.store import GraphStore
from ontology.errors import (
    OutOfTimeError,
    StatementRefusedError,
    StoreError,
    StoreUnavailableError,
)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_a_database_that_is_not_reachable() -> None:
    with pytest.raises(StoreUnavailableError, match=r"连接不上 ?Neo4j.*NEO4J_URI"):
        connect(f"bolt://127.0.0.1:{free_port()}", "neo4j", "secret")


def test_an_address_that_is_none() -> None:
    with pytest.raises(StoreError, match="bolt://localhost:7687"):
        connect("localhost:7687", "neo4j", "secret")


def test_a_wrong_password(connection: Connection) -> None:
    with pytest.raises(StoreError, match="密码不对"):
        GraphStore.open(replace(connection, password="wrong"))


def test_a_database_that_does_not_exist(connection: Connection) -> None:
    with pytest.raises(StoreError, match="没有名为 nowhere 的数据库"):
        GraphStore.open(replace(connection, database="nowhere"))


@pytest.mark.neo4j
def test_a_neo4j_that_is_too_old(
    neo4j_connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.dialect.neo4j.OLDEST", (2222, 1))
    with pytest.raises(StoreError, match=r"需要 2222\.1 或更新的版本"):
        GraphStore.open(neo4j_connection)


@pytest.mark.neo4j
@pytest.mark.parametrize("scheme", ["bolt://", "neo4j://"])
def test_what_was_written_is_read_at_once_by_another_reader(
    neo4j_connection: Connection, scheme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where a cluster would answer from another server: the reader waits for the bookmark."""
    monkeypatch.setattr(async_store, "READ_SECONDS", 300.0)  # a Neo4j that was just started is slow
    place = replace(neo4j_connection, uri=neo4j_connection.uri.replace("bolt://", scheme))

    async def run() -> None:
        async with AsyncGraphStore(place) as store:
            with store.writer() as writer:
                writer.clear()
            before = await store.data_version_now()
            with store.writer() as writer:
                list(writer.load([plan(1, {"甲": ["A局"]})]))
                assert set(writer.bookmarks().raw_values)
            assert await store.data_version_now() != before

    asyncio.run(run())


def test_a_private_authority_is_named_beside_the_address(tmp_path: Path) -> None:
    """Where nobody speaks TLS the connection fails, and is not made without it."""
    place = Connection.to_neo4j("bolt+s://h:1", authority=str(tmp_path / "ca.pem"))
    assert address(place) == "bolt://h:1" and settings(place)["encrypted"]
    assert address(Connection.to_neo4j("neo4j+s://h:1")) == "neo4j+s://h:1"


def test_the_api_reads_with_limits(connection: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    """That of rows, whatever a busy machine takes for ten thousand of them."""
    monkeypatch.setattr(async_store, "READ_SECONDS", 600.0)

    async def run() -> None:
        async with AsyncGraphStore(connection) as store:
            await store.ping()
            assert await store.read("UNWIND [1, 2, 3] AS i RETURN i", limit=2) == [
                {"i": 1},
                {"i": 2},
            ]
            answer = await store.read_statement("UNWIND [1, 2, 3] AS i RETURN i", limit=2)
            assert answer.truncated
            with pytest.raises(StatementRefusedError, match="CREATE"):
                await store.read_statement("CREATE (n:Agency)", limit=2)
            with pytest.raises(StatementRefusedError, match="10000 行"):
                await store.read("UNWIND range(1, 10001) AS i RETURN i")

    asyncio.run(run())


@pytest.mark.exhaustive(on="neo4j")
def test_a_runaway_statement_is_ended_and_the_next_is_answered(
    connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(async_store, "READ_SECONDS", 1.0)
    endless = (
        "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b "
        "WITH a, b WHERE a * b = 7 RETURN count(*)"
    )

    async def run() -> None:
        async with AsyncGraphStore(connection) as store:
            with pytest.raises(StatementRefusedError, match="已被终止"):
                await store.read_statement(endless, limit=1)
            with pytest.raises(OutOfTimeError, match="已被终止"):
                await store.read(endless)
            await store.ping()

    asyncio.run(run())


@pytest.mark.exhaustive("starts two engines")
def test_the_api_notices_a_killed_engine_and_comes_back(tmp_path: Path) -> None:
    async def run(engine: Engine) -> None:
        async with AsyncGraphStore(engine.connection) as store:
            await store.ping()
            os.kill(engine.pid, signal.SIGKILL)
            with pytest.raises(StoreUnavailableError):
                await store.ping()
        async with AsyncGraphStore(await asyncio.to_thread(engine.revive)) as store:
            await store.ping()

    with Engine.open(tmp_path) as engine:
        asyncio.run(run(engine))

"""Who only holds a connection, or sends or reads slowly, keeps nobody else from an answer."""

import asyncio
import resource
import socket
from collections.abc import Iterator
from contextlib import ExitStack
from urllib.parse import urlsplit

import httpx2 as httpx
import pytest
from starlette.types import Message, Receive, Scope, Send

from api.http.middleware import concurrency_limit
from api.http.routers.export import AT_ONCE

CONNECTIONS = 1000
HALF_A_REQUEST = b"POST /ask HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n\r\n{"
QUESTION = {"question": "市商务局牵头哪些任务？"}


@pytest.fixture(autouse=True)
def open_files() -> Iterator[None]:
    """Both ends of all connections are in this process."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    needed = max(soft, 2 * CONNECTIONS + 500)
    if hard != resource.RLIM_INFINITY and hard < needed:
        pytest.skip(f"a process may open {hard} files here")
    resource.setrlimit(resource.RLIMIT_NOFILE, (needed, hard))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def connected(address: str, held: ExitStack, sent: bytes = b"") -> socket.socket:
    place = urlsplit(address)
    opened = held.enter_context(socket.create_connection((place.hostname, place.port), timeout=30))
    opened.sendall(sent)
    return opened


@pytest.mark.exhaustive(on="neo4j")
def test_a_thousand_open_connections_keep_nobody_from_an_answer(each_address: str) -> None:
    with ExitStack() as held:
        for number in range(CONNECTIONS):
            connected(each_address, held, HALF_A_REQUEST if number % 2 else b"")
        for _ in range(5):
            answer = httpx.post(f"{each_address}/ask", json=QUESTION, timeout=60)
            assert answer.status_code == 200, answer.text


@pytest.mark.exhaustive(on="neo4j")
def test_slow_readers_get_all_of_it_and_keep_nobody_from_an_answer(each_address: str) -> None:
    export = f"{each_address}/export?format=jsonl"
    whole = httpx.get(export, timeout=60).text
    with ExitStack() as held:
        readers = [held.enter_context(httpx.stream("GET", export)) for _ in range(AT_ONCE)]
        answer = httpx.post(f"{each_address}/ask", json=QUESTION, timeout=60)
        assert answer.status_code == 200, answer.text
        for reader in readers:
            assert b"".join(reader.iter_bytes(1000)).decode() == whole


def test_a_body_that_does_not_arrive_is_refused_and_held_no_slot(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(concurrency_limit, "BODY_SECONDS", 0.01)
    sent: list[Message] = []

    async def never() -> Message:
        await asyncio.Event().wait()
        raise AssertionError

    async def send(message: Message) -> None:
        sent.append(message)

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        raise AssertionError("passed on without its body")

    scope = {"type": "http", "path": "/ask", "query_string": b"", "headers": [], "method": "POST"}
    limited = concurrency_limit.ConcurrencyLimit(app, limit=1)
    for _ in range(2):
        asyncio.run(limited(scope, never, send))
    assert [each["status"] for each in sent if "status" in each] == [408, 408]

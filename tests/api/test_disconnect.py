"""A client that leaves, and a service that stops, are a line in the log and no traceback."""

import json
import logging
import socket
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from pathlib import Path
from urllib.parse import urlsplit

import httpx2 as httpx
import pytest

from api.settings import Settings

RUNAWAY = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a < 0 RETURN a"
REQUESTS = {
    "POST /ask": {"question": "市商务局牵头哪些任务？"},
    "POST /cypher": {"statement": RUNAWAY},
    "GET /search?q=a": None,
    "GET /export?format=jsonl": None,
    "GET /readyz": None,
}

# The driver drops a connection that is cancelled while it is opened, and leaves it to be collected.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


def send_and_leave(address: str, request: str, body: object) -> None:
    """Send a request and close the connection without reading the answer."""
    data = json.dumps(body).encode() if body else b""
    head = f"{request} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
    place = urlsplit(address)
    with socket.create_connection((place.hostname, place.port)) as connection:
        connection.sendall(f"{head}Content-Length: {len(data)}\r\n\r\n".encode() + data)


def wait_for(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.02)


@pytest.mark.parametrize("request_line", REQUESTS)
def test_a_client_that_leaves_is_one_line_at_level_info(
    each_address: str, request_line: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    for _ in range(5):
        caplog.clear()
        send_and_leave(each_address, request_line, REQUESTS[request_line])
        wait_for(lambda: any(each.name == "policygraph.request" for each in caplog.records))
        (line,) = (
            each for each in caplog.records if not each.name.startswith(("uvicorn", "neo4j"))
        )
        assert line.getMessage().startswith(request_line.partition("?")[0])
        assert max(each.levelno for each in caplog.records) == logging.INFO
        assert not any(each.exc_info for each in caplog.records)


def test_a_statement_that_runs_when_the_service_stops_is_told_so_without_a_traceback(
    served_with: Callable[[Settings], AbstractContextManager[str]],
    plans_folder: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    with ThreadPoolExecutor() as pool:
        with served_with(Settings(data=plans_folder, neo4j_uri=None)) as address:
            body = {"statement": RUNAWAY}
            waiting = pool.submit(httpx.post, f"{address}/cypher", json=body, timeout=60)
            metric = "policygraph_connections_in_use 1.0"
            wait_for(lambda: metric in httpx.get(f"{address}/metrics").text)
        answer = waiting.result()
    assert answer.status_code == 503
    assert "正在停止" in answer.json()["detail"]
    stopped = [m for m in map(logging.LogRecord.getMessage, caplog.records) if "正在停止" in m]
    assert stopped == ["/cypher：服务正在停止，请求已中断"]
    assert not any(each.exc_info for each in caplog.records)
    assert len([each for each in caplog.records if each.levelno >= logging.ERROR]) <= 1

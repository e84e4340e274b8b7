"""What the API is compared with: the same Cypher by the bare driver, the same bytes by FastAPI."""

import os
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from neo4j import Driver, GraphDatabase

from benchmarks.startup import ROOT, free_port
from graph.address import Connection
from graph.driver.query import query
from graph.store import GraphStore
from queries.engine.query import AnyQuery
from queries.engine.reads import Read, Records


class Recorder:
    """A store that writes down what it is asked to read."""

    def __init__(self, store: GraphStore) -> None:
        self._store = store
        self.reads: list[Read] = []

    def read(
        self, cypher: str, parameters: Mapping[str, Any] | None = None, /, *, name: str = ""
    ) -> Records:
        self.reads.append(Read(cypher, dict(parameters or {})))
        return self._store.read(cypher, parameters)


def reads_of(question: AnyQuery, store: GraphStore) -> list[Read]:
    """All statements that the question's example sends, names resolved included."""
    recorder = Recorder(store)
    question.run(recorder, question.parse(question.example))
    return recorder.reads


def by_bare_driver(connection: Connection, reads: list[Read], seconds: float) -> float:
    """Median milliseconds to send the statements one after the other and take their records."""
    with GraphDatabase.driver(
        connection.uri, auth=connection.auth, notifications_min_severity="OFF"
    ) as driver:
        _read(driver, connection, reads)
        taken = []
        end = time.perf_counter() + seconds
        while time.perf_counter() < end or len(taken) < 20:
            start = time.perf_counter()
            _read(driver, connection, reads)
            taken.append(1000 * (time.perf_counter() - start))
    return statistics.median(taken)


def _read(driver: Driver, connection: Connection, reads: list[Read]) -> None:
    for each in reads:
        with driver.session(database=connection.database) as session:
            list(session.run(query(each.statement), each.parameters))


@contextmanager
def bare_endpoint(body: Path) -> Iterator[str]:
    """The address of a FastAPI application that does nothing but return the bytes of ``body``."""
    port = free_port()
    command = [sys.executable, "-m", "uvicorn", "benchmarks.bare_app:app", "--port", str(port)]
    process = subprocess.Popen(
        [*command, "--log-level", "warning", "--no-access-log"],
        env={**os.environ, "BODY": str(body)},
        cwd=ROOT,
    )
    url = f"http://127.0.0.1:{port}/"
    try:
        for _ in range(200):
            try:
                urllib.request.urlopen(url, timeout=5).close()
                break
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.05)
        yield url
    finally:
        process.terminate()
        process.wait(30)

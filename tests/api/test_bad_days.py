"""The database is away, empty, or dies under a running API."""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from two_plans import two_plans

from api.settings import Settings
from graph.address import Connection
from graph.connection import connect
from graph.engine.engine import Engine
from graph.store import GraphStore

ClientOn = Callable[[Settings], TestClient]
LED = "/queries/tasks-led-by-agency?agency=市商务局"


def wait_for(condition: Callable[[], bool], seconds: float = 300) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.05)


@pytest.mark.exhaustive
def test_an_engine_that_is_killed_is_noticed_and_comes_back(
    client_on: ClientOn, tmp_path: Path
) -> None:
    with connect(data=tmp_path) as store:
        for _ in store.load(two_plans()):
            pass
    with client_on(Settings(data=tmp_path, neo4j_uri=None)) as client:
        before = client.get(LED).json()["rows"]
        engine = Engine.open(tmp_path)
        os.kill(engine.pid, signal.SIGKILL)
        refused = client.get("/readyz")
        assert refused.status_code == 503
        assert refused.headers["retry-after"]
        assert refused.headers["content-type"] == "application/problem+json"
        assert client.get("/healthz").status_code == 200
        wait_for(lambda: client.get("/readyz").status_code == 200)
        assert client.get(LED).json()["rows"] == before
        engine.close()


def test_an_empty_graph_is_not_ready_and_says_what_to_do(
    client_on: ClientOn, data_folder: Path
) -> None:
    with client_on(Settings(data=data_folder, neo4j_uri=None)) as client:
        response = client.get("/readyz")
        assert response.status_code == 503
        assert "policygraph load" in response.json()["detail"]


def test_a_neo4j_that_is_not_there_is_a_503_and_the_process_stays(client_on: ClientOn) -> None:
    away = Settings(neo4j_uri="bolt://127.0.0.1:9", neo4j_password="x")  # type: ignore[arg-type]
    with client_on(away) as client:
        for path in ("/readyz", LED, "/documents"):
            assert client.get(path).status_code == 503
        assert client.get("/healthz").status_code == 200
        assert client.get("/").status_code == 200


@pytest.mark.neo4j
def test_neo4j_gives_the_same_answers_as_the_embedded_engine(
    client: TestClient, client_on: ClientOn, neo4j_connection: Connection
) -> None:
    with GraphStore.open(neo4j_connection) as store:
        store.clear()
        for _ in store.load(two_plans()):
            pass
    settings = Settings(
        neo4j_uri=neo4j_connection.uri,
        neo4j_username=neo4j_connection.user,
        neo4j_password=neo4j_connection.password,  # type: ignore[arg-type]
        neo4j_database=neo4j_connection.database,
    )
    with client_on(settings) as other:
        assert other.get("/readyz").json()["engine"] == "neo4j"
        for path in (LED, "/documents", "/names/agencies", "/queries/review-queue"):
            assert other.get(path).json() == client.get(path).json(), path

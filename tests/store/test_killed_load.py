"""A load that is killed leaves whole documents only, and the next load brings the rest."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from engines import SharedEngine
from small_plans import plan

from graph.address import Connection
from graph.connection import connect
from graph.engine.engine import Engine
from graph.records import Facts
from graph.store import GraphStore
from ontology.errors import StoreError

TASKS = 200
PLANS = 8
BATCH_ROWS = 2_000
"""Two or three plans to a transaction."""
LOAD = """
import os, sys
sys.path[:0] = sys.argv[1:]
from graph.write import load
from graph.store import GraphStore
from test_killed_load import BATCH_ROWS, plans, target
load.BATCH_ROWS = BATCH_ROWS
with GraphStore(target()) as store:
    for result in store.load(plans()):
        print(result.source, flush=True)
"""


def plans() -> Iterator[Facts]:
    for number in range(1, PLANS + 1):
        yield plan(number, {f"任务{i}": ["A局", "B局"] for i in range(TASKS)})


def target() -> Connection:
    """The database that the environment names, for the process that is killed."""
    return Connection(*os.environ["TARGET"].split("|"))  # type: ignore[arg-type]


def check_whole_documents_only(store: GraphStore) -> int:
    """How many documents there are, each with all its tasks and their edges."""
    rows = store.read(
        "MATCH (d:Document) RETURN COUNT { (d)<-[:IN_DOCUMENT]-() } AS tasks, "
        "COUNT { (d)<-[:IN_DOCUMENT]-()<-[:LEADS|SUPPORTS]-() } AS roles, "
        "d.facts_fingerprint IS NOT NULL AS loaded"
    )
    assert all(row == {"tasks": TASKS, "roles": 2 * TASKS, "loaded": True} for row in rows)
    assert store.counts()["Measure"] == TASKS * len(rows)
    return len(rows)


@pytest.fixture
def store(connection: Connection, embedded: SharedEngine) -> Iterator[GraphStore]:
    """An empty store: on the embedded engine, which is slow to clear what has so many edges, in a
    database of its own that nobody clears.
    """
    place = embedded.database() if connection.kind == "embedded" else connection
    with GraphStore.open(place) as opened:
        opened.clear()
        yield opened


@pytest.mark.exhaustive(on="neo4j")
def test_a_killed_loader_leaves_nothing_half_written(store: GraphStore) -> None:
    c = store.connection
    address = (c.kind, c.uri, c.user, c.password, c.database, c.reader_user, c.reader_password)
    loader = subprocess.Popen(
        [sys.executable, "-c", LOAD, str(Path(__file__).parent), str(Path(__file__).parents[1])],
        stdout=subprocess.PIPE,
        text=True,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join(sys.path),
            "TARGET": "|".join((*address, c.http_uri)),
        },
    )
    assert loader.stdout
    loader.stdout.readline()  # one document is stored: the next transaction has begun
    loader.kill()
    loader.communicate()
    assert check_whole_documents_only(store) < PLANS
    statuses = [result.status for result in store.load(plans())]
    assert "unchanged" in statuses and "written" in statuses
    assert check_whole_documents_only(store) == PLANS


@pytest.mark.exhaustive
def test_a_killed_engine_has_whole_documents_only_after_a_restart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.write.load.BATCH_ROWS", BATCH_ROWS)
    with Engine.open(tmp_path) as engine:
        store = GraphStore.open(engine.connection)
        [first] = store.load([next(plans())])

        def kill_in_the_middle() -> Iterator[Facts]:
            for number, facts in enumerate(plans(), start=1):
                if number == PLANS // 2:
                    os.kill(engine.pid, signal.SIGKILL)
                yield facts

        with pytest.raises(StoreError):
            list(store.load(kill_in_the_middle()))
        store._sessions.close()
        with connect(data=tmp_path) as again:
            assert first.source in [row["id"] for row in again.sources()]
            assert check_whole_documents_only(again) < PLANS
            list(again.load(plans()))
            assert check_whole_documents_only(again) == PLANS

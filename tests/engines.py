"""One embedded engine for the whole run, with a database for each who asks, instead of an engine.

Starting an engine takes seconds of both processors; a database in one that runs takes a few tenths.
Tests in several processes share the engine: its own state file says who uses it, and the last
stops it.
"""

import itertools
import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import httpx2 as httpx
from filelock import FileLock

from graph.address import Connection
from graph.engine import state as engine_state
from graph.engine.engine import Engine
from graph.engine.state import READER
from graph.records import Facts
from graph.store import GraphStore

JAVA_OPTIONS = (
    "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:ReservedCodeCacheSize=240m"
    " -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote"
)
"""For processes that live for minutes: compiling well, collecting in parallel and verifying every
class that is loaded costs them more than it gains. Halves what the engines take of the processor;
changes nothing that they do. Java would keep 48 MB of what is compiled in this way; Neo4j fills
them and compiles ever anew."""


@dataclass
class SharedEngine:
    """The embedded engine of this run, as this process uses it."""

    engine: Engine
    _numbers: Iterator[int] = field(default_factory=itertools.count)

    def database(self) -> Connection:
        """A new, empty database on it."""
        name = f"db{os.getpid()}x{next(self._numbers)}"
        command(self.engine.connection, f"create database {name}")
        return replace(self.engine.connection, database=name)

    def filled(self, name: str, facts: Callable[[], Iterable[Facts]]) -> Connection:
        """The database of that name, filled by the first who asks: for all who only read it."""
        place = replace(self.engine.connection, database=name)
        done = self.engine.folder / f"{name}.filled"
        with FileLock(self.engine.folder / f"{name}.filling"):
            if not done.exists():
                command(place, f"create database {name}")
                with GraphStore.open(place) as store:
                    list(store.load(facts()))
                done.touch()
        return place

    def serve(self, folder: Path, place: Connection | None = None) -> Path:
        """Make ``folder`` a data folder on which it runs already, with a database of its own, or
        the one at ``place``.

        Whoever opens it finds an engine that others use too, and so never stops it.
        """
        state = engine_state.read(self.engine.folder)
        assert state
        folder.mkdir(parents=True, exist_ok=True)
        engine_state.write(folder, replace(state, database=(place or self.database()).database))
        return folder


@contextmanager
def shared_engine(folder: Path) -> Iterator[SharedEngine]:
    """The engine that the processes of this run share; ``folder`` is the same in all of them."""
    with Engine.open(folder) as engine:
        with FileLock(folder / "reader.lock"):
            _let_the_reader_in(engine)
        yield SharedEngine(engine)


def _let_the_reader_in(engine: Engine) -> None:
    """Let the reading user into every database: an engine makes it for its first one only."""
    done = engine.folder / f"reader-{engine.pid}"
    if not done.exists():
        user = {"name": READER, "password": engine.connection.reader_password}
        command(engine.connection, f"drop user {READER}")
        command(
            engine.connection, f"create user {json.dumps({**user, 'databases': {'*': [READER]}})}"
        )
        done.touch()


def command(connection: Connection, text: str) -> None:
    """Give the embedded engine's server a command."""
    answer = httpx.post(
        f"{connection.http_uri}/api/v1/server",
        json={"command": text},
        auth=connection.auth,
        timeout=None,
    )
    answer.raise_for_status()

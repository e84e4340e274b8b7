"""The two engines, each on an empty folder, for as long as a benchmark runs."""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psutil

from graph.address import Connection
from graph.engine.engine import Engine

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from neo4j_server import (  # pyright: ignore[reportMissingImports]
    Neo4jMissingError,
    running_neo4j,
)

Missing: type[Exception] = Neo4jMissingError
"""What ``database`` raises where Java or Maven is not installed; says how to install them."""


_MEMORY = ("2g", "2g")
"""Heap and page cache of Neo4j: a thousand times the seeds take some gigabytes."""


@contextmanager
def database(kind: str, imported: Path | None = None) -> Iterator[tuple[Connection, Path]]:
    """A database of a kind, and the data folder for the program that uses it.

    It is empty, or a Neo4j with what is in the folder ``imported`` (``graph.export.import_files``).
    """
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        if kind == "embedded":
            engine = stack.enter_context(Engine.open(Path(folder)))
            yield engine.connection, Path(folder)
        else:
            server = stack.enter_context(running_neo4j(imported, *_MEMORY))
            yield Connection.to_neo4j(server.uri, server.user, server.password), Path(folder)


def engine_of(connection: Connection) -> psutil.Process:
    """The process that listens at the address of a database on this machine."""
    port = int(connection.uri.rpartition(":")[2])
    for each in psutil.net_connections("tcp"):
        listens = each.status == psutil.CONN_LISTEN
        if listens and each.pid and port in each.laddr:
            return psutil.Process(each.pid)
    raise SystemExit(f"nothing listens at {connection.uri}")


def processor(process: psutil.Process) -> float:
    """Processor seconds that a process has taken."""
    used = process.cpu_times()
    return used.user + used.system

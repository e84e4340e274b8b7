"""Starts the real program, ``policygraph up``, for a benchmark to ask."""

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from benchmarks.startup import ROOT, family, free_port
from graph.address import Connection

START_SECONDS = 180


@dataclass(frozen=True)
class Program:
    """A running program and its address."""

    process: subprocess.Popen[bytes]
    address: str

    def resident_mb(self) -> float:
        """Memory of the program itself, without the engine."""
        return psutil.Process(self.process.pid).memory_info().rss / 1e6

    def engine_mb(self) -> float:
        """Memory of the engine below it; 0 for a Neo4j, which is not below it."""
        return sum(each.memory_info().rss for each in family(self.process.pid)[1:]) / 1e6


def settings_for(connection: Connection, data: Path) -> dict[str, str]:
    """The environment with which the program uses a database."""
    if connection.kind == "embedded":
        return {"POLICYGRAPH_DATA": str(data)}
    return {
        "POLICYGRAPH_DATA": str(data),
        "NEO4J_URI": connection.uri,
        "NEO4J_USERNAME": connection.user,
        "NEO4J_PASSWORD": connection.password,
    }


@contextmanager
def running(settings: Mapping[str, str]) -> Iterator[Program]:
    """The program with the seeds; it stops with the block."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "api.cli", "up", "--port", str(port), "--seeds", ROOT / "seeds"],
        env={**os.environ, **settings},
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_for(process, f"{address}/readyz")
        yield Program(process, address)
    finally:
        process.terminate()
        process.wait(60)


def _wait_for(process: subprocess.Popen[bytes], url: str) -> None:
    end = time.monotonic() + START_SECONDS
    while process.poll() is None and time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=10):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    raise SystemExit("the program did not start")

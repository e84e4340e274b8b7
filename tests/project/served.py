"""Runs a ``policygraph`` that someone installed, as a person would, on a folder of its own."""

import contextlib
import os
import re
import subprocess
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tree import ROOT

START_SECONDS = 600
_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")


@dataclass(frozen=True)
class Served:
    """A running ``policygraph up``; ``environment`` lets other commands find its graph."""

    address: str
    environment: Mapping[str, str]


def environment(scripts: Path, data: Path, **more: str) -> dict[str, str]:
    """The caller's environment without its settings, with ``scripts`` first on the path.

    Of the libraries for development it has not got those that would slow commands down.
    """
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("NEO4J_", "POLICYGRAPH_", "VIRTUAL_ENV", "PYTHON"))
    }
    path = f"{scripts}{os.pathsep}{kept.get('PATH', '')}"
    hidden = str(ROOT / "tests" / "as_installed")
    ours = {"PATH": path, "PYTHONPATH": hidden, "POLICYGRAPH_DATA": str(data), "COLUMNS": "200"}
    return {**kept, **ours, **more}


@contextlib.contextmanager
def serving(env: Mapping[str, str], *, cwd: Path = ROOT) -> Iterator[Served]:
    """Start ``policygraph up`` on a free port; it is stopped as by Ctrl-C, and must end well."""
    process = subprocess.Popen(
        ["policygraph", "up", "--port", "0"],
        env=dict(env),
        cwd=cwd,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    stalled = threading.Timer(START_SECONDS, process.kill)
    stalled.start()
    try:
        address = _announced(process)
        stalled.cancel()
        yield Served(address, env)
    finally:
        stalled.cancel()
        process.terminate()
        _, said = process.communicate()
    assert process.returncode == 0, said


def _announced(process: subprocess.Popen[str]) -> str:
    assert process.stderr
    said = ""
    for line in process.stderr:
        said += line
        if address := _ADDRESS.search(line):
            # Leaves the rest of what it says in the pipe, which holds the few lines to come.
            return address[0]
    raise AssertionError(f"policygraph up ended: {said}")

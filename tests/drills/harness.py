"""What the drills share: commands that are run, killed at a drawn moment, and compared."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import psutil
from exported import exported
from sampling import SEED

from api.services.opening import open_store
from api.settings import Settings
from graph.store import GraphStore

ROOT = Path(__file__).parents[2]
NUMBER = int(os.environ.get("POLICYGRAPH_DRILLS", "1"))
"""How often each thing is killed; by hand, 100."""
PLANS = ROOT / "seeds"
WAITED = 600
"""Seconds after which a command has met a fault, however slow the machine."""


@dataclass(frozen=True)
class Place:
    """A data folder, or a database with one, what commands are told of it, and what runs them."""

    data: Path
    more: Mapping[str, str] = field(default_factory=dict)
    under: Sequence[str] = ()

    def start(self, *arguments: str | Path) -> subprocess.Popen[str]:
        """A command that runs."""
        ours = {k: v for k, v in os.environ.items() if not k.startswith(("POLICYGRAPH_", "NEO4J_"))}
        return subprocess.Popen(
            [*self.under, sys.executable, "-m", "api.cli", *map(str, arguments)],
            env={
                **ours,
                "PYTHONPATH": str(ROOT),
                "PYTHONUTF8": "1",
                "POLICYGRAPH_DATA": str(self.data),
                **self.more,
            },
            cwd=self.data.parent,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def run(self, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        """A command that has ended."""
        process = self.start(*arguments)
        out, err = process.communicate(timeout=WAITED)
        return subprocess.CompletedProcess(arguments, process.returncode, out, err)

    def store(self) -> GraphStore:
        """The graph; while it is open, commands find its engine."""
        return open_store(Settings.model_validate({"POLICYGRAPH_DATA": self.data, **self.more}))

    def made_whole(self, plans: Path) -> bytes:
        """The whole graph after a load that nothing disturbs."""
        with self.store() as store:
            done = self.run("load", plans, "--workers", "1")
            assert done.returncode == 0, done.stderr
            return exported(store)


def moments(kind: str, seconds: float) -> list[float]:
    """``NUMBER`` drawn moments of a run that takes so long; printed, to be drawn again."""
    draw = random.Random(f"{SEED}{kind}")
    drawn = [draw.uniform(0, seconds) for _ in range(NUMBER)]
    print(f"{kind}, seed {SEED}: killed after {', '.join(f'{each:.2f}' for each in drawn)} s")
    return drawn


def kill_after(process: subprocess.Popen[str], seconds: float, victim: str) -> None:
    """Kill the command itself, or one of the processes that it started, and wait for its end."""
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        for pid in _victims(process.pid, victim):
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
    process.communicate(timeout=WAITED)


def _victims(pid: int, victim: str) -> list[int]:
    if victim == "loader":
        return [pid]
    children = psutil.Process(pid).children(recursive=True)
    engines = [each.pid for each in children if "java" in each.name()]
    workers = [each.pid for each in children if "java" not in each.name()]
    return engines[:1] if victim == "engine" else workers[-1:]


def timed(work: "subprocess.Popen[str]") -> float:
    """Seconds until a command has ended well."""
    began = time.monotonic()
    _, err = work.communicate(timeout=WAITED)
    assert work.returncode == 0, err
    return time.monotonic() - began

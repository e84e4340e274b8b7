"""Which engine runs on a data folder, and who uses it: a file only the user can read."""

import json
import os
import uuid
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import psutil

from graph.address import Connection

DATABASE = "policy"
READER = "reader"
_FILE = "engine.json"
_TOLERANCE_SECONDS = 5
"""Between two readings of the time at which a process started."""
_CLOCK_SECONDS = 60
"""The same for a time of day, which moves when the clock is set."""


@dataclass(frozen=True, slots=True)
class Process:
    """A process that cannot be mistaken for a later one with the same number.

    ``started`` is in seconds after boot on Linux, elsewhere and in files of earlier versions a time
    of day.
    """

    pid: int
    started: float

    @classmethod
    def of(cls, pid: int) -> "Process":
        """The process that has this number now."""
        return cls(pid, _started(psutil.Process(pid)))

    def is_alive(self) -> bool:
        """Whether it runs still, and is not a later process with its number or a zombie."""
        try:
            process = psutil.Process(self.pid)
            same = abs(_started(process) - self.started) < _TOLERANCE_SECONDS
            same = same or abs(process.create_time() - self.started) < _CLOCK_SECONDS
            return same and process.status() != psutil.STATUS_ZOMBIE
        except psutil.Error:
            return False


def _started(process: psutil.Process) -> float:
    """When it started: on Linux, where the time of day of that moves with the clock, after boot."""
    created = process.create_time()
    return created - psutil.boot_time() if psutil.LINUX else created


@dataclass(frozen=True, slots=True)
class State:
    """A running engine: its process, ports, passwords, the processes that use it, the database."""

    process: Process
    bolt_port: int
    http_port: int
    root_password: str
    reader_password: str
    uses: Mapping[str, Process]
    database: str = DATABASE

    def joined(self) -> tuple[str, "State"]:
        """A new use by this process, and the state that has it."""
        use = uuid.uuid4().hex
        return use, replace(self, uses={**self.uses, use: Process.of(os.getpid())})

    def left(self, use: str) -> "State":
        """The state without ``use`` and without the uses of processes that have ended."""
        remaining = {key: user for key, user in self.uses.items() if key != use and user.is_alive()}
        return replace(self, uses=remaining)

    def connection(self) -> Connection:
        """How to reach the engine."""
        return Connection(
            kind="embedded",
            uri=f"bolt://127.0.0.1:{self.bolt_port}",
            user="root",
            password=self.root_password,
            database=self.database,
            reader_user=READER,
            reader_password=self.reader_password,
            http_uri=f"http://127.0.0.1:{self.http_port}",
        )


def read(folder: Path) -> State | None:
    """The engine that runs on ``folder``; None if the file is missing, torn or out of date."""
    try:
        raw = json.loads((folder / _FILE).read_text())
        uses = {use: Process(**process) for use, process in raw.pop("uses").items()}
        state = State(process=Process(**raw.pop("process")), uses=uses, **raw)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None
    return state if state.process.is_alive() else None


def write(folder: Path, state: State) -> None:
    """Replace the state file in one step."""
    new = folder / f"{_FILE}.new"
    write_private(new, json.dumps(asdict(state)))
    new.replace(folder / _FILE)


def forget(folder: Path) -> None:
    """Drop the state file."""
    (folder / _FILE).unlink(missing_ok=True)


def write_private(path: Path, text: str) -> None:
    """Write a file that nobody but the user can read, from its first byte on."""
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)

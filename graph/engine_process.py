"""Starting and stopping the embedded engine's server process."""

import contextlib
import json
import secrets
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

import psutil

from graph import engine_state
from graph.engine_command import arguments
from graph.engine_failure import explain
from graph.engine_state import DATABASE, READER, Process, State
from ontology.errors import StoreError

_children: dict[int, subprocess.Popen[bytes]] = {}
"""Engines that this process started; Python warns of a child that is dropped while it runs."""

START_SECONDS = 60
STOP_SECONDS = 30
_ATTEMPTS = 3

_WRITE = ["createRecord", "readRecord", "updateRecord", "deleteRecord"]
_GROUPS = {
    "admin": (["updateSecurity", "updateSchema", "updateDatabaseSettings"], _WRITE),
    READER: ([], ["readRecord"]),
    "*": ([], []),
}


def start(folder: Path) -> State:
    """Start a server on ``folder`` and wait until it answers.

    The state file is written as soon as there is a process, so that an engine whose starter is
    killed is found by the next command. Raises StoreError with what the engine's log says.
    """
    for attempt in range(1, _ATTEMPTS + 1):
        state, process = _launch(folder)
        try:
            wait_until_ready(state, folder, process)
        except BaseException as error:
            _discard(folder, process)
            if attempt < _ATTEMPTS and _lost_its_port(error):
                continue
            raise
        return state
    raise AssertionError("unreachable")


def stop(process: Process) -> None:
    """Ask the server to shut down and wait until it has; kill it if it does not."""
    with contextlib.suppress(psutil.NoSuchProcess):
        if process.is_alive():
            _end(psutil.Process(process.pid))
    if child := _children.pop(process.pid, None):
        child.wait()


def _end(running: psutil.Process) -> None:
    running.terminate()
    try:
        running.wait(STOP_SECONDS)
    except psutil.TimeoutExpired:
        running.kill()
        running.wait(STOP_SECONDS)


def wait_until_ready(
    state: State, folder: Path, process: subprocess.Popen[bytes] | None = None
) -> None:
    """Return when the server answers; StoreError when it ended or does not answer in time."""
    deadline = time.monotonic() + START_SECONDS
    while not _is_ready(state.http_port):
        ended = process.poll() is not None if process else not state.process.is_alive()
        if ended or time.monotonic() > deadline:
            raise explain(folder, log_file(folder), ended)
        time.sleep(0.05)


def log_file(folder: Path) -> Path:
    """What the server printed since it was last started."""
    return folder / "log" / "engine.log"


def _launch(folder: Path) -> tuple[State, subprocess.Popen[bytes]]:
    bolt, http = _free_ports(2)
    root, reader = secrets.token_urlsafe(24), secrets.token_urlsafe(24)
    _write_users(folder)
    command = arguments(folder, bolt, http, root, f"{DATABASE}[{READER}:{reader}:{READER}]")
    process = _spawn(folder, command)
    state = State(Process.of(process.pid), bolt, http, root, reader, uses={})
    engine_state.write(folder, state)
    return state, process


def _spawn(folder: Path, command: list[str]) -> subprocess.Popen[bytes]:
    """Java reads its arguments from a private file: a command line shows to every user."""
    java, *options = command
    argument_file = folder / "engine.args"
    engine_state.write_private(argument_file, "\n".join(_quoted(option) for option in options))
    log_file(folder).parent.mkdir(exist_ok=True)
    with log_file(folder).open("wb") as log:
        process = subprocess.Popen(
            [java, f"@{argument_file}"],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            # Ctrl-C in a terminal goes to a whole process group: the engine must not be in ours.
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
    _children[process.pid] = process
    return process


def _write_users(folder: Path) -> None:
    """Passwords are new at every start: without a users file the server makes its users again."""
    config = folder / "config"
    config.mkdir(exist_ok=True)
    (config / "server-users.jsonl").unlink(missing_ok=True)
    groups = {
        name: {
            "access": access,
            "readTimeout": -1,
            "resultSetLimit": -1,
            "types": {"*": {"access": records}},
        }
        for name, (access, records) in _GROUPS.items()
    }
    (config / "server-groups.json").write_text(
        json.dumps({"version": 1, "databases": {"*": {"groups": groups}}})
    )


def _discard(folder: Path, process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()
    engine_state.forget(folder)


def _is_ready(http_port: int) -> bool:
    try:
        url = f"http://127.0.0.1:{http_port}/api/v1/ready"
        with urllib.request.urlopen(url, timeout=2) as answer:
            return bool(answer.status == 204)
    except OSError:
        return False


def _free_ports(count: int) -> list[int]:
    """Ports that were free a moment ago; ``start`` tries again if one is taken meanwhile."""
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]


def _lost_its_port(error: BaseException) -> bool:
    return isinstance(error, StoreError) and "端口" in str(error)


def _quoted(option: str) -> str:
    escaped = option.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'

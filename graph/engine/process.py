"""Starting and stopping the embedded engine's server process."""

import atexit
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

from graph.engine import state as engine_state
from graph.engine.command import arguments
from graph.engine.failure import explain, lost_its_port
from graph.engine.state import DATABASE, READER, Process, State

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
    for _ in range(_ATTEMPTS):
        state = _launch(folder)
        try:
            if wait_until_ready(state, folder):
                return state
        except BaseException:
            stop(state.process)
            raise
        finally:
            reap()
        engine_state.forget(folder)
        failure = explain(folder, log_file(folder), ended=True)
        if not lost_its_port(failure):
            raise failure
    raise explain(folder, log_file(folder), ended=True)


def stop(process: Process) -> None:
    """Ask the server to shut down and wait until it has; kill it if it does not."""
    for signal in (psutil.Process.terminate, psutil.Process.kill):
        with contextlib.suppress(psutil.NoSuchProcess):
            if process.is_alive():
                signal(psutil.Process(process.pid))
        if _has_ended(process):
            break
    if child := _children.pop(process.pid, None):
        child.wait()


def reap() -> None:
    """Reap engines that this process started and that have ended."""
    for pid, child in list(_children.items()):
        if child.poll() is not None:
            del _children[pid]


@atexit.register
def _leave() -> None:
    """Leave the engines that others still use to them: Python would warn that they run."""
    reap()
    for child in _children.values():
        child.returncode = 0


def _has_ended(process: Process) -> bool:
    """Wait until it is. psutil waits for a child of another process for as long as that one does
    not ask for it, even when it has ended."""
    deadline = time.monotonic() + STOP_SECONDS
    while process.is_alive():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def wait_until_ready(state: State, folder: Path) -> bool:
    """True when the server answers, False when it has ended; StoreError when it does neither."""
    deadline = time.monotonic() + START_SECONDS
    while not _is_ready(state.http_port):
        if not state.process.is_alive():
            return False
        if time.monotonic() > deadline:
            raise explain(folder, log_file(folder), ended=False)
        time.sleep(0.05)
    return True


def log_file(folder: Path) -> Path:
    """What the server printed since it was last started."""
    return folder / "log" / "engine.log"


def _launch(folder: Path) -> State:
    bolt, http = _free_ports(2)
    root, reader = secrets.token_urlsafe(24), secrets.token_urlsafe(24)
    _write_users(folder)
    command = arguments(folder, bolt, http, root, f"{DATABASE}[{READER}:{reader}:{READER}]")
    process = _spawn(folder, command)
    state = State(process, bolt, http, root, reader, uses={})
    engine_state.write(folder, state)
    return state


def _spawn(folder: Path, command: list[str]) -> Process:
    """Java reads its arguments from a private file: a command line shows to every user."""
    java, *options = command
    argument_file = folder / "engine.args"
    engine_state.write_private(argument_file, "\n".join(_quoted(option) for option in options))
    log_file(folder).parent.mkdir(exist_ok=True)
    with log_file(folder).open("wb") as log:
        child = subprocess.Popen(
            [java, f"@{argument_file}"],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            # Ctrl-C in a terminal goes to a whole process group: the engine must not be in ours.
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
    _children[child.pid] = child
    return Process.of(child.pid)


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


def _quoted(option: str) -> str:
    escaped = option.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'

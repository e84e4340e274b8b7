"""``policygraph up``: starts, serves, says so, and stops without leaving anything behind."""

import json
import os
import re
import shlex
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from api.cli.console import called_as
from api.http.listening import listen
from api.settings import Settings
from graph.engine import state as engine_state

PLAN = Path(__file__).parents[2] / "docs" / "examples" / "plan.md"


@pytest.fixture
def one_plan(tmp_path: Path) -> Path:
    """A folder with a small plan: the seeds take longer and show nothing more here."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / PLAN.name).write_bytes(PLAN.read_bytes())
    return folder


def get(address: str) -> Any:
    with urllib.request.urlopen(address) as answer:
        return json.load(answer)


@pytest.mark.parametrize(
    "by", [signal.SIGINT, pytest.param(signal.SIGTERM, marks=pytest.mark.exhaustive)]
)
def test_up_loads_serves_and_stops_cleanly(
    start_up: Callable[..., Any], one_plan: Path, by: signal.Signals
) -> None:
    up = start_up("--seeds", one_plan)
    assert "已启动" in up.said
    for number in ("1.", "2.", "3."):
        assert number in up.said
    assert get(f"{up.address}/readyz")["documents"] == 1
    agency = urllib.request.quote("市商务局")  # type: ignore[attr-defined]
    assert get(f"{up.address}/queries/tasks-led-by-agency?agency={agency}")["rows"]
    running = engine_state.read(up.folder)
    assert running
    assert up.stop(by) == 0
    assert "已停止" in up.said
    assert "Traceback" not in up.said
    assert not running.process.is_alive()


@pytest.mark.exhaustive
def test_up_says_how_to_make_a_key_in_another_terminal(
    start_up: Callable[..., Any], one_plan: Path, tmp_path: Path
) -> None:
    up = start_up("--seeds", one_plan)
    command = re.search(r"要密钥.*：(.+)", up.said)
    assert command
    elsewhere = {**os.environ, "XDG_DATA_HOME": str(tmp_path)}
    elsewhere.pop("POLICYGRAPH_DATA", None)
    key = subprocess.check_output(command[1], shell=True, text=True, env=elsewhere).strip()
    asked = urllib.request.Request(f"{up.address}/audit", headers={"X-API-Key": key})
    assert urllib.request.urlopen(asked).status == 200


@pytest.mark.exhaustive
def test_up_without_seeds_says_how_to_load(start_up: Callable[..., Any]) -> None:
    up = start_up()
    assert f"{shlex.quote(sys.executable)} -m api.cli load 路径" in up.said
    assert f"{shlex.quote(sys.executable)} -m api.cli query tasks-led-by-agency" in up.said
    assert get(f"{up.address}/healthz") == {"status": "ok"}


@pytest.mark.parametrize("program", [".venv/bin/policygraph", "/my plans/[a]/bin/policygraph"])
def test_hints_call_the_program_as_it_was_called(
    monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    monkeypatch.setattr(sys, "argv", [program, "up"])
    assert shlex.split(called_as()) == [program]


def test_a_port_in_use_is_said_before_anything_is_started(
    start_up: Callable[..., Any], tmp_path: Path
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        up = start_up("--port", str(port))
        assert up.stop(signal.SIGTERM) == 1
    assert str(port) in up.said
    assert "--port" in up.said
    assert "Traceback" not in up.said
    assert not (tmp_path / "data").exists()


@pytest.mark.exhaustive
def test_seeds_that_are_not_there_are_said(start_up: Callable[..., Any], tmp_path: Path) -> None:
    up = start_up("--seeds", tmp_path / "nowhere")
    assert up.stop(signal.SIGTERM) == 1
    assert "nowhere" in up.said
    assert "Traceback" not in up.said


def test_answers_are_not_held_back_by_the_network() -> None:
    """asyncio sets TCP_NODELAY only on sockets that name their protocol: 40 ms an answer."""
    with listen(Settings(port=0)) as listener:
        assert listener.proto == socket.IPPROTO_TCP

"""Ctrl-C in the middle of a load."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from graph.engine import state as engine_state

SEEDS = Path(__file__).parents[2] / "seeds"
Cli = Callable[..., CompletedProcess[str]]


@pytest.mark.exhaustive
def test_an_interrupted_load_ends_with_130_and_the_next_one_completes(
    cli: Cli, environment: dict[str, str], tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    process = subprocess.Popen(
        [sys.executable, "-m", "api.cli", "load", str(SEEDS)],
        env={**environment, "POLICYGRAPH_DATA": str(folder)},
        stderr=subprocess.PIPE,
        text=True,
        # A shell that runs in the background lets its children ignore Ctrl-C; ours must not.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    while not engine_state.read(folder):
        assert process.poll() is None
        time.sleep(0.05)
    engine = engine_state.read(folder)
    time.sleep(1)  # the load has begun, and takes longer than this
    process.send_signal(signal.SIGINT)
    said = process.communicate()[1]
    assert process.returncode == 130, said
    assert "已中断" in said
    assert "Traceback" not in said
    assert engine
    assert not engine.process.is_alive()
    again = cli("load", SEEDS, POLICYGRAPH_DATA=str(folder))
    assert again.returncode == 0, again.stderr
    assert again.stderr.count("已写入") + again.stderr.count("未变化") == 5

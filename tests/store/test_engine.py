"""The embedded engine: one to a folder, found again, stopped by its last user, survives a kill."""

import json
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest
from engines import SharedEngine
from small_plans import plan

from graph.connection import connect
from graph.engine import command as engine_command
from graph.engine import failure as engine_failure
from graph.engine import state as engine_state
from graph.engine.engine import Engine
from graph.store import GraphStore
from ontology.errors import StoreError, StoreUnavailableError

AS_INSTALLED = Path(__file__).parents[1] / "as_installed"
USE_IT = """
import sys
from pathlib import Path
from graph.engine.engine import Engine
with Engine.open(Path(sys.argv[1])) as engine:
    print(engine.pid, flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A data folder; whatever runs on it is stopped at the end."""
    yield tmp_path
    if engine_state.read(tmp_path):
        engine = Engine.open(tmp_path)
        psutil.Process(engine.pid).kill()
        engine.close()


def another_command(folder: Path) -> tuple["subprocess.Popen[str]", int]:
    """A second process that uses the folder's engine until it reads a line; the engine's pid."""
    command = subprocess.Popen(
        [sys.executable, "-W", "error", "-c", USE_IT, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(AS_INSTALLED), *sys.path])},
    )
    assert command.stdout
    return command, int(command.stdout.readline())


def end(command: "subprocess.Popen[str]") -> None:
    _, said = command.communicate("\n")
    assert (command.returncode, said) == (0, "")


@pytest.mark.skipif(not psutil.LINUX, reason="elsewhere a process keeps its time of day")
def test_a_clock_that_is_set_makes_no_process_another(monkeypatch: pytest.MonkeyPatch) -> None:
    me = engine_state.Process.of(os.getpid())
    boot = psutil.boot_time()
    monkeypatch.setattr("psutil._pslinux.boot_time", lambda: boot - 86_400)
    assert me.is_alive()


@pytest.mark.exhaustive
def test_an_engine_that_an_earlier_version_started_is_used_and_not_taken_for_dead(
    folder: Path,
) -> None:
    """Its state file has times of day."""
    with Engine.open(folder) as engine:
        file = folder / "engine.json"
        known = json.loads(file.read_text())
        for process in (known["process"], *known["uses"].values()):
            process["started"] = psutil.Process(process["pid"]).create_time()
        file.write_text(json.dumps(known))
        command, pid = another_command(folder)
        assert pid == engine.pid
        end(command)
        assert engine.is_alive()
    assert not engine.is_alive()


@pytest.mark.exhaustive
def test_a_second_command_uses_the_running_engine_and_leaves_it_running(folder: Path) -> None:
    with Engine.open(folder) as engine:
        command, pid = another_command(folder)
        assert pid == engine.pid
        end(command)
        assert engine.is_alive()
    assert not engine.is_alive()


def test_the_last_user_stops_the_engine_not_the_first(folder: Path) -> None:
    engine = Engine.open(folder)
    command, _ = another_command(folder)
    engine.close()
    assert engine.is_alive()
    end(command)
    assert not engine.is_alive()
    assert engine_state.read(folder) is None


@pytest.mark.exhaustive
def test_who_started_an_engine_leaves_it_to_another_without_a_warning(folder: Path) -> None:
    command, pid = another_command(folder)
    with Engine.open(folder) as engine:
        assert pid == engine.pid
        end(command)
        assert engine.is_alive()
    assert not engine.is_alive()


@pytest.mark.exhaustive
def test_an_engine_whose_starter_was_killed_is_taken_over(folder: Path) -> None:
    command, pid = another_command(folder)
    command.kill()
    command.communicate()
    with Engine.open(folder) as engine:
        assert engine.pid == pid
    assert not engine.is_alive()


@pytest.mark.exhaustive
def test_two_engines_on_one_folder_are_refused(folder: Path) -> None:
    with Engine.open(folder):
        with pytest.raises(StoreError, match="已有引擎在运行"):
            Engine.start(folder)
        state = (folder / "engine.json").read_bytes()
        (folder / "engine.json").unlink()
        with pytest.raises(StoreError, match="正被另一个引擎使用"):
            Engine.open(folder)
        (folder / "engine.json").write_bytes(state)


@pytest.mark.exhaustive
def test_data_outlives_a_killed_engine_and_a_stale_state_file(folder: Path) -> None:
    engine = Engine.open(folder)
    with GraphStore.open(engine.connection) as store:
        list(store.load([plan(1, {"甲": ["A局"]})]))
    os.kill(engine.pid, signal.SIGKILL)
    with connect(data=folder) as store:
        assert store.counts()["Measure"] == 1


@pytest.mark.exhaustive
def test_a_dead_engine_is_revived_at_a_new_address(folder: Path) -> None:
    with Engine.open(folder) as engine:
        before = engine.connection
        assert engine.revive() == before
        os.kill(engine.pid, signal.SIGKILL)
        psutil.wait_procs([psutil.Process(engine.pid)], timeout=600)
        with pytest.raises(StoreUnavailableError, match="重新运行命令"):
            GraphStore.open(before)
        GraphStore.open(engine.revive()).close()


def test_passwords_lie_where_only_the_user_can_read_and_on_no_command_line(
    embedded: SharedEngine,
) -> None:
    engine = embedded.engine
    for name in ("engine.json", "engine.args"):
        assert stat.S_IMODE((engine.folder / name).stat().st_mode) == 0o600
    line = " ".join(psutil.Process(engine.pid).cmdline())
    assert engine.connection.password not in line
    assert engine.connection.password not in repr(engine.connection)


def test_the_engine_listens_on_the_loopback_only(embedded: SharedEngine) -> None:
    listening = psutil.Process(embedded.engine.pid).net_connections()
    hosts = {each.laddr.ip for each in listening if each.status == psutil.CONN_LISTEN}
    assert hosts <= {"127.0.0.1", "::ffff:127.0.0.1"}
    assert hosts


def test_who_opens_a_folder_at_the_same_time_as_others_gets_its_engine(data_folder: Path) -> None:
    def opened(_: int) -> int:
        with Engine.open(data_folder) as engine:
            return engine.pid

    with ThreadPoolExecutor(8) as pool:
        pids = set(pool.map(opened, range(80)))
    assert len(pids) == 1


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match="file 无法写入"):
        Engine.open(tmp_path / "file")


def test_a_platform_without_the_engine_is_told_of_neo4j(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_command, "WHEEL", "no_such_wheel")
    with pytest.raises(StoreError, match="NEO4J_URI"):
        Engine.open(tmp_path)


@pytest.mark.parametrize(
    ("line", "remedy"),
    [
        ("java.net.BindException: Address already in use", "端口被其他程序占用"),
        ("java.io.IOException: No space left on device", "磁盘已满"),
        ("something else entirely", "something else entirely"),
    ],
)
def test_why_it_did_not_start_is_read_from_its_log(tmp_path: Path, line: str, remedy: str) -> None:
    log = tmp_path / "engine.log"
    log.write_text(f"starting\n{line}\n")
    assert remedy in str(engine_failure.explain(tmp_path, log, ended=True))


def test_a_torn_state_file_counts_as_none(tmp_path: Path) -> None:
    (tmp_path / "engine.json").write_text('{"process": {"pid"')
    assert engine_state.read(tmp_path) is None

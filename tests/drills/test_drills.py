"""Bad days, drilled: whatever is killed or missing, the next load ends in the same graph.

``POLICYGRAPH_DRILLS=100 POLICYGRAPH_SEED=7 make drills`` takes other moments, and more of them.
"""

import os
import resource
import shutil
import socket
import subprocess
import sys
import threading
from pathlib import Path

import httpx2 as httpx
import pytest

sys.path.insert(0, str(Path(__file__).parent))  # importlib mode does not, and harness is here

from harness import PLANS, WAITED, Place, kill_after, moments, timed

from graph.address import Connection
from graph.store import GraphStore

pytestmark = pytest.mark.exhaustive


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plans")
    for number in ("001",):
        (plan,) = PLANS.glob(f"{number}_*")
        shutil.copy(plan, folder)
    return folder


@pytest.fixture(scope="module")
def whole(plans: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, float]:
    """The graph of a load that nothing disturbed, and how long that took."""
    place = Place(tmp_path_factory.mktemp("whole") / "data", {})
    seconds = timed(place.start("load", plans, "--workers", "1"))
    return place.exported(), seconds


@pytest.mark.parametrize("victim", ["loader", "worker", "engine"])
def test_a_load_in_which_something_is_killed_is_made_whole_by_the_next(
    plans: Path, whole: tuple[str, float], tmp_path: Path, victim: str
) -> None:
    expected, seconds = whole
    for number, moment in enumerate(moments(victim, seconds)):
        place = Place(tmp_path / str(number) / "data", {})
        place.data.parent.mkdir()
        kill_after(place.start("load", plans, "--workers", "2"), moment, victim)
        place.load(plans)
        assert place.exported() == expected, (victim, moment)


def test_a_service_that_is_killed_while_it_loads_is_made_whole_by_the_next_load(
    plans: Path, whole: tuple[str, float], tmp_path: Path
) -> None:
    expected, seconds = whole
    for number, moment in enumerate(moments("service", seconds / 2)):
        place = Place(tmp_path / str(number) / "data", {})
        place.data.mkdir(parents=True)
        key = place.run("key", "create", "a", "--role", "load").stdout.strip()
        up = place.start("up", "--port", "0")
        address = _address(up)
        sent = threading.Thread(target=_send, args=(address, key, sorted(plans.iterdir())))
        sent.start()
        kill_after(up, moment, "loader")
        sent.join()
        place.load(plans)
        assert place.exported() == expected, moment


def _address(up: subprocess.Popen[str]) -> str:
    assert up.stderr
    for line in up.stderr:
        if found := next((word for word in line.split() if word.startswith("http://")), ""):
            return found
    raise AssertionError("the service did not start")


def _send(address: str, key: str, files: list[Path]) -> None:
    for file in files:
        try:
            httpx.post(
                f"{address}/documents",
                files={"file": (file.name, file.read_bytes())},
                headers={"X-API-Key": key},
                timeout=WAITED,
            )
        except httpx.HTTPError:
            return  # it was killed


def test_two_loads_at_once_end_in_one_graph(
    plans: Path, whole: tuple[str, float], tmp_path: Path
) -> None:
    place = Place(tmp_path / "data", {})
    both = [place.start("load", plans, "--workers", "1") for _ in range(2)]
    for each in both:
        _, err = each.communicate(timeout=WAITED)
        assert each.returncode == 0 or "程序内部错误" not in err, err
    place.load(plans)  # the one that came second may have been refused whole
    assert place.exported() == whole[0]


def test_a_full_disk_is_said_and_the_next_load_with_room_makes_it_whole(
    plans: Path, whole: tuple[str, float], tmp_path: Path
) -> None:
    """No file may grow beyond a limit, in the loader and in the engine that it starts."""
    place = Place(tmp_path / "data", {})
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, hard))
    try:
        full = place.start("load", plans, "--workers", "1")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    _, err = full.communicate(timeout=WAITED)
    assert full.returncode == 1 and "错误：" in err and "Traceback" not in err, err
    assert "程序内部错误" not in err, err
    place.load(plans)
    assert place.exported() == whole[0]


@pytest.mark.skipif(shutil.which("faketime") is None, reason="apt-get install faketime")
def test_a_clock_that_jumps_changes_nothing(
    plans: Path, whole: tuple[str, float], tmp_path: Path
) -> None:
    place = Place(tmp_path / "data", {})
    for jump in ("+400d", "-30d"):
        done = subprocess.run(
            ["faketime", "-f", jump, sys.executable, "-m", "api.cli", "load", plans],
            env={**os.environ, "POLICYGRAPH_DATA": str(place.data), "PYTHONUTF8": "1"},
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr
    assert place.exported() == whole[0]


def _dictionary(database: Path) -> None:
    dictionary = next(database.glob("*.dict"))
    dictionary.write_bytes(bytes(255 - each for each in dictionary.read_bytes()))


def test_a_damaged_data_folder_is_refused_with_the_remedy(plans: Path, tmp_path: Path) -> None:
    place = Place(tmp_path / "data", {})
    place.load(plans)
    _dictionary(place.data / "databases" / "policy")
    done = place.run("export", "--format", "jsonl")
    assert done.returncode == 1
    assert "policygraph restore" in done.stderr, done.stderr


class Cut:
    """A way to a Neo4j that can be cut: what came through stays, nothing more comes."""

    def __init__(self, host: str, port: int) -> None:
        self._target = (host, port)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._open: list[socket.socket] = []
        self.port = self._listening.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        self._listening.close()
        for each in self._open:
            each.close()

    def _accept(self) -> None:
        try:
            while True:
                client, _ = self._listening.accept()
                server = socket.create_connection(self._target)
                self._open += [client, server]
                for way in ((client, server), (server, client)):
                    threading.Thread(target=_pump, args=way, daemon=True).start()
        except OSError:
            return


def _pump(source: socket.socket, target: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            target.sendall(data)
    except OSError:
        pass
    for each in (source, target):
        try:
            each.shutdown(socket.SHUT_RDWR)
        except OSError:
            continue


@pytest.mark.neo4j
def test_a_neo4j_that_is_lost_in_the_middle_of_a_load(
    plans: Path, whole: tuple[str, float], neo4j_connection: Connection, tmp_path: Path
) -> None:
    expected, seconds = whole
    place = _on_neo4j(neo4j_connection, neo4j_connection.uri, tmp_path)
    host, _, port = neo4j_connection.uri.removeprefix("bolt://").partition(":")
    for moment in moments("neo4j", seconds):
        with GraphStore.open(neo4j_connection) as store:
            store.clear()
        way = Cut(host, int(port))
        through = _on_neo4j(neo4j_connection, f"bolt://127.0.0.1:{way.port}", tmp_path)
        load = through.start("load", plans, "--workers", "1")
        try:
            load.wait(moment)
        except subprocess.TimeoutExpired:
            way.cut()
        _, err = load.communicate(timeout=WAITED)
        assert load.returncode == 0 or "连接不上" in err, err
        place.load(plans)
        assert place.exported() == expected, moment
    with GraphStore.open(neo4j_connection) as store:
        store.clear()


def _on_neo4j(connection: Connection, uri: str, folder: Path) -> Place:
    return Place(
        folder / "data",
        {
            "NEO4J_URI": uri,
            "NEO4J_USERNAME": connection.user,
            "NEO4J_PASSWORD": connection.password,
        },
    )

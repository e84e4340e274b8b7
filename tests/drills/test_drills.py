"""Bad days, drilled: whatever is killed or missing, the next load ends in the same graph.

``POLICYGRAPH_DRILLS=100 POLICYGRAPH_SEED=7 make drills`` takes other moments, and more of them.
"""

import os
import resource
import shutil
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from random import Random

import httpx2 as httpx
import pytest

sys.path.insert(0, str(Path(__file__).parent))  # importlib mode does not, and harness is here

from exported import exported
from harness import NUMBER, PLANS, WAITED, Place, kill_after, moments, timed
from neo4j_server import Neo4jServer, running_neo4j
from sampling import SEED

from api.services.audit import read_audit
from graph.address import Connection
from graph.engine.engine import Engine
from ontology.errors import StoreError

pytestmark = pytest.mark.exhaustive
REMEDY = r"policygraph restore .*policygraph load"


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plans")
    (plan,) = PLANS.glob("001_*")
    shutil.copy(plan, folder)
    return folder


@pytest.fixture(scope="module")
def undisturbed(plans: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Place, float]:
    """A data folder that a load filled which nothing disturbed, and how long that took."""
    place = Place(tmp_path_factory.mktemp("undisturbed") / "data")
    return place, timed(place.start("load", plans, "--workers", "1"))


@pytest.fixture(scope="module")
def expected(undisturbed: tuple[Place, float]) -> bytes:
    """The graph of that load."""
    with undisturbed[0].store() as store:
        return exported(store)


@pytest.fixture(scope="module")
def seconds(undisturbed: tuple[Place, float]) -> float:
    return undisturbed[1]


@pytest.mark.parametrize("victim", ["loader", "worker", "engine"])
def test_a_load_in_which_something_is_killed_is_made_whole_by_the_next(
    plans: Path, expected: bytes, seconds: float, tmp_path: Path, victim: str
) -> None:
    for number, moment in enumerate(moments(victim, seconds)):
        place = Place(tmp_path / str(number) / "data")
        place.data.parent.mkdir()
        kill_after(place.start("load", plans, "--workers", "2"), moment, victim)
        assert place.made_whole(plans) == expected, (victim, moment)


def test_a_service_that_is_killed_while_it_loads_is_made_whole_by_the_next_load(
    plans: Path, expected: bytes, seconds: float, tmp_path: Path
) -> None:
    for number, moment in enumerate(moments("service", seconds / 2)):
        place = Place(tmp_path / str(number) / "data")
        place.data.mkdir(parents=True)
        key = place.run("key", "create", "a", "--role", "load").stdout.strip()
        up = place.start("up", "--port", "0")
        address = _address(up)
        sent = threading.Thread(target=_send, args=(address, key, sorted(plans.iterdir())))
        sent.start()
        kill_after(up, moment, "loader")
        sent.join()
        assert place.made_whole(plans) == expected, moment


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


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def anywhere(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """An empty place on each engine."""
    if request.param == "embedded":
        yield Place(tmp_path / "data")
        return
    found: Connection = request.getfixturevalue("neo4j_connection")
    place = _on_neo4j(found.uri, found.password, tmp_path)
    _clear(place)
    yield place
    _clear(place)


def test_of_two_loads_at_once_the_second_finds_what_the_first_has_loaded(
    plans: Path, expected: bytes, anywhere: Place
) -> None:
    both = [anywhere.start("load", plans, "--workers", "1") for _ in range(2)]
    said = [each.communicate(timeout=WAITED)[1] for each in both]
    assert [each.returncode for each in both] == [0, 0], said
    assert [entry.action for entry in read_audit(anywhere.data / "audit.jsonl")] == ["load"]
    with anywhere.store() as store:
        assert exported(store) == expected


def test_a_full_disk_is_said_and_the_next_load_with_room_makes_it_whole(
    plans: Path, expected: bytes, tmp_path: Path
) -> None:
    """No file may grow beyond a limit, in the loader and in the engine that it starts."""
    place = Place(tmp_path / "data")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, hard))
    try:
        full = place.start("load", plans, "--workers", "1")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    _, err = full.communicate(timeout=WAITED)
    assert full.returncode == 1 and "错误：" in err and "Traceback" not in err, err
    assert "程序内部错误" not in err, err
    assert place.made_whole(plans) == expected


READ_ONLY = (
    "unshare",
    "-rm",
    "sh",
    "-c",
    'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"',
)
"""Runs a command that finds the folder after it on a read-only file system."""


def _can_mount(folder: Path) -> bool:
    try:
        return not subprocess.run([*READ_ONLY, folder, "true"], capture_output=True).returncode
    except OSError:
        return False


def test_a_read_only_folder_is_said_and_stays_as_it_is(
    undisturbed: tuple[Place, float], expected: bytes, tmp_path: Path
) -> None:
    place = Place(tmp_path / "data")
    shutil.copytree(undisturbed[0].data, place.data)
    if not _can_mount(place.data):
        pytest.skip("no mounts of one's own here")
    for command in (["load", PLANS], ["export", "--format", "jsonl"]):
        done = Place(place.data, under=[*READ_ONLY, str(place.data)]).run(*command)
        assert done.returncode == 1 and not done.stdout
        assert f"{place.data} 无法写入" in done.stderr.replace("\n", ""), done.stderr
    with place.store() as store:
        assert exported(store) == expected


@pytest.mark.skipif(shutil.which("faketime") is None, reason="apt-get install faketime")
def test_a_clock_that_jumps_changes_nothing(plans: Path, expected: bytes, tmp_path: Path) -> None:
    for jump in ("+400d", "-30d"):
        under = ["faketime", "-f", jump]
        done = Place(tmp_path / "data", under=under).run("load", plans, "--workers", "1")
        assert done.returncode == 0, done.stderr
    assert Place(tmp_path / "data").made_whole(plans) == expected


def cut(file: Path, draw: Random) -> str:
    """Make a file shorter; what was done."""
    length = draw.choice([0, draw.randrange(1 + file.stat().st_size)])
    os.truncate(file, length)
    return f"cut to {length}"


def overwritten(file: Path, draw: Random) -> str:
    """Write other bytes into a file where it has some that are no zeros; what was done."""
    data = bytearray(file.read_bytes())
    written = [at for at, byte in enumerate(data) if byte]
    if not written:
        return "left as it was"
    at = draw.choice(written)
    for place in range(at, min(at + draw.choice([1, 64]), len(data))):
        data[place] ^= draw.randrange(1, 256)
    file.write_bytes(data)
    return f"overwritten at {at}"


def test_a_folder_that_is_damaged_after_a_kill_is_refused_or_is_the_same_graph(
    undisturbed: tuple[Place, float], expected: bytes, tmp_path: Path
) -> None:
    """A file is shorter than it was, or has other bytes, and there is no seal
    (tests/store/test_seal.py has one)."""
    killed = tmp_path / "killed"
    shutil.copytree(undisturbed[0].data, killed)
    os.kill(Engine.open(killed).pid, signal.SIGKILL)
    files = [each for each in sorted((killed / "databases" / "policy").iterdir())]
    draw = Random(SEED)
    for number in range(2 * NUMBER):
        place = Place(tmp_path / str(number) / "data")
        shutil.copytree(killed, place.data)
        file = place.data / "databases" / "policy" / draw.choice(files).name
        harm = draw.choice([cut, overwritten])(file, draw)
        print(f"{file.name} {harm}")
        try:
            with place.store() as store:
                assert exported(store) == expected, (file.name, harm)
        except StoreError as refused:
            assert str(place.data) in str(refused) and "policygraph restore" in str(refused)


def test_the_remedy_for_a_damaged_folder_brings_the_graph_back(
    plans: Path, undisturbed: tuple[Place, float], expected: bytes, tmp_path: Path
) -> None:
    place = Place(tmp_path / "data")
    shutil.copytree(undisturbed[0].data, place.data)
    with place.store():
        assert place.run("backup", tmp_path / "b.zip").returncode == 0
    bucket = next((place.data / "databases" / "policy").glob("Measure_0.*.bucket"))
    os.truncate(bucket, 0)
    for command in (["export", "--format", "jsonl"], ["load", plans]):
        done = place.run(*command)
        assert done.returncode == 1 and not done.stdout
        assert "policygraph restore" in done.stderr, done.stderr
    (place.data / "databases").rename(tmp_path / "elsewhere")
    assert place.made_whole(place.data / "originals") == expected
    with place.store() as store:
        store.clear()
        done = place.run("restore", tmp_path / "b.zip", "--replace")
        assert done.returncode == 0, done.stderr
        assert exported(store) == expected


class Cut:
    """A way to a Neo4j that can be cut: what came through stays, nothing more comes."""

    def __init__(self, host: str, port: int) -> None:
        self._target = (host, port)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._open: list[socket.socket] = []
        self.port = self._listening.getsockname()[1]
        self._accepting = threading.Thread(target=self._accept)
        self._accepting.start()

    def cut(self) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)  # wakes who waits there
        self._accepting.join()
        self._listening.close()
        for each in self._open:
            with suppress(OSError):
                each.shutdown(
                    socket.SHUT_RDWR
                )  # a socket from which another thread reads stays open
            each.close()

    def _accept(self) -> None:
        try:
            while True:
                client, _ = self._listening.accept()
                self._open.append(client)
                server = socket.create_connection(self._target)
                self._open.append(server)
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
def test_a_neo4j_that_is_out_of_reach_in_the_middle_of_a_load(
    plans: Path, expected: bytes, seconds: float, neo4j_connection: Connection, tmp_path: Path
) -> None:
    place = _on_neo4j(neo4j_connection.uri, neo4j_connection.password, tmp_path)
    host, _, port = neo4j_connection.uri.removeprefix("bolt://").partition(":")
    for moment in moments("way to neo4j", seconds):
        _clear(place)
        way = Cut(host, int(port))
        uri = f"bolt://127.0.0.1:{way.port}"
        load = _on_neo4j(uri, neo4j_connection.password, tmp_path).start("load", plans)
        with suppress(subprocess.TimeoutExpired):
            load.wait(moment)
        way.cut()
        _, err = load.communicate(timeout=WAITED)
        assert load.returncode == 0 or "连接不上" in err, err
        assert place.made_whole(plans) == expected, moment
    _clear(place)


@pytest.mark.neo4j
def test_a_loader_into_neo4j_that_is_killed_is_made_whole_by_the_next(
    plans: Path, expected: bytes, neo4j_connection: Connection, tmp_path: Path
) -> None:
    place = _on_neo4j(neo4j_connection.uri, neo4j_connection.password, tmp_path)
    _clear(place)
    seconds = timed(place.start("load", plans, "--workers", "1"))
    for moment in moments("loader into neo4j", seconds):
        _clear(place)
        kill_after(place.start("load", plans, "--workers", "1"), moment, "loader")
        assert place.made_whole(plans) == expected, moment
    _clear(place)


@pytest.mark.neo4j
def test_a_neo4j_that_is_killed_in_the_middle_of_a_load_or_an_answer(
    plans: Path,
    expected: bytes,
    seconds: float,
    neo4j_connection: Connection,
    tmp_path: Path,
) -> None:
    with running_neo4j() as server:
        place = _on_neo4j(server.uri, server.password, tmp_path)
        for moment in moments("neo4j", seconds):
            _killed_under(server, place.start("load", plans, "--workers", "1"), moment)
            assert place.made_whole(plans) == expected, moment
            _killed_under(server, place.start("export", "--format", "jsonl"), moment / 2)
            with place.store() as store:
                assert exported(store) == expected, moment
                store.clear()


def _killed_under(server: Neo4jServer, command: subprocess.Popen[str], seconds: float) -> None:
    """Kill the server under a command, which says so if it has not ended, and start it again."""
    with suppress(subprocess.TimeoutExpired):
        command.wait(seconds)
    server.kill()
    _, err = command.communicate(timeout=WAITED)
    assert command.returncode == 0 or "连接不上" in err, err
    assert "Traceback" not in err, err
    server.start_again()


def _on_neo4j(uri: str, password: str, folder: Path) -> Place:
    known = {"NEO4J_URI": uri, "NEO4J_USERNAME": "neo4j", "NEO4J_PASSWORD": password}
    return Place(folder / "data", known)


def _clear(place: Place) -> None:
    with place.store() as store:
        store.clear()

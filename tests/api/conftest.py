"""The application on a real embedded engine that holds the two small plans."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from engines import SharedEngine
from running import running
from sampling import ALL
from seed_plans import seed_facts
from starlette.testclient import TestClient
from two_plans import two_plans

import api
from api.cli.__main__ import run
from api.http.app import create_app
from api.http.listening import listen
from api.http.server import make_server
from api.services.opening import open_store
from api.settings import Settings
from graph.address import Connection
from graph.connection import connect
from graph.store import GraphStore

sys.path.insert(0, str(Path(__file__).parent))  # importlib mode does not, and asked.py is here

collect_ignore = [] if ALL else ["test_openapi_holds.py"]
"""Exhaustive as a whole, and what it imports takes each process a second."""

Cli = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def client_on() -> Callable[[Settings], TestClient]:
    """Makes a client; errors of the server come as responses, as they do to any client."""
    return lambda settings: TestClient(
        create_app(settings), base_url="http://127.0.0.1", raise_server_exceptions=False
    )


@pytest.fixture(scope="session")
def plans_folder(
    embedded: SharedEngine, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Path]:
    """A data folder whose engine runs and holds the two small plans; its graph is only read."""
    folder = embedded.serve(
        tmp_path_factory.mktemp("plans"), embedded.filled("two_plans", two_plans)
    )
    with connect(data=folder):
        yield folder


@pytest.fixture(scope="session")
def seeds_folder(embedded: SharedEngine, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder whose engine runs and holds the five plans; its graph is only read."""
    return embedded.serve(tmp_path_factory.mktemp("seeds"), embedded.filled("seeds", seed_facts))


@pytest.fixture(scope="session")
def client(client_on: Callable[[Settings], TestClient], plans_folder: Path) -> Iterator[TestClient]:
    with client_on(Settings(data=plans_folder, neo4j_uri=None)) as opened:
        yield opened


def settings_on(place: Connection, data: Path) -> Settings:
    """Settings for a Neo4j, with a data folder."""
    known = {
        "NEO4J_URI": place.uri,
        "NEO4J_USERNAME": place.user,
        "NEO4J_PASSWORD": place.password,
        "NEO4J_DATABASE": place.database,
    }
    return Settings.model_validate({"data": data, **known})


@pytest.fixture(
    scope="module",
    params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)],
)
def engine_settings(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Settings:
    """Settings for each engine in turn, on a data folder of their own."""
    data = tmp_path_factory.mktemp(request.param)
    if request.param == "embedded":
        shared: SharedEngine = request.getfixturevalue("embedded")
        return Settings(data=shared.serve(data), neo4j_uri=None)
    return settings_on(request.getfixturevalue("neo4j_connection"), data)


@pytest.fixture(scope="module")
def engine_store(engine_settings: Settings) -> Iterator[GraphStore]:
    """The graph of each engine, to load into; empty at first and left empty."""
    with open_store(engine_settings) as store:
        store.clear()
        yield store
        store.clear()


@pytest.fixture(scope="module")
def engine_client(
    engine_settings: Settings, client_on: Callable[[Settings], TestClient]
) -> Iterator[TestClient]:
    """The API on each engine."""
    with client_on(engine_settings) as opened:
        yield opened


@pytest.fixture(scope="module", params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def each_settings(request: pytest.FixtureRequest) -> Settings:
    """Settings for each engine in turn, which holds the two small plans."""
    if request.param == "embedded":
        return Settings(data=request.getfixturevalue("plans_folder"), neo4j_uri=None)
    found: Connection = request.getfixturevalue("neo4j_connection")
    with GraphStore.open(found) as store:
        store.clear()
        for _ in store.load(two_plans()):
            pass
    return settings_on(found, request.getfixturevalue("tmp_path_factory").mktemp("neo4j"))


@pytest.fixture(scope="module")
def each_connection(each_settings: Settings) -> Iterator[Connection]:
    """The database of ``each_settings``."""
    with open_store(each_settings) as store:
        yield store.connection


@pytest.fixture(scope="module")
def each_address(each_settings: Settings) -> Iterator[str]:
    """Where the application is served on a real port, on each engine in turn."""
    with served(each_settings) as address:
        yield address


@pytest.fixture(scope="session")
def served_with() -> Callable[[Settings], AbstractContextManager[str]]:
    """Serves the application with settings of one's own, while a block runs."""
    return served


@contextmanager
def served(settings: Settings) -> Iterator[str]:
    """Serve the application on a free port of the loopback, as ``policygraph up`` does."""
    with listen(settings.model_copy(update={"port": 0})) as listener:
        server = make_server(settings)
        with running(server, listener) as place:
            yield f"http://{place}"


@pytest.fixture(scope="session")
def environment() -> dict[str, str]:
    """The environment of a command: ours, without settings of the person who runs the tests.

    Of the libraries for development it has not got those that would slow it down.
    """
    ours = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("POLICYGRAPH_", "NEO4J_"))
    }
    root = Path(api.__file__).parents[1]
    own = filter(None, [os.environ.get("PYTHONPATH")])
    path = os.pathsep.join([str(root), str(root / "tests" / "as_installed"), *own])
    return {**ours, "PYTHONPATH": path, "COLUMNS": "100", "PYTHONUTF8": "1"}


@pytest.fixture(scope="session")
def cli_folder(embedded: SharedEngine, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty data folder whose engine runs, so that each command need not start one."""
    return embedded.serve(tmp_path_factory.mktemp("cli"))


@pytest.fixture(scope="session")
def cli(cli_folder: Path, environment: dict[str, str]) -> Cli:
    """Runs ``policygraph`` with the arguments given, as a command of its own."""

    def run(*arguments: str | Path, **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "api.cli", *map(str, arguments)],
            env={**environment, "POLICYGRAPH_DATA": str(cli_folder), **more},
            cwd=cli_folder,
            capture_output=True,
            text=True,
        )

    return run


@pytest.fixture
def here(
    cli_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Cli:
    """As ``cli``, within this process: for the many cases that differ in their arguments only."""
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("POLICYGRAPH_DATA", str(cli_folder))
    for name in ("NEO4J_URI", "NEO4J_PASSWORD", "POLICYGRAPH_PORT", "POLICYGRAPH_HOST"):
        monkeypatch.delenv(name, raising=False)

    def run_here(*arguments: str | Path, **more: str) -> subprocess.CompletedProcess[str]:
        for name, value in more.items():
            monkeypatch.setenv(name, value)
        words = [str(argument) for argument in arguments]
        code = run(words)
        said = capsys.readouterr()
        return subprocess.CompletedProcess(words, code, said.out, said.err)

    return run_here


@pytest.fixture
def start_up(environment: dict[str, str], tmp_path: Path) -> Iterator[Callable[..., "Up"]]:
    """Starts ``policygraph up`` on a new data folder; it is stopped at the end of the test."""
    started: list[Up] = []

    def start(*arguments: str | Path) -> Up:
        env = {**environment, "POLICYGRAPH_DATA": str(tmp_path / "data")}
        started.append(Up(arguments, env, tmp_path))
        return started[-1]

    yield start
    for each in started:
        each.stop(signal.SIGTERM)


class Up:
    """A running ``policygraph up``; ``said`` is what it printed before it served."""

    def __init__(
        self, arguments: tuple[str | Path, ...], env: dict[str, str], folder: Path
    ) -> None:
        self.folder = folder / "data"
        self.process = subprocess.Popen(
            [sys.executable, "-m", "api.cli", "up", "--port", "0", *map(str, arguments)],
            env=env,
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.said = ""
        assert self.process.stderr
        for line in self.process.stderr:
            self.said += line
            if "Ctrl-C" in line:
                break
        self.address = next((w for w in self.said.split() if w.startswith("http://")), "")

    def stop(self, by: signal.Signals) -> int:
        if self.process.poll() is None:
            self.process.send_signal(by)
        if self.process.stderr and not self.process.stderr.closed:
            self.said += self.process.communicate()[1]
        return self.process.returncode


@pytest.fixture
def cli_on_seeds(here: Cli, seeds_folder: Path) -> Cli:
    """As ``here``, on the five plans."""
    return lambda *arguments: here(*arguments, POLICYGRAPH_DATA=str(seeds_folder))


@pytest.fixture
def cli_on_plans(here: Cli, plans_folder: Path) -> Cli:
    """As ``here``, on the two small plans."""
    return lambda *arguments: here(*arguments, POLICYGRAPH_DATA=str(plans_folder))

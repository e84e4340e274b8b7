"""The two engines, started once for the whole run; `store` is an empty store on each in turn.

Of several processes (`-n`) one runs all that needs this Neo4j, which has a single database, and the
others take whole files: so there is one Neo4j, and a file's fixtures are made once.
"""

import gc
import os
import sys
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from xdist.scheduler import LoadScopeScheduling

from graph.address import Connection
from graph.store import GraphStore

sys.path.insert(0, str(Path(__file__).parent))  # importlib mode does not, and neo4j_server is here

from engines import JAVA_OPTIONS, SharedEngine, shared_engine
from neo4j_server import Neo4jMissingError, running_neo4j
from sampling import ALL, SEED, sample

os.environ.setdefault("JAVA_TOOL_OPTIONS", JAVA_OPTIONS)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--regenerate",
        action="store_true",
        help="rewrite what the golden tests and the tests of the OpenAPI document compare with",
    )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what tests measured: ``record_property("held-out questions", "97 %")``."""
    for report in terminalreporter.getreports("passed") + terminalreporter.getreports("failed"):
        for name, value in report.user_properties:
            terminalreporter.write_line(f"{name}: {value}")


# A plan takes seconds to make, and the store is emptied and filled a thousand times.
KEEP_PLANS = "dbms.cypher.min_replan_interval=1d\n"

NEO4J = pytest.param("neo4j_connection", id="neo4j", marks=pytest.mark.neo4j)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Leave what is imported out of all collections of garbage: an eighth of a run's time."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def pytest_report_header() -> str:
    """What a run that fails is repeated with."""
    return f"drawn cases: {'all' if ALL else 'some'}, POLICYGRAPH_SEED={SEED}"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Let a test that needs our Neo4j say so in its id, all that the scheduler knows of it."""
    if _needs_neo4j(metafunc.definition):
        metafunc.fixturenames.append("needs")
        metafunc.parametrize("needs", ["neo4j"])


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than processors, as each waits for engines, a browser and commands; what more of
    them win by that they lose again by collecting, which takes each some ten seconds.
    """
    return (os.cpu_count() or 1) + 1


class Together(LoadScopeScheduling):
    """What stays in one process: a file, all on the page, and all that needs Neo4j; in the order
    of the tests.
    """

    def _split_scope(self, nodeid: str) -> str:
        file, _, test = nodeid.partition("::")
        if "neo4j" in test.partition("[")[2]:
            return "neo4j"
        return "browser" if file.startswith("tests/browser/") else file


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Together:
    config.option.loadscopereorder = False
    return Together(config, log)


@pytest.hookimpl(trylast=True)  # after the order by fixtures
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what only a run of all takes; what is long goes first where several run."""
    left_out = set() if ALL else {item for item in items if _is_exhaustive(item)}
    left_out |= _not_drawn([item for item in items if item not in left_out])
    config.hook.pytest_deselected(items=[*left_out])
    items[:] = [item for item in items if item not in left_out]
    if "PYTEST_XDIST_WORKER" in os.environ:
        items.sort(key=_late)


_LONG_FILES = ["neo4j", "tests/browser/", "tests/project/", "tests/store/", "tests/api/"]
"""All that needs Neo4j, then the folders of the longest files, so that no process ends late."""


def _needs_neo4j(test: pytest.Item) -> bool:
    """Whether it needs the Neo4j that all share, and not one that it starts (``own``)."""
    mark = test.get_closest_marker("neo4j")
    return mark is not None and not mark.kwargs.get("own")


def _late(item: pytest.Item) -> int:
    place = "neo4j" if _needs_neo4j(item) else item.nodeid
    starts = (rank for rank, long in enumerate(_LONG_FILES) if place.startswith(long))
    return next(starts, len(_LONG_FILES))


def _is_exhaustive(item: pytest.Item) -> bool:
    """Whether it is marked so, on the engine that it runs on."""
    engine = "neo4j" if item.get_closest_marker("neo4j") else "embedded"
    return any(mark.kwargs.get("on", engine) == engine for mark in item.iter_markers("exhaustive"))


def _not_drawn(items: list[pytest.Item]) -> set[pytest.Item]:
    """Of the tests of a file that are marked ``some(n)``, all but the n that the seed draws."""
    alike: dict[tuple[Path, int], list[pytest.Item]] = {}
    for item in items:
        if mark := item.get_closest_marker("some"):
            alike.setdefault((item.path, mark.args[0]), []).append(item)
    return {
        item
        for (_, most), marked in alike.items()
        for item in set(marked).difference(sample(marked, most))
    }


@pytest.fixture(scope="session")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SharedEngine]:
    """The embedded engine, the same one in all processes of the run."""
    root = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        root = root.parent
    with shared_engine(root / "engine") as engine:
        yield engine


@pytest.fixture(scope="session")
def embedded_connection(embedded: SharedEngine) -> Connection:
    """A database on the embedded engine."""
    return embedded.database()


@pytest.fixture
def data_folder(embedded: SharedEngine, tmp_path: Path) -> Path:
    """A data folder whose engine runs and holds nothing."""
    return embedded.serve(tmp_path / "data")


@pytest.fixture(scope="session")
def neo4j_connection() -> Iterator[Connection]:
    """A real Neo4j 5; skipped where it cannot be had, unless POLICYGRAPH_REQUIRE asks for it."""
    try:
        with running_neo4j(settings=KEEP_PLANS) as server:
            yield Connection.to_neo4j(server.uri, server.user, server.password)
    except Neo4jMissingError as missing:
        if "neo4j" in os.environ.get("POLICYGRAPH_REQUIRE", ""):
            pytest.fail(str(missing))
        pytest.skip(str(missing))


@pytest.fixture(scope="session", params=[pytest.param("embedded_connection", id="embedded"), NEO4J])
def connection(request: pytest.FixtureRequest) -> Connection:
    """Each engine in turn."""
    found: Connection = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="session")
def session_store(connection: Connection) -> Iterator[GraphStore]:
    """A store for the whole run: for suites that load once and then only read."""
    with GraphStore.open(connection) as opened:
        opened.ensure_schema()
        yield opened


@pytest.fixture
def store(session_store: GraphStore) -> GraphStore:
    """An empty store; what a test leaves in it is cleared by the next that wants it empty."""
    session_store.clear()
    return session_store

"""The notebooks run from the first cell to the last, and print what is kept in them."""

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import nbformat
import pytest
from extracted import extracted
from served import Served, environment, serving
from tree import ROOT

from graph.address import Connection
from graph.store import GraphStore
from loaders.vocabulary import vocabulary_facts

ASKING = ["agencies_pandas", "network_networkx"]
WALKING = ["neo4j_py2neo"]


def notebook(name: str) -> Path:
    return ROOT / "notebooks" / f"{name}.ipynb"


def printed(notebook: Any) -> list[str]:
    """What each cell prints, as text: a kernel sends two prints in one message or in two."""
    cells = [cell.get("outputs", ()) for cell in notebook.cells]
    return [
        "".join(each.get("text") or each["data"]["text/plain"] for each in outputs)
        for outputs in cells
        if outputs
    ]


def executed(name: str, folder: Path, env: Mapping[str, str]) -> Any:
    """The notebook with what it prints now; a cell that fails fails the run."""
    made = folder / "made.ipynb"
    run = (
        "import sys, nbformat, nbclient; book = nbformat.read(sys.argv[1], 4);"
        "nbclient.NotebookClient(book, timeout=600).execute(); nbformat.write(book, sys.argv[2])"
    )
    done = subprocess.run(
        [sys.executable, "-c", run, notebook(name), made],
        env={**env, "PYTHONPATH": str(ROOT)},
        cwd=folder,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return nbformat.read(made, 4)  # type: ignore[no-untyped-call]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    scripts = Path(sys.executable).parent
    with serving(environment(scripts, tmp_path_factory.mktemp("data"))) as running:
        yield running


def test_every_notebook_is_run() -> None:
    kept = {path.stem for path in (ROOT / "notebooks").glob("*.ipynb")}
    assert kept == {*ASKING, *WALKING}


@pytest.mark.parametrize("name", ["notebooks.md", "notebooks.en.md"])
def test_the_page_about_notebooks_names_them_all(name: str) -> None:
    named = re.findall(r"`(\w+)\.ipynb`", (ROOT / "docs" / name).read_text("utf-8"))
    assert named == [*ASKING, *WALKING]


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", ASKING)
def test_a_notebook_prints_what_it_holds(
    name: str, served: Served, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    env = {**served.environment, "POLICYGRAPH_URL": served.address}
    check(name, executed(name, tmp_path, env), bool(request.config.getoption("--regenerate")))


@pytest.mark.exhaustive
@pytest.mark.neo4j
@pytest.mark.parametrize("name", WALKING)
def test_a_notebook_on_neo4j_prints_what_it_holds(
    name: str, neo4j_connection: Connection, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    env = environment(
        Path(sys.executable).parent,
        tmp_path,
        NEO4J_URI=neo4j_connection.uri,
        NEO4J_PASSWORD=neo4j_connection.password,
    )
    with GraphStore.open(neo4j_connection) as store:
        store.ensure_schema()
        store.clear()
        plans = map(extracted, sorted((ROOT / "seeds").glob("*.txt"))[:2])
        list(store.load([vocabulary_facts(), *plans]))
        book = executed(name, tmp_path, env)
        store.clear()
    check(name, book, bool(request.config.getoption("--regenerate")))


def check(name: str, book: Any, regenerate: bool) -> None:
    if regenerate:
        nbformat.write(book, notebook(name))  # type: ignore[no-untyped-call]
    kept = nbformat.read(notebook(name), 4)  # type: ignore[no-untyped-call]
    assert printed(kept) == printed(book)
    assert printed(kept)

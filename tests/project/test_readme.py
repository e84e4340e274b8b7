"""The two READMEs: every command in them is run, and every answer in them is the program's."""

import contextlib
import json
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from sampling import sample
from served import Served, environment, serving
from tree import ROOT

from graph.address import Connection
from graph.store import GraphStore
from loaders.pipeline import extract_file
from loaders.vocabulary import vocabulary_facts

READMES = ["README.md", "README.zh-CN.md"]
SERVED_AT = "http://127.0.0.1:8000"
# No Docker engine runs where CI does: .ci/run checks the composition, test_image the image.
NOT_RUN = {"NEO4J_PASSWORD=choose-your-own docker compose up --build"}


def fenced(name: str, language: str) -> list[str]:
    """The fenced blocks of that language, in order."""
    text = (ROOT / name).read_text("utf-8")
    blocks = re.findall(rf"^( *)```{language}\n(.*?)^\1```", text, re.MULTILINE | re.DOTALL)
    return [dedent(block) for _, block in blocks]


def answers(name: str) -> list[list[str]]:
    """The rows of the README's table: basis, task, document, line, words as printed."""
    text = (ROOT / name).read_text("utf-8")
    rows = re.findall(r"^\| (.+) \|$", text, re.MULTILINE)
    return [row.split(" | ") for row in rows[1:]]


COMMANDS = [line for name in READMES for block in fenced(name, "sh") for line in block.splitlines()]
OURS = sorted({line for line in COMMANDS if line.startswith(("policygraph ", "curl "))})
ASKING = ("policygraph query ", "policygraph ask ", "policygraph search ", "policygraph cypher ")
SHELL = {">", "&&"}
BY_CI = sorted({line for line in COMMANDS if line.startswith("make ")})


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    scripts = Path(sys.executable).parent
    with serving(environment(scripts, tmp_path_factory.mktemp("data"))) as running:
        yield running


def run(command: str, served: Served, folder: Path) -> str:
    """What the command prints, typed at a terminal in ``folder``."""
    for given in ("seeds", "tests"):
        with contextlib.suppress(FileExistsError):
            (folder / given).symlink_to(ROOT / given)
    done = subprocess.run(
        ["bash", "-euc", command.replace(SERVED_AT, served.address)],
        env=dict(served.environment),
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_every_command_is_run_somewhere() -> None:
    assert set(COMMANDS) == {*OURS, *BY_CI, *NOT_RUN, ". .venv/bin/activate"}


@pytest.mark.parametrize("language", ["sh", "cypher", "python"])
def test_both_readmes_show_the_same(language: str) -> None:
    english, chinese = (fenced(name, language) for name in READMES)
    assert english
    assert english == chinese


@pytest.mark.parametrize("command", BY_CI)
def test_what_is_for_a_fresh_clone_is_run_by_ci(command: str) -> None:
    assert command in (ROOT / ".ci" / "run").read_text("utf-8")


@pytest.mark.parametrize("command", sample(OURS, 10))
def test_a_command_of_the_readme_works(command: str, served: Served, tmp_path: Path) -> None:
    run(command, served, tmp_path)


ANSWERED = [each for each in OURS if each.startswith(ASKING) and not SHELL & {*each.split()}]


@pytest.mark.parametrize("command", sample(ANSWERED, 4))
def test_an_example_of_the_readme_has_rows_that_are_worth_seeing(
    command: str, served: Served, tmp_path: Path
) -> None:
    bare = re.sub(r" (-o|-f|--format) \S+", "", command)
    rows = run(f"{bare} -f jsonl", served, tmp_path).splitlines()
    assert rows


@pytest.mark.parametrize("name", READMES)
def test_the_answers_shown_are_the_programs(name: str, served: Served, tmp_path: Path) -> None:
    asked = "policygraph query tasks-led-by-agency agency=市商务局"
    assert asked in COMMANDS
    rows = [json.loads(line) for line in run(f"{asked} -f jsonl", served, tmp_path).splitlines()]
    given = [
        [row["basis"], row["title"], row["document_title"], str(row["line_start"]), row["quote"]]
        for row in rows
    ]
    shown = answers(name)
    assert shown
    assert all(row in given for row in shown)


@pytest.mark.parametrize("statement", fenced("README.md", "cypher"))
def test_the_statement_for_neo4j_browser_finds_something(
    statement: str, served: Served, tmp_path: Path
) -> None:
    assert "市商务局" in run(
        f"policygraph cypher {shlex.quote(statement)} -f json", served, tmp_path
    )


@pytest.mark.neo4j
@pytest.mark.parametrize("program", fenced("README.md", "python"))
def test_the_notebook_prints_what_is_led(
    program: str,
    neo4j_connection: Connection,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("NEO4J_URI", neo4j_connection.uri)
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_connection.password)
    with GraphStore.open(neo4j_connection) as store:
        store.ensure_schema()
        store.clear()
        plan = extract_file(ROOT / "seeds" / "000_d588bc887905c78e.txt")
        list(store.load([vocabulary_facts(), plan]))
        left: dict[str, Any] = {}
        exec(program, left)
        left["graph"].service.connector.close()
        store.clear()
    assert "会展服务 209 牵头单位：市商务局" in capsys.readouterr().out

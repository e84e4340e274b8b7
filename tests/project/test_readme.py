"""The READMEs and docs/: every command in them is run, every answer in them is the program's.

A README's commands are run one by one, a page's block by block, as a reader copies them.
"""

import json
import re
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from documented import SERVED_AT, fenced, run
from engines import SharedEngine
from extracted import extracted
from sampling import ALL, sample
from seed_plans import seed_facts
from served import Served, environment, serving
from tree import ROOT

from graph.address import Connection
from graph.store import GraphStore
from loaders.vocabulary import vocabulary_facts

READMES = ["README.md", "README.zh-CN.md"]
PAGES = sorted(
    path.with_suffix("").with_suffix(".md").relative_to(ROOT).as_posix()
    for path in (ROOT / "docs").rglob("*.en.md")
)
"""The pages of docs/ that stand in both languages, by their Chinese file."""
# No Docker engine and no systemd run where CI does: .ci/run checks the composition, test_image the
# image, test_deploy the unit.
NOT_RUN = {
    "cp deploy/policygraph.service /etc/systemd/system/",
    "systemctl enable --now policygraph",
    "NEO4J_PASSWORD=choose-your-own docker compose up --build",
    "NEO4J_PASSWORD=choose-your-own NEO4J_IMAGE=neo4j:2026-community docker compose up --build",
}


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
BLOCKS = sorted({block for name in PAGES for block in fenced(name, "sh")})
TYPED = [block for block in BLOCKS if block.startswith(("policygraph ", "curl "))]
WRITES = re.compile("policygraph (load(?!.*--dry-run)|review decide)")
READING = [line for line in OURS if not WRITES.search(line)]
ELSEWHERE = [block for block in TYPED if "POLICYGRAPH_DATA=" in block]
HERE = [block for block in TYPED if block not in ELSEWHERE]
READING_HERE = [block for block in HERE if not WRITES.search(block)]
PROGRAMS = [block for name in PAGES for block in fenced(name, "python")]
STATEMENTS = [block for name in ("README.md", *PAGES) for block in fenced(name, "cypher")]


@pytest.fixture(scope="module")
def served(embedded: SharedEngine, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """``policygraph up`` on the seeds; on those that others read where no test changes them."""
    place = None if ALL else embedded.filled("seeds", seed_facts)
    data = embedded.serve(tmp_path_factory.mktemp("data"), place)
    with serving(environment(Path(sys.executable).parent, data)) as running:
        yield running


def test_every_command_is_run_somewhere() -> None:
    others = {*BY_CI, *NOT_RUN, ". .venv/bin/activate"}
    lines = {line for block in set(BLOCKS) - set(TYPED) for line in block.splitlines()}
    assert {*COMMANDS, *lines} == {*OURS, *others}


@pytest.mark.parametrize("name", PAGES)
def test_both_languages_of_a_page_show_the_same(name: str) -> None:
    english = name.removesuffix("md") + "en.md"
    for language in ("sh", "cypher", "python", "ini"):
        assert fenced(english, language) == fenced(name, language)


@pytest.mark.parametrize("language", ["sh", "cypher", "python"])
def test_both_readmes_show_the_same(language: str) -> None:
    english, chinese = (fenced(name, language) for name in READMES)
    assert english
    assert english == chinese


@pytest.mark.parametrize("command", BY_CI)
def test_what_is_for_a_fresh_clone_is_run_by_ci(command: str) -> None:
    assert command in (ROOT / ".ci" / "run").read_text("utf-8")


@pytest.mark.parametrize("command", OURS if ALL else sample(READING, 1))
def test_a_command_of_the_readme_works(command: str, served: Served, tmp_path: Path) -> None:
    run(command, served, tmp_path)


@pytest.mark.parametrize("block", HERE if ALL else sample(READING_HERE, 1))
def test_a_block_of_a_page_works(block: str, served: Served, tmp_path: Path) -> None:
    run(block, served, tmp_path)


@pytest.mark.exhaustive("each starts engines of its own")
@pytest.mark.parametrize("block", ELSEWHERE)
def test_a_block_that_makes_another_graph_works(block: str, served: Served, tmp_path: Path) -> None:
    run(block, served, tmp_path)


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_program_of_a_page_prints_something(
    program: str, served: Served, capsys: pytest.CaptureFixture[str]
) -> None:
    exec(program.replace(SERVED_AT, served.address), {})
    assert capsys.readouterr().out


ANSWERED = [each for each in OURS if each.startswith(ASKING) and not SHELL & {*each.split()}]


@pytest.mark.parametrize("command", sample(ANSWERED, 1))
def test_an_example_of_the_readme_has_rows_that_are_worth_seeing(
    command: str, served: Served, tmp_path: Path
) -> None:
    bare = re.sub(r" (-o|-f|--format) \S+", "", command)
    rows = run(f"{bare} -f jsonl", served, tmp_path).splitlines()
    assert rows


def test_the_answers_shown_are_the_programs(served: Served, tmp_path: Path) -> None:
    asked = "policygraph query tasks-led-by-agency agency=市商务局"
    assert asked in COMMANDS
    rows = [json.loads(line) for line in run(f"{asked} -f jsonl", served, tmp_path).splitlines()]
    given = [
        [row["basis"], row["title"], row["document_title"], str(row["line_start"]), row["quote"]]
        for row in rows
    ]
    for name in READMES:
        shown = answers(name)
        assert shown
        assert all(row in given for row in shown)


@pytest.mark.parametrize("statement", sorted(set(STATEMENTS)))
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
        plan = extracted(ROOT / "seeds" / "000_d588bc887905c78e.txt")
        list(store.load([vocabulary_facts(), plan]))
        left: dict[str, Any] = {}
        exec(program, left)
        left["graph"].service.connector.close()
        store.clear()
    assert "会展服务 209 牵头单位：市商务局" in capsys.readouterr().out

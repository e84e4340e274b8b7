"""How fast the API answers each question of the catalogue, with 1 client and with 100.

    python -m benchmarks.api_speed [--seconds 2] [--engines embedded neo4j] [--out FILE]

The real program runs with the seeds and is asked by ``wrk`` (``benchmarks.driving``), which asks
for gzip, as browsers do. Columns, all in milliseconds:

    first p50, p95   one client; no answer is kept, each is worked out anew
    bare             median of the same statements by the bare driver, and what "first" is of it
    p50, p95         one client, as the program comes: answers are kept while the data is the same
    100: p50, p95    100 clients that ask without a pause, and how many of the answers were errors
    100 new          p95 of 100 clients where no answer is kept
    of bare FastAPI  answers a second, of what an endpoint that only returns the same bytes gives

Aims: p50 10 ms, p95 50 ms with one client; p95 300 ms and no error with 100; first at most 1.5 of
bare. It takes 8 times ``--seconds`` for each question and engine. Figures of one machine compare
with each other only while nothing else runs on it: the ratios say more.
"""

import argparse
import json
import os
import platform
import sys
import tempfile
import urllib.request
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psutil

from benchmarks.bare import bare_endpoint, by_bare_driver, reads_of
from benchmarks.databases import Missing, database
from benchmarks.driving import drive
from benchmarks.program import running, settings_for
from graph.address import Connection
from graph.engine.command import HEAP
from graph.store import GraphStore
from queries.catalogue import catalogue
from queries.engine.query import AnyQuery

CLIENTS = 100
NOTHING_KEPT = {"POLICYGRAPH_KEPT_MB": "0"}


@dataclass
class Figures:
    """What was measured of one question on one engine; milliseconds, and ratios."""

    rows: int = 0
    first_p50: float = 0
    first_p95: float = 0
    bare_p50: float = 0
    to_bare: float = 0
    p50: float = 0
    p95: float = 0
    many_p50: float = 0
    many_p95: float = 0
    errors: int = 0
    new_p95: float = 0
    of_fastapi: float = 0


def measure(
    connection: Connection, data: Path, questions: Sequence[AnyQuery], seconds: int
) -> dict[str, Figures]:
    """All figures of one engine."""
    figures = {question.name: Figures() for question in questions}
    settings = settings_for(connection, data)
    with running({**settings, **NOTHING_KEPT}) as program, GraphStore.open(connection) as store:
        for question in questions:
            url = _url(program.address, question)
            _first(figures[question.name], url, seconds)
            _bare(figures[question.name], question, store, seconds)
    with running(settings) as program:
        for question in questions:
            _again(figures[question.name], _url(program.address, question), seconds)
    return figures


def _url(address: str, question: AnyQuery) -> str:
    return address + quote(question.example_url, safe="/?&=")


def _first(figures: Figures, url: str, seconds: int) -> None:
    drive(url, 1, seconds)  # the engine compiles what it runs often
    one, many = drive(url, 1, seconds), drive(url, CLIENTS, seconds)
    figures.first_p50, figures.first_p95, figures.new_p95 = one.p50, one.p95, many.p95
    figures.errors += one.errors + many.errors


def _bare(figures: Figures, question: AnyQuery, store: GraphStore, seconds: int) -> None:
    reads = reads_of(question, store)
    figures.bare_p50 = by_bare_driver(store.connection, reads, seconds)
    figures.to_bare = figures.first_p50 / figures.bare_p50


def _again(figures: Figures, url: str, seconds: int) -> None:
    with urllib.request.urlopen(url) as answer, tempfile.NamedTemporaryFile() as body:
        body.write(answer.read())
        body.flush()
        figures.rows = len(json.loads(Path(body.name).read_text("utf-8"))["rows"])
        with bare_endpoint(Path(body.name)) as bare:
            theirs = drive(bare, CLIENTS, seconds)
    one, many = drive(url, 1, seconds), drive(url, CLIENTS, seconds)
    figures.p50, figures.p95 = one.p50, one.p95
    figures.many_p50, figures.many_p95 = many.p50, many.p95
    figures.errors += one.errors + many.errors
    figures.of_fastapi = many.rate / theirs.rate


def machine() -> dict[str, Any]:
    """What the figures depend on, beside the program."""
    return {
        "processors": os.cpu_count(),
        "memory_gb": round(psutil.virtual_memory().total / 2**30),
        "system": platform.platform(),
        "python": platform.python_version(),
        "engine_heap": HEAP,
        "load_before": os.getloadavg()[0],
        "versions": {
            name: version(name)
            for name in ("arcadedb-embedded", "neo4j", "neo4j-rust-ext", "fastapi", "uvicorn")
        },
    }


def print_table(kind: str, figures: dict[str, Figures]) -> None:
    """One line a question."""
    names = [name.removesuffix("_p50").replace("_", " ") for name in asdict(Figures())]
    print(f"{kind:34}" + "".join(f"{name:>11}" for name in names))
    for question, each in figures.items():
        print(f"{question:34}" + "".join(f"{value:11.4g}" for value in asdict(each).values()))
    sys.stdout.flush()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--seconds", type=int, default=1)
    parser.add_argument("--engines", nargs="+", default=["embedded", "neo4j"])
    parser.add_argument("--questions", nargs="*", help="only these")
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    questions = [
        each for each in catalogue().values() if not given.questions or each.name in given.questions
    ]
    results: dict[str, Any] = {"machine": machine()}
    for kind in given.engines:
        try:
            with database(kind) as (connection, data):
                figures = measure(connection, data, questions, given.seconds)
        except Missing as missing:
            print(f"without Neo4j: {missing}", file=sys.stderr)
            continue
        print_table(kind, figures)
        results[kind] = {name: asdict(each) for name, each in figures.items()}
    if given.out:
        given.out.write_text(json.dumps(results, indent=1) + "\n")


if __name__ == "__main__":
    main()

"""How the time of each question grows with the graph: the seeds, and many copies of them.

    python -m benchmarks.api_growth [--times 1 10 100] [--engines embedded neo4j] [--out FILE]
        [--table FILE]

The embedded engine is filled as the program does, Neo4j by its importer
(``graph.export.import_files``).
Copies are of other places with agencies and names of their own (``benchmarks.copies``), so most
questions about the seeds have the same answer at each size; where an answer grows, its rows are
printed. Once all questions were asked for a second each, a question's whole plan is asked by the
program's own store: the median of its milliseconds, and the engine's processor time for one, of
which other work on the machine changes less. Of Neo4j also the accesses to the store that it counts
(``PROFILE``), of all statements of the question: these are the same on any machine.
Aim: 1.5 times from the smallest to the largest graph for equal answers, by accesses where the
engine counts them, else by processor time. ``--table`` writes all of it in Markdown.
"""

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Any

import psutil
from neo4j import GraphDatabase

from benchmarks.bare import reads_of
from benchmarks.copies import copies, seeds
from benchmarks.databases import Missing, database, engine_of, processor
from graph.driver.query import query
from graph.export.import_files import write_import
from graph.records import Facts
from graph.store import GraphStore
from graph.write.partition import VOCABULARY
from ontology.errors import PolicyGraphError
from queries.catalogue import catalogue
from queries.engine.query import AnyQuery

SECONDS = 1.0
"""For how long each question is asked, at least five times."""


Rows = dict[str, list[dict[str, Any]]]


def measure(kind: str, times: list[int]) -> Rows:
    """Of each question at each size: rows, median and, after the first, growth."""
    figures: Rows = {name: [] for name in catalogue()}
    for size, store in (loaded if kind == "embedded" else imported)(times):
        for question in catalogue().values():
            _add([], size, question, store)  # the engine compiles, and reads what it will need
        for name, question in catalogue().items():
            _add(figures[name], size, question, store)
    return figures


def loaded(times: list[int]) -> Iterator[tuple[int, GraphStore]]:
    """An embedded engine at each size, filled as the program does."""
    with database("embedded") as (connection, _), GraphStore.open(connection) as store:
        start, before = time.perf_counter(), 0
        for size in times:
            added = islice(sources(size), before, None)
            count = sum(1 for some in added for _ in store.load(some))
            _say(f"x{size}: {count} sources loaded", start)
            yield size, store
            start, before = time.perf_counter(), size


def imported(times: list[int]) -> Iterator[tuple[int, GraphStore]]:
    """A Neo4j at each size, filled by its importer."""
    for size in times:
        start = time.perf_counter()
        with tempfile.TemporaryDirectory() as folder:
            count = write_import(Path(folder), chain.from_iterable(sources(size)), stated(size))
            with (
                database("neo4j", Path(folder)) as (connection, _),
                GraphStore.open(connection) as store,
            ):
                store.ensure_schema()
                store.read("CALL db.awaitIndexes(3600)")
                _say(f"x{size}: {count} sources imported", start)
                yield size, store


def sources(size: int) -> Iterator[Sequence[Facts]]:
    """The seeds, and then each copy of them."""
    yield seeds()
    yield from copies(seeds(), size - 1)


def stated(size: int) -> set[str]:
    """The ids of the documents among ``sources``."""
    return {each.source for some in sources(size) for each in some} - {VOCABULARY}


def _say(what: str, start: float) -> None:
    print(f"{what} in {time.perf_counter() - start:.0f} s", file=sys.stderr, flush=True)


def _add(rows: list[dict[str, Any]], size: int, question: AnyQuery, store: GraphStore) -> None:
    params = question.parse(question.example)
    try:
        row: dict[str, Any] = {"times": size, "rows": len(question.run(store, params).rows)}
        engine = engine_of(store.connection)
        row["ms"], row["processor_ms"] = _taken(lambda: question.run(store, params), engine)
        if store.connection.kind == "neo4j":
            row["accesses"] = _accesses(question, store)
    except PolicyGraphError as error:
        rows.append({"times": size, "failed": str(error)})
        return
    first, grows = rows[0] if rows else row, "accesses" if "accesses" in row else "processor_ms"
    rows.append({**row, "growth": row[grows] / first[grows] if first.get(grows) else 1.0})


def _taken(ask: Callable[[], object], engine: psutil.Process) -> tuple[float, float]:
    """Milliseconds of an answer, the median, and of the engine's processors for one, the mean."""
    taken: list[float] = []
    before = processor(engine)
    end = time.perf_counter() + SECONDS
    while time.perf_counter() < end or len(taken) < 5:
        start = time.perf_counter()
        ask()
        taken.append(1000 * (time.perf_counter() - start))
    return statistics.median(taken), 1000 * (processor(engine) - before) / len(taken)


def _accesses(question: AnyQuery, store: GraphStore) -> int:
    connection, total = store.connection, 0
    with (
        GraphDatabase.driver(
            connection.uri, auth=connection.reader_auth, notifications_min_severity="OFF"
        ) as driver,
        driver.session(database=connection.database) as session,
    ):
        for read in reads_of(question, store):
            result = session.run(query(f"PROFILE {read.statement}"), read.parameters)
            for _ in result:  # rows that are discarded have no profile
                pass
            total += _hits(result.consume().profile or {})
    return total


def _hits(plan: dict[str, Any]) -> int:
    return plan.get("dbHits", 0) + sum(map(_hits, plan.get("children", ())))


def table(results: dict[str, Rows]) -> str:
    """All figures in Markdown: a line for each question, columns for engines and sizes."""
    heads, units = [], {"embedded": ("processor_ms", "ms"), "neo4j": ("accesses", "accesses")}
    for kind, figures in results.items():
        sizes = [row["times"] for row in next(iter(figures.values()))]
        heads += [f"{kind} ×{size:,}, {units[kind][1]}" for size in sizes] + ["growth"]
    lines = [f"| question | rows | {' | '.join(heads)} |", "|---" * (len(heads) + 2) + "|"]
    for name in next(iter(results.values())):
        cells = []
        for kind, figures in results.items():
            cells += [_cell(row, units[kind][0]) for row in figures[name]]
            cells.append(f"{figures[name][-1].get('growth', 0):.1f}")
        counts = [row.get("rows", "–") for row in next(iter(results.values()))[name]]
        shown = " → ".join(map(str, dict.fromkeys(counts)))
        lines.append(f"| `{name}` | {shown} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _cell(row: dict[str, Any], unit: str) -> str:
    value = row.get(unit)
    if value is None:
        return "failed"
    return f"{value:,}" if isinstance(value, int) else f"{value:.1f}"


def _shown(row: dict[str, Any]) -> str:
    return " ".join(
        f"{name} {f'{x:.4g}' if isinstance(x, float) else x}" for name, x in row.items()
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--times", type=int, nargs="+", default=[1, 10])
    parser.add_argument("--engines", nargs="+", default=["embedded", "neo4j"])
    parser.add_argument("--out", type=Path)
    parser.add_argument("--table", type=Path)
    given = parser.parse_args()
    results = {}
    for kind in given.engines:
        try:
            results[kind] = measure(kind, sorted(given.times))
        except Missing as missing:
            print(f"without Neo4j: {missing}", file=sys.stderr)
            continue
        for name, rows in results[kind].items():
            print(f"{kind:10}{name:34}", " | ".join(map(_shown, rows)))
    if given.table:
        given.table.write_text(table(results))
    if given.out:
        given.out.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()

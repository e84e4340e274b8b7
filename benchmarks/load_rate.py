"""How fast GraphStore.load is, beside a bare driver loop and py2neo's bulk loader.

    python -m benchmarks.load_rate [--plans 40] [--rounds 5] [--out results.json]

Every loader writes the same rows to the same engine, emptied before each turn; the loaders take
turns, so that a busy moment of the machine meets them alike. Of each the median of its rounds
counts, in rows a second and in processor seconds of the loader and the engine together, of which
other work on the machine changes less. The bare loop has its rows ready in lists and sends 5,000
maps to a statement (``UNWIND $rows AS row``, as people write it), each a transaction of its own,
without evidence checks, fingerprints, checksums, replacement or what loads keep up to date. py2neo
runs twice: merging, which is repeatable as GraphStore.load is, and creating, which is not. Aims:
0.9 of the bare loop on both engines, 1.3 of py2neo's merge.
"""

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import psutil
from neo4j import GraphDatabase
from py2neo import Graph
from py2neo.bulk import create_nodes, create_relationships, merge_nodes, merge_relationships

from benchmarks.databases import engine_of, processor
from graph.address import Connection
from graph.driver.query import query
from graph.engine.engine import Engine
from graph.records import Edge, Facts, Node, Ref, Value
from graph.store import GraphStore

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from neo4j_server import (  # pyright: ignore[reportMissingImports]
    Neo4jMissingError,
    running_neo4j,
)

BATCH = 5_000
_PLANS_STAY = "dbms.cypher.min_replan_interval=1h\n"
"""Else Neo4j plans the statements anew in each turn, since its graph was emptied and filled. That
takes longer than to run them, and no load meets it but the first."""
MEASURES, AGENCIES_PER_MEASURE, TARGETS = 100, 4, 60
AGENCIES = [
    Node("Agency", f"agency:天津市第{i}局", {"name": f"天津市第{i}局", "confirmed": False})
    for i in range(60)
]
INDICATORS = [Node("Indicator", f"indicator:指标{i}", {"name": f"指标{i}"}) for i in range(20)]
Rows = list[dict[str, Any]]


def plan(number: int) -> Facts:
    """A plan in the shape of the seeds: 100 measures, 400 assignments, 60 targets."""
    document = Node(
        "Document", f"doc-{number:012x}", {"title": f"计划{number}", "issued_on": date(2026, 1, 1)}
    )
    own, edges = [], []
    for i in range(MEASURES):
        measure = _own(document, "Measure", i, text="推动国际消费中心城市建设，" * 12)
        own.append(measure)
        edges.append(_edge("IN_DOCUMENT", measure.ref, document.ref, i))
        for j in range(AGENCIES_PER_MEASURE):
            agency = AGENCIES[(i * 7 + j * 11 + number) % len(AGENCIES)]
            edges.append(_edge("SUPPORTS" if j else "LEADS", agency.ref, measure.ref, i))
    for i in range(TARGETS):
        target = _own(document, "Target", i, value=float(i), unit="亿元", year=2027)
        own.append(target)
        edges.append(_edge("SETS", own[i].ref, target.ref, i))
        edges.append(_edge("MEASURES", target.ref, INDICATORS[i % len(INDICATORS)].ref, i))
    return Facts(document.id, (document, *own, *AGENCIES, *INDICATORS), tuple(edges))


def _own(document: Node, label: str, number: int, **properties: Value) -> Node:
    lines: dict[str, Value] = {"line_start": number, "line_end": number}
    properties = {"document_id": document.id, "title": f"任务{number}", **lines, **properties}
    return Node(label, f"{document.id}.{label[0].lower()}.{number}", properties)


def _edge(kind: str, start: Ref, end: Ref, line: int) -> Edge:
    evidence = {"as_written": "市商务局", "line_start": line, "line_end": line}
    return Edge(kind, start, end, {**evidence, "quote": "（市商务局牵头，各区人民政府配合）"})


class Taken(NamedTuple):
    """Seconds of the clock, and of the processors of loader and engine together."""

    clock: float
    processor: float


class Prepared:
    """The rows of all plans, by label and by edge type, shared nodes once."""

    def __init__(self, plans: list[Facts]) -> None:
        nodes: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
        self.edges: dict[tuple[str, str, str], Rows] = defaultdict(list)
        for facts in plans:
            for node in facts.nodes:
                nodes[node.label][node.id] = {"id": node.id, **node.properties}
            for edge in facts.edges:
                ends = {"start": edge.start.id, "end": edge.end.id}
                row = {**ends, "properties": dict(edge.properties)}
                self.edges[edge.type, edge.start.label, edge.end.label].append(row)
        self.nodes = {label: list(rows.values()) for label, rows in nodes.items()}
        self.size = sum(map(len, self.nodes.values())) + sum(map(len, self.edges.values()))


def bare_loop(connection: Connection, prepared: Prepared) -> None:
    """What a person would write with the driver alone."""
    with GraphDatabase.driver(connection.uri, auth=connection.auth) as driver:
        for label, rows in prepared.nodes.items():
            for batch in _batches(rows):
                text = f"UNWIND $rows AS row CREATE (n:{label}) SET n = row"
                driver.execute_query(query(text), rows=batch, database_=connection.database)
        for (kind, start, end), rows in prepared.edges.items():
            text = (
                f"UNWIND $rows AS row "
                f"MATCH (s:{start} {{id: row.start}}), (e:{end} {{id: row.end}}) "
                f"CREATE (s)-[r:{kind}]->(e) SET r = row.properties"
            )
            for batch in _batches(rows):
                driver.execute_query(query(text), rows=batch, database_=connection.database)


def py2neo_bulk(connection: Connection, prepared: Prepared, *, merge: bool) -> None:
    """py2neo's own bulk loader: ``merge`` may be repeated, as GraphStore.load may; else once."""
    graph: Any = Graph(connection.uri, auth=connection.auth, name=connection.database)
    for label, rows in prepared.nodes.items():
        for batch in _batches(rows):
            if merge:
                merge_nodes(graph.auto(), batch, (label, "id"))
            else:
                create_nodes(graph.auto(), batch, labels={label})
    for (kind, start, end), rows in prepared.edges.items():
        for batch in _batches(rows):
            data = [(row["start"], row["properties"], row["end"]) for row in batch]
            write = merge_relationships if merge else create_relationships
            write(graph.auto(), data, kind, start_node_key=(start, "id"), end_node_key=(end, "id"))


def _batches(rows: Rows) -> Iterator[Rows]:
    for start in range(0, len(rows), BATCH):
        yield rows[start : start + BATCH]


def measure(connection: Connection, plans: list[Facts], rounds: int) -> dict[str, Taken]:
    """What each loader takes on one engine; the first round only warms it up."""
    prepared = Prepared(plans)
    engine, found = engine_of(connection), defaultdict[str, list[Taken]](list)
    with GraphStore.open(connection) as store:
        store.ensure_schema()
        loaders: dict[str, Callable[[], None]] = {
            "GraphStore.load": lambda: _drain(store, plans),
            "bare driver": lambda: bare_loop(connection, prepared),
        }
        if connection.kind == "neo4j":
            loaders["py2neo merge"] = lambda: py2neo_bulk(connection, prepared, merge=True)
            loaders["py2neo create"] = lambda: py2neo_bulk(connection, prepared, merge=False)
        for _ in range(rounds + 1):
            for name, load in loaders.items():
                store.clear()
                found[name].append(_timed(load, engine))
                if sum(store.counts().values()) != prepared.size:
                    raise SystemExit(f"{name} did not write all {prepared.size} rows")
        store.clear()
    return {
        name: Taken(*map(statistics.median, zip(*of[1:], strict=True)))
        for name, of in found.items()
    }


def _timed(load: Callable[[], None], engine: psutil.Process) -> Taken:
    clock, mine, its = time.perf_counter(), time.process_time(), processor(engine)
    load()
    used = time.process_time() - mine + processor(engine) - its
    return Taken(time.perf_counter() - clock, used)


def _drain(store: GraphStore, plans: list[Facts]) -> None:
    fresh = (Facts(each.source, each.nodes, each.edges) for each in plans)  # no cached fingerprint
    for _ in store.load(fresh):
        pass


@contextmanager
def engines() -> Iterator[list[Connection]]:
    """The embedded engine, and Neo4j where Maven and Java are at hand."""
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        found = [stack.enter_context(Engine.open(Path(folder))).connection]
        try:
            server = stack.enter_context(running_neo4j(settings=_PLANS_STAY))
            found.append(Connection.to_neo4j(server.uri, server.user, server.password))
        except Neo4jMissingError as missing:
            print(f"without Neo4j: {missing}", file=sys.stderr)
        yield found


def _figures(taken: dict[str, Taken], size: int) -> dict[str, float]:
    """Rates, and how many times as fast GraphStore.load is as each."""
    ours, figures = taken["GraphStore.load"], {"rows": float(size)}
    for name, of in taken.items():
        figures[f"{name}: rows a second"] = size / of.clock
        figures[f"{name}: processor seconds"] = of.processor
        figures[f"{name}: ratio by clock"] = of.clock / ours.clock
        figures[f"{name}: ratio by processor"] = of.processor / ours.processor
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plans", type=int, default=40)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    plans = [plan(number) for number in range(options.plans)]
    results = {}
    with engines() as connections:
        for connection in connections:
            taken = measure(connection, plans, options.rounds)
            results[connection.kind] = _figures(taken, Prepared(plans).size)
            for name, number in results[connection.kind].items():
                print(f"{connection.kind:10} {name:40} {number:12,.2f}")
    if options.out:
        options.out.parent.mkdir(parents=True, exist_ok=True)
        options.out.write_text(json.dumps(results, indent=2) + "\n")


if __name__ == "__main__":
    main()

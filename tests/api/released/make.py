"""What this version leaves in its data, kept for the versions after it (see README.md).

    python -m tests.api.released.make 0.2.0

Run by the commands of the version that is released, on both engines, in a folder of their own.
"""

import argparse
import json
import lzma
import os
import re
import shutil
import signal
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from neo4j import Driver, GraphDatabase

from benchmarks.databases import database

HERE = Path(__file__).parent
COMMAND = Path(sys.executable).with_name("policygraph")
LEFT_OUT = (
    "backups",
    "log",
    "engine.args",
    "engine.json",
    "engine.lock",
    "policy.lock",
    ".decisions.yaml.lock",
)
"""What of a data folder is made anew, or was empty."""
_UNKNOWN = re.compile(r"doc-\w+\.r\.\w+")
"""The number of a review item as ``policygraph review`` prints it."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("version")
    folder = HERE / parser.parse_args().version
    folder.mkdir()
    plan = folder / "a.txt"
    shutil.copyfile(max(HERE.glob("*/a.txt")), plan)
    with tempfile.TemporaryDirectory() as work:
        _pack(_served(Path(work), plan), folder / "data.tar.xz")
    with database("neo4j") as (place, data):
        user, password = place.user or "", place.password or ""
        at = {"NEO4J_URI": place.uri, "NEO4J_USERNAME": user, "NEO4J_PASSWORD": password}
        _policygraph(data, "load", str(plan), **at)
        with GraphDatabase.driver(place.uri, auth=(user, password)) as driver:
            _keep(driver, folder)


def _served(work: Path, plan: Path) -> Path:
    """A data folder after ``up``, one decision and one key, stopped."""
    seeds, data = work / "seeds", work / "data"
    seeds.mkdir()
    shutil.copyfile(plan, seeds / plan.name)
    up = [COMMAND, "up", "--seeds", seeds, "--port", "0"]
    with subprocess.Popen(
        up, env=_environment(data), cwd=work, stderr=subprocess.PIPE, text=True
    ) as serving:
        assert serving.stderr
        next(line for line in serving.stderr if "http://" in line)
        (unknown,) = _UNKNOWN.findall(_policygraph(data, "review"))
        decided = ("correct", "市商务局", "--reason", "应为市商务局", "--by", "张三", "--yes")
        _policygraph(data, "review", "decide", unknown, *decided)
        _policygraph(data, "key", "add", "李四")
        serving.send_signal(signal.SIGINT)
    return data


def _policygraph(data: Path, *words: str, **more: str) -> str:
    environment = {**_environment(data), **more}
    done = subprocess.run(
        [COMMAND, *words], env=environment, cwd=data.parent, check=True, capture_output=True
    )
    return done.stdout.decode()


def _environment(data: Path) -> dict[str, str]:
    return {**os.environ, "POLICYGRAPH_DATA": str(data)}


def _pack(data: Path, packed: Path) -> None:
    with tarfile.open(packed, "w:xz") as archive:
        archive.add(data, "data", filter=_kept)


def _kept(member: tarfile.TarInfo) -> tarfile.TarInfo | None:
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    return None if Path(member.name).name in LEFT_OUT else member


def _keep(driver: Driver, folder: Path) -> None:
    lines = (json.dumps(row, ensure_ascii=False) for row in _graph(driver))
    packed = lzma.compress("".join(f"{line}\n" for line in lines).encode())
    (folder / "neo4j.jsonl.xz").write_bytes(packed)
    shown = [
        record["createStatement"]
        for what in ("CONSTRAINTS", "INDEXES")
        for record in driver.execute_query(_schema(what)).records
    ]
    (folder / "neo4j-schema.cypher").write_text("".join(f"{line}\n" for line in shown), "utf-8")


def _schema(what: str) -> Any:
    owned = "" if what == "CONSTRAINTS" else "AND owningConstraint IS NULL"
    named = "owningConstraint, " if owned else ""
    return (
        f"SHOW {what} YIELD name, type, {named}createStatement "
        f"WHERE type <> 'LOOKUP' {owned} RETURN createStatement ORDER BY name"
    )


def _graph(driver: Driver) -> Iterator[dict[str, Any]]:
    """All nodes, then all edges between them by their number."""
    nodes = "MATCH (n) RETURN elementId(n), labels(n), properties(n) ORDER BY labels(n), n.id"
    numbers: dict[str, int] = {}
    for id_, labels, properties in driver.execute_query(nodes).records:
        numbers[id_] = len(numbers)
        yield {"labels": labels, "properties": _written(properties)}
    edges = "MATCH (a)-[r]->(b) RETURN elementId(a), type(r), elementId(b), properties(r)"
    for start, type_, end, properties in driver.execute_query(edges).records:
        ends = {"start": numbers[start], "type": type_, "end": numbers[end]}
        yield {**ends, "properties": _written(properties)}


def _written(properties: dict[str, Any]) -> dict[str, Any]:
    """JSON has no dates: they are kept as ``{"date": "2024-03-05"}``."""
    return {
        name: {"date": value.iso_format()} if hasattr(value, "iso_format") else value
        for name, value in properties.items()
    }


if __name__ == "__main__":
    main()

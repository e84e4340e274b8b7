"""What every released version left in its data is brought up to date, on both engines."""

import json
import lzma
import tarfile
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from engines import SharedEngine
from exported import exported
from neo4j import GraphDatabase

from api.services.audit import Audit
from api.services.keys import Keys, Role
from api.services.loading import extract_all, load_files
from api.services.opening import open_loaded, open_store
from api.settings import Settings
from graph.address import Connection
from graph.driver.query import query
from graph.store import GraphStore
from loaders.check.review.decisions import read_decisions
from queries.catalogue import catalogue

RELEASED = sorted((Path(__file__).parent / "released").glob("*/"))
DATA = [pytest.param(folder, id=folder.name) for folder in RELEASED]
pytestmark = pytest.mark.exhaustive
Rows: TypeAlias = list[dict[str, Any]]


def load(store: GraphStore, settings: Settings, plan: Path) -> None:
    decisions = read_decisions(settings.decisions_file)
    audit = Audit.of_user(settings.audit_file)
    (outcome,) = load_files(
        store, extract_all([plan], decisions, 1), decisions, settings.originals, audit
    )
    assert outcome.result


def facts(store: GraphStore) -> list[bytes]:
    """Nodes and edges in whatever order they were made."""
    return sorted(exported(store).splitlines())


def led(store: GraphStore) -> list[tuple[str, int]]:
    """Titles and lines of what 市交通运输委 leads."""
    question = catalogue()["tasks-led-by-agency"]
    rows = question.run(store, question.parse({"agency": "市交通运输委"})).rows
    return [(row.title, row.line_start) for row in rows]


@pytest.fixture
def anew(embedded: SharedEngine, tmp_path: Path) -> Settings:
    """An empty data folder of this version."""
    return Settings(data=embedded.serve(tmp_path / "anew"), neo4j_uri=None)


@pytest.mark.parametrize("folder", DATA)
def test_a_data_folder_answers_and_becomes_what_it_would_be_anew(
    folder: Path, anew: Settings, tmp_path: Path
) -> None:
    with tarfile.open(folder / "data.tar.xz") as packed:
        packed.extractall(tmp_path, filter="data")
    settings = Settings(data=tmp_path / "data", neo4j_uri=None)
    anew.decisions_file.write_bytes(settings.decisions_file.read_bytes())
    assert Keys(settings.keys_file).all()["李四"].roles == {Role.decide, Role.load}
    with open_loaded(settings) as old, open_store(anew) as new:
        assert led(old) == [("完善夜间公交", 11)]
        load(old, settings, folder / "a.txt")
        load(new, anew, folder / "a.txt")
        assert facts(old) == facts(new)
        assert led(old) == led(new)
        assert old.data_version() == new.data_version()


@pytest.mark.neo4j
@pytest.mark.parametrize("folder", DATA)
def test_a_neo4j_answers_and_becomes_what_it_would_be_anew(
    folder: Path, neo4j_connection: Connection, anew: Settings, tmp_path: Path
) -> None:
    place = neo4j_connection
    settings = Settings.model_validate(
        {
            "data": tmp_path / "neo4j",
            "NEO4J_URI": place.uri,
            "NEO4J_USERNAME": place.user,
            "NEO4J_PASSWORD": place.password,
        }
    )
    with open_store(settings) as old, open_store(anew) as new:
        old.clear()
        as_left(place, folder)
        assert led(old) == [("完善夜间公交", 11)]
        load(old, settings, folder / "a.txt")
        load(new, anew, folder / "a.txt")
        assert facts(old) == facts(new)
        assert old.data_version() == new.data_version()
        old.clear()


def as_left(connection: Connection, folder: Path) -> None:
    """Fill the empty database with what the released version left, and with nothing made since."""
    rows = lzma.decompress((folder / "neo4j.jsonl.xz").read_bytes()).splitlines()
    nodes, edges = defaultdict[str, Rows](list), defaultdict[str, Rows](list)
    for number, row in enumerate(map(json.loads, rows)):
        made = {**row, "number": number, "properties": dated(row["properties"])}
        (nodes[":".join(row["labels"])] if "labels" in row else edges[row["type"]]).append(made)
    with GraphDatabase.driver(connection.uri, auth=connection.auth) as driver:
        for kind in ("CONSTRAINT", "INDEX"):
            shown = f"SHOW {kind} YIELD name, type WHERE type <> 'LOOKUP' RETURN name"
            for record in driver.execute_query(query(shown)).records:
                driver.execute_query(query(f"DROP {kind} `{record['name']}`"))
        for statement in (folder / "neo4j-schema.cypher").read_text("utf-8").splitlines():
            driver.execute_query(query(statement))
        ids: dict[int, str] = {}
        for labels, those in nodes.items():
            create = f"UNWIND $rows AS row CREATE (n:{labels}) SET n = row.properties"
            returned = query(f"{create} RETURN row.number, elementId(n)")
            ids.update(driver.execute_query(returned, rows=those).records)
        for type_, those in edges.items():
            ends = [{**row, "start": ids[row["start"]], "end": ids[row["end"]]} for row in those]
            match = "MATCH (a), (b) WHERE elementId(a) = row.start AND elementId(b) = row.end"
            create = f"CREATE (a)-[r:{type_}]->(b) SET r = row.properties"
            driver.execute_query(query(f"UNWIND $rows AS row {match} {create}"), rows=ends)


def dated(properties: dict[str, Any]) -> dict[str, Any]:
    """JSON has no dates: they are kept as ``{"date": "2024-03-05"}``."""
    return {
        name: date.fromisoformat(value["date"]) if isinstance(value, dict) else value
        for name, value in properties.items()
    }

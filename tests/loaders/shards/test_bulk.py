"""Shards make the graph that their files make, loaded or imported."""

from pathlib import Path
from typing import Any

import pytest
from engines import SharedEngine
from exported import exported
from neo4j_server import running_neo4j

from api.cli.shard_report import load_shards, only_shards
from api.services.audit import Audit
from api.services.loading import extract_all, load_files
from api.services.shards import import_stored, load_stored
from graph.address import Connection
from graph.checksums import changed
from graph.schema import MARKS, ORDERS, REVISED, TALLIES
from graph.store import GraphStore
from loaders.check.review.decisions import NONE
from loaders.shards.shard_reader import Stored, stored_in
from ontology.errors import FormatError
from tests.loaders.shards.shard_runs import run, write_plans

TYPES = "MATCH (t:Target) RETURN DISTINCT valueType(t.value) AS type ORDER BY type"
KEPT = (
    "MATCH (n) WHERE n:Agency OR n:Indicator OR n:Target "
    "RETURN n.id AS id, properties(n) AS of ORDER BY id"
)
NAMES = (*TALLIES, *MARKS, *ORDERS, REVISED)


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Stored]:
    """A folder of plans, of which each cites the next and one stands there twice; its shards."""
    top = tmp_path_factory.mktemp("bulk")
    plans = write_plans(top / "plans", 4)
    (plans / "again.md").write_bytes((plans / "1.txt").read_bytes())
    run(plans, top / "out", workers=1)
    return plans, stored_in(top / "out")


@pytest.mark.exhaustive(on="neo4j")
def test_loading_shards_makes_the_graph_of_their_files_and_then_writes_nothing(
    store: GraphStore, stored: tuple[Path, Stored], tmp_path: Path
) -> None:
    plans, shards = stored
    expected = of_files(store, plans, tmp_path)
    store.clear()
    first = [each.status for each in load_stored(store, shards, NONE, 1)]
    assert first == ["written"] * 5
    assert (store.data_version(), exported(store)) == expected
    again = [each.status for each in load_stored(store, shards, NONE, 1)]
    assert again == ["unchanged"] * 5
    assert [name.partition("（")[0] for name in shards.again] == ["again.md"]


@pytest.mark.neo4j(own=True)
@pytest.mark.exhaustive
def test_importing_shards_makes_the_graph_of_their_files(
    embedded: SharedEngine, stored: tuple[Path, Stored], tmp_path: Path
) -> None:
    plans, shards = stored
    with GraphStore.open(embedded.database()) as store:
        store.ensure_schema()
        expected, counts, types = of_files(store, plans, tmp_path), kept(store), types_of(store)
    assert import_stored(shards, NONE, 1, tmp_path / "import") == 4
    with running_neo4j(tmp_path / "import") as server:
        place = Connection.to_neo4j(server.uri, server.user, server.password)
        with GraphStore.open(place) as imported:
            assert (imported.data_version(), exported(imported)) == expected
            assert types_of(imported) == types
            assert not list(changed(imported.read))
            status = {each.status for each in load_stored(imported, shards, NONE, 1)}
            assert status == {"unchanged"}
            assert kept(imported) == counts


def test_the_command_writes_files_to_import_whole(
    stored: tuple[Path, Stored], tmp_path: Path
) -> None:
    shards = stored[0].parent / "out"
    found = only_shards([shards], asked=True, dry_run=False)
    assert found == shards
    assert load_shards(shards, 1, tmp_path / "import") == 1  # one plan stands there twice
    names = {path.name for path in (tmp_path / "import").iterdir()}
    assert {"import.sh", "Document.csv", "Measure.csv", "LEADS.csv", "Dataset.csv"} <= names
    assert not (tmp_path / "import.new").exists()


@pytest.mark.parametrize(
    ("name", "dry_run", "says"),
    [("plans", False, "不是分片文件夹"), ("out", True, "--dry-run")],
)
def test_what_is_no_folder_of_shards_is_not_imported(
    stored: tuple[Path, Stored], name: str, dry_run: bool, says: str
) -> None:
    with pytest.raises(FormatError, match=says):
        only_shards([stored[0].parent / name], asked=True, dry_run=dry_run)


def types_of(store: GraphStore) -> list[str]:
    """As what the numbers are stored."""
    return [row["type"] for row in store.read(TYPES)]


def kept(store: GraphStore) -> list[tuple[str, dict[str, Any]]]:
    """What loads keep up to date, but for counts of 0."""
    return [
        (row["id"], {name: row["of"][name] for name in NAMES if row["of"].get(name)})
        for row in store.read(KEPT)
    ]


def of_files(store: GraphStore, plans: Path, tmp_path: Path) -> tuple[str, bytes]:
    """The version and the export of the graph that the files make."""
    files = sorted(plans.iterdir())
    load_files(
        store,
        extract_all(files, NONE, 1),
        NONE,
        tmp_path / "originals",
        Audit(tmp_path / "audit.jsonl", "a", "cli"),
    )
    return store.data_version(), exported(store)

"""Shards make the graph that their files make."""

from pathlib import Path

import pytest

from api.services.audit import Audit
from api.services.loading import extract_all, load_files
from api.services.shards import load_stored
from graph.export.formats import format_named
from graph.export.store_source import StoreSource, whole
from graph.store import GraphStore
from loaders.check.review.decisions import NONE
from loaders.shards.reading import Stored, stored_in
from tests.loaders.shards.shard_runs import run, write_plans


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Stored]:
    """A folder of plans, of which each cites the next and one stands there twice; its shards."""
    top = tmp_path_factory.mktemp("bulk")
    plans = write_plans(top / "plans", 4)
    (plans / "again.md").write_bytes((plans / "1.txt").read_bytes())
    run(plans, top / "out")
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


def exported(store: GraphStore) -> bytes:
    return b"".join(format_named("jsonl").stream(StoreSource(store, whole)))

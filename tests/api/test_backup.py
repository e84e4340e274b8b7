"""A backup holds all that cannot be made anew, and comes back the same on either engine."""

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from engines import SharedEngine
from exported import exported

from api.services.audit import Audit, read_audit
from api.services.backup import check_backup, check_empty, restore_backup, write_backup
from api.services.keys import Keys, Role
from api.services.loading import extract_all, load_files
from api.services.opening import open_store
from api.settings import Settings
from graph.address import Connection
from graph.store import GraphStore
from loaders.check.review.decisions import NONE
from ontology.errors import BackupError

PLAN = Path(__file__).parents[1] / "golden" / "plain_text" / "bracketed_lists.txt"


@pytest.fixture
def filled(engine_store: GraphStore, engine_settings: Settings) -> GraphStore:
    """A plan, a key, a line of the log and a decision file, on each engine."""
    audit = Audit.of_user(engine_settings.audit_file)
    engine_store.clear()
    load_files(engine_store, extract_all([PLAN], NONE, 1), NONE, engine_settings.originals, audit)
    Keys(engine_settings.keys_file).path.unlink(missing_ok=True)
    Keys(engine_settings.keys_file).add("甲", {Role.admin})
    engine_settings.decisions_file.write_text("[]\n", "utf-8")
    return engine_store


@pytest.mark.exhaustive(on="neo4j")
def test_what_comes_back_is_the_same_and_the_next_load_writes_nothing(
    filled: GraphStore, engine_settings: Settings, embedded: SharedEngine, tmp_path: Path
) -> None:
    file = tmp_path / "a.zip"
    manifest = write_backup(filled, engine_settings, file)
    assert check_backup(file) == manifest
    other = Settings(data=embedded.serve(tmp_path / "other"), neo4j_uri=None)
    with open_store(other) as store:
        check_empty(store, other)
        restore_backup(store, other, file)
        assert exported(store) == exported(filled)
        assert store.data_version() == manifest.data_version
        audit = Audit.of_user(other.audit_file)
        read = extract_all([PLAN], NONE, 1)
        (outcome, *_) = load_files(store, read, NONE, other.originals, audit)
        assert outcome.result and outcome.result.status == "unchanged"
        with pytest.raises(BackupError, match=r"--replace"):
            check_empty(store, other)
    for kept in ("keys.json", "decisions.yaml", "audit.jsonl"):
        assert (other.data / kept).read_bytes() == (engine_settings.data / kept).read_bytes()
    assert next(read_audit(other.audit_file)).action == "load"
    names = {file.name for file in other.originals.rglob("*") if file.is_file()}
    assert names == {PLAN.name}


@pytest.mark.exhaustive(on="neo4j")
def test_a_graph_that_was_there_is_replaced_by_that_of_the_backup(
    filled: GraphStore, engine_settings: Settings, tmp_path: Path
) -> None:
    write_backup(filled, engine_settings, tmp_path / "a.zip")
    before = exported(filled)
    list(filled.load([]))
    filled.remove(filled.sources()[0]["id"])
    restore_backup(filled, engine_settings, tmp_path / "a.zip")
    assert exported(filled) == before


@pytest.mark.neo4j
@pytest.mark.exhaustive
def test_a_backup_of_the_embedded_engine_goes_into_neo4j_and_back(
    plans_folder: Path, neo4j_connection: Connection, embedded: SharedEngine, tmp_path: Path
) -> None:
    place = neo4j_connection
    known = {"NEO4J_URI": place.uri, "NEO4J_USERNAME": place.user, "NEO4J_PASSWORD": place.password}
    there = [
        Settings(data=plans_folder, neo4j_uri=None),
        Settings.model_validate({"POLICYGRAPH_DATA": tmp_path / "neo4j", **known}),
        Settings(data=embedded.serve(tmp_path / "back"), neo4j_uri=None),
    ]
    with GraphStore.open(place) as store:
        store.clear()
    graphs = []
    for number, settings in enumerate(there):
        with open_store(settings) as store:
            if number:
                check_empty(store, settings)
                restore_backup(store, settings, tmp_path / f"{number - 1}.zip")
            write_backup(store, settings, tmp_path / f"{number}.zip")
            graphs.append(exported(store))
    assert graphs[0] == graphs[1] == graphs[2]
    with GraphStore.open(place) as store:
        store.clear()


@pytest.mark.parametrize("fault", ["cut", "changed", "newer", "text", "foreign"])
def test_a_damaged_backup_is_refused_before_anything_is_changed(
    plans_folder: Path, tmp_path: Path, fault: str
) -> None:
    settings = Settings(data=plans_folder, neo4j_uri=None)
    good, bad = tmp_path / "good.zip", tmp_path / "bad.zip"
    with open_store(settings) as store:
        write_backup(store, settings, good)
    DAMAGES[fault](good, bad)
    with pytest.raises(BackupError, match=r"升级" if fault == "newer" else r"不是完好的备份"):
        check_backup(bad)


def _cut(good: Path, bad: Path) -> None:
    bad.write_bytes(good.read_bytes()[:-200])


def _changed(good: Path, bad: Path) -> None:
    data = bytearray(good.read_bytes())
    data[len(data) // 2] ^= 1
    bad.write_bytes(data)


def _newer(good: Path, bad: Path) -> None:
    with zipfile.ZipFile(bad, "w") as archive:
        archive.writestr("manifest.json", '{"format": 99, "program": "9.0"}')


def _text(good: Path, bad: Path) -> None:
    shutil.copy(PLAN, bad)


def _foreign(good: Path, bad: Path) -> None:
    """Another program's archive."""
    with zipfile.ZipFile(bad, "w") as archive:
        archive.writestr("word/document.xml", "<document/>")


DAMAGES: dict[str, Callable[[Path, Path], None]] = {
    "cut": _cut,
    "changed": _changed,
    "newer": _newer,
    "text": _text,
    "foreign": _foreign,
}


def test_the_commands_write_it_whole_and_say_what_is_in_the_way(
    here: Callable[..., object], tmp_path: Path, plans_folder: Path
) -> None:
    file = tmp_path / "b.zip"
    done = here("backup", file, POLICYGRAPH_DATA=str(plans_folder))
    assert done.returncode == 0 and file.exists()  # type: ignore[attr-defined]
    refused = here("restore", file, POLICYGRAPH_DATA=str(plans_folder))
    assert refused.returncode == 1  # type: ignore[attr-defined]
    assert "--replace" in refused.stderr  # type: ignore[attr-defined]

"""A run says what the files say, and writes the same bytes however it ran."""

import shutil
import zipfile
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from filelock import FileLock

from loaders.pipeline import extract_file
from loaders.shards.shard_reader import facts_of, shards_in
from ontology.errors import FormatError, StoreError
from tests.loaders.shards.shard_runs import content, one_killed, plan_text, run, write_plans


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The folder of the plans and that of their shards."""
    top = tmp_path_factory.mktemp("run")
    run(write_plans(top / "plans"), top / "out")
    return top / "plans", top / "out"


def test_the_facts_are_those_of_the_files_read_one_by_one(made: tuple[Path, Path]) -> None:
    plans, out = made
    shards = shards_in(out)
    assert len(shards) > 2
    read = [facts for shard in shards for facts in facts_of(shard)]
    alone = [extract_file(path) for path in sorted(plans.glob("*.txt"))]
    assert [facts.fingerprint for facts in read] == [facts.fingerprint for facts in alone]
    for one, other in zip(read, alone, strict=True):
        assert {node.ref: node for node in one.nodes} == {node.ref: node for node in other.nodes}
        assert {edge.id: edge for edge in one.edges} == {edge.id: edge for edge in other.edges}


def test_a_file_that_fails_is_a_row_with_its_reason_and_stops_nothing(
    made: tuple[Path, Path],
) -> None:
    _, out = made
    rows = [row for shard in shards_in(out) for row in _manifest(shard)]
    (refused,) = (row for row in rows if row["status"] == "refused")
    assert refused["file"] == "broken.docx" and refused["reason"].startswith("broken.docx：")
    assert len(refused["sha256"]) == 64 and not refused["documents"]
    assert [len(row["documents"]) for row in rows if row["status"] == "read"] == [1] * 6


@pytest.mark.exhaustive
def test_a_killed_worker_another_folder_and_an_archive_give_the_same_bytes(
    made: tuple[Path, Path], tmp_path: Path
) -> None:
    plans, out = made
    moved = shutil.copytree(plans, tmp_path / "moved")
    with one_killed("loaders.batch.worker") as killed:
        run(moved, tmp_path / "killed", workers=1)
    assert killed
    assert content(tmp_path / "killed") == content(out)
    with zipfile.ZipFile(tmp_path / "plans.zip", "w") as archive:
        for path in sorted(plans.iterdir()):
            archive.write(path, path.name)
    run(f"zip://::{tmp_path / 'plans.zip'}", tmp_path / "zip")
    assert content(tmp_path / "zip") == content(out)


def test_a_run_makes_what_is_missing_or_changed_and_drops_what_is_gone(
    made: tuple[Path, Path], tmp_path: Path
) -> None:
    plans = shutil.copytree(made[0], tmp_path / "plans")
    out = shutil.copytree(made[1], tmp_path / "out")
    first, second, *_ = shards_in(out)
    shutil.rmtree(first)
    (out / f"{second.name}.new-other-1").mkdir()
    assert [each.name for each in run(plans, out, workers=1) if each.anew] == [first.name]
    assert content(out) == content(made[1])
    changed = _manifest(second)[0]["file"]
    (plans / changed).write_text(plan_text(7, homes=500), "utf-8")
    assert [each.name for each in run(plans, out, workers=1) if each.anew] == [second.name]
    for row in _manifest(second):
        (plans / row["file"]).unlink()
    run(plans, out, workers=1)
    assert second.name not in {shard.name for shard in shards_in(out)} and not second.exists()


def test_what_is_not_whole_is_not_read_and_two_runs_do_not_write_at_once(
    made: tuple[Path, Path], tmp_path: Path
) -> None:
    out = shutil.copytree(made[1], tmp_path / "out")
    (out / "shards.json").unlink()
    with pytest.raises(FormatError, match="没有做完"):
        shards_in(out)
    with FileLock(out / ".lock"), pytest.raises(StoreError, match="另一个进程"):
        run(made[0], out)
    (tmp_path / "empty").mkdir()
    with pytest.raises(FormatError, match="没有可读取的文件"):
        run(tmp_path / "empty", out)


def _manifest(shard: Path) -> list[dict[str, Any]]:
    return pq.read_table(shard / "manifest.parquet").to_pylist()

"""A data folder that was damaged while nobody used it is refused, and left as it is."""

import re
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from sampling import SEED
from small_plans import plan

from graph.connection import connect
from graph.engine.engine import Engine
from graph.engine.seal import check_seal
from ontology.errors import StoreError


def cut(data: bytes, draw: Random) -> bytes:
    return data[: draw.randrange(len(data))]


def zeroed(data: bytes, draw: Random) -> bytes:
    """A disk block of what is in use."""
    at = draw.randrange(len(data.rstrip(b"\0")))
    return data[:at] + bytes(len(data[at : at + 4096])) + data[at + 4096 :]


def flipped(data: bytes, draw: Random) -> bytes:
    at = draw.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << draw.randrange(8)]) + data[at + 1 :]


pytestmark = pytest.mark.exhaustive("starts an engine of its own")

DAMAGES: tuple[Callable[[bytes, Random], bytes], ...] = (cut, zeroed, flipped)


def kinds(database: Path) -> list[Path]:
    """A file of each kind that is not empty: nodes, their edges, indexes, the schema, …"""
    files = [path for path in sorted(database.iterdir()) if path.stat().st_size]
    return list({re.sub(r"^[A-Za-z]+_0|\d+", "", path.name): path for path in files}.values())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its engine was stopped in order."""
    folder = tmp_path_factory.mktemp("data")
    with connect(data=folder) as store:
        list(store.load([plan(1, {"甲": ["A局"]})]))
    return folder


def test_whatever_is_damaged_is_refused_with_the_remedy(folder: Path) -> None:
    draw = Random(SEED)
    files = kinds(folder / "databases" / "policy")
    assert {".bucket", ".dict", ".json", ".numtidx", ".umtidx"} <= {path.suffix for path in files}
    for path in files:
        before = path.read_bytes()
        for damage in DAMAGES:
            damaged = damage(before, draw)
            path.write_bytes(damaged)
            if damaged == before:
                continue
            with pytest.raises(StoreError, match=r"不完好.*policygraph restore") as refused:
                Engine.open(folder)
            assert str(folder) in str(refused.value) and path.name in str(refused.value)
            assert path.read_bytes() == damaged
        path.write_bytes(before)
    assert check_seal(folder)


def test_a_file_that_is_missing_is_refused(folder: Path) -> None:
    bucket = next((folder / "databases" / "policy").glob("Measure_0.*.bucket"))
    moved = bucket.rename(folder / "moved")
    with pytest.raises(StoreError, match=r"不完好"):
        Engine.open(folder)
    moved.rename(bucket)
    assert check_seal(folder)


def test_a_damaged_seal_is_none(folder: Path) -> None:
    """The database is then looked through, as after a kill."""
    seal = folder / "databases" / "policy.seal"
    before = seal.read_bytes()
    for damage in DAMAGES:
        seal.write_bytes(damage(before, Random(SEED)))
        assert not check_seal(folder)
    seal.write_bytes(before)
    assert check_seal(folder)

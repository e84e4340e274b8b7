"""Texts are read no worse than they were: F1 against the annotation by hand, kind by kind."""

from pathlib import Path

import pytest

from loaders.evaluation import evaluate, read_gold
from loaders.pipeline import extract_file

ROOT = Path(__file__).parents[2]
GOLD = sorted((ROOT / "tests" / "gold").glob("*.json"))

# Measured when the reading last changed; a lower figure is a regression, a higher one goes here.
FLOORS = {
    ("003", "agencies"): 0.994,
    ("002", "targets"): 0.990,
    ("004", "targets"): 0.976,
    ("004", "indicators"): 0.959,
    ("04", "deadlines"): 0.666,
    ("04", "targets"): 0.888,
    ("11", "indicators"): 0.933,
}


def text_of(source: str) -> Path:
    seed = ROOT / "seeds" / source
    return seed if seed.exists() else ROOT / "tests" / "gold" / "texts" / source


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_a_text_is_read_as_a_careful_reader_reads_it(path: Path) -> None:
    gold = read_gold(path)
    facts = extract_file(text_of(gold["source"]))
    for score in evaluate(facts, gold):
        floor = FLOORS.get((path.stem, score.kind), 1.0)
        assert score.f1 >= floor - 0.0005, (score.kind, score.extra, score.missed)


def test_every_seed_has_gold() -> None:
    sources = {read_gold(path)["source"] for path in GOLD}
    assert sources >= {path.name for path in (ROOT / "seeds").glob("*.txt")}

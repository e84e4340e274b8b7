"""A plan of every kind of print gives the same facts in every format that holds a whole plan."""

from pathlib import Path

import pytest

from graph.records import Facts
from loaders.pipeline import extract_file
from tests.loaders.small_files import WRITERS, write_small

PLAN = (Path(__file__).parent / "rich_plan.txt").read_text(encoding="utf-8")
ENOUGH = 0.995
"""The share of ids that two formats have in common."""


def ids(facts: Facts) -> set[tuple[str, ...]]:
    """Every node, and every edge with what it is printed as."""
    nodes = {(node.label, node.id) for node in facts.nodes}
    edges = {
        (edge.type, edge.start.id, edge.end.id, str(edge.properties.get("as_written")))
        for edge in facts.edges
    }
    return nodes | edges


@pytest.fixture(scope="module")
def as_text(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, ...]]:
    path = tmp_path_factory.mktemp("plan") / "plan.txt"
    write_small(path, PLAN)
    return ids(extract_file(path))


def test_the_plan_is_read_in_full(as_text: set[tuple[str, ...]]) -> None:
    counted = {kind: sum(found[0] == kind for found in as_text) for kind in ("Measure", "Target")}
    assert counted == {"Measure": 11, "Target": 18}


@pytest.mark.parametrize("suffix", sorted(WRITERS.keys() - {".txt"}))
def test_a_plan_in_another_format_gives_the_same_ids(
    tmp_path: Path, as_text: set[tuple[str, ...]], suffix: str
) -> None:
    write_small(tmp_path / f"plan{suffix}", PLAN)
    found = ids(extract_file(tmp_path / f"plan{suffix}"))
    assert len(found & as_text) >= ENOUGH * len(found | as_text), found ^ as_text

"""Each question's example on the five seed plans: both engines give the same rows."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from graph.records import Facts
from graph.store import GraphStore
from loaders.pipeline import extract_file
from loaders.vocabulary import vocabulary_facts
from queries.catalogue import catalogue

SEEDS = Path(__file__).parents[2] / "seeds"
_GIVEN: dict[str, list[dict[str, Any]]] = {}
"""The rows of each question on the engine that was asked first."""

NOTHING_TO_FIND = {"contradictory-targets"}
"""The five plans contradict each other nowhere: that is the answer."""


@cache
def _facts() -> list[Facts]:
    return [vocabulary_facts(), *map(extract_file, sorted(SEEDS.glob("*.txt")))]


@pytest.fixture(scope="module")
def seeds(session_store: GraphStore) -> Iterator[GraphStore]:
    """The five seed plans on each engine in turn, loaded once: questions only read."""
    session_store.clear()
    for _ in session_store.load(_facts()):
        pass
    yield session_store
    session_store.clear()


@pytest.fixture(scope="module")
def texts() -> dict[str, list[str]]:
    """The lines of each plan by its id."""
    nodes = [node for facts in _facts() for node in facts.nodes if node.label == "Document"]
    return {
        node.id: text.split("\n")
        for node in nodes
        if isinstance(text := node.properties.get("text"), str)
    }


def _rows(store: GraphStore, name: str) -> list[dict[str, Any]]:
    query = catalogue()[name]
    params = query.parse({**query.example, "limit": "500"})
    return [row.model_dump() for page in query.pages(store, params) for row in page.rows]


@pytest.mark.exhaustive(on="neo4j")
@pytest.mark.parametrize("name", list(catalogue()))
def test_the_example_of_a_question_has_rows_that_the_texts_bear_out(
    seeds: GraphStore, texts: dict[str, list[str]], name: str
) -> None:
    rows = _rows(seeds, name)
    assert bool(rows) == (name not in NOTHING_TO_FIND)
    for row in rows:
        if "quote" in row:
            lines = texts[row["document"]][row["line_start"] - 1 : row["line_end"]]
            assert row["quote"] in "\n".join(lines)
        for line in row.get("lines", ()):
            assert 0 < line <= len(texts[row["document"]])
    assert _GIVEN.setdefault(name, rows) == rows

"""Each question's example on the five seed plans: both engines give the same rows."""

from collections.abc import Iterator
from typing import Any

import pytest
from engines import SharedEngine
from seed_plans import seed_facts

from graph.address import Connection
from graph.store import GraphStore
from queries.catalogue import catalogue

_GIVEN: dict[str, list[dict[str, Any]]] = {}
"""The rows of each question on the engine that was asked first."""

NOTHING_TO_FIND = {"contradictory-targets"}
"""The five plans contradict each other nowhere: that is the answer."""


@pytest.fixture(scope="module", params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def seeds(request: pytest.FixtureRequest) -> Iterator[GraphStore]:
    """The five seed plans on each engine in turn, loaded once: questions only read."""
    if request.param == "embedded":
        shared: SharedEngine = request.getfixturevalue("embedded")
        with GraphStore.open(shared.filled("seeds", seed_facts)) as store:
            yield store
        return
    found: Connection = request.getfixturevalue("neo4j_connection")
    with GraphStore.open(found) as store:
        store.ensure_schema()
        store.clear()
        list(store.load(seed_facts()))
        yield store


@pytest.fixture(scope="module")
def texts() -> dict[str, list[str]]:
    """The lines of each plan by its id."""
    nodes = [node for facts in seed_facts() for node in facts.nodes if node.label == "Document"]
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

"""Cypher 25, the language of today's Neo4j: the catalogue's statements have the same rows in it.

Databases default to Cypher 5, also those of Neo4j 2026; the prefix ``CYPHER 25`` chooses the newer.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest
from neo4j_server import RELEASES, chosen_release
from question_cases import Case, every_first, read_cases

from graph.store import GraphStore
from queries.catalogue import catalogue

if chosen_release() != RELEASES["2026"]:
    pytest.skip(
        "Neo4j 5.26 knows no CYPHER 25; POLICYGRAPH_NEO4J=2026 chooses one that does",
        allow_module_level=True,
    )

pytestmark = [
    pytest.mark.neo4j,
    pytest.mark.parametrize("connection", ["neo4j_connection"], indirect=True),
]


@dataclass(frozen=True)
class Cypher25:
    """A store whose statements are read as Cypher 25."""

    store: GraphStore

    def read(
        self, cypher: str, parameters: Mapping[str, Any] | None = None, /, *, name: str = ""
    ) -> list[dict[str, Any]]:
        return self.store.read(f"CYPHER 25 {cypher}", parameters)


def check_same_rows(store: GraphStore, case: Case) -> None:
    query = catalogue()[case["query"]]
    params = query.parse(case["with"])
    assert query.all_pages(Cypher25(store), params) == query.all_pages(store, params)


@pytest.mark.parametrize("case", every_first(read_cases("answers")))
def test_an_answer_has_the_same_rows(plans: GraphStore, case: Case) -> None:
    check_same_rows(plans, case)


@pytest.mark.parametrize("case", every_first(read_cases("comparisons")))
def test_a_comparison_has_the_same_rows(three: GraphStore, case: Case) -> None:
    check_same_rows(three, case)

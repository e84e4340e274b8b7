"""Questions that find the keys of a page first: the same rows as where their statement is alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest
from question_cases import Case, read_cases, some_first

from graph.store import GraphStore
from ontology.errors import QueryError
from queries.catalogue import catalogue
from queries.catalogue.tasks.overdue_tasks import QUERY as OVERDUE
from queries.engine.computed import GradualQuery
from queries.engine.cursor import encode_cursor, question_digest
from queries.engine.keys import KeyedQuery
from queries.engine.parameters import PAGING

CASES = [
    case
    for case in (*read_cases("answers"), *read_cases("comparisons"))
    if isinstance(catalogue()[case["query"]], KeyedQuery)
]


@dataclass(frozen=True)
class Alone:
    """A store whose statements are given no keys, as in Neo4j Browser."""

    store: GraphStore

    def read(
        self, cypher: str, parameters: Mapping[str, Any] | None = None, /, *, name: str = ""
    ) -> list[dict[str, Any]]:
        given = dict(parameters or {})
        return self.store.read(cypher, given | {"keys": None} if "keys" in given else given)


def test_there_are_questions_of_both_kinds() -> None:
    assert len({case["query"] for case in CASES}) == 3
    assert sum(isinstance(each, GradualQuery) for each in catalogue().values()) == 2


@pytest.mark.parametrize("case", some_first(CASES, 1, on="neo4j"))
def test_pages_are_those_of_the_statement_alone(three: GraphStore, case: Case) -> None:
    query = catalogue()[case["query"]]
    for limit in ("1", "2", "500"):
        params = query.parse(case["with"] | {"limit": limit})
        assert list(query.pages(three, params)) == list(query.pages(Alone(three), params))


@pytest.mark.exhaustive(on="neo4j")
@pytest.mark.parametrize("key", ["", "x", "9999999", "²²²²²²² doc", "9" * 5000])
def test_a_key_that_nobody_gave_is_no_failure(plans: GraphStore, key: str) -> None:
    params = OVERDUE.parse({"before": "2026-07-01"})
    digest = question_digest(OVERDUE.name, params.model_dump(exclude=PAGING))
    forged = params.model_copy(update={"cursor": encode_cursor(digest, key)})
    try:
        assert len(OVERDUE.run(plans, forged).rows) in (0, 3)
    except QueryError:
        assert key == ""

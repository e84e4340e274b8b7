"""Each question on each engine, against rows written down by hand.

``answers/<question>.yaml`` has questions about the two small plans, with some columns of the rows.
"""

import pytest
from question_cases import (
    Case,
    check_pages,
    check_quotes,
    check_rows,
    every_first,
    read_cases,
    some_first,
)

from graph.store import GraphStore
from queries.catalogue import catalogue

CASES = read_cases("answers")


# Neo4j takes half a second to plan each of the statements that a question may be.
@pytest.mark.parametrize("case", some_first(CASES, 6, on="neo4j"))
def test_a_question_has_the_rows_that_were_read_off_the_plans(
    plans: GraphStore, case: Case
) -> None:
    check_rows(plans, case)


@pytest.mark.exhaustive(on="neo4j")
@pytest.mark.parametrize("case", every_first(CASES))
def test_pages_of_one_row_give_the_same_rows_in_the_same_order(
    plans: GraphStore, case: Case
) -> None:
    check_pages(plans, case)


def test_every_question_is_asked_here_or_among_the_comparisons() -> None:
    asked = {case["query"] for case in (*CASES, *read_cases("comparisons"))}
    assert asked == set(catalogue())


@pytest.mark.exhaustive(on="neo4j")
def test_each_quote_stands_at_its_lines(plans: GraphStore) -> None:
    assert check_quotes(plans, CASES) > 20

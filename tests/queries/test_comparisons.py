"""Questions that compare, on each engine, against rows written down by hand.

``comparisons/<question>.yaml`` has questions about three small plans; see test_answers.py.
"""

import pytest
from question_cases import (
    Case,
    check_pages,
    check_quotes,
    check_rows,
    every_first,
    name_of,
    read_cases,
)

from graph.store import GraphStore

pytestmark = pytest.mark.exhaustive(on="neo4j")

CASES = read_cases("comparisons")
IDS = [name_of(case) for case in CASES]


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_a_question_has_the_rows_that_were_read_off_the_plans(
    three: GraphStore, case: Case
) -> None:
    check_rows(three, case)


@pytest.mark.parametrize("case", every_first(CASES))
def test_pages_of_one_row_give_the_same_rows_in_the_same_order(
    three: GraphStore, case: Case
) -> None:
    check_pages(three, case)


def test_each_quote_of_either_side_stands_at_its_lines(three: GraphStore) -> None:
    assert check_quotes(three, CASES) > 20

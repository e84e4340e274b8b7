"""Each question on each engine, against rows written down by hand.

``answers/<question>.yaml`` has questions about the two small plans, with some columns of the rows.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.store import GraphStore
from queries import catalogue

CASES: list[dict[str, Any]] = [
    {**case, "query": path.stem}
    for path in sorted((Path(__file__).parent / "answers").glob("*.yaml"))
    for case in yaml.safe_load(path.read_text("utf-8"))
]
IDS = [f"{case['query']} {case['with']}" for case in CASES]


def rows_of(store: GraphStore, name: str, values: dict[str, str]) -> list[dict[str, Any]]:
    query = catalogue()[name]
    pages = query.pages(store, query.parse(values))
    return [row.model_dump() for page in pages for row in page.rows]


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_a_question_has_the_rows_that_were_read_off_the_plans(
    plans: GraphStore, case: dict[str, Any]
) -> None:
    rows = rows_of(plans, case["query"], case["with"])
    columns = case["columns"]
    assert [[row[column] for column in columns] for row in rows] == case["rows"]


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_pages_of_one_row_give_the_same_rows_in_the_same_order(
    plans: GraphStore, case: dict[str, Any]
) -> None:
    whole = rows_of(plans, case["query"], case["with"])
    assert rows_of(plans, case["query"], {**case["with"], "limit": "1"}) == whole


def test_every_question_is_asked_here() -> None:
    assert {case["query"] for case in CASES} == set(catalogue())


def test_each_quote_stands_at_its_lines(plans: GraphStore) -> None:
    texts = {
        record["id"]: record["text"].split("\n")
        for record in plans.read(
            "MATCH (d:Document) WHERE d.text IS NOT NULL RETURN d.id AS id, d.text AS text"
        )
    }
    checked = 0
    for case in CASES:
        for row in rows_of(plans, case["query"], case["with"]):
            if "quote" in row:
                lines = texts[row["document"]][row["line_start"] - 1 : row["line_end"]]
                assert row["quote"] in "\n".join(lines)
                checked += 1
    assert checked > 20

"""Questions with the rows that were written down by hand, and how they are asked."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from sampling import sample

from graph.store import GraphStore
from ontology.yaml_file import read_yaml
from queries.catalogue import catalogue

Case: TypeAlias = dict[str, Any]


def read_cases(folder: str) -> list[Case]:
    """``query``, ``with`` (parameters), ``columns`` and ``rows`` of every case in the folder."""
    return [
        {**case, "query": path.stem}
        for path in sorted((Path(__file__).parent / "queries" / folder).glob("*.yaml"))
        for case in read_yaml(path)
    ]


def every_first(cases: Sequence[Case], **on: str) -> list[Any]:
    """The cases, those beyond the first of a question for a run of all (``on`` that engine)."""
    return _first_of({case["query"] for case in cases}, cases, **on)


def some_first(cases: Sequence[Case], some: int, **on: str) -> list[Any]:
    """As ``every_first``, but only of ``some`` questions, drawn by the seed."""
    asked = sorted({case["query"] for case in cases})
    return _first_of(set(sample(asked, some)), cases, **on)


def _first_of(queries: set[str], cases: Iterable[Case], **on: str) -> list[Any]:
    found: list[Any] = []
    for case in cases:
        more = [] if case["query"] in queries else [pytest.mark.exhaustive(**on)]
        found.append(pytest.param(case, marks=more, id=name_of(case)))
        queries.discard(case["query"])
    return found


def name_of(case: Case) -> str:
    return f"{case['query']} {case['with']}"


def rows_of(store: GraphStore, name: str, values: dict[str, str]) -> list[dict[str, Any]]:
    query = catalogue()[name]
    pages = query.pages(store, query.parse(values))
    return [row.model_dump() for page in pages for row in page.rows]


def check_rows(store: GraphStore, case: Case) -> None:
    columns = case["columns"]
    rows = rows_of(store, case["query"], case["with"])
    assert [[row[column] for column in columns] for row in rows] == case["rows"]


def check_pages(store: GraphStore, case: Case) -> None:
    whole = rows_of(store, case["query"], case["with"])
    assert rows_of(store, case["query"], {**case["with"], "limit": "1"}) == whole


def check_quotes(store: GraphStore, cases: Iterable[Case]) -> int:
    """Each quote of each row stands at its lines; how many there were."""
    texts = {
        record["id"]: record["text"].split("\n")
        for record in store.read(
            "MATCH (d:Document) WHERE d.text IS NOT NULL RETURN d.id AS id, d.text AS text"
        )
    }
    checked = 0
    for case in cases:
        for row in rows_of(store, case["query"], case["with"]):
            for side in ("", "other_"):
                if quote := row.get(f"{side}quote"):
                    first, last = row[f"{side}line_start"], row[f"{side}line_end"]
                    lines = texts[row.get(f"{side}document", row["document"])][first - 1 : last]
                    assert quote in "\n".join(lines)
                    checked += 1
    return checked

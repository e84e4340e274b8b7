"""Questions whose rows are worked out: their pages, and what happens if the data changes."""

import base64
from collections.abc import Mapping
from typing import Any

import pytest

from ontology.errors import QueryError
from queries.catalogue.agencies.central_agencies import QUERY
from queries.catalogue.targets.contradictory_targets import QUERY as CONTRADICTORY
from queries.engine.reads import Records


class Fixed:
    """A reader that gives the records it was made of, and knows no places of documents."""

    def __init__(self, records: Records) -> None:
        self.records = records

    def read(
        self, cypher: str, parameters: Mapping[str, Any] | None = None, /, *, name: str = ""
    ) -> Records:
        return [] if "line_places" in cypher else self.records


def parts(*pairs: tuple[str, str]) -> Records:
    """An agency's part in a task for each (agency, task)."""
    return [
        {
            "id": f"agency:{agency}",
            "agency": agency,
            "kind": "department",
            "measure": task,
            "document": "doc-1",
            "document_title": "计划",
            "line_start": 3,
            "line_end": 3,
            "quote": "（甲、乙、丙）",
        }
        for agency, task in pairs
    ]


THREE = parts(("甲", "1"), ("乙", "1"), ("丙", "1"), ("甲", "2"), ("乙", "2"))


def ask(records: Records, **values: str) -> tuple[list[str], str | None]:
    page = QUERY.run(Fixed(records), QUERY.parse({"by": "strength", **values}))
    return [row.agency for row in page.rows], page.next_cursor


def test_pages_of_one_row_give_all_rows_once() -> None:
    whole, none = ask(THREE)
    pages = QUERY.pages(Fixed(THREE), QUERY.parse({"by": "strength", "limit": "1"}))
    assert [row.agency for page in pages for row in page.rows] == whole
    assert whole == ["乙", "甲", "丙"] and none is None


def test_a_page_that_ends_with_the_last_row_is_the_last() -> None:
    assert ask(THREE, limit="3") == (["乙", "甲", "丙"], None)


def test_a_cursor_that_was_tampered_with_is_refused() -> None:
    _, cursor = ask(THREE, limit="1")
    assert cursor
    text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode()
    for key in ("2.000000000000", "0.", "-1.x", "x", "99.abc", "1" * 12, "²." + text[10:]):
        forged = base64.urlsafe_b64encode((text[:8] + key).encode()).decode().rstrip("=")
        with pytest.raises(QueryError, match="从头读起"):
            ask(THREE, cursor=forged)


def test_data_that_changed_between_two_pages_is_told() -> None:
    _, cursor = ask(THREE, limit="1")
    assert cursor
    more = THREE + parts(("丁", "2"), ("丁", "3"))
    with pytest.raises(QueryError, match="数据在两页之间有了变化"):
        ask(more, cursor=cursor)


def test_data_that_is_gone_between_two_pages_is_told() -> None:
    _, cursor = ask(THREE, limit="2")
    assert cursor
    with pytest.raises(QueryError, match="数据在两页之间有了变化"):
        ask(parts(("甲", "1")), cursor=cursor)


def test_a_cursor_of_other_parameters_is_refused() -> None:
    _, cursor = ask(THREE, limit="1")
    assert cursor
    with pytest.raises(QueryError, match="cursor 无效"):
        ask(THREE, cursor=cursor, by="degree")


def test_no_record_is_no_row() -> None:
    for by in ("degree", "strength", "betweenness", "closeness"):
        assert ask([], by=by) == ([], None)


def test_one_agency_alone_has_no_partner() -> None:
    for by in ("strength", "betweenness", "closeness"):
        (row,) = QUERY.run(Fixed(parts(("甲", "1"))), QUERY.parse({"by": by})).rows
        assert (row.rank, row.score, row.partners, row.tasks) == (1, 0, 0, 1)


def test_two_roles_in_one_task_are_one_task() -> None:
    twice = parts(("甲", "1"), ("甲", "1"), ("乙", "1"))
    rows = QUERY.run(Fixed(twice), QUERY.parse({"by": "strength"})).rows
    assert [(row.agency, row.score, row.tasks) for row in rows] == [("乙", 1, 1), ("甲", 1, 1)]


class ByIndicator(Fixed):
    """A reader of which some keys are asked at a time."""

    def __init__(self, names: int) -> None:
        super().__init__([each for n in range(names) for each in two_values(f"指标{n:02}")])
        self.read_keys = 0

    def read(
        self, cypher: str, parameters: Mapping[str, Any] | None = None, /, *, name: str = ""
    ) -> Records:
        if "line_places" in cypher or parameters is None:
            return []
        if "keys" in parameters:
            return [each for each in self.records if each["key"] in parameters["keys"]]
        behind = sorted({r["key"] for r in self.records if r["key"] > parameters["after"]})
        keys = behind[: parameters["limit"]]
        self.read_keys += len(keys)
        return [{"key": key} for key in keys]


def two_values(indicator: str) -> Records:
    """Values that two plans of one place state for one year, which exclude another."""
    return [
        {
            "indicator": indicator,
            "key": indicator,
            "target": {
                "id": f"doc-{number}.t.1",
                "kind": "target",
                "year": 2027,
                "comparator": "=",
                "value": float(number),
                "unit": "个",
                "line_start": 1,
                "line_end": 1,
                "quote": "个",
            },
            "districts": [],
            "document": f"doc-{number}",
            "document_title": f"计划{number}",
            "issued_on": None,
            "jurisdiction": "120000",
        }
        for number in (1, 2)
    ]


def test_a_page_reads_no_more_keys_than_it_has_rows_for() -> None:
    store = ByIndicator(100)
    page = CONTRADICTORY.run(store, CONTRADICTORY.parse({"limit": "5"}))
    assert [row.indicator for row in page.rows] == [f"指标{n:02}" for n in range(5)]
    assert store.read_keys == 10


def test_pages_of_what_is_read_by_keys_give_all_rows_once() -> None:
    store = ByIndicator(100)
    pages = CONTRADICTORY.pages(store, CONTRADICTORY.parse({"limit": "30"}))
    rows = [row.indicator for page in pages for row in page.rows]
    assert rows == [f"指标{n:02}" for n in range(100)]

"""The saved statements on a real Neo4j with the five seeds: they answer as the catalogue does."""

from collections.abc import Iterator
from typing import Any, LiteralString, cast

import pytest
from neo4j import Driver, GraphDatabase
from neo4j.time import Date
from sampling import sample
from seed_plans import seed_facts

from browser_kit.guide import guide
from browser_kit.kit import kit
from browser_kit.saved import is_one_statement, saved_statement
from browser_kit.views import views
from graph.address import Connection
from graph.store import GraphStore
from queries.catalogue import catalogue
from queries.engine.computed import DerivedQuery
from queries.engine.located import LOCATED
from queries.engine.shared_columns import Row

ONE_STATEMENT = [name for name, query in catalogue().items() if is_one_statement(query)]
ASKED_STEP_BY_STEP = {"path", "similar-measures", "document-lineage"}
pytestmark = pytest.mark.neo4j


@pytest.fixture(scope="module")
def store(neo4j_connection: Connection) -> Iterator[GraphStore]:
    """The five seed plans on Neo4j."""
    with GraphStore.open(neo4j_connection) as opened:
        opened.ensure_schema()
        opened.clear()
        for _ in opened.load(seed_facts()):
            pass
        yield opened


@pytest.fixture(scope="module")
def driver(store: GraphStore, neo4j_connection: Connection) -> Iterator[Driver]:
    """As Neo4j Browser asks: with no parameters."""
    uri, auth = neo4j_connection.uri, neo4j_connection.auth
    with GraphDatabase.driver(uri, auth=auth, notifications_min_severity="OFF") as opened:
        yield opened


def ask(driver: Driver, statement: str) -> list[dict[str, Any]]:
    records, summary, _ = driver.execute_query(cast(LiteralString, statement))
    assert not summary.counters.contains_updates
    return [{key: native(value) for key, value in record.items()} for record in records]


def native(value: Any) -> Any:
    """Dates as Python has them, as a store gives them."""
    return value.to_native() if isinstance(value, Date) else value


def test_only_what_is_asked_step_by_step_has_no_statement() -> None:
    assert set(catalogue()) - set(ONE_STATEMENT) == ASKED_STEP_BY_STEP


def unplaced(row: Row) -> Row:
    """Without the places in words, which are worked out beside the statement."""
    return row.model_validate(row.model_dump(exclude={*LOCATED}))


@pytest.mark.parametrize("name", sample(ONE_STATEMENT, 3))
def test_a_saved_question_gives_the_rows_of_the_catalogue(
    driver: Driver, store: GraphStore, name: str
) -> None:
    query = catalogue()[name]
    params = query.parse(query.example)
    rows = ask(driver, saved_statement(query))
    given = [unplaced(row) for page in query.all_pages(store, params) for row in page.rows]
    if isinstance(query, DerivedQuery):
        assert list(query.derive(rows, params)) == given
    else:
        assert [query.row.model_validate(row) for row in rows] == given != []


@pytest.mark.parametrize("name", sample(list(views()), 2))
def test_a_view_shows_something(driver: Driver, name: str) -> None:
    assert ask(driver, views()[name].statement)


def test_the_answer_that_must_always_work_is_the_same_as_the_catalogues(
    driver: Driver, store: GraphStore
) -> None:
    query = catalogue()["tasks-led-by-agency"]
    [page] = query.all_pages(store, query.parse({"agency": "市商务局"}))
    rows = ask(driver, views()["agency-leads-lines"].statement)
    assert [(row["任务"], row["首行"], row["原文"]) for row in rows] == [
        (row.title, row.line_start, row.quote) for row in page.rows
    ]


def test_a_value_at_the_top_is_what_is_asked_for(driver: Driver) -> None:
    statement = saved_statement(catalogue()["tasks-led-by-agency"])
    other = ask(driver, statement.replace("'市商务局'", "'市文化和旅游局'"))
    assert {row["agency"] for row in other} == {"天津市文化和旅游局"}


def test_the_guide_has_ten_steps_from_what_is_here_to_what_is_not_decided() -> None:
    pages = guide().pages
    assert len(pages) == 10
    html, asciidoc = kit()["guide.html"].decode(), kit()["guide.adoc"].decode()
    assert html.count("<slide>") == html.count("runnable") == asciidoc.count("\n== ") == 10
    assert all(page.view.statement in asciidoc for page in pages)

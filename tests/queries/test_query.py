"""The machinery: agreement of statement and models, parameters from text, cursors."""

import re
from typing import Annotated

import pytest
from pydantic import Field

from graph.store import GraphStore
from ontology.errors import QueryError
from queries.catalogue import catalogue
from queries.catalogue.documents.documents import DocumentsParams, DocumentsRow
from queries.engine.describe import describe_parameters
from queries.engine.parameters import Params
from queries.engine.query import AnyQuery, Query
from queries.engine.statement import Statement

LED = catalogue()["tasks-led-by-agency"]


class ParamsWithMore(DocumentsParams):
    """Declares what documents.cypher does not use."""

    colour: Annotated[str, Field(title="颜色")] = ""


class RowWithMore(DocumentsRow):
    """Declares what documents.cypher does not return."""

    colour: str


def make(params: type[Params], row: type[DocumentsRow], brief: tuple[str, ...] = ()) -> object:
    return Query(
        "queries.catalogue.documents.documents",
        group="文件",
        zh="",
        en="",
        params=params,
        row=row,
        example={},
        brief=brief,
    )


def test_the_twelve_questions_are_there() -> None:
    wanted = {
        "tasks-led-by-agency", "tasks-supported-by-agency", "agency-profile",
        "agency-collaborators", "agency-workload", "tasks-by-district", "tasks-by-sector",
        "tasks-due", "indicator-series", "document-outline", "document-measures", "review-queue",
    }  # fmt: skip
    assert wanted <= set(catalogue())


@pytest.mark.parametrize("query", catalogue().values(), ids=list(catalogue()))
def test_a_question_says_in_two_languages_what_it_answers(query: AnyQuery) -> None:
    assert query.zh and query.en.isascii()
    assert query.statement.text.startswith("// ")
    assert all(query.row.model_fields[column].title for column in query.columns)
    assert all(p.title != p.name for p in describe_parameters(query.params))


@pytest.mark.parametrize("query", catalogue().values(), ids=list(catalogue()))
def test_a_question_is_asked_in_five_ways_or_more_by_its_own_parameters(query: AnyQuery) -> None:
    assert len(set(query.asked_as)) == len(query.asked_as) >= 5
    braced = {name for way in query.asked_as for name in re.findall(r"\{(\w+)\}", way)}
    assert braced <= query.params.model_fields.keys()
    needed = {name for name, each in query.params.model_fields.items() if each.is_required()}
    assert needed <= braced


def test_no_two_questions_are_asked_in_the_same_words() -> None:
    ways = [way for query in catalogue().values() for way in query.asked_as]
    assert len(set(ways)) == len(ways)


def test_the_catalogue_has_thirty_questions_and_more() -> None:
    assert len(catalogue()) >= 38


def test_a_parameter_that_the_statement_lacks_is_an_error_that_names_both() -> None:
    with pytest.raises(QueryError, match=r"documents\.py.*colour.*documents\.cypher"):
        make(ParamsWithMore, DocumentsRow)


def test_a_parameter_that_the_model_lacks_is_an_error_that_names_both() -> None:
    with pytest.raises(QueryError, match=r"documents\.cypher.*jurisdiction.*documents\.py"):
        make(Params, DocumentsRow)


def test_a_column_that_the_statement_lacks_is_an_error_that_names_both() -> None:
    with pytest.raises(QueryError, match=r"documents\.py.*列 colour.*documents\.cypher"):
        make(DocumentsParams, RowWithMore)


def test_a_brief_column_must_be_a_column() -> None:
    with pytest.raises(QueryError, match="colour"):
        make(DocumentsParams, DocumentsRow, brief=("colour",))


def test_parameters_in_comments_and_strings_are_none() -> None:
    statement = Statement(
        "x.cypher", "// $no\nMATCH (a) WHERE a.id = $yes AND a.x <> '$no' /* $no */"
    )
    assert statement.parameters == {"yes"}


def test_columns_are_those_of_the_last_return() -> None:
    text = (
        "CALL { MATCH (a) RETURN a.x AS inner }\nRETURN\n  a.x AS one,\n  a.y AS two\nORDER BY two"
    )
    assert Statement("x.cypher", text).columns == ("one", "two")


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({}, "缺少参数 agency（机构）"),
        ({"agency": ""}, "agency（机构）不能为空"),
        ({"agency": "x", "limit": "viele"}, "limit 应为整数，收到“viele”"),
        ({"agency": "x", "limit": "501"}, "limit 不得大于 500"),
        ({"agency": "x", "limit": "0"}, "limit 不得小于 1"),
        ({"agency": "x", "include_first": "maybe"}, "include_first 应为 true 或 false"),
        ({"agency": "x", "jurisdiction": "12000"}, "jurisdiction 格式不对"),
        ({"agencies": "x", "agency": "y"}, "没有名为 agencies 的参数，可用的参数：.*agency"),
    ],
)
def test_a_wrong_parameter_is_named_and_an_example_given(values: dict[str, str], told: str) -> None:
    with pytest.raises(QueryError, match=f"{told}.*示例：tasks-led-by-agency agency=市商务局"):
        LED.parse(values)


def test_dates_and_choices_are_checked() -> None:
    with pytest.raises(QueryError, match="due_to 应为日期，如 2027-12-31，收到“明年”"):
        catalogue()["tasks-due"].parse({"due_to": "明年"})
    with pytest.raises(QueryError, match="kind 只能取 target（目标值）、baseline（基期值）、"):
        catalogue()["indicator-series"].parse({"indicator": "x", "kind": "wish"})
    with pytest.raises(QueryError, match="min_score 应为数，收到“很高”"):
        catalogue()["similar-measures"].parse({"measure": "x", "min_score": "很高"})


@pytest.mark.parametrize("query", catalogue().values(), ids=lambda query: query.name)
def test_no_fault_of_a_parameter_is_told_in_english(query: AnyQuery) -> None:
    for value in ("很高", "", [], {}, 1.5, "nan", None):
        given = dict.fromkeys(query.params.model_fields, value)
        try:
            query.parse(given)
        except QueryError as refused:
            assert not re.search("[Ii]nput|should|valid", str(refused)), refused


def test_a_cursor_goes_on_where_the_page_ended(plans: GraphStore) -> None:
    first = LED.run(plans, LED.parse({"agency": "市商务局", "limit": "1"}))
    assert first.next_cursor is not None
    second = LED.run(plans, LED.parse({"agency": "市商务局", "cursor": first.next_cursor}))
    assert [row.number for row in (*first.rows, *second.rows)] == ["1", "3"]
    assert second.next_cursor is None


@pytest.mark.parametrize("cursor", ["nonsense", "!!!", "eA", "////"])
def test_a_cursor_that_is_none_is_refused(plans: GraphStore, cursor: str) -> None:
    with pytest.raises(QueryError, match="cursor 无效"):
        LED.run(plans, LED.parse({"agency": "市商务局", "cursor": cursor}))


def test_a_cursor_of_another_question_is_refused(plans: GraphStore) -> None:
    cursor = LED.run(plans, LED.parse({"agency": "市商务局", "limit": "1"})).next_cursor
    with pytest.raises(QueryError, match="cursor 无效"):
        LED.run(
            plans, LED.parse({"agency": "市商务局", "include_first": "true", "cursor": str(cursor)})
        )


def test_the_answer_says_which_agencies_a_name_was_taken_for(plans: GraphStore) -> None:
    page = LED.run(plans, LED.parse({"agency": "市财政局"}))
    assert page.meant == {"agency": ["agency:上海市财政局", "agency:天津市财政局"]}

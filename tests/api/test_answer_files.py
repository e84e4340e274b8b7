"""What people read in the files of an answer: no name of ours, no formula, no endless cell."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from engines import SharedEngine
from question_cases import read_cases
from sampling import ALL, sample
from two_plans import two_plans

from api.services.answer_files.formats import formats
from api.services.answer_files.sheet import Language, Sheet
from api.services.answer_files.writing import write_answer
from graph.export.cells import CELL_CHARACTERS, cut, printable
from graph.store import GraphStore
from loaders.check.review.verdicts import STATUS, VERDICTS
from ontology.words import vocabularies, words_of
from queries.catalogue import catalogue
from queries.engine.describe import describe_parameters
from queries.engine.query import AnyQuery
from queries.engine.worded import words_for

THIRD = Path(__file__).parents[1] / "queries" / "third_plan.yaml"
QUERIES = list(catalogue().values())
INNER = {value for words in vocabularies().values() for value in words} - {"=", ">", "<", "~"}


def inner_words(line: list[object]) -> set[str]:
    """Names of ours among the cells; a cell may be a list."""
    return {part for cell in line for part in str(cell).split("；")} & INNER


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_headings_are_chinese(query: AnyQuery) -> None:
    sheet = Sheet(query, query.parse(query.example), "1")
    assert [each for each in sheet.headings + sheet.brief_headings if each.isascii()] == []
    assert len(set(sheet.headings)) == len(sheet.headings)


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_every_choice_of_a_parameter_has_a_word(query: AnyQuery) -> None:
    for each in describe_parameters(query.params):
        ours = {choice for choice in each.choices if choice.isascii()}
        assert ours <= set(words_for(query.params.model_fields[each.name])), each.name


def test_every_rule_and_status_of_the_review_has_a_word() -> None:
    assert set(VERDICTS) == set(words_of("ReviewRule"))
    assert set(STATUS.values()) <= set(words_of("ReviewStatus"))


def sheets(store: GraphStore) -> Iterator[tuple[Sheet, list[object]]]:
    """Each case with rows that were written down by hand, as people see it."""
    for case in sample(read_cases("answers"), 20):
        query = catalogue()[case["query"]]
        params = query.parse(case["with"])
        sheet = Sheet(query, params, "1")
        for page in query.pages(store, params):
            for row in page.rows:
                yield sheet, [*sheet.cells(row), *sheet.brief_cells(row)]


def test_no_cell_of_any_answer_is_a_name_of_ours(embedded: SharedEngine) -> None:
    """On one engine: that both answer alike is what tests/queries hold."""
    asked = set()
    with GraphStore.open(embedded.database()) as store:
        store.ensure_schema()
        list(store.load(two_plans(THIRD)))
        for sheet, cells in sheets(store):
            asked.add(sheet.query.name)
            assert not inner_words(cells), sheet.query.name
            assert not inner_words([fact for _, fact in sheet.about(1, None)]), sheet.query.name
    assert len(asked) > (len(QUERIES) / 2 if ALL else 5)


def test_a_cell_that_is_too_long_says_where_the_whole_is() -> None:
    shown = cut("长" * 70_000, "……（见 texts/doc-1.txt）")
    assert len(shown) == CELL_CHARACTERS - 1
    assert shown.endswith("长……（见 texts/doc-1.txt）")
    assert cut("短", "") == "短"


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("zh", "长……（全文 70000 字，一格放不下；见 JSON 格式的答案）"),
        ("en", "长… (of 70000 characters, too long for a cell; see the answer as JSON)"),
    ],
)
def test_a_cell_of_an_answer_says_in_its_language_that_it_is_cut(
    language: Language, told: str
) -> None:
    query = catalogue()["tasks-led-by-agency"]
    sheet = Sheet(query, query.parse(query.example), "1", language)
    row = query.row.model_construct(
        **{**dict.fromkeys(query.row.model_fields), "title": "长" * 70_000}
    )
    assert str(sheet.cells(row)[sheet.columns.index("title")]).endswith(told)


def test_what_xml_cannot_hold_is_shown_as_lost() -> None:
    assert printable("a\x00b\x1f\n\U0001f600") == "a�b�\n\U0001f600"


@pytest.mark.parametrize("name", sorted(formats()))
def test_an_answer_without_rows_is_a_file_too(name: str) -> None:
    query = catalogue()["tasks-due"]
    sheet = Sheet(query, query.parse({}), "1")
    whole = b"".join(write_answer(sheet, replace(formats()[name], max_rows=1), []))
    assert bool(whole) == (name != "jsonl")


@pytest.mark.exhaustive(on="neo4j")
@pytest.mark.parametrize(
    ("name", "given", "told"),
    [
        ("document-measures", {"document": "doc-aaaaaaaaaaaa"}, {"文件": "天津市服务业方案"}),
        (
            "compare-plans",
            {"document": "doc-aaaaaaaaaaaa", "other": "doc-bbbbbbbbbbbb"},
            {"文件": "天津市服务业方案", "另一文件": "上海市消费规划"},
        ),
    ],
)
def test_who_asks_by_the_id_of_a_document_reads_its_title(
    store: GraphStore, name: str, given: dict[str, str], told: dict[str, str]
) -> None:
    list(store.load(two_plans()))
    query = catalogue()[name]
    params = query.parse(given)
    sheet = Sheet(query, params, "1")
    assert b"".join(write_answer(sheet, formats()["docx"], query.pages(store, params)))
    assert dict(sheet.about(1, None)).items() >= told.items()

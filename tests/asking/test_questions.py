"""Questions as people ask them of the five seeds: what each asks, or why there is no answer.

``questions.yaml`` and ``declined.yaml`` are those to tune with: all must hold. ``held_out.yaml``
measures what becomes of questions that nothing was tuned with; its rate may rise, not fall.
"""

from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from sampling import sample

from graph.store import GraphStore
from ontology.yaml_file import read_yaml
from queries.asking.known.name_index import NameIndex
from queries.asking.known.phrases import askables
from queries.asking.understanding import Declined, Understanding, Understood, understand
from tests.asking.echo import check_echo

HERE = Path(__file__).parent
TODAY = date(2026, 11, 26)
QUESTIONS: list[tuple[str, dict[str, Any]]] = [
    (name, case) for name, cases in read_yaml(HERE / "questions.yaml").items() for case in cases
]
SOME = sample(QUESTIONS, 60)
HELD_OUT: list[dict[str, Any]] = read_yaml(HERE / "held_out.yaml")
ASKED = [case["ask"] for case in (*(case for _, case in QUESTIONS), *HELD_OUT)]
UNANSWERED = 3
"""Held-out questions, of all 135, that have an answer and were declined; a sample may have each."""
DECLINED: list[dict[str, str]] = read_yaml(HERE / "declined.yaml")
SOME_DECLINED = sample(DECLINED, 25)
Meaning = Callable[[str], Understanding]


@pytest.fixture(scope="module")
def meaning(forms: NameIndex) -> Meaning:
    """What a question is understood as; several tests look at the same ones."""
    return cache(lambda question: understand(question, forms, TODAY))


@pytest.mark.parametrize(("name", "case"), SOME, ids=[case["ask"] for _, case in SOME])
def test_a_question_is_understood_with_its_parameters(
    meaning: Meaning, name: str, case: dict[str, Any]
) -> None:
    meant = meaning(case["ask"])
    assert isinstance(meant, Understood), meant
    assert (meant.query.name, meant.given) == (name, case["with"])


@pytest.mark.parametrize("case", SOME_DECLINED, ids=[case["ask"] for case in SOME_DECLINED])
def test_what_cannot_be_answered_is_declined_with_the_reason_and_three_questions(
    meaning: Meaning, case: dict[str, str]
) -> None:
    meant = meaning(case["ask"])
    assert isinstance(meant, Declined), meant
    assert case["because"] in meant.reason
    assert len(set(meant.suggestions)) == 3


def test_held_out_questions_are_understood_at_the_measured_rate_and_none_wrongly(
    meaning: Meaning, record_property: Callable[[str, object], None]
) -> None:
    cases = sample(HELD_OUT, 45)
    outcomes = Counter(_outcome(meaning, case) for case in cases)
    rate = outcomes["right"] / len(cases)
    record_property("held-out questions", f"{rate:.1%} of {len(cases)}, {dict(outcomes)}")
    assert not outcomes["wrong"]
    assert outcomes["declined"] <= UNANSWERED


def _outcome(meaning: Meaning, case: dict[str, Any]) -> str:
    """``right``, ``declined`` where there is an answer, or ``wrong``."""
    meant = meaning(case["ask"])
    if isinstance(meant, Declined):
        return "declined" if "query" in case else "right"
    asked = case.get("query"), case.get("with")
    return "right" if (meant.query.name, meant.given) == asked else "wrong"


def test_the_questions_to_tune_with_and_the_held_out_ones_are_different() -> None:
    tuned = {case["ask"] for case in (*(case for _, case in QUESTIONS), *DECLINED)}
    assert tuned.isdisjoint(case["ask"] for case in HELD_OUT)
    assert len({case["ask"] for case in HELD_OUT}) == len(HELD_OUT) >= 100


def test_there_are_enough_of_them() -> None:
    assert len(QUESTIONS) >= 120
    assert len(DECLINED) >= 40
    assert len({case["ask"] for _, case in QUESTIONS}) == len(QUESTIONS)


def test_every_question_suggested_is_understood_as_it_was_meant(meaning: Meaning) -> None:
    suggested = {
        question
        for case in sample(DECLINED, 8)
        if isinstance(meant := meaning(case["ask"]), Declined)
        for question in meant.suggestions
    }
    asked = sample(sorted(suggested), 12)
    assert not [question for question in asked if isinstance(meaning(question), Declined)]


def test_the_echo_says_each_parameter_and_no_other(meaning: Meaning) -> None:
    understood = [meaning(question) for question in sample(ASKED, 15)]
    for meant in understood:
        if isinstance(meant, Understood):
            check_echo(meant)
    assert any(isinstance(meant, Understood) for meant in understood)


def test_every_question_of_the_catalogue_can_be_asked(forms: NameIndex) -> None:
    assert len(askables()) > 12
    assert all(askable.phrases for askable in askables())


def test_the_answer_has_the_rows_of_the_question_asked(seeds: GraphStore, forms: NameIndex) -> None:
    meant = understand("商务局牵头哪些任务？", forms, TODAY)
    assert isinstance(meant, Understood)
    asked = meant.query.run(seeds, meant.query.parse({"agency": "市商务局"}))
    assert meant.query.run(seeds, meant.params).rows == asked.rows != []


def test_what_a_name_was_taken_for_is_told(forms: NameIndex) -> None:
    meant = understand("国资委配合哪些任务", forms, TODAY)
    assert isinstance(meant, Understood)
    assert "“国资委”指天津市人民政府国有资产监督管理委员会" in meant.sentence
    assert "不是国务院国有资产监督管理委员会" in meant.sentence


def test_days_that_a_period_was_taken_for_are_told(forms: NameIndex) -> None:
    meant = understand("2025年哪些任务到期", forms, TODAY)
    assert isinstance(meant, Understood)
    assert "“2025年”指2025-01-01至2025-12-31" in meant.sentence


@pytest.mark.parametrize(
    ("ask", "left"),
    [
        ("领导催得急，商务局牵头哪些任务", "领导催得急"),
        ("我住武清，武清区有哪些任务", "我住武清"),
        ("听说几份文件的数字会打架，2027年的指标有没有互相矛盾的", "听说几份文件的数字会打架"),
        ("接待游客人次这指标，几个文件写的一样吗", "写的"),
        ("市商务局只牵头的任务", "只"),
        ("市教委和市科技局在研究层面一起做哪些任务", "研究"),
    ],
)
def test_what_plays_no_part_is_told(forms: NameIndex, ask: str, left: str) -> None:
    meant = understand(ask, forms, TODAY)
    assert isinstance(meant, Understood), meant
    assert f"没有计入：“{left}”" in meant.sentence


@pytest.mark.parametrize(
    "ask", ["商务局牵头哪些任务", "海关平时配合哪些任务", "麻烦列一下教委的任务"]
)
def test_words_that_cannot_be_a_condition_are_not_told(forms: NameIndex, ask: str) -> None:
    meant = understand(ask, forms, TODAY)
    assert isinstance(meant, Understood), meant
    assert "没有计入" not in meant.sentence


def test_a_column_that_no_answer_has_is_a_condition(forms: NameIndex) -> None:
    assert isinstance(understand("有哪些指标，文号是什么", forms, TODAY), Declined)


@pytest.mark.parametrize(
    "condition",
    ["难度大的", "仅限室内", "排除大消费方案", "要新的", "暂停的"],
)
def test_a_clause_behind_the_question_is_a_condition(forms: NameIndex, condition: str) -> None:
    assert isinstance(understand(f"商务局牵头的任务，{condition}", forms, TODAY), Declined)


def test_a_document_that_is_only_cited_is_asked_who_cites_it_and_no_more(forms: NameIndex) -> None:
    assert isinstance(understand("哪些文件引用了公平竞争审查条例", forms, TODAY), Understood)
    meant = understand("公平竞争审查条例有哪些任务", forms, TODAY)
    assert isinstance(meant, Declined)
    assert meant.reason == "《公平竞争审查条例》只被引用，没有载入，不能回答其中写了什么。"

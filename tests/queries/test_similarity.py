"""How like two tasks are, in what they differ, and which of two plans belong together."""

from typing import Any

from queries.compare.matching import match_tasks
from queries.compare.plan_tasks import PlanTask
from queries.compare.similarity import differences, likeness, phrase, windows


def task(title: str, text: str = "", **given: Any) -> PlanTask:
    told: dict[str, Any] = {
        "id": title, "number": None, "deadline": None, "units": (), "document": "a",
        "document_title": "甲", "line_start": 1, "line_end": 1, "quote": title,
    }  # fmt: skip
    return PlanTask(title=title, text=text, **{**told, **given})


def test_marks_do_not_count_and_empty_texts_have_nothing_in_common() -> None:
    like = likeness(task("发放消费券", "发放，消费券。"), task("发放消费券。", "发放消费券"))
    assert (like.title, like.text, like.score) == (100.0, 100.0, 100.0)
    assert likeness(task("发放消费券"), task("发放消费券")).score == 50.0


def test_what_differs_is_told_by_units_numbers_and_clauses() -> None:
    one = task("券", "发放消费券，覆盖100家商场。", units=("商务局",))
    other = task("券", "发放消费券，面向游客，覆盖200家商场。", units=("财政局",))
    told = differences(one, other)
    assert told.units == (["商务局"], ["财政局"])
    assert told.numbers == (["100家"], ["200家"])
    assert told.words == ([], ["面向游客"])  # a clause with another number is told by the number


def test_a_shared_run_of_seven_characters_shares_a_window() -> None:
    text = "推动会展服务提质升级并引进国际会展企业"
    for start in range(len(text) - 6):
        assert any(one in text[start : start + 7] for one in windows("", text))


def test_only_pairs_of_characters_reach_the_index() -> None:
    assert phrase("会展服务")["lucene"] == "+会展 +展服 +服务"
    assert windows('+(会展"服务提升)~ OR *', "") == ["服务提升"]


def test_the_likest_tasks_are_matched_and_each_once() -> None:
    old = [task("发展会展服务", id="1"), task("会展服务", id="2")]
    new = [task("会展服务", id="3"), task("养老服务", id="4")]
    pairs = [(a and a.id, b and b.id) for a, b, _ in match_tasks(old, new, 40)]
    assert pairs == [("2", "3"), (None, "4"), ("1", None)]

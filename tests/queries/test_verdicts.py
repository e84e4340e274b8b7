"""What two values say of each other: each verdict, and a case beside it that is another."""

from datetime import date
from typing import Any

import pytest

from ontology.amounts import amount
from queries.catalogue.targets.target_outcomes import outcome
from queries.compare.target_values import TargetValue
from queries.compare.value_relations import Judgement, judge, judge_all


def stated(value: float | None, **given: Any) -> TargetValue:
    """``value`` 亿元 by 2027 in plan a of 2024, unless told otherwise."""
    unit, comparator = given.pop("unit", "亿元"), given.pop("comparator", "=")
    told: dict[str, Any] = {
        "indicator": "商品销售总额", "place": ("120000",), "kind": "target", "year_start": None,
        "year": 2027, "words": f"{value}{unit}", "issued_on": date(2024, 1, 1), "document": "a",
        "document_title": "甲", "line_start": 1, "line_end": 1, "quote": "原文", "target": "t",
    }  # fmt: skip
    top = given.pop("value_max", None)
    return TargetValue(amount=amount(value, top, comparator, unit), unit=unit, **{**told, **given})


LATER = {"document": "b", "issued_on": date(2025, 1, 1)}


def verdict(one: TargetValue, other: TargetValue) -> str | None:
    judged = judge(one, other)
    return judged.verdict if judged else None


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ({"value": 50000}, {"value": 5, "unit": "万亿元"}, "一致"),
        ({"value": 50000}, {"value": 5.1, "unit": "万亿元"}, "矛盾"),
        ({"value": 3000}, {"value": 3000, "comparator": ">"}, "措辞不同"),
        ({"value": 5, "comparator": ">="}, {"value": 5.2, "comparator": ">="}, "收紧"),
        ({"value": 5.2, "comparator": ">="}, {"value": 5, "comparator": ">="}, "放宽"),
        ({"value": 8, "comparator": "<="}, {"value": 7, "comparator": "<="}, "收紧"),
        ({"value": 8, "comparator": "<="}, {"value": 9, "comparator": "<="}, "放宽"),
        ({"value": 5, "comparator": ">="}, {"value": 4, "comparator": "<"}, "矛盾"),
        ({"value": 5}, {"value": 5, "year": 2030}, "推迟"),
        ({"value": 5}, {"value": 5, "year": 2030, "quote": "稳定在5亿元"}, None),
        ({"value": 5}, {"value": 5, "year": 2026}, "提前"),
        ({"value": 5}, {"value": 6, "year": 2030}, None),
        (
            {"value": 5, "comparator": ">="},
            {"value": 4, "comparator": ">=", "year": 2030},
            "放宽",
        ),
        (
            {"value": 5, "comparator": ">="},
            {"value": 6, "comparator": ">=", "year": 2025},
            "收紧",
        ),
        ({"value": 5}, {"value": 5, "unit": "%"}, "口径不同"),
        ({"value": 5}, {"value": 5, "kind": "cumulative"}, "口径不同"),
        ({"value": 5}, {"value": 5, "year_start": 2025}, "口径不同"),
        ({"value": 5}, {"value": 5, "kind": "baseline"}, None),
        ({"value": 5, "year": None}, {"value": 6, "year": None}, "不可比"),
        ({"value": None}, {"value": 5}, "不可比"),
        ({"value": None}, {"value": None}, "一致"),
    ],
)
def test_a_later_plan_says_of_an_earlier_one(
    one: dict[str, Any], other: dict[str, Any], told: str | None
) -> None:
    assert verdict(stated(**one), stated(**{**LATER, **other})) == told


def test_one_plan_that_says_both_contradicts_itself_even_where_both_could_hold() -> None:
    assert verdict(stated(5, comparator=">="), stated(6, comparator=">=")) == "矛盾"


@pytest.mark.parametrize("day", [None, date(2024, 1, 1)])
def test_of_plans_without_an_order_none_tightens_the_other(day: date | None) -> None:
    one = stated(5, comparator=">=")
    assert verdict(one, stated(6, comparator=">=", document="b", issued_on=day)) == "不可比"


def test_places_are_not_compared_with_each_other() -> None:
    elsewhere = stated(6, **LATER, place=("310000",))
    in_a_district = stated(7, **LATER, place=("120000", "天津市滨海新区"))
    assert list(judge_all([stated(5), elsewhere, in_a_district])) == []


def test_each_claim_is_compared_with_the_latest_that_said_otherwise() -> None:
    values = [
        stated(5), stated(6, **LATER), stated(5, document="c", issued_on=date(2026, 1, 1)),
    ]  # fmt: skip
    pairs = {(j.earlier.document, j.later.document): j.verdict for j in judge_all(values)}
    assert pairs == {("a", "b"): "矛盾", ("a", "c"): "一致", ("b", "c"): "矛盾"}


def test_many_plans_that_say_the_same_are_no_square_of_pairs() -> None:
    values = [stated(5, document=str(n), issued_on=date(2024, 1, 1)) for n in range(300)]
    judged: list[Judgement] = list(judge_all(values))
    assert len(judged) == 299


@pytest.mark.parametrize(
    ("comparator", "aim", "real", "told"),
    [
        (">=", 5, 5, "达到"),
        (">", 5, 5, "未达到"),
        ("<=", 5, 5.5, "未达到"),
        ("<", 5, 4, "达到"),
        ("=", 2400, 2403, "高于目标"),
        ("~", 5, 4, "低于目标"),
        ("=", 5, 5, "等于目标"),
    ],
)
def test_only_a_bound_tells_whether_a_target_was_reached(
    comparator: str, aim: float, real: float, told: str
) -> None:
    one, other = amount(aim, None, comparator, "家"), amount(real, None, "=", "家")
    assert one and other and outcome(one, other) == told


def test_within_a_range_is_reached() -> None:
    one, other = amount(4, 5, "range", "%"), amount(4.5, None, "=", "%")
    assert one and other and outcome(one, other) == "达到"

"""Annex against body, from the text of a plan: what the loader keeps of both prints of a task."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from question_cases import rows_of

from graph.store import GraphStore
from loaders.pipeline import extract_document
from loaders.read.formats.plain_text import FORMAT
from loaders.vocabulary import vocabulary_facts

pytestmark = pytest.mark.exhaustive(on="neo4j")

PLAN = """\
天津市促进消费实施方案

一、重点任务
（一）办好购物节。统筹举办全市购物节，扩大线上线下宣传。（牵头单位：市商务局；配合单位：市文旅局）
（二）建设商圈。建设国际消费商圈，引进品牌首店和旗舰店。（责任单位：市商务局、市科技局，2026年底前完成）
（三）服务融资。鼓励金融机构推广跨境结算产品，服务中小企业。（市财政局牵头，市商务局配合）
（四）完善统计。完善消费统计监测制度，按月发布分析报告。
责任单位：市统计局
（五）繁荣夜间经济。打造夜间消费集聚区，延长营业时间。发展社区便民服务，补齐网点短板。（市商务局牵头，市民政局配合）
附件

重点任务分工表

序号\t主要任务\t牵头单位\t配合单位\t完成时限
1\t统筹举办全市购物节，扩大线上线下宣传\t市商务局\t市文化和旅游局\t2025年底前
2\t建设国际消费商圈，引进品牌首店和旗舰店\t市商务局\t市财政局\t2025年底前
3\t鼓励金融机构推广跨境结算产品，服务中小企业\t市商务局\t市财政局\t2025年底前
4\t完善消费统计监测制度，按月发布分析报告\t\t\t2025年底前
5\t打造夜间消费集聚区，延长营业时间\t市商务局\t\t2025年底前
6\t发展社区便民服务，补齐网点短板\t市商务局\t\t2025年底前
"""
SHANGWU, CAIZHENG, WENLV = "天津市商务局", "天津市财政局", "天津市文化和旅游局"
KEJI, TONGJI = "天津市科学技术局", "天津市统计局"


@pytest.fixture(scope="module")
def rows(session_store: GraphStore) -> Iterator[dict[str, dict[str, Any]]]:
    """The rows of the plan on each engine, by number."""
    facts = extract_document(FORMAT.read(Path("plan.txt"), PLAN.encode()))
    session_store.clear()
    for _ in session_store.load([vocabulary_facts(), facts]):
        pass
    found = rows_of(session_store, "annex-and-body", {"document": "天津市促进消费实施方案"})
    yield {row["number"]: row for row in found}
    session_store.clear()


@pytest.mark.parametrize(
    ("number", "annex", "body", "other_roles", "differences"),
    [
        ("1", {SHANGWU, WENLV}, {SHANGWU, WENLV}, [], []),
        ("2", {SHANGWU, CAIZHENG}, {SHANGWU, KEJI}, [], ["责任单位不同", "时限不同"]),
        ("3", {SHANGWU, CAIZHENG}, {SHANGWU, CAIZHENG}, [CAIZHENG, SHANGWU], ["角色不同"]),
        ("4", set[str](), {TONGJI}, [], []),
        ("5", {SHANGWU}, {SHANGWU}, [], []),
        ("6", {SHANGWU}, {SHANGWU}, [], []),
    ],
    ids=["same", "other units", "other roles", "row without units", "a part", "the other part"],
)
def test_both_prints_of_a_task_are_told_with_what_differs(
    rows: dict[str, dict[str, Any]],
    number: str,
    annex: set[str],
    body: set[str],
    other_roles: list[str],
    differences: list[str],
) -> None:
    row = rows[number]
    assert row["printed"] == "两处都有"
    assert (set(row["annex_units"]), set(row["body_units"])) == (annex, body)
    assert sorted(row["other_roles"]) == sorted(other_roles)
    assert row["differences"] == differences


def test_the_lines_of_the_body_reach_to_its_units(rows: dict[str, dict[str, Any]]) -> None:
    row = rows["4"]
    assert (row["body_line_start"], row["body_line_end"]) == (7, 8)
    assert row["body_text"].endswith("责任单位：市统计局")


def test_no_task_of_the_plan_is_told_twice(rows: dict[str, dict[str, Any]]) -> None:
    assert sorted(rows) == ["1", "2", "3", "4", "5", "6"]

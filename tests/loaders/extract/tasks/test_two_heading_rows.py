"""Tables whose second row of headings parts two of the first: years here, roles there."""

from pathlib import Path

import pytest
from printed import nodes, roles_of

from graph.records import Facts
from loaders.pipeline import extract_document
from loaders.read.formats.html import FORMAT as HTML

TITLE = "衢州市水网建设实施方案（2024—2026年）"
YEARS = "<tr><th>2024年</th><th>2025年</th><th>2026年</th>"


def heading(values: str, roles: str = "<th>牵头单位</th><th>配合单位</th>") -> str:
    return (
        f"<tr><th rowspan=2>类别</th><th rowspan=2>建设任务</th><th colspan=3>{values}</th>"
        f"<th colspan={roles.count('<th>')}>责任分工</th></tr>{YEARS}{roles}</tr>"
    )


def page(*rows: str) -> Facts:
    html = f"<html><body><h1>{TITLE}</h1><table>{''.join(rows)}</table></body></html>"
    return extract_document(HTML.read(Path("plan.html"), html.encode()))


def values(found: Facts) -> list[tuple[object, ...]]:
    told = ("value", "unit", "year_start", "year", "comparator")
    return [tuple(each.properties.get(key) for key in told) for each in nodes(found, "Target")]


def roles(found: Facts, task: int) -> list[tuple[str, str]]:
    return [(role, printed) for role, printed, _ in roles_of(found, task)]


def test_years_and_roles_stand_below_their_headings() -> None:
    found = page(
        heading("年度计划（公里）"),
        "<tr><td rowspan=2>河道</td><td>整治中小河道</td><td>20</td><td>25</td><td>30以上</td>"
        "<td rowspan=2>市水利局</td><td>市财政局</td></tr>",
        "<tr><td>建设生态护岸</td><td>6</td><td>—</td><td>8</td><td>市住建局</td></tr>",
    )
    assert values(found) == [
        (20, "公里", None, 2024, "="),
        (25, "公里", None, 2025, "="),
        (30, "公里", None, 2026, ">="),
        (6, "公里", None, 2024, "="),
        (8, "公里", None, 2026, "="),
    ]
    assert roles(found, 0) == [("LEADS", "市水利局"), ("SUPPORTS", "市财政局")]
    assert roles(found, 1) == [("LEADS", "市水利局"), ("SUPPORTS", "市住建局")]


def test_a_value_merged_over_all_years_holds_by_the_last() -> None:
    found = page(
        heading("年度计划（公里）"),
        "<tr><td>河道</td><td>整治中小河道</td><td>20</td><td>25</td><td>30</td>"
        "<td>市水利局</td><td>市财政局</td></tr>",
        "<tr><td>管网</td><td>改造供水管网</td><td colspan=3>三年累计180公里</td>"
        "<td>市住建局</td><td>市水利局</td></tr>",
    )
    assert values(found)[3:] == [(180, "公里", 2024, 2026, "=")]
    assert roles(found, 1) == [("LEADS", "市住建局"), ("SUPPORTS", "市水利局")]


def test_words_merged_over_all_years_are_no_value() -> None:
    found = page(
        heading("年度计划（公里）"),
        "<tr><td>河道</td><td>整治中小河道</td><td>20</td><td>25</td><td>30</td>"
        "<td>市水利局</td><td>市财政局</td></tr>",
        "<tr><td>管网</td><td>改造供水管网</td><td colspan=3>按下达计划</td>"
        "<td>市住建局</td><td>市水利局</td></tr>",
    )
    assert [each[0] for each in values(found)] == [20, 25, 30]


def test_goals_told_below_years_are_those_of_the_task() -> None:
    found = page(
        heading("年度任务"),
        "<tr><td>水源</td><td>建设龙溪水库</td><td>完成投资3亿元</td><td>完成大坝填筑</td>"
        "<td>蓄水2000万立方米</td><td>市水利局</td><td>市财政局</td></tr>",
        "<tr><td>水厂</td><td>建设城东水厂</td><td>完成选址</td><td>完成土建</td>"
        "<td>日供水能力达到10万吨</td><td>市住建局</td><td>市水利局</td></tr>",
    )
    assert roles(found, 0) == [("LEADS", "市水利局"), ("SUPPORTS", "市财政局")]
    assert (10, "万吨", None, 2026, "=") in values(found)


@pytest.mark.parametrize(
    ("over", "first", "unit"), [("年度目标（万株）", "90", "万株"), ("年度目标", "90万株", "万株")]
)
def test_what_stands_over_the_years_says_in_what_they_are_measured(
    over: str, first: str, unit: str
) -> None:
    found = page(
        f"<tr><th rowspan=2>编号</th><th rowspan=2>任务</th><th colspan=2>{over}</th>"
        "<th colspan=2>责任单位</th></tr>"
        "<tr><th>2026年</th><th>2028年</th><th>主办</th><th>协办</th></tr>",
        f"<tr><td>1</td><td>繁育油茶苗</td><td>{first}</td><td>≥130{first[2:]}</td>"
        "<td>市林业局</td><td>市财政局</td></tr>",
    )
    assert values(found) == [(90, unit, None, 2026, "="), (130, unit, None, 2028, ">=")]
    assert roles(found, 0) == [("LEADS", "市林业局"), ("SUPPORTS", "市财政局")]


def test_one_heading_over_roles_alone_is_parted_as_before() -> None:
    found = page(
        "<tr><th rowspan=2>序号</th><th rowspan=2>任务</th><th colspan=2>责任分工</th></tr>"
        "<tr><th>牵头单位</th><th>配合单位</th></tr>",
        "<tr><td>1</td><td>整治中小河道。</td><td>市水利局</td><td>市财政局</td></tr>",
    )
    assert roles(found, 0) == [("LEADS", "市水利局"), ("SUPPORTS", "市财政局")]


def test_an_amount_and_its_unit_stand_in_columns_beside_those_who_act() -> None:
    """单位 behind 数量 is the unit of measure, and heads no bodies there."""
    found = page(
        "<tr><th rowspan=2>类别</th><th rowspan=2>任务</th><th colspan=3>年度目标</th>"
        "<th colspan=2>责任分工</th></tr>"
        "<tr><th>数量</th><th>单位</th><th>完成时间</th><th>主办</th><th>协办</th></tr>",
        "<tr><td rowspan=2>河道</td><td>清淤小河道</td><td>不少于12</td><td>公里</td>"
        "<td>2026年6月底</td><td rowspan=2>市水利局</td><td>市财政局</td></tr>",
        "<tr><td>建设水文站</td><td>3</td><td>座</td><td>2026年底</td><td>—</td></tr>",
    )
    assert [each[:2] + each[4:] for each in values(found)] == [(12, "公里", ">="), (3, "座", "=")]
    assert roles(found, 0) == [("LEADS", "市水利局"), ("SUPPORTS", "市财政局")]
    assert roles(found, 1) == [("LEADS", "市水利局")]


@pytest.mark.parametrize("amount", ["数量", "建设数量", "年度任务量"])
def test_so_they_do_below_one_row_of_headings(amount: str) -> None:
    found = page(
        f"<tr><th>任务</th><th>{amount}</th><th>计量单位</th><th>责任单位</th></tr>",
        "<tr><td>改造泵站</td><td>5</td><td>座</td><td>市水利局</td></tr>",
        "<tr><td>管护堤防</td><td>约40</td><td>公里</td><td>市住建局</td></tr>",
    )
    assert [each[:2] + each[4:] for each in values(found)] == [(5, "座", "="), (40, "公里", "~")]
    assert roles(found, 1) == [("RESPONSIBLE_FOR", "市住建局")]


def test_a_unit_that_stands_behind_no_amount_is_who_acts() -> None:
    found = page(
        "<tr><th>任务</th><th>单位</th><th>数量</th></tr>",
        "<tr><td>改造泵站。</td><td>市水利局</td><td>5</td></tr>",
    )
    assert roles(found, 0) == [("RESPONSIBLE_FOR", "市水利局")]


def test_what_no_print_parts_is_not_guessed() -> None:
    """Three headings over four cells: nothing says which of them goes on."""
    found = page(
        "<tr><th rowspan=2>任务</th><th colspan=2>甲</th><th colspan=2>乙</th><th>丙</th></tr>"
        "<tr><th>一</th><th>二</th><th>三</th><th>四</th><th>五</th></tr>",
        "<tr><td>整治河道</td><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td></tr>",
    )
    assert not values(found)

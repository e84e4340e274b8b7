"""Indicator tables: baseline, goal and 约束性/预期性 of each indicator."""

from pathlib import Path

import pytest
from printed import HEAD, cells, edges, facts, indicator_rows, nodes, property_of, roles_of, tables

from graph.records import Facts
from loaders.extract.targets.tables.indicator_tables import is_indicator_table
from loaders.facts import Target
from loaders.pipeline import extract_document
from loaders.read.formats.html import FORMAT as HTML

HEADING = "序号\t指标\t2025年\t2030年\t属性\n"
Told = tuple[str, str, str, int | None, str, str | None]


def told(target: Target) -> Told:
    value = target.value_text if target.value is None else str(target.value)
    return target.indicator, str(value), target.unit, target.year, target.kind, target.binding


def rows(words: str) -> list[Told]:
    return [told(target) for target in indicator_rows(words)]


def test_a_row_states_a_baseline_and_a_goal() -> None:
    assert rows(HEADING + "1\t常住人口城镇化率（%）\t86.2\t88左右\t预期性\n") == [
        ("常住人口城镇化率", "86.2", "%", 2025, "baseline", None),
        ("常住人口城镇化率", "88", "%", 2030, "target", "预期性"),
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "序号\t指标\t2025年\t2030年\t属性",
        "序号\t指标名称\t2025年基期值\t2030年目标值\t指标属性",
        "序号\t主要指标\t2025年实际\t2030年目标\t指标性质",
        "类别\t指标\t2025年\t2030年\t属性",
    ],
)
def test_an_indicator_table_is_told_by_its_heading(heading: str) -> None:
    words = heading + "\n1\t研发经费投入强度（%）\t3.4\t4\t约束性\n"
    assert is_indicator_table(tables(words)[0])
    assert [row[1] for row in rows(words)] == ["3.4", "4"]


def test_a_column_may_hold_the_unit() -> None:
    words = "指标\t单位\t2025年\t2030年\t属性\n集装箱吞吐量\t万标准箱\t2400\t2600\t预期性\n"
    assert {row[2] for row in rows(words)} == {"万标准箱"}


def test_task_tables_are_no_indicator_tables() -> None:
    assert not is_indicator_table(tables("序号\t任务\t责任单位\n1\t建设园区。\t市商务局\n")[0])


def test_sub_rows_carry_the_scope_and_the_binding_of_the_row_above() -> None:
    words = (
        HEADING + "1\t每千人口拥有医护人员数\t执业医师数（人）\t3.9\t4.2\t预期性\n"
        "\t\t注册护士数（人）\t4.1\t4.6左右\t\n"
    )
    assert rows(words)[1:4:2] == [
        ("每千人口拥有执业医师数", "4.2", "人", 2030, "target", "预期性"),
        ("每千人口拥有注册护士数", "4.6", "人", 2030, "target", "预期性"),
    ]


@pytest.mark.parametrize(
    ("cell", "comparator", "value", "value_max"),
    [
        ("稳定在86以上", ">=", "86", None),
        ("≥90", ">=", "90", None),
        ("＜5.5", "<", "5.5", None),
        ("5.5以内", "<=", "5.5", None),
        ("4.5—5", "range", "4.5", "5"),
    ],
)
def test_a_cell_has_its_comparator(
    cell: str, comparator: str, value: str | None, value_max: str | None
) -> None:
    goal = indicator_rows(HEADING + f"1\t失业率（%）\t5\t{cell}\t预期性\n")[-1]
    found = goal.value and str(goal.value), goal.value_max and str(goal.value_max)
    assert (goal.comparator, *found) == (comparator, value, value_max)


def test_a_cell_that_cannot_be_read_is_no_target() -> None:
    assert [row[1] for row in rows(HEADING + "1\t失业率（%）\t5\t左右\t预期性\n")] == ["5"]


def test_words_in_place_of_a_number_are_kept_as_printed() -> None:
    goal = indicator_rows(HEADING + "1\t居民收入增长（%）\t5\t与经济增长同步\t预期性\n")[-1]
    assert (goal.value, goal.value_text) == (None, "与经济增长同步")


@pytest.mark.parametrize("empty", ["", "—", "-", "/", "——"])
def test_an_empty_cell_states_nothing(empty: str) -> None:
    assert len(rows(HEADING + f"1\t失业率（%）\t{empty}\t5\t预期性\n")) == 1


@pytest.mark.parametrize(
    "note",
    [
        "注：*为五年平均数。",
        "注：带*的为五年年均增速。",
    ],
)
def test_a_star_marks_an_average_over_the_years_of_the_plan(note: str) -> None:
    words = HEADING + f"1\t生产总值增长（%）\t4.4*\t4.5*—5*\t预期性\n\n{note}\n"
    base, goal = indicator_rows(words)
    assert (base.year_start, base.year) == (2021, 2025)
    assert (goal.year_start, goal.year, goal.kind) == (2026, 2030, "growth")


def test_a_row_may_say_that_it_sums_up_five_years() -> None:
    words = HEADING + "1\t新增绿地（五年累计）（公顷）\t500\t650\t预期性\n"
    assert [(goal.year_start, goal.year, goal.kind) for goal in indicator_rows(words)] == [
        (2021, 2025, "baseline"),
        (2026, 2030, "cumulative"),
    ]


def test_a_bracketed_number_is_cumulative() -> None:
    words = HEADING + "1\t新增就业（万人）\t〔170〕\t〔180〕\t预期性\n\n注：〔〕为五年累计数。\n"
    goal = indicator_rows(words)[-1]
    assert (str(goal.value), goal.kind) == ("180", "cumulative")


def test_the_cell_is_the_evidence() -> None:
    goal = indicator_rows("\n" + HEADING + "1\t失业率（%）\t5\t5.5以内\t预期性\n")[-1]
    assert goal.span == (3, 3, "5.5以内")


def test_who_answers_for_an_indicator_leads_a_task_that_sets_its_targets() -> None:
    found = facts(
        "天津市海洋生态环境保护“十四五”规划\n\n一、主要目标\n"
        "| 序号 | 指标 | 指标类别 | 2020年现状值 | 2025年目标值 | 牵头部门 |\n"
        "|---|---|---|---|---|---|\n"
        "| 1 | 自然岸线保有率（%） | 约束性 | 62.7 | ＞60 | 市规划资源局 |\n"
        "| 2 | 岸线整治修复长度（千米） | 预期性 | / | ≥70 | 市生态环境局 |\n"
    )
    assert [role[:2] for role in roles_of(found, 1)] == [("LEADS", "市生态环境局")]
    setters = {edge.end.id: edge.start.label for edge in edges(found, "SETS")}
    assert set(setters.values()) == {"Measure"}


@pytest.mark.parametrize(
    ("heading", "row", "expected"),
    [
        ("指标\t预期值\t属性", "死亡人数\t下降12%\t约束性", [("12", "%", "growth", "约束性")]),
        ("指标\t单位\t规划目标", "绿地面积\t公顷\t860", [("860", "公顷", "target", None)]),
        ("指标\t类别\t2025年", "优良率（%）\t约束性\t≥99", [("99", "%", "target", "约束性")]),
        (
            "指标\t2025年\t指标\t属性",
            "管网（公里）\t2000\t约束性",
            [("2000", "公里", "target", "约束性")],
        ),
    ],
)
def test_a_column_is_told_by_its_heading_and_its_cells(
    heading: str, row: str, expected: list[tuple[str, str, str, str | None]]
) -> None:
    found = indicator_rows(f"序号\t{heading}\n1\t{row}\n")
    assert [(str(t.value), t.unit, t.kind, t.binding) for t in found] == expected


def test_a_value_that_cannot_be_read_is_for_a_person_to_read() -> None:
    found = facts(
        "天津市供水“十四五”规划\n\n一、主要目标\n"
        "| 序号 | 指标 | 2025年目标 | 属性 |\n|---|---|---|---|\n"
        "| 1 | 漏损率（%） | 9 | 约束性 |\n| 2 | 普及率（%） | 左右 | 约束性 |\n"
    )
    assert len([node for node in found.nodes if node.label == "Target"]) == 1
    (item,) = [n for n in found.nodes if n.properties.get("rule") == "unread-value"]
    assert item.properties["quote"] == "左右"


def test_years_at_the_head_make_a_table_of_places_or_kinds_one_of_indicators() -> None:
    heading = "序号\t地区\t2020年装机（万千瓦）\t2025年装机（万千瓦）\t“十四五”新增装机（万千瓦）\n"
    assert rows(f"{heading}1\t东海\t130\t230\t100\n2\t西山\t60\t90\t30\n")[:3] == [
        ("东海装机", "130", "万千瓦", 2020, "baseline", None),
        ("东海装机", "230", "万千瓦", 2025, "target", None),
        ("东海新增装机", "100", "万千瓦", 2025, "target", None),
    ]


def test_years_below_another_heading_make_none() -> None:
    words = (
        "序号\t任务\t工作目标\t\t责任单位\n\t\t2025年\t2027年\t\n"
        "1\t建设园区\t3个\t5个\t市商务局\n2\t新建学校\t2所\t4所\t市教委\n"
    )
    assert not is_indicator_table(tables(words)[0])


def test_a_plan_of_investment_by_years_is_none() -> None:
    words = "项目\t2024年投资\t2025年投资\n一号桥\t130\t230\n二号桥\t60\t90\n"
    assert not is_indicator_table(tables(words)[0])


def test_a_table_of_what_an_earlier_plan_reached_sets_nothing() -> None:
    found = facts(
        "天津市“十四五”绿色建筑规划\n\n一、发展回顾\n"
        "任务\t“十三五”规划指标\t完成情况\n节能量\t1450万吨\t3183万吨\n示范城市\t5个\t7个\n"
        "二、重点任务\n到2025年，新建示范园区3个。\n"
    )
    assert property_of(found, "Target", "value") == [3.0]


def test_an_abbreviation_in_brackets_is_no_unit() -> None:
    (found, _) = rows("序号\t指标\t2025年\n1\t生态质量指数（EQI）\t60\n2\t林木（亩）\t5\n")
    assert found[:3] == ("生态质量指数（EQI）", "60", "")


def test_the_unit_may_stand_above_the_table() -> None:
    found = facts(
        f"{HEAD}一、目标\n单位：万千瓦\n种类\t2020年\t2025年\n光伏\t130\t230\n风电\t60\t90\n"
    )
    units = [node.properties.get("unit") for node in nodes(found, "Target")]
    assert units == ["万千瓦"] * 4


def test_the_last_row_of_one_cell_a_line_has_all_its_values() -> None:
    cells = (
        *(
            "序号",
            "指标",
            "2020年现状",
            "2025年目标",
            "属性",
            "1",
            "达标率（%）",
            "46",
            "100",
            "约束性",
        ),
        *("2", "建成比例（%）", "设区市≥25", "县级市≥20", "设区市≥55", "县级市≥25", "预期性"),
        *("注：以上为全省数据。", "二、任务"),
    )
    found = [(row[1], row[3]) for row in rows("\n\n".join(cells))]
    assert found[-4:] == [("25", 2020), ("20", 2020), ("55", 2025), ("25", 2025)]


def test_the_year_before_a_value_is_no_value() -> None:
    found = indicator_rows(
        "|指标|2020年|2025年|\n|--|--|--|\n|减排量（吨）|-|2350，其中机动车2025年目标为1800|\n"
    )
    assert [int(target.value or 0) for target in found] == [2350, 1800]


AROUND = """2027年云州市规划纲要

序 “十五五”目标
指 标 单位 属性
号
2030年 年均[累计]
1 全市生产总值年均增长率 % 预期性 - 5左右
万元/
2 全员劳动生产率 预期性 36左右 -
人
全社会研发经费支出相当于
3 % 预期性 4.5 -
全市生产总值比例
4 居民平均预期寿命 岁 预期性 >84 -
中心城区房屋 万平 [成片：五年累计约110
5 约束性 -
改造面积 方米 零星：五年累计约20]
1 指每万人口拥有的专利、维持年限超过10年。
"""


def test_cells_above_and_below_the_line_of_their_row_belong_to_it() -> None:
    (table,) = tables(AROUND)
    assert cells(table) == [
        ["", "指 标", "单位", "属性", "“十五五”目标2030年", "“十五五”目标年均[累计]"],
        ["1", "全市生产总值年均增长率", "%", "预期性", "-", "5左右"],
        ["2", "全员劳动生产率", "万元/人", "预期性", "36左右", "-"],
        ["3", "全社会研发经费支出相当于全市生产总值比例", "%", "预期性", "4.5", "-"],
        ["4", "居民平均预期寿命", "岁", "预期性", ">84", "-"],
        [
            "5",
            "中心城区房屋改造面积",
            "万平方米",
            "约束性",
            "-",
            "[成片：五年累计约110零星：五年累计约20]",
        ],
    ]


def test_a_line_between_two_whole_rows_names_a_group() -> None:
    (table,) = tables(
        "指 标 单位 属性 2030年\n1 劳动生产率 万元 预期性 36\n"
        "二、民生福祉\n2 预期寿命 岁 预期性 84\n"
        "全社会研发经费支出相当于\n3 % 预期性 4.5\n全市生产总值比例\n"
    )
    assert cells(table)[1:] == [
        ["1", "劳动生产率", "万元", "预期性", "36"],
        ["二、民生福祉"],
        ["2", "预期寿命", "岁", "预期性", "84"],
        ["3", "全社会研发经费支出相当于全市生产总值比例", "%", "预期性", "4.5"],
    ]


def test_a_value_of_a_cell_of_several_lines_is_quoted_from_its_own() -> None:
    sparse = [n for n in nodes(facts(AROUND), "Target") if "零星" in str(n.properties["quote"])]
    (target,) = sparse
    said = target.properties
    assert (said["value"], said["comparator"], said["line_start"]) == (20, "~", 17)


def test_what_a_footnote_defines_is_no_goal() -> None:
    assert not [n for n in nodes(facts(AROUND), "Target") if n.properties["unit"] == "年"]


def test_a_mean_of_one_year_and_a_total_that_is_reached_are_of_the_last_year() -> None:
    rows = (
        "1\t年均新增林地（公顷）\t30\t35\t预期性\n",
        "2\tPM2.5年均浓度（微克）\t30\t28\t约束性\n",
        "3\t总部数量（家）\t800\t[累计达到1000]\t预期性\n",
    )
    found = indicator_rows(HEADING + "".join(rows))
    spans = [(t.year_start, t.year) for t in found if t.year == 2030]
    assert spans == [(2026, 2030), (None, 2030), (None, 2030)]


def test_a_goal_not_to_fall_is_no_part_of_the_indicator() -> None:
    found = indicator_rows(
        f"{HEADING}1\t水质达标率（%）\t30\t不降低\t约束性\n2\t覆盖率（%）\t1\t2\t约束性\n"
    )
    assert [t.indicator for t in found if t.value_text == "不降低"] == ["水质达标率"]


def test_a_goal_that_begins_with_a_comparison_is_of_its_row() -> None:
    rows = ("1\t居民续约率\t较上一年增加，力争2027年达到80%。", "2\t居民满意率\t2027年达到90%。")
    found = indicator_rows("\n".join(("序号\t指标名称\t目标要求", *rows)) + "\n")
    assert [target.indicator for target in found] == ["居民续约率", "居民满意率"]


def test_a_row_whose_cells_have_moved_is_not_named_by_its_binding() -> None:
    headings = "序号\t类别\t指标\t属性\t2025年\t2030年\n"
    found = indicator_rows(f"{headings}1\t水\t水质（%）\t约束性\t1\t2\n2\t红线面积\t约束性\t3\t4\n")
    assert [(t.indicator, t.binding) for t in found if t.year == 2030] == [
        ("水质", "约束性"),
        ("红线面积", "约束性"),
    ]


def test_rows_that_are_years_state_what_heads_the_numbers_of_each_thing() -> None:
    found = indicator_rows(
        "虚拟电厂规划目标 单位：万千瓦\n年度\t资源类型\t接入容量\t可调能力（兆瓦）\n"
        "2026\t充换电站\t150\t60\n\t楼宇空调\t180\t70\n2027\t充换电站\t180\t55\n"
    )
    assert [(t.year, t.indicator, str(t.value), t.unit) for t in found if t.unit == "兆瓦"] == [
        (2026, "充换电站可调能力", "60", "兆瓦"),
        (2026, "楼宇空调可调能力", "70", "兆瓦"),
        (2027, "充换电站可调能力", "55", "兆瓦"),
    ]
    assert [(t.year, t.indicator) for t in found if t.unit != "兆瓦"] == [
        (2026, "充换电站接入容量"),
        (2026, "楼宇空调接入容量"),
        (2027, "充换电站接入容量"),
    ]


@pytest.mark.parametrize(
    "rows",
    ["年度\t工作\t进展\n2026\t修路\t完成\n", "年度\t项目\n2026\t修路\n"],
)
def test_a_table_by_years_without_things_or_numbers_states_nothing(rows: str) -> None:
    assert not is_indicator_table(tables(rows)[0])


def test_a_value_with_a_year_of_its_own_is_of_that_year() -> None:
    (base, goal) = indicator_rows(f"{HEADING}1\t碳排放降低（%）\t4.5（2019年）\t6\t约束性\n")
    assert (str(base.value), base.year, base.kind) == ("4.5", 2019, "baseline")
    assert (str(goal.value), goal.year) == ("6", 2030)


def test_a_unit_whose_bracket_is_half_lost_is_a_unit() -> None:
    (_, goal) = indicator_rows(f"{HEADING}1\t集中处理率%）\t65\t100\t约束性\n")
    assert (goal.indicator, goal.unit) == ("集中处理率", "%")


BARE = "指标名称\n\n{unit}2025年基数\n\n2030年目标值\n\n属性\n\n"


def test_a_table_of_one_cell_a_line_needs_no_numbers_of_rows() -> None:
    words = (
        BARE.format(unit="") + "绿地率（%）\n\n41.2\n\n≥43\n\n约束性\n\n"
        "再生水灌溉\n\n占比（%）\n\n55\n\n70左右\n\n预期性\n\n"
        "绿道长度\n（公里）\n—\n120\n预期性\n二、任务\n"
    )
    (table,) = tables(words)
    assert cells(table)[1:] == [
        ["绿地率（%）", "41.2", "≥43", "约束性"],
        ["再生水灌溉占比（%）", "55", "70左右", "预期性"],
        ["绿道长度（公里）", "—", "120", "预期性"],
    ]
    assert rows(words)[:2] == [
        ("绿地率", "41.2", "%", 2025, "baseline", None),
        ("绿地率", "43", "%", 2030, "target", "约束性"),
    ]


def test_a_table_of_one_cell_a_line_may_have_a_column_of_units() -> None:
    words = (
        BARE.format(unit="单位\n")
        + "绿地率\n%\n41.2\n43\n约束性\n绿道\n长度\n公里\n90\n120\n预期性\n"
    )
    assert [row[:3] for row in rows(words)] == [
        ("绿地率", "41.2", "%"),
        ("绿地率", "43", "%"),
        ("绿道长度", "90", "公里"),
        ("绿道长度", "120", "公里"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "指标\n2025年\n2030年\n属性\n绿地率\n41\n43\n约束性\n二、任务\n",  # one row
        "指标\n属性\n绿地率\n约束性\n绿道\n预期性\n",  # no values
        "指标\n2025年\n属性\n绿地率\n达到新高。\n约束性\n",
    ],
)
def test_lines_that_fit_no_columns_are_no_table(words: str) -> None:
    assert tables(words) == []


def test_what_is_expected_of_the_year_before_is_a_baseline() -> None:
    words = "指标\t单位\t2024年预计\t2025年计划\n进出口总值\t亿元\t61.5\t65左右\n"
    assert [row[3:5] for row in rows(words)] == [(2024, "baseline"), (2025, "target")]


def test_what_an_indicator_counts_in_an_assessment_is_no_value_of_it() -> None:
    words = "指标\t分值\t目标值\n粮食播种面积\t10\t172.5万亩\n农村户厕问题整改率\t5\t100%\n"
    assert [row[1] for row in rows(words)] == ["172.5", "100"]


def test_what_is_planned_for_places_is_read_where_blanks_part_the_cells() -> None:
    words = (
        "地区    补贴性培训（人次）  其中：养老护理   高技能人才（人）\n"
        "宜秀区        3200              260             500\n"
        "桐城市        6500              480            1100\n"
    )
    assert [row[:3] for row in rows(words)][:3] == [
        ("宜秀区补贴性培训", "3200", "人次"),
        ("宜秀区养老护理", "260", "人次"),
        ("宜秀区高技能人才", "500", "人"),
    ]


@pytest.mark.parametrize("place", ["乡镇", "单位"])
def test_new_plantings_of_places_are_goals(place: str) -> None:
    words = f"{place}\t种植面积（万亩）\t新植（万亩）\n桐岭镇\t4.2\t1.3\n二塘镇\t3.6\t1.1\n"
    assert [row[1] for row in rows(words)] == ["4.2", "1.3", "3.6", "1.1"]


def test_years_may_head_the_goals_of_tasks_that_bodies_answer_for() -> None:
    words = (
        "任务\t2026年\t2027年\t责任单位\n老旧院落改造（个）\t600\t616\t市住房城乡建设局\n"
        "增设电梯（部）\t2000\t—\t市市场监管局\n"
    )
    assert [row[:4] for row in rows(words)] == [
        ("老旧院落改造", "600", "个", 2026),
        ("老旧院落改造", "616", "个", 2027),
        ("增设电梯", "2000", "部", 2026),
    ]


def test_values_of_years_beside_bodies_have_bounds_and_few_are_words() -> None:
    words = (
        "目标\t2024年\t2027年\t责任部门\n"
        "蔬菜播种面积（万亩）\t12.6\t≥13\t县农业农村局\n"
        "农村居民人均可支配收入（元）\t21,460\t26,000左右\t县统计局\n"
        "林地保有量（万亩）\t40.2\t完成市下达任务\t县林业局\n"
        "加工业与农业总产值比\t1.9:1\t2.4∶1以上\t县工信局\n"
        "良种覆盖率（%）\t90\t95（力争97）\t县农业农村局\n"
    )
    assert [row[:4] for row in rows(words) if row[3] == 2027] == [
        ("蔬菜播种面积", "13", "万亩", 2027),
        ("农村居民人均可支配收入", "26000", "元", 2027),
        ("林地保有量", "完成市下达任务", "万亩", 2027),
        ("加工业与农业总产值比", "2.4", "", 2027),
        ("良种覆盖率", "95", "%", 2027),
        ("良种覆盖率", "97", "%", 2027),
    ]


def test_tasks_told_in_words_below_years_make_no_table_of_indicators() -> None:
    words = (
        "任务\t2026年\t2027年\t责任单位\n老旧院落改造\t动工6处\t完工9处\t市住建局\n"
        "增设电梯\t20部\t30部\t市市场监管局\n"
    )
    assert not is_indicator_table(tables(words)[0])


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("小学／初中巩固率（%）", ["小学巩固率", "初中巩固率"]),
        ("城镇、农村居民收入增速（%）", ["城镇居民收入增速", "农村居民收入增速"]),
        ("森林覆盖率／林木绿化率（%）", ["森林覆盖率", "林木绿化率"]),
        (
            "普通高中／中职招生占比（%）",
            ["普通高中／中职招生占比（普通高中）", "普通高中／中职招生占比（中职招生占比）"],
        ),
    ],
)
def test_a_row_may_name_as_many_indicators_as_its_cells_have_values(
    name: str, names: list[str]
) -> None:
    found = rows(f"指标\t2025年\t2030年\n园区\t1\t2\n{name}\t80／90.5\t≥85／95\n")[2:]
    assert [row[:2] for row in found] == [
        *zip(names, ["80", "90.5"], strict=True),
        *zip(names, ["85", "95"], strict=True),
    ]


@pytest.mark.parametrize(
    "words",
    [
        # Three names and two values, and units of which nobody knows whose they are.
        "小学／初中／高中巩固率（%）\t80／90",
        "面积／总产量（亩/吨）\t80／90",
        # One name.
        "巩固率（%）\t80／90",
    ],
)
def test_values_that_do_not_fit_the_names_are_not_read(words: str) -> None:
    assert rows(f"指标\t2030年\n{words}\n园区\t5\n") == [("园区", "5", "", 2030, "target", None)]


def test_whoever_sees_to_it_and_by_when_may_stand_beside_what_places_do() -> None:
    words = (
        "乡镇\t新建（亩）\t改造提升（亩）\t责任领导\t完成时限\n青石镇\t900\t—\t王建国\t2027年6月\n"
        "白水乡\t300\t150\t李明\t2027年6月\n红岩乡\t200\t80\t赵强\t2027年6月\n"
    )
    assert [row[:4] for row in rows(words)] == [
        ("青石镇新建", "900", "亩", 2027),
        ("白水乡新建", "300", "亩", 2027),
        ("白水乡改造提升", "150", "亩", 2027),
        ("红岩乡新建", "200", "亩", 2027),
        ("红岩乡改造提升", "80", "亩", 2027),
    ]


def test_what_places_have_done_by_when_is_no_goal() -> None:
    words = (
        "乡镇\t新建（亩）\t完成（亩）\t完成时限\n青石镇\t900\t850\t2027年6月\n"
        "白水乡\t300\t150\t2027年6月\n"
    )
    assert rows(words) == []


def test_a_plan_starts_from_what_was_last_year() -> None:
    words = "指标\t单位\t上年数\t2027年目标\n森林覆盖率\t%\t40\t45\n公厕\t座\t10\t20\n"
    assert [(row[1], row[4]) for row in rows(words)] == [
        ("40", "baseline"),
        ("45", "target"),
        ("10", "baseline"),
        ("20", "target"),
    ]


def test_things_to_complete_may_be_parted_among_places() -> None:
    words = "完成治理工程项目\t单位\t洪山区\t江夏区\n绿道\t公里\t6\t5\n公厕\t座\t2\t3\n"
    assert [row[:2] for row in rows(words)] == [
        ("洪山区绿道", "6"),
        ("江夏区绿道", "5"),
        ("洪山区公厕", "2"),
        ("江夏区公厕", "3"),
    ]


def test_what_places_plant_has_its_unit_in_the_heading() -> None:
    words = (
        "单位\t人工造林（亩）\t义务植树（万株）\n青石镇\t900\t1.4\n国有青石林场\t420\t—\n"
        "白水乡\t300\t0.6\n红岩乡\t200\t0.4\n合计\t1820\t2.4\n"
    )
    assert [row[:3] for row in rows(words)][:3] == [
        ("青石镇人工造林", "900", "亩"),
        ("青石镇义务植树", "1.4", "万株"),
        ("国有青石林场人工造林", "420", "亩"),
    ]


def test_cells_one_a_line_may_have_groups_and_the_property_before_the_values() -> None:
    words = (
        "指　标\n属性\n2020年\n2025年\n一、参保覆盖\n1.基本医疗保险参保率（%）\n约束性\n>95\n"
        "稳定在95以上\n二、保障程度\n2.住院费用基金支付比例（%）\n预期性\n83.6\n保持稳定\n"
        "3.个人卫生支出比例（%）\n约束性\n28.6\n27\n"
    )
    assert [row[:4] for row in rows(words) if row[1] != "保持稳定"] == [
        ("基本医疗保险参保率", "95", "%", 2020),
        ("基本医疗保险参保率", "95", "%", 2025),
        ("住院费用基金支付比例", "83.6", "%", 2020),
        ("个人卫生支出比例", "28.6", "%", 2020),
        ("个人卫生支出比例", "27", "%", 2025),
    ]


def test_wide_blanks_part_cells_and_groups_stand_between_the_rows() -> None:
    words = (
        "指   标            单 位      2025年    2030年    属 性\n"
        "一、供应\n"
        "1  供水总量        亿立方米    10.4     ≤12.9    约束性\n"
        "2  其中：再生水    亿立方米              1.5     预期性\n"
        "二、效率\n"
        "3  D 级以上泵站      座         58       [75]    预期性\n"
        "4  漏损率            %          —     达到省定要求    约束性\n"
        "注：[ ]内为中心城区数据。\n"
    )
    assert [row[:4] for row in rows(words)] == [
        ("供水总量", "10.4", "亿立方米", 2025),
        ("供水总量", "12.9", "亿立方米", 2030),
        ("再生水", "1.5", "亿立方米", 2030),
        ("D级以上泵站", "58", "座", 2025),
        ("D级以上泵站", "75", "座", 2030),
        ("漏损率", "达到省定要求", "%", 2030),
    ]


def test_wide_blanks_and_figures_are_of_full_width_too() -> None:
    words = (
        "指　　标　　　　　　　　２０２０年　　２０２５年\n"
        "渠系水利用系数　　　　　０.５９６　　　０.６１\n"
        "疏干水利用率（％）　　　　７３　　　　　８５\n"
    )
    found = facts(HEAD + words)
    assert property_of(found, "Target", "value") == [0.596, 0.61, 73, 85]
    assert property_of(found, "Target", "year") == [2020, 2025, 2020, 2025]


def test_amounts_and_rates_have_each_their_unit_above_the_table() -> None:
    words = (
        "单位：亿元、%\n指标\t2025年实际\t2025年增长\t2026年计划\t2026年增长\n"
        "财政收入\t98.4\t4.0\t101.4\t3.0\n城镇化率\t61\t—\t62\t—\n外贸增速\t—\t9.1\t—\t8以上\n"
    )
    found = facts(HEAD + words)
    assert property_of(found, "Target", "value") == [98.4, 4, 101.4, 3, 61, 62, 9.1, 8]
    assert property_of(found, "Target", "unit") == ["亿元", "%"] * 2 + ["%"] * 4
    names = property_of(found, "Indicator", "name")
    assert {"财政收入", "财政收入增速", "外贸增速"} < set(names)


def test_the_parts_of_a_cell_may_stand_in_a_list() -> None:
    assert rows("指标\t2030年\t属性\n课程参与率\t小学95%、初中90%\t预期性\n") == [
        ("课程参与率（小学）", "95", "%", 2030, "target", "预期性"),
        ("课程参与率（初中）", "90", "%", 2030, "target", "预期性"),
    ]


def test_a_fall_may_be_told_from_an_earlier_plan() -> None:
    assert rows("指标\t2030年\t属性\n火灾起数（起）\t较“十四五”时期下降18%\t预期性\n") == [
        ("火灾起数", "18", "%", 2030, "growth", "预期性"),
    ]


def test_what_is_examined_reaches_what_stands_beside_it() -> None:
    found = rows(
        "序号\t评估内容\t达标要求\t评估方式\n"
        "1\t签约率\t逐年提高，2027年达到75%以上。\t抽查不少于30户\n"
        "2\t组织领导\t每年研究两次。\t查阅资料，缺1项扣2分\n"
    )
    assert found == [("签约率", "75", "%", 2027, "target", None)]


def test_headings_names_and_values_of_one_cell_a_line_may_each_go_over_lines() -> None:
    words = (
        "序\n号\n指标\n名称\n单位\n2025年\n（现状）\n2030年\n（目标）\n指标\n性质\n"
        "1\n江河堤防\n达标率\n%\n70\n77\n以上\n预期\n性\n"
        "2\n水库除险加固\n座\n—\n≥ 21\n约束性\n第四章 任务\n"
    )
    assert rows(words) == [
        ("江河堤防达标率", "70", "%", 2025, "baseline", None),
        ("江河堤防达标率", "77", "%", 2030, "target", "预期性"),
        ("水库除险加固", "21", "座", 2030, "target", "约束性"),
    ]


SPACED = """\
类型 指标 属性 单位 2025 年 2030 年 五年累计
一、大气
大气 优良天数比率 约束性 % 96.5 97 左右 /
减排 氮氧化物减排量 约束性 吨 / / 2100
生态 湿地
保护率 预期性 % 57.2 ≥ 58 /
生态 造林 预期性 万亩 12
四、任务
"""


def test_a_bound_behind_a_blank_and_names_over_lines_are_of_their_cells() -> None:
    assert [told[:5] for told in rows(SPACED)] == [
        ("优良天数比率", "96.5", "%", 2025, "baseline"),
        ("优良天数比率", "97", "%", 2030, "target"),
        ("氮氧化物减排量", "2100", "吨", None, "cumulative"),
        ("湿地保护率", "57.2", "%", 2025, "baseline"),
        ("湿地保护率", "58", "%", 2030, "target"),
    ]


def test_a_row_that_lacks_cells_is_for_a_person_to_read() -> None:
    found = facts(f"天津市“十五五”生态规划\n一、目标\n{SPACED}")
    items = [node.properties for node in nodes(found, "ReviewItem")]
    assert [item["quote"] for item in items if "对不上" in str(item["reason"])] == [
        "生态 造林 预期性 万亩 12"
    ]


def test_a_column_of_growth_or_of_sums_holds_both() -> None:
    found = rows(
        "指标\t单位\t2025年\t2030年\t年均增速〔累计〕\n"
        "地区生产总值\t亿元\t2959\t4500\t8.5左右\n新增就业\t万人\t—\t—\t〔22〕\n失业率\t%\t5\t5\t<5.5\n"
    )
    assert [
        (name, value, unit, kind) for name, value, unit, year, kind, _ in found if not year
    ] == [
        ("地区生产总值年均增速", "8.5", "%", "growth"),
        ("新增就业", "22", "万人", "cumulative"),
        ("失业率", "5.5", "%", "target"),
    ]


def wide(*lines: str) -> list[Told]:
    head = "类别      指标                    单位      2025年    2030年    属性\n"
    return rows(head + "\n".join(lines) + "\n二、重点任务\n")


WIDE = [
    ("综合机械化率", "91", "%", 2025, "baseline", None),
    ("综合机械化率", "95", "%", 2030, "target", "预期性"),
    ("特色作物播种收获机械化率", "60", "%", 2030, "target", "约束性"),
]


@pytest.mark.parametrize(
    "lines",
    [
        (
            "装备      综合                    %         91        95        预期性",
            "          机械化率",
            "作业      特色作物播种            %         —         60        约束性",
            "          收获机械化率",
        ),
        (
            "          综合",
            "装备      机械化率                %         91        95        预期性",
            "          特色作物播种",
            "作业      收获机械化率            %         —         60        约束性",
        ),
        (
            "          综合",
            "装备      机械化率                %         91        95        预期性",
            "水平      特色作物",
            "作业      播种收获                %         —         60        约束性",
            "          机械化率",
        ),
        (
            "装备      综合                    %         91        95        预期性",
            "水平      机械化率",
            "",
            "          特色作物",
            "作业      播种收获                %         —         60        约束性",
            "          机械化率",
        ),
    ],
)
def test_names_over_lines_between_wide_blanks_are_of_the_row_that_they_end(
    lines: tuple[str, ...],
) -> None:
    assert wide(*lines) == WIDE


def test_years_may_part_what_is_planned_for_all_of_them() -> None:
    found = rows(
        "工程类型\t单位\t五年建设任务\t其中：2027年度\t2028年度\n"
        "新修梯田\t万亩\t32\t6\t7\n淤地坝加固\t座\t420\t—\t110\n"
    )
    assert [row[:5] for row in found] == [
        ("新修梯田", "32", "万亩", None, "cumulative"),
        ("新修梯田", "6", "万亩", 2027, "target"),
        ("新修梯田", "7", "万亩", 2028, "target"),
        ("淤地坝加固", "420", "座", None, "cumulative"),
        ("淤地坝加固", "110", "座", 2028, "target"),
    ]


def test_what_is_parted_among_places_is_told_by_the_title_of_the_table() -> None:
    found = facts(
        "南宁市清洁取暖三年行动计划\n（2026—2028年）\n一、任务安排\n加快改造。\n"
        "附表\t南宁市农房节能改造任务分解表\t单位：户\n城区\t三年总任务\t其中2026年实施\n"
        "合计\t2030\t700\n江南区\t1300\t400\n良庆区\t730\t300\n"
    )
    targets = [node.properties for node in nodes(found, "Target")]
    told = [(each["value"], each["unit"], each.get("year_start"), each["year"]) for each in targets]
    assert told[:3] == [(2030, "户", 2026, 2028), (700, "户", None, 2026), (1300, "户", 2026, 2028)]
    names = {str(node.properties["name"]) for node in nodes(found, "Indicator")}
    assert names == {"农房节能改造", "江南区农房节能改造", "良庆区农房节能改造"}


def test_a_row_that_lost_a_cell_is_not_named_by_its_group() -> None:
    words = "领域\t指标\t2025年\t2030年\n普及\t入园率（%）\t92\t94\n质量\t教师持证率（%）\t98\n"
    assert {row[0] for row in rows(words)} == {"入园率"}


@pytest.mark.parametrize(
    "words",
    [
        "指标 单位 2025 年 2030 年 属性\n绿地率 % 63 约束性\n总产值 亿元 500 预期性\n二、任务\n",
        "指标\n单位\n2025年\n2030年\n属性\n绿地率\n%\n63\n约束性\n总产值\n亿元\n500\n预期性\n二、任务\n",
        "序号\n指标\n单位\n2025年\n2030年\n属性\n1\n绿地率\n%\n63\n约束性\n2\n总产值\n亿元\n500\n预期性\n二、任务\n",
    ],
)
def test_rows_whose_values_are_of_either_column_are_put_up(words: str) -> None:
    found = facts(f"天津市“十五五”规划\n一、目标\n{words}健全体系。\n")
    reasons = [str(node.properties["reason"]) for node in nodes(found, "ReviewItem")]
    assert nodes(found, "Target") == []
    assert any("63" in reason and "对不上" in reason for reason in reasons)
    assert any("500" in reason and "对不上" in reason for reason in reasons)


def test_a_second_line_of_headings_is_of_the_years_above_it() -> None:
    words = (
        "指标 单位 2025 年 2030 年 属性\n（现状） （目标）\n"
        "绿地率 % 40 43 约束性\n村路 公里 5 9 预期性\n"
    )
    assert [(row[0], row[1], row[3]) for row in rows(words)] == [
        ("绿地率", "40", 2025),
        ("绿地率", "43", 2030),
        ("村路", "5", 2025),
        ("村路", "9", 2030),
    ]


def test_a_mark_below_binding_or_expected_says_which_it_is() -> None:
    found = rows(
        "指标\t单位\t2030年目标\t约束性\t预期性\n零售总额\t亿元\t1500\t\t√\n回收率\t%\t80\t√\t\n"
    )
    assert [(row[0], row[1], row[5]) for row in found] == [
        ("零售总额", "1500", "预期性"),
        ("回收率", "80", "约束性"),
    ]


def test_the_title_of_a_table_may_stand_above_its_unit() -> None:
    found = facts(
        "天津市充电设施建设方案\n\n一、目标\n加快建设。\n"
        "各区县充电桩建设任务表\n（单位：个）\n区县 合计 2026年 2027年 2028年\n"
        "江南区 900 300 300 300\n良庆区 600 200 200 200\n"
    )
    names = {str(node.properties["name"]) for node in nodes(found, "Indicator")}
    units = {str(node.properties["unit"]) for node in nodes(found, "Target")}
    assert (names, units) == ({"江南区充电桩", "良庆区充电桩"}, {"个"})


def roles(found: Facts) -> list[tuple[str, str]]:
    """Role and print of each body."""
    return [
        (edge.type, str(edge.properties["as_written"]))
        for role in ("RESPONSIBLE_FOR", "LEADS", "SUPPORTS")
        for edge in edges(found, role)
    ]


def test_what_heads_bindings_and_units_is_told_in_several_words() -> None:
    words = (
        "指标名称\t计量\t规划期末目标\t约束/预期\n"
        "绿地率\t%\t43以上\t约束\n村路\t公里\t90\t预期性指标\n能耗\t—\t累计降低15%\t约束性指标\n"
    )
    assert [(row[0], row[1], row[2], row[5]) for row in rows(words)] == [
        ("绿地率", "43", "%", "约束性"),
        ("村路", "90", "公里", "预期性"),
        ("能耗", "15", "%", "约束性"),
    ]


def test_bodies_stand_beside_bindings_of_any_print() -> None:
    found = facts(
        "天津市人才培育行动方案（2027—2029年）\n"
        "|类别|主要指标|任务数|性质|责任单位|\n|:--|:--|--:|:-:|:--|\n"
        "|培育|农民培训（万人次）|1.5|预期性指标|市农业农村委|\n"
        "|引进|空编率（%）|降至8以内|约束性指标|市委编办（牵头）、市财政局|\n"
    )
    assert roles(found) == [
        ("RESPONSIBLE_FOR", "市农业农村委"),
        ("LEADS", "市委编办"),
        ("SUPPORTS", "市财政局"),
    ]
    told = [node.properties for node in nodes(found, "Target")]
    assert [(each.get("year_start"), each["year"]) for each in told] == [(2027, 2029), (None, 2029)]


@pytest.mark.parametrize(
    ("cell", "told_parts"),
    [
        ("全市4200，其中甲、乙片区900", [("全市", "4200"), ("甲、乙片区", "900")]),
        ("主干路24（快速路45）", [("主干路", "24"), ("快速路", "45")]),
        ("120（其中新城80）", [("", "120"), ("新城", "80")]),
        ("120（较2025年增长8%）", [("", "120"), ("较2025年增长", "8")]),
    ],
)
def test_a_cell_has_a_value_for_each_part(cell: str, told_parts: list[tuple[str, str]]) -> None:
    found = rows(f"指标\t单位\t2025年\t2030年\n处理能力\t吨/日\t90\t{cell}\n")[1:]
    names = [f"处理能力（{label}）" if label else "处理能力" for label, _ in told_parts]
    assert [(row[0], row[1]) for row in found] == [
        (name, value) for name, (_, value) in zip(names, told_parts, strict=True)
    ]


def test_a_plan_parts_its_whole_among_years_in_units_of_a_column() -> None:
    found = facts(
        "天津市“十五五”道路安全方案\n"
        "| 工程类别 | 计量标准 | “十五五”工程量 | 2026—2028年 | 后两年任务 |\n"
        "|---|---|---|---|---|\n"
        "| 危桥重建 | 座 | 236 | 140 | 96 |\n| 校舍加固 | 万平方米 | 18.5 | 9.5 | 9 |\n"
    )
    told = [node.properties for node in nodes(found, "Target")]
    assert [(each["value"], each["unit"], each["year_start"], each["year"]) for each in told] == [
        (236, "座", 2026, 2030),
        (140, "座", 2026, 2028),
        (96, "座", 2029, 2030),
        (18.5, "万平方米", 2026, 2030),
        (9.5, "万平方米", 2026, 2028),
        (9, "万平方米", 2029, 2030),
    ]
    names = {str(node.properties["name"]) for node in nodes(found, "Indicator")}
    assert names == {"危桥重建", "校舍加固"}


def test_nobody_knows_when_a_sum_of_a_plan_without_years_begins() -> None:
    table = "指标\t2025年实际\t2028年要求\n新建管网（公里）\t/\t累计130\n收集率（%）\t76\t83\n"
    found = facts(f"天津市污水处理提质方案\n{table}")
    told = [node.properties for node in nodes(found, "Target") if node.properties["value"] == 130]
    assert [(each.get("year_start"), each["year"]) for each in told] == [(None, 2028)]


@pytest.mark.parametrize(
    "headings",
    [
        "指标\t单位\t目标值\t\t属性\n\t\t2025年\t2030年\t\n",
        "指标\t单位\t2025年\t2030年\t属性\n\t\t实际\t要求\t\n",
        "指标\t单位\t2025年基期\t2030年\n\t\t\t目标\t指标类型\n",
    ],
)
def test_a_second_row_of_headings_may_have_empty_cells(headings: str) -> None:
    words = f"{headings}绿地率\t%\t40\t43\t约束性\n村路\t公里\t5\t9\t预期性\n"
    assert [row[:2] + row[3:] for row in rows(words)] == [
        ("绿地率", "40", 2025, "baseline", None),
        ("绿地率", "43", 2030, "target", "约束性"),
        ("村路", "5", 2025, "baseline", None),
        ("村路", "9", 2030, "target", "预期性"),
    ]


def test_a_row_says_by_when_its_indicator_is_reached() -> None:
    found = facts(
        "天津市智慧教育方案（2027—2029年）\n主要指标\n"
        "类别    指标名称                 目标值          完成时限     牵头单位\n"
        "平台    智慧校园覆盖率           90%             2029年       市教委\n"
        "        数字教材使用学校         ≥120所          2028年       市教委\n"
    )
    told = [node.properties for node in nodes(found, "Target")]
    assert [(each["value"], each["year"]) for each in told] == [(90, 2029), (120, 2028)]
    assert roles(found) == [("LEADS", "市教委"), ("LEADS", "市教委")]


def test_what_has_to_be_reached_is_told_without_how_it_is_scored() -> None:
    words = (
        "评估方面\t评估要点\t现状与阶段目标\t释义\n"
        "便利\t1.1即办件占比\t2025年为41%。2027年提高到55%。\t不超过1小时\n"
        "便利\t1.2帮办覆盖面\t2027年，100%的乡镇。\t1名以上\n"
        "便利\t1.3指导员数\t达到国家要求，2027年为3名。\t人数\n"
        "感受\t③满意度\t85分以上得满分，每低1分扣0.5分。\t电话调查\n"
        "感受\t④好评率\t2027年不低于80%，低于60%一票否决\t问卷\n"
        "感受\t⑤回访率\t2027年力争达到60%以上，每低1个百分点扣0.5分。\t电话\n"
    )
    assert [row[:2] + row[3:5] for row in rows(words)] == [
        ("即办件占比", "41", 2025, "baseline"),
        ("即办件占比", "55", 2027, "target"),
        ("帮办覆盖面", "100", 2027, "target"),
        ("指导员数", "3", 2027, "target"),
        ("好评率", "80", 2027, "target"),
        ("回访率", "60", 2027, "target"),
    ]


def test_a_number_in_a_goal_that_nobody_can_read_is_put_up() -> None:
    found = facts(
        "天津市公共体育评价办法\n评价内容\t达标要求\t计算方法\n场地面积\t2027年达到3平方米。\t统计\n"
        "开放率\t按照5号文件\t统计\n"
    )
    assert any("5号文件" in str(n.properties["reason"]) for n in nodes(found, "ReviewItem"))


def test_bodies_stand_last_where_cells_are_one_a_line() -> None:
    found = facts(
        "天津市应急管理规划（2026—2030年）\n序号\n指标名称\n2025年（基期）\n2030年（目标）\n指标属性\n"
        "牵头单位\n1\n事故死亡率（%）\n0.012\n下降33\n约束性\n市应急局\n2\n示范社区数量（个）\n45\n≥80\n"
        "预期性\n市应急局、\n市民政局\n3\n消防队员（人）\n2024\n2600\n预期性\n市消防救援总队\n"
    )
    names = ["市应急局", "市应急局", "市民政局", "市消防救援总队"]
    assert roles(found) == [("LEADS", name) for name in names]
    assert len(nodes(found, "Target")) == 6


def test_a_heading_of_the_base_stands_over_one_column_alone() -> None:
    found = facts(
        "<html><body><h1>天津市综合防灾规划（2026—2030年）</h1><table>"
        "<tr><td rowspan=2>指标</td><td rowspan=2>单位</td><td>基期</td><td colspan=2>规划目标</td>"
        "<td rowspan=2>备注</td></tr><tr><td>2025年</td><td>2028年</td><td>2030年</td></tr>"
        "<tr><td>避难面积</td><td>平方米</td><td>1.1</td><td>1.3</td><td>1.5</td><td>约束性</td></tr>"
        "<tr><td>消防站</td><td>座</td><td>12</td><td>15</td><td>累计新增6</td><td>预期性</td></tr>"
        "</table></body></html>"
    )
    told = [node.properties for node in nodes(found, "Target")]
    assert [(each["value"], each["unit"], each["year"]) for each in told] == [
        (1.1, "平方米", 2025),
        (1.3, "平方米", 2028),
        (1.5, "平方米", 2030),
        (12, "座", 2025),
        (15, "座", 2028),
        (6, "座", 2030),
    ]


def test_a_row_with_a_value_too_many_is_put_up_and_not_read() -> None:
    words = "指标\t单位\t2025年\t2030年\n避难面积\t平方米\t1.1\t1.3\t1.5\n绿地率\t%\t40\t43\n"
    assert {row[0] for row in rows(words)} == {"绿地率"}


def test_what_is_to_be_spent_each_year_is_no_goal() -> None:
    money = "年度\t省级资金（万元）\t市县配套（万元）\n2026年\t3100\t400\n2027年\t3200\t450\n"
    assert rows(money) == []
    done = "年度\t治理面积（万亩）\t省级资金（万元）\n2026年\t31\t400\n2027年\t32\t450\n"
    assert [row[:4] for row in rows(done)][::2] == [
        ("治理面积", "31", "万亩", 2026),
        ("治理面积", "32", "万亩", 2027),
    ]


def test_a_column_for_each_place_has_its_part_of_each_thing() -> None:
    found = facts(
        "武汉市2027年公园建设任务分解表\n\n"
        "序号\t项目\t单位\t洪山区\t江夏区\t全市\n1\t云朵驿站\t个\t6\t\t11\n2\t绿道\t公里\t≥15\t—\t≥40\n"
        "3\t街心花园（处）\t/\t2\t3\t5\n"
    )
    goals = [
        (*(goal.properties[key] for key in ("comparator", "value", "unit", "year")), goal.id)
        for goal in nodes(found, "Target")
    ]
    names = {edge.start.id: edge.end.id.partition(":")[2] for edge in edges(found, "MEASURES")}
    assert [(names[id_], *rest) for *rest, id_ in goals] == [
        ("洪山区云朵驿站", "=", 6, "个", 2027),
        ("云朵驿站", "=", 11, "个", 2027),
        ("洪山区绿道", ">=", 15, "公里", 2027),
        ("绿道", ">=", 40, "公里", 2027),
        ("洪山区街心花园", "=", 2, "处", 2027),
        ("江夏区街心花园", "=", 3, "处", 2027),
        ("街心花园", "=", 5, "处", 2027),
    ]
    assert {"cumulative"}.isdisjoint(property_of(found, "Target", "kind"))
    assert "武汉市洪山区" in property_of(found, "District", "name")


def test_known_places_need_no_ending_where_they_head_columns() -> None:
    words = "指标\t计量单位\t合计\t黄石\t宜昌\n新改建公厕\t座\t9\t4\t5\n"
    assert [row[:3] for row in rows(words)] == [
        ("新改建公厕", "9", "座"),
        ("黄石新改建公厕", "4", "座"),
        ("宜昌新改建公厕", "5", "座"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "项目\t单位\t城区\t乡镇\n绿道\t公里\t6\t5\n公厕\t座\t2\t3\n",
        "项目\t单位\t洪山区完成\t洪山区\t江夏区\n绿道\t公里\t6\t5\t4\n公厕\t座\t2\t3\t4\n",
        "项目\t单位\t洪山区\t洪山区基期\t江夏区\n绿道\t公里\t6\t5\t4\n公厕\t座\t2\t3\t4\n",
        "品种\t单位\t洪山区\t江夏区\n水稻\t吨\t6\t5\n小麦\t吨\t2\t3\n",
        "项目\t单位\t洪山区\t江夏区\n会场\t处\t礼堂\t广场\n公厕\t座\t2\t3\n",
    ],
)
def test_other_tables_have_no_columns_of_places(words: str) -> None:
    assert not rows(words)


def test_a_row_of_who_answers_below_each_place_is_for_a_person_to_read() -> None:
    found = facts(
        "武汉市2027年公园建设任务分解表\n\n项目\t洪山区\t江夏区\n口袋公园（个）\t6\t5\n绿道（公里）\t6\t5\n"
        "公厕（座）\t6\t5\n花园（处）\t6\t5\n责任单位\t洪山区政府\t江夏区政府\n"
    )
    assert len(nodes(found, "Target")) == 8
    assert "责任单位洪山区政府江夏区政府" in "".join(
        map(str, property_of(found, "ReviewItem", "reason"))
    )


def _repeating(last: str) -> Facts:
    """What a page says of two things over the same years, ``last`` being the last of them."""
    words = (
        "<h1>云和县2026—2027年农村道路建设计划</h1><p>建设任务（单位：公里）</p><table>"
        "<tr><th rowspan=2>乡镇</th><th colspan=2>新建里程</th><th colspan=2>养护里程</th>"
        "<th rowspan=2>备注</th></tr>"
        f"<tr><th>2026年</th><th>2027年</th><th>2026年</th><th>{last}</th></tr>"
        "<tr><td>石塘镇</td><td>4</td><td>5</td><td>30</td><td>—</td><td></td></tr>"
        "<tr><td>合计</td><td>4</td><td>5</td><td>30</td><td>60</td><td></td></tr></table>"
    )
    return extract_document(HTML.read(Path("plan.html"), words.encode()))


def test_headings_stand_over_years_that_repeat_themselves() -> None:
    found = _repeating("2027年")
    names = {edge.start.id: edge.end.id.partition(":")[2] for edge in edges(found, "MEASURES")}
    goals = [(names[goal.id], goal.properties) for goal in nodes(found, "Target")]
    assert [(name, goal["value"], goal["unit"], goal["year"]) for name, goal in goals] == [
        ("石塘镇新建里程", 4, "公里", 2026),
        ("石塘镇新建里程", 5, "公里", 2027),
        ("石塘镇养护里程", 30, "公里", 2026),
        ("合计新建里程", 4, "公里", 2026),
        ("合计新建里程", 5, "公里", 2027),
        ("合计养护里程", 30, "公里", 2026),
        ("合计养护里程", 60, "公里", 2027),
    ]


def test_nobody_knows_which_heading_stands_over_years_that_do_not_repeat() -> None:
    assert not nodes(_repeating("2028年"), "Target")


def test_places_may_stand_over_years() -> None:
    words = (
        "项目\t洪山区\t\t江夏区\t\n\t2026年\t2027年\t2026年\t2027年\n"
        "驿站（个）\t6\t5\t12\t7\n绿道（公里）\t15\t20\t35\t8\n"
    )
    assert [row[:4] for row in rows(words)][:4] == [
        ("洪山区驿站", "6", "个", 2026),
        ("洪山区驿站", "5", "个", 2027),
        ("江夏区驿站", "12", "个", 2026),
        ("江夏区驿站", "7", "个", 2027),
    ]


def _with_base_year(state: str) -> list[tuple[object, ...]]:
    words = (
        "<h1>兰州市“十五五”主要指标</h1><table><tr><th rowspan=2>指标</th>"
        "<th rowspan=2>单位</th><th>2025年</th><th colspan=2>目标值</th>"
        f"<th rowspan=2>属性</th></tr><tr><th>{state}</th><th>2028年</th><th>2030年</th></tr>"
        "<tr><td>绿地率</td><td>%</td><td>40</td><td>41</td><td>43</td><td>预期性</td></tr>"
        "<tr><td>村路</td><td>公里</td><td>5</td><td>7</td><td>≥9</td><td>预期性</td></tr></table>"
    )
    found = extract_document(HTML.read(Path("plan.html"), words.encode()))
    told = ("value", "unit", "comparator", "year", "kind")
    return [tuple(goal.properties[key] for key in told) for goal in nodes(found, "Target")]


@pytest.mark.parametrize("state", ["（预计）", "实际值", "（完成数）"])
def test_what_a_base_year_is_may_stand_below_it_beside_years_below_another(state: str) -> None:
    assert _with_base_year(state) == [
        (40, "%", "=", 2025, "baseline"),
        (41, "%", "=", 2028, "target"),
        (43, "%", "=", 2030, "target"),
        (5, "公里", "=", 2025, "baseline"),
        (7, "公里", "=", 2028, "target"),
        (9, "公里", ">=", 2030, "target"),
    ]


def test_nobody_knows_where_a_heading_over_other_words_ends() -> None:
    assert _with_base_year("全域") == []


def _quotas(head: str, below: str, *rows: str) -> Facts:
    words = (
        f"<h1>银川市2027年社区食堂建设任务分解表</h1><table>{head}{below}{''.join(rows)}</table>"
    )
    return extract_document(HTML.read(Path("plan.html"), words.encode()))


_OF_FOOD = (
    "<tr><th rowspan=2>县区</th><th colspan=2>新建食堂（家）</th><th rowspan=2>配餐点（个）</th>"
    "<th rowspan=2>{}</th></tr>"
)
_FOOD = (
    "<tr><td>兴庆区</td><td>12</td><td>5</td><td>30</td><td>兴庆区民政局</td></tr>",
    "<tr><td>金凤区</td><td>9</td><td>—</td><td>20</td><td>金凤区民政局</td></tr>",
    "<tr><td>西夏区</td><td>7</td><td>2</td><td>—</td><td>西夏区民政局</td></tr>",
)


@pytest.mark.parametrize("whole", ["全年", "年度目标"])
@pytest.mark.parametrize("heading", ["责任单位", "牵头单位"])
def test_who_answers_for_a_place_stands_beside_what_it_has_to_do(heading: str, whole: str) -> None:
    below = f"<tr><th>{whole}</th><th>其中：三季度开工</th></tr>"
    found = _quotas(_OF_FOOD.format(heading), below, *_FOOD)
    names = {edge.start.id: edge.end.id.partition(":")[2] for edge in edges(found, "MEASURES")}
    goals = [
        (names[goal.id], *(goal.properties[key] for key in ("value", "unit", "year")))
        for goal in nodes(found, "Target")
    ]
    assert goals == [
        ("兴庆区新建食堂", 12, "家", 2027),
        ("兴庆区新建食堂三季度开工", 5, "家", 2027),
        ("兴庆区配餐点", 30, "个", 2027),
        ("金凤区新建食堂", 9, "家", 2027),
        ("金凤区配餐点", 20, "个", 2027),
        ("西夏区新建食堂", 7, "家", 2027),
        ("西夏区新建食堂三季度开工", 2, "家", 2027),
    ]
    role = "LEADS" if heading == "牵头单位" else "RESPONSIBLE_FOR"
    assert [each[:2] for each in roles_of(found, 0)] == [(role, "兴庆区民政局")]
    assert [each[:2] for each in roles_of(found, 1)] == [(role, "金凤区民政局")]


def test_what_places_have_had_done_by_whom_is_no_goal() -> None:
    below = "<tr><th>全年</th><th>其中：已完成</th></tr>"
    found = _quotas(_OF_FOOD.format("责任单位"), below, *_FOOD)
    assert not nodes(found, "Target")


@pytest.mark.parametrize(
    "words", ["内数字为五年累计数", "中的数据是规划期合计", "内数值表示五年新增"]
)
def test_a_note_says_in_several_words_that_bracketed_values_are_sums(words: str) -> None:
    table = f"1\t新增就业（万人）\t〔170〕\t〔180〕\t预期性\n\n注：1.〔〕{words}。\n"
    assert {row[4] for row in rows(HEADING + table)} == {"baseline", "cumulative"}


QUARTERS = "".join(f"<th>{each}季度</th>" for each in "一二三四")


def by_quarters(heading: str, unit: str) -> Facts:
    """What each place has to complete by quarters, and who there sees to it."""
    page = (
        "<html><body><h2>宁德市2027年农村厨房改造和绿道建设任务分配表</h2>"
        f"<p>单位：{unit}</p><table>"
        f"<tr><th rowspan=2>县区</th><th rowspan=2>承办单位</th><th colspan=4>{heading}</th>"
        "<th rowspan=2>绿道建设长度</th><th rowspan=2>设施完好率</th></tr>"
        f"<tr>{QUARTERS}</tr>"
        "<tr><td>蕉城区</td><td>区住建局</td><td>20</td><td>35</td><td>50</td><td>60</td>"
        "<td>3.5</td><td>≥90%</td></tr>"
        "<tr><td>霞浦县</td><td>县住建局</td><td>10</td><td>15</td><td>20</td><td>25</td>"
        "<td>—</td><td>95%以上</td></tr>"
        "<tr><td>全市</td><td>—</td><td>30</td><td>50</td><td>70</td><td>85</td>"
        "<td>3.5</td><td>90%以上</td></tr></table></body></html>"
    )
    return extract_document(HTML.read(Path("plan.html"), page.encode()))


def test_what_each_place_completes_by_quarters_is_a_goal_of_the_body_beside_it() -> None:
    found = by_quarters("完成改造村厨房（累计）", "间（村厨房）、公里")
    assert roles(found) == [
        ("RESPONSIBLE_FOR", "区住建局"),
        ("RESPONSIBLE_FOR", "县住建局"),
    ]
    targets = [each.properties for each in nodes(found, "Target")]
    assert {(each["kind"], each["year"]) for each in targets} == {("target", 2027)}
    told = [(each["value"], each["unit"]) for each in targets]
    assert told[:6] == [(20, "间"), (35, "间"), (50, "间"), (60, "间"), (3.5, "公里"), (90, "%")]
    assert len(told) == 17
    names = {str(node.properties["name"]) for node in nodes(found, "Indicator")}
    assert "蕉城区一季度改造村厨房" in names
    assert len(nodes(found, "Measure")) == 2


@pytest.mark.parametrize("heading", ["完成情况", "2026年完成改造村厨房", "完成数"])
def test_what_each_place_has_completed_is_no_goal(heading: str) -> None:
    found = by_quarters(heading, "间（村厨房）、公里")
    ahead = [each for each in nodes(found, "Target") if each.properties["kind"] != "baseline"]
    assert not {20, 35, 50, 60} & {float(str(each.properties["value"])) for each in ahead}


def test_units_above_a_table_that_nothing_tells_apart_are_not_guessed() -> None:
    found = by_quarters("完成改造村厨房", "间、套")
    assert {str(each.properties["unit"]) for each in nodes(found, "Target")} == {"", "%"}

"""Who says the year of a target: its clause, what stands around it, the period of its plan."""

import pytest
from printed import HEAD, facts, head, nodes, property_of, targets

from loaders.extract.time.expressions import without_years
from loaders.extract.time.plan_time import Calendar
from loaders.extract.time.years import Years

At = tuple[int | None, int | None]
PLAN = Calendar((2026, 2030))
REPORT = Calendar((2026, 2026))


def at(years: Years) -> At:
    return (years.at.first, years.at.last) if years.at else (None, None)


@pytest.mark.parametrize(
    ("clause", "named"),
    [
        ("到2027年", (None, 2027)),
        ("到2027年底", (None, 2027)),
        ("2026年底前", (None, 2026)),
        ("力争2027年", (None, 2027)),
        ("至2030年", (None, 2030)),
        ("2025年至2027年", (2025, 2027)),
        ("2025—2027年", (2025, 2027)),
        ("“十五五”时期", (2026, 2030)),
        ("“十五五”期间", (2026, 2030)),
        ("“十五五”末", (None, 2030)),
        ("未来5年", (2026, 2030)),
        ("今后三年", (2026, 2028)),
        ("比2025年增长5%", (None, None)),
        ("较“十四五”末翻一番", (None, None)),
        ("在2025年的基础上增加", (None, None)),
        ("从2025年的86%提高", (None, None)),
        ("落实《空间规划（2021—2035年）》", (None, None)),
        ("与2035年远景目标总体衔接", (None, None)),
        ("加快发展", (None, None)),
    ],
)
def test_a_clause_names_its_years(clause: str, named: At) -> None:
    assert at(Years(PLAN).next_sentence().read(clause)) == named


def test_a_base_year_does_not_replace_the_year_of_the_goal() -> None:
    assert at(Years().read("到2030年比2025年增长20%")) == (None, 2030)


def test_a_year_runs_on_in_its_paragraph_until_the_next() -> None:
    years, held = Years(PLAN), []
    for sentence in ("加快发展", "到2027年", "营业收入增长", "扩大规模", "到2030年", "再上台阶"):
        years = years.next_sentence().read(sentence)
        held.append(at(years)[1])
    assert held == [None, 2027, 2027, 2027, 2030, 2030]


@pytest.mark.parametrize("until", ["到2027年", "确保到2027年", "力争2027年底"])
def test_a_clause_states_its_year_and_the_next_has_it_from_its_sentence(until: str) -> None:
    found = targets(f"{until}，新建学校5所，新建医院3家。扩建体育馆2座。")
    assert [(t.year, t.year_basis) for t in found] == [
        (2027, "stated"),
        (2027, "context"),
        (2027, "context"),
    ]


def test_a_single_year_ends_a_series_of_years() -> None:
    words = "到2026年和2027年营业收入分别达到1亿元和2亿元。到2030年，产值达到5亿元。"
    assert [target.year for target in targets(words)] == [2026, 2027, 2030]


def test_this_year_is_that_of_the_report_and_said_by_its_context() -> None:
    (found,) = targets("今年，新建学校5所。", period=(2026, 2026))
    assert (found.year, found.year_basis) == (2026, "context")


def test_the_period_of_the_plan_dates_what_nothing_else_does() -> None:
    level, built = targets("森林覆盖率达到25%，新建学校5所。", period=(2026, 2030))
    assert (level.year_start, level.year, level.year_basis) == (None, 2030, "period")
    assert (built.year_start, built.year, built.kind) == (2026, 2030, "cumulative")


def test_a_title_of_one_year_says_it() -> None:
    (found,) = targets("新建学校5所。", period=(2026, 2026))
    assert (found.year, found.year_basis) == (2026, "context")


def test_without_a_period_what_names_no_year_has_none() -> None:
    (found,) = targets("新建学校5所。", period=None)
    assert (found.year, found.year_basis) == (None, None)


def test_a_duration_dates_nothing() -> None:
    (found,) = targets("到2028年，完善体系。利用3-5年时间，培训800名园艺师。", period=(2025, 2030))
    assert (found.year, found.year_basis) == (None, None)


@pytest.mark.parametrize(
    ("words", "period", "when"),
    [
        ("到2027年，优化布局。绿道每年增加20—30公里。", (2025, 2030), (2025, 2030, "period")),
        ("到2027年，绿道每年增加20—30公里。", (2025, 2030), (None, 2027, "stated")),
        ("绿道每年增加20—30公里。", (2026, 2026), (None, 2026, "context")),
        ("绿道每年增加20—30公里。", None, (None, None, None)),
    ],
)
def test_what_is_done_each_year_is_done_in_the_years_of_the_plan(
    words: str, period: tuple[int, int] | None, when: tuple[int | None, int | None, str | None]
) -> None:
    (found,) = targets(words, period=period)
    assert (found.year_start, found.year, found.year_basis) == when


def test_the_years_of_the_parts_of_a_total_hold_for_these_alone() -> None:
    found = targets("到2028年，新增住房25万套，其中2026年6万套、2027年6.5万套；改造院落2000个。")
    assert [(str(t.value), t.year) for t in found] == [
        ("25", 2028),
        ("6", 2026),
        ("6.5", 2027),
        ("2000", 2028),
    ]


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("“十四五”期间，新建管网350公里。", (2021, 2025)),
        ("“十三五”期间，新建管网350公里。", None),
        ("到2025年，新建管网350公里。", (None, 2025)),
        ("2020年，新建管网350公里。", None),
    ],
)
def test_a_period_is_past_by_the_period_of_the_plan_and_not_by_its_name(
    words: str, years: At | None
) -> None:
    found = targets(words, period=(2021, 2025))
    assert [(t.year_start, t.year) for t in found] == ([years] if years else [])


def test_a_period_that_only_tells_which_things_are_meant_dates_only_its_clause() -> None:
    found = targets("建设“十四五”批复的6个基地，新增装机3000万千瓦。", period=(2026, 2026))
    assert [(str(t.value), t.year) for t in found] == [("3000", 2026)]


def test_the_year_of_a_single_project_does_not_run_on_in_a_report() -> None:
    found = targets("2028年建成高铁。开工项目5个。", period=(2026, 2026))
    assert [t.year for t in found] == [2026]


@pytest.mark.parametrize(
    ("heading", "held"),
    [
        ("二、2026年工作安排", (None, 2026)),
        ("“十五五”时期主要目标", (2026, 2030)),
        ("“十五五”时期主要目标和2026年重点工作", (None, None)),
        ("重点工作", (None, None)),
    ],
)
def test_a_heading_dates_what_stands_below_it_unless_it_names_two_times(
    heading: str, held: At
) -> None:
    years = Years(REPORT).under(heading)
    for _ in range(3):
        years = years.next_sentence().read("加快发展")
        assert at(years) == held


def test_the_last_year_of_a_lead_in_dates_its_list() -> None:
    years = Years(PLAN).behind("锚定2035年远景目标，到2027年，各项事业迈上新台阶。主要目标是：")
    assert at(years) == (None, 2027)


def test_a_year_is_no_word_of_the_indicator() -> None:
    assert without_years("到2027年底营业收入") == "营业收入"
    assert without_years("“十五五”期间地区生产总值") == "地区生产总值"


def years_of_targets(words: str) -> list[tuple[object, object]]:
    found = nodes(facts(f"{HEAD}{words}"), "Target")
    return [(node.properties.get("year"), node.properties.get("year_basis")) for node in found]


@pytest.mark.parametrize(
    "stated", ["规划期为2021—2025年，展望至2035年。", "本方案实施期限为2021年度至2025年度。"]
)
def test_a_plan_may_state_its_period_in_its_text(stated: str) -> None:
    words = f"一、总则\n{stated}\n二、主要任务\n（一）办学。新建学校5所。（市教委负责）\n"
    assert years_of_targets(words) == [(2025, "period")]


@pytest.mark.parametrize(
    ("held", "year"),
    [
        ("县安委会决定，自2026年3月1日起至9月底，在全县集中开展整治行动。", 2026),
        ("从2026年10月开始，至2027年4月，在全镇范围内组织实施清零行动。", 2027),
        ("补贴自2026年3月1日起至9月30日发放。", None),
        ("自2026年3月起，在全县开展整治行动。", None),
    ],
)
def test_a_campaign_is_of_the_time_in_which_it_is_held(held: str, year: int | None) -> None:
    words = f"{held}\n一、主要任务\n（一）整治。新建水表5000只。（县水利局负责）\n"
    assert [found for found, _ in years_of_targets(words)] == [year]


def test_a_section_of_goals_may_state_the_period_by_its_first_year() -> None:
    task = "二、主要任务\n（一）办学。新建学校5所。（市教委负责）\n"
    found = facts(f"{HEAD}一、总体目标\n从2023年起用三年左右时间，教育更加公平。\n{task}")
    assert property_of(found, "Target", "year_start") == [2023]
    assert years_of_targets(f"一、总体目标\n2022年起5年内，教育更加公平。\n{task}") == [
        (2026, "period")
    ]
    other = f"一、背景\n2022年起5年内，建设学校。\n{task}"
    assert years_of_targets(other) == [(None, None)]


def test_a_section_of_goals_may_state_the_period_by_its_span() -> None:
    task = "二、任务\n（一）扩大招生\n新建学校8所。\n"
    goals = "一、行动目标\n2026—2028年累计改造操场300个。"
    assert years_of_targets(f"{goals}\n{task}")[1:] == [(2028, "period")]
    assert years_of_targets(f"{goals}到2030年，入学率达到98%。\n{task}")[2:] == [(None, None)]
    dated = f"{HEAD}一、行动目标\n2016—2020年改造操场300个。\n{task}\n2026年3月1日\n"
    assert property_of(facts(dated), "Target", "year")[-1] is None


def test_what_is_repaired_in_a_year_is_no_revision() -> None:
    assert [each.year for each in targets("2026年修复耕地5200亩。")] == [2026]
    assert [each.year for each in targets("按2020年修订的标准，建设公园3个。")] == [2030]


def test_the_one_year_that_the_goals_are_for_dates_what_names_no_time() -> None:
    task = "二、主要任务\n（一）办学。新建学校5所。（市教委负责）\n"
    one = f"一、工作目标\n到2025年，教育更加公平。\n{task}"
    several = f"一、工作目标\n到2025年，教育更加公平；到2030年，再上台阶。\n{task}"
    assert years_of_targets(one) == [(2025, "period")]
    assert years_of_targets(several) == [(None, None)]


def test_the_year_of_a_bracket_holds_in_it_alone() -> None:
    words = "到2028年，绿电占比达到40%以上（其中，2026年达到20%），储能达到30万千瓦。"
    found = [(str(goal.value), goal.year) for goal in targets(words)]
    assert found == [("40", 2028), ("20", 2026), ("30", 2028)]


def test_each_number_of_a_list_has_the_year_before_it() -> None:
    words = "到2028年末，闲置率控制在8%以下，其中2026年降至15%、2027年底降低到11%。"
    assert [each.year for each in targets(words)] == [2028, 2026, 2027]


def test_what_is_added_over_a_period_is_of_all_of_it() -> None:
    (goal,) = targets("“十五五”期间煤耗增量控制在40万吨以内。")
    assert (goal.year_start, goal.year) == (2026, 2030)


@pytest.mark.parametrize("mark", ["——", "，"])
def test_a_lead_in_may_end_with_a_dash_or_a_comma(mark: str) -> None:
    found = facts(f"{HEAD}一、发展目标\n到2027年{mark}\n游客满意度  不低于88分\n")
    assert property_of(found, "Target", "year") == [2027]


def test_a_clause_behind_says_by_when_all_is_done() -> None:
    (found,) = targets("清淤沟渠34公里，2027年底前完成。", period=(2026, 2028))
    assert (found.year_start, found.year, found.year_basis) == (None, 2027, "context")
    (found,) = targets("2026年清淤沟渠34公里，2027年底前全部完成。", period=(2026, 2028))
    assert found.year == 2026


@pytest.mark.parametrize(("title", "year"), [("2026年修订", 2030), ("2026年", 2026)])
def test_the_year_of_a_revision_is_none_of_the_plan(title: str, year: int) -> None:
    words = "一、总目标\n到2030年，森林覆盖率达到40%。\n二、分项目标\n1．湿地保护率达到60%。\n"
    found = facts(f"丰河市绿色行动方案（{title}）\n\n{words}")
    assert set(property_of(found, "Target", "year")) == {year, 2030}


@pytest.mark.parametrize(
    "told",
    [
        "整改时限：2027年12月底",
        "完成时限：2027年9月底前取得初步成效，并长期坚持",
        "时限：2027年汛期前",
        "整改时限：立行立改；其中历史遗留问题2027年6月底前完成",
    ],
)
def test_the_labelled_deadline_of_an_item_dates_its_goals(told: str) -> None:
    words = (
        f"一、养殖污染治理。\n责任单位：市农业农村局\n{told}\n整改目标：养殖场设施配套率达到100%。\n"
        "二、建立帮扶机制。\n责任单位：市农业农村局\n整改目标：技术帮扶覆盖率达到90%。\n"
    )
    found = facts(f"{HEAD}{words}")
    years = dict(
        zip(
            property_of(found, "Target", "value"), property_of(found, "Target", "year"), strict=True
        )
    )
    assert years == {100: 2027, 90: None}


def test_a_labelled_deadline_in_a_bracket_dates_its_own_paragraph() -> None:
    words = (
        "一、任务\n（一）新建泵站5座。（责任单位：市水务局；完成时限：2027年12月）\n"
        "（二）到2026年底，改造管网40公里。（责任单位：市水务局；完成时限：2027年12月）\n"
    )
    assert property_of(facts(HEAD + words), "Target", "year") == [2027, 2026]


def test_the_period_of_a_plan_goes_before_the_deadline_of_an_item() -> None:
    words = "一、任务\n（一）新建泵站5座。（责任单位：市水务局；完成时限：2027年12月）\n"
    found = facts(f"天津市排水实施方案（2026—2028年）\n\n{words}")
    assert property_of(found, "Target", "year") == [2028]


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("电动化率今年达到60%、明年达到75%。", [2026, 2027]),
        ("明年新建学校5所。", [2027]),
        ("明年起每年新建学校5所。", [2026]),
    ],
)
def test_next_year_is_behind_this_one(words: str, years: list[int]) -> None:
    assert [each.year for each in targets(words, period=(2026, 2026))] == years


@pytest.mark.parametrize(
    ("line", "period"),
    [
        ("（摘自《丰河市“十四五”水利发展规划》）", (2021, 2025)),
        ("节选自《丰河市绿色发展行动计划（2026—2028年）》", (2026, 2028)),
        ("依据《丰河市“十四五”水利发展规划》，制定本方案。", None),
    ],
)
def test_an_excerpt_is_of_the_period_of_its_source(
    line: str, period: tuple[int, int] | None
) -> None:
    assert head(f"第三章 发展目标\n{line}\n新建水库8座。\n").period == period


def test_a_sentence_in_the_place_of_a_title_is_no_plan_of_its_year() -> None:
    told = "记者获悉，2025年全市建成学校12所。\n2026年民生实事项目如下：\n"
    words = f"{told}1．新建养老院5家。（市民政局负责）\n"
    assert property_of(facts(words), "Target", "year")[-1] == 2026


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("今后五年，产量年均增长6%，到2030年突破900吨；新建鱼塘40个。", 2026),
        ("2026—2030年，产量年均增长6%，到2030年突破900吨，新建鱼塘40个。", 2026),
        ("今后五年，产量年均增长6%，到2028年突破900吨；新建鱼塘40个。", None),
        ("今后五年，产量年均增长6%。到2030年，新建鱼塘40个。", None),
        ("到2030年，产量突破900吨，新建鱼塘40个。", None),
    ],
)
def test_what_is_done_is_of_the_span_whose_last_year_a_clause_names(
    words: str, first: int | None
) -> None:
    assert [each.year_start for each in targets(words)][-1] == first

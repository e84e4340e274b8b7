"""完成时限: the words as printed, the last day they leave, and what never ends."""

from datetime import date

import pytest
from printed import document, plan

from loaders.extract.time.deadlines import in_year, names_no_year, parse_deadline
from loaders.extract.time.plan_time import Calendar
from loaders.extract.time.stated_deadlines import find_deadline
from loaders.pipeline import extract_document
from loaders.text.deadline_words import is_deadline


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("2025年6月底前", date(2025, 6, 30)),
        ("2021年底前", date(2021, 12, 31)),
        ("2021年底", date(2021, 12, 31)),
        ("2025年末", date(2025, 12, 31)),
        ("2025年内完成", date(2025, 12, 31)),
        ("2025年", date(2025, 12, 31)),
        ("2026年度", date(2026, 12, 31)),
        ("2028年2月", date(2028, 2, 29)),
        ("2026年2月", date(2026, 2, 28)),
        ("2026年9月30日前", date(2026, 9, 30)),
        ("2026年上半年", date(2026, 6, 30)),
        ("2026年下半年", date(2026, 12, 31)),
        ("2026年一季度", date(2026, 3, 31)),
        ("2026年第三季度末", date(2026, 9, 30)),
        ("2025—2027年", date(2027, 12, 31)),
        ("2026年8月16日至11月30日", date(2026, 11, 30)),
        ("2025年至2027年", date(2027, 12, 31)),
        ("2025年1月—2026年6月", date(2026, 6, 30)),
        ("力争2020年底前完成", date(2020, 12, 31)),
        ("2025年底前制定方案，2026年底前建成", date(2026, 12, 31)),
        ("2025 年 6 月 底 前", date(2025, 6, 30)),
        ("2025年12月底\n前", date(2025, 12, 31)),
        ("二〇二五年底前", date(2025, 12, 31)),
        ("2025.06", date(2025, 6, 30)),
        ("2025-06-30", date(2025, 6, 30)),
        ("“十五五”期间", date(2030, 12, 31)),
        ("2023年6月中旬前", date(2023, 6, 20)),
        ("2023年6月下旬前", date(2023, 6, 30)),
        ("2023年10月18日至22日", date(2023, 10, 22)),
        ("2022年“五一”前", date(2022, 4, 30)),
        ("2025年国庆节前", date(2025, 9, 30)),
        ("2024年春节前", date(2024, 2, 9)),
        ("2024年元旦前", date(2023, 12, 31)),
    ],
)
def test_a_deadline_leaves_a_last_day(printed: str, day: date) -> None:
    found = parse_deadline(printed)
    assert found is not None
    assert (found.due_on, found.ongoing) == (day, False)


@pytest.mark.parametrize(
    "printed",
    [
        "持续推进",
        "长期坚持",
        "长期",
        "常态化推进",
        "每年12月底前",
        "适时",
        "全年持续推进",
        "动态更新",
    ],
)
def test_what_never_ends_is_ongoing_and_has_no_day(printed: str) -> None:
    found = parse_deadline(printed)
    assert found is not None
    assert (found.due_on, found.ongoing, found.text) == (None, True, printed)


def test_a_deadline_may_have_a_day_and_go_on() -> None:
    found = parse_deadline("2025年底前完成，并持续推进")
    assert found is not None
    assert (found.due_on, found.ongoing) == (date(2025, 12, 31), True)


@pytest.mark.parametrize("printed", ["2026年13月", "2026年2月30日", "2026年0月", "2026年6月99日"])
def test_a_date_that_does_not_exist_gives_a_day_within_its_year(printed: str) -> None:
    found = parse_deadline(printed)
    assert found is not None
    assert found.due_on is None or found.due_on.year == 2026


def test_the_words_are_kept_without_white_space_or_final_mark() -> None:
    found = parse_deadline(" 2025年 6月\n底前。")
    assert found is not None and found.text == "2025年6月底前"


@pytest.mark.parametrize("printed", ["", "  ", "。", "\n"])
def test_an_empty_cell_is_no_deadline(printed: str) -> None:
    assert parse_deadline(printed) is None


@pytest.mark.parametrize(
    "printed", ["2021年底前", "持续推进", "2025年6月底前", "长期坚持", "力争2020年底前完成"]
)
def test_a_cell_that_is_all_deadline_is_told_from_other_cells(printed: str) -> None:
    assert is_deadline(printed)


@pytest.mark.parametrize(
    "words",
    [
        "市商务局牵头，各区人民政府配合",
        "到2025年底前，全市累计建成5G基站10万座，实现重点区域全覆盖，形成较为完善的产业体系。",
        "推进100个项目",
        "",
    ],
)
def test_a_cell_that_says_more_is_no_deadline(words: str) -> None:
    assert not is_deadline(words)


@pytest.mark.parametrize(
    "printed",
    [
        "2025—2027年",
        "每年12月底前",
        "12月底前",
        "“十五五”期间",
        "7—8月",
        "10月底前初见成效",
    ],
)
def test_other_wordings_of_a_deadline_cell_are_told_too(printed: str) -> None:
    assert is_deadline(printed)


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("6月底前", date(2022, 6, 30)),
        ("六月底前完成", date(2022, 6, 30)),
        ("今年12月", date(2022, 12, 31)),
        ("3月20日前", date(2022, 3, 20)),
        ("3月—10月", date(2022, 10, 31)),
        ("上半年启动，年底前完成", date(2022, 12, 31)),
        ("第二季度", date(2022, 6, 30)),
        ("全年完成", date(2022, 12, 31)),
        ("国庆节前", date(2022, 9, 30)),
    ],
)
def test_a_deadline_without_a_year_has_its_day_in_the_year_of_the_plan(
    printed: str, day: date
) -> None:
    found = parse_deadline(printed)
    assert found is not None
    assert names_no_year(found)
    assert (in_year(found, 2022).due_on, in_year(found, 2022).text) == (day, printed)


@pytest.mark.parametrize(
    "printed",
    [
        "2022年6月底前",
        "每季度末",
        "次年3月底前",
        "每年6月底前",
        "三个月内",
        "全年持续推进",
        "第三年年初",
        "全年",
        "春节前",
        "汛前",
        "7月1日起",
        "4月22日前后",
        "10月底左右",
    ],
)
def test_what_names_its_year_or_no_part_of_one_takes_none_from_the_plan(printed: str) -> None:
    found = parse_deadline(printed)
    assert found is not None
    assert not names_no_year(found)


@pytest.mark.parametrize(
    ("title", "day"), [("天津市2022年工作要点", "2022-06-30"), ("天津市三年行动方案", "None")]
)
def test_only_a_plan_for_one_year_dates_a_month(title: str, day: str) -> None:
    words = f"{title}\n一、任务\n1.新建天桥。\n牵头单位：市商务局；完成时限：6月底前\n"
    facts = extract_document(document(words))
    (task,) = [node for node in facts.nodes if node.label == "Measure"]
    assert str(task.properties.get("due_on")) == day
    assert task.properties["deadline_text"] == "6月底前"
    doubts = [
        n for n in facts.nodes if n.label == "ReviewItem" and "没有写年份" in str(n.properties)
    ]
    assert bool(doubts) is (day == "None")


@pytest.mark.parametrize(
    ("words", "printed", "day"),
    [
        ("学校逐项自查，3月15日前建立台账。", "3月15日前", date(2024, 3, 15)),
        ("10月20日前，储煤量达到用量的60%。", "10月20日前", date(2024, 10, 20)),
        ("请县财政局于11月30日前拨付进度款。", "11月30日前", date(2024, 11, 30)),
        ("奖补资金9月25日前兑付到位。", "9月25日前", date(2024, 9, 25)),
        ("竣工率11月底前达到100%。", "11月底前", date(2024, 11, 30)),
        ("清运垃圾，6 月 30 日前完成；抽查。", "6 月 30 日前", date(2024, 6, 30)),
        ("苗木成活率不低于85%，6月中旬前完成。", "6月中旬前", date(2024, 6, 20)),
        ("整治32处，国庆节前清零。", "国庆节前", date(2024, 9, 30)),
        ("办好两件实事，年底前实现全覆盖。", "年底前", date(2024, 12, 31)),
        ("货检通道扩至10条，2024年三季度投用。", "2024年三季度", date(2024, 9, 30)),
        ("11月完成2所敬老院改造。", "11月", date(2024, 11, 30)),
        ("改造错接点213处，2024年6月完成。", "2024年6月", date(2024, 6, 30)),
        ("整改到位，6月底完成，由县应急管理局落实。", "6月底", date(2024, 6, 30)),
        ("2024年年底前基本完成。", "2024年年底前", date(2024, 12, 31)),
        ("2024年春节前完成主体封顶。", "2024年春节前", date(2024, 2, 9)),
        ("6月底前交付率达到98%，年底前全部交付。", "年底前", date(2024, 12, 31)),
        ("6月底前制定办法，年底前建成。", "6月底前", date(2024, 6, 30)),
        ("公开台账。（有关各方负责落实，完成时限：2024年8月）", "2024年8月", date(2024, 8, 31)),
        ("公开台账。（有关各方负责落实，截止时间：2024年8月）", "2024年8月", date(2024, 8, 31)),
        ("公开台账。（有关各方负责落实，完成时点：2024年8月）", "2024年8月", date(2024, 8, 31)),
        (
            "推广应用。（各网点分片负责，2024年9月底前建成首批并持续推进）",
            "2024年9月底前建成首批并持续推进",
            date(2024, 9, 30),
        ),
    ],
)
def test_running_text_says_by_when(words: str, printed: str, day: date) -> None:
    found = find_deadline(words, Calendar((2024, 2024)))
    assert found is not None
    dated = in_year(found, 2024) if names_no_year(found) else found
    assert (dated.text, dated.due_on) == ("".join(printed.split()), day)


@pytest.mark.parametrize(
    ("charged", "days"),
    [("由市水务局牵头逐户登记。", ["2024-08-15"]), ("逐户登记。", [])],
)
def test_a_stage_that_a_body_is_charged_with_ends_on_its_last_day(
    charged: str, days: list[str]
) -> None:
    stage = f"（一）自查阶段（2024年7月16日至8月15日）。{charged}"
    found = plan(f"一、步骤\n{stage}\n（二）管护。（市水务局负责）\n")
    dues = (node.properties.get("due_on") for node in found.nodes if node.label == "Measure")
    assert [str(due) for due in dues if due] == days


@pytest.mark.parametrize(
    "words",
    [
        "新增企业4户，持续推进。",
        "上门辅导800户次，常态化开展。",
        "检查每年不超过2次，长期坚持，由县综合行政执法局落实。",
    ],
)
def test_a_clause_of_running_text_says_that_a_task_goes_on(words: str) -> None:
    found = find_deadline(words, Calendar())
    assert found is not None
    assert (found.ongoing, found.due_on) == (True, None)


@pytest.mark.parametrize(
    "words",
    [
        "请各单位12月10日前将完成情况报县政府办公室。",
        "意见请于2024年9月30日前反馈至市司法局。",
        "每月28日前调度进度。",
        "每年10月底前开展检查。",
        "2000年底前建成的小区尚有286个。",
        "2024年底前全市已改造小区378个。",
        "确保2030年前碳达峰。",
        "2021年6月底前完成摸底。",
        "持续推进改革，常态化开展巡查活动。",
        "自2024年5月起，用8个月时间。",
        "2024年前三季度增长6%。",
        "汛期前后加强巡查，9月中旬以后复查。",
        "孝感市水利局办公室　2024年6月3日印发",
        "举办论坛（时间：2024年6月3日）。",
    ],
)
def test_running_text_names_other_times_that_are_no_deadline(words: str) -> None:
    assert find_deadline(words, Calendar((2024, 2026))) is None


@pytest.mark.parametrize(
    ("tasks", "day"),
    [
        ("1.新建天桥，9月底前完成。（市商务局）", "2023-09-30"),
        ("1.新建天桥，7月21日前完成。（市商务局）", "2023-07-21"),
        ("1.新建天桥，3月底前完成。（市商务局）", "None"),
        ("1.新建天桥，9月底前完成。（市商务局）\n2.建成2座，2025年底前完成。（市商务局）", "None"),
        ("1.新建天桥，9月底前完成。到2025年，建成2座。（市商务局）", "None"),
        (
            "1.新建天桥，9月底前完成。（市商务局）\n2.主体2024年春节前封顶。（市商务局）",
            "2023-09-30",
        ),
    ],
)
def test_a_dated_paper_that_looks_no_further_dates_the_months_behind_it(
    tasks: str, day: str
) -> None:
    words = f"关于天桥建设的会议纪要\n天津市人民政府办公厅\n2023年7月21日\n一、任务\n{tasks}\n"
    facts = extract_document(document(words))
    first = next(node for node in facts.nodes if node.label == "Measure")
    assert facts.document.properties["issued_on"] == date(2023, 7, 21)
    assert str(first.properties.get("due_on")) == day


@pytest.mark.parametrize(("printed", "day"), [("今年12月底前", "2023-12-31"), ("12月底前", "None")])
def test_a_plan_for_several_years_dates_only_this_year(printed: str, day: str) -> None:
    words = (
        "天津市天桥三年行动方案（2023—2025年）\n天津市人民政府办公厅\n2023年7月21日\n"
        f"一、任务\n1.新建天桥。\n牵头单位：市商务局；完成时限：{printed}\n"
    )
    facts = extract_document(document(words))
    (task,) = [node for node in facts.nodes if node.label == "Measure"]
    assert str(task.properties.get("due_on")) == day


@pytest.mark.parametrize("words", ["2024年汛前完成泵站扩容。", "2024年秋季学期前配备到位。"])
def test_a_season_is_kept_as_printed_and_has_no_day(words: str) -> None:
    found = find_deadline(words, Calendar((2023, 2025)))
    assert found is not None
    assert (found.text, found.due_on) == (words[: words.index("前") + 1], None)


@pytest.mark.parametrize(
    ("task", "day"),
    [
        ("1.新建天桥。承办单位：市商务局；要求：12月20日前通行。", "2022-12-20"),
        ("1.新建天桥，3月底前上线。\n（市商务局）", "2022-03-31"),
        ("1.新建天桥，10月开业。\n牵头单位：市商务局", "2022-10-31"),
        ("1.新建天桥。\n建设期限：2021—2023年\n牵头单位：市商务局", "2023-12-31"),
        ("1.新建天桥。〔市商务局牵头，全年持续推进〕", "None"),
        ("1.新建天桥。（市商务局、市住建局；3月启动，10月底前完工）", "2022-10-31"),
        ("1.新建天桥。（市商务局、市住建局，持续推进，年底前见成效）", "2022-12-31"),
        ("1.新建天桥。（市商务局、市住建局，7—8月）", "2022-08-31"),
        ("1.新建天桥。（市商务局按职责分工负责；2022年3月底前完成，长期坚持。）", "2022-03-31"),
        ("1.天桥节10月18日至22日举办。\n牵头单位：市商务局", "None"),
        ("1.办节会，10月18日至22日举办。\n牵头单位：市商务局", "2022-10-22"),
    ],
)
def test_a_task_has_the_deadline_that_stands_in_its_title_or_beside_its_units(
    task: str, day: str
) -> None:
    facts = extract_document(document(f"天津市2022年工作要点\n一、任务\n{task}\n"))
    (found,) = [node for node in facts.nodes if node.label == "Measure"]
    assert str(found.properties.get("due_on")) == day


@pytest.mark.parametrize(
    ("below", "years"),
    [
        ("责任单位：市商务局\n完成时限：2027年9月底前\n", [2027, 2029]),
        ("（市商务局负责；完成时限：2027年9月底前）\n", [2027, 2029]),
        # A sentence that says by when something else is done dates no goal of another one.
        ("责任单位：市商务局\n2027年9月底前通过验收。\n", [None, 2029]),
    ],
)
def test_the_deadline_beside_its_units_dates_the_goals_of_a_task(
    below: str, years: list[int | None]
) -> None:
    words = (
        "宁州市提升商圈专项行动任务清单\n任务一　改造商圈\n改造商圈6个，2029年客流达到900万人次。\n"
    )
    found = extract_document(document(f"{words}{below}任务二　宣传引导\n加强宣传。\n"))
    targets = [node.properties for node in found.nodes if node.label == "Target"]
    assert [each.get("year") for each in targets] == years


def test_a_plan_for_several_years_dates_its_goals_itself() -> None:
    words = "宁州市商圈行动方案（2026—2028年）\n一、任务\n1.改造商圈6个。\n责任单位：市商务局\n"
    found = extract_document(document(f"{words}完成时限：2027年9月底前\n2.加强宣传。\n"))
    (target,) = (node.properties for node in found.nodes if node.label == "Target")
    assert (target.get("year_start"), target["year"]) == (2026, 2028)


def test_a_note_below_the_tasks_is_none() -> None:
    words = "一、任务\n1.建设驿站6处。（市文旅局负责）\n备注：驿站含服务点；台账每月5日前更新。\n"
    titles = [n.properties["title"] for n in plan(words).nodes if n.label == "Measure"]
    assert titles == ["建设驿站6处"]


@pytest.mark.parametrize(
    ("printed", "due"),
    [
        ("2025年起每年", None),
        ("自2026年起，持续推进", None),
        ("2024年9月起长期坚持", None),
        ("2025年3月起至2026年底", date(2026, 12, 31)),
        ("2025年底前一起完成", date(2025, 12, 31)),
    ],
)
def test_the_day_from_when_is_none_until_when(printed: str, due: date | None) -> None:
    found = parse_deadline(printed)
    assert found is not None and found.due_on == due

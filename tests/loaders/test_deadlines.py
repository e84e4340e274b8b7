"""完成时限: the words as printed, the last day they leave, and what never ends."""

from datetime import date

import pytest
from printed import document

from loaders.extract.time.deadlines import in_year, names_no_year, parse_deadline
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
    ],
)
def test_a_deadline_leaves_a_last_day(printed: str, day: date) -> None:
    found = parse_deadline(printed)
    assert found is not None
    assert (found.due_on, found.ongoing) == (day, False)


@pytest.mark.parametrize(
    "printed",
    ["持续推进", "长期坚持", "长期", "常态化推进", "每年12月底前", "适时", "全年持续推进"],
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

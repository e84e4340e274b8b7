"""Numbers of what holds for whom are no goals, and goals that look like them are."""

import pytest
from printed import indicator_rows, targets


@pytest.mark.parametrize(
    "words",
    [
        "按1：20配建充电车位。",
        "申报人年龄原则上不超过55周岁。",
        "两条管线的水平距离不得小于1.5米。",
        "村道路面宽度不得小于4米，水泥路面厚度不小于18厘米。",
        "区级资助不超过项目总投资的30%。",
        "按停车位20%的比例配建充电桩。",
        "概算由9.8亿元调整为9.2亿元。",
        "以群众满意度90%以上为验收条件。",
        "苗木成活率85%以上、保存率不低于80%的为合格。",
        "考核得分90分以上的评定为优秀。",
        "签约率超过85%的院落启动腾退。",
        "氨氮浓度逐年下降（现状为0.12毫克/升）。",
        "任务十分繁重。",
    ],
)
def test_what_holds_for_whom_is_no_goal(words: str) -> None:
    assert targets(words) == []


def test_of_a_change_the_second_number_is_the_goal() -> None:
    for verb in ("提高到", "提至", "升至"):
        assert [str(each.value) for each in targets(f"抽查比例由30%{verb}45%。")] == ["45"]


def test_a_fraction_in_figures_is_in_per_cent_and_keeps_its_words() -> None:
    (found,) = targets("绿电比例达到1/4。")
    assert (str(found.value), found.unit, found.value_text) == ("25", "%", "1/4")


def test_rates_listed_before_their_number_each_reach_it() -> None:
    found = targets("重点人群建档率、签约率100%。")
    assert [(each.indicator, str(each.value)) for each in found] == [
        ("重点人群建档率", "100"),
        ("签约率", "100"),
    ]


def test_what_is_done_in_each_place_may_be_headed_by_words_of_doing() -> None:
    found = indicator_rows("单位\t合计\t人工造林\t封山育林\n东山县\t30\t20\t10\n西山县\t14\t9\t5\n")
    assert [str(each.value) for each in found][:3] == ["30", "20", "10"]

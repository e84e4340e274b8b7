"""Whose plan it is: one place or two, from the head or from the text's own words."""

import pytest
from printed import facts, head, property_of

from loaders.extract.head.jurisdiction import jurisdictions_of_head

TASK = "\n一、重点任务\n（一）修渠道。疏浚干渠。\n"


def places(words: str) -> tuple[str, ...]:
    return jurisdictions_of_head(head(words + TASK))


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("湖北省水利厅关于推进节水的意见\n", ("420000",)),
        ("省水利厅关于推进节水的意见\n湖北省水利厅\n2027年4月2日\n", ("420000",)),
        ("自治区人民政府关于推进节水的意见\n宁政发〔2027〕4号\n", ("640000",)),
        ("自治区水利厅关于推进节水的意见\n桂水〔2027〕4号\n", ("450000",)),
        ("关于发布2027年湖北省节水榜单的通知\n", ("420000",)),
        ("2027年孝感市节水工作要点\n", ("420900",)),
        ("“十五五”时期孝感市节水主要指标\n", ("420900",)),
        ("十四五期间孝感市节水目标\n", ("420900",)),
        ("“十五五”时期全国节水目标\n", ("100000",)),
        ("上海市浦东新区节水方案\n", ("310115",)),
        ("黔南州节水方案\n", ("522700",)),
        ("恩施州人民政府关于推进节水的意见\n", ("422800",)),
        ("石嘴山市节水方案\n石政办发〔2027〕4号\n", ("640200",)),
        ("石家庄市节水方案\n石政办发〔2027〕4号\n", ("130100",)),
        ("节水方案\n石政办发〔2027〕4号\n", ("130100",)),
        ("青岛市节水方案\n青政发〔2027〕4号\n", ("370200",)),
        ("厦门市思明区节水方案\n厦思政办〔2027〕4号\n", ("350203",)),
        ("厦门市思明区节水方案\n厦府办〔2027〕4号\n", ("350200",)),
        ("关于推进节水的意见\n省水利厅 省林业厅\n南京海关\n", ("320000",)),
        (
            "湖北省水利厅 湖南省水利厅关于推进洞庭湖节水的意见\n",
            ("420000", "430000"),
        ),
    ],
)
def test_the_head_names_the_place(words: str, codes: tuple[str, ...]) -> None:
    assert places(words) == codes


def test_a_joint_plan_of_two_provinces_is_of_both() -> None:
    found = facts("湖北省水利厅 湖南省水利厅关于推进节水的意见\n" + TASK)
    assert property_of(found, "Document", "jurisdiction") == ["420000"]
    assert property_of(found, "Document", "jurisdictions") == [["420000", "430000"]]


def test_a_text_that_calls_a_province_its_own_is_of_it_and_is_asked_about() -> None:
    words = "省水利厅关于推进节水的意见\n我省要节水。湖北省降水不均，湖北省和湖北各市都要节水。\n"
    assert places(words) == ("420000",)
    found = facts(words + TASK)
    (reason,) = (
        str(node.properties["reason"])
        for node in found.nodes
        if node.label == "ReviewItem" and node.properties["rule"] == "unknown-place"
    )
    assert "湖北省" in reason


def test_a_national_plan_that_names_a_province_is_not_of_it() -> None:
    assert places("节水行动方案\n支持湖北省先行先试，湖北省、湖北省要总结经验。\n") == ()


def test_a_text_that_speaks_of_the_nation_alone_is_the_nations() -> None:
    words = "节水行动方案\n我国降水不均，全国都要节水。各省、自治区、直辖市要落实。\n"
    assert places(words) == ("100000",)
    assert places(words + "市水务局负责。\n市财政局配合。\n") == ()


def test_a_text_that_names_ministries_alone_is_the_nations() -> None:
    words = "基金管理办法\n财政部、生态环境部和农业农村部管理基金。国务院另有规定的除外。\n"
    assert places(words) == ("100000",)
    assert places(words + "市水务局、市财政局负责配套。全市统一实施。\n") == ()

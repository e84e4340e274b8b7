"""Characters that print nothing never part a word, and second codes of an ideograph are one."""

import re

import pytest

from loaders.text.document import Paragraph
from loaders.text.folding import fold
from loaders.text.unseen import unseen_columns
from ontology.code_points import INVISIBLE, plain
from tests.loaders.printed import (
    HEAD,
    cells,
    document,
    edges,
    facts,
    nodes,
    property_of,
    roles_of,
    tables,
)

PLAN = """云州市数字经济发展行动方案

到2027年，数字经济核心产业增加值达到1500亿元。

一、主要任务
（一）建设算力中心。（牵头单位：市财政局；配合单位：市教育局）
"""
UNSEEN = ["\u200b", "\ufeff", "\ufe0f", "\x02", "\x1f", "\x7f", "\ufffe", "\U000e0100", "\u2060"]


def said(words: str) -> list[str]:
    """Assignments and targets, as names and values."""
    found = facts(words)
    edges = [(edge.type, edge.end, edge.properties.get("as_written")) for edge in found.edges]
    targets = [
        (n.label, n.properties.get("value"), n.properties.get("year"))
        for n in found.nodes
        if n.label == "Target"
    ]
    return sorted(map(str, edges)) + sorted(map(str, targets))


@pytest.mark.parametrize("mark", UNSEEN, ids=[f"U+{ord(mark):04X}" for mark in UNSEEN])
def test_what_prints_nothing_parts_no_word(mark: str) -> None:
    marked = re.sub("(?<=[财教力15])", mark, PLAN)
    assert said(marked) == said(PLAN)


def test_the_evidence_keeps_the_line_as_received() -> None:
    read = document("一、主\u200b要\n")
    (block,) = read.blocks
    assert isinstance(block, Paragraph) and block.text.string == "一、主要"
    assert read.lines[0] == "一、主\u200b要"
    assert read.span(block.text).quote == "一、主\u200b要"


def test_a_cell_is_read_behind_a_byte_order_mark() -> None:
    (table,) = tables("\t序号\n\t任务\n\n\t1\n\t建设\ufeff中心\n")
    assert cells(table) == [["序号", "任务"], ["1", "建设中心"]]


@pytest.mark.parametrize(
    ("received", "read"),
    [
        ("⼈⼒资源", "人力资源"),
        ("⺠政局⻓", "民政局长"),
        ("\uf9ca動\uf9d0", "流動類"),
        ("市\u200b商务局", "市商务局"),
        ("①第1条", "①第1条"),
        ("浓度（微克/立方米）∗ ≧30 ≦5", "浓度（微克/立方米）* ≥30 ≤5"),
    ],
)
def test_second_codes_are_folded(received: str, read: str) -> None:
    assert plain(received) == read


def test_white_space_and_printed_marks_are_seen() -> None:
    assert INVISIBLE.search("\t\n\v\f\r\x85\u2028 \u3000①〇\ufffd\ue000") is None


@pytest.mark.parametrize(
    ("received", "read"),
    [
        ("市商务局①、市教委②。", "市商务局、市教委。"),
        ("市商务局[1]、市教委［12］", "市商务局、市教委"),
        ("市商务局¹负责", "市商务局负责"),
        ("（市商务局）③", "（市商务局）"),
        ("包括：①建设中心；②培训人才。", "包括：①建设中心；②培训人才。"),
        ("津政发[2025]3号", "津政发[2025]3号"),
        ("新增面积300万m²，占地5平方米²。", "新增面积300万m²，占地5平方米²。"),
        ("国发[25]12号", "国发[25]12号"),
    ],
)
def test_marks_of_footnotes_are_no_part_of_the_text(received: str, read: str) -> None:
    document_ = document(received)
    (block,) = fold(document_).blocks
    assert isinstance(block, Paragraph) and block.text.string == read
    assert document_.lines == (received,)


@pytest.mark.parametrize(
    ("received", "read"),
    [
        ("【牵头科室】宣教科", "牵头科室：宣教科"),
        ("【责任单位】：市林草局", "责任单位：市林草局"),
        ("【牵头单位】市林草局【办结时限】6月底", "牵头单位：市林草局；办结时限：6月底"),
        ("【年度目标】新增绿道9公里", "年度目标：新增绿道9公里"),
        ("【分管领导】陈某", "分管领导：陈某"),
        ("【市林草局】新增绿道9公里。", "【市林草局】新增绿道9公里。"),
        ("【责任单位：市林草局】", "【责任单位：市林草局】"),
        ("【古城保护】新增绿道9公里。", "【古城保护】新增绿道9公里。"),
        ("【重点任务】", "【重点任务】"),
    ],
)
def test_a_label_in_a_bracket_is_one_before_a_colon(received: str, read: str) -> None:
    document_ = document(received)
    (block,) = fold(document_).blocks
    assert isinstance(block, Paragraph) and block.text.string == read
    assert document_.lines == (received,)


def test_labels_in_brackets_say_who_acts_by_when_and_for_what() -> None:
    found = facts(
        "云州市2026年绿化工作要点\n\n一、扩大绿地\n【年度目标】新增绿道9公里。\n【责任科室】造林科\n"
        "【协同科室】规划科、财务科\n【完成时限】2026年9月\n二、保护古树\n【责任科室】造林科\n【协同科室】无\n"
    )
    assert [[part[:2] for part in roles_of(found, at)] for at in (0, 1)] == [
        [("RESPONSIBLE_FOR", "造林科"), ("SUPPORTS", "规划科"), ("SUPPORTS", "财务科")],
        [("RESPONSIBLE_FOR", "造林科")],
    ]
    assert nodes(found, "Measure")[0].properties["deadline_text"] == "2026年9月"
    assert [each.end.id for each in edges(found, "MEASURES")] == ["indicator:新增绿道"]
    assert "unread-responsibility" not in property_of(found, "ReviewItem", "rule")


def test_a_plan_with_radicals_gives_the_facts_of_one_without() -> None:
    words = PLAN + "\n市人民政府\n2026年5月6日\n"
    assert said(words.replace("力", "⼒").replace("人", "⼈")) == said(words)


def test_full_width_numbers_have_their_points_and_are_quoted_as_printed() -> None:
    found = facts(f"{HEAD}一、目标\n到２０２５年，优良水体比例达到７８．７％。\n")
    (target,) = nodes(found, "Target")
    assert (target.properties["value"], target.properties["unit"]) == (78.7, "%")
    assert target.properties["quote"] == "优良水体比例达到７８．７％"


def test_a_half_width_stop_ends_a_sentence_where_marks_are_half_width() -> None:
    words = "压减煤炭消费,推进替代.到2025年,新建园区3个.(市商务局负责)"
    (block,) = fold(document(f"{words}\n")).blocks
    assert isinstance(block, Paragraph)
    assert block.text.string == "压减煤炭消费，推进替代。到2025年，新建园区3个。（市商务局负责）"


SCAN = (
    "云 州 市 人 民 政 府 文 件\n云州市节 水行动方案（2026－2028年）\n一 、主要 目标\n"
    "到 2028 年 ，全市灌溉 面积达到 60 万亩 ，水价降至 2 ．6 元以下 ，达标率 达到 98． 5％ 。\n"
    "二 、重点 任务\n"
    "（ 一 ）疏浚 干渠 。新建泵 站 3 0 座 。（ 责 任单位 ：市水 利局 、市财政局 市林业局 ）\n"
    "（ 二 ）改造 管网 。更换管 道 40 公里 。（ 市 住建局牵 头 ，各县 （市、区）政府配 合 ）\n"
)


def test_blanks_that_ocr_left_here_and_there_are_no_words() -> None:
    found = facts(SCAN)
    assert [part[:2] for at in (0, 1) for part in roles_of(found, at)] == [
        ("RESPONSIBLE_FOR", "市水利局"),
        ("RESPONSIBLE_FOR", "市财政局"),
        ("RESPONSIBLE_FOR", "市林业局"),
        ("LEADS", "市住建局"),
        ("SUPPORTS", "各县（市、区）政府"),
    ]
    assert {2.6, 98.5} <= {float(str(value)) for value in property_of(found, "Target", "value")}


def test_a_text_that_has_a_blank_before_one_stop_keeps_its_blanks() -> None:
    lines = ["建成泵站 12 座 。", "责任单位：市水利局 市财政局", "二、改造管网，更换管道 40 公里。"]
    assert unseen_columns(lines) == {}


def test_an_age_behind_the_number_of_an_item_is_no_decimal_place() -> None:
    words = "一、目标\n2．16岁以上人群吸烟率降到20％以内。\n3．人均预期寿命提高2．16岁。\n"
    found = facts(f"{HEAD}{words}")
    assert property_of(found, "Target", "value") == [20, 2.16]
    assert "16岁以上人群吸烟率" in property_of(found, "Indicator", "name")


def test_full_width_points_end_sentences_where_no_other_stop_does() -> None:
    words = "县城管局整治占道经营．\n市政管网改造１２．５公里．\n二．其他\n游园免费开放．\n"
    assert [text.text.string for text in _paragraphs(words)] == [
        "县城管局整治占道经营。",
        "市政管网改造12.5公里。",
        "二．其他",
        "游园免费开放。",
    ]


def test_a_full_width_point_in_a_name_ends_no_sentence() -> None:
    words = "阿里．买买提、艾山．卡德尔、古丽．艾力任组长。专班设在县教育局。每月调度。按季通报。\n"
    (text,) = _paragraphs(words)
    assert text.text.string == words.strip()


def _paragraphs(words: str) -> list[Paragraph]:
    return [block for block in fold(document(words)).blocks if isinstance(block, Paragraph)]

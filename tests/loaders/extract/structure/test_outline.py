"""The outline: headings by their ordinals, without the table of contents."""

import pytest
from printed import root

from loaders.extract.structure.node import Node


def tree(node: Node) -> list[tuple[int, str, str]]:
    return [(n.level, n.number, n.title) for n in node.walk() if n.parent]


def test_depth_follows_the_ordinals() -> None:
    words = "第一章 总则\n第一节 目标\n一、任务\n（一）促消费\n1．首店\n（1）引进\n第二章 附则\n"
    assert tree(root(words)) == [
        (1, "第一章", "总则"),
        (2, "第一节", "目标"),
        (3, "一、", "任务"),
        (4, "（一）", "促消费"),
        (5, "1．", "首店"),
        (6, "（1）", "引进"),
        (1, "第二章", "附则"),
    ]


def test_a_title_ends_at_its_first_sentence_and_the_text_runs_on() -> None:
    (node,) = root("（一）金融服务。加快建设示范区。引聚资源。\n").children
    assert node.title == "金融服务"
    assert [str(text) for text in node.paragraphs] == ["加快建设示范区。引聚资源。"]


def test_an_item_that_is_one_long_sentence_has_no_title() -> None:
    sentence = "加快建设金融创新运营示范区，" * 4 + "引聚资源。"
    (node,) = root(f"1．{sentence}\n").children
    assert (node.title, str(node.paragraphs[0])) == ("", sentence)


def test_the_table_of_contents_is_left_out() -> None:
    contents = "规划\n\n目  录\n\n第一章 总则\n第二章 任务\n\n"
    words = contents + "第一章 总则\n为发展。\n第二章 任务\n建设园区。\n"
    assert tree(root(words)) == [(1, "第一章", "总则"), (1, "第二章", "任务")]
    assert [child.line_start for child in root(words).children] == [8, 10]


def test_a_chapter_title_broken_over_two_lines_is_put_together() -> None:
    words = "第一章 坚持创新驱动\n全面塑造发展新优势\n第一节 总则\n建设园区。\n"
    assert tree(root(words))[0][2] == "坚持创新驱动全面塑造发展新优势"


def test_a_box_stands_beside_the_items_and_ends_with_its_frame() -> None:
    words = "一、任务\n（一）促消费。建设商圈。\n专栏1 重点工程\n1．首店工程。引进首店。\n"
    words += "\n\n发展夜间经济。\n"
    found = {node.number: node for node in root(words).walk() if node.parent}
    assert found["1．"].parent is found["专栏1"]
    assert [str(text) for text in found["（一）"].paragraphs] == ["建设商圈。", "发展夜间经济。"]


def test_an_annex_is_a_place_of_its_own() -> None:
    first, annex = root("一、任务\n建设园区。\n附件1 分工表\n一、扩大开放\n（一）引资\n").children
    assert (first.place, annex.place) == ("body", "annex")
    assert {node.place for node in annex.walk()} == {"annex"}
    assert annex.children[0].title == "扩大开放"


def test_sections_know_their_last_line() -> None:
    words = "一、任务\n（一）甲\n建设园区。\n\n（二）乙\n引进企业。\n二、保障\n"
    first, second = root(words).children
    assert [(n.line_start, n.line_end) for n in first.walk()] == [(1, 6), (2, 3), (5, 6)]
    assert second.line_start == 7


def test_keys_are_unique_ascii_and_stay_when_lines_are_added() -> None:
    words = "一、任务\n（一）甲\n（一）甲\n二、保障\n"
    keys = [node.key for node in root(words).walk()]
    assert len(set(keys)) == len(keys)
    assert all(key.isascii() for key in keys)
    longer = root(f"前言\n\n{words}（一）丙\n")
    assert set(keys) <= {node.key for node in longer.walk()}


def test_annexes_listed_on_lines_of_their_own_head_nothing() -> None:
    words = "一、保障\n建立机制。\n附表：1.任务分工表\n2.各区分配表\n3.进度表\n1.落实责任\n"
    assert [title for _, _, title in tree(root(words))] == ["保障", "落实责任"]


def test_the_list_of_annexes_belongs_to_no_item() -> None:
    words = "一、保障\n（一）加强领导。建立机制。\n\n附件：任务分工表\n\n附件\n\n任务分工表\n"
    item = root(words).children[0].children[0]
    assert item.line_end <= 3
    assert [str(text) for text in item.paragraphs] == ["建立机制。"]


def test_a_lone_sentence_over_items_is_their_title() -> None:
    (item,) = root("（一）精简审批，提高效能。\n1.下放事项。承接落实。\n").children
    assert (item.title, len(item.children)) == ("精简审批，提高效能", 1)


def test_contents_that_print_numbers_close_to_their_words_end_where_the_text_begins() -> None:
    words = (
        "天津市应急方案\n目  录\n1适用范围......1\n2职责......2\n1适用范围\n本市。\n2职责\n"
        "（一）值守。全天值守。\n"
    )
    found = [text.string for node in root(words).walk() for text in node.paragraphs]
    assert "1适用范围" in found
    assert "2职责" in found


@pytest.mark.parametrize("mark", ["第一阶段：", "第一阶段　", "第1阶段"])
def test_stages_head_what_stands_below_them(mark: str) -> None:
    words = (
        f"{mark}（2027年3月—4月）摸底\n市水务局牵头，逐一登记造册。\n"
        "第二阶段：整治\n（1）更换井盖。\n"
    )
    first, second = root(words).children
    assert [str(text) for text in first.paragraphs] == ["市水务局牵头，逐一登记造册。"]
    assert [child.number for child in second.children] == ["（1）"]


@pytest.mark.parametrize("line", ["第一阶段评估，完成登记。", "第二阶段：3月底前，完成登记。"])
def test_a_sentence_of_a_stage_heads_nothing(line: str) -> None:
    assert root(f"{line}\n").children == []

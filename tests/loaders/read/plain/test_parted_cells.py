"""Task tables whose cells a copy ran together, or printed one a line, are told apart by words."""

import pytest
from printed import cells, document, facts, head, nodes, tables

from loaders.text.document import Paragraph
from loaders.text.joined_names import joined_names

JOINED = (
    "云州市重点工作任务分解表序号主要任务牵头单位配合单位一、产业发展"
    "1建设3个园区,年产值增长5%。市发展改革委市财政局、各县(市、区)政府"
    "2引进企业12家。市教委市妇联,云州经济开发区—2—二、民生"
    "3推广新能源技术等先进技术市科技局市水务局、各街道"
)

ROLES = ("LEADS", "SUPPORTS", "RESPONSIBLE_FOR")


def extracted_roles(words: str) -> tuple[list[tuple[str, str]], list[str]]:
    """Role and print of each body, and the quote of each review item that a table needs."""
    found = facts(words)
    roles = [(e.type, str(e.properties["as_written"])) for e in found.edges if e.type in ROLES]
    review = [
        str(node.properties["quote"])
        for node in nodes(found, "ReviewItem")
        if node.properties["rule"] in ("merged-rows", "unread-responsibility")
    ]
    return roles, review


def test_cells_that_run_together_are_parted_by_headings_numbers_and_names() -> None:
    (table,) = tables(JOINED)
    assert table.parted
    assert cells(table) == [
        ["序号", "主要任务", "牵头单位", "配合单位"],
        ["一、产业发展"],
        ["1", "建设3个园区,年产值增长5%。", "市发展改革委", "市财政局、各县(市、区)政府"],
        ["2", "引进企业12家。", "市教委", "市妇联,云州经济开发区"],
        ["二、民生"],
        ["3", "推广新能源技术等先进技术", "市科技局", "市水务局、各街道"],
    ]


def test_what_stands_before_the_headings_is_a_paragraph() -> None:
    first = document(JOINED).blocks[0]
    assert isinstance(first, Paragraph) and str(first.text) == "云州市重点工作任务分解表"


def test_persons_stand_before_a_body_and_a_row_may_hold_several_tasks() -> None:
    words = (
        "1、2021年民生实事分解表序号项目名称主要内容分管领导牵头单位配合单位"
        "1养老服务改造5家服务中心。张菁民政局高新园(邹区镇\n"
        "2、)各街道推进道路整治。李小明住建局五星街道荷花池街道"
        "2扩大就业新增就业100人。张菁文体旅局轨道公司"
    )
    (table,) = tables(words)
    assert cells(table)[1:] == [
        ["1", "", "养老服务改造5家服务中心。", "张菁", "民政局", "高新园(邹区镇)各街道"],
        ["", "", "推进道路整治。", "李小明", "住建局", "五星街道荷花池街道"],
        ["2", "", "扩大就业新增就业100人。", "张菁", "文体旅局", "轨道公司"],
    ]
    assert table.rows[2].cells[0].continues


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("教育局经开区各街道市国有公司", ["教育局", "经开区", "各街道", "市国有公司"]),
        ("市发展改革委员会市委宣传部", ["市发展改革委员会", "市委宣传部"]),
        ("市政府办公室、市经贸委推进改革", ["市政府办公室", "市经贸委"]),
        ("市三产领导小组各成员单位", ["市三产领导小组各成员单位"]),
        ("加快建设一批服务中心", []),
    ],
)
def test_a_name_ends_where_the_next_begins(words: str, names: list[str]) -> None:
    assert [words[start:end] for start, end in joined_names(words, 0)] == names


def test_a_name_that_may_be_of_two_columns_is_put_up_and_not_read() -> None:
    words = JOINED.replace("市教委市妇联", "市教委市公安局市妇联")
    roles, review = extracted_roles(words)
    assert ("LEADS", "市教委") in roles and ("SUPPORTS", "市妇联") in roles
    assert not any(name == "市公安局" for _, name in roles)
    assert [item for item in review if "市公安局" in item]


def test_a_table_that_was_parted_is_put_up_once() -> None:
    roles, review = extracted_roles(JOINED)
    assert len([role for role, _ in roles if role == "LEADS"]) == 3
    assert len(review) == 1


ONE_A_LINE = (
    "领域\n\n主要目标\n\n主要责任单位\n\n责任单位\n\n"
    "1.改善服务。\n\n——覆盖率达到80%以上。\n\n省卫生厅\n\n省发改委\n\n省人口计生\n\n"
    "2.提高保健水平。\n\n——住院分娩率达到98%。\n\n省卫生厅\n\n省公安厅\n\n"
    "——患病率降低。\n\n省卫生厅\n\n省工商局\n\n3.推广健身。\n\n省体育局\n\n"
    "附：说明文字没有单位。\n"
)


def test_cells_one_a_line_without_numbers_of_rows_are_a_table() -> None:
    (table,) = tables(ONE_A_LINE)
    assert cells(table) == [
        ["领域", "主要目标", "主要责任单位", "责任单位"],
        ["", "1.改善服务。——覆盖率达到80%以上。", "省卫生厅", "省发改委省人口计生"],
        ["2.提高保健水平"],
        ["", "——住院分娩率达到98%。", "省卫生厅", "省公安厅"],
        ["", "——患病率降低。", "省卫生厅", "省工商局"],
        ["", "3.推广健身。", "省体育局", ""],
    ]


def test_those_mainly_responsible_answer_with_the_first_where_a_column_names_it() -> None:
    words = JOINED.replace("牵头单位配合单位", "第一责任单位主要责任单位")
    roles, _ = extracted_roles(words)
    assert ("LEADS", "市教委") in roles and ("RESPONSIBLE_FOR", "市妇联") in roles


def test_a_page_that_shows_a_file_gives_its_name_and_the_time_of_its_source() -> None:
    read = head("云州市重点工作任务分解表.docx\n来源:本网 时间:2014-02-12\n市商务局负责招商。\n")
    assert (read.title, str(read.issued_on)) == ("云州市重点工作任务分解表", "2014-02-12")


def test_a_name_that_a_row_has_already_belongs_to_a_row_that_lost_its_words() -> None:
    words = ONE_A_LINE.replace("2.提高保健水平。\n\n——住院分娩率达到98%。\n\n", "")
    (table,) = tables(words)
    (first,) = (row for row in table.rows if row.unplaced)
    assert [cell.text for cell in first.cells][2:] == ["省卫生厅", "省发改委省人口计生"]
    assert [str(name) for name in first.unplaced] == ["省卫生厅", "省公安厅"]

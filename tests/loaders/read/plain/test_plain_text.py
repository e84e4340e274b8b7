"""Paragraphs, headings and three prints of tables come out of plain text with their lines."""

import pytest
from printed import cells, document, facts, names_of, nodes, roles_of, tables

from loaders.text.document import Paragraph


def paragraphs(words: str) -> list[str]:
    return [str(block.text) for block in document(words).blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("## 一、总体要求", "一、总体要求"),
        ("**一、总体要求**", "一、总体要求"),
        ("### **一、总体要求**", "一、总体要求"),
        ("> 一、总体要求", "一、总体要求"),
        ("　　一、总体要求  ", "一、总体要求"),
        ("\u00a0一、总体要求", "一、总体要求"),
        ("一、总体要求\r", "一、总体要求"),
        ("加强**安全**监管。", "加强安全监管。"),
    ],
)
def test_marks_and_indents_are_no_words(line: str, words: str) -> None:
    assert paragraphs(line) == [words]


@pytest.mark.parametrize(
    "line",
    ["— 8 —", "- 8 -", "---", "***", "<!-- page -->", "  ", "PAGE 3", "# ", "**", "## **", "> **"],
)
def test_page_furniture_is_left_out(line: str) -> None:
    assert paragraphs(f"一、总则\n{line}\n二、任务") == ["一、总则", "二、任务"]


def test_a_mark_between_places_of_a_site_stays() -> None:
    """Breadcrumbs have one a line; what is round the text is found by them."""
    assert paragraphs("首页\n> \n政务公开") == ["首页", ">", "政务公开"]


def test_a_sentence_cut_by_a_page_break_is_one_paragraph() -> None:
    read = document("推动产业升级。服务贸易\n\n— 3 —\n\n管理体制更加完善。\n二、任务\n")
    first, second = read.blocks
    assert (
        isinstance(first, Paragraph)
        and str(first.text) == "推动产业升级。服务贸易管理体制更加完善。"
    )
    assert (first.text.line_start, first.text.line_end) == (1, 5)
    assert second.line_start == 6


@pytest.mark.parametrize(
    "after",
    [
        "二、任务",
        "（一）任务",
        "1．任务",
        "（1）任务",
        "①任务",
        "第二章任务",
        "第二编任务",
        "第三条",
        "附件",
        "# 任务",
    ],
)
def test_a_heading_never_goes_on_with_the_sentence_above(after: str) -> None:
    assert len(paragraphs(f"推动产业升级。服务贸易\n{after}")) == 2


CELL_LINES = """
\t序号
\t主要任务
\t责任单位

\t1
\t推动升级
\t牵头单位：市商务局
配合单位：市财政局

\t2
\t
\t市教委
"""


def test_one_cell_a_line_is_a_table_with_rows_between_blank_lines() -> None:
    (table,) = tables(CELL_LINES)
    assert cells(table) == [
        ["序号", "主要任务", "责任单位"],
        ["1", "推动升级", "牵头单位：市商务局配合单位：市财政局"],
        ["2", "", "市教委"],
    ]
    assert [(row.line_start, row.line_end) for row in table.rows] == [(2, 4), (6, 9), (11, 13)]
    assert [str(part) for part in table.rows[1].cells[2].paragraphs] == [
        "牵头单位：市商务局",
        "配合单位：市财政局",
    ]


def test_a_blank_line_inside_a_cell_does_not_end_the_row() -> None:
    (table,) = tables("\t指标\n\t2030年\n\n目标值\n\t属性\n\n\t就业\n\t5\n\t预期性\n")
    assert cells(table) == [["指标", "2030年目标值", "属性"], ["就业", "5", "预期性"]]


@pytest.mark.parametrize(
    "gap",
    ["\n", "— 8 —\n\n"],
    ids=["blank line", "page number"],
)
def test_tabs_part_the_cells_of_a_row_and_a_page_break_does_not_part_the_table(gap: str) -> None:
    (table,) = tables(f"任务\t举措\t时限\n\t做好服务\t2025年\n{gap}扩大开放\t\t2026年\n")
    assert cells(table) == [
        ["任务", "举措", "时限"],
        ["", "做好服务", "2025年"],
        ["扩大开放", "", "2026年"],
    ]


@pytest.mark.parametrize(
    "rule",
    [
        "|---|:---:|---:|",
        "| --- | --- | --- |",
        "|-|-|-|",
        "|:--|:-:|--:|",
    ],
)
def test_markdown_pipes_are_a_table_and_its_rule_is_no_row(rule: str) -> None:
    (table,) = tables(f"|序号|任务|单位|\n{rule}\n| 1 | 升级 | 市商务局 |\n|2||市教委|\n")
    assert cells(table) == [
        ["序号", "任务", "单位"],
        ["1", "升级", "市商务局"],
        ["2", "", "市教委"],
    ]


def test_markdown_rows_without_outer_pipes_are_a_table() -> None:
    (table,) = tables("序号 | 任务 | 单位\n--- | --- | ---\n1 | 升级 | 市商务局\n")
    assert cells(table)[-1] == ["1", "升级", "市商务局"]


@pytest.mark.parametrize("bar", list("|｜￨¦∣︱丨│┃║┆┇┊┋"))
@pytest.mark.parametrize(
    "drawn",
    [
        "B序号B重点任务B责任单位B\nB1B新建公园B市园林局B\nB2B改造小区B市住建局B\n",
        "B序号B重点任务B责任单位B\nB－－B－－B－－B\nB1B新建公园B市园林局B\nB2B改造小区B市住建局B\n",
        "序号 B 重点任务 B 责任单位\n1 B 新建公园 B 市园林局\n2 B 改造小区 B 市住建局\n",
        "序号B重点任务B责任单位B\n\n1B新建公园B市园林局B\n2B改造小区B市住建局B\n",
        "┌─┬─┬─┐\nB序号B重点任务B责任单位B\n├─┼─┼─┤\nB1B新建公园B市园林局B\n├─┼─┼─┤\n"
        "B2B改造小区B市住建局B\n└─┴─┴─┘\n",
    ],
    ids=["closed", "rule below the headings", "open", "open at the left", "framed"],
)
def test_rows_drawn_with_any_bar_are_a_table(bar: str, drawn: str) -> None:
    (table,) = tables(drawn.replace("B", bar))
    assert cells(table) == [
        ["序号", "重点任务", "责任单位"],
        ["1", "新建公园", "市园林局"],
        ["2", "改造小区", "市住建局"],
    ]


def test_the_lines_between_two_rules_of_a_frame_are_one_row() -> None:
    (table,) = tables(
        "┌──┬──┬──┐\n│序号│重点任务│责任单位│\n├──┼──┼──┤\n│  │新建公园10│市园林和│\n"
        "│1 │个。      │林业局  │\n├──┼──┼──┤\n│2 │改造小区│市住建局│\n│  │        │市城管局│\n"
        "└──┴──┴──┘\n"
    )
    assert cells(table)[1:] == [
        ["1", "新建公园10个。", "市园林和林业局"],
        ["2", "改造小区", "市住建局市城管局"],
    ]
    assert [(row.line_start, row.line_end) for row in table.rows] == [(2, 2), (4, 5), (7, 8)]
    assert len(table.rows[2].cells[2].paragraphs) == 2


def test_rows_that_are_numbered_each_stay_rows_between_rules() -> None:
    rows = "\n".join(f"|{number}|任务|市住建局|" for number in range(1, 5))
    (table,) = tables(
        f"|序号|重点任务|责任单位|\n|--|--|--|\n{rows}\n|--|--|--|\n|5|任务|市教委|\n"
    )
    assert len(table.rows) == 6


def test_a_row_of_bars_without_headings_is_put_up_for_review() -> None:
    found = facts("襄阳市2027年重点工作方案\n一、任务\n1｜新建公园10个｜市住建局\n抓好落实。\n")
    (item,) = nodes(found, "ReviewItem")
    assert (item.properties["rule"], item.properties["line_start"]) == ("unread-responsibility", 3)
    assert "竖线" in str(item.properties["reason"])


def test_each_cell_stands_at_its_line_and_column() -> None:
    words = "序号\t 任务 \n3\t　升级 \n\n## 一\n|1| 市商务局 |\n|  2 |市教委|\n"
    lines = words.split("\n")
    pieces = [
        piece
        for table in tables(words)
        for row in table.rows
        for cell in row.cells
        for part in cell.paragraphs
        for piece in part.pieces
    ]
    assert [piece.text for piece in pieces] == [
        "序号",
        "任务",
        "3",
        "升级",
        "1",
        "市商务局",
        "2",
        "市教委",
    ]
    assert all(lines[p.line - 1][p.column :].startswith(p.text) for p in pieces)


def test_a_boxed_text_that_is_no_table_is_paragraphs() -> None:
    read = document("\t专栏2 重点工程\n1．建设园区。\n2．培育企业。\n\n")
    assert [str(b.text) for b in read.blocks if isinstance(b, Paragraph)] == [
        "专栏2 重点工程",
        "1．建设园区。",
        "2．培育企业。",
    ]
    assert [b.boxed for b in read.blocks if isinstance(b, Paragraph)] == [True, False, False]


def test_paragraphs_indented_with_tabs_are_no_table() -> None:
    lines = ["一、总体", "加快发展。", "（一）思路", "创新。", "", "二、任务", "升级。", "扩量。"]
    words = "\n".join(f"\t{line}" if line else "" for line in lines)
    assert not tables(words)
    assert paragraphs(words) == [line for line in lines if line]
    assert not any(b.boxed for b in document(words).blocks if isinstance(b, Paragraph))


def test_cells_with_a_section_or_a_sentence_among_them_are_a_table() -> None:
    rows = [["任务", "单位", "时间"], ["一、消费", "升级。", "2027年"], ["", "扩量。", "长期"]]
    words = "\n\n".join("\n".join(f"\t{cell}" for cell in row) for row in rows)
    (table,) = tables(words)
    assert [[cell.text for cell in row.cells] for row in table.rows] == rows


def test_blank_lines_before_a_paragraph_are_counted() -> None:
    spaces = [
        b.space_before for b in document("甲\n\n\n乙\n丙\n").blocks if isinstance(b, Paragraph)
    ]
    assert spaces == [0, 2, 0]


WRAPPED = """清溪市夜间照明节能工作方案
为认真落实市委、市人民政府关于节能降耗工作的决
策部署，改善夜间出行环境，制定本方案。
一、重点任务
（一）更换路灯光源。对建成满十年的道路照明设施逐条
排查，优先更换主干道光源。每年六月和十二月通报两次进
展，三年内完成一半以上道路的更换任务。（责任单位：
市城管局、市财政局；完成时限：2027年6月）
（二）整治过度照明。
责任单位：市城管局、市公安局、市市场监管局、市商务
局、市文化和旅游局
完成时限：2027年12月底前
"""


def test_lines_broken_by_their_width_are_joined_and_know_where_they_stand() -> None:
    read = document(WRAPPED)
    assert paragraphs(WRAPPED) == [
        "清溪市夜间照明节能工作方案",
        "为认真落实市委、市人民政府关于节能降耗工作的决策部署，改善夜间出行环境，制定本方案。",
        "一、重点任务",
        "（一）更换路灯光源。对建成满十年的道路照明设施逐条排查，优先更换主干道光源。"
        "每年六月和十二月通报两次进展，三年内完成一半以上道路的更换任务。"
        "（责任单位：市城管局、市财政局；完成时限：2027年6月）",
        "（二）整治过度照明。",
        "责任单位：市城管局、市公安局、市市场监管局、市商务局、市文化和旅游局",
        "完成时限：2027年12月底前",
    ]
    lines = WRAPPED.split("\n")
    for block in read.blocks:
        assert isinstance(block, Paragraph)
        assert "".join(lines[p.line - 1] for p in block.text.pieces) == str(block.text)


def test_a_page_number_between_two_halves_of_a_wrapped_sentence_is_no_words() -> None:
    broken = WRAPPED.replace("通报两次进\n", "通报两次进\n― 1 ―\n\n")
    assert paragraphs(broken) == paragraphs(WRAPPED)


@pytest.mark.parametrize("break_", ["\n— 3 — ", "\n- 3 -"])
def test_a_page_number_glued_to_the_next_line_is_no_words(break_: str) -> None:
    broken = WRAPPED.replace("通报两次进\n", f"通报两次进{break_}")
    assert paragraphs(broken) == paragraphs(WRAPPED)


def test_a_broken_number_shows_that_a_sentence_is_broken_by_width() -> None:
    words = (
        "一、目标\n"
        "到 2027 年，泵站达到 1\n 250 座，漏损率降到 8.\n5%以下；智能水表突\n破 30 万只。\n"
        "二、任务\n市水利局\n"
    )
    assert paragraphs(words) == [
        "一、目标",
        "到 2027 年，泵站达到 1250 座，漏损率降到 8.5%以下；智能水表突破 30 万只。",
        "二、任务",
        "市水利局",
    ]


def test_the_next_lines_of_a_list_are_no_halves_of_a_number() -> None:
    words = "附件1\n20个项目\n一、任务\n市水利局，完成3\n2027年任务表\n"
    assert paragraphs(words) == words.splitlines()


def test_a_date_broken_behind_its_month_is_one() -> None:
    assert paragraphs("责任单位：市水利局\n完成时限：2027年3\n月底前\n") == [
        "责任单位：市水利局",
        "完成时限：2027年3月底前",
    ]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("责 任 单 位 ： 市 水 利 局 、 市 财 政 局", "责任单位：市水利局、市财政局"),
        ("（二） 更 换 水 表 。", "（二）更换水表。"),
        ("到 2 0 2 7 年 ， 换 表 1 2 0 0 0 只 。", "到2027年，换表12000只。"),
        ("市 水 利 局　　市 财 政 局", "市水利局　　市财政局"),
        ("市水利局 市财政局 市林业局 市教育局", "市水利局 市财政局 市林业局 市教育局"),
        ("到 2027 年，换表 12 万只。", "到 2027 年，换表 12 万只。"),
    ],
)
def test_blanks_between_all_characters_are_no_words(line: str, words: str) -> None:
    assert paragraphs(line) == [words]


def test_evidence_quotes_the_blanks_between_all_characters() -> None:
    line = "（一） 更 换 水 表 。 （ 责 任 单 位 ： 市 水 利 局 ）"
    found = facts(f"孝感市节水方案\n一、任务\n{line}\n")
    (edge,) = (each for each in found.edges if each.type == "RESPONSIBLE_FOR")
    assert edge.properties["as_written"] == "市水利局"
    assert str(edge.properties["quote"]) in line


def test_ragged_lines_copied_out_of_a_pdf_are_joined() -> None:
    words = (
        "第一章  修复目标 \n一、阶段性目标 \n"
        "到 2025 年，重点生态功能区、生态保护红线内生态修复 \n"
        "和治理工程成效显著；全面实施关停矿山、废弃矿山的 \n"
        "生态修复；水生态系统持续好转，水土保持率达到 87%， \n"
        "亩以上，湿地保护率比重提 \n高到 55%左右。到 2030 \n年森林覆盖率提高到 48%以上。 \n"
    )
    assert len(paragraphs(words)) == 3
    assert paragraphs(words)[-1].endswith(
        "湿地保护率比重提高到 55%左右。到 2030年森林覆盖率提高到 48%以上。"
    )


def test_paragraphs_of_a_line_each_are_not_joined() -> None:
    words = "\n".join(
        ["一、任务", "推动产业升级，服务贸易。", "加快建设示范区，引聚资源。", "扩量。"]
    )
    assert paragraphs(words) == words.split("\n")


def test_rows_with_blanks_between_cells_below_headings_are_a_table() -> None:
    (table,) = tables(
        "专栏 1 主要指标\n序号 指标 单位 属性 2025 年 年均[累计]\n"
        "1 全市生产总值年均增长率 % 预期性 - 6 左右\n2 森林覆盖率 % 约束性 42.5 -\n"
        "3 新增就业 万人 预期性 - [累计 15]\n第二章 创新驱动\n"
    )
    assert cells(table) == [
        ["序号", "指标", "单位", "属性", "2025 年", "年均[累计]"],
        ["1", "全市生产总值年均增长率", "%", "预期性", "-", "6 左右"],
        ["2", "森林覆盖率", "%", "约束性", "42.5", "-"],
        ["3", "新增就业", "万人", "预期性", "-", "[累计 15]"],
    ]
    assert [row.line_start for row in table.rows] == [2, 3, 4, 5]


def test_buttons_of_a_web_page_are_left_out() -> None:
    assert paragraphs("下载\n打印\n【字号：\n加大\n】\n某市方案\n一、任务") == [
        "某市方案",
        "一、任务",
    ]


def test_a_cell_that_goes_on_in_the_next_line_is_one_cell() -> None:
    found = facts(
        "天津市步道方案\n\n附件 任务分工表\n\n序号\n任务\n牵头单位\n配合单位\n完成时限\n"
        "1\n沿河新建步道\n二十公里\n市水务局\n市财政局、市住房城\n乡建设委\n2027年底前\n"
        "2\n组织一次健步走\n市体育局\n/\n持续推进\n"
    )
    assert [mention for _, mention, _ in roles_of(found, 0)] == [
        "市水务局",
        "市财政局",
        "市住房城乡建设委",
    ]
    assert [mention for _, mention, _ in roles_of(found, 1)] == ["市体育局"]
    assert nodes(found, "Measure")[0].properties["title"] == "沿河新建步道二十公里"


@pytest.mark.parametrize("mark", ["", " |"])
def test_a_part_of_a_table_of_one_cell_a_line_begins_with_any_number(mark: str) -> None:
    lines = (
        *(
            "序号",
            "重点工作任务",
            "主要责任单位",
            "协同配合单位",
            "一、稳增长",
            "3",
            "扩大投资。",
            "区发改委",
        ),
        *("区工信局、区住建局。", "二、惠民生", "68", "扩建教学楼。", "区教育局", "区财政局。"),
    )
    words = "东海市教育局2025年重点工作任务分解表\n\n" + "\n\n".join(
        f"{line}{mark}" for line in lines
    )
    found = facts(words)
    assert [node.properties["number"] for node in nodes(found, "Measure")] == ["3", "68"]
    assert {mention for _, mention, _ in roles_of(found, 1)} == {"区教育局", "区财政局"}


BROKEN_HEADINGS = """\
上海市徐汇区2007年工作分解方案

序号

项目

类别

具 体 内 容

牵头

部门

相关责任部门

完成

时间

108

推进素质教育

教育局

13个街道、镇

2010年

109

受教育率达到100%

教育局

民政局、残联等相关部门,13个街道、镇

2009年

序号

项目

类别

具 体 内 容

牵头

部门

相关责任部门

完成

时间

110

构建网络

卫生局

各街道、镇

2010年
"""


def test_headings_broken_over_lines_are_as_many_as_rows_have_cells() -> None:
    (table,) = tables(BROKEN_HEADINGS)
    assert cells(table)[0] == ["序号", "具体内容", "牵头部门", "相关责任部门", "完成时间"]
    assert [row[0] for row in cells(table)[1:]] == ["108", "109", "110"]
    found = facts(BROKEN_HEADINGS)
    assert [name for _, name, _ in roles_of(found, 1)] == [
        "教育局",
        "民政局",
        "残联",
        "13个街道、镇",
    ]
    (goal,) = nodes(found, "Target")
    assert (goal.properties["year"], goal.properties["year_basis"]) == (2009, "context")


@pytest.mark.parametrize(
    "words",
    [
        "序号项目名称牵头单位主要内容配合单位1增加学位教育局新增500个学位2促进就业人社局稳岗",
        "主要目标\n责任单位\n一是提高筛查率。\n省卫生健康委\n省财政厅\n省教育厅\n二是普及知识。",
    ],
    ids=["cells run together", "cells that lost their table"],
)
def test_a_table_that_cannot_be_read_is_put_up_and_the_plan_is_none_the_less_one(
    words: str,
) -> None:
    found = facts(f"广东省2027年重大民生实事项目\n{words}\n")
    rules = [node.properties["rule"] for node in nodes(found, "ReviewItem")]
    assert "unread-responsibility" in rules


def test_a_cell_that_spans_rows_is_put_back_where_a_copy_shifted_them() -> None:
    (table,) = tables(
        "类别 | 事项 | 2027年度任务目标 | 责任单位 | 进展情况 |\n"
        "四、教育 | 14.改扩建学校 | 完成主体。 | 教育局 | 已开工 |\n"
        "15.建设操场 | 建成操场。 | 体育局 | 未开工 | |\n"
        "16.做好服务 | 服务覆盖。 | 民政局 | 未开工 |\n"
        "索引号: | 1137 | 成文日期: | 2027-10-08 |\n"
    )
    assert cells(table)[2:] == [
        ["", "15.建设操场", "建成操场。", "体育局", "未开工"],
        ["", "16.做好服务", "服务覆盖。", "民政局", "未开工"],
    ]


def test_a_backslash_before_a_mark_is_no_word() -> None:
    words = "1\\. 更换光源。\\[责任单位：市城管局\\]"
    assert paragraphs(words) == ["1. 更换光源。[责任单位：市城管局]"]


def test_emphasis_round_a_cell_is_no_word() -> None:
    (table,) = tables(
        "| **序号** | **任务** | **单位** |\n| --- | --- | --- |\n| 1 | **甲** | 乙 |\n"
    )
    assert cells(table) == [["序号", "任务", "单位"], ["1", "甲", "乙"]]


def test_a_cell_over_rows_that_a_copy_left_out_is_put_back_by_where_the_numbers_stand() -> None:
    (table,) = tables(
        "| 年度 | 类型 | 容量 | 能力 |\n| --- | --- | --- | --- |\n| 2025 | 电站 | 130 | 30 |\n"
        "| 楼宇 | 120 | 40 |\n| 2026 | 电站 | 150 | 40 |\n| 楼宇 | 180 | 60 |\n"
    )
    assert [row[0] for row in cells(table)] == ["年度", "2025", "", "2026", ""]
    assert [row[1] for row in cells(table)] == ["类型", "电站", "楼宇", "电站", "楼宇"]


def test_a_line_in_italics_is_its_words() -> None:
    words = "新建泵站18座。\n*责任部门：区民政局、区医保局*\n_备注_"
    assert paragraphs(words) == ["新建泵站18座。", "责任部门：区民政局、区医保局", "备注"]
    assert paragraphs("*号为约束性指标") == ["*号为约束性指标"]


def test_a_table_between_tags_within_markdown_is_a_table() -> None:
    lines = (
        "## 一、目标\n<table><tr><th>项目</th><th>全年目标</th><th>上半年目标</th></tr>",
        '<tr><td rowspan="2">泵站<br>新建</td><td>25&nbsp;座</td><td>10座</td></tr>',
        "<tr><td>&ge;95%</td><td>——</td></tr></table>\n正文。",
    )
    (table,) = tables("\n".join(lines))
    assert cells(table) == [
        ["项目", "全年目标", "上半年目标"],
        ["泵站新建", "25座", "10座"],
        ["", "≥95%", "——"],
    ]
    assert [row.line_start for row in table.rows] == [2, 3, 4]
    assert not tables("<table><tr><td>甲</td></tr>\n")


def test_sentences_may_be_narrower_than_other_lines() -> None:
    words = (
        "各县、区人民政府，高新区、现代产业园管委会，市有关部门，市属各企业：\n"
        "   一、做优种植。全市种植面积稳定在120万亩左\n"
        "右，其中标准化种植率提高到45%。〔市农业农村\n"
        "局、市种植协会〕\n"
        "   二、做强制造。产值增长12%以上，新引进项目\n"
        "20个。〔市经信局、高新区管委会〕\n"
        "   三、做大贸易。市场年成交额900亿元以上，十\n"
        "月底前完成改造。〔市商务局、市市场监管局〕\n"
        "   四、做好服务。每个县至少建成1所医院，基层\n"
        "医馆覆盖率100%。〔市卫生健康委〕\n"
    )
    found = paragraphs(words)
    assert len(found) == 5
    assert found[1].endswith("〔市农业农村局、市种植协会〕")


def test_the_head_of_a_page_of_a_gazette_parts_no_sentence() -> None:
    head = "青山市人民政府公报　2027年第5期　　　　　　　　　　　市政府办文件\n"
    wrapped = (
        "　　2027年基本消除现有18处严重积水点；2028年新改建雨\n"
        "水管网45公里；到2029年底，全市建成区可渗透面积比例\n"
    )
    after = "达到40%，城市内涝防治标准达到30年一遇，积水点全部销\n号，基本建成海绵城市。\n"
    text = head + wrapped + "·31·\n" + head + after + wrapped + after
    assert len(paragraphs(text)) == 2


def test_a_number_for_every_column_below_headings_of_one_cell_a_line_is_a_table() -> None:
    years = (
        "2027年\n2028年\n班列数\n1200列\n2000列以上\n货运量\n400万吨\n—\n"
        "货值\n180亿元\n300亿元左右\n"
    )
    places = (
        "责任单位\n筹集（套）\n其中：新建\n河东区\n12000\n5000\n河西区\n8000\n2010\n南山县\n60\n—\n"
    )
    found = tables(f"一、目标\n{years}二、任务\n{places}……\n")
    assert [cells(table)[0] for table in found] == [
        ["", "2027年", "2028年"],
        ["责任单位", "筹集（套）", "其中：新建"],
    ]
    assert [cells(table)[-1] for table in found] == [
        ["货值", "180亿元", "300亿元左右"],
        ["南山县", "60", "—"],
    ]


def test_rows_of_numbers_may_have_units_parts_and_remarks() -> None:
    words = (
        "建设任务表\n项目\n单位\n总任务量\n其中\n备注\n当年任务（2027年）\n后两年任务\n"
        "新建水窖\n座\n160\n28\n132\n含山区\n水渠改造\n公里\n45\n6\n39\n\n"
        "泵站更新\n座\n30\n4\n26\n河东为主\n二、要求\n"
    )
    (table,) = tables(words)
    assert cells(table) == [
        ["项目", "单位", "总任务量", "当年任务（2027年）", "后两年任务", "备注"],
        ["新建水窖", "座", "160", "28", "132", "含山区"],
        ["水渠改造", "公里", "45", "6", "39", ""],
        ["泵站更新", "座", "30", "4", "26", "河东为主"],
    ]


def test_groups_of_two_lines_and_dashes_for_units_stand_in_cells_one_a_line() -> None:
    words = (
        "编号\n指标名称\n单位\n2025年\n2030年\n约束/预期\n"
        "一\n供给\n1\n床位数\n张\n5\n7\n预期\n"
        "二\n质量\n2\n单位能耗\n—\n9\n累计降低15%\n约束\n3\n门诊占\n比\n%\n21\n—\n预期\n"
    )
    (table,) = tables(words)
    assert cells(table)[1:] == [
        ["一供给"],
        ["1", "床位数", "张", "5", "7", "预期"],
        ["二质量"],
        ["2", "单位能耗", "—", "9", "累计降低15%", "约束"],
        ["3", "门诊占比", "%", "21", "—", "预期"],
    ]


def test_labels_and_headings_go_over_lines_in_cells_one_a_line() -> None:
    words = (
        "领域\n指标名称\n2025年\n2030年\n年均增长\n（%）\n属性\n"
        "资源\n配置\n每万人口\n床位数（张）\n5\n7\n6.8\n预期性\n"
        "护士数（人）\n3\n4\n—\n约束性\n"
    )
    (table,) = tables(words)
    assert cells(table) == [
        ["领域", "指标名称", "2025年", "2030年", "年均增长（%）", "属性"],
        ["资源配置", "每万人口床位数（张）", "5", "7", "6.8", "预期性"],
        ["", "护士数（人）", "3", "4", "—", "约束性"],
    ]


def test_a_number_may_stand_within_a_name_between_blanks() -> None:
    words = (
        "类别 指标 2025 年 2030 年 属性\n"
        "民生 每千人口拥有 3 岁以下托位数（个） 0.8 4.5 预期性\n"
        "生态 绿地率（%） 40 43 约束性\n"
    )
    (table,) = tables(words)
    row = ["民生", "每千人口拥有 3 岁以下托位数（个）", "0.8", "4.5", "预期性"]
    assert cells(table)[1] == row


def test_a_rule_of_equal_signs_stands_below_headings_of_two_lines() -> None:
    rule = "+------+----------+--------+--------+\n"
    words = (
        f"{rule}| 序号 | 指标     | 2025年 | 2030年 |\n|      |          | 实际   | 要求   |\n"
        f"{rule.replace('-', '=')}| 1    | 收集处理 | 76     | 83     |\n"
        f"|      | 率（%）  |        |        |\n"
        f"{rule}| 2    | 回用率   | 38     | 45     |\n"
        f"|      | （%）    |        |        |\n{rule}"
    )
    (table,) = tables(words)
    assert cells(table) == [
        ["序号", "指标", "2025年实际", "2030年要求"],
        ["1", "收集处理率（%）", "76", "83"],
        ["2", "回用率（%）", "38", "45"],
    ]


MATTER = "---\ntitle: {title}\ndate: 2027-05-06\nissuer: 云州市水利局\ntags:\n  - 节水\n---\n\n"


@pytest.mark.parametrize(
    "title",
    ["云州市节水行动计划", '"云州市节水行动计划"', '"云州市节水行动计划-云州在线_云州市政府网"'],
)
def test_the_front_matter_of_markdown_names_title_and_date(title: str) -> None:
    found = facts(MATTER.format(title=title) + "## 一、任务\n\n（一）修渠。（市水利局负责）\n")
    (made,) = nodes(found, "Document")
    assert made.properties["title"] == "云州市节水行动计划"
    assert str(made.properties["issued_on"]) == "2027-05-06"
    assert names_of(found, "ISSUED_BY")[0].endswith("云州市水利局")


def test_the_heading_goes_before_the_title_of_the_front_matter() -> None:
    words = (
        MATTER.format(title="云州市节水行动计划")
        + "## 云州市节水行动计划（2026—2028年）\n\n建渠。\n"
    )
    assert paragraphs(words) == [
        "date: 2027-05-06",
        "issuer: 云州市水利局",
        "云州市节水行动计划（2026—2028年）",
        "建渠。",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "---\n一、任务\n---\n二、目标\n",
        "---\ntitle: 云州市节水计划\n\n修渠。\n",
        "云州\n---\ntitle: 云州\n---\n",
    ],
)
def test_rules_that_enclose_no_entries_are_no_front_matter(words: str) -> None:
    assert paragraphs(words) == [line for line in words.split("\n") if line.strip("-")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- 垃圾密度较2024年下降 *35%*；", "- 垃圾密度较2024年下降 35%；"),
        ("回收率达到*85%以上*，持续提高。", "回收率达到85%以上，持续提高。"),
        ("~~设立专项基金3000万元。~~（已并入预算）", "（已并入预算）"),
        ("森林覆盖率4.5*—5*", "森林覆盖率4.5*—5*"),
        ("规格为10m*20m*5m。", "规格为10m*20m*5m。"),
        ("3~~5家、7~~8家", "3~~5家、7~~8家"),
    ],
)
def test_italics_are_no_words_and_what_is_struck_out_is_not_read(line: str, expected: str) -> None:
    (block,) = document(f"{line}\n").blocks
    assert isinstance(block, Paragraph)
    assert "".join(block.text.string.split()) == "".join(expected.split())

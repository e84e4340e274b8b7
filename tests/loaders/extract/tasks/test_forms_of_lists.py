"""Lists of tasks as offices fill in forms and people copy them: cards, labels, tabs, source."""

import pytest
from printed import HEAD, document, facts, head, indicator_rows, nodes, roles_of, task_rows, units

from loaders.text.document import Paragraph


def test_the_cards_of_a_table_are_its_rows() -> None:
    rows = task_rows(
        "项目名称\t县医院二期\n责任单位\t县卫生健康局\n完成时限\t2027年6月底\n"
        "项目名称\t城东小学\n责任单位\t县教育局\n完成时限\t2027年8月底\n"
    )
    assert [(row.text, str(row.units[0]), str(row.deadline)) for row in rows] == [
        ("县医院二期", "县卫生健康局", "2027年6月底"),
        ("城东小学", "县教育局", "2027年8月底"),
    ]


def test_a_table_with_two_columns_has_no_cards() -> None:
    rows = task_rows("重点任务\t责任单位\n修路\t县交通局\n建校\t县教育局\n")
    assert [row.text for row in rows] == ["修路", "建校"]


def test_a_slash_parts_who_leads_and_who_supports_as_in_the_heading() -> None:
    rows = task_rows(
        "项目|年度目标|责任主体|牵头/配合|进度\n"
        "银滩|补沙40万方|银滩管委会|市水利局 / 市财政局、市海洋局|2027年9月底前\n"
        "竹林|改造2千米|银海区政府|市林业局|2027年9月底前\n"
    )
    assert [(*map(str, row.lead), *map(str, row.support)) for row in rows] == [
        ("市水利局", "市财政局、市海洋局"),
        (),
    ]
    assert str(rows[1].units[0]) == "银海区政府"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("责任单位——市水务局、大沽镇人民政府", [("R", "市水务局"), ("R", "大沽镇人民政府")]),
        ("责任单位——市水务局；投资——960万元；时序——长期", [("R", "市水务局")]),
        ("牵头　市商务局 市水务局", [("L", "市商务局"), ("L", "市水务局")]),
        ("责任股室:纳税服务股 税源管理一科", [("R", "纳税服务股"), ("R", "税源管理一科")]),
    ],
)
def test_dashes_and_blanks_stand_behind_labels_as_colons_do(
    words: str, expected: list[tuple[str, str]]
) -> None:
    assert units(words) == expected


def test_lines_that_all_begin_with_a_tab_are_a_text() -> None:
    plan = facts(
        f"{HEAD}\t一、行动目标\n\t1、消费规模达到300亿元；\n\t2、新增网点40个；\n\n\t二、重点任务\n"
        "\t（一）办好年货节。\n\t　　牵头单位：市商务局\n"
        "\t（二）建设商圈。\n\t　　责任单位：市商务局\n"
    )
    assert [roles_of(plan, at)[0][:2] for at in (0, 1)] == [
        ("LEADS", "市商务局"),
        ("RESPONSIBLE_FOR", "市商务局"),
    ]


def paragraphs(words: str) -> list[str]:
    blocks = document(words).blocks
    return [str(block.text) for block in blocks if isinstance(block, Paragraph)]


PAGE = """<div class="con">
<h1>兰考县2027年厕所改造实施方案</h1>
<p><strong>一、目标。</strong>年内改造厕所1.2万户。</p>
<p>（一）摸底。&nbsp;<br/>责任单位：县农业农村局</p>
</div>
"""


def test_the_source_of_a_page_in_a_text_file_is_read_as_the_page() -> None:
    assert paragraphs(PAGE) == [
        "兰考县2027年厕所改造实施方案",
        "一、目标。年内改造厕所1.2万户。",
        "（一）摸底。",
        "责任单位：县农业农村局",
    ]


def test_blank_lines_of_a_page_are_passed_over_once() -> None:
    """However many: a pattern that takes white space over lines tries them from each line anew."""
    assert paragraphs(PAGE + "\n" * 60_000) == paragraphs(PAGE)


def test_a_text_that_only_quotes_tags_is_no_page() -> None:
    words = "<p>\n一、目标\n年内改造厕所1.2万户。\n二、分工\n责任单位：县农业农村局\n"
    assert "一、目标" in paragraphs(words)


def test_the_row_that_sums_up_years_is_of_all_of_them() -> None:
    found = indicator_rows(
        "年度\t改造小区(个)\t换管(公里)\n2027\t46\t118\n2028\t52\t126\n合计\t98\t244\n"
    )
    assert [(each.year_start, each.year, str(each.value)) for each in found][-2:] == [
        (2027, 2028, "98"),
        (2027, 2028, "244"),
    ]


def test_what_a_page_dates_is_its_title() -> None:
    words = (
        "国家邮政局\n2027年更贴近民生七件实事\n2027-02-24 11:20　来源：国家邮政局\n\n"
        "（一）绿色包装。发布《快递包装绿色产品认证目录》。\n"
    )
    assert head(words).title == "2027年更贴近民生七件实事"


def test_each_clause_that_counts_rows_is_a_task_of_its_bodies() -> None:
    found = facts(
        "黄石市2026年民生实事指标\n\n序号\t指标\t2026年目标\n1\t新增床位（张）\t120\n2\t助餐点（个）\t8\n"
        "3\t护理员（人）\t60\n\n"
        "责任分工：第1、2项由市民政局负责；第3至5项指标由市卫健委牵头，市妇联配合；第6项由市住建局负责。\n"
    )
    assert [(role, name) for at in range(3) for role, name, _ in roles_of(found, at)] == [
        ("RESPONSIBLE_FOR", "市民政局"),
        ("LEADS", "市卫健委"),
        ("SUPPORTS", "市妇联"),
        ("RESPONSIBLE_FOR", "市住建局"),
    ]


def test_a_clause_that_counts_one_row_parts_nothing() -> None:
    found = facts(f"{HEAD}1. 养老。按第3项由市民政局负责的要求，抓好落实。（责任单位：市财政局）\n")
    assert [(role, name) for role, name, _ in roles_of(found, 0)] == [
        ("RESPONSIBLE_FOR", "市财政局")
    ]


LISTED = (
    "黄石市2026年民生实事清单\n\n1. 社区养老\n新建食堂12个。\n牵头部门：\n市民政局\n"
    "配合部门：\n市财政局；\n市住建局\n各区人民政府（管委会）\n各县（市、区）政府\n各镇（街道）\n{}"
)


@pytest.mark.parametrize("behind", ["2. 道路畅通\n改造道路5条。\n责任单位：市交通局\n", ""])
def test_bodies_stand_one_a_line_below_their_label(behind: str) -> None:
    found = facts(LISTED.format(behind))
    assert [(role, name) for role, name, _ in roles_of(found, 0)] == [
        ("LEADS", "市民政局"),
        ("SUPPORTS", "市财政局"),
        ("SUPPORTS", "市住建局"),
        ("SUPPORTS", "各区人民政府（管委会）"),
        ("SUPPORTS", "各县（市、区）政府"),
        ("SUPPORTS", "各镇（街道）"),
    ]
    assert len(nodes(found, "Measure")) == (2 if behind else 1)


def test_who_signs_below_a_list_and_what_follows_a_full_label_are_no_part_of_it() -> None:
    found = facts(LISTED.format("黄石市民政局\n2026年2月3日\n"))
    assert len(roles_of(found, 0)) == 6
    found = facts(
        "黄石市2026年民生实事清单\n\n1. 社区养老\n新建食堂12个。\n责任单位：市民政局\n市财政局\n"
    )
    assert ("RESPONSIBLE_FOR", "市财政局") not in [each[:2] for each in roles_of(found, 0)]

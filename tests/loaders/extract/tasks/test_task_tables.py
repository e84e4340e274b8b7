"""Task tables of many headings and prints give rows with their cells named."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from printed import edges, facts, nodes, property_of, roles_of, tables, task_rows, text

from graph.records import Facts
from loaders.extract.tasks.task_rows import TaskRow
from loaders.extract.tasks.task_tables import is_task_table, read_task_rows
from loaders.pipeline import extract_document
from loaders.read.formats.html import FORMAT as HTML
from loaders.text.document import Table

HEADING = "序号\t主要任务\t责任单位\t完成时限\n"


def told(row: TaskRow) -> tuple[list[int], str, list[str], str]:
    deadline = row.deadline.string if row.deadline else ""
    units = [*row.lead, *row.support, *row.units]
    return list(row.numbers), row.text, [str(unit) for unit in units], deadline


@pytest.mark.parametrize(
    "heading",
    [
        "序号\t主要任务\t责任单位",
        "编号\t工作内容\t责任部门",
        "序号\t工作举措\t任务分工",
        "序号\t重点任务\t负责单位",
        "序号\t政策措施\t牵头单位",
        "序号\t重点事项\t市级牵头单位",
        "序 号\t主 要 任 务\t责 任 单 位",
        "序号\t改革事项\t责任单位及分工",
        "序号\t任务名称\t主责单位",
        "序号\t工作任务\t承办部门",
        "序号\t工作任务\t牵头站所",
        "序号\t工作任务\t责任站（所）",
        "序号\t项目内容\t责任社区/科室",
        "序号\t工作任务\t牵头委办局",
        "序号\t工作任务\t主责局办",
        "序号\t工作任务\t责任部委办",
        "序号\t项目内容\t揭榜单位",
        "序号\t主要活动\t承办",
        "序号\t节庆活动\t承办单位",
    ],
)
def test_a_task_table_is_told_by_its_heading(heading: str) -> None:
    (table,) = tables(f"{heading}\n1\t建设园区。\t市商务局\n")
    assert is_task_table(table)
    (row,) = task_rows(f"{heading}\n1\t建设园区。\t市商务局\n")
    assert told(row) == ([1], "建设园区。", ["市商务局"], "")


@pytest.mark.parametrize(
    "words",
    [
        "序号\t指标\t2025年\t2030年\n1\t城镇化率（%）\t86\t88\n",
        "姓名\t电话\t单位\n张某\t123\t市商务局\n",
        "年份\t产值\n2025\t100\n",
    ],
)
def test_other_tables_are_no_task_tables(words: str) -> None:
    assert not any(map(is_task_table, tables(words)))
    assert task_rows(words) == []


def test_a_heading_that_is_repeated_after_a_page_break_is_no_row() -> None:
    words = (
        HEADING
        + "1\t建设园区。\t市商务局\t2025年\n\n— 3 —\n\n"
        + HEADING
        + "2\t引进企业。\t市教委\t长期\n"
    )
    assert [told(row) for row in task_rows(words)] == [
        ([1], "建设园区。", ["市商务局"], "2025年"),
        ([2], "引进企业。", ["市教委"], "长期"),
    ]


def test_lead_and_support_have_columns_of_their_own() -> None:
    words = "序号\t任务\t牵头单位\t配合单位\t时间节点\n"
    words += "1\t建设园区。\t市商务局\t市教委、市财政局\t2025年6月底前\n"
    (row,) = task_rows(words)
    assert [str(text) for text in row.lead] == ["市商务局"]
    assert [str(text) for text in row.support] == ["市教委、市财政局"]
    assert row.deadline is not None and str(row.deadline) == "2025年6月底前"


def test_a_label_over_all_columns_spans_the_row() -> None:
    words = HEADING + "一、扩大开放\t\t\t\n1\t建设园区。\t市商务局\t2025年\n"
    first, second = task_rows(words)
    assert first.spanning is not None and str(first.spanning) == "一、扩大开放"
    assert told(second) == ([1], "建设园区。", ["市商务局"], "2025年")


def test_cells_that_do_not_fit_the_heading_are_told_by_what_they_say() -> None:
    words = "试点任务\t工作举措\t完成时限\t责任部门\n"
    words += "（一）扩大开放\t1 建设园区。\t2025年底前\t市商务局牵头，市教委配合\n"
    words += "2\t引进企业，扩大规模。\t\t长期坚持\t市商务局、市教委按职责分工负责\n"
    assert [told(row) for row in task_rows(words)] == [
        ([1], "建设园区。", ["市商务局牵头，市教委配合"], "2025年底前"),
        ([2], "引进企业，扩大规模。", ["市商务局、市教委按职责分工负责"], "长期坚持"),
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "序号\t任务\t工作目标\t责任单位\n\t\t2025年\t2027年\t\n",
        "序号\t任务\t工作目标\t\t责任单位\n\t\t2025年\t2027年\t\n",
    ],
)
def test_goals_under_years_know_their_column(heading: str) -> None:
    words = heading + "1\t培育企业。\t达到20家\t达到50家\t市商务局\n"
    (row,) = task_rows(words)
    assert [(heading, str(text)) for heading, text in row.goals] == [
        ("2025年", "达到20家"),
        ("2027年", "达到50家"),
    ]


def test_the_year_stands_in_the_heading_of_a_single_row() -> None:
    words = "序号\t任务\t2025年目标\t2027年目标\t责任单位\n"
    words += "1\t培育企业。\t达到20家\t达到50家\t市商务局\n"
    (row,) = task_rows(words)
    assert [heading for heading, _ in row.goals] == ["2025年目标", "2027年目标"]


def test_a_number_at_the_front_of_the_text_is_the_rows_number() -> None:
    words = "任务\t责任单位\n3．建设园区。\t市商务局\n4 引进企业。\t市教委\n"
    assert [told(row)[:2] for row in task_rows(words)] == [
        ([3], "建设园区。"),
        ([4], "引进企业。"),
    ]


def test_a_title_and_a_group_stand_before_the_text() -> None:
    words = (
        "重点方向\t任务名称\t主要内容\t责任单位\n"
        "（一）扩大开放\t建设园区\t支持建设数字园区。\t市商务局\n"
        "\t引进企业\t引进龙头企业。\t市教委\n"
    )
    first, second = task_rows(words)
    assert [str(text) for text in first.group] == ["（一）扩大开放"]
    assert (str(first.title), first.text) == ("建设园区", "支持建设数字园区。")
    assert (list(second.group), str(second.title), second.text) == (
        [],
        "引进企业",
        "引进龙头企业。",
    )


def test_notes_beside_the_task_state_nothing() -> None:
    words = "序号\t任务\t责任单位\t备注\n1\t建设园区。\t市商务局\t新增\n"
    (row,) = task_rows(words)
    assert told(row) == ([1], "建设园区。", ["市商务局"], "")


@pytest.mark.parametrize(
    "words",
    [
        "|序号|主要任务|责任单位|完成时限|\n|---|---|---|---|\n|1|建设园区。|市商务局|2025年|\n",
        "\t序号\n\t主要任务\n\t责任单位\n\t完成时限\n\n\t1\n\t建设园区。\n\t市商务局\n\t2025年\n",
        HEADING + "1\t建设园区。\t市商务局\t2025年\n",
    ],
    ids=["pipes", "one cell a line", "tabs"],
)
def test_every_print_of_a_table_reads_the_same(words: str) -> None:
    (row,) = task_rows(words)
    assert told(row) == ([1], "建设园区。", ["市商务局"], "2025年")


@pytest.mark.parametrize(
    "heading",
    [
        "责任单位（部门）",
        "单位",
        "牵头和配合单位",
        "牵头（责任）单位",
    ],
)
def test_other_headings_of_the_responsible_are_known(heading: str) -> None:
    assert len(task_rows(f"序号\t主要任务\t{heading}\n1\t建设园区。\t市商务局\n")) == 1


UNKNOWN_COLUMNS = (
    ("序号", "工作任务", "牵头单位", "配合单位", "督办单位", "验收标准", "投资额", "联系电话"),
    (
        "1",
        "新建步道二十公里",
        "市水务局",
        "市财政局",
        "市督查室",
        "合格",
        "200万元",
        "1234567",
    ),
    ("2", "组织一次健步走", "市体育局", "/", "市督查室", "按季", "—", "7654321"),
)


def _as_tabs(rows: Sequence[Sequence[str]]) -> str:
    return "\n".join("\t".join(row) for row in rows)


def _as_pipes(rows: Sequence[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * len(rows[0]), *lines[1:]])


@pytest.mark.parametrize("write", [_as_tabs, _as_pipes])
def test_columns_of_no_known_meaning_are_kept_and_take_nothing(
    write: Callable[[Sequence[Sequence[str]]], str],
) -> None:
    found = facts(f"天津市步道方案\n\n附件 任务分工表\n\n{write(UNKNOWN_COLUMNS)}\n")
    assert [(role, mention) for role, mention, _ in roles_of(found, 0)] == [
        ("LEADS", "市水务局"),
        ("SUPPORTS", "市财政局"),
        ("SUPPORTS", "市督查室"),
    ]
    assert [mention for _, mention, _ in roles_of(found, 1)] == ["市体育局", "市督查室"]
    (first, _) = nodes(found, "Measure")
    assert first.properties["other"] == ["验收标准：合格", "投资额：200万元", "联系电话：1234567"]


def test_persons_of_a_table_are_no_agencies() -> None:
    rows = (
        ("序号", "重点任务", "牵头领导", "责任人", "牵头部门", "责任部门"),
        ("1", "新建步道二十公里", "张三", "李四", "市水务局", "市财政局"),
        ("2", "组织一次健步走", "王五", "赵六", "市体育局", "—"),
    )
    found = facts(f"天津市步道方案\n\n附件 任务分工表\n\n{_as_tabs(rows)}\n")
    assert [mention for _, mention, _ in roles_of(found, 0)] == ["市水务局", "市财政局"]
    assert [mention for _, mention, _ in roles_of(found, 1)] == ["市体育局"]


@pytest.mark.parametrize("heading", ["分工", "职责分工", "责任分工", "任务分工"])
def test_a_second_heading_row_parts_the_column_of_units(heading: str) -> None:
    page = (
        "<p>天津市步道方案</p><p>附件</p><p>任务分工表</p><table><tr><td rowspan=2>序号</td>"
        f"<td rowspan=2>工作任务</td><td colspan=2>{heading}</td></tr>"
        "<tr><td>牵头</td><td>配合</td></tr>"
        "<tr><td>1</td><td>新建步道二十公里</td><td>市水务局</td><td>市财政局</td></tr>"
        "<tr><td>2</td><td>组织一次健步走</td><td>市体育局</td><td>/</td></tr></table>"
    )
    found = extract_document(HTML.read(Path("plan.html"), page.encode()))
    assert [(role, mention) for role, mention, _ in roles_of(found, 0)] == [
        ("LEADS", "市水务局"),
        ("SUPPORTS", "市财政局"),
    ]


def test_a_task_table_without_an_annex_takes_no_task_above_it() -> None:
    rows = (
        ("序号", "任务", "牵头单位"),
        ("1", "新建步道", "市水务局"),
        ("2", "健步走", "市体育局"),
    )
    found = facts(
        "天津市步道方案\n一、任务\n（一）促消费。办节会。（市商务局负责）\n三、保障\n"
        f"（二）强保障。设资金。（市财政局负责）\n重点任务分工表\n\n{_as_tabs(rows)}\n"
    )
    led = {mention for task in range(4) for _, mention, _ in roles_of(found, task)}
    assert led == {"市水务局", "市体育局", "市商务局", "市财政局"}


def test_the_last_row_of_a_table_with_a_mark_behind_each_line_keeps_all_its_units() -> None:
    cells = ("序号", "任务", "牵头单位", "责任单位", "1", "新建步道。", "市水务局", "市财政局")
    more = ("2", "办健步走。", "市体育局", "市教委", "市卫生健康委")
    lines = "".join(f"{cell} |\n" for cell in (*cells, *more))
    found = facts(f"天津市步道方案\n一、任务\n新建步道。\n重点任务分工表\n{lines}天津市体育局\n")
    assert [(role, mention) for role, mention, _ in roles_of(found, 1)] == [
        ("LEADS", "市体育局"),
        ("RESPONSIBLE_FOR", "市教委"),
        ("RESPONSIBLE_FOR", "市卫生健康委"),
    ]


def test_what_stands_behind_a_table_without_a_heading_sets_tasks_too() -> None:
    found = facts(
        f"青石镇2027年重点工作任务表\n{HEADING}1\t建设园区。\t镇经发办\t10月底\n"
        "2\t改造路灯。\t镇城建办\t8月底\n一、工作要求\n"
        "（一）加强调度。镇党政办负责每月调度。\n（二）加强宣传。镇宣传办牵头宣传，镇团委配合。\n"
    )
    titles = [node.properties["title"] for node in nodes(found, "Measure")]
    assert titles == ["建设园区", "改造路灯", "加强调度", "加强宣传"]
    assert [role for role, _, _ in roles_of(found, 3)] == ["LEADS", "SUPPORTS"]


def test_a_note_behind_a_table_is_a_task_if_it_charges_somebody() -> None:
    found = facts(
        f"青石镇2027年重点工作任务表\n{HEADING}1\t建设园区。\t镇经发办\t10月底\n"
        "2\t改造路灯。\t镇城建办\t8月底\n1.每项给予经费2万元，验收合格的另行奖励；\n"
        "2.镇党政办负责统筹，按月通报。\n"
    )
    assert [node.properties.get("number") for node in nodes(found, "Measure")] == ["1", "2", "2."]


@pytest.mark.parametrize("same", ["同上", "〃", "（同上）", "同上行"])
def test_a_cell_may_say_that_it_is_as_the_one_above(same: str) -> None:
    heading = "序号\t任务\t牵头单位\t配合单位\t完成时限\n"
    found = facts(
        f"天津市步道方案\n一、任务\n新建步道。\n重点任务分工表\n{heading}"
        "1\t新建步道。\t市水务局\t市财政局、市园林局\t2027年6月\n"
        f"2\t办健步走。\t{same}\t—\t{same}\n3\t培训教练。\t{same}\t{same}\t2027年9月\n"
    )
    rows = [[(role, name) for role, name, _ in roles_of(found, at)] for at in (0, 1, 2)]
    lead, support = ("LEADS", "市水务局"), [("SUPPORTS", "市财政局"), ("SUPPORTS", "市园林局")]
    assert rows == [[lead, *support], [lead], [lead]]
    due = [str(node.properties.get("due_on")) for node in nodes(found, "Measure")]
    assert due == ["2027-06-30", "2027-06-30", "2027-09-30"]


def test_a_cell_that_is_as_one_above_the_table_stays_as_printed() -> None:
    heading = "序号\t任务\t牵头单位\n"
    (first, second) = task_rows(f"{heading}1\t新建步道。\t同上\n2\t办健步走。\t市水务局\n")
    assert [str(*row.lead) for row in (first, second)] == ["同上", "市水务局"]


@pytest.mark.parametrize("heading", ["完成标准", "任务量", "达到要求", "年度任务量"])
def test_what_a_task_is_done_by_sets_goals_and_is_kept_as_printed(heading: str) -> None:
    found = facts(
        "湖州市水利重点工作任务清单（2025—2027年）\n\n"
        f"序号\t任务\t责任单位\t完成时间\t{heading}\n"
        "1\t新建灌溉泵站\t市水利局\t2026年底\t36座以上\n"
        "2\t修订节水办法\t市司法局\t2025年底\t通过审查\n"
    )
    (target,) = nodes(found, "Target")
    told = [target.properties[key] for key in ("value", "unit", "comparator", "year")]
    assert told == [36, "座", ">=", 2026]
    kept = [node.properties["other"] for node in nodes(found, "Measure")]
    assert kept == [[f"{heading}：36座以上"], [f"{heading}：通过审查"]]


@pytest.mark.parametrize("heading", ["工程规模", "验收标准", "完成情况"])
def test_sizes_and_reports_beside_a_task_set_no_goals(heading: str) -> None:
    found = facts(
        "湖州市水利重点工作任务清单（2025—2027年）\n\n"
        f"序号\t任务\t责任单位\t完成时间\t{heading}\n"
        "1\t新建灌溉泵站\t市水利局\t2026年底\t36座以上\n"
    )
    assert not nodes(found, "Target")


def _fields_of_work(heading: str) -> list[object]:
    page = (
        "<html><body><h1>湖州市水利重点任务</h1><table>"
        f"<tr><th>{heading}</th><th>项目</th><th>责任单位</th></tr>"
        "<tr><td rowspan=2>灌溉</td><td>新建泵站</td><td>市水利局</td></tr>"
        "<tr><td>疏浚渠道</td><td>市农业农村局</td></tr>"
        "<tr><td>防洪</td><td>加固堤防</td><td>市水利局</td></tr></table></body></html>"
    )
    found = extract_document(HTML.read(Path("plan.html"), page.encode()))
    return [node.properties["title"] for node in nodes(found, "Measure")]


def test_a_field_of_work_that_reaches_over_several_tasks_is_no_title_of_one() -> None:
    assert _fields_of_work("领域") == ["新建泵站", "疏浚渠道", "加固堤防"]


def test_a_task_over_several_of_its_parts_stays_their_title() -> None:
    assert _fields_of_work("重点任务") == ["灌溉", "灌溉", "防洪"]


def _sheet(*rows: Sequence[str]) -> list[TaskRow]:
    """The rows of a table of a web page, a paragraph in its cells where the words have a break."""
    printed = "".join(
        "<tr>" + "".join(f"<td>{words.replace('|', '<br>')}</td>" for words in row) + "</tr>"
        for row in rows
    )
    found = HTML.read(Path("plan.html"), f"<p>任务表</p><table>{printed}</table>".encode())
    return read_task_rows([block for block in found.blocks if isinstance(block, Table)])


def test_a_task_may_have_several_paragraphs() -> None:
    (row,) = _sheet(
        ("序号", "事项", "主要内容", "责任单位"),
        ("4", "绿道|建设", "1.新建绿道9公里；|2.改造驿站6座；|3.补植乔木。", "市林草局"),
    )
    assert (row.title and row.title.string, row.numbers) == ("绿道建设", (4,))
    assert [text.string for text in row.content] == [
        "1.新建绿道9公里；",
        "2.改造驿站6座；",
        "3.补植乔木。",
    ]
    assert row.group == ()


@pytest.mark.parametrize("part", ["其中绿道改造", "备注：含驿站", "（1）绿道改造", "①绿道改造"])
def test_what_goes_into_parts_below_a_title_is_no_part_of_it(part: str) -> None:
    (row,) = _sheet(
        ("序号", "事项", "主要内容", "责任单位"),
        ("4", f"绿道|三年建设|{part}", "新建绿道9公里。", "市林草局"),
    )
    assert row.title and row.title.string == "绿道三年建设"
    assert [text.string for text in row.content] == [part, "新建绿道9公里。"]


def test_a_task_of_parts_without_a_title_is_called_by_what_opens_it() -> None:
    words = (
        "<h1>云州市2027年绿化任务表</h1><table><tr><td>序号</td><td>任务</td><td>责任单位</td></tr>"
        "<tr><td>1</td><td>新建绿道<br>（1）补植乔木<br>（2）改造驿站</td><td>市林草局</td></tr>"
        "<tr><td>2</td><td>改造三处<br>老旧驿站</td><td>市林草局</td></tr></table>"
    )
    found = extract_document(HTML.read(Path("plan.html"), words.encode()))
    titles = [each.properties["title"] for each in nodes(found, "Measure")]
    assert titles == ["新建绿道", "改造三处老旧驿站"]


def test_the_items_of_a_cell_do_not_number_its_row() -> None:
    (row,) = _sheet(("主要内容", "责任单位"), ("1.新建绿道9公里；|2.改造驿站6座。", "市林草局"))
    assert (row.numbers, len(row.content)) == ((), 2)
    (row,) = _sheet(("主要内容", "责任单位"), ("3.新建绿道9公里。", "市林草局"))
    assert (row.numbers, row.text) == ((3,), "新建绿道9公里。")


def test_a_cell_may_say_by_when_and_what_has_to_be_reached_by_then() -> None:
    words = (
        "一季度完成招标，6月底前主体完工，12月底前通过竣工验收，绿化率达到40%以上，满意度达到95%"
    )
    (row,) = _sheet(
        ("序号", "任务", "责任单位", "完成时限及标准"), ("1", "建设公园。", "市林草局", words)
    )
    assert [str(text) for text in row.units] == ["市林草局"]
    assert row.deadline and row.deadline.string == words
    assert [(heading, text.string) for heading, text in row.goals] == [("完成时限及标准", words)]
    (row,) = _sheet(
        ("序号", "任务", "责任单位", "时限要求"), ("1", "建设公园。", "市林草局", "6月底前")
    )
    assert (row.deadline and row.deadline.string, row.goals) == ("6月底前", ())


@pytest.mark.parametrize("heading", ["起止时间", "起讫日期", "完成时限和要求", "时间节点及目标"])
def test_what_heads_times_from_and_until_heads_deadlines(heading: str) -> None:
    (row,) = _sheet(
        ("序号", "任务", "责任单位", heading), ("1", "建设公园。", "市林草局", "4月—|9月")
    )
    assert row.deadline and row.deadline.string == "4月—9月"


@pytest.mark.parametrize("heading", ["第一牵头单位", "总牵头部门", "首要责任单位", "主牵头局办"])
def test_who_leads_first_leads(heading: str) -> None:
    (row,) = task_rows(f"序号\t任务\t{heading}\t责任单位\n1\t建设园区。\t市商务局\t市财政局\n")
    assert [str(unit) for unit in row.lead] == ["市商务局"]
    assert [str(unit) for unit in row.units] == ["市财政局"]


@pytest.mark.parametrize(
    ("note", "second"),
    [
        ("说明：牵头单位、完成时限空白的，同上一行。", (["市林草局"], [], "6月底")),
        ("注：1．绿道按宽度计。2．表中空白处同上", (["市林草局"], ["市财政局"], "6月底")),
        ("备注：空格表示与上一行相同。", (["市林草局"], ["市财政局"], "6月底")),
        ("注：空白表示该区无此项任务。", ([], [], "")),
        ("注：完成时限空白的，与第一行无关。", ([], [], "")),
    ],
)
def test_a_blank_cell_means_the_one_above_where_a_note_says_so(
    note: str, second: tuple[list[str], list[str], str]
) -> None:
    table = (
        "序号\t任务\t牵头单位\t配合单位\t完成时限\n"
        "1\t新建绿道。\t市林草局\t市财政局\t6月底\n2\t补植乔木。\t\t\t\n3\t建设公园。\t市教委\t\t\n"
    )
    found = read_task_rows(tables(table), [text(note)])
    lead, support = ([str(unit) for unit in units] for units in (found[1].lead, found[1].support))
    assert (lead, support, str(found[1].deadline or "")) == second
    assert [str(unit) for unit in found[2].lead] == ["市教委"]


def test_a_goal_may_be_a_number_and_nothing_else() -> None:
    found = facts(
        "云州市2027年节水任务表\n\n序号\t任务\t单位\t目标值\t责任单位\n1\t水分生产率指数\t\t1.6\t市水务局\n"
        "2\t改造渠道\t公里\t48以上\t市水务局\n3\t供水能力（万吨）\t—\t480\t市水务局\n4\t创建灌区\t—\t3\t市水务局\n"
    )
    goals = [
        tuple(goal.properties[key] for key in ("value", "unit", "comparator", "year"))
        for goal in nodes(found, "Target")
    ]
    assert goals == [(1.6, "", "=", 2027), (48, "公里", ">=", 2027), (480, "万吨", "=", 2027)]
    names = [each.end.id for each in edges(found, "MEASURES")]
    assert names == ["indicator:水分生产率指数", "indicator:改造渠道", "indicator:供水能力"]
    doubts = [n for n in nodes(found, "ReviewItem") if n.properties["rule"] == "unread-value"]
    assert ["创建灌区" in str(each.properties["reason"]) for each in doubts] == [True]


def test_the_heading_of_goals_may_say_how_they_are_measured_and_by_when() -> None:
    found = facts(
        "云州市节水任务表\n\n序号\t任务\t2027年目标（公里）\t责任单位\n1\t改造渠道\t48\t市水务局\n"
        "2\t改造管网\t96\t市水务局\n"
    )
    keys = ("value", "unit", "year", "year_basis")
    goals = [tuple(goal.properties[key] for key in keys) for goal in nodes(found, "Target")]
    assert goals == [(48, "公里", 2027, "stated"), (96, "公里", 2027, "stated")]


def test_the_words_of_a_task_say_by_when_where_no_column_does() -> None:
    found = facts(
        "云州市2027年民生实事表\n\n序号\t项目\t年度目标\t责任单位\n1\t学校\t新建学校3所，9月底前交付使用。\t市教育局\n"
        "2\t道路\t改造道路5条。\t市城管局\n3\t小区\t改造2000年底前建成的小区9个。\t市住建局\n"
    )
    assert [str(each.properties.get("due_on")) for each in nodes(found, "Measure")] == [
        "2027-09-30",
        "None",
        "None",
    ]


@pytest.mark.parametrize("heading", ["月份", "完成月份", "季度", "推进季度"])
def test_a_plan_by_months_says_by_when(heading: str) -> None:
    when = ("二季度", "四季度") if heading.endswith("季度") else ("6月", "12月")
    found = facts(
        f"宜兴市2027年防汛工作推进计划\n\n{heading}\t序号\t工作内容\t承办单位\n"
        f"{when[0]}\t1\t检修排涝泵站。\t市水利局\n{when[1]}\t2\t总结经验。\t市应急局\n"
    )
    due = [str(node.properties["due_on"]) for node in nodes(found, "Measure")]
    assert due == ["2027-06-30", "2027-12-31"]
    assert property_of(found, "Measure", "number") == ["1", "2"]


@pytest.mark.parametrize("heading", ["进度安排", "序时进度", "实施进度", "推进进度安排"])
def test_steps_beside_a_deadline_are_no_deadline_and_may_set_goals(heading: str) -> None:
    found = facts(
        "丽水市2027年绿道任务清单\n\n"
        f"序号\t任务内容\t牵头单位\t{heading}\t完成时限\n"
        "1\t新建绿道。\t市建设局\t6月底前新建30公里\t2027年11月底\n"
        "2\t管好绿道。\t市建设局\t持续推进\t2027年12月\n"
    )
    assert [str(day) for day in property_of(found, "Measure", "due_on")] == [
        "2027-11-30",
        "2027-12-31",
    ]
    assert property_of(found, "Measure", "ongoing") == [False, False]
    assert property_of(found, "Measure", "other") == [
        [f"{heading}：6月底前新建30公里"],
        [f"{heading}：持续推进"],
    ]
    (target,) = nodes(found, "Target")
    assert [target.properties[key] for key in ("value", "unit", "year")] == [30, "公里", 2027]


def test_steps_alone_say_by_when() -> None:
    (row,) = task_rows("序号\t任务内容\t牵头单位\t进度安排\n1\t新建绿道。\t市建设局\t6月底前\n")
    assert (str(row.deadline), row.other) == ("6月底前", ())


@pytest.mark.parametrize(
    "heading", ["单位\t联络员\t办公电话", "部门\t姓名\t联系方式", "序号\t联系人\t手机号码"]
)
def test_a_list_of_whom_to_call_goes_on_with_no_task_table(heading: str) -> None:
    words = f"{HEADING}1\t建设园区。\t市商务局\t6月底前\n\n附表\n\n"
    assert len(task_rows(f"{words}{heading}\n市商务局\t陈某\t0571-85012345\n")) == 1
    goes_on = "2\t修路。\t市交通局\t9月底前\n3\t造林。\t市林草局\t9月底前\n"
    assert len(task_rows(words + goes_on)) == 3


def _projects(owner: str, heading: str = "2027年形象进度", years: str = "2026—2028") -> Facts:
    return facts(
        "抚州市2027年重点项目计划表\n\n"
        f"序号\t项目名称\t建设内容及规模\t建设年限\t总投资\t{heading}\t{owner}\t责任单位\n"
        "合计（2个）\t\t\t\t90000\t\t\t\n"
        f"1\t竹制品产业园\t新建厂房5万平方米\t{years}\t60000\t建成道路3公里\t市城投公司\t市林业局\n"
        "2\t中心血站迁建\t新建业务楼\t2027\t30000\t竣工\t市中心血站\t市卫健委\n"
    )


@pytest.mark.parametrize("owner", ["项目业主", "业主单位", "项目法人"])
def test_whose_a_project_is_stands_beside_who_answers_for_it(owner: str) -> None:
    found = _projects(owner)
    assert property_of(found, "Measure", "title") == ["竹制品产业园", "中心血站迁建"]
    assert property_of(found, "Measure", "text") == ["新建厂房5万平方米", "新建业务楼"]
    assert [[each[1] for each in roles_of(found, at)] for at in (0, 1)] == [
        ["市林业局"],
        ["市卫健委"],
    ]
    kept = str(property_of(found, "Measure", "other"))
    assert f"{owner}：市城投公司" in kept


def test_whose_a_project_is_answers_for_it_where_nobody_else_does() -> None:
    (row,) = task_rows("序号\t项目名称\t建设内容\t项目业主\n1\t血站迁建\t新建业务楼\t市中心血站\n")
    assert [str(text) for text in row.units] == ["市中心血站"]


@pytest.mark.parametrize("years", ["2026—2028", "2026-2028", "2026至2028年", "2028"])
def test_years_without_their_word_are_years_all_the_same(years: str) -> None:
    found = _projects("项目业主", years=years)
    due = [str(day) for day in property_of(found, "Measure", "due_on")]
    assert due == ["2028-12-31", "2027-12-31"]
    assert property_of(found, "Measure", "deadline_text") == [years, "2027"]
    goals = {goal.properties["value"]: goal.properties["year"] for goal in nodes(found, "Target")}
    assert goals == {5: 2028, 3: 2027}


@pytest.mark.parametrize(
    ("heading", "read"), [("2027年形象进度", True), ("年度计划进度", True), ("形象进度", False)]
)
def test_how_far_a_project_gets_in_a_year_is_its_goal(heading: str, read: bool) -> None:
    values = property_of(_projects("项目业主", heading), "Target", "value")
    assert (3 in values) is read


@pytest.mark.parametrize("total", ["合计（2项）", "总计(12个)", "合计：", "全市合计"])
def test_a_row_that_sums_up_and_counts_is_no_task(total: str) -> None:
    (row,) = task_rows(f"{HEADING}{total}\t\t9000\t\n1\t修路。\t市交通局\t6月底前\n")
    assert row.text == "修路。"

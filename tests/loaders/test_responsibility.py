"""Brackets in running text and cells of task tables say who is responsible."""

import pytest
from printed import document, plan, task_rows, text

from loaders.extract.agencies.names import NO_NAMES, AgencyNames
from loaders.extract.context import Context
from loaders.extract.responsibility.assignments import once_each, statement_assignments
from loaders.extract.responsibility.stated_responsibility import find_brackets, find_statements
from loaders.extract.tasks.row_units import row_assignments


def brackets(words: str, *known: str) -> list[str]:
    return [
        words[start:end] for start, end in find_brackets(text(words), AgencyNames(frozenset(known)))
    ]


def roles(words: str) -> list[tuple[str, str]]:
    (row,) = task_rows(words)
    found = once_each(row_assignments(Context(document(words)), row))
    return [(a.role[0], a.mention) for a in found]


@pytest.mark.parametrize(
    "bracket",
    [
        "〔市知识产权局、市新闻出版局（市版权局）按职责分工负责〕",
        "（市新闻出版局（市版权局）、市财政局负责）",
        "（责任单位：市商务局）",
        "【牵头单位：市商务局；配合单位：市财政局】",
        "(市商务局牵头，市财政局配合)",
        "［市商务局负责］",
    ],
)
def test_a_bracket_inside_a_bracket_is_one_body(bracket: str) -> None:
    assert brackets(f"支持企业（含小微企业）出海。{bracket}") == [bracket]


def test_a_paragraph_may_hold_several_brackets() -> None:
    words = "建设园区（市商务局负责）；培育企业（市教委负责）。引进人才（含团队）。"
    assert brackets(words) == ["（市商务局负责）", "（市教委负责）"]


def test_a_bracket_at_the_end_that_holds_known_names_only_is_one() -> None:
    assert brackets("建设园区。（市商务局、市财政局）", "市商务局", "市财政局") == [
        "（市商务局、市财政局）"
    ]
    assert brackets("国家会展中心（市商务局）建成。", "市商务局") == []
    assert brackets("建设园区。（甲、乙）") == []


def test_one_of_a_long_list_may_be_known_by_its_ending_alone() -> None:
    listed = "（市财政局、市统计局、市税务局、人民银行锦州市支行、国家统计局锦州调查队）"
    assert brackets(f"加强统计监测。{listed}") == [listed]
    assert brackets("建设园区。（市财政局、锦州调查队）") == []


@pytest.mark.parametrize("words", ["（市商务局负责", "市商务局负责）", "））（（", "（〔（", ""])
def test_a_bracket_that_is_not_closed_is_none(words: str) -> None:
    assert brackets(words) == []


def test_a_bracket_closed_by_another_kind_is_closed_all_the_same() -> None:
    assert brackets("建设园区。〔市商务局负责）") == ["〔市商务局负责）"]


def test_the_whole_bracket_is_the_evidence() -> None:
    words = "建设园区。（市商务局牵头，市财政局配合）"
    (statement,) = find_statements(text(words), NO_NAMES)
    found = statement_assignments(Context(document(words)), text(words), statement)
    assert [(a.role, a.mention, a.span.quote) for a in found] == [
        ("LEADS", "市商务局", "（市商务局牵头，市财政局配合）"),
        ("SUPPORTS", "市财政局", "（市商务局牵头，市财政局配合）"),
    ]


def test_the_heading_of_a_column_settles_the_role() -> None:
    words = "序号\t任务\t牵头单位\t配合单位\n1\t建设园区。\t市商务局\t市财政局、市税务局\n"
    assert roles(words) == [("L", "市商务局"), ("S", "市财政局"), ("S", "市税务局")]


def test_a_cell_that_names_its_role_itself_is_believed() -> None:
    words = "序号\t任务\t责任单位\n1\t建设园区。\t市商务局牵头，市财政局配合\n"
    assert roles(words) == [("L", "市商务局"), ("S", "市财政局")]


def test_a_name_printed_twice_in_a_cell_is_one_assignment() -> None:
    words = "序号\t任务\t责任单位\n1\t建设园区。\t市商务局、市财政局、市商务局\n"
    assert roles(words) == [("R", "市商务局"), ("R", "市财政局")]


def test_a_repeat_is_not_counted() -> None:
    words = "序号\t任务\t责任单位\n1\t建设园区。\t市商务局、市财政局、市商务局、市税务局\n"
    (row,) = task_rows(words)
    found = once_each(row_assignments(Context(document(words)), row))
    assert [(a.position, a.listed) for a in found] == [(1, 3), (2, 3), (3, 3)]


def test_names_that_ocr_put_behind_the_tail_are_kept_and_marked() -> None:
    words = (
        "序号\t任务\t责任单位\n1\t建设园区。\t市商务局、市财政局按职责分工负责 天津港保税区管委会\n"
    )
    (row,) = task_rows(words)
    found = row_assignments(Context(document(words)), row)
    assert [(a.mention, a.repaired_by) for a in found] == [
        ("市商务局", None),
        ("市财政局", None),
        ("天津港保税区管委会", "text-after-tail"),
    ]


def test_a_responsible_district_government_is_no_place_of_the_task() -> None:
    found = plan("一、重点任务\n（一）夜间经济。支持剧院推出夜间演出。（和平区人民政府负责）\n")
    assert [edge.end.id for edge in found.edges if edge.type == "LOCATED_IN"] == []


def test_every_bracket_of_an_item_counts() -> None:
    words = "一、重点任务\n（一）促消费。发放消费券。（市商务局负责）\n建设商圈。（市财政局负责）\n"
    found = plan(words)
    assert {e.start.id for e in found.edges if e.type == "RESPONSIBLE_FOR"} == {
        "agency:天津市商务局",
        "agency:天津市财政局",
    }


def test_what_is_only_called_by_a_short_name_answers_for_nothing() -> None:
    assert find_statements(text("加强对公司的监管（以下简称上市公司）"), NO_NAMES) == []

"""What people decide about doubts: what it changes, how long it holds, how it is kept."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from extracted import extracted
from printed import SEEDS, document

from graph.records import Facts, Node
from loaders.check.review.applicability import check_decision
from loaders.check.review.confirmed_names import vocabulary_with
from loaders.check.review.decision import Decision
from loaders.check.review.decision_values import DECIDED, place_code
from loaders.check.review.decisions import NONE, Decisions, change_decisions, read_decisions
from loaders.check.review.verdicts import Verdict
from loaders.check.review.wrong import reading_of
from loaders.facts import task_words
from loaders.pipeline import extract_document
from loaders.text.document import squeeze
from loaders.vocabulary import vocabulary_facts
from ontology.errors import DecisionError

PLAN = """\
天津市促进消费实施方案

一、主要任务

（一）办好购物节。办好全市购物节，扩大宣传。（市商务局牵头，市夜经济办、市财政局配合）

（二）建设商圈。建设国际商圈，引进首店。（市夜经济办、市商务局按职责分工负责）

（三）完善统计。完善消费统计，按月发布。（市统计局负责）
"""
TABLE = """\
天津市服务外包工作方案

附件 任务明细表

试点任务\t工作举措\t完成时限\t责任部门
一、开放\t1 积极引进企业。 2 争取扩大业务范围。 3 跟进开放政策。\t2021年底前\t\
市商务局、市财政局按职责分工负责 持续推进 市通信管理局负责
\t4 组织开展培训。\t2022年底前\t市教委负责
"""


def items(facts: Facts) -> list[Node]:
    return [node for node in facts.nodes if node.label == "ReviewItem"]


def item(facts: Facts, words: str) -> Node:
    (found,) = [node for node in items(facts) if words in str(node.properties)]
    return found


def decision(facts: Facts, node: Node, verdict: str, value: str = "") -> Decision:
    """A decision on an item, as the command makes it."""
    plan = next(each for each in facts.nodes if each.id == facts.source)
    return Decision(
        document=facts.source,
        jurisdiction=str(plan.properties["jurisdiction"]),
        rule=str(node.properties["rule"]),
        task=str(node.properties.get("task", "")),
        words=str(node.properties["words"]),
        verdict=Verdict(verdict),
        value=value,
        reason="核对了原件",
        by="张三",
        on=date(2026, 11, 24),
    )


def decided(words: str, about: str, verdict: str, value: str = "") -> Facts:
    """The facts of a text after a decision on the item that says ``about``."""
    before = extract_document(document(words))
    made = decision(before, item(before, about), verdict, value)
    check_decision(made)
    return extract_document(document(words), Decisions((made,)))


def roles(facts: Facts, title: str) -> list[tuple[str, str, str]]:
    """Role, agency and print of each edge of the task that has ``title``."""
    (task,) = [n.id for n in facts.nodes if n.label == "Measure" and n.properties["title"] == title]
    return [
        (edge.type, edge.start.id.removeprefix("agency:"), str(edge.properties["as_written"]))
        for edge in facts.edges
        if edge.end.id == task and edge.start.label == "Agency"
    ]


def agency(facts: Facts, name: str) -> Node:
    return next(node for node in facts.nodes if node.id == f"agency:{name}")


def values(facts: Facts) -> list[object]:
    targets = [node for node in facts.nodes if node.label == "Target"]
    return sorted(node.properties["value"] for node in targets)  # type: ignore[type-var]


def test_an_accepted_name_is_a_confirmed_agency_in_all_plans_of_the_place() -> None:
    facts = decided(PLAN, "“市夜经济办”", "accept")
    assert agency(facts, "天津市夜经济办").properties["confirmed"] is True
    assert item(facts, "市夜经济办").properties["status"] == "accepted"
    told = str(item(facts, "市夜经济办").properties["decision"])
    assert "张三" in told and "核对了原件" in told
    made = decision(facts, item(facts, "市夜经济办"), "accept")
    other = PLAN.replace("促进消费", "发展夜间经济")
    assert not [
        node
        for node in items(extract_document(document(other), Decisions((made,))))
        if node.properties["status"] == "open"
    ]
    elsewhere = extract_document(document(PLAN.replace("天津市", "上海市")), Decisions((made,)))
    assert item(elsewhere, "“市夜经济办”").properties["status"] == "open"
    assert agency(elsewhere, "上海市夜经济办").properties["confirmed"] is False


def test_an_accepted_name_is_a_term_of_the_vocabulary() -> None:
    facts = decided(PLAN, "“市夜经济办”", "accept")
    made = decision(facts, item(facts, "市夜经济办"), "accept")
    terms = vocabulary_facts(vocabulary_with(Decisions((made,))))
    assert agency(terms, "天津市夜经济办").properties == agency(facts, "天津市夜经济办").properties


def test_an_alias_is_the_known_agency_and_a_name_that_finds_it() -> None:
    facts = decided(PLAN, "“市夜经济办”", "alias", "市商务局")
    assert ("SUPPORTS", "天津市商务局", "市夜经济办") in roles(facts, "办好购物节")
    names = agency(facts, "天津市商务局").properties["names"]
    assert isinstance(names, list) and "市夜经济办" in names
    assert item(facts, "市夜经济办").properties["status"] == "aliased"


def test_a_corrected_name_holds_wherever_the_document_prints_it() -> None:
    facts = decided(PLAN, "“市夜经济办”", "correct", "市文化和旅游局、市教委")
    assert ("SUPPORTS", "天津市文化和旅游局", "市夜经济办") in roles(facts, "办好购物节")
    assert ("SUPPORTS", "天津市教育委员会", "市夜经济办") in roles(facts, "办好购物节")
    assert ("LEADS", "天津市商务局", "市商务局") in roles(facts, "办好购物节")
    assert len(roles(facts, "建设商圈")) == 3
    marked = [e for e in facts.edges if e.properties.get("repaired_by") == DECIDED]
    assert len(marked) == 4
    assert not [node for node in facts.nodes if node.id == "agency:天津市夜经济办"]


def test_a_rejected_name_is_no_agency_and_the_others_move_up() -> None:
    facts = decided(PLAN, "“市夜经济办”", "reject")
    assert roles(facts, "建设商圈") == [("RESPONSIBLE_FOR", "天津市商务局", "市商务局")]
    (edge,) = [e for e in facts.edges if e.type == "RESPONSIBLE_FOR" and "商务" in e.start.id]
    assert (edge.properties["position"], edge.properties["listed"]) == (1, 1)


def wordings(node: Node) -> list[str]:
    """The suggestions of an item."""
    found = node.properties["suggestions"]
    assert isinstance(found, list)
    return found


def rows(facts: Facts) -> Iterator[Node]:
    return (node for node in items(facts) if node.properties["rule"] == "merged-rows")


def test_merged_rows_come_with_wordings_that_settle_them() -> None:
    before = extract_document(document(TABLE))
    lost = next(node for node in rows(before) if "跟进开放政策" in str(node.properties["task"]))
    suggestions = wordings(lost)
    assert suggestions == [
        "市商务局、市财政局按职责分工负责；完成时限：2021年底前",
        "市通信管理局负责；完成时限：持续推进",
    ]
    made = decision(before, lost, "correct", suggestions[1])
    check_decision(made)
    after = extract_document(document(TABLE), Decisions((made,)))
    assert roles(after, "跟进开放政策") == [("RESPONSIBLE_FOR", "天津市通信管理局", "市通信管理局")]
    task = next(node for node in after.nodes if node.properties.get("title") == "跟进开放政策")
    assert task.properties["ongoing"] is True
    statuses = [str(node.properties["status"]) for node in rows(after)]
    assert sorted(statuses) == ["corrected", "open", "open"]


def test_rejecting_a_row_takes_its_units_out_and_leaves_the_other_rows() -> None:
    before = extract_document(document(TABLE))
    first = next(node for node in rows(before) if "积极引进" in str(node.properties["task"]))
    made = decision(before, first, "reject")
    after = extract_document(document(TABLE), Decisions((made,)))
    assert len(after.edges) == len(before.edges) - 2
    assert roles(after, "组织开展培训") == [("RESPONSIBLE_FOR", "天津市教育委员会", "市教委")]


def test_a_decision_survives_a_reload_and_a_text_corrected_elsewhere() -> None:
    before = extract_document(document(PLAN))
    made = Decisions((decision(before, item(before, "“市夜经济办”"), "correct", "市教委"),))
    once = extract_document(document(PLAN), made)
    assert extract_document(document(PLAN), made).fingerprint == once.fingerprint
    longer = PLAN.replace("一、主要任务", "根据有关规定，制定本方案。\n\n一、主要任务").replace(
        "按月发布", "按季发布"
    )
    again = extract_document(document(longer), made)
    assert item(again, "市夜经济办").properties["status"] == "corrected"
    assert item(again, "市夜经济办").id == item(once, "市夜经济办").id


def test_a_decision_whose_words_changed_comes_up_again() -> None:
    before = extract_document(document(PLAN))
    made = Decisions((decision(before, item(before, "“市夜经济办”"), "correct", "市教委"),))
    changed = PLAN.replace("市夜经济办", "市夜间经济办")
    after = extract_document(document(changed), made)
    assert item(after, "词表中没有“市夜间经济办”").properties["status"] == "open"
    again = item(after, "原文已不再是“市夜经济办”")
    assert again.properties["rule"] == "outdated-decision"
    assert again.properties["suggestions"] == ["市教委"]
    assert "市夜间经济办" in str(again.properties["quote"])
    assert ("SUPPORTS", "天津市夜间经济办", "市夜间经济办") in roles(after, "办好购物节")


def test_a_place_that_a_person_gave_settles_whose_agencies_are_meant() -> None:
    words = PLAN.replace("天津市", "")
    before = extract_document(document(words))
    facts = decided(words, "unknown-place", "correct", "天津市")
    assert facts.source == before.source
    assert ("LEADS", "天津市商务局", "市商务局") in roles(facts, "办好购物节")
    assert agency(facts, "天津市商务局").properties["confirmed"] is True


def test_a_place_without_code_is_confirmed_once_for_all_its_plans() -> None:
    issued = document(
        "云州市人民政府关于印发《促进消费实施方案》的通知\n现印发给你们。\n云州市人民政府\n2027年4月2日\n"
        + PLAN.replace("天津市", "")
    )
    listed = document(PLAN.replace("天津市", "云州市"))  # nothing but the title names the place
    before = extract_document(issued)
    asked = item(before, "unknown-place")
    assert asked.properties["suggestions"] == ["云州市"]
    assert item(extract_document(listed), "unknown-place").properties["suggestions"] == ["云州市"]
    made = Decisions((decision(before, asked, "correct", "云州市"),))
    after = extract_document(listed, made)
    assert not [node for node in items(after) if node.properties["rule"] == "unknown-place"]
    assert ("LEADS", "云州市商务局", "市商务局") in roles(after, "办好购物节")
    assert item(extract_document(issued, made), "unknown-place").properties["status"] == "corrected"


def test_a_signature_that_names_nobody_is_corrected_to_the_bodies_that_issue() -> None:
    notice = (
        "天津市商务局关于印发《天津市促进消费实施方案》的通知\n各区商务局：\n现印发给你们。\n"
        "局长王某某\n2027年4月2日\n"
    )
    found = decided(notice + PLAN, "unread-issuer", "correct", "市商务局、市财政局")
    issuers = [edge.end.id for edge in found.edges if edge.type == "ISSUED_BY"]
    assert issuers == ["agency:天津市商务局", "agency:天津市财政局"]
    assert item(found, "unread-issuer").properties["status"] == "corrected"


def test_goals_of_a_wider_place_are_told_by_the_place_that_a_person_gave() -> None:
    words = PLAN.replace("天津市", "") + (
        "\n（四）用好能源。到2030年，全国非化石能源消费比重达到25%左右，我市达到20%。\n"
    )
    before = extract_document(document(words))
    facts = decided(words, "unknown-place", "correct", "天津市")
    assert values(before) == [20, 25]
    assert values(facts) == [20]


def test_issuers_that_a_person_read_say_whose_document_it_is() -> None:
    notice = (
        "关于印发《促进消费实施方案》的通知\n各区商务局：\n现印发给你们。\n局长王某某\n"
        "2027年4月2日\n"
    )
    found = decided(notice + PLAN.replace("天津市", ""), "unread-issuer", "correct", "天津市商务局")
    assert found.document.properties["jurisdiction"] == "120000"
    assert ("LEADS", "天津市商务局", "市商务局") in roles(found, "办好购物节")


def test_a_deadline_whose_year_cannot_be_read_is_asked_about() -> None:
    words = (
        "天津市民生实事三年方案\n一、任务\n1.新建天桥。年底建成。\n"
        "牵头单位：市商务局；完成时限：2O26年底前\n"
    )
    assert item(extract_document(document(words)), "没有写年份")


@pytest.mark.parametrize("value", ["完成时限：2016年12月底前", None])
def test_a_deadline_without_a_year_is_asked_about_with_the_year_of_issue(
    value: str | None,
) -> None:
    words = (
        "天津市民生实事三年方案\n（2016年3月1日）\n一、任务\n1.新建天桥。年底建成。\n"
        "牵头单位：市商务局；配合单位：市教委；完成时限：12月底前\n"
    )
    doubt = item(extract_document(document(words)), "没有写年份")
    suggested = "牵头单位：市商务局；配合单位：市教委；完成时限：2016年12月底前"
    assert doubt.properties["suggestions"] == [suggested]
    found = decided(words, "deadline-without-year", "correct", value or suggested)
    (task,) = [node for node in found.nodes if node.label == "Measure"]
    assert str(task.properties["due_on"]) == "2016-12-31"
    assert len(roles(found, "新建天桥")) == 2


@pytest.mark.parametrize(
    ("about", "verdict", "value", "says"),
    [
        ("“市夜经济办”", "correct", "", "需要给出内容"),
        ("“市夜经济办”", "accept", "市商务局", "不需要内容"),
        ("“市夜经济办”", "correct", "、、", "没有读出机构"),
    ],
)
def test_a_decision_that_does_not_fit_is_refused_with_the_remedy(
    about: str, verdict: str, value: str, says: str
) -> None:
    with pytest.raises(DecisionError, match=says):
        decided(PLAN, about, verdict, value)


def test_a_verdict_that_the_rule_does_not_know_names_those_it_does() -> None:
    before = extract_document(document(TABLE))
    made = decision(before, next(rows(before)), "alias", "市商务局")
    with pytest.raises(DecisionError, match=r"几行并成一行.*accept.*correct.*reject"):
        check_decision(made)


def test_an_alias_of_nothing_known_and_one_that_means_something_else_are_refused() -> None:
    before = extract_document(document(PLAN))
    made = decision(before, item(before, "“市夜经济办”"), "alias", "不存在局")
    with pytest.raises(DecisionError, match="词表中没有“不存在局”"):
        extract_document(document(PLAN), Decisions((made,)))
    twice = made.model_copy(update={"words": "市财政局", "value": "市商务局"})
    with pytest.raises(DecisionError, match="市财政局"):
        vocabulary_with(Decisions((twice,)))


def test_a_name_of_no_known_place_is_not_confirmed_for_every_place() -> None:
    with pytest.raises(DecisionError, match="请先对“不知何地”"):
        decided(PLAN.replace("天津市", ""), "“市夜经济办”", "accept")


def test_decisions_are_a_file_that_a_person_can_read_and_edit(tmp_path: Path) -> None:
    before = extract_document(document(PLAN))
    made = decision(before, item(before, "“市夜经济办”"), "correct", "市教委")
    path = tmp_path / "new" / "decisions.yaml"
    assert read_decisions(path) == NONE
    change_decisions(path, lambda all_: all_.put(made))
    again = made.model_copy(update={"value": "市商务局"})
    assert change_decisions(path, lambda all_: all_.put(again)).all == (again,)
    assert read_decisions(path).all == (again,)
    written = path.read_text("utf-8")
    assert "市夜经济办" in written and "\\u" not in written
    assert change_decisions(path, lambda all_: all_.without(made.key)) == NONE


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("- {document: d, rule: unknown-agency}", "第 1 条决定的 words"),
        ("- 12", "第 1 条"),
        ("{a: 1}", "应是一列决定"),
        ("- [", "不是合法的 YAML"),
        (
            "- {document: d, rule: merged-rows, words: w, verdict: alias, value: x, "
            "reason: r, on: 2026-01-01}",
            "第 1 条决定有误.*可用",
        ),
        (
            "- {document: d, rule: unknown-agency, words: w, verdict: accept, reason: '', "
            "on: 2026-01-01}",
            "第 1 条决定的 reason",
        ),
    ],
)
def test_a_broken_file_of_decisions_names_itself_and_the_entry(
    tmp_path: Path, written: str, says: str
) -> None:
    path = tmp_path / "decisions.yaml"
    path.write_text(written, "utf-8")
    with pytest.raises(DecisionError, match=says) as error:
        read_decisions(path)
    assert str(path) in str(error.value)
    assert path.read_text("utf-8") == written


def test_the_unavoidable_doubts_of_the_seeds_are_there_with_wordings_that_can_be_taken() -> None:
    """Rows 6-8, 18, 46, 48 and 67 of the damaged annex: what no reader can decide."""
    facts = extracted(next(path for path in SEEDS if path.name.startswith("003")))
    numbers = {n.id: str(n.properties.get("number")) for n in facts.nodes if n.label == "Measure"}
    about = {e.start.id: numbers.get(e.end.id, "") for e in facts.edges if e.type == "ABOUT"}
    doubted = {about[node.id]: node for node in items(facts)}
    assert {"6", "7", "8", "18", "46", "48", "67"} <= doubted.keys()
    for node in doubted.values():
        for value in wordings(node):
            check_decision(decision(facts, node, "correct", value))
    assert wordings(doubted["48"])[0] == "滨海高新区管委会"
    assert wordings(doubted["18"]) == ["天津经济技术开发区管委会、市贸促会"]


PARTED = """\
天津市促进消费实施方案

一、主要任务
（一）扩大开放。支持企业拓展国际市场，建设数字贸易产业园。鼓励金融机构推广跨境结算产品。\
（市商务局牵头，市夜经济办配合）
附件 任务分工表

序号\t主要任务\t牵头单位
1\t支持企业拓展国际市场，建设数字贸易产业园\t市商务局
2\t鼓励金融机构推广跨境结算产品\t市金融局
"""
"""An item of the body whose units the two rows of the annex do not list."""


@pytest.mark.parametrize(
    ("verdict", "value", "added"),
    [
        ("accept", "", []),
        ("correct", "配合单位：市夜经济办", [("SUPPORTS", "天津市夜经济办", "市夜经济办")]),
    ],
)
def test_units_of_an_item_of_several_rows_go_to_the_row_that_a_person_says(
    verdict: str, value: str, added: list[tuple[str, str, str]]
) -> None:
    before = extract_document(document(PARTED))
    first, second = [n for n in items(before) if n.properties["rule"] == "units-of-several-rows"]
    made = decision(before, second, verdict, value)
    check_decision(made)
    found = extract_document(document(PARTED), Decisions((made,)))
    assert roles(found, "支持企业拓展国际市场，建设数字贸易产业园") == [
        ("LEADS", "天津市商务局", "市商务局")
    ]
    assert roles(found, "鼓励金融机构推广跨境结算产品") == [
        ("LEADS", "天津市地方金融监督管理局", "市金融局"),
        *added,
    ]
    status = {n.id: n.properties["status"] for n in items(found)}
    assert (status[first.id], status[second.id]) == (
        "open",
        "corrected" if added else "accepted",
    )


def test_a_place_that_no_table_has_is_confirmed_by_its_full_name() -> None:
    assert place_code("云州市") == "云州市"
    with pytest.raises(DecisionError, match="请写全称"):
        place_code("某处")


GOALS = (
    PLAN
    + """
（四）扩大规模。到2025年，社会消费品零售总额达到5000亿元，网上零售额年均增长10%。（市商务局牵头）
"""
)


def called_wrong(
    label: str, about: str, verdict: str, value: str = "", text: str = GOALS
) -> tuple[Facts, Facts]:
    """The facts of a text before and after a person called one of them wrong."""
    before = extract_document(document(text))
    (fact,) = [n for n in before.nodes if n.label == label and about in str(n.properties)]
    plan = next(each for each in before.nodes if each.id == before.source)
    given = fact.properties
    task = task_words(str(given.get("text", ""))) or reading_of(
        "社会消费品零售总额", 2025, float(str(given["value"])), None, str(given["unit"])
    )
    made = Decision(
        document=before.source,
        jurisdiction=str(plan.properties["jurisdiction"]),
        rule="wrong-task" if label == "Measure" else "wrong-target",
        task=task,
        words=squeeze(str(given["quote"])),
        verdict=Verdict(verdict),
        value=value,
        reason="核对了原件",
        on=date(2026, 11, 29),
    )
    check_decision(made)
    return before, extract_document(document(text), Decisions((made,)))


def targets(facts: Facts) -> dict[str, tuple[object, ...]]:
    read = ("value", "unit", "comparator", "year")
    found = (node for node in facts.nodes if node.label == "Target")
    return {node.id: tuple(node.properties[name] for name in read) for node in found}


def measures(facts: Facts, title: str) -> list[Node]:
    return [n for n in facts.nodes if n.label == "Measure" and n.properties["title"] == title]


def test_a_task_that_nothing_doubts_is_corrected_in_who_and_by_when() -> None:
    value = "市财政局牵头，市统计局配合；完成时限：2026年底前"
    before, after = called_wrong("Measure", "完善统计", "correct", value)
    assert roles(before, "完善统计") != roles(after, "完善统计")
    assert [(role, name) for role, name, _ in roles(after, "完善统计")] == [
        ("LEADS", "天津市财政局"),
        ("SUPPORTS", "天津市统计局"),
    ]
    (task,) = measures(after, "完善统计")
    assert task.properties["due_on"] == date(2026, 12, 31)
    made = item(after, "wrong-task")
    assert (made.properties["status"], made.properties["line_start"]) == ("corrected", 9)


@pytest.mark.parametrize(
    ("value", "settled"),
    [
        ("牵头单位：市统计局；完成时限：2026年底前", True),
        ("完成时限：2026年底前", True),
        ("牵头单位：市统计局", False),
        ("牵头单位：市统计局；完成时限：11月底前", False),
    ],
)
def test_a_corrected_task_leaves_no_doubt_about_what_was_corrected(
    value: str, settled: bool
) -> None:
    text = PLAN.replace("（市统计局负责）", "（责任单位：市统计局；完成时限：12月底前）")
    before, after = called_wrong("Measure", "完善统计", "correct", value, text)
    rules = [[node.properties["rule"] for node in items(each)] for each in (before, after)]
    assert "deadline-without-year" in rules[0]
    assert ("deadline-without-year" not in rules[1]) is settled
    assert "wrong-task" in rules[1]


@pytest.mark.parametrize(
    ("verdict", "value"),
    [("correct", "责任单位：市统计局"), ("correct", "市财政局牵头"), ("reject", "")],
)
def test_a_name_that_no_task_states_any_more_is_not_doubted(verdict: str, value: str) -> None:
    text = PLAN.replace("（市统计局负责）", "（市统汁局负责）")
    before, after = called_wrong("Measure", "完善统计", verdict, value, text)
    doubted = [
        str([n.properties for n in items(each) if n.properties["rule"] == "unknown-agency"])
        for each in (before, after)
    ]
    assert "市统汁局" in doubted[0]
    assert "市统汁局" not in doubted[1]


def test_a_name_that_another_task_states_is_doubted_still() -> None:
    text = (
        PLAN.replace("（市统计局负责）", "（市统汁局负责）")
        + "（五）清点。清点存量。（市统汁局负责）\n"
    )
    _, after = called_wrong("Measure", "完善统计", "correct", "责任单位：市统计局", text)
    assert item(after, "词表中没有“市统汁局”").properties["rule"] == "unknown-agency"


def test_what_is_no_task_is_dropped_and_its_targets_are_of_the_document() -> None:
    before, after = called_wrong("Measure", "扩大规模", "reject")
    assert (len(measures(before, "扩大规模")), measures(after, "扩大规模")) == (1, [])
    assert targets(after) == targets(before)
    assert item(after, "wrong-task").properties["status"] == "rejected"
    ids = {node.id for node in after.nodes}
    assert all(end.id in ids for edge in after.edges for end in (edge.start, edge.end))


def test_a_value_and_its_year_are_corrected_and_what_is_not_given_stays() -> None:
    before, after = called_wrong("Target", "5000", "correct", "2026年不低于5500")
    assert next(iter(targets(before).values())) == (5000, "亿元", "=", 2025)
    assert next(iter(targets(after).values())) == (5500, "亿元", ">=", 2026)
    made = item(after, "wrong-target")
    assert made.properties["status"] == "corrected"
    (about,) = [e.end.id for e in after.edges if e.type == "ABOUT" and e.start.id == made.id]
    assert about in targets(after)


def test_what_is_no_target_is_dropped_and_the_others_keep_their_ids() -> None:
    before, after = called_wrong("Target", "5000", "reject")
    gone = set(targets(before)) - set(targets(after))
    assert len(gone) == 1 and targets(before)[gone.pop()][0] == 5000


def test_a_value_in_which_nothing_is_read_is_refused() -> None:
    with pytest.raises(DecisionError, match="没有读出指标、数值或年份"):
        called_wrong("Target", "5000", "correct", "再多一些")


def indicators(facts: Facts) -> list[str]:
    """The names of what the targets measure."""
    names = {
        node.ref: str(node.properties["name"]) for node in facts.nodes if "name" in node.properties
    }
    return [names[edge.end] for edge in facts.edges if edge.type == "MEASURES"]


def test_the_indicator_of_a_target_is_corrected_and_its_value_stays() -> None:
    value = "指标：限额以上零售额"
    before, after = called_wrong("Target", "5000", "correct", value)
    assert indicators(before)[0] == "社会消费品零售总额"
    assert indicators(after)[0] == "限额以上零售额"
    assert targets(after) == targets(before)


def missed(rule: str, words: str, value: str, title: str) -> tuple[Facts, Facts]:
    """The facts of a text before and after a person added one that was not read."""
    before = extract_document(document(GOALS))
    line = next(each for each in GOALS.splitlines() if words in each)
    made = Decision(
        document=before.source,
        rule=rule,
        task=title,
        words=squeeze(line),
        verdict=Verdict.correct,
        value=value,
        reason="原文写着",
        on=date(2026, 11, 29),
    )
    check_decision(made)
    return before, extract_document(document(GOALS), Decisions((made,)))


def test_a_task_that_was_not_read_is_added_with_its_roles_lines_and_section() -> None:
    value = "市商务局牵头，市财政局配合；完成时限：2026年底前"
    before, after = missed("missed-task", "引进首店", value, "引进首店")
    assert measures(before, "引进首店") == []
    (task,) = measures(after, "引进首店")
    assert task.properties["line_start"] == 7
    assert task.properties["due_on"] == date(2026, 12, 31)
    assert {(role, name) for role, name, _ in roles(after, "引进首店")} == {
        ("LEADS", "天津市商务局"),
        ("SUPPORTS", "天津市财政局"),
    }
    assert [e.type for e in after.edges if e.start == task.ref and e.type == "PART_OF"]
    made = item(after, "missed-task")
    assert made.properties["status"] == "corrected"
    ids = {node.id for node in before.nodes}
    assert ids < {node.id for node in after.nodes}, "what was read keeps its ids"


def test_an_added_task_has_the_districts_and_sectors_that_its_lines_name() -> None:
    text = GOALS.replace("引进首店", "在滨海新区发展融资租赁")
    before = extract_document(document(text))
    line = next(each for each in text.splitlines() if "滨海新区" in each)
    made = Decision(
        document=before.source,
        rule="missed-task",
        task="发展租赁",
        words=squeeze(line),
        verdict=Verdict.correct,
        value="市商务局牵头",
        reason="原文写着",
        on=date(2026, 11, 29),
    )
    after = extract_document(document(text), Decisions((made,)))
    (task,) = measures(after, "发展租赁")
    named = {
        (edge.type, str(edge.properties["as_written"]))
        for edge in after.edges
        if edge.start == task.ref and edge.type in ("LOCATED_IN", "CONCERNS")
    }
    assert {("LOCATED_IN", "滨海新区"), ("CONCERNS", "融资租赁")} <= named


def test_a_target_that_was_not_read_is_added() -> None:
    value = "指标：首店数量；2026年达到300家以上"
    before, after = missed("missed-target", "引进首店", value, "首店数量")
    (added,) = set(targets(after)) - set(targets(before))
    assert targets(after)[added] == (300, "家", ">=", 2026)
    assert indicators(after)[-1] == "首店数量"
    assert item(after, "missed-target").properties["status"] == "corrected"


def test_what_was_added_is_doubted_when_the_text_no_longer_says_it() -> None:
    _, after = missed("missed-task", "引进首店", "市商务局牵头", "引进首店")
    made = Decision(
        document=after.source,
        rule="missed-task",
        task="引进首店",
        words="引进首店五十家。",
        verdict=Verdict.correct,
        value="市商务局牵头",
        reason="原文写着",
        on=date(2026, 11, 29),
    )
    later = extract_document(document(GOALS), Decisions((made,)))
    assert measures(later, "引进首店") == []
    assert item(later, "outdated-decision").properties["status"] == "open"


def test_a_target_without_its_indicator_is_not_added() -> None:
    with pytest.raises(DecisionError, match="没有读出指标和数值"):
        missed("missed-target", "引进首店", "2026年达到300家", "首店数量")

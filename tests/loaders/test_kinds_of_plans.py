"""Whole plans in shapes that offices really use; each was once read wrongly or not at all."""

from datetime import date

import pytest
from printed import HEAD, facts, names_of, nodes, property_of


def test_a_plan_printed_as_the_annex_of_its_notice_is_read() -> None:
    found = facts(
        "天津市商务局关于印发《天津市商贸行动方案》的通知\n\n各区：\n附件：天津市商贸行动方案\n"
        "天津市商务局\n2025年3月1日\n\n附件\n天津市商贸行动方案\n一、主要任务\n"
        "（一）促消费。建设园区。（责任单位：市商务局）\n（二）稳外贸。引进企业。（责任单位：市财政局）\n"
    )
    assert names_of(found, "RESPONSIBLE_FOR") == ["天津市商务局", "天津市财政局"]


def test_a_sentence_that_begins_with_annex_opens_none() -> None:
    found = facts(
        f"{HEAD}一、任务\n（一）促消费。建设园区。（责任单位：市商务局）\n"
        "附件所列项目由有关单位会同各区组织实施，确保按期完成。\n（二）稳外贸。引进企业。（责任单位：市财政局）\n"
    )
    assert names_of(found, "RESPONSIBLE_FOR") == ["天津市商务局", "天津市财政局"]


def test_plans_of_two_districts_are_two_documents_with_bureaus_of_their_own() -> None:
    task = "一、任务\n（一）服务。建设园区。（责任单位：区商务局）\n"
    words = f"关于印发优化营商环境若干措施的通知\n\n{task}"
    one, other = (facts(f"天津市{name}人民政府{words}") for name in ("和平区", "河西区"))
    assert one.source != other.source
    assert names_of(one, "RESPONSIBLE_FOR") == ["天津市和平区商务局"]
    assert names_of(other, "RESPONSIBLE_FOR") == ["天津市河西区商务局"]


@pytest.mark.parametrize("title", ["关于加快天津市商贸发展的实施意见", "推动城市更新实施方案"])
def test_the_words_of_a_title_are_no_place(title: str) -> None:
    found = facts(
        f"{title}\n\n津政发〔2025〕3号\n\n一、任务\n（一）促消费。建设园区。（市商务局负责）\n"
    )
    assert names_of(found, "RESPONSIBLE_FOR") == ["天津市商务局"]


@pytest.mark.parametrize(
    "statement",
    [
        "由市商务局牵头，市财政局配合。",
        "牵头部门：市商务局；配合部门：市财政局。",
        "（市商务局牵头，市财政局配合）",
    ],
)
def test_the_last_sentence_may_say_who_leads(statement: str) -> None:
    found = facts(f"{HEAD}一、任务\n（一）促消费。建设园区，引进企业。{statement}\n")
    assert names_of(found, "LEADS") == ["天津市商务局"]
    assert names_of(found, "SUPPORTS") == ["天津市财政局"]


def test_names_alone_in_a_bracket_are_responsible_though_no_vocabulary_has_them() -> None:
    found = facts(
        "四川省人民政府关于促进消费的实施意见\n\n一、任务\n（一）促消费。建设园区。（省商务厅、省财政厅）\n"
    )
    assert names_of(found, "RESPONSIBLE_FOR") == ["四川省商务厅", "四川省财政厅"]


def test_items_that_are_clauses_of_a_list_are_measures_with_their_targets() -> None:
    found = facts(
        f"{HEAD}一、任务\n（一）支持企业开拓市场，培育外贸新业态；\n（二）到2027年，外贸进出口额达到9000亿元；\n"
    )
    assert len(nodes(found, "Measure")) == 2
    assert [target.properties["value"] for target in nodes(found, "Target")] == [9000]


def test_what_stands_behind_the_last_bracket_is_kept() -> None:
    found = facts(
        f"{HEAD}一、任务\n（一）发展内贸。\n支持内贸企业发展。（责任单位：市商务局）\n"
        "建立重点企业名录，定期开展走访服务。\n"
    )
    assert len(nodes(found, "Measure")) == 2


def test_a_section_that_says_who_is_responsible_is_no_frame() -> None:
    found = facts(f"{HEAD}一、任务\n（一）提升服务成效。建设园区。（责任单位：市商务局）\n")
    assert names_of(found, "RESPONSIBLE_FOR") == ["天津市商务局"]


def test_a_deadline_may_stand_with_the_units() -> None:
    found = facts(
        f"{HEAD}一、任务\n（一）促消费。建设园区。（责任单位：市商务局；完成时限：2025年12月底前）\n"
    )
    (measure,) = nodes(found, "Measure")
    assert str(measure.properties["due_on"]) == "2025-12-31"


def test_one_document_cited_twice_is_one_document() -> None:
    found = facts(
        f"{HEAD}根据《关于促进外贸发展的实施意见》（津政办发〔2024〕3号），制定本方案。\n一、任务\n"
        "（一）促消费。落实《关于促进外贸发展的实施意见》，建设园区。（责任单位：市商务局）\n"
    )
    stubs = [node for node in nodes(found, "Document") if node.properties["stub"]]
    assert [stub.properties["jurisdiction"] for stub in stubs] == ["120000"]


def test_a_statement_that_became_no_assignment_is_put_up_for_review() -> None:
    found = facts(
        f"{HEAD}一、任务\n（一）促消费。建设园区。（责任单位：市商务局）\n"
        "（二）稳外贸。责任单位：由领导小组另行确定。另行通知。\n"
    )
    rules = [item.properties["rule"] for item in nodes(found, "ReviewItem")]
    assert rules == ["unread-responsibility"]


def test_a_section_of_review_sets_no_tasks() -> None:
    found = facts(
        "2027年洛阳市政府工作报告\n一、2026年工作回顾\n（一）持续改善民生。新建公园，改造小区，惠及群众。\n"
        "二、2027年重点工作\n（一）扩大消费。新建商圈，引进首店，促进消费。\n"
    )
    assert [node.properties["title"] for node in nodes(found, "Measure")] == ["扩大消费"]


@pytest.mark.parametrize(
    "head",
    [
        "孝感市节水规划\n孝政发〔2027〕4号\n（2027年4月2日）\n",
        "孝感市人民政府关于印发孝感市节水规划的通知\n孝政发〔2027〕4号\n各县：\n"
        "现将《孝感市节水规划》印发给你们。\n孝感市人民政府\n2027年4月2日\n孝感市节水规划\n",
    ],
)
def test_a_short_plan_with_number_and_date_is_one_though_nothing_in_it_is_read(head: str) -> None:
    found = facts(head + "节水为先。\n")
    assert property_of(found, "Document", "title") == ["孝感市节水规划"]
    assert property_of(found, "Document", "doc_number") == ["孝政发〔2027〕4号"]
    assert property_of(found, "Document", "issued_on") == [date(2027, 4, 2)]


def test_a_plan_of_labelled_lines_alone_sets_tasks() -> None:
    found = facts(
        "天津市电梯安全整改方案\n为消除隐患，制定本方案。\n\n"
        "整改内容：更换老旧电梯。\n责任单位：市商务局\n完成时限：2024年6月底前\n\n"
        "整改内容：完善维保记录。\n责任单位：市财政局\n配合单位：市教委\n\n"
        "天津市人民政府办公厅\n2024年3月5日\n"
    )
    titles = [node.properties["title"] for node in nodes(found, "Measure")]
    assert titles == ["整改内容：更换老旧电梯", "整改内容：完善维保记录"]
    assert property_of(found, "Measure", "due_on")[0] == date(2024, 6, 30)
    assert names_of(found, "SUPPORTS") == ["天津市教育委员会"]


def test_paragraphs_without_numbers_are_tasks_by_their_brackets_and_charges() -> None:
    found = facts(
        "天津市促进消费若干措施\n天津市人民政府\n2024年3月5日\n支持大宗消费。开展以旧换新。（责任单位：市商务局）\n"
        "由市财政局会同市教委制定补贴细则。\n"
    )
    assert names_of(found, "RESPONSIBLE_FOR") == ["天津市商务局"]
    assert names_of(found, "LEADS") == ["天津市财政局"]


def test_the_words_above_numbered_parts_charge_nobody() -> None:
    found = facts(f"{HEAD}由市财政局负责解释本措施。\n一、任务\n（一）促消费。（市商务局负责）\n")
    assert names_of(found, "RESPONSIBLE_FOR") == ["天津市商务局"]


@pytest.mark.parametrize("label", ["问题一：", "任务1：", "措施一 ", "项目之一："])
def test_a_labelled_number_heads_an_item(label: str) -> None:
    found = facts(
        f"{HEAD}一、任务\n{label}老旧管网腐蚀\n整改措施：分批更换。\n责任单位：市商务局\n"
    )
    assert property_of(found, "Measure", "title") == ["老旧管网腐蚀"]
    assert property_of(found, "Measure", "number") == [label.strip()]


@pytest.mark.parametrize(
    "title",
    ["安庆市节水任务书", "安庆市节水任务一览", "安庆市节水整改台账", "安庆市节水目标分配表"],
)
def test_a_list_of_tasks_is_a_plan_by_its_title_and_what_it_says(title: str) -> None:
    found = facts(f"{title}\n\n一、目标\n1. 2027年新建水厂3座。\n")
    assert property_of(found, "Document", "title") == [title]
    assert property_of(found, "Target", "value") == [3]


def test_a_plan_in_which_nothing_is_read_asks_for_a_look() -> None:
    found = facts("孝感市节水规划\n孝政发〔2027〕4号\n（2027年4月2日）\n节水为先。\n")
    rules = [item.properties["rule"] for item in nodes(found, "ReviewItem")]
    assert rules == ["nothing-read"]


@pytest.mark.parametrize("title", ["宁波市教育事业发展主要指标", "恩施州农田建设任务分解表"])
def test_a_titled_table_is_a_plan(title: str) -> None:
    found = facts(f"{title}\n\n县（市）\t任务（万亩）\t备注\n利川市\t2.1\t\n巴东县\t1.4\t\n")
    assert property_of(found, "Document", "title") == [title]

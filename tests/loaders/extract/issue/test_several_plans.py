"""A notice that prints several plans: each is a document, with the head of the notice."""

from datetime import date
from pathlib import Path

import pytest
from docx import Document as new_word
from printed import document, edges, names_of, property_of

from graph.records import Facts
from loaders.extract.issue.plans import split_plans
from loaders.pipeline import extract_files, extract_issue

LETTER = """滨州市商务局关于印发《滨州市夜间消费方案》《滨州市老字号振兴方案》的通知

滨商发〔2027〕9号

各县区商务局：

现将《滨州市夜间消费方案》《滨州市老字号振兴方案》印发给你们，请认真贯彻执行。

滨州市商务局
2027年5月6日
"""
NIGHT = """
滨州市夜间消费方案

为活跃夜间消费，制定本方案。各县区结合实际执行，年底报告进展，办出特色，注重实效，不搞形式，不增加商户的负担。

一、主要目标

到2029年，夜市达到30个。

二、主要任务

（一）办好夜市。每县办好一处夜市，延长营业时间，完善照明。（市商务局牵头，市财政局配合）
"""
OLD = """
滨州市老字号振兴方案

为振兴老字号，制定本方案。各县区结合实际执行，年底报告进展，守住手艺，注重传承，不搞形式，不增加企业的负担。

一、主要任务

（一）建好名录。建立老字号名录，每年更新一次，向社会公布。（市文化和旅游局负责）

二、保障措施

（一）加强宣传。办好老字号展览，讲好老字号故事。（市商务局负责）
"""
ROWS = """
附件3
重点任务分工表

| 序号 | 任务 | 牵头单位 |
|---|---|---|
| 1 | 发放消费券 | 市财政局 |
"""


def plans(words: str) -> list[Facts]:
    return list(extract_issue(document(words)))


def titles(words: str) -> list[str]:
    return [str(facts.document.properties["title"]) for facts in plans(words)]


def rules(facts: Facts) -> list[object]:
    return property_of(facts, "ReviewItem", "rule")


def test_each_plan_is_a_document_with_the_head_of_the_notice() -> None:
    night, old = plans(LETTER + NIGHT + OLD)
    assert night.source != old.source
    for facts, title in ((night, "滨州市夜间消费方案"), (old, "滨州市老字号振兴方案")):
        said = facts.document.properties
        assert (said["title"], said["kind"], said["jurisdiction"]) == (title, "方案", "371600")
        assert (said["doc_number"], said["issued_on"]) == ("滨商发〔2027〕9号", date(2027, 5, 6))
        assert str(said["notice_title"]).startswith("滨州市商务局关于印发")
        assert names_of(facts, "ISSUED_BY") == ["滨州市商务局"]


def test_each_plan_has_its_own_outline_tasks_and_targets() -> None:
    night, old = plans(LETTER + NIGHT + OLD)
    assert property_of(night, "Section", "title") == ["主要目标", "主要任务", "办好夜市"]
    assert property_of(night, "Measure", "title") == ["办好夜市"]
    assert property_of(night, "Target", "value") == [30]
    assert property_of(old, "Measure", "title") == ["建好名录", "加强宣传"]
    assert not property_of(old, "Target", "value")


def test_evidence_names_the_lines_of_the_one_file() -> None:
    words = LETTER + NIGHT + OLD
    for facts in plans(words):
        assert facts.document.properties["text"] == words
        for edge in edges(facts, "RESPONSIBLE_FOR"):
            line = words.splitlines()[int(str(edge.properties["line_start"])) - 1]
            assert str(edge.properties["quote"]) in line


def test_a_plan_has_the_id_that_it_has_alone() -> None:
    (alone,) = plans(LETTER.replace("《滨州市老字号振兴方案》", "") + NIGHT)
    assert alone.source == plans(LETTER + NIGHT + OLD)[0].source


def test_a_plan_cites_no_other_of_its_notice_for_the_letter_that_sends_both() -> None:
    for facts in plans(LETTER + NIGHT + OLD):
        assert not edges(facts, "CITES") and not edges(facts, "BASED_ON")


def test_plans_named_in_the_letter_alone_are_found_where_they_are_printed() -> None:
    letter = LETTER.replace(
        "《滨州市夜间消费方案》《滨州市老字号振兴方案》的", "促消费两个方案的", 1
    )
    assert titles(letter + NIGHT + OLD) == ["滨州市夜间消费方案", "滨州市老字号振兴方案"]


def test_annexes_that_are_plans_by_title_and_outline_are_plans() -> None:
    letter = LETTER.replace("《滨州市夜间消费方案》《滨州市老字号振兴方案》", "促消费两个方案")
    words = f"{letter}\n附件1{NIGHT}\n附件2{OLD}"
    assert titles(words) == ["滨州市夜间消费方案", "滨州市老字号振兴方案"]


def test_a_plan_with_plans_as_annexes_is_one_of_them() -> None:
    main = "滨州市商务局关于促进消费的若干意见\n滨商发〔2027〕9号\n" + NIGHT.split("。\n", 1)[1]
    found = titles(f"{main}\n附件1{NIGHT}\n附件2{OLD}")
    assert found == [
        "滨州市商务局关于促进消费的若干意见",
        "滨州市夜间消费方案",
        "滨州市老字号振兴方案",
    ]


@pytest.mark.parametrize(
    "annex",
    [
        ROWS.split("附件3\n", 1)[1],
        "老字号名单\n\n一、第一批\n\n老酒厂\n\n二、第二批\n\n老茶庄\n",
        "实施方案编制指南\n\n一、总体思路\n\n二、主要任务\n",
        "XX县夜间消费实施方案\n\n一、总体思路\n\n二、主要任务\n",
        "考核办法\n\n第一条 为做好考核，制定本办法。\n\n第二条 考核每年一次。\n",
    ],
)
def test_a_table_a_list_a_guide_and_a_form_are_annexes_of_their_plan(annex: str) -> None:
    letter = LETTER.replace("《滨州市老字号振兴方案》", "")
    assert titles(f"{letter}{NIGHT}\n附件\n{annex}") == ["滨州市夜间消费方案"]


def test_a_table_that_names_its_plan_is_that_plans_annex() -> None:
    rows = ROWS.replace("重点任务分工表", "夜间消费方案重点任务分工表")
    night, old = plans(f"{LETTER}\n附件1{NIGHT}\n附件2{OLD}{rows}")
    assert property_of(night, "Measure", "title") == ["发放消费券", "办好夜市"]
    assert "发放消费券" not in property_of(old, "Measure", "title")
    assert "annex-of-several" not in (*rules(night), *rules(old))


def test_a_table_behind_several_plans_that_names_none_is_for_a_person_to_decide() -> None:
    night, old = plans(f"{LETTER}\n附件1{NIGHT}\n附件2{OLD}{ROWS}")
    assert "发放消费券" in property_of(old, "Measure", "title")
    assert "annex-of-several" in rules(old)
    assert "annex-of-several" not in rules(night)


def test_the_annexes_of_a_plan_stay_with_it() -> None:
    rows = ROWS.replace("附件3", "附件")
    night, old = plans(LETTER + NIGHT + rows + OLD)
    assert "发放消费券" in property_of(night, "Measure", "title")
    assert "annex-of-several" not in (*rules(night), *rules(old))


def test_a_plan_that_the_notice_names_and_the_file_lacks_is_for_a_person_to_decide() -> None:
    (facts,) = plans(LETTER + NIGHT)
    (reason,) = (
        str(node.properties["reason"])
        for node in facts.nodes
        if node.properties.get("rule") == "plan-not-found"
    )
    assert "没有找到《滨州市老字号振兴方案》" in reason


def test_the_plans_that_a_letter_is_based_on_are_not_its_own() -> None:
    words = LETTER.replace(
        "现将", "根据《滨州市夜间消费方案》《滨州市老字号振兴方案》，我局修订了名单。现将"
    )
    assert len(plans(words.replace("的通知", "名单的通知") + OLD)) == 1


def test_entries_of_a_list_of_titles_are_no_plans() -> None:
    listed = "\n附件：\n《滨州市夜间消费方案》\n《滨州市老字号振兴方案》\n"
    night, _ = split_plans(document(LETTER + listed + NIGHT + OLD))
    assert night.head.span.line_start == len((LETTER + listed).splitlines()) + 2


def test_the_one_plan_that_a_notice_prints_as_its_annex_has_an_outline_of_its_own() -> None:
    table = "\n| 指标 | 2027年 | 2029年 |\n|---|---|---|\n| 夜市（个） | 10 | 30 |\n"
    letter = LETTER.replace("《滨州市老字号振兴方案》", "")
    (facts,) = plans(f"{letter}\n附件{NIGHT.replace('二、', table + chr(10) + '二、')}")
    assert property_of(facts, "Measure", "title") == ["办好夜市"]
    assert property_of(facts, "Section", "number")[0] == "一、"


def test_a_word_file_of_several_plans_gives_the_same_plans(tmp_path: Path) -> None:
    word = new_word()
    for line in filter(None, (LETTER + NIGHT + OLD).splitlines()):
        word.add_paragraph(line)
    word.save(str(tmp_path / "通知.docx"))
    found = extract_files([tmp_path / "通知.docx"])
    assert [facts.source for facts in found] == [f.source for f in plans(LETTER + NIGHT + OLD)]

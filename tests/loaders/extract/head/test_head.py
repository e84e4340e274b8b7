"""Title, 发文字号, issuers, date and period from the head of a plan."""

from datetime import date

import pytest
from printed import head

from loaders.extract.head.period import period_of
from loaders.extract.structure.kinds import kind_of
from loaders.text.doc_numbers import normalise_number
from ontology.errors import FormatError

TASK = "一、重点任务\n（一）促消费。建设园区。\n"
NOTICE = """
天津市商务局 天津市财政局关于印发《天津市促消费若干措施》的通知

津商运〔2025〕12号

各区人民政府：

现将《天津市促消费若干措施》印发给你们，请遵照执行。

天津市商务局 天津市财政局
2025年4月1日

天津市促消费若干措施

为促进消费，制定本措施。

"""


def test_a_notice_gives_the_plan_its_own_title_number_issuers_and_date() -> None:
    found = head(NOTICE + TASK)
    assert found.title == "天津市促消费若干措施"
    assert found.doc_number == "津商运〔2025〕12号"
    assert [name for name, _ in found.issuers] == ["天津市商务局", "天津市财政局"]
    assert (found.issued_on, found.kind) == (date(2025, 4, 1), "措施")
    assert (found.span.line_start, found.span.quote) == (13, "天津市促消费若干措施")


@pytest.mark.parametrize(
    ("lines", "title", "issuers"),
    [
        (
            "天津市人民政府关于印发天津市\n\n促进消费实施方案的通知\n\n各区人民政府：\n",
            "天津市促进消费实施方案",
            ["天津市人民政府"],
        ),
        (
            "关于印发《天津市促进消费实施方案》的通知\n\n各区：\n\n天津市商务局\n2025年3月1日\n",
            "天津市促进消费实施方案",
            ["天津市商务局"],
        ),
        (
            "广州市商务局关于印发广州市会展业发展规划（2024－2028年）的通知\n",
            "广州市会展业发展规划（2024－2028年）",
            ["广州市商务局"],
        ),
        (
            "上海市人民政府印发《关于促进消费的若干措施》的通知\n",
            "关于促进消费的若干措施",
            ["上海市人民政府"],
        ),
        (
            "天津市商务局办公室文件\n津商办〔2025〕7号\n关于印发2025年商务工作要点的通知\n"
            "各处室：\n天津市商务局办公室\n2025年2月8日\n",
            "2025年商务工作要点",
            ["天津市商务局办公室"],
        ),
        (
            "国务院办公厅转发商务部《关于扩大消费的意见》的通知\n",
            "关于扩大消费的意见",
            ["国务院办公厅"],
        ),
        (
            "中共天津市委办公厅 天津市人民政府办公厅印发《天津市扩大内需实施方案》\n",
            "天津市扩大内需实施方案",
            ["中共天津市委办公厅", "天津市人民政府办公厅"],
        ),
    ],
)
def test_every_form_of_notice_gives_title_and_issuers(
    lines: str, title: str, issuers: list[str]
) -> None:
    found = head(lines + "\n" + TASK)
    assert (found.title, [name for name, _ in found.issuers]) == (title, issuers)


def test_a_plan_that_a_congress_approved_has_the_congress_as_issuer() -> None:
    found = head(
        "天津市国民经济和社会发展第十五个五年规划纲要\n"
        "（2026年1月20日天津市第十八届人民代表大会第四次会议批准）\n\n第一章 总则\n建设园区。\n"
    )
    assert found.title == "天津市国民经济和社会发展第十五个五年规划纲要"
    assert (found.kind, found.period) == ("纲要", (2026, 2030))


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("会展业发展规划（2024－2028年）", (2024, 2028)),
        ("行动计划（2025—2027年）", (2025, 2027)),
        ("三年行动方案（2025年至2027年）", (2025, 2027)),
        ("制造业“十四五”规划", (2021, 2025)),
        ("第十五个五年规划纲要", (2026, 2030)),
        ("第十个五年计划", (2001, 2005)),
        ("促进消费实施方案", None),
        ("2025年工作要点", (2025, 2025)),
    ],
)
def test_a_title_names_its_period(title: str, period: tuple[int, int] | None) -> None:
    assert period_of(title) == period


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("促进消费实施方案", "方案"),
        ("促进消费三年行动计划（2025—2027年）", "计划"),
        ("若干措施", "措施"),
        ("实施意见", "意见"),
        ("规划纲要", "纲要"),
        ("《商务部关于扩大消费的通知》", "通知"),
        ("静夜思", None),
    ],
)
def test_a_title_ends_in_its_kind(title: str, kind: str | None) -> None:
    assert kind_of(title) == kind


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("国发〔2026〕7号", "国发〔2026〕7号"),
        ("国发[2026]7号", "国发〔2026〕7号"),
        ("商服贸发（2020） 165 号", "商服贸发〔2020〕165号"),
        ("津政办规【2020】18号", "津政办规〔2020〕18号"),
    ],
)
def test_a_number_has_the_brackets_of_the_standard(printed: str, number: str) -> None:
    assert normalise_number(printed) == number


def test_a_number_may_begin_with_a_word_of_a_sentence() -> None:
    assert head("和田地区节水方案\n和行发〔2027〕9号\n" + TASK).doc_number == "和行发〔2027〕9号"


def test_a_number_in_the_list_of_a_page_needs_no_colon() -> None:
    words = "2023年工作方案\n发布机构 区人民政府办公室 文    号 蔡政办〔2023〕1号\n一、目标\n"
    assert head(words).doc_number == "蔡政办〔2023〕1号"


def test_a_number_run_together_with_the_title_is_without_its_end() -> None:
    words = "孝感市水利局关于推进节水的意见孝水〔2027〕9号\n"
    assert head(words + TASK).doc_number == "孝水〔2027〕9号"


def test_a_number_that_is_only_cited_is_not_the_documents_own() -> None:
    words = "天津市促进消费实施方案\n\n根据《国务院若干意见》（国发〔2026〕7号），制定本方案。\n"
    assert head(words + TASK).doc_number is None


def test_a_date_that_does_not_exist_is_none() -> None:
    assert head("天津市实施方案\n2025年13月45日\n" + TASK).issued_on is None


def test_a_text_without_a_paragraph_has_no_head() -> None:
    with pytest.raises(FormatError):
        head("\n---\n")

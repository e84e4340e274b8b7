"""The title of a plan and of the notice that issues it, wherever and however they are printed."""

import pytest
from printed import head

TASK = "\n一、重点任务\n（一）修渠道。疏浚干渠。\n"
LETTER = "各县人民政府：\n现将《{title}》印发给你们，请遵照执行。\n"


@pytest.mark.parametrize(
    ("lines", "title", "notice"),
    [
        (
            "孝感市人民政府关于印发\n孝感市节水行动方案\n的通知\n孝政发〔2027〕3号\n各县：\n",
            "孝感市节水行动方案",
            "孝感市人民政府关于印发孝感市节水行动方案的通知",
        ),
        (
            "孝感市人民政府关于印发孝感市节水行动方案的通\n知\n各县：\n",
            "孝感市节水行动方案",
            "孝感市人民政府关于印发孝感市节水行动方案的通知",
        ),
        (
            "关于印发孝感市节水行动方案的通知 孝水〔2027〕4号\n各县：\n",
            "孝感市节水行动方案",
            "关于印发孝感市节水行动方案的通知",
        ),
        (
            "关于印发孝感市节水行动方案的通知\n各县：\n孝感市水利局\n2027年5月6日\n\n"
            "孝感市节水\n行动的方案\n（试行）\n\n为节水，制定本方案。\n",
            "孝感市节水行动的方案（试行）",
            "关于印发孝感市节水行动方案的通知",
        ),
        (
            "市委办公室 市政府办公室\n印发《关于推进节水的实施意见〉的通知\n各县：\n",
            "关于推进节水的实施意见",
            "市委办公室市政府办公室印发《关于推进节水的实施意见》的通知",
        ),
        (
            "关于印发《孝感市节水\n“十四五”规划）的通知\n各县：\n",
            "孝感市节水“十四五”规划",
            "关于印发《孝感市节水“十四五”规划》的通知",
        ),
        (
            "孝感市人民政府转发市水利局等部门关于推进节水意见的通知\n各县：\n",
            "关于推进节水意见",
            "孝感市人民政府转发市水利局等部门关于推进节水意见的通知",
        ),
        (
            "关于印发2027年市《政府工作报告》确定的节水任务分解方案的通知\n各县：\n"
            "2027年《市〈政府工作报告〉确定的节水任务分解方案》已经同意，现印发给你们。\n",
            "2027年市《政府工作报告》确定的节水任务分解方案",
            "关于印发2027年市《政府工作报告》确定的节水任务分解方案的通知",
        ),
        (
            "各县：\n现将《孝感市节水实施方案》（2025-2027年）印发给你们。\n孝感市水利局\n2025年6月9日\n"
            "附件\n孝感市节水实施方案（2025-2027年）\n一、目标\n",
            "孝感市节水实施方案（2025-2027年）",
            None,
        ),
        (
            "关于印发《孝感市节水实施方案（2025-2027年）》的通知\n各县：\n孝感市水利局\n2025年6月9日\n"
            "孝感市节水实施方案\n（2025—2027年）\n为节水，制定本方案。\n",
            "孝感市节水实施方案（2025—2027年）",
            "关于印发《孝感市节水实施方案（2025-2027年）》的通知",
        ),
        (
            "法律信息网\n孝感市人民政府关于印发孝感市节水工作分解的通知\n各县：\n",
            "孝感市节水工作分解",
            "孝感市人民政府关于印发孝感市节水工作分解的通知",
        ),
        (
            "孝感市人民政府关于印发2027年节水目标任务的通知\n各县：\n"
            "2027年《孝感市政府工作报告》已经市人大审议通过，对目标任务作了分解，现印发给你们。\n",
            "孝感市人民政府关于印发2027年节水目标任务的通知",
            None,
        ),
        ("（湖北省）孝感市节水规划\n\n前言\n", "孝感市节水规划", None),
        ("孝感市节水规划\n（2026—2030年）\n\n前言\n", "孝感市节水规划（2026—2030年）", None),
        ("孝感市节水管理办法（试\n行）\n第一章 总则\n", "孝感市节水管理办法（试行）", None),
        ("孝感市第十五个五年规划\n和远景目标纲要\n", "孝感市第十五个五年规划和远景目标纲要", None),
        ("《孝感市节水规划》\n\n目录\n", "孝感市节水规划", None),
        (
            "首页\n打印\n字号：\n大\n中\n小\n索引号：01120\n发布日期：2027-02-03\n孝感市节水规划\n",
            "孝感市节水规划",
            None,
        ),
        (
            "孝感市水利局关于开展节水宣传的通知\n各县水利局：\n",
            "孝感市水利局关于开展节水宣传的通知",
            None,
        ),
        (
            "孝感市人民政府关于印发节水两个方案的通知\n各县：\n"
            "《孝感市农业节水方案》《孝感市工业节水方案》已经审定，现印发给你们。\n",
            "孝感市人民政府关于印发节水两个方案的通知",
            None,
        ),
    ],
)
def test_a_title_is_read_whole(lines: str, title: str, notice: str | None) -> None:
    found = head(lines + TASK)
    assert (found.title, found.notice_title) == (title, notice)


def test_a_letter_without_a_title_names_the_plan_that_it_issues() -> None:
    found = head("孝水〔2027〕4号\n" + LETTER.format(title="孝感市节水措施") + TASK)
    assert (found.title, found.span.line_start) == ("孝感市节水措施", 3)


def test_a_plan_without_a_title_is_what_it_calls_itself() -> None:
    words = "序言\n依据国家要求，编制《孝感市节水规划》（以下简称《规划》）。\n"
    assert head(words + TASK).title == "孝感市节水规划"


def test_a_document_that_is_only_cited_gives_no_title() -> None:
    words = "孝感市节水方案\n根据《国务院关于印发水十条的通知》，《省节水规划》已经印发。\n"
    assert head(words + TASK).title == "孝感市节水方案"


def test_a_link_that_reads_like_a_title_is_none() -> None:
    words = "首页\n通知公告\n规划计划\n政府工作报告\n孝感市节水规划\n"
    assert head(words + TASK).title == "孝感市节水规划"


def test_a_report_of_no_other_name_keeps_it() -> None:
    words = "政府工作报告\n——2027年1月15日在孝感市第七届人民代表大会第五次会议上\n"
    found = head(words + TASK)
    assert (found.title, found.place_in_text) == ("政府工作报告", "420900")


def test_a_caption_is_no_title_of_a_plan_that_names_itself() -> None:
    found = head(
        "序　言\n围绕目标定位，编制《孝感市节水“十四五”规划》。\n第一章　回顾\n"
        "表1　孝感市“十三五”节水主要指标完成情况\n"
    )
    assert (found.title, found.period) == ("孝感市节水“十四五”规划", (2021, 2025))

"""When a document was issued, and from when and until when it is in force."""

from datetime import date

import pytest
from printed import head

TASK = "\n一、重点任务\n（一）修渠道。疏浚干渠。\n"
PLAN = "孝感市节水方案\n各县：\n请执行。\n"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        (f"{PLAN}孝感市水利局\n2027年4月2日\n", date(2027, 4, 2)),
        (f"{PLAN}孝感市水利局\n二〇二七年四月二日\n", date(2027, 4, 2)),
        (f"{PLAN}孝感市水利局\n２０２７年４月２日\n", date(2027, 4, 2)),
        (f"{PLAN}孝感市水利局\n2027 年 4 月 2 日\n", date(2027, 4, 2)),
        (f"{PLAN}孝感市水利局\n2027年4月2日附件1\n", date(2027, 4, 2)),
        ("孝感市节水条例\n（2027年3月5日孝感市人大常委会通过）\n", date(2027, 3, 5)),
        ("2027年孝感市政府工作报告\n2027年1月5日在孝感市人代会会议上\n", date(2027, 1, 5)),
        ("孝感市规划纲要\n2027年1月27日孝感市第七届\n人民代表大会批准\n", date(2027, 1, 27)),
        ("孝感市节水意见\n（2027年3月5日）\n", date(2027, 3, 5)),
        ("发布日期：2027-03-09\n成文日期：2027-03-05\n孝感市节水意见\n", date(2027, 3, 5)),
        ("发布日期：2027.03.09\n孝感市节水意见\n", date(2027, 3, 9)),
        ("发布日期：2027-03-09\n孝感市节水意见\n孝感市水利局\n2027年3月5日\n", date(2027, 3, 5)),
        (f"{PLAN}孝感市水利局\n2027-4-2\n", date(2027, 4, 2)),
        (f"{PLAN}（孝感市水利局，2027年4月2日）\n", date(2027, 4, 2)),
        ("孝感市节水规划\n来源：孝感市水利局 打印时间：2027-04-02 10:02\n", None),
        ("孝感市节水规划\n2027年3月\n", None),
        (f"{PLAN}一、任务\n" + "（一）修渠道。疏浚干渠。\n" * 60 + "完工于2027年4月2日\n", None),
        ("孝感市节水方案\n到2027年3月5日完成普查。\n", None),
        (
            "孝感市节水方案\n一、目标\n孝感市水利局2027年4月2日发布。\n",
            date(2027, 4, 2),
        ),
    ],
)
def test_the_date_is_the_signatures_then_the_files_own_list(words: str, day: date | None) -> None:
    assert head(words + TASK).issued_on == day


def test_the_last_line_of_a_long_text_is_its_date_though_nobody_signs() -> None:
    body = "一、任务\n" + "".join(
        f"（{number}）修渠道。疏浚干渠。\n" for number in "一二三四五六七八九十" * 8
    )
    assert head(f"{PLAN}{body}　　2027年4月2日\n").issued_on == date(2027, 4, 2)
    assert head(f"{PLAN}{body}2027年4月2日\n附录\n{body}").issued_on is None


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("本方案自2027年5月1日起施行，有效期至2032年4月30日。", (2027, 5, 1), (2032, 4, 30)),
        ("第九条 本办法自2027年5月1日起正式实施。", (2027, 5, 1), None),
        ("《孝感市节水方案》自2027年5月1日起执行。", (2027, 5, 1), None),
        ("本措施自印发之日起施行，有效期至2029年12月31日。", None, (2029, 12, 31)),
        ("本措施自发布之日起实施至2029年12月31日。", None, (2029, 12, 31)),
        ("本措施自印发之日起施行，有效期5年。", None, None),
        ("自2027年5月1日起开展普查。", None, None),
    ],
)
def test_days_in_force_are_those_that_are_printed(
    words: str, start: tuple[int, int, int] | None, end: tuple[int, int, int] | None
) -> None:
    found = head(f"{PLAN}{TASK}{words}\n")
    assert found.effective_on == (date(*start) if start else None)
    assert found.expires_on == (date(*end) if end else None)


def test_a_term_without_a_date_is_kept_in_its_words() -> None:
    found = head(f"{PLAN}{TASK}本措施自印发之日起施行，有效期五年。\n")
    assert found.validity == "本措施自印发之日起施行，有效期五年"

"""A PDF with a text layer is read as running text: lines joined, page furniture left out."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from pdf_files import FONT, Drawing, Place, pages, paragraphs, read
from reportlab.lib import colors
from reportlab.pdfbase.pdfmetrics import stringWidth

from loaders.text.document import Paragraph


def test_lines_are_joined_over_lines_and_pages_and_furniture_is_dropped(tmp_path: Path) -> None:
    full = "加快建设金融创新运营示范区加速引聚金融要素资源发展金融服务新业态新产品推"
    first = [(96, 100, full[:-2]), (72, 120, full), (72, 140, "动融合。"), (96, 160, full[:-2])]
    document = read(tmp_path, pages(first, [(72, 100, "动发展。"), (96, 120, "二、任务")]))
    assert paragraphs(document) == [
        f"{full[:-2]}{full}动融合。",
        f"{full[:-2]}动发展。",
        "二、任务",
    ]


def test_headings_at_the_top_of_pages_are_no_running_heads(tmp_path: Path) -> None:
    tops = ["附件1", "附件2", "（1）", "（1）", "表1", "表2"]
    document = read(tmp_path, pages(*([(72, 60, top), (96, 120, "正文。")] for top in tops)))
    assert [words for words in paragraphs(document) if words != "正文。"] == tops


def test_words_at_the_top_of_few_pages_are_no_running_head(tmp_path: Path) -> None:
    tops = ["单位：万元", "单位：万元", "甲。", "乙。", "丙。", "丁。"]
    document = read(tmp_path, pages(*([(72, 60, top), (96, 120, "正文。")] for top in tops)))
    assert [words for words in paragraphs(document) if words != "正文。"] == tops


@pytest.mark.parametrize("heading", ["①试点先行。", "（1）试点先行。", "第二编 试点先行。"])
def test_a_heading_begins_a_paragraph(tmp_path: Path, heading: str) -> None:
    full = "加快建设金融创新运营示范区加速引聚金融要素资源发展金融服务新业态新产品。"
    document = read(
        tmp_path, pages([(96, 100, full[:-3] + "。"), (72, 120, full), (72, 140, heading)])
    )
    assert paragraphs(document)[-1] == heading


def test_every_line_knows_its_page(tmp_path: Path) -> None:
    document = read(tmp_path, pages([(96, 100, "一、总体")], [(96, 100, "二、任务")]))
    assert document.lines == ("一、总体", "二、任务")
    assert [place.page for place in document.positions] == [1, 2]


FULL = "加快建设金融创新运营示范区加速引聚金融要素资源发展金融服务新业态新产品推"
"""36 characters: a line from 72 to 504 points."""
TASK = ["　　（一）更换光源。" + FULL[:25], FULL, "动。（责任单位：市城管局、市财政局）"]


@pytest.mark.parametrize("fill", [colors.white, colors.lightgrey], ids=["white", "grey"])
def test_filled_boxes_behind_lines_are_no_table(tmp_path: Path, fill: colors.Color) -> None:
    drawing = Drawing()
    for number in range(3):
        drawing.box(70, 87 + 20 * number, 506, 107 + 20 * number, fill)
    assert paragraphs(read(tmp_path, drawing.lines(TASK).page().data())) == ["".join(TASK).strip()]


def test_white_frames_around_lines_are_no_table(tmp_path: Path) -> None:
    drawing = Drawing()
    drawing._canvas.setStrokeColor(colors.white)
    for number in range(3):
        drawing.frame(70, 87 + 20 * number, 506, 107 + 20 * number)
    assert paragraphs(read(tmp_path, drawing.lines(TASK).page().data())) == ["".join(TASK).strip()]


def test_a_frame_around_a_page_of_text_is_no_table(tmp_path: Path) -> None:
    drawing = Drawing().frame(60, 60, 520, 780).rule(60, 200, 520, 200)
    assert paragraphs(read(tmp_path, drawing.lines(TASK).page().data())) == ["".join(TASK).strip()]


def test_a_frame_is_a_text_of_its_own_whose_lines_are_joined(tmp_path: Path) -> None:
    drawing = Drawing().lines(["　　一、任务"]).frame(66, 120, 510, 230)
    drawing.lines(["专栏1　重点工程", "　　" + FULL[:34], "动发展。"], top=140)
    document = read(tmp_path, drawing.lines(["　　二、保障"], top=260).page().data())
    blocks = [b for b in document.blocks if isinstance(b, Paragraph)]
    assert [str(block.text) for block in blocks] == [
        "一、任务",
        "专栏1 重点工程",
        FULL[:34] + "动发展。",
        "二、保障",
    ]
    assert [block.boxed for block in blocks] == [False, True, False, False]


@pytest.mark.parametrize(
    "number",
    [
        "― 1 ―",
        "— 1 —",
        "－１－",
        "- 1 -",
        "·1·",
        "–1–",
        "第1页",
        "第 1 页 共 2 页",
        "1/2",
        "1",
        "Ⅰ",
    ],
)
def test_page_numbers_of_every_print_are_no_words(tmp_path: Path, number: str) -> None:
    drawing = Drawing().lines(TASK[:2]).words([(285, 800, number)], 10.5).page()
    drawing.lines(TASK[2:]).words([(285, 800, number)], 10.5).page()
    assert paragraphs(read(tmp_path, drawing.data())) == ["".join(TASK).strip()]


def test_a_running_head_with_the_number_of_the_page_is_left_out(tmp_path: Path) -> None:
    drawing = Drawing()
    for number in range(1, 5):
        drawing.words([(72, 50, f"某省人民政府公报　2026年第3期　· {number} ·")], 9)
        drawing.lines([f"　　第{number}项。"]).page()
    assert paragraphs(read(tmp_path, drawing.data())) == [f"第{n}项。" for n in range(1, 5)]


def test_a_footnote_does_not_part_the_paragraph_over_the_page_break(tmp_path: Path) -> None:
    drawing = Drawing().lines(TASK[:2]).rule(72, 700, 200, 700)
    drawing.words([(72, 715, "①指建成满十年的道路照明设施。")], 9).page()
    drawing.lines([TASK[2], "　　二、保障"]).page()
    document = read(tmp_path, drawing.data())
    assert paragraphs(document) == [
        "".join(TASK).strip(),
        "①指建成满十年的道路照明设施。",
        "二、保障",
    ]
    assert [place.page for place in document.positions[:2]] == [1, 1]


def test_two_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    half = FULL[:17]
    left = ["　　" + half[:15], *[half] * 8, "动发展。"]
    right = ["　　" + half[:15], *[half] * 8, "动消费。"]
    drawing = Drawing().words([(200, 60, "某市节能公报")], 16).lines(left)
    drawing.words(
        (300 + 12 * (len(line) - len(line.lstrip("　"))), 100 + 20 * n, line.lstrip("　"))
        for n, line in enumerate(right)
    )
    assert paragraphs(read(tmp_path, drawing.page().data())) == [
        "某市节能公报",
        half[:15] + 8 * half + "动发展。",
        half[:15] + 8 * half + "动消费。",
    ]


def _drawn(x: float, top: float, step: float, lines: Sequence[str]) -> list[Place]:
    return [
        (x + 12 * (len(line) - len(line.lstrip("　"))), top + step * n, line.lstrip("　"))
        for n, line in enumerate(lines)
    ]


def test_two_columns_need_not_stand_level(tmp_path: Path) -> None:
    half = FULL[:17]
    left = ["　　" + half[:15], *[half] * 8, "动发展。", "二、保障"]
    right = ["　　" + half[:15], *[half] * 8, "动消费。", "　　（一）" + half[:11], "要求。"]
    drawing = Drawing().words([(72, 60, "某市节能与资源综合利用三年行动公报")], 26)
    drawing.words(_drawn(72, 100, 20, left)).words(_drawn(300, 91, 20, right))
    assert paragraphs(read(tmp_path, drawing.page().data())) == [
        "某市节能与资源综合利用三年行动公报",
        half[:15] + 8 * half + "动发展。",
        "二、保障",
        half[:15] + 8 * half + "动消费。",
        "（一）" + half[:11] + "要求。",
    ]


def test_short_cells_that_stand_on_heights_of_their_own_are_no_columns_of_text(
    tmp_path: Path,
) -> None:
    names = [f"第{n}批技术改造" for n in "一二三四五六七八九十"]
    drawing = Drawing().words(_drawn(72, 100, 20, names))
    drawing.words(_drawn(330, 108, 20, [f"改造{n}号车间和仓库" for n in range(10)]))
    words = "".join(paragraphs(read(tmp_path, drawing.page().data())))
    assert words.startswith("第一批技术改造改造0号车间和仓库第二批")


def test_full_width_digits_printed_out_of_order_stand_where_they_are_seen(tmp_path: Path) -> None:
    drawing = Drawing().words([(72, 100, "甘政发〔"), (168, 100, "〕"), (204, 100, "号")])
    drawing.words([(120, 100, "２０２１"), (180, 100, "６２")])
    drawing.lines(["　　" + FULL[:34], "。"], top=200)
    assert paragraphs(read(tmp_path, drawing.page().data()))[0] == "甘政发〔２０２１〕６２号"


def test_a_page_on_its_side_is_read_as_it_is_seen(tmp_path: Path) -> None:
    drawing = Drawing().turned([(96, 100, "一、任务"), (96, 130, "二、保障")]).page()
    assert paragraphs(read(tmp_path, drawing.data())) == ["一、任务", "二、保障"]


def test_a_raised_digit_is_an_exponent_and_parts_no_line(tmp_path: Path) -> None:
    end = 96 + stringWidth("系数取7.35×10", FONT, 12)
    drawing = Drawing().words([(96, 100, "系数取7.35×10"), (end + 4, 100, "千焦。")])
    drawing.words([(end, 94, "7")], 7)
    assert paragraphs(read(tmp_path, drawing.page().data())) == ["系数取7.35×10⁷千焦。"]


def test_an_entry_of_the_contents_is_its_words_alone(tmp_path: Path) -> None:
    drawing = Drawing().lines(["目　录", "一、任务" + "." * 60 + "3", "二、保障" + "…" * 12 + "12"])
    assert paragraphs(read(tmp_path, drawing.page().data())) == ["目 录", "一、任务", "二、保障"]


def test_blanks_between_chinese_and_numbers_are_no_words(tmp_path: Path) -> None:
    drawing = Drawing().lines(["　　到 2025 年，覆盖率达到 87 %。", "　　Energy Saving 方案。"])
    assert paragraphs(read(tmp_path, drawing.page().data())) == [
        "到2025年，覆盖率达到87%。",
        "Energy Saving方案。",
    ]


def test_files_read_one_after_the_other_share_a_process(tmp_path: Path) -> None:
    from loaders.read.pdf.process import PROCESSES

    data = pages([(96, 100, "一、总体")])
    read(tmp_path, data)
    before = list(PROCESSES._idle)
    read(tmp_path, data)
    assert PROCESSES._idle == before


def test_a_decimal_point_of_a_typesetters_own_code_stays_in_its_number(tmp_path: Path) -> None:
    drawing = Drawing().lines(["比例达到７８\U001001b0７％。"])
    (words,) = paragraphs(read(tmp_path, drawing.page().data()))
    assert words.replace(" ", "") == "比例达到７８．７％。"  # the drawing parts the surrogates

"""Tables of a PDF: ruled, half ruled, without rules, over pages."""

from io import BytesIO
from pathlib import Path

from pdf_files import SENTENCE, Drawing, canvas, paragraphs, read, table_page, tables
from reportlab.lib import colors

from loaders.text.document import Paragraph, Table


def test_a_table_over_two_pages_is_one_with_its_heading_once(tmp_path: Path) -> None:
    made = BytesIO()
    drawn = canvas(made)
    heading = ["序号", "主要任务", "责任单位"]
    table_page(
        drawn,
        [heading, ["一、消费", "", ""], ["1", SENTENCE[:-1], "市商务局"]],
        ((0, 1), (2, 1)),
        top=500,
    )
    table_page(drawn, [heading, ["", "应用落地。", ""], ["2", "丙", "市教委"]], top=80)
    drawn.save()
    document = read(tmp_path, made.getvalue())
    (table,) = document.blocks
    assert isinstance(table, Table)
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        heading,
        ["一、消费"],
        ["1", SENTENCE[:-1] + "应用落地。", "市商务局"],
        ["2", "丙", "市教委"],
    ]
    assert [document.positions[row.line_start - 1].page for row in table.rows] == [1, 1, 1, 2]


def test_a_merged_cell_is_printed_once_and_is_empty_below(tmp_path: Path) -> None:
    made = BytesIO()
    drawn = canvas(made)
    rows = [["序号", "任务", "单位"], ["1", "甲", "市商务局"], ["", "乙", "市教委"]]
    table_page(drawn, rows, ((0, 1), (0, 2)), top=100)
    drawn.save()
    (table,) = read(tmp_path, made.getvalue()).blocks
    assert isinstance(table, Table)
    assert [[cell.text for cell in row.cells] for row in table.rows] == rows


HEADING = ["序号", "主要任务", "责任单位"]


def test_a_row_cut_by_a_page_break_is_one_though_its_parts_end_in_full_stops(
    tmp_path: Path,
) -> None:
    made = BytesIO()
    drawn = canvas(made)
    row = ["1", "更换光源。", "牵头单位：市城管局"]
    table_page(drawn, [HEADING, row], top=600)
    table_page(drawn, [HEADING, ["", "", "配合单位：市财政局"], ["2", "乙", "市教委"]], top=80)
    drawn.save()
    assert tables(read(tmp_path, made.getvalue())) == [
        [HEADING, [*row[:2], "牵头单位：市城管局配合单位：市财政局"], ["2", "乙", "市教委"]]
    ]


def test_two_tables_of_one_width_are_two(tmp_path: Path) -> None:
    drawing = Drawing()
    for top in (100, 300):
        edges = (72, 150, 400) if top == 100 else (72, 250, 400)
        for y in (top, top + 30, top + 60):
            drawing.rule(72, y, 400, y)
        for x in edges:
            drawing.rule(x, top, x, top + 60)
        drawing.words([(80, top + 20, "甲"), (260, top + 20, "乙")])
        drawing.words([(80, top + 50, "丙"), (260, top + 50, "丁")])
    found = tables(read(tmp_path, drawing.page().data()))
    assert found == [[["甲", "乙"], ["丙", "丁"]]] * 2


ROWS = [
    ("序号", "指标", "单位", "2025年目标"),
    ("1", "森林覆盖率", "%", "42.5"),
    ("2", "新建水厂", "座", "16"),
]


def spread(drawing: Drawing, top: float) -> Drawing:
    return drawing.words(
        (left, top + 20 * n, words)
        for n, row in enumerate(ROWS)
        for left, words in zip((80, 140, 300, 380), row, strict=True)
    )


def test_rules_across_alone_make_a_table(tmp_path: Path) -> None:
    drawing = spread(Drawing(), 115)
    for y in (100, 120, 165):
        drawing.rule(72, y, 480, y)
    document = read(tmp_path, drawing.lines(["　　二、保障"], top=200).page().data())
    assert tables(document) == [[list(row) for row in ROWS]]
    assert paragraphs(document) == ["二、保障"]


def test_columns_without_rules_below_headings_are_a_table(tmp_path: Path) -> None:
    drawing = spread(Drawing().lines(["　　表1　主要指标"], top=80), 100)
    document = read(tmp_path, drawing.lines(["　　二、保障。"], top=170).page().data())
    assert tables(document) == [[list(row) for row in ROWS]]
    assert paragraphs(document) == ["表1 主要指标", "二、保障。"]


CENTRED = [
    [(80, -8, "序"), (80, 8, "号"), (130, 0, "任务"), (260, 0, "责任单位"), (360, 0, "完成时间")],
    [
        *((80, 0, "1"), (130, -8, "改造老旧供水管"), (130, 8, "网")),
        *((260, -8, "市住房和城"), (260, 8, "乡建设局"), (360, 0, "2026年底")),
    ],
    [(80, 0, "2"), (130, 0, "建设水厂"), (260, 0, "市水利局"), (360, -8, "2027年"), (360, 8, "底")],
]


def _centred(drawing: Drawing, apart: float) -> Drawing:
    """A table without rules whose cells, of one line or two, are centred in their rows."""
    return drawing.words(
        (left, 150 + n * apart + off, words)
        for n, row in enumerate(CENTRED)
        for left, off, words in row
    )


def test_centred_cells_without_rules_are_a_table(tmp_path: Path) -> None:
    drawing = _centred(Drawing().lines(["　　二、任务清单"], top=110), 42)
    drawing.words([(72, 290, "三、保障"), (96, 315, "各单位加强统筹。")])
    document = read(tmp_path, drawing.page().data())
    assert tables(document) == [
        [
            ["序号", "任务", "责任单位", "完成时间"],
            ["1", "改造老旧供水管网", "市住房和城乡建设局", "2026年底"],
            ["2", "建设水厂", "市水利局", "2027年底"],
        ]
    ]
    assert paragraphs(document) == ["二、任务清单", "三、保障", "各单位加强统筹。"]


def test_centred_cells_whose_rows_no_white_parts_are_no_table(tmp_path: Path) -> None:
    """The last line of a row stands as far from the next as two lines of one cell."""
    drawing = _centred(Drawing(), 33)
    assert not tables(read(tmp_path, drawing.page().data()))


def test_a_heading_left_of_all_columns_ends_a_table_without_rules(tmp_path: Path) -> None:
    drawing = spread(Drawing(), 100).words([(72, 165, "三、保障")])
    document = read(tmp_path, drawing.page().data())
    assert tables(document) == [[list(row) for row in ROWS]]
    assert paragraphs(document) == ["三、保障"]


def test_issuers_side_by_side_are_no_table(tmp_path: Path) -> None:
    places = [(80, 100, "省教育厅"), (200, 100, "省财政厅"), (320, 100, "省水利厅")]
    drawing = Drawing().words(places).words((x, y + 20, w) for x, y, w in places)
    assert not tables(read(tmp_path, drawing.page().data()))


def test_two_bodies_in_a_narrow_cell_are_two_paragraphs(tmp_path: Path) -> None:
    made = BytesIO()
    drawn = canvas(made)
    units = "自然资源和规划局<br/>市林业局"
    table_page(drawn, [["序号", "任务", "单位"], ["1", "甲", units], ["2", "乙", "市教委"]], top=90)
    drawn.save()
    (table,) = read(tmp_path, made.getvalue()).blocks
    assert isinstance(table, Table)
    assert [str(part) for part in table.rows[1].cells[2].paragraphs] == units.split("<br/>")


def test_a_border_in_white_parts_cells_within_a_frame(tmp_path: Path) -> None:
    drawing = spread(Drawing(), 115).frame(72, 100, 480, 160).rule(72, 120, 480, 120)
    for left in (130, 290, 370):
        drawing.box(left, 120, left + 0.7, 160, colors.white)
    for left, right in ((72, 290), (370, 480)):
        drawing.box(left, 140, right, 140.7, colors.white)
    drawing.rule(290, 140, 370, 140)
    document = read(tmp_path, drawing.page().data())
    assert tables(document) == [[list(row) for row in ROWS]]


def _ruled(drawing: Drawing, top: float) -> Drawing:
    """A ruled table of three rows, each in a cell of its own, 80 points below ``top``."""
    for y in (top, top + 20, top + 40, top + 60):
        drawing.rule(76, y, 476, y)
    for x in (76, 120, 286, 366, 476):
        drawing.rule(x, top, x, top + 60)
    return spread(drawing, top + 15)


def test_a_table_within_a_frame_is_a_table(tmp_path: Path) -> None:
    drawing = _ruled(Drawing().words([(200, 90, "专栏1　主要指标")]), 100)
    drawing.words([(80, 180, "注：以上为年末数。"), (80, 200, "口径同上年。")])
    drawing.frame(68, 70, 484, 210).lines(["　　二、保障"], top=240)
    document = read(tmp_path, drawing.page().data())
    assert tables(document) == [[list(row) for row in ROWS]]
    kinds = [type(block).__name__ for block in document.blocks]
    assert kinds == ["Paragraph", "Table", "Paragraph", "Paragraph"]
    assert paragraphs(document) == ["专栏1 主要指标", "注：以上为年末数。口径同上年。", "二、保障"]


def test_a_frame_without_a_table_is_one_text(tmp_path: Path) -> None:
    drawing = Drawing().lines(["专栏1　重点工程", "1.改造管网。", "2.建设水厂。"], top=90)
    drawing.frame(68, 70, 484, 150)
    document = read(tmp_path, drawing.page().data())
    boxed = [isinstance(block, Paragraph) and block.boxed for block in document.blocks]
    assert boxed == [True, False, False]


def test_white_lines_outside_a_frame_are_no_table(tmp_path: Path) -> None:
    drawing = Drawing().lines([SENTENCE[:30], SENTENCE[:30], SENTENCE[:30]])
    for top in (84, 104, 124):
        drawing.box(72, top, 480, top + 0.7, colors.white)
    for left in (72, 200, 480):
        drawing.box(left, 84, left + 0.7, 164, colors.white)
    assert not tables(read(tmp_path, drawing.page().data()))

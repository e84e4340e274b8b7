"""A PDF with a text layer is read as running text: lines joined, page furniture left out."""

from io import BytesIO
from pathlib import Path

import pytest
from reportlab.lib import colors, pagesizes, styles
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph as Words
from reportlab.platypus import Table as Ruled

from loaders.read.formats import read_document
from loaders.text.document import Document, Paragraph, Table
from ontology.errors import FormatError

FONT = "STSong-Light"
SENTENCE = "加快建设金融创新运营示范区，加速引聚金融要素资源，发展金融服务新业态新产品，推动融合。"


def canvas(to: BytesIO, encrypt: StandardEncryption | None = None) -> Canvas:
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    return Canvas(to, pagesize=pagesizes.A4, encrypt=encrypt)


def pages(*texts: list[tuple[int, int, str]], encrypt: StandardEncryption | None = None) -> bytes:
    """A PDF with words at places (points from the left and the top) on each page."""
    made = BytesIO()
    drawn = canvas(made, encrypt)
    for number, words in enumerate(texts, 1):
        drawn.setFont(FONT, 12)
        for left, top, line in [*words, (72, 40, "市政府公报"), (290, 810, f"- {number} -")]:
            drawn.drawString(left, 842 - top, line)
        drawn.showPage()
    drawn.save()
    return made.getvalue()


def read(tmp_path: Path, data: bytes) -> Document:
    path = tmp_path / "方案.pdf"
    path.write_bytes(data)
    return read_document(path)


def paragraphs(document: Document) -> list[str]:
    return [str(block.text) for block in document.blocks if isinstance(block, Paragraph)]


Corner = tuple[int, int]


def table_page(
    drawn: Canvas, rows: list[list[str]], *spans: tuple[Corner, Corner], top: int
) -> None:
    style = styles.ParagraphStyle("cell", fontName=FONT, fontSize=10, wordWrap="CJK")
    cells = [[Words(words, style) if words else "" for words in row] for row in rows]
    ruled = Ruled(cells, colWidths=[40, 200, 120])
    ruled.setStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black)])
    ruled.setStyle([("SPAN", first, last) for first, last in spans])
    _, height = ruled.wrapOn(drawn, 400, 700)
    ruled.drawOn(drawn, 72, 842 - top - height)
    drawn.showPage()


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
    assert document.pages == (1, 2)


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
    assert [document.pages[row.line_start - 1] for row in table.rows] == [1, 1, 1, 2]


def test_a_merged_cell_is_printed_once_and_is_empty_below(tmp_path: Path) -> None:
    made = BytesIO()
    drawn = canvas(made)
    rows = [["序号", "任务", "单位"], ["1", "甲", "市商务局"], ["", "乙", "市教委"]]
    table_page(drawn, rows, ((0, 1), (0, 2)), top=100)
    drawn.save()
    (table,) = read(tmp_path, made.getvalue()).blocks
    assert isinstance(table, Table)
    assert [[cell.text for cell in row.cells] for row in table.rows] == rows


def scan() -> bytes:
    made = BytesIO()
    drawn = canvas(made)
    drawn.rect(72, 72, 400, 600, fill=1)
    drawn.showPage()
    drawn.save()
    return made.getvalue()


WHOLE = pages([(96, 100, "一、总体")])
BOMB = b"%PDF-1.4\n" + b"[" * 2_000_000
MANY = WHOLE.replace(b"/Count 1", b"/Count 999999999")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (scan(), "OCR"),
        (pages([(96, 100, "甲")], encrypt=StandardEncryption("secret")), "有密码"),
        (WHOLE[:200], "损坏|文字层"),
        (b"%PDF-1.7\n" + b"\x00\xff\x01" * 300, "损坏|文字层"),
        (BOMB, "损坏|文字层"),
        (b"\x00\x01\x02\xff" * 100, "损坏"),
        (b"<html><p>x</p></html>", "内容是网页"),
    ],
    ids=["scan", "password", "truncated", "noise", "nested", "binary", "page"],
)
def test_what_cannot_be_read_is_refused_with_a_remedy(
    tmp_path: Path, data: bytes, says: str
) -> None:
    with pytest.raises(FormatError, match=rf"方案\.pdf.*(?:{says})") as error:
        read(tmp_path, data)
    assert "请" in str(error.value)


def test_a_page_count_that_lies_is_not_believed(tmp_path: Path) -> None:
    assert "一、总体" in paragraphs(read(tmp_path, MANY))


@pytest.mark.parametrize(
    ("program", "says"),
    [
        ("raise ModuleNotFoundError(\"No module named 'pdfplumber'\")", "重新安装"),
        ("raise MemoryError", "内存不足"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "内存不足"),
        ("import os; os._exit(3)", "崩溃（返回码 3）"),
    ],
    ids=["missing", "memory", "killed", "crash"],
)
def test_a_process_that_fails_is_told_apart_from_a_damaged_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, says: str
) -> None:
    """Another pdfplumber stands before the real one on the path of the process."""
    (tmp_path / "pdfplumber").mkdir()
    (tmp_path / "pdfplumber" / "__init__.py").write_text(program)
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(FormatError, match=rf"方案\.pdf.*{says}.*") as error:
        read(tmp_path, WHOLE)
    assert "请" in str(error.value) and "损坏" not in str(error.value)


def test_programs_in_the_current_folder_are_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit(7)")
    monkeypatch.chdir(tmp_path)
    assert "一、总体" in paragraphs(read(tmp_path, WHOLE))

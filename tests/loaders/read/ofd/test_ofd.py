"""An OFD file is read as a PDF is: lines joined to paragraphs, tables from the page's paths."""

from collections.abc import Callable
from pathlib import Path

import pytest
from ofd_files import area, ofd_file, stroke, table, text

from loaders.pipeline import extract_document
from loaders.read.formats import read_document
from loaders.text.document import Document, Paragraph, Table
from ontology.errors import FormatError

ROWS = (
    ("序号", "主要任务", "牵头单位"),
    ("1", "建设算力", "市财政局"),
    ("2", "培育企业", "市商务局"),
)


def read(tmp_path: Path, data: bytes) -> Document:
    path = tmp_path / "方案.ofd"
    path.write_bytes(data)
    return read_document(path)


def paragraphs(document: Document) -> list[str]:
    return [str(block.text) for block in document.blocks if isinstance(block, Paragraph)]


def tables(document: Document) -> list[list[list[str]]]:
    found = [block for block in document.blocks if isinstance(block, Table)]
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in found]


def test_lines_that_fill_the_column_go_on_and_each_line_has_its_page(tmp_path: Path) -> None:
    full = "加快推进全市数字经济发展，结合本市实际，制定本方案，"
    first = text("　　" + full, 30, 40) + text("由各区各部门认真组织实施。", 30, 50)
    other = "各区人民政府要按照本方案的要求，抓紧抓好各项工作，"
    second = text("　　" + other, 30, 40) + text("自印发之日起施行。", 30, 50)
    document = read(tmp_path, ofd_file(first, second))
    assert paragraphs(document) == [
        f"{full}由各区各部门认真组织实施。",
        f"{other}自印发之日起施行。",
    ]
    assert document.positions[0].page == 1 and document.positions[-1].page == 2


def test_strokes_and_thin_areas_rule_a_table(tmp_path: Path) -> None:
    page = text("重点任务分工表", 80, 40) + table(ROWS, 30, 50, 40, 12)
    document = read(tmp_path, ofd_file(page))
    assert paragraphs(document) == ["重点任务分工表"]
    assert tables(document) == [[list(row) for row in ROWS]]


def test_a_table_goes_on_over_the_page_without_its_repeated_heading(tmp_path: Path) -> None:
    more = (ROWS[0], ("3", "发展金融", "市教委"))
    data = ofd_file(table(ROWS, 30, 50, 40, 12), table(more, 30, 30, 40, 12))
    assert tables(read(tmp_path, data)) == [[list(row) for row in (*ROWS, more[1])]]


def test_white_and_filled_areas_and_hidden_strokes_rule_nothing(tmp_path: Path) -> None:
    boxes = area(28, 30, 180, 80, "255 255 255") + area(28, 30, 180, 80, "230 230 230")
    hidden = "".join(stroke(28, y, 180, y, 'Visible="false"') for y in (30, 40, 50))
    data = ofd_file(boxes + hidden + text("一、总体要求", 30, 38) + text("二、主要任务", 30, 48))
    document = read(tmp_path, data)
    assert not tables(document) and paragraphs(document) == ["一、总体要求", "二、主要任务"]


def test_a_plan_in_ofd_gives_its_assignments(tmp_path: Path) -> None:
    page = text("天津市数字经济任务分工表", 60, 30) + table(ROWS, 30, 50, 40, 12)
    edges = extract_document(read(tmp_path, ofd_file(page))).edges
    leads = {str(edge.properties["as_written"]) for edge in edges if edge.type == "LEADS"}
    assert leads == {"市财政局", "市商务局"}


IMAGE = '<ofd:ImageObject Boundary="0 0 210 297" ResourceID="9"/>'
ENTITY = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: ofd_file(IMAGE, IMAGE), "只有图片"),
        (lambda: ofd_file(text("甲", 30, 30), Encryptions="<a/>"), "加密"),
        (lambda: ofd_file(text("甲", 30, 30))[:-60], "损坏"),
        (lambda: ofd_file("<ofd:TextObject"), "损坏"),
        pytest.param(lambda: ofd_file(" " * 600_000_000), "压缩炸弹", marks=pytest.mark.exhaustive),
        (lambda: ofd_file("<ofd:PageBlock>" * 100_000), "损坏|只有图片"),
        (lambda: ofd_file(*[""] * 2001), "超过上限 2000 页"),
        (lambda: ofd_file(text("甲", 30, 30), **{"Doc_0/Pages/Page_0": ENTITY}), "损坏"),
        (lambda: ofd_file(text("甲", 30, 30), OFD="<a/>"), "损坏"),
        (lambda: b"%PDF-1.7 " + bytes(300), "内容是 ?PDF"),
        (lambda: bytes(range(256)) * 8, "损坏"),
    ],
)
def test_what_is_no_ofd_file_with_text_is_refused_with_a_remedy(
    tmp_path: Path, make: Callable[[], bytes], says: str
) -> None:
    with pytest.raises(FormatError, match=rf"方案\.ofd：.*{says}.*请"):
        read(tmp_path, make())

"""A spreadsheet is read as it is shown: merged cells, numbers, dates; what is hidden is not."""

import datetime
import random
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Literal

import openpyxl
import pytest
import xlwt
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from loaders.pipeline import extract_document
from loaders.read.formats import read_document
from loaders.text.document import Document, Paragraph, Table
from ontology.errors import FormatError
from ontology.positions import PositionMap

Fill = Callable[[Worksheet], None]
TASKS = (
    ("序号", "任务", "牵头单位", "配合单位", "完成时限"),
    (1, "建设算力中心。建成一期工程。", "市财政局", "市教委", "2026年12月底前"),
    (2, "发展软件产业。培育企业300家。", "市商务局", "市科技局", "2027年6月底前"),
)


def save(tmp_path: Path, *fills: Fill, name: str = "任务.xlsx") -> Document:
    book = openpyxl.Workbook()
    for number, fill in enumerate(fills):
        fill(book.worksheets[0] if not number else book.create_sheet())
    book.save(tmp_path / name)
    return read_document(tmp_path / name)


def rows(sheet: Worksheet, *values: tuple[object, ...]) -> None:
    for row in values:
        sheet.append(list(row))


def paragraphs(document: Document) -> list[str]:
    return [str(block.text) for block in document.blocks if isinstance(block, Paragraph)]


def tables(document: Document) -> list[list[list[str]]]:
    found = [block for block in document.blocks if isinstance(block, Table)]
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in found]


def test_titles_above_the_heading_row_and_notes_below_are_paragraphs(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        rows(sheet, ("附件1",), ("天津市夜间经济任务分工表",), (None, None, None, "单位：万元"))
        rows(sheet, *TASKS, ("注：时限为最迟完成的时间。",))
        sheet.merge_cells("A2:E2")

    read = save(tmp_path, fill)
    assert paragraphs(read) == [
        "附件1",
        "天津市夜间经济任务分工表",
        "单位：万元",
        "注：时限为最迟完成的时间。",
    ]
    assert tables(read) == [[[str(value) for value in row] for row in TASKS]]


@pytest.mark.parametrize(
    ("signed", "printed"),
    [
        ((None, "天津市商务局", None, None, "2026年3月9日"), ["天津市商务局", "2026年3月9日"]),
        (("制表：天津市商务局", None, None, "2026.3.9"), ["制表：天津市商务局", "2026.3.9"]),
        ((None, None, None, "天津市 商务局", "2026年3月9日"), ["天津市 商务局", "2026年3月9日"]),
    ],
)
def test_who_signs_below_a_table_and_when_is_none_of_it(
    tmp_path: Path, signed: tuple[str | None, ...], printed: list[str]
) -> None:
    def fill(sheet: Worksheet) -> None:
        rows(sheet, ("夜间经济任务分工表",), *TASKS, signed)

    found = save(tmp_path, fill)
    assert paragraphs(found) == ["夜间经济任务分工表", *printed]
    assert [len(table) for table in tables(found)] == [3]


@pytest.mark.parametrize(
    "last",
    [
        (3, "办好夜市。", "市商务局", None, "2026年3月9日"),
        (None, "办好夜市。", None, None, "2026年3月9日"),
        (None, None, "市商务局", "市教委", "2026年3月9日"),
        (None, None, "市商务局", None, "2026年3月"),
    ],
)
def test_a_row_of_a_task_is_no_signature(tmp_path: Path, last: tuple[object, ...]) -> None:
    def fill(sheet: Worksheet) -> None:
        rows(sheet, ("夜间经济任务分工表",), *TASKS, last)

    assert [len(table) for table in tables(save(tmp_path, fill))] == [4]


def test_a_task_list_in_excel_gives_its_assignments(tmp_path: Path) -> None:
    read = save(tmp_path, lambda sheet: rows(sheet, ("天津市夜间经济任务分工表",), *TASKS))
    edges = extract_document(read).edges
    roles = {(e.type, e.properties["as_written"]) for e in edges if e.type in ("LEADS", "SUPPORTS")}
    assert roles == {
        ("LEADS", "市财政局"),
        ("SUPPORTS", "市教委"),
        ("LEADS", "市商务局"),
        ("SUPPORTS", "市科技局"),
    }


def test_every_sheet_that_is_shown_is_read_and_headed_by_its_name(tmp_path: Path) -> None:
    def fill(name: str, state: Literal["visible", "hidden"] = "visible") -> Fill:
        def with_name(sheet: Worksheet) -> None:
            sheet.title, sheet.sheet_state = name, state
            rows(sheet, ("序号", "任务"), (1, f"{name}的任务"))

        return with_name

    read = save(tmp_path, fill("Sheet1"), fill("重点任务"), fill("草稿", "hidden"))
    assert paragraphs(read) == ["重点任务"]
    assert [table[1][1] for table in tables(read)] == ["Sheet1的任务", "重点任务的任务"]


def test_merged_cells_show_once_and_go_on_below(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        rows(
            sheet,
            ("序号", "任务", "分工", None),
            (None, None, "牵头单位", "配合单位"),
            (1, "建设", "市财政局", "市教委"),
            (2, "旧字", "市商务局", "市科技局"),
        )
        for area in ("A1:A2", "B1:B2", "C1:D1", "B3:B4"):
            sheet.merge_cells(area)

    (table,) = (block for block in save(tmp_path, fill).blocks if isinstance(block, Table))
    printed = [[(c.text, c.continues) for c in row.cells] for row in table.rows]
    assert printed == [
        [("序号", False), ("任务", False), ("分工", False)],
        [("", True), ("", True), ("牵头单位", False), ("配合单位", False)],
        [("1", False), ("建设", False), ("市财政局", False), ("市教委", False)],
        [("2", False), ("", True), ("市商务局", False), ("市科技局", False)],
    ]


def test_hidden_rows_and_columns_are_not_read_and_merged_cells_begin_behind_them(
    tmp_path: Path,
) -> None:
    def fill(sheet: Worksheet) -> None:
        rows(sheet, ("序号", "任务", "备注"), (1, "甲", "密"), (2, "乙", "密"), (3, "丙", "密"))
        sheet.merge_cells("B2:B3")
        sheet.row_dimensions[2].hidden = True
        sheet.column_dimensions["C"].hidden = True

    assert tables(save(tmp_path, fill)) == [[["序号", "任务"], ["2", "甲"], ["3", "丙"]]]


@pytest.mark.parametrize(
    ("value", "code", "words"),
    [
        (0.955, "0.0%", "95.5%"),
        (datetime.date(2026, 12, 31), 'yyyy"年"m"月"d"日"', "2026年12月31日"),
        (datetime.date(2026, 12, 31), "yyyy/m/d;@", "2026/12/31"),
        (datetime.date(2026, 12, 31), '[$-804]yyyy"年"m"月"', "2026年12月"),
        (datetime.datetime(2026, 5, 1, 9, 5), "yyyy-mm-dd hh:mm", "2026-05-01 09:05"),
        (1234567.891, "#,##0.00", "1,234,567.89"),
        (15000, '0!.0,"万"', "1.5万"),
        (2030, '0"年"', "2030年"),
        (12, '0"个";-0"个"', "12个"),
        (-3, "0;(0)", "(3)"),
        (0.1 + 0.2, "General", "0.3"),
        (7, "000", "007"),
        (7, ";;;", None),
        (120, "[>=100]0;0.00", "120"),
        (5, "[>=100]0;0.00", "5.00"),
        (3.0, "0.##", "3"),
        ("2026年底", "@", "2026年底"),
        (True, "General", "TRUE"),
    ],
)
def test_numbers_and_dates_are_read_as_the_cell_shows_them(
    tmp_path: Path, value: object, code: str, words: str | None
) -> None:
    def fill(sheet: Worksheet) -> None:
        rows(sheet, ("序号", "数值"), (1, value), (2, "末"))
        sheet["B2"].number_format = code

    (table,) = tables(save(tmp_path, fill))
    assert table[1][1] == (words or "")


def test_struck_cells_and_runs_are_not_read(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        old = TextBlock(InlineFont(strike=True), "300")
        rows(sheet, ("序号", "任务"), (1, CellRichText("培育企业", old, "400家")), (2, "旧任务"))
        sheet["B3"].font = Font(strike=True)

    assert tables(save(tmp_path, fill)) == [
        [["序号", "任务"], ["1", "培育企业400家"], ["2", ""]],
    ]


def test_a_blank_row_parts_a_table_only_before_another_heading(tmp_path: Path) -> None:
    first = (("序号", "任务", "责任单位"), (1, "甲", "市商务局"), (2, "乙", "市教委"))
    second = ((3, "丙", "市财政局"), (4, "丁", "市科技局"))
    third = (("二、主要指标",), ("指标", "单位", "2030年"), ("企业数", "家", "400"))
    read = save(tmp_path, lambda sheet: rows(sheet, *first, (), *second, (), *third))
    assert [len(table) for table in tables(read)] == [5, 2]
    assert paragraphs(read) == ["二、主要指标"]


def test_a_formula_shows_the_value_that_was_kept_or_itself(tmp_path: Path) -> None:
    rows_ = ("<row><c t='n'><f>1+1</f><v>2</v></c><c t='str'><f>A</f><v>甲</v></c></row>",)
    more = "<row><c><f>SUM(A1:A2)</f></c><c t='inlineStr'><is><t>乙</t></is></c></row>"
    sheet = f"<worksheet><sheetData>{rows_[0]}{more}</sheetData></worksheet>"
    assert tables(read_bytes(tmp_path, small_book(sheet))) == [[["2", "甲"], ["=SUM(A1:A2)", "乙"]]]


# --- other programs --------------------------------------------------------------------------


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("name", ["任务.xls", "任务.et", "任务.xlsx"])
def test_workbooks_of_old_excel_and_wps_are_read_as_they_are_shown(
    tmp_path: Path, name: str
) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("任务")
    sheet.write_merge(0, 0, 0, 3, "天津市夜间经济任务分工表")
    struck, percent, dated = xlwt.easyxf("font: struck_out on"), xlwt.XFStyle(), xlwt.XFStyle()
    percent.num_format_str, dated.num_format_str = "0.0%", 'yyyy"年"m"月"'
    for column, words in enumerate(("序号", "任务", "进度", "时限")):
        sheet.write(1, column, words)
    sheet.write_merge(2, 3, 1, 1, "建设中心")
    for row, number in ((2, 1), (3, 2), (4, 3)):
        sheet.write(row, 0, number)
        sheet.write(row, 2, 0.955, percent)
        sheet.write(row, 3, datetime.date(2026, 12, 31), dated)
    old = xlwt.easyfont("struck_out on")
    sheet.write_rich_text(4, 1, ("企业", ("300", old), "400家"))
    sheet.write(5, 0, 4)
    sheet.write(5, 1, "旧任务", struck)
    sheet.row(3).hidden = True
    book.add_sheet("草稿").write(0, 0, "不读")
    book.get_sheet(1).visibility = 1
    book.save(str(tmp_path / name))
    read = read_document(tmp_path / name)
    assert paragraphs(read) == ["天津市夜间经济任务分工表"]
    assert tables(read) == [
        [
            ["序号", "任务", "进度", "时限"],
            ["1", "建设中心", "95.5%", "2026年12月"],
            ["3", "企业400家", "95.5%", "2026年12月"],
            ["4", "", "", ""],
        ]
    ]


def test_a_spreadsheet_of_opendocument_is_read_as_it_is_shown(tmp_path: Path) -> None:
    def cell(words: str, more: str = "") -> str:
        return f"<table:table-cell {more}><text:p>{words}</text:p></table:table-cell>"

    body = (
        '<table:table table:name="任务"><table:table-column table:number-columns-repeated="2"/>'
        '<table:table-column table:visibility="collapse"/>'
        f"<table:table-header-rows><table:table-row>{cell('序号')}{cell('任务')}{cell('密')}"
        "</table:table-row></table:table-header-rows>"
        f"<table:table-row>{cell('1')}{cell('甲', RowSpan)}</table:table-row>"
        f"<table:table-row>{cell('2')}<table:covered-table-cell/></table:table-row>"
        f'<table:table-row table:visibility="filter">{cell("9")}{cell("隐")}</table:table-row>'
        f"<table:table-row>{cell('3')}{cell('<text:span>95.5%</text:span>')}</table:table-row>"
        '<table:table-row table:number-rows-repeated="1048570"><table:table-cell/>'
        "</table:table-row></table:table>"
    )
    read = read_bytes(tmp_path, open_document(body), "任务.ods")
    assert paragraphs(read) == ["任务"]
    assert tables(read) == [[["序号", "任务"], ["1", "甲"], ["2", ""], ["3", "95.5%"]]]


RowSpan = 'table:number-rows-spanned="2"'


# --- bad files -------------------------------------------------------------------------------


def read_bytes(tmp_path: Path, data: bytes, name: str = "任务.xlsx") -> Document:
    (tmp_path / name).write_bytes(data)
    return read_document(tmp_path / name)


def packed(parts: dict[str, str]) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, words in parts.items():
            archive.writestr(name, words)
    return made.getvalue()


def small_book(sheet: str, **more: str) -> bytes:
    """A workbook of one sheet, as little of it as is read."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return packed(
        {
            "xl/workbook.xml": '<workbook><sheets><sheet name="任务" id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": "<Relationships><Relationship Id='r1' "
            f"Type='{kind}/worksheet' Target='worksheets/sheet1.xml'/></Relationships>",
            "xl/worksheets/sheet1.xml": sheet,
        }
        | more
    )


def open_document(body: str) -> bytes:
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text", "style")
    )
    content = (
        f"<office:document-content{names}><office:body><office:spreadsheet>{body}"
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return packed({"mimetype": kind, "content.xml": content})


def sheet_of(rows_: int, cell: str, columns: int = 10) -> str:
    return f"<worksheet><sheetData>{f'<row>{cell * columns}</row>' * rows_}</sheetData></worksheet>"


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENTITY = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
SHARED = (
    "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='worksheets/sheet1.xml'/>"
    "<Relationship Id='r2' Type='x/sharedStrings' Target='sharedStrings.xml'/></Relationships>"
)
LONG_STRING = f"<sst><si><t>{'市' * 30_000}</t></si></sst>"
LAUGHS = (
    '<!DOCTYPE a [<!ENTITY a "啊啊啊啊">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
)
REPEATED = (
    '<table:table table:name="a"><table:table-row table:number-rows-repeated="1000000">'
    '<table:table-cell table:number-columns-repeated="16000"><text:p>1</text:p>'
    "</table:table-cell></table:table-row></table:table>"
)


def locked() -> bytes:
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": "\x01\x02",
            "META-INF/manifest.xml": "<manifest:encryption-data/>",
        }
    )


def many_sheets() -> bytes:
    return small_book(
        sheet_of(500, "<c><v>1</v></c>"),
        **{
            "xl/workbook.xml": "<workbook><sheets>"
            + "".join(f'<sheet name="{n}" id="r1"/>' for n in range(99))
            + "</sheets></workbook>"
        },
    )


@pytest.mark.parametrize(
    ("name", "make", "says"),
    [
        ("任务.xlsx", lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "有密码"),
        ("任务.xlsx", lambda: OLE + bytes(600), "后缀不符|损坏"),
        ("任务.xls", lambda: OLE + "Workbook".encode("utf-16-le") + bytes(600), "损坏"),
        ("任务.xlsx", lambda: b"<html><table><tr><td>1", "内容是网页"),
        ("任务.xls", lambda: random.Random(0).randbytes(5000), "损坏"),
        ("任务.xlsx", lambda: packed({"word/document.xml": "<a/>"}), "内容是Word 文件"),
        ("任务.xlsx", lambda: small_book("<worksheet/>"), "没有文字"),
        ("任务.xlsx", lambda: small_book("<worksheet><sheetData><row>"), "损坏"),
        ("任务.xlsx", lambda: small_book(ENTITY + "<worksheet/>"), "实体"),
        ("任务.xlsx", lambda: small_book("<worksheet/>")[:-40], "损坏"),
        pytest.param(
            "任务.xlsx",
            lambda: small_book(sheet_of(20_001, "<c><v>1</v></c>")),
            "超过 200000 个单元格",
            marks=pytest.mark.exhaustive,
        ),
        ("任务.xlsx", lambda: small_book(LAUGHS + "<worksheet>&j;</worksheet>"), "实体"),
        pytest.param(
            "任务.xlsx",
            lambda: small_book(" " * 600_000_000),
            "压缩炸弹",
            marks=pytest.mark.exhaustive,
        ),
        ("任务.xlsx", lambda: small_book("<worksheet>" + "<a>" * 100_000), "损坏"),
        pytest.param(
            "任务.xlsx",
            lambda: small_book(
                sheet_of(20, '<c t="s"><v>0</v></c>'),
                **{"xl/_rels/workbook.xml.rels": SHARED, "xl/sharedStrings.xml": LONG_STRING},
            ),
            "超过 3000000 字",
            marks=pytest.mark.exhaustive,
        ),
        pytest.param(
            "任务.xlsx",
            many_sheets,
            "各工作表合计超过 200000 个单元格",
            marks=pytest.mark.exhaustive,
        ),
        ("任务.ods", locked, "有密码"),
        ("任务.ods", lambda: open_document(REPEATED), "超过 200000 个单元格"),
    ],
)
def test_what_is_no_workbook_or_has_no_end_is_refused_with_a_remedy(
    tmp_path: Path, name: str, make: Callable[[], bytes], says: str
) -> None:
    with pytest.raises(FormatError, match=rf"{name}：.*(?:{says}).*请"):
        read_bytes(tmp_path, make(), name)


def test_many_cells_that_are_only_formatted_are_no_reason_to_refuse(tmp_path: Path) -> None:
    blank = sheet_of(30_000, '<c s="1"/>')
    words = "<row><c t='inlineStr'><is><t>甲</t></is></c><c><v>1</v></c></row>" * 2
    sheet = blank.replace("</sheetData>", f"{words}</sheetData>")
    assert tables(read_bytes(tmp_path, small_book(sheet))) == [[["甲", "1"], ["甲", "1"]]]


def test_lines_say_in_which_row_of_which_sheet_they_stand(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.title = "分工"
        rows(sheet, ("任务分工表",), (), *TASKS)
        sheet.row_dimensions[4].hidden = True

    document = save(tmp_path, fill)
    places = PositionMap.of_lines(document.positions)
    lines = {words.strip(): n for n, words in enumerate(document.lines, 1)}
    assert places.words(lines["任务分工表"], lines["任务分工表"]) == "工作表“分工”第1行"
    assert places.words(lines["市商务局"], lines["市商务局"]) == "工作表“分工”第5行"

"""A Word file is read as it prints: numbering, boxes, merged cells, changes accepted."""

import random
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from word_files import NUMBERING, STYLES, cell, paragraph, row, table, word_file

from loaders.read.formats import read_document
from loaders.text.document import Document, Paragraph, Table
from ontology.errors import FormatError
from ontology.positions import PositionMap


def read(tmp_path: Path, data: bytes, name: str = "方案.docx") -> Document:
    path = tmp_path / name
    path.write_bytes(data)
    return read_document(path)


def printed(tmp_path: Path, *body: str, numbering: str = "", styles: str = "") -> list[str]:
    document = read(tmp_path, word_file("".join(body), numbering=numbering, styles=styles))
    return [str(block.text) for block in document.blocks if isinstance(block, Paragraph)]


def cells(tmp_path: Path, body: str, numbering: str = "") -> list[list[str]]:
    document = read(tmp_path, word_file(body, numbering=numbering))
    (found,) = (block for block in document.blocks if isinstance(block, Table))
    return [[each.text for each in line.cells] for line in found.rows]


def test_automatic_numbering_is_printed_level_by_level(tmp_path: Path) -> None:
    levels = [
        (0, "总体要求"),
        (1, "思想"),
        (1, "目标"),
        (2, "甲"),
        (0, "任务"),
        (1, "工程"),
        (2, "乙"),
    ]
    body = [paragraph(words, number=(1, level)) for level, words in levels]
    assert printed(tmp_path, *body, numbering=NUMBERING) == [
        "第一章 总体要求",
        "（一）思想",
        "（二）目标",
        "1. 甲",
        "第二章 任务",
        "（一）工程",
        "1. 乙",
    ]


def test_a_style_gives_its_numbering_and_that_of_the_style_it_is_based_on(tmp_path: Path) -> None:
    body = [paragraph("总则", style="1"), paragraph("附则", style="mine"), paragraph("正文")]
    found = printed(tmp_path, *body, numbering=NUMBERING, styles=STYLES)
    assert found == ["第一章 总则", "第二章 附则", "正文"]


def test_a_paragraph_may_switch_the_numbering_of_its_style_off(tmp_path: Path) -> None:
    body = [paragraph("前言", style="1", number=(0, 0)), paragraph("总则", style="1")]
    assert printed(tmp_path, *body, numbering=NUMBERING, styles=STYLES) == ["前言", "第一章 总则"]


def test_an_instance_that_starts_anew_counts_from_its_start(tmp_path: Path) -> None:
    body = [
        paragraph("甲", number=(1, 0)),
        paragraph("乙", number=(2, 0)),
        paragraph("丙", number=(2, 0)),
    ]
    assert printed(tmp_path, *body, numbering=NUMBERING) == ["第一章 甲", "第五章 乙", "第六章 丙"]


def test_tracked_changes_are_read_as_accepted_and_hidden_words_not_at_all(tmp_path: Path) -> None:
    run = "<w:r><w:t>{}</w:t></w:r>"
    body = (
        f"<w:p>{run.format('到')}<w:del><w:r><w:delText>2025</w:delText></w:r></w:del>"
        f"<w:ins>{run.format('2027')}</w:ins><w:moveFrom>{run.format('旧')}</w:moveFrom>"
        f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>{run.format('年')}"
        '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
        f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run.format('上半')}</w:p>"
        f"<w:p>{run.format('下半')}</w:p>"
    )
    assert printed(tmp_path, body) == ["到2027年", "上半下半"]


def test_a_text_box_is_read_once_behind_its_anchor(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{paragraph('专栏1 工程')}{paragraph('甲')}</w:txbxContent>"
    anchor = (
        "<w:p><w:r><w:t>正文</w:t></w:r><w:r><mc:AlternateContent>"
        f"<mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    document = read(tmp_path, word_file(anchor + paragraph("后文")))
    found = [b for b in document.blocks if isinstance(b, Paragraph)]
    assert [(str(b.text), b.boxed, b.space_before) for b in found] == [
        ("正文", False, 0),
        ("专栏1 工程", True, 0),
        ("甲", False, 0),
        ("后文", False, 2),
    ]


def test_merged_cells_are_printed_once_and_empty_below(tmp_path: Path) -> None:
    body = table(
        row(cell("序号", down="restart"), cell("工作目标", across=2), cell("单位", down="restart")),
        row(cell("", down="continue"), cell("2025年"), cell("2027年"), cell("", down="continue")),
        row(cell("一、消费", across=4)),
        row(cell("1"), cell("甲"), cell("乙"), cell("市商务局")),
    )
    assert cells(tmp_path, body) == [
        ["序号", "工作目标", "单位"],
        ["", "2025年", "2027年", ""],
        ["一、消费"],
        ["1", "甲", "乙", "市商务局"],
    ]


def test_rows_that_number_themselves_have_their_numbers(tmp_path: Path) -> None:
    number = paragraph("", number=(3, 0))
    body = table(*(row(f"<w:tc>{number}</w:tc>", cell(words)) for words in "甲乙"))
    assert cells(tmp_path, body, NUMBERING) == [["1", "甲"], ["2", "乙"]]


def test_contents_headers_and_footnotes_are_left_out(tmp_path: Path) -> None:
    body = [paragraph("目 录"), paragraph("总则\t3", style="toc"), paragraph("总则", style="1")]
    assert printed(tmp_path, *body, numbering=NUMBERING, styles=STYLES) == ["第一章 总则"]
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "页眉"
    made.add_paragraph("正文")
    made.save(str(tmp_path / "a.docx"))
    assert read_document(tmp_path / "a.docx").lines == ("正文",)


def test_a_title_over_two_lines_of_one_paragraph_is_two_lines(tmp_path: Path) -> None:
    body = "<w:p><w:r><w:t>关于印发</w:t><w:br/><w:t>方案的通知</w:t></w:r></w:p>"
    assert printed(tmp_path, body) == ["关于印发", "方案的通知"]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\x00\x01\x02\xff" * 100, "损坏"),
        (random.Random(0).randbytes(3000) + b"<p >" + random.Random(1).randbytes(3000), "损坏"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "旧版 Word"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "有密码",
        ),
        ("<html><p>网页</p>".encode(), "内容是网页"),
        (word_file(paragraph("甲"))[:-60], "损坏"),
        (word_file(""), "没有文字"),
        (word_file("<w:p><w:r>"), "损坏"),
        (word_file(paragraph("甲"), before='<!DOCTYPE a [<!ENTITY b "c">]>'), "实体"),
        (word_file("<w:tbl><w:tr><w:tc>" * 60 + "</w:tc></w:tr></w:tbl>" * 60), "嵌套过深"),
    ],
)
def test_what_is_no_word_file_is_refused_with_a_remedy(
    tmp_path: Path, data: bytes, says: str
) -> None:
    with pytest.raises(FormatError, match=rf"方案\.docx.*{says}") as error:
        read(tmp_path, data)
    assert "请" in str(error.value)


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(1000))
        archive.filelist[0].file_size = 1 << 31
    with pytest.raises(FormatError, match="压缩炸弹"):
        read(tmp_path, packed.getvalue())


def test_the_parts_of_a_file_are_where_its_relationships_say(tmp_path: Path) -> None:
    usual = word_file(paragraph("总则", style="1"), numbering=NUMBERING, styles=STYLES)
    moved = BytesIO()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    below = {"styles": "../shared/s.xml", "numbering": "/shared/n.xml"}
    names = {"document": "doc/main.xml", "styles": "shared/s.xml", "numbering": "shared/n.xml"}
    with zipfile.ZipFile(BytesIO(usual)) as read_, zipfile.ZipFile(moved, "w") as archive:
        for part, name in names.items():
            archive.writestr(name, read_.read(f"word/{part}.xml"))
        for name, targets in (
            ("_rels/.rels", {"officeDocument": "doc/main.xml"}),
            ("doc/_rels/main.xml.rels", below),
        ):
            relations = "".join(
                f'<Relationship Type="{kind}/{part}" Target="{target}"/>'
                for part, target in targets.items()
            )
            archive.writestr(name, f"<Relationships>{relations}</Relationships>")
    assert read(tmp_path, moved.getvalue()).lines == ("第一章 总则",)


def test_lines_say_in_which_paragraph_or_row_of_a_table_they_stand(tmp_path: Path) -> None:
    one = table(row(cell("序号"), cell("任务")), row(cell("1"), cell("办好购物节")))
    body = [paragraph("总则"), paragraph(""), paragraph("要求"), one, paragraph("附则"), one]
    document = read(tmp_path, word_file("".join(body)))
    places = PositionMap.of_lines(document.positions)
    said = {
        words.strip() + "@" + places.words(line, line)
        for line, words in enumerate(document.lines, 1)
        if words.strip()
    }
    assert {"总则@第1段", "要求@第2段", "附则@第3段"} < said
    assert {"序号@表1第1行", "办好购物节@表1第2行", "办好购物节@表2第2行"} < said


def test_marks_of_markdown_that_were_pasted_into_word_are_no_words(tmp_path: Path) -> None:
    words = ("## 一、总体要求", "**牵头单位**：市商务局（带**的指标）", "---", "每户5*3平方米")
    assert printed(tmp_path, *map(paragraph, words)) == [
        "一、总体要求",
        "牵头单位：市商务局（带**的指标）",
        "每户5*3平方米",
    ]

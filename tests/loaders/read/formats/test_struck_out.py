"""What is struck out, hidden or the mark of a note is not read, in Word files and web pages."""

from pathlib import Path

import pytest

from loaders.read.formats import read_document
from tests.loaders.read.word_files import word_file


def read_word(tmp_path: Path, body: str, styles: str = "") -> tuple[str, ...]:
    path = tmp_path / "plan.docx"
    path.write_bytes(word_file(body, styles=styles))
    return read_document(path).lines


def read_page(tmp_path: Path, body: str, head: str = "") -> tuple[str, ...]:
    path = tmp_path / "plan.html"
    page = f"<html><head><meta charset=utf-8>{head}</head><body><div>{body}</div></body></html>"
    path.write_text(page, encoding="utf-8")
    return read_document(path).lines


def run(words: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{words}</w:t></w:r>"


@pytest.mark.parametrize(
    "mark", ["<w:strike/>", "<w:dstrike/>", '<w:strike w:val="1"/>', "<w:vanish/>"]
)
def test_a_struck_number_is_not_read_with_the_one_beside_it(tmp_path: Path, mark: str) -> None:
    body = f"<w:p>{run('培育企业')}{run('300', mark)}{run('400')}{run('家')}</w:p>"
    assert read_word(tmp_path, body) == ("培育企业400家",)


def test_a_switch_that_is_off_strikes_nothing(tmp_path: Path) -> None:
    off = '<w:strike w:val="0"/>'
    body = f"<w:p>{run('培育企业')}{run('400', off)}</w:p>"
    assert read_word(tmp_path, body) == ("培育企业400",)


def test_a_style_strikes_out_what_has_it_or_one_based_on_it(tmp_path: Path) -> None:
    styles = (
        '<w:style w:type="character" w:styleId="old"><w:rPr><w:strike/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="older"><w:basedOn w:val="old"/></w:style>'
    )
    struck = run("300", '<w:rStyle w:val="older"/>')
    kept = run("400", '<w:rStyle w:val="old"/><w:strike w:val="false"/>')
    body = f"<w:p>{run('企业')}{struck}{kept}{run('家')}</w:p>"
    assert read_word(tmp_path, body, styles) == ("企业400家",)


def test_raised_marks_of_notes_are_left_out_and_exponents_kept(tmp_path: Path) -> None:
    up = '<w:vertAlign w:val="superscript"/>'
    body = f"<w:p>{run('市商务局')}{run('[1]', up)}{run('、市教委')}{run('2', up)}</w:p>"
    body += f"<w:p>{run('5000m')}{run('2', up)}{run('绿地')}</w:p>"
    assert read_word(tmp_path, body) == ("市商务局、市教委", "5000m2绿地")


@pytest.mark.parametrize(
    "struck",
    [
        "<del>300</del>",
        "<s>300</s>",
        "<strike>300</strike>",
        '<span style="text-decoration:line-through">300</span>',
        '<span style="color:red; TEXT-DECORATION-LINE: underline line-through">300</span>',
        '<span class="old">300</span>',
        '<i id="gone">300</i>',
    ],
)
def test_struck_words_of_a_page_are_not_read(tmp_path: Path, struck: str) -> None:
    style = "<style>.old, b { text-decoration: line-through } #gone { display : none }</style>"
    assert read_page(tmp_path, f"<p>培育企业{struck}400家</p>", style) == ("培育企业400家",)


def test_raised_marks_of_notes_in_a_page_are_left_out_and_exponents_kept(tmp_path: Path) -> None:
    body = "<p>市商务局<sup>[1]</sup>、市教委<sup><a href=#n>2</a></sup></p>"
    body += "<p>5000m<sup>2</sup>绿地</p>"
    assert read_page(tmp_path, body) == ("市商务局、市教委", "5000m2绿地")


@pytest.mark.parametrize(
    "hidden",
    [
        'class="a hid"',
        "hidden",
        'style="display:none"',
        'style="visibility: collapse"',
        'style="height:0"',
        'style="height:0pt;overflow:hidden"',
        'height="0"',
        'id="r9"',
        'data-x="9"',
        'class="late"',
    ],
)
def test_a_row_is_hidden_however_it_is_hidden(tmp_path: Path, hidden: str) -> None:
    style = (
        "<style>/* .shown{display:none} */ @media print{.shown{display:none}} td.x tr{color:red}"
        " table tr.hid{display:none!important} #r9{visibility:hidden} tr[data-x]{height:0px}"
        " @media screen{.late{display:none}} .shown:hover{display:none}</style>"
    )
    body = (
        f"<table><tr><td>1</td><td>甲</td></tr><tr {hidden}><td>9</td><td>乙</td></tr>"
        "<tr class=shown><td>2</td><td>丙</td></tr></table>"
    )
    words = "".join(read_page(tmp_path, f"<p>任务</p>{body}", style))
    assert "甲" in words and "丙" in words and "乙" not in words

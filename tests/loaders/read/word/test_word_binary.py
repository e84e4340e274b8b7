"""Old Word files are read through LibreOffice; where it is missing, the message names it."""

import shutil
import sys
import zlib
from pathlib import Path

import docx
import pytest

from loaders.read.formats import read_document
from loaders.read.word import conversion
from loaders.text.document import Paragraph
from ontology.errors import FormatError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
RTF = b"{\\rtf1\\ansi\\ansicpg936 \\u19968?\\u12289?\\u24635?\\u20307?\\par}"
TITLE = "一、总体"


def office(tmp_path: Path, does: str) -> str:
    """A program in the place of LibreOffice that does what the Python lines say."""
    program = tmp_path / "soffice"
    program.write_text(
        f"#!{sys.executable}\nimport sys, pathlib, shutil\n{does}\n", encoding="utf-8"
    )
    program.chmod(0o755)
    return str(program)


def write(tmp_path: Path, data: bytes, name: str = "方案.doc") -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def test_without_libreoffice_the_message_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conversion, "find_office", lambda: None)
    for name in ("方案.doc", "方案.WPS"):
        with pytest.raises(FormatError, match=rf"{name}.*需要 LibreOffice.*请安装.*\.docx"):
            read_document(write(tmp_path, OLE, name))


@pytest.mark.skipif(sys.platform == "win32", reason="stands in for a program by a script")
def test_what_libreoffice_converts_is_read_and_nothing_of_it_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = docx.Document()
    made.add_paragraph(TITLE)
    made.save(str(tmp_path / "made.docx"))
    does = f"""
out = pathlib.Path(sys.argv[sys.argv.index("--outdir") + 1])
out.mkdir()
profile = next(a for a in sys.argv if a.startswith("-env:UserInstallation=file://"))
pathlib.Path({str(tmp_path)!r}, "seen").write_text(str(out.parent))
shutil.copy({str(tmp_path / "made.docx")!r}, out / "plan.docx")
"""
    program = office(tmp_path, does)
    monkeypatch.setattr(conversion, "find_office", lambda: program)
    path = write(tmp_path, OLE)
    document = read_document(path)
    assert document.lines == (TITLE,)
    assert document.path == path
    assert not Path((tmp_path / "seen").read_text()).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="stands in for a program by a script")
@pytest.mark.parametrize(
    ("does", "says"),
    [("sys.exit(1)", "不能转换"), ("", "不能转换"), ("import time; time.sleep(60)", "没有转换完")],
)
def test_a_conversion_that_fails_or_does_not_end_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, does: str, says: str
) -> None:
    program = office(tmp_path, does)
    monkeypatch.setattr(conversion, "find_office", lambda: program)
    monkeypatch.setattr(conversion, "MAX_SECONDS", 1)
    with pytest.raises(FormatError, match=rf"方案\.doc.*{says}.*请"):
        read_document(write(tmp_path, OLE))


@pytest.mark.skipif(not conversion.find_office(), reason="LibreOffice is not installed")
def test_libreoffice_reads_rich_text(tmp_path: Path) -> None:
    (block,) = read_document(write(tmp_path, RTF, "方案.rtf")).blocks
    assert isinstance(block, Paragraph) and str(block.text) == TITLE


def test_a_web_page_or_word_file_named_doc_is_read_as_what_it_is(tmp_path: Path) -> None:
    page = f"<html><body><p>{TITLE}</p></body></html>"
    assert read_document(write(tmp_path, page.encode())).lines == (TITLE,)
    made = docx.Document()
    made.add_paragraph(TITLE)
    made.save(str(tmp_path / "made.docx"))
    shutil.copy(tmp_path / "made.docx", tmp_path / "方案.wps")
    assert read_document(tmp_path / "方案.wps").lines == (TITLE,)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (zlib.compress(bytes(range(256)) * 9), "损坏"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "有密码"),
        (b"%PDF-1.7", "内容是PDF"),
    ],
)
def test_what_is_no_old_word_file_is_refused_with_a_remedy(
    tmp_path: Path, data: bytes, says: str
) -> None:
    with pytest.raises(FormatError, match=rf"方案\.doc.*{says}.*请|方案\.doc.*{says}"):
        read_document(write(tmp_path, data))

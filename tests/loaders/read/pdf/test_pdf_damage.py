"""PDFs that cannot be read are refused by name; a process that fails costs one file."""

import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from pdf_files import canvas, of_objects, pages, paragraphs, read
from reportlab.lib.pdfencrypt import StandardEncryption

from loaders.read import processes
from loaders.read.pdf.process import PROCESSES
from ontology.errors import FormatError

CYCLE = of_objects(
    {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>",
        3: b"<< /Type /Pages /Kids [2 0 R] /Count 99 /Parent 2 0 R >>",
    }
)

"""A tree of pages that leads back to its root."""


def one_page(content: bytes, form: bytes = b"<< >>") -> bytes:
    return of_objects(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
            b"/Resources << /XObject << /X 5 0 R >> >> >>",
            4: content,
            5: form,
        }
    )


def stream(words: bytes, more: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(words), more, words)


KIDS = of_objects(
    {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [%s] /Count 9999 >>" % (b"3 0 R " * 9999),
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
    }
)


def inflated() -> bytes:
    """500 MB of blanks, packed."""
    return one_page(stream(zlib.compress(b" " * 500_000_000, 1), b"/Filter /FlateDecode"))


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
    ("make", "says"),
    [
        (scan, "OCR"),
        (lambda: pages([(96, 100, "甲")], encrypt=StandardEncryption("secret")), "有密码"),
        (lambda: WHOLE[:200], "损坏|文字层"),
        (lambda: b"%PDF-1.7\n" + b"\x00\xff\x01" * 300, "损坏|文字层"),
        (lambda: BOMB, "损坏|文字层"),
        (lambda: CYCLE, "损坏"),
        pytest.param(inflated, "内存不足|文字层", marks=pytest.mark.exhaustive),
        (lambda: KIDS, "超过上限 2000 页"),
        (lambda: b"\x00\x01\x02\xff" * 100, "损坏"),
        (lambda: b"<html><p>x</p></html>", "内容是网页"),
    ],
    ids=[
        "scan",
        "password",
        "truncated",
        "noise",
        "nested",
        "cycle",
        "inflated",
        "kids",
        "binary",
        "page",
    ],
)
def test_what_cannot_be_read_is_refused_with_a_remedy(
    tmp_path: Path, make: Callable[[], bytes], says: str
) -> None:
    with pytest.raises(FormatError, match=rf"方案\.pdf.*(?:{says})") as error:
        read(tmp_path, make())
    assert "请" in str(error.value)


def test_a_page_count_that_lies_is_not_believed(tmp_path: Path) -> None:
    assert "一、总体" in paragraphs(read(tmp_path, MANY))


@pytest.mark.parametrize(
    ("program", "says"),
    [
        ("raise ModuleNotFoundError(\"No module named 'pypdfium2'\")", "重新安装"),
        ("raise MemoryError", "内存不足"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "内存不足"),
        ("import os; os._exit(3)", "崩溃（返回码 3）"),
    ],
    ids=["missing", "memory", "killed", "crash"],
)
def test_a_process_that_fails_is_told_apart_from_a_damaged_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, says: str
) -> None:
    """Another pypdfium2 stands before the real one on the path of the process."""
    PROCESSES.end_idle()
    (tmp_path / "pypdfium2").mkdir()
    (tmp_path / "pypdfium2" / "__init__.py").write_text(program)
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(FormatError, match=rf"方案\.pdf.*{says}.*") as error:
        read(tmp_path, WHOLE)
    assert "请" in str(error.value) and "损坏" not in str(error.value)


def test_programs_in_the_current_folder_are_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit(7)")
    monkeypatch.chdir(tmp_path)
    PROCESSES.end_idle()
    assert "一、总体" in paragraphs(read(tmp_path, WHOLE))


def test_the_file_after_one_that_brings_the_process_down_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    PROCESSES.end_idle()
    with monkeypatch.context() as patched:
        (tmp_path / "pypdfium2").mkdir()
        (tmp_path / "pypdfium2" / "__init__.py").write_text("import os; os._exit(3)")
        patched.syspath_prepend(tmp_path)
        with pytest.raises(FormatError, match="崩溃"):
            read(tmp_path, WHOLE)
    assert "一、总体" in paragraphs(read(tmp_path, WHOLE))


def test_a_process_that_has_read_its_share_or_has_ended_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    PROCESSES.end_idle()
    monkeypatch.setattr(processes, "MAX_FILES", 2)
    for _ in range(5):
        assert "一、总体" in paragraphs(read(tmp_path, WHOLE))
    (idle,) = PROCESSES._idle
    idle._process.kill()
    idle._process.wait()
    assert "一、总体" in paragraphs(read(tmp_path, WHOLE))

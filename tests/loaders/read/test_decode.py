"""The encodings in which Chinese plans circulate are read; everything else is refused by line."""

from pathlib import Path

import pytest

from loaders.read.decode import decode
from ontology.errors import FormatError

WORDS = "天津市商务局关于促进消费的通知。\n各区人民政府：\n现将方案印发给你们，请认真贯彻执行。\n"
PATH = Path("通知.txt")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gbk", "gb2312"])
def test_an_encoding_in_use_is_read(encoding: str) -> None:
    assert decode(PATH, WORDS.encode(encoding)) == WORDS


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
        (b"\xff\xfe\0\0", "utf-32-le"),
        (b"\0\0\xfe\xff", "utf-32-be"),
        (b"\x84\x31\x95\x33", "gb18030"),
        (b"\xef\xbb\xbf", "utf-8"),
    ],
)
def test_an_encoding_is_told_by_its_mark(mark: bytes, encoding: str) -> None:
    assert decode(PATH, mark + WORDS.encode(encoding)) == WORDS


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 1),
        ("第一行\n第二行\x00\n".encode(), 2),
        (WORDS.encode()[:60] + b"\xff" + WORDS.encode()[60:], 2),
        ("第一行\n".encode() + b"\x80\x81\xff\xfe" * 20, 2),
        (b"\xff\xfe\x00", 1),
        ("plan".encode("utf-16-le") * 30, 1),
    ],
    ids=["png", "nul", "damaged-utf8", "noise", "half-utf16", "unmarked-utf16"],
)
def test_what_is_no_text_is_refused_with_file_and_line(data: bytes, line: int) -> None:
    with pytest.raises(FormatError, match=f"通知.txt：第 {line} 行.*请"):
        decode(PATH, data)


def test_a_damaged_gb18030_text_is_refused_at_the_line_of_the_damage() -> None:
    data = WORDS.encode("gb18030")
    with pytest.raises(FormatError, match="第 3 行的字节 0xFF"):
        decode(PATH, data[:-1] + b"\xff" + data[-1:] + b"\xff")


def test_line_ends_tabs_and_form_feeds_are_text() -> None:
    assert decode(PATH, b"a\tb\r\nc\x0cd\n") == "a\tb\r\nc\x0cd\n"


def test_the_euro_of_windows_is_read_in_gbk() -> None:
    data = WORDS.replace("通知", "通知\0").encode("gbk").replace(b"\0", b"\x80")
    assert decode(PATH, data) == WORDS.replace("通知", "通知€")


def test_marks_that_word_leaves_in_a_text_are_no_reason_to_refuse_it() -> None:
    words = WORDS * 3 + "单元\x07格\x1f\n"
    assert decode(PATH, words.encode()) == words

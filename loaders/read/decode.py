"""Bytes to text: the encodings in which Chinese plans circulate, and a clear refusal of others."""

import codecs
from pathlib import Path

from loaders.text.regex import regex
from ontology.errors import FormatError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
"""The byte order mark of each encoding that has one."""
_CONTROL = regex(r"[\x00-\x08\x0e-\x1f\x7f]")
_FEW = 0.1
"""Of the characters of a text, how many may be controls: Word leaves marks of its own, one a cell,
in a text export; what has more, or a NUL, is binary."""
_COMMON = regex(r"[的和和一在发展建设（），。、]")
_EURO = 0x80


def decode(path: Path, data: bytes) -> str:
    """Decode a text file: by its mark, UTF-8, else GB18030.

    Raises:
        FormatError: binary, or no such encoding; names file, line and remedy.
    """
    text = _decode_marked(path, data)
    if text is None:
        text = _decode_plain(path, data)
    controls = _CONTROL.findall(text)
    if "\0" in controls or len(controls) > _FEW * len(text):
        bad = text.find("\0") if "\0" in controls else text.find(controls[0])
        line = text.count("\n", 0, bad) + 1
        raise FormatError(
            f"{path}：第 {line} 行有控制字符（U+{ord(text[bad]):04X}），像是二进制文件；"
            "请从原文件另存为纯文本（UTF-8）"
        )
    return text


def _decode_marked(path: Path, data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise _undecodable(path, data, error.start + len(mark)) from error
    return None


def _decode_plain(path: Path, data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if b"\0" in data:
            raise _undecodable(path, data, error.start) from error
        return _decode_gb18030(path, data, error)


def _decode_gb18030(path: Path, data: bytes, not_utf8: UnicodeDecodeError) -> str:
    # GB18030 accepts almost any bytes; damaged UTF-8 read as GB18030 gives rare characters only.
    try:
        text = data.decode("gb18030", _WITH_EURO)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("gb18030", _WITH_EURO)
        bad = error.start if before and _is_chinese(before) else not_utf8.start
        raise _undecodable(path, data, bad) from not_utf8
    if not _is_chinese(text):
        raise _undecodable(path, data, not_utf8.start) from not_utf8
    return text


def _is_chinese(text: str) -> bool:
    """Whether what stands in a text beside ASCII has the characters that every plan has."""
    wide = sum(1 for character in text if character > "\x7f")
    return len(_COMMON.findall(text)) >= 0.03 * wide


def _euro(error: UnicodeError) -> tuple[str, int]:
    """Windows writes € as the byte 0x80 in GBK, which GB18030 leaves free."""
    if isinstance(error, UnicodeDecodeError) and error.object[error.start] == _EURO:
        return "€", error.start + 1
    raise error


_WITH_EURO = "policygraph-euro"
codecs.register_error(_WITH_EURO, _euro)


def _undecodable(path: Path, data: bytes, bad: int) -> FormatError:
    line = data.count(b"\n", 0, bad) + 1
    return FormatError(
        f"{path}：第 {line} 行的字节 0x{data[bad]:02X} 既不是 UTF-8 也不是 GB18030；"
        "文件可能损坏或是二进制，请另存为 UTF-8 纯文本"
    )

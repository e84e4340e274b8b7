"""Bytes to text: the encodings in which Chinese plans circulate, and a clear refusal of others."""

import codecs
import re
from pathlib import Path

from ontology.errors import FormatError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_COMMON = re.compile(r"[的和和一在发展建设（），。、]")


def decode(path: Path, data: bytes) -> str:
    """Decode a text file: UTF-8 or UTF-16 by its mark, UTF-8, else GB18030.

    Raises:
        FormatError: binary, or no such encoding; names file, line and remedy.
    """
    text = _decode_marked(path, data) or _decode_plain(path, data)
    if bad := _CONTROL.search(text):
        line = text.count("\n", 0, bad.start()) + 1
        raise FormatError(
            f"{path}：第 {line} 行有控制字符（U+{ord(bad.group()):04X}），像是二进制文件；"
            "请从原文件另存为纯文本（UTF-8）"
        )
    return text


def _decode_marked(path: Path, data: bytes) -> str | None:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise _undecodable(path, data, error) from error
    return None


def _decode_plain(path: Path, data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if b"\0" in data:
            raise _undecodable(path, data, error) from error
        return _decode_gb18030(path, data, error)


def _decode_gb18030(path: Path, data: bytes, not_utf8: UnicodeDecodeError) -> str:
    # GB18030 accepts almost any bytes; damaged UTF-8 read as GB18030 gives rare characters only.
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        raise _undecodable(path, data, not_utf8) from not_utf8
    wide = sum(1 for character in text if character > "\x7f")
    if len(_COMMON.findall(text)) < 0.03 * wide:
        raise _undecodable(path, data, not_utf8) from not_utf8
    return text


def _undecodable(path: Path, data: bytes, error: UnicodeDecodeError) -> FormatError:
    line = data.count(b"\n", 0, error.start) + 1
    return FormatError(
        f"{path}：第 {line} 行的字节 0x{data[error.start]:02X} 既不是 UTF-8 也不是 GB18030；"
        "文件可能损坏或是二进制，请另存为 UTF-8 纯文本"
    )

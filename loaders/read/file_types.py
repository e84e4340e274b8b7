"""What a file is by its first bytes, for files whose suffix says something else."""

import re
from pathlib import Path

from ontology.errors import FormatError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = b"PK\x03\x04"
PDF = b"%PDF-"
RTF = b"{\\rtf"
ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
"""The stream of an OLE file in which Office keeps a document with a password."""
_MARKUP = re.compile(rb"<\s*(?:html|!doctype html|body|div|p|table|meta|span|br|h[1-6])\b", re.I)
_TAGGED_LINE = re.compile(rb"^[^\S\n]*<[a-z!/][^<>]*>", re.I | re.M)
_LINE = re.compile(rb"^.*\S", re.M)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_FEW = 0.02
_MARKUP_IN_UTF16 = re.compile(rb"<\x00|\x00<")


def kind_of_bytes(data: bytes) -> str | None:
    """The kind of file that the bytes begin like, as a reader would call it; None if unknown."""
    head = data[:1024].lstrip()
    if data.startswith(OLE):
        return "加密的 Office 文件" if ENCRYPTED_PACKAGE in data else "旧版 Word/WPS 文件（.doc）"
    if data.startswith(ZIP):
        return "Word 文件（.docx）" if b"word/" in data else "压缩包（.zip）"
    if PDF in head:
        return "PDF 文件（.pdf）"
    if head.startswith(RTF):
        return "RTF 文件（.rtf）"
    return "网页（.html）" if is_markup(data) else None


def is_markup(data: bytes) -> bool:
    """Whether the bytes are text that holds tags of HTML: noise has them by chance."""
    sample = data[:65536]
    if _MARKUP_IN_UTF16.search(sample[:512]):
        sample = sample.decode(_utf16(sample), "ignore").encode()
    return _MARKUP.search(sample) is not None and not _is_binary(sample)


def is_tagged(data: bytes) -> bool:
    """Whether a text is the source of a page: it begins with a tag, as most of its lines do."""
    if not is_markup(data) or not _TAGGED_LINE.match(data.lstrip()):
        return False
    sample = data[:65536]
    return 2 * len(_TAGGED_LINE.findall(sample)) > len(_LINE.findall(sample))


def _utf16(sample: bytes) -> str:
    return "utf-16-be" if sample.index(b"<") % 2 else "utf-16-le"


def _is_binary(sample: bytes) -> bool:
    """Whether there are more control characters than a text in any encoding has."""
    return len(_CONTROL.findall(sample)) > _FEW * len(sample)


def wrong_kind(path: Path, data: bytes, wanted: str) -> FormatError:
    """The error for bytes that are not what the suffix says; names what they are."""
    found = kind_of_bytes(data)
    if found is None:
        return FormatError(f"{path}：内容不是{wanted}，文件可能损坏或不完整；请重新下载或另存")
    if found == "加密的 Office 文件":
        return FormatError(f"{path}：文件有密码；请用 Word 或 WPS 打开，取消密码后另存")
    return FormatError(f"{path}：后缀不符，内容是{found}；请改正后缀，或另存为{wanted}")

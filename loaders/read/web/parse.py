"""Bytes of a web page to its tree of elements."""

import codecs
import re
from pathlib import Path

from lxml import etree

from loaders.read.decode import decode
from loaders.read.file_types import is_markup, wrong_kind
from loaders.read.limits import check_tags
from loaders.read.web.unseen import remove_unseen
from ontology.errors import FormatError

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_\-]+)", re.I)
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "big5": "big5hkscs"}
"""Pages that declare GB2312 or GBK hold characters of GB18030."""


def parse_page(path: Path, data: bytes) -> etree._Element:
    """The root element of a page, without what its reader does not see.

    Raises:
        FormatError: no markup, no known encoding, too many tags, or nested too deep to be a page.
    """
    if not is_markup(data):
        raise wrong_kind(path, data, "网页（.html）")
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    page = _decode_page(path, data)
    check_tags(path, page)
    try:
        root = etree.fromstring(page.encode(), parser)
    except etree.LxmlError as error:
        raise _broken(path) from error
    if root is None or any(entry.level_name == "FATAL" for entry in parser.error_log):
        raise _broken(path)
    remove_unseen(root)
    return root


def _decode_page(path: Path, data: bytes) -> str:
    """By its mark, by what it declares, else as any text."""
    declared = _CHARSET.search(data[:4096])
    if declared and not data.startswith((codecs.BOM_UTF8, b"\xff\xfe", b"\xfe\xff")):
        name = declared.group(1).decode("ascii").lower()
        try:
            words = data.decode(_WIDER.get(name, name))
        except (LookupError, UnicodeError):  # charset="undefined" raises the wider one
            return decode(path, data)
        return decode(path, words.encode("utf-8", "replace"))
    return decode(path, data)


def _broken(path: Path) -> FormatError:
    return FormatError(
        f"{path}：网页结构异常（嵌套过深或不完整），不能完整读取；请在浏览器中打开并重新另存"
    )

"""The parts of a .docx file as element trees, and the names of their elements."""

import posixpath
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree

from loaders.read.archive import Archive
from loaders.read.file_types import ZIP, wrong_kind
from loaders.read.limits import MAX_PART
from ontology.errors import FormatError

Element = ElementTree.Element

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
W = f"{{{_MAIN}}}"
"""Prefix of the names of WordprocessingML; ISO/IEC 29500 Strict is read as Transitional."""
MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


class Package:
    """A .docx file: ``document`` is its body; other parts are found beside it.

    Raises:
        FormatError: not a Word file, damaged, or with a password.
    """

    def __init__(self, path: Path, data: bytes) -> None:
        self.path = path
        if not data.startswith(ZIP):
            raise wrong_kind(path, data, " Word 文件（.docx）")
        self._archive = Archive(path, data)
        self._main = self._target("", "officeDocument") or "word/document.xml"
        document = self._parse(self._main)
        body = None if document is None else document.find(f"{W}body")
        if body is None:
            raise _no_word_file(path, data, self._archive)
        self.body = body

    def part(self, kind: str) -> Element | None:
        """The part of a kind (``styles``, ``numbering``) of the body; None if it has none."""
        beside = str(PurePosixPath(self._main).with_name(f"{kind}.xml"))
        return self._parse(self._target(self._main, kind) or beside)

    def _target(self, source: str, kind: str) -> str | None:
        """The name of the part that the relationships of a part, or the package's, give.

        ECMA-376, part 2: those of ``doc/main.xml`` stand in ``doc/_rels/main.xml.rels``.
        """
        folder, name = posixpath.split(source)
        for relation in self._parse(posixpath.join(folder, "_rels", f"{name}.rels")) or ():
            if relation.get("Type", "").endswith(f"/{kind}"):
                target = posixpath.join("/", folder, relation.get("Target", ""))
                return posixpath.normpath(target).lstrip("/")
        return None

    def _parse(self, name: str) -> Element | None:
        data = self._archive.read(name, MAX_PART)
        if data is None:
            return None
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
            raise FormatError(f"{self.path}：其中的“{name}”含有实体声明；来源可疑，请另存后重试")
        try:
            return ElementTree.fromstring(data.replace(_STRICT.encode(), _MAIN.encode()))
        except (ElementTree.ParseError, ValueError, LookupError) as error:
            raise FormatError(
                f"{self.path}：其中的“{name}”损坏（{error}）；请用 Word 或 WPS 打开修复后另存"
            ) from error


def _no_word_file(path: Path, data: bytes, archive: Archive) -> FormatError:
    """What a package without a body is: another kind of file, or a Word file that lost it."""
    if any(name.startswith("word/") for name in archive):
        return FormatError(f"{path}：Word 文件里没有正文，可能不完整；请用 Word 或 WPS 打开后另存")
    return wrong_kind(path, data, " Word 文件（.docx）")


def value(element: Element | None, name: str, default: str = "") -> str:
    """The ``w:val`` of a child; ``default`` if there is no such child or value."""
    child = None if element is None else element.find(f"{W}{name}")
    return default if child is None else child.get(f"{W}val", default)


def number(element: Element | None, name: str, default: int) -> int:
    """The ``w:val`` of a child as a whole number; ``default`` if it is none."""
    words = value(element, name)
    return int(words) if words.removeprefix("-").isdecimal() and len(words) < 9 else default


def switch(element: Element | None, name: str) -> bool | None:
    """Whether a switch such as ``w:vanish`` is on or off; None if nothing is said of it."""
    child = None if element is None else element.find(f"{W}{name}")
    return None if child is None else child.get(f"{W}val", "1") not in ("0", "false", "off")


def is_on(element: Element | None, name: str) -> bool:
    """Whether a switch is on."""
    return switch(element, name) is True

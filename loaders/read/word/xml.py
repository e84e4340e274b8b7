"""The parts of a .docx file as element trees, and the names of their elements."""

from pathlib import Path
from xml.etree import ElementTree

from loaders.read.archive import Archive
from loaders.read.limits import MAX_PART
from loaders.read.signatures import ZIP, wrong_kind
from ontology.errors import FormatError

Element = ElementTree.Element

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_OFFICE_DOCUMENT = "/officeDocument"
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
        self._main = self._main_part()
        document = self.part("document.xml" if self._main is None else self._main)
        body = None if document is None else document.find(f"{W}body")
        if body is None:
            raise wrong_kind(path, data, " Word 文件（.docx）")
        self.body = body

    def _main_part(self) -> str | None:
        """The name of the main part within ``word/``, as the package's relationships give it."""
        for relation in self._parse("_rels/.rels") or ():
            if relation.get("Type", "").endswith(_OFFICE_DOCUMENT):
                return relation.get("Target", "").lstrip("/").removeprefix("word/")
        return None

    def part(self, name: str) -> Element | None:
        """A part beside the main one, such as ``numbering.xml``; None if the file has none."""
        return self._parse(f"word/{name}")

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


def value(element: Element | None, name: str, default: str = "") -> str:
    """The ``w:val`` of a child; ``default`` if there is no such child or value."""
    child = None if element is None else element.find(f"{W}{name}")
    return default if child is None else child.get(f"{W}val", default)


def number(element: Element | None, name: str, default: int) -> int:
    """The ``w:val`` of a child as a whole number; ``default`` if it is none."""
    words = value(element, name)
    return int(words) if words.removeprefix("-").isdecimal() and len(words) < 9 else default


def is_on(element: Element | None, name: str) -> bool:
    """Whether a switch such as ``w:vanish`` is set."""
    child = None if element is None else element.find(f"{W}{name}")
    return child is not None and child.get(f"{W}val", "1") not in ("0", "false", "off")

"""A workbook as a document, by what its bytes are: the suffix .et may hold any of them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from loaders.read.archive import Archive
from loaders.read.file_types import ENCRYPTED_PACKAGE, OLE, ZIP, wrong_kind
from loaders.read.rendering import Rendering
from loaders.read.spreadsheet import ods
from loaders.read.spreadsheet.layout import print_sheet
from loaders.read.spreadsheet.sheet import Sheet, check_cells
from loaders.read.spreadsheet.xlsx import Workbook
from loaders.text.document import Document
from ontology.errors import FormatError

_NAME = "电子表格（.xlsx）"
_ENCRYPTED = b"encryption-data"
"""What the manifest of an OpenDocument file says of a part with a password."""
_BINARY = tuple(name.encode("utf-16-le") for name in ("Workbook", "Book"))
"""The stream of an OLE file in which Excel and WPS keep a workbook."""


def read_workbook(path: Path, data: bytes) -> Document:
    """The text of the sheets that are shown, one behind the other.

    Raises:
        FormatError: no workbook, damaged, with a password, too large, or without text.
    """
    rendering = Rendering()
    cells = characters = 0
    try:
        for sheet in _sheets(path, data):
            cells += len(sheet.cells)
            characters += sheet.characters
            check_cells("各工作表合计", cells, characters)
            print_sheet(sheet, rendering)
    except ValueError as error:
        raise FormatError(f"{path}：{error}，不像一份任务清单；请删去无关的工作表后另存") from error
    return rendering.document(path, data)


def _sheets(path: Path, data: bytes) -> Iterable[Sheet]:
    if data.startswith(ZIP):
        return _packed(path, data)
    if data.startswith(OLE) and ENCRYPTED_PACKAGE not in data and any(n in data for n in _BINARY):
        from loaders.read.spreadsheet import xls  # xlrd takes a while to load

        return xls.read_sheets(path, data)
    raise wrong_kind(path, data, _NAME)


def _packed(path: Path, data: bytes) -> Iterator[Sheet]:
    archive = Archive(path, data)
    if "content.xml" in archive and b"opendocument.spreadsheet" in (
        archive.read("mimetype") or b""
    ):
        if _ENCRYPTED in (archive.read("META-INF/manifest.xml") or b""):
            raise FormatError(f"{path}：电子表格有密码；请打开后取消密码，另存后再载入")
        return ods.read_sheets(archive)
    if any(name.endswith(("workbook.xml", "worksheets/sheet1.xml")) for name in archive):
        return Workbook(archive).sheets()
    raise wrong_kind(path, data, _NAME)

"""An OFD file as a document, with the page of each line."""

from pathlib import Path

from loaders.read.file_types import ZIP, wrong_kind
from loaders.read.ofd.page_objects import read_marks
from loaders.read.pdf.layout import marks_to_page, pages_to_blocks
from loaders.read.rendering import Rendering
from loaders.text.document import Document
from ontology.errors import FormatError
from ontology.positions import Position


def read_ofd(path: Path, data: bytes) -> Document:
    """The text of an OFD file.

    Raises:
        FormatError: no OFD file, damaged, encrypted, only pictures, or without end.
    """
    if not data.startswith(ZIP) or b"OFD.xml" not in data:
        raise wrong_kind(path, data, " OFD 文件")
    marks = list(read_marks(path, data))
    if 2 * sum(not page.chars for page in marks) >= len(marks):
        raise FormatError(
            f"{path}：OFD 的页面只有图片，没有文字，像是扫描件；"
            "请导出为 PDF 后做文字识别（OCR），例如 ocrmypdf -l chi_sim"
        )
    rendering = Rendering()
    for block in pages_to_blocks([marks_to_page(page) for page in marks]):
        rendering.page = block.page
        if block.rows:
            rendering.table(block.rows, [Position(page=page) for page in block.pages])
        else:
            rendering.paragraph(block.words)
    return rendering.document(path, data)

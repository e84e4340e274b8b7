"""A PDF as a document: what its process found on the pages, printed as lines."""

from pathlib import Path

from loaders.read.file_types import PDF, wrong_kind
from loaders.read.pdf.process import read_printed
from loaders.read.rendering import Rendering
from loaders.text.document import Document
from ontology.positions import Position


def read_pdf(path: Path, data: bytes) -> Document:
    """The text of a PDF, with the page of each line.

    Raises:
        FormatError: no PDF, damaged, with a password, scanned, or without end.
    """
    if PDF not in data[:1024]:
        raise wrong_kind(path, data, " PDF 文件")
    rendering = Rendering()
    for block in read_printed(path, data):
        rendering.page = block.page
        if block.rows:
            rendering.table(block.rows, [Position(page=page) for page in block.pages])
        else:
            rendering.paragraph(block.words)
    return rendering.document(path, data)

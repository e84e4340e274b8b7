"""PDF files with a text layer: lines in reading order, ruled tables over pages."""

from pathlib import Path

from loaders.document import Document
from loaders.pdf.reader import read_pdf


class Pdf:
    """The format of ``.pdf`` files; scans need OCR first."""

    name = "PDF 文件"
    suffixes = frozenset({".pdf"})

    def read(self, path: Path, data: bytes) -> Document:
        """Read pages, join what page breaks cut; see ``loaders.document.Format``."""
        return read_pdf(path, data)


FORMAT = Pdf()

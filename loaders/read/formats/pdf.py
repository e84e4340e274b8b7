"""PDF files with a text layer: lines in reading order, ruled tables over pages."""

from pathlib import Path

from loaders.read.pdf.reader import read_pdf
from loaders.text.document import Document


class Pdf:
    """The format of ``.pdf`` files; scans need OCR first."""

    name = "PDF 文件"
    suffixes = frozenset({".pdf"})

    def read(self, path: Path, data: bytes) -> Document:
        """Read pages, join what page breaks cut; see ``loaders.text.document.Format``."""
        return read_pdf(path, data)


FORMAT = Pdf()

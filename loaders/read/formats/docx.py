"""Word files: paragraphs with their automatic numbering, text boxes, tables with merged cells."""

from pathlib import Path

from loaders.read.word.reader import read_word
from loaders.text.document import Document


class Docx:
    """The format of Word 2007 and later; tracked changes are read as accepted."""

    name = "Word 文件"
    suffixes = frozenset({".docx", ".docm"})

    def read(self, path: Path, data: bytes) -> Document:
        """Unpack and print the body; see ``loaders.text.document.Format``."""
        return read_word(path, data)


FORMAT = Docx()

"""Old Word and WPS files, read through LibreOffice; web pages and Word files in their clothes."""

from pathlib import Path

from loaders.read.file_types import ENCRYPTED_PACKAGE, OLE, RTF, ZIP, is_markup, wrong_kind
from loaders.read.web.page import read_page
from loaders.read.word.conversion import to_docx
from loaders.read.word.reader import read_word
from loaders.text.document import Document


class WordBinary:
    """The format of ``.doc``, ``.wps`` and ``.rtf`` files.

    Government sites hand out web pages and .docx files under the name .doc: Word opens them too.
    """

    name = "旧版 Word/WPS 文件"
    suffixes = frozenset({".doc", ".wps", ".rtf"})

    def read(self, path: Path, data: bytes) -> Document:
        """Read by what the bytes are; see ``loaders.text.document.Format``."""
        if data.startswith(ZIP):
            return read_word(path, data)
        if data.startswith(RTF) or (data.startswith(OLE) and ENCRYPTED_PACKAGE not in data):
            return read_word(path, to_docx(path, data), data)
        if is_markup(data) and not data.startswith(OLE):
            return read_page(path, data)
        raise wrong_kind(path, data, "旧版 Word/WPS 文件（.doc）")


FORMAT = WordBinary()

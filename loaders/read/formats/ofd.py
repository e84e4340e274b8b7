"""OFD files (GB/T 33190), which offices publish: lines joined, ruled tables over pages."""

from pathlib import Path

from loaders.text.document import Document


class Ofd:
    """The format of ``.ofd`` files with text; those of pictures alone need OCR first."""

    name = "OFD 文件"
    suffixes = frozenset({".ofd"})

    def read(self, path: Path, data: bytes) -> Document:
        """Read pages as those of a PDF are; see ``loaders.text.document.Format``."""
        from loaders.read.ofd.reader import read_ofd  # its libraries take a second to load

        return read_ofd(path, data)


FORMAT = Ofd()

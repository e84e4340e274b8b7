"""Web pages of government sites: the text of the page, without what the site puts around it."""

from pathlib import Path

from loaders.read.web.page import read_page
from loaders.text.document import Document


class Html:
    """The format of web pages saved as they are."""

    name = "网页"
    suffixes = frozenset({".html", ".htm", ".shtml", ".xhtml"})

    def read(self, path: Path, data: bytes) -> Document:
        """Parse, find the body, print it; see ``loaders.text.document.Format``."""
        return read_page(path, data)


FORMAT = Html()

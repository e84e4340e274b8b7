"""A page of a PDF as a picture: PNG, as wide as a screen shows it."""

from io import BytesIO

import pypdfium2 as pdfium

WIDTH = 1240
"""Pixels across: A4 at 150 dots an inch."""
_HIGHEST = 4 * WIDTH
"""Pixels down; a page that is a roll of paper is shown smaller."""


def render_page(data: bytes, page: int) -> bytes:
    """The page (1-based) as PNG; b"" if the document has no such page.

    Raises:
        pypdfium2.PdfiumError: damaged, or with a password.
    """
    document = pdfium.PdfDocument(data)
    try:
        if not 1 <= page <= len(document):
            return b""
        shown = document[page - 1]
        width, height = shown.get_size()
        scale = min(WIDTH / max(width, 1), _HIGHEST / max(height, 1))
        made = BytesIO()
        shown.render(scale=scale).to_pil().save(made, "PNG")
        return made.getvalue()
    finally:
        document.close()

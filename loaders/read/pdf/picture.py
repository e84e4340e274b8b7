"""A page of a PDF as a picture: PNG, as wide as a screen shows it."""

import struct
import zlib

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
        bitmap = shown.render(scale=scale, rev_byteorder=True)
        return png(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)
    finally:
        document.close()


def png(pixels: bytes, width: int, height: int, stride: int) -> bytes:
    """RGB pixels, ``stride`` bytes a row, as PNG (W3C PNG, third edition: 5, 11.2)."""
    rows = b"".join(b"\0" + pixels[y * stride : y * stride + 3 * width] for y in range(height))
    header = struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*each) for each in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

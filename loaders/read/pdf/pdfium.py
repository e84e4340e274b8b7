"""What PDFium finds on the pages of a PDF: characters with their boxes, and drawn rules.

Lengths are in points (1/72 inch), measured from the top left of the page as it is shown. PDFium's
C interface is called as it is: its Python wrapper makes an object for each mark of a page.
"""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from math import pi
from typing import Any

import pypdfium2.raw as pdfium

from loaders.read.pdf.blocks import Refused
from loaders.read.pdf.drawn_lines import Matrix, read_rules
from loaders.read.pdf.lines import Char
from loaders.read.pdf.page_objects import Marks

_BLANKS = frozenset(" \xa0\u3000")
_SAMPLE = 200
"""So many characters of a page tell whether it is turned and whether its fonts are coded."""
_HIGH, _LOW = range(0xD800, 0xDC00), range(0xDC00, 0xE000)
"""PDFium tells a character beyond U+FFFF as the two surrogates of UTF-16."""
_PRIVATE = {0x1001B0: "．"}
"""Founder's typesetting prints the point of a decimal number by a code of private use."""
_WIDE = "\u2e80"
"""From this character on, each is as wide as its font is high."""


@contextmanager
def open_pdf(data: bytes) -> Iterator[Any]:
    """The document that the bytes hold.

    Raises:
        Refused: it has a password.
        ValueError: it is damaged.
    """
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        code = pdfium.FPDF_GetLastError()
        if code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            raise Refused("有密码；请去掉密码后另存")
        raise ValueError(f"PDFium error {code}")
    try:
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


def count_pages(document: Any) -> int:
    """How many pages a document says it has."""
    return int(pdfium.FPDF_GetPageCount(document))


def read_marks(document: Any, index: int) -> Marks | None:
    """The marks of the page at ``index`` (0-based); None if there is no such page."""
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        return None
    text = pdfium.FPDFText_LoadPage(page)
    try:
        return _read_marks(page, text, index + 1)
    finally:
        pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)


def _read_marks(page: Any, text: Any, number: int) -> Marks:
    count = max(pdfium.FPDFText_CountChars(text), 0)
    sample = range(0, count, count // _SAMPLE + 1)
    turns = (pdfium.FPDFPage_GetRotation(page) + _turns_of_words(text, sample)) % 4
    matrix, width, height = _placing(page, turns)
    uncoded = sum(pdfium.FPDFText_HasUnicodeMapError(text, at) == 1 for at in sample)
    chars = _read_chars(text, count, matrix)
    rules = read_rules(page, matrix)
    return Marks(number, width, height, chars, rules, uncoded / max(len(sample), 1))


def _turns_of_words(text: Any, sample: range) -> int:
    """How often the page must be turned clockwise so that most of its words run across."""
    angles = [round(pdfium.FPDFText_GetCharAngle(text, at) / (pi / -2)) % 4 for at in sample]
    return next((turns for turns in (1, 2, 3) if 2 * angles.count(turns) > len(angles)), 0)


def _placing(page: Any, turns: int) -> tuple[Matrix, float, float]:
    """How points of the file are placed, and the width and height of the page as shown."""
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    left, bottom, right, top = box.left, box.bottom, box.right, box.top
    matrices = (
        Matrix(1, 0, 0, -1, -left, top),
        Matrix(0, 1, 1, 0, -bottom, -left),
        Matrix(-1, 0, 0, 1, right, -bottom),
        Matrix(0, -1, -1, 0, top, right),
    )
    size = (right - left, top - bottom)
    return matrices[turns], *(size[::-1] if turns % 2 else size)


def _read_chars(text: Any, count: int, matrix: Matrix) -> list[Char]:
    """The characters of a page, each once: bold is often the same character printed twice.

    This is the innermost loop of reading a PDF, so it places points by itself.
    """
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    a, b, c, d, e, f = matrix
    chars: dict[tuple[str, int, int], Char] = {}
    blank = False
    high = _HIGH.start
    for at in range(count):
        code = pdfium.FPDFText_GetUnicode(text, at)
        if code in _HIGH:
            high = code
            continue
        if code in _LOW:
            code += 0x10000 - _LOW.start + ((high - _HIGH.start) << 10)
        word = _PRIVATE.get(code) or chr(code)
        pdfium.FPDFText_GetLooseCharBox(text, at, box)
        left, bottom, right, top = box.left, box.bottom, box.right, box.top
        if word in _BLANKS:
            blank = right > left  # PDFium makes blanks of its own, without width
        elif word.isprintable():
            pdfium.FPDFText_GetCharOrigin(text, at, x, y)
            x0, x1 = a * left + c * bottom + e, a * right + c * top + e
            high = abs(b * (right - left) + d * (top - bottom))
            base = b * x.value + d * y.value + f
            size = high if word < _WIDE else abs(x1 - x0)
            key = word, round(x0 / 2), round(base / 2)
            if key not in chars:
                chars[key] = Char(word, min(x0, x1), max(x0, x1), base, size, blank)
            blank = False
    return list(chars.values())

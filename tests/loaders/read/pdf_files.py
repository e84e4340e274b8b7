"""Draws small PDFs for tests: words at places, ruled tables, boxes, damaged structures."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path

from reportlab.lib import colors, pagesizes, styles
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph as Words
from reportlab.platypus import Table as Ruled

from loaders.read.formats import read_document
from loaders.text.document import Document, Paragraph, Table

FONT = "STSong-Light"
SENTENCE = "加快建设金融创新运营示范区，加速引聚金融要素资源，发展金融服务新业态新产品，推动融合。"


def canvas(to: BytesIO, encrypt: StandardEncryption | None = None) -> Canvas:
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    return Canvas(to, pagesize=pagesizes.A4, encrypt=encrypt)


def pages(*texts: list[tuple[int, int, str]], encrypt: StandardEncryption | None = None) -> bytes:
    """A PDF with words at places (points from the left and the top) on each page."""
    made = BytesIO()
    drawn = canvas(made, encrypt)
    for number, words in enumerate(texts, 1):
        drawn.setFont(FONT, 12)
        for left, top, line in [*words, (72, 40, "市政府公报"), (290, 810, f"- {number} -")]:
            drawn.drawString(left, 842 - top, line)
        drawn.showPage()
    drawn.save()
    return made.getvalue()


def read(tmp_path: Path, data: bytes) -> Document:
    path = tmp_path / "方案.pdf"
    path.write_bytes(data)
    return read_document(path)


def paragraphs(document: Document) -> list[str]:
    return [str(block.text) for block in document.blocks if isinstance(block, Paragraph)]


Corner = tuple[int, int]


def table_page(
    drawn: Canvas, rows: list[list[str]], *spans: tuple[Corner, Corner], top: int
) -> None:
    style = styles.ParagraphStyle("cell", fontName=FONT, fontSize=10, wordWrap="CJK")
    cells = [[Words(words, style) if words else "" for words in row] for row in rows]
    ruled = Ruled(cells, colWidths=[40, 200, 120])
    ruled.setStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black)])
    ruled.setStyle([("SPAN", first, last) for first, last in spans])
    _, height = ruled.wrapOn(drawn, 400, 700)
    ruled.drawOn(drawn, 72, 842 - top - height)
    drawn.showPage()


def tables(document: Document) -> list[list[list[str]]]:
    """The words of the cells of each table."""
    return [
        [[cell.text for cell in row.cells] for row in block.rows]
        for block in document.blocks
        if isinstance(block, Table)
    ]


Place = tuple[float, float, str]
"""Points from the left and from the top, and what is printed there."""


class Drawing:
    """A PDF drawn page by page, in points from the top left."""

    def __init__(self) -> None:
        self._made = BytesIO()
        self._canvas = canvas(self._made)

    def words(self, places: Iterable[Place], size: float = 12) -> "Drawing":
        self._canvas.setFont(FONT, size)
        for left, top, line in places:
            self._canvas.drawString(left, 842 - top, line)
        return self

    def lines(self, lines: Sequence[str], top: float = 100, leading: float = 20) -> "Drawing":
        """Lines below each other, those of full-width blanks in front indented."""
        return self.words(
            (72 + 12 * (len(line) - len(line.lstrip("　"))), top + n * leading, line.lstrip("　"))
            for n, line in enumerate(lines)
        )

    def rule(self, x0: float, top: float, x1: float, bottom: float) -> "Drawing":
        self._canvas.line(x0, 842 - top, x1, 842 - bottom)
        return self

    def box(self, x0: float, top: float, x1: float, bottom: float, fill: colors.Color) -> "Drawing":
        """A filled box without sides."""
        self._canvas.setFillColor(fill)
        self._canvas.rect(x0, 842 - bottom, x1 - x0, bottom - top, stroke=0, fill=1)
        self._canvas.setFillColor(colors.black)
        return self

    def frame(self, x0: float, top: float, x1: float, bottom: float) -> "Drawing":
        self._canvas.rect(x0, 842 - bottom, x1 - x0, bottom - top, stroke=1, fill=0)
        return self

    def turned(self, words: Iterable[Place]) -> "Drawing":
        """Words that run up a page, as on one that lies on its side."""
        self._canvas.saveState()
        self._canvas.rotate(90)
        self._canvas.setFont(FONT, 12)
        for left, top, line in words:
            self._canvas.drawString(left, -top, line)
        self._canvas.restoreState()
        return self

    def page(self) -> "Drawing":
        self._canvas.showPage()
        return self

    def data(self) -> bytes:
        self._canvas.save()
        return self._made.getvalue()


def of_objects(objects: dict[int, bytes]) -> bytes:
    """A PDF of numbered objects; the first is its catalogue."""
    body = b"%PDF-1.4\n"
    at: dict[int, int] = {}
    for number in sorted(objects):
        at[number] = len(body)
        body += b"%d 0 obj\n" % number + objects[number] + b"\nendobj\n"
    places = b"".join(b"%010d 00000 n \n" % at[number] for number in sorted(objects))
    trailer = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    count = len(objects) + 1
    return (
        body + b"xref\n0 %d\n0000000000 65535 f \n" % count + places + trailer % (count, len(body))
    )

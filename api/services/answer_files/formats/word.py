"""Word: a table to paste into a report, landscape, its heading repeated on every page.

Reports are for reading: it has the columns for people and the source, not the ids.
"""

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from api.services.answer_files.output import AnswerFormat
from api.services.answer_files.sheet import Sheet, Value
from api.services.answer_files.widths import Widths
from graph.export.cells import cell
from queries.engine.shared_columns import Row

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section
    from docx.table import Table, _Row

_FONT, _POINTS = "宋体", 9
_MARGIN_CM = 1.5
_MAX_ROWS = 2_000


class _WordWriter:
    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._lines: list[list[Value]] = []

    def add(self, rows: Sequence[Row]) -> bytes:
        self._lines += map(self._sheet.brief_cells, rows)
        return b""

    def end(self, limit: int | None) -> bytes:
        # Only this needs it.
        import docx

        document = docx.Document()
        _set_up(document)
        (_, question), *facts = self._sheet.about(len(self._lines), limit)
        document.add_heading(question, level=1)
        _fill(document, self._sheet.brief_headings, self._lines)
        document.add_paragraph("；".join(f"{label}：{fact}" for label, fact in facts))
        file = io.BytesIO()
        document.save(file)
        return file.getvalue()


def _set_up(document: "Document") -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm, Pt
    from docx.styles.style import ParagraphStyle

    page: Section = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = Cm(29.7), Cm(21)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(_MARGIN_CM)
    for name in ("Normal", "Heading 1"):
        _set_font(document.styles[name])
    normal = document.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)
    normal.font.size = Pt(_POINTS)


def _set_font(style: object) -> None:
    """For Latin letters and, which python-docx leaves out, for Chinese."""
    from docx.oxml.ns import qn
    from docx.styles.style import ParagraphStyle

    assert isinstance(style, ParagraphStyle)
    style.font.name = _FONT
    for fonts in style.element.iter(qn("w:rFonts")):
        for name in [each for each in map(str, fonts.attrib) if each.endswith("Theme")]:
            del fonts.attrib[name]  # a theme's font would go before
        fonts.set(qn("w:eastAsia"), _FONT)


def _fill(document: "Document", headings: Sequence[str], lines: Sequence[Sequence[Value]]) -> None:
    from docx.oxml import OxmlElement

    table: Table = document.add_table(1 + len(lines), len(headings), style="Table Grid")
    table.autofit = False
    widths = _centimetres(headings, lines)
    for row, line in zip(table.rows, [headings, *lines], strict=True):
        _fill_row(row, line, widths)
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    first = table.rows[0]
    first._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for each in first.cells:
        each.paragraphs[0].runs[0].bold = True


def _fill_row(row: "_Row", line: Sequence[Value], widths: Sequence[float]) -> None:
    from docx.shared import Cm

    for each, value, width in zip(row.cells, line, widths, strict=True):
        each.width = Cm(width)
        each.text = cell(value)


def _centimetres(headings: Sequence[str], lines: Sequence[Sequence[Value]]) -> list[float]:
    """The page's width shared out by what the columns hold."""
    widths = Widths(headings)
    for line in lines:
        widths.see(line)
    room = 29.7 - 2 * _MARGIN_CM
    return [room * width / sum(widths) for width in widths]


FORMAT = AnswerFormat(
    "docx",
    "Word",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    _WordWriter,
    max_rows=_MAX_ROWS,
)

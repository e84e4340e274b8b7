"""Makes .docx, .html, .pdf, .xlsx and .ofd files of what a text file says, with real tables.

The cells that a text export prints empty under a merged cell are merged again: an empty cell in
the first columns belongs to the cell above, a row short of a cell has one over two columns.
"""

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple

import docx
import openpyxl
from reportlab.lib import colors, pagesizes, styles
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Flowable, LongTable, SimpleDocTemplate, TableStyle
from reportlab.platypus import Paragraph as PdfParagraph

from loaders.text.document import Block, Paragraph, Table
from tests.loaders.read.ofd_files import ofd_file, table, text


class Merged(NamedTuple):
    """A cell over ``columns`` and ``rows``, at ``column`` (0-based) of its row."""

    words: str
    column: int
    columns: int
    rows: int


Grid = list[list[Merged]]


def merge(table: Table, labels: int) -> tuple[Grid, int]:
    """The rows of a printed table with its merged cells, and how many columns it has.

    ``labels`` is how many columns at the left hold labels for several rows.
    """
    width = max(len(row.cells) for row in table.rows)
    grid: Grid = []
    open_: dict[int, tuple[int, int]] = {}
    for number, row in enumerate(table.rows):
        words = [cell.text for cell in row.cells]
        shown: list[Merged] = []
        for column, (index, columns) in _places(words, width):
            if not words[index] and column in open_ and (column < labels or number == 1):
                at, place = open_[column]
                grid[at][place] = grid[at][place]._replace(rows=number - at + 1)
            else:
                open_[column] = (number, len(shown))
                shown.append(Merged(words[index], column, columns, 1))
        grid.append(shown)
    return grid, width


def _places(words: Sequence[str], width: int) -> Iterator[tuple[int, tuple[int, int]]]:
    """Column, and index and width of each cell of a row; a short row's wide cell is its last
    but one (工作目标), and that of a label the only one."""
    wide = 0 if len(words) == 1 else len(words) - 2
    column = 0
    for index in range(len(words)):
        columns = 1 + (width - len(words) if index == wide else 0)
        yield column, (index, columns)
        column += columns


def write_html(path: Path, blocks: Sequence[Block], labels: int) -> None:
    body = "".join(
        f"<p>{escape(block.text.string)}</p>\n"
        if isinstance(block, Paragraph)
        else _html_table(block, labels)
        for block in blocks
    )
    page = f"""<!DOCTYPE html><html><head><meta charset="gb2312"><title>市政府门户网站</title>
<script>var 导航 = "首页";</script></head><body>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li></ul></div>
<div class="main"><div class="share">分享到：<a>微信</a> 微博</div>
<div id="zoom" class="TRS_Editor">{body}</div><p>【打印本页】【关闭窗口】</p></div>
<div class="footer">主办：某某市人民政府办公厅 备案号：津ICP备00000000号</div></body></html>"""
    path.write_bytes(page.encode("gb18030"))


def _html_table(table: Table, labels: int) -> str:
    rows = []
    for row in merge(table, labels)[0]:
        cells = (
            f'<td colspan="{cell.columns}" rowspan="{cell.rows}"><p>{escape(cell.words)}</p></td>'
            for cell in row
        )
        rows.append(f"<tr>{''.join(cells)}</tr>\n")
    return f"<table border=1><tbody>{''.join(rows)}</tbody></table>\n"


def write_docx(path: Path, blocks: Sequence[Block], labels: int) -> None:
    document = docx.Document()
    for block in blocks:
        if isinstance(block, Paragraph):
            document.add_paragraph(block.text.string)
            continue
        grid, width = merge(block, labels)
        table = document.add_table(rows=len(grid), cols=width)
        rows = [table.rows[number].cells for number in range(len(grid))]
        for number, row in enumerate(grid):
            for words, column, columns, high in row:
                first = rows[number][column]
                last = rows[number + high - 1][column + columns - 1]
                merged = first.merge(last) if columns * high > 1 else first
                merged.text = words
    document.save(str(path))


def write_xlsx(path: Path, blocks: Sequence[Block], labels: int) -> None:
    """One sheet: a paragraph a row, cells of tables merged as they were."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    at = 1
    for block in blocks:
        if isinstance(block, Paragraph):
            sheet.cell(at, 1, _spelt(block.text.string))
            at += 2
            continue
        for number, row in enumerate(merge(block, labels)[0], start=at):
            for words, column, columns, high in row:
                sheet.cell(number, column + 1, _spelt(words))
                if columns * high > 1:
                    last = (number + high - 1, column + columns)
                    sheet.merge_cells(None, number, column + 1, *last)
        at += len(block.rows) + 1
    book.save(path)


def _spelt(words: str) -> str:
    """Words that openpyxl writes as words: no formula, no control characters."""
    return "".join(one for one in words if one.isprintable()).lstrip("=")


def write_ofd(path: Path, blocks: Sequence[Block], labels: int) -> None:
    """Pages of thirty lines of 28 characters, and the first cells of tables, ruled."""
    lines = [
        block.text.string[start : start + 28]
        for block in blocks
        if isinstance(block, Paragraph)
        for start in range(0, len(block.text), 28)
    ]
    pages = [
        "".join(
            text(words, 30, 20 + 8 * number) for number, words in enumerate(lines[at : at + 30])
        )
        for at in range(0, len(lines), 30)
    ]
    for block in blocks:
        if isinstance(block, Table):
            rows = [[cell.text[:7] for cell in row.cells[:4]] for row in block.rows[:20]]
            pages.append(table(rows, 20, 20, 42, 12))
    path.write_bytes(ofd_file(*pages))


def write_pdf(path: Path, blocks: Sequence[Block], labels: int) -> None:
    body, small = pdf_styles()
    story: list[Flowable] = [
        PdfParagraph(escape(block.text.string), body)
        if isinstance(block, Paragraph)
        else pdf_table(*merge(block, labels), small)
        for block in blocks
    ]
    template = SimpleDocTemplate(str(path), pagesize=pagesizes.A4)
    template.build(story, onFirstPage=_foot, onLaterPages=_foot)


def write_pdf_grid(path: Path, paragraphs: Sequence[str], grid: Grid, width: int) -> None:
    """A PDF of some paragraphs and one table, given with its merged cells."""
    body, small = pdf_styles()
    story: list[Flowable] = [PdfParagraph(escape(words), body) for words in paragraphs]
    template = SimpleDocTemplate(str(path), pagesize=pagesizes.A4)
    template.build([*story, pdf_table(grid, width, small)])


def pdf_styles() -> tuple[styles.ParagraphStyle, styles.ParagraphStyle]:
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    body = styles.ParagraphStyle(
        "body", fontName="STSong-Light", fontSize=11, leading=18, firstLineIndent=22, wordWrap="CJK"
    )
    return body, styles.ParagraphStyle("cell", fontName="STSong-Light", fontSize=9, wordWrap="CJK")


def _foot(canvas, template) -> None:  # type: ignore[no-untyped-def]  # reportlab has no types
    canvas.setFont("STSong-Light", 9)
    canvas.drawCentredString(297, 40, f"— {template.page} —")
    canvas.drawString(72, 800, "某某市人民政府公报")


def pdf_table(grid: Grid, width: int, style: styles.ParagraphStyle) -> LongTable:
    cells: list[list[object]] = [[""] * width for _ in grid]
    spans = []
    for number, row in enumerate(grid):
        for words, column, columns, high in row:
            cells[number][column] = PdfParagraph(escape(words), style)
            spans.append(("SPAN", (column, number), (column + columns - 1, number + high - 1)))
    made = LongTable(cells, colWidths=_widths(grid, width), repeatRows=_heading_rows(grid))
    made.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), *spans]))
    return made


def _widths(grid: Grid, width: int) -> list[float]:
    """Points for each column of an A4 page: more for columns with more words."""
    words = [18.0] * width
    for row in grid:
        for cell in row:
            if cell.columns == 1:
                words[cell.column] += len(cell.words) ** 0.8
    return [30 + (451 - 30 * width) * part / sum(words) for part in words]


def _heading_rows(grid: Grid) -> int:
    return max(cell.rows for cell in grid[0])

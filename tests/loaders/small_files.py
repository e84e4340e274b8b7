"""Writes a small plan, given as lines, in any format, with the cells merged that say so.

Lines with ``¦`` between cells are rows of a table; ``^`` is a cell merged with the one above it,
``<`` one merged with the one at its left, ``⏎`` a new line within a cell.
"""

import zipfile
from collections.abc import Callable, Iterator, Sequence
from html import escape
from io import BytesIO
from itertools import groupby
from pathlib import Path

import docx
import openpyxl
import xlwt
from reportlab.lib import pagesizes
from reportlab.platypus import Flowable, SimpleDocTemplate
from reportlab.platypus import Paragraph as PdfParagraph

from tests.loaders.read import made, ofd_files
from tests.loaders.read.made import Grid, Merged

Part = str | Grid
"""A paragraph or a table."""


def parts_of(words: str) -> list[Part]:
    """The paragraphs and tables of a small plan, in order."""
    found: list[Part] = []
    for is_table, lines in groupby(words.splitlines(), lambda line: "¦" in line):
        block = list(lines)
        found.extend([_grid([line.split("¦") for line in block])] if is_table else block)
    return [part for part in found if part]


def _grid(rows: Sequence[Sequence[str]]) -> Grid:
    return [
        [
            Merged(words.replace("⏎", "\n"), at, _columns(row, at), _rows(rows, number, at))
            for at, words in enumerate(row)
            if words not in ("^", "<")
        ]
        for number, row in enumerate(rows)
    ]


def _columns(row: Sequence[str], at: int) -> int:
    return next((n for n in range(1, len(row) - at) if row[at + n] != "<"), len(row) - at)


def _rows(rows: Sequence[Sequence[str]], number: int, at: int) -> int:
    below = [row[at] if at < len(row) else "" for row in rows[number + 1 :]]
    return next((n for n, words in enumerate(below, 1) if words != "^"), len(below) + 1)


def width_of(grid: Grid) -> int:
    return max(cell.column + cell.columns for row in grid for cell in row)


def write_small(path: Path, words: str) -> None:
    """Write ``words`` as the suffix of ``path`` asks."""
    WRITERS[path.suffix](path, words)


def _write_text(path: Path, words: str) -> None:
    """Rows with tabs between the cells; a text cannot merge cells, and says the words again."""
    lines = (
        part
        if isinstance(part, str)
        else "\n".join("\t".join(row).replace("\n", "") for row in _repeated(part))
        for part in parts_of(words)
    )
    path.write_text("\n".join(lines), encoding="utf-8")


def _repeated(grid: Grid) -> list[list[str]]:
    """The words of every cell; those of a merged one in each row that it reaches."""
    rows = [[""] * width_of(grid) for _ in grid]
    for number, row in enumerate(grid):
        for cell in row:
            for below in rows[number : number + cell.rows]:
                below[cell.column] = cell.words
    return rows


def _write_markdown(path: Path, words: str) -> None:
    path.write_text("\n\n".join(_markdown(part) for part in parts_of(words)), encoding="utf-8")


def _markdown(part: Part) -> str:
    if isinstance(part, str):
        return part
    rows = _repeated(part)
    rows.insert(1, ["---"] * width_of(part))
    return "\n".join(f"| {' | '.join(row)} |".replace("\n", "<br>") for row in rows)


def _write_html(path: Path, words: str) -> None:
    body = "\n".join(
        f"<p>{escape(part)}</p>" if isinstance(part, str) else _html_table(part)
        for part in parts_of(words)
    )
    page = f'<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>{body}</body></html>'
    path.write_text(page, encoding="utf-8")


def _html_table(grid: Grid) -> str:
    rows = (
        "".join(
            f'<td colspan="{cell.columns}" rowspan="{cell.rows}">'
            f"{escape(cell.words).replace(chr(10), '<br>')}</td>"
            for cell in row
        )
        for row in grid
    )
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"


def _write_docx(path: Path, words: str) -> None:
    document = docx.Document()
    for part in parts_of(words):
        if isinstance(part, str):
            document.add_paragraph(part)
            continue
        table = document.add_table(rows=len(part), cols=width_of(part))
        for number, row in enumerate(part):
            for cell in row:
                first = table.cell(number, cell.column)
                last = table.cell(number + cell.rows - 1, cell.column + cell.columns - 1)
                first.merge(last).text = cell.words
    document.save(str(path))


def _placed(words: str) -> Iterator[tuple[int, Merged]]:
    """Every paragraph and cell with its row in a sheet (0-based)."""
    at = 0
    for part in parts_of(words):
        grid = [[Merged(part, 0, 1, 1)]] if isinstance(part, str) else part
        for number, row in enumerate(grid):
            yield from ((at + number, cell) for cell in row)
        at += len(grid)


def _write_xlsx(path: Path, words: str) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row, cell in _placed(words):
        sheet.cell(row + 1, cell.column + 1, cell.words)
        if cell.rows * cell.columns > 1:
            last = (row + cell.rows, cell.column + cell.columns)
            sheet.merge_cells(None, row + 1, cell.column + 1, *last)
    book.save(path)


def _write_xls(path: Path, words: str) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Sheet1")
    for row, cell in _placed(words):
        last = (row + cell.rows - 1, cell.column + cell.columns - 1)
        sheet.write_merge(row, last[0], cell.column, last[1], cell.words)
    book.save(str(path))


def _write_ods(path: Path, words: str) -> None:
    rows: dict[int, dict[int, Merged]] = {}
    for row, cell in _placed(words):
        rows.setdefault(row, {})[cell.column] = cell
    body = "".join(
        f"<table:table-row>{_ods_row(rows.get(number, {}))}</table:table-row>"
        for number in range(max(rows) + 1)
    )
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    content = (
        f"<office:document-content{names}><office:body><office:spreadsheet>"
        f'<table:table table:name="Sheet1">{body}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
    path.write_bytes(data.getvalue())


def _ods_row(cells: dict[int, Merged]) -> str:
    shown = "".join(
        f'<table:table-cell table:number-columns-spanned="{cells[at].columns}" '
        f'table:number-rows-spanned="{cells[at].rows}">'
        + "".join(f"<text:p>{escape(line)}</text:p>" for line in cells[at].words.split("\n"))
        + "</table:table-cell>"
        if at in cells
        else "<table:covered-table-cell/>"
        for at in range(max(cells, default=-1) + 1)
    )
    return shown


def _write_pdf(path: Path, words: str) -> None:
    body, small = made.pdf_styles()
    story: list[Flowable] = [
        PdfParagraph(escape(part), body)
        if isinstance(part, str)
        else made.pdf_table(part, width_of(part), small)
        for part in parts_of(words)
    ]
    SimpleDocTemplate(str(path), pagesize=pagesizes.A4).build(story)


_LINE, _SMALL = 8.0, 2.5
_BOTTOM = 262.0
"""Millimetres: between lines, the size of words in cells, and where pages end."""


def _write_ofd(path: Path, words: str) -> None:
    """A line a paragraph or more; ruled tables, each on one page."""
    pages, at = [""], 40.0
    for part in parts_of(words):
        for drawn, high in _ofd_lines(part) if isinstance(part, str) else [_ofd_table(part)]:
            if at + high > _BOTTOM:
                pages.append("")
                at = 40.0
            pages[-1] += drawn(at)
            at += high
    path.write_bytes(ofd_files.ofd_file(*pages))


Drawn = tuple[Callable[[float], str], float]
"""What draws something below a height of the page, and how high it is."""


def _ofd_lines(words: str) -> Iterator[Drawn]:
    for start in range(0, len(words), 34):
        line = words[start : start + 34]
        yield lambda at, line=line: ofd_files.text(line, 20, at), _LINE  # type: ignore[misc]


def _ofd_table(grid: Grid) -> Drawn:
    """Columns of one width, rows as high as their words; no lines within merged cells."""
    wide = 170 / width_of(grid)
    cells = [
        (number, cell, _wrapped(cell, wide)) for number, row in enumerate(grid) for cell in row
    ]
    high = [4.0] * len(grid)
    for number, cell, lines in cells:
        high[number] = max(high[number], 3 + 3.5 * len(lines) / cell.rows)

    def draw(at: float) -> str:
        edges = [at + sum(high[:number]) for number in range(len(grid) + 1)]
        return "".join(_ofd_cell(cell, lines, edges[n:], wide) for n, cell, lines in cells)

    return draw, sum(high) + 12


def _wrapped(cell: Merged, wide: float) -> list[str]:
    fits = int((wide * cell.columns - 2) / _SMALL)
    parts = cell.words.split("\n")
    return [part[at : at + fits] for part in parts for at in range(0, max(1, len(part)), fits)]


def _ofd_cell(cell: Merged, lines: Sequence[str], edges: Sequence[float], wide: float) -> str:
    x0, x1 = 20 + cell.column * wide, 20 + (cell.column + cell.columns) * wide
    y0, y1 = edges[0], edges[cell.rows]
    first = (y0 + y1) / 2 - 1.75 * len(lines) + 3
    words = (ofd_files.text(line, x0 + 1, first + 3.5 * n, _SMALL) for n, line in enumerate(lines))
    rules = ofd_files.stroke(x0, y0, x1, y0) + ofd_files.stroke(x0, y1, x1, y1)
    sides = ofd_files.area(x0, y0, x0 + 0.2, y1) + ofd_files.area(x1, y0, x1 + 0.2, y1)
    return "".join((rules, sides, *words))


WRITERS: dict[str, Callable[[Path, str], None]] = {
    ".txt": _write_text,
    ".md": _write_markdown,
    ".html": _write_html,
    ".docx": _write_docx,
    ".xlsx": _write_xlsx,
    ".xls": _write_xls,
    ".et": _write_xls,
    ".ods": _write_ods,
    ".pdf": _write_pdf,
    ".ofd": _write_ofd,
}

"""The marks of OFD pages as paragraphs and tables, by the rules for the pages of a PDF."""

from collections.abc import Iterator, Sequence
from typing import Any

from pdfplumber import table as grids

from loaders.read.ofd.marks import Marks, Rule
from loaders.read.pdf.blocks import Printed
from loaders.read.pdf.joining import join_pages
from loaders.read.pdf.lines import Char, Line, chars_to_lines
from loaders.read.pdf.paragraphs import Page, drop_furniture
from loaders.read.pdf.tables import Box, PdfTable, read_table

_SNAP = 3.0
"""Points within which lines meet."""


def marks_to_blocks(marks: Sequence[Marks]) -> list[Printed]:
    """Paragraphs and tables in reading order, each with its page."""
    pages = [_page(each) for each in marks]
    drop_furniture(pages)
    return join_pages(pages)


def _page(marks: Marks) -> Page:
    chars = list(_once(marks.chars))
    items: list[Line | PdfTable] = []
    for cells in _tables(marks.rules):
        box = _around(cells)
        inside = [char for char in chars if _is_inside(char, box)]
        if inside:
            chars = [char for char in chars if not _is_inside(char, box)]
            items.append(read_table(cells, inside, marks.number))
    items.extend(chars_to_lines(chars))
    items.sort(key=lambda item: item.top)
    return Page(marks.number, marks.width, marks.height, items)


def _once(chars: Sequence[Char]) -> Iterator[Char]:
    """Each character once: bold is often the same one printed twice."""
    seen: set[tuple[str, int, int]] = set()
    for char in chars:
        key = (char.text, round(char.x0 / 2), round(char.top / 2))
        if key not in seen:
            seen.add(key)
            yield char


def _tables(rules: Sequence[Rule]) -> Iterator[list[Box]]:
    """The cells of each table that the rules draw."""
    edges = grids.merge_edges([_edge(rule) for rule in rules], _SNAP, _SNAP, _SNAP, _SNAP)
    crossings = grids.edges_to_intersections(edges, _SNAP, _SNAP)
    for cells in grids.cells_to_tables(grids.intersections_to_cells(crossings)):
        yield [(float(a), float(b), float(c), float(d)) for a, b, c, d in cells]


def _edge(rule: Rule) -> dict[str, Any]:
    return {
        **rule._asdict(),
        "width": rule.x1 - rule.x0,
        "height": rule.bottom - rule.top,
        "orientation": "v" if rule.x0 == rule.x1 else "h",
    }


def _around(cells: Sequence[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*cells, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _is_inside(char: Char, box: Box) -> bool:
    return box[0] <= (char.x0 + char.x1) / 2 < box[2] and box[1] <= char.middle < box[3]

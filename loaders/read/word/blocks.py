"""The body of a Word file as paragraphs and tables."""

from collections.abc import Iterable, Iterator, Sequence

from loaders.read.lines.pasted_marks import without_pasted_marks
from loaders.read.rendering import CONTINUED, MAX_CELLS, PrintedRow, Rendering
from loaders.read.word.numbering import Numbering
from loaders.read.word.styles import Styles
from loaders.read.word.text import is_mark_deleted, text_boxes, words_of
from loaders.read.word.xml import Element, Package, W, is_on, number
from loaders.text.regex import regex

_WRAPPER_NAMES = "sdt sdtContent ins moveTo customXml smartTag"
_WRAPPERS = frozenset(f"{W}{name}" for name in _WRAPPER_NAMES.split())
_CONTENTS_TITLE = regex(r"目\s*录")
_MAX_DEPTH = 40
"""Tables within tables and boxes within boxes: Word itself stops long before."""


class Body:
    """Prints the body of a file.

    Raises:
        ValueError: nested deeper or wider than any plan.
    """

    def __init__(self, package: Package) -> None:
        self._styles = Styles(package.part("styles"))
        self._numbering = Numbering(package.part("numbering"), self._styles)
        self._unread = self._styles.unread()
        self._body = package.body

    def print(self, rendering: Rendering) -> None:
        """Print paragraphs, text boxes and tables in their order."""
        contents_title = ""
        for block in self._blocks(self._body, 0):
            if block is None:
                contents_title = ""
                continue
            if contents_title and block:
                rendering.paragraph(contents_title)
                contents_title = ""
            if isinstance(block, list):
                rendering.table(block)
            elif _CONTENTS_TITLE.fullmatch(block.strip()):
                contents_title = block
            else:
                rendering.paragraph(block)
        rendering.paragraph(contents_title)

    def _blocks(self, parent: Element, depth: int) -> Iterator[str | list[PrintedRow] | None]:
        """Lines of paragraphs, rows of tables, and None for an entry of the contents."""
        if depth > _MAX_DEPTH:
            raise ValueError("嵌套过深")
        begun = ""
        for element in _children(parent):
            if element.tag == f"{W}tbl":
                yield list(self._rows(element, depth + 1))
            elif self._styles.is_contents(element.find(f"{W}pPr")):
                yield None
            else:
                begun += self._paragraph(element, begun, in_cell=depth > 0)
                if not is_mark_deleted(element):
                    yield from map(without_pasted_marks, begun.split("\n"))
                    begun = ""
                for box in text_boxes(element):
                    yield self._frame(box, depth + 1)

    def _paragraph(self, paragraph: Element, begun: str, *, in_cell: bool) -> str:
        """Ordinal and words; of a number that stands alone, only one in a cell (序号) is text."""
        words = words_of(paragraph, self._unread)
        ordinal = "" if begun else self._numbering.ordinal(paragraph.find(f"{W}pPr"))
        return ordinal + words.lstrip() if words.strip() or in_cell else ""

    def _frame(self, box: Element, depth: int) -> list[PrintedRow]:
        return [[list(self._paragraphs(box, depth))]]

    def _paragraphs(self, parent: Element, depth: int) -> Iterator[str]:
        """The paragraphs of a cell or box; those of a table within it are run on."""
        for block in self._blocks(parent, depth):
            if isinstance(block, list):
                yield from (words for row in block for cell in row for words in cell)
            elif block and block.strip():
                yield block

    # --- tables ------------------------------------------------------------------------------

    def _rows(self, table: Element, depth: int) -> Iterator[PrintedRow]:
        count = 0
        for row in _children(table):
            properties = row.find(f"{W}trPr")
            gone = properties is not None and properties.find(f"{W}del") is not None
            if row.tag != f"{W}tr" or gone or is_on(properties, "hidden"):
                continue
            indented = number(properties, "gridBefore", 0) > 0
            cells: list[Sequence[str]] = [[]] if indented else []
            cells += (self._cell(cell, depth) for cell in _shown(row))
            count += len(cells)
            if count > MAX_CELLS:
                raise ValueError(f"表格超过 {MAX_CELLS} 个单元格")
            yield cells

    def _cell(self, cell: Element, depth: int) -> Sequence[str]:
        properties = cell.find(f"{W}tcPr")
        merged = None if properties is None else properties.find(f"{W}vMerge")
        if merged is None or merged.get(f"{W}val") == "restart":
            return list(self._paragraphs(cell, depth))
        return CONTINUED


def _children(parent: Element) -> Iterator[Element]:
    """Paragraphs, tables, rows or cells below an element; wrappers are looked through."""
    stack: list[Iterator[Element]] = [iter(parent)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag in _WRAPPERS:
            stack.append(iter(element))
        elif element.tag in (f"{W}p", f"{W}tbl", f"{W}tr", f"{W}tc"):
            yield element


def _shown(row: Element) -> Iterable[Element]:
    """The cells of a row; one that an old file merges to the left is part of that cell."""
    for cell in _children(row):
        properties = cell.find(f"{W}tcPr")
        merged = None if properties is None else properties.find(f"{W}hMerge")
        deleted = properties is not None and properties.find(f"{W}cellDel") is not None
        begins = merged is None or merged.get(f"{W}val") == "restart"
        if cell.tag == f"{W}tc" and begins and not deleted:
            yield cell

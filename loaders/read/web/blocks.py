"""The elements of a page as paragraphs and tables, in the order of the page."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree

from loaders.read.lines.furniture import REGISTERED
from loaders.read.lines.joining import is_open
from loaders.read.rendering import Rendering, Spanning, clean, print_rows
from loaders.text.regex import regex

_BLOCK_NAMES = """
    address article aside blockquote body center dd details div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table
    tbody td tfoot th thead tr ul caption
"""
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_SILENT_NAMES = """
    script style noscript template head title iframe object svg math button select input textarea
    option audio video canvas map nav rt rp
"""
_SILENT = frozenset(_SILENT_NAMES.split())
_FURNITURE = regex(
    r"(?<![a-z])(?:(?:bd)?share(?:bar|box|btn|button(?:box)?)?|ewm(?:box|img)?|related(?:news|list)?"
    r"|(?:bread)?crumbs?|xgxw|dqwz|weizhi)(?![a-z])|toolbar|paginat|qrcode|sidebar|bottom_nav|fontsize",
    re.I,
)
"""Short names as whole words only: ``viewmain`` holds ``ewm`` and is the text."""
_FEET = frozenset({"footer", "div", "section", "p", "center", "td"})
_FURNITURE_MAX = 300
"""Characters in a share bar or a way to the page; more is text, whatever its class is called."""
_LINE_IN_SOURCE = regex(r"(?<=[^\x00-\xff])[ \t]*[\r\n][ \t\r\n]*(?=[^\x00-\xff])")
_WHITE = regex(r"[ \t\r\n\f]+")
_MAX_ITEMS = 1000
_MAX_COLUMNS = 1000
_MAX_ROWS = 65534
"""The HTML standard's own limits of colspan and rowspan."""


def is_silent(element: etree._Element) -> bool:
    """Whether a reader of the text does not see an element: scripts, controls, share bars."""
    if not isinstance(element.tag, str) or element.tag in _SILENT:
        return True
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return (bool(_FURNITURE.search(names)) and _is_short(element)) or _is_foot(element)


def _is_short(element: etree._Element) -> bool:
    return len(_first_words(element)) <= _FURNITURE_MAX


def _is_foot(element: etree._Element) -> bool:
    """Whether a part of the page is the foot of its site: who runs it, and its numbers."""
    if element.tag not in _FEET:
        return False
    words = _first_words(element)
    return len(words) <= _FURNITURE_MAX and "。" not in words and bool(REGISTERED.search(words))


def _first_words(element: etree._Element) -> str:
    """The words of an element; of a long one so many that it is seen to be long."""
    words = ""
    for part in element.itertext():
        words += str(part)
        if len(words) > _FURNITURE_MAX:
            break
    return words


def print_body(body: etree._Element, rendering: Rendering, left_out: Callable[[str], bool]) -> None:
    """Print what an element holds, but for paragraphs that are to be left out.

    Raises:
        ValueError: a table without end.
    """
    for block in _walk(body):
        if isinstance(block, str):
            rendering.paragraph("" if left_out(block) else block)
        else:
            rendering.table(print_rows(_rows(block)))


def paragraphs_of(element: etree._Element) -> Iterator[str]:
    """The paragraphs of an element that have words, without those of its tables."""
    return (block for block in _walk(element) if isinstance(block, str) and block)


def words_of(element: etree._Element) -> str:
    """The words of an element, its paragraphs run together."""
    return "".join(block for block in _walk(element) if isinstance(block, str))


@dataclass(slots=True)
class _Line:
    """The words of the paragraph that is being read."""

    parts: list[str] = field(default_factory=list)

    def add(self, words: str | None) -> None:
        if words:
            self.parts.append(words)

    def end(self) -> Iterator[str]:
        """The paragraph so far, if there is one; space between its words as a browser shows it."""
        words = _LINE_IN_SOURCE.sub("", "".join(self.parts))
        if self.parts and (words := clean(_WHITE.sub(" ", words))):
            yield words
        self.parts.clear()


def _walk(root: etree._Element) -> Iterator[str | etree._Element]:
    """Paragraphs, "" for one without words, and data tables."""
    line = _Line()
    skipped: etree._Element | None = None
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start" and skipped is None:
            if element is not root and (is_silent(element) or is_data_table(element)):
                skipped = element
                if element.tag == "table" and not is_silent(element):
                    yield from line.end()
                    yield element
            else:
                yield from _open(line, element)
        elif event == "end" and skipped is None:
            yield from _close(line, element)
        if event == "end" and (skipped is None or element is skipped):
            skipped = None
            line.add(element.tail if element is not root else None)
    yield from line.end()


def _open(line: _Line, element: etree._Element) -> Iterator[str]:
    if element.tag in _BLOCKS or (element.tag == "br" and not is_open("".join(line.parts))):
        yield from line.end()
    if element.tag == "li":
        line.add(_ordinal(element))
    line.add(element.text)


def _close(line: _Line, element: etree._Element) -> Iterator[str]:
    if element.tag in _BLOCKS:
        ended = list(line.end())
        yield from ended
        if element.tag == "p" and not ended and not len(element):
            yield ""


def _ordinal(item: etree._Element) -> str:
    """The number that a browser prints before an item of an ordered list.

    In a list within an item of another it is told apart, （1）; where that item goes on behind the
    list there is none, since what follows would be of the last item.
    """
    above = item.getparent()
    if above is None or above.tag != "ol" or "none" in above.get("style", ""):
        return ""
    start = above.get("start", "1")
    first = int(start) if re.fullmatch(r"\d{1,4}", start) else 1
    before = sum(1 for _ in islice(item.itersiblings("li", preceding=True), _MAX_ITEMS))
    if before >= _MAX_ITEMS:
        return ""
    outer = [each for each in above.iterancestors("li") if _is_numbered(each)]
    if not outer:
        return f"{first + before}. "
    return f"（{first + before}）" if len(outer) == 1 and _ends(outer[0], above) else ""


def _is_numbered(item: etree._Element) -> bool:
    above = item.getparent()
    return above is not None and above.tag == "ol"


def _ends(item: etree._Element, inner: etree._Element) -> bool:
    """Whether an item has no words behind a list within it."""
    element: etree._Element | None = inner
    while element is not None and element is not item:
        behind = (words for each in element.itersiblings() for words in each.itertext())
        if (element.tail or "").strip() or any(str(words).strip() for words in behind):
            return False
        element = element.getparent()
    return True


# --- tables ----------------------------------------------------------------------------------


def is_data_table(element: etree._Element) -> bool:
    """Whether an element is a table of data: not one that only lays out the page.

    A table that holds tables is one if most of its words are its own, in rows of several cells.
    """
    if element.tag != "table":
        return False
    inner = [table for table in element.iterdescendants("table") if _above(table) is element]
    if not inner:
        return True
    rows = sum(_filled(row) > 1 for row in _own_rows(element))
    return rows > 1 and sum(map(_length, inner)) < _length(element) / 2


def _length(element: etree._Element) -> int:
    return sum(len(str(words).strip()) for words in element.itertext())


def _filled(row: etree._Element) -> int:
    """How many cells of a row have words."""
    return sum(any(str(words).strip() for words in cell.itertext()) for cell in row)


def _above(element: etree._Element) -> etree._Element | None:
    """The table that an element stands in."""
    return next(element.iterancestors("table"), None)


def _own_rows(table: etree._Element) -> Iterator[etree._Element]:
    """The rows of a table, without those of tables in its cells."""
    return (row for row in table.iter("tr") if _above(row) is table)


def _rows(table: etree._Element) -> Iterator[list[Spanning]]:
    for row in _own_rows(table):
        if not is_silent(row):
            yield [_cell(cell) for cell in row if cell.tag in ("td", "th")]


def _cell(cell: etree._Element) -> Spanning:
    columns = _span(cell.get("colspan"), _MAX_COLUMNS)
    return Spanning(tuple(_paragraphs(cell)), columns, _span(cell.get("rowspan"), _MAX_ROWS))


def _paragraphs(cell: etree._Element) -> Iterator[str]:
    """The paragraphs of a cell; each row of a table within it is one."""
    for block in _walk(cell):
        if not isinstance(block, str):
            for row in _rows(block):
                yield " ".join(words for inner in row for words in inner.paragraphs)
        elif block:
            yield block


def _span(value: str | None, limit: int) -> int:
    """A span as the standard reads it; rowspan 0 reaches to the end of the table."""
    digits = re.match(r"\s*(\d+)", value or "1")
    if digits is None:
        return 1
    return min(int(digits.group(1)[:9]), limit) or limit

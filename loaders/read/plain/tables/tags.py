"""Tables that a Markdown text prints as those of a web page, between tags.

<table><tr><td>项目</td><td>全年目标</td></tr>
<tr><td rowspan="2">质量强链</td><td>25个</td></tr></table>
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.read.rendering import Continued, Spanning, print_rows
from loaders.text.document import Cell, Piece, Row, Text
from loaders.text.regex import regex

_BEGIN = regex(r"\s*(?:<(?:html|body|div|center)\b[^<>]*>\s*)*<table\b", re.IGNORECASE)
_END = regex(r"</table\s*>", re.IGNORECASE)
_TAG = regex(r"<[/a-zA-Z][^<>]*>")
_ROW = regex(r"<tr\b", re.IGNORECASE)
_CELL = regex(r"<t[dh]\b(?P<attributes>[^<>]*)>", re.IGNORECASE)
_BEHIND = regex(r"</t[dhr]\b|</(?:table|tbody|thead)\b|<tr\b", re.IGNORECASE)
_PARTS = regex(r"<br\s*/?>|</?(?:p|div|li)\b[^<>]*>", re.IGNORECASE)
_UNSEEN = regex(r"<[/a-zA-Z][^<>]*>|&(?:nbsp|ensp|emsp|#160);")
_SIGN = regex(r"&(?:lt|gt|le|ge|amp);")
_SIGNS = {"&lt;": "<", "&gt;": ">", "&le;": "≤", "&ge;": "≥", "&amp;": "&"}
_SPAN = {
    over: regex(rf"\b{over}\s*=\s*[\"']?(\d{{1,3}})", re.IGNORECASE)
    for over in ("colspan", "rowspan")
}
_LONGEST = 5_000
"""Lines of a table."""


def read_tagged_rows(lines: Sequence[str], number: int) -> tuple[list[Row], int] | None:
    """The rows of a table that begins at line index ``number``, and the index behind it, or None.

    None as well for one that does not end, holds another one, or has words behind it.
    """
    begin = _BEGIN.match(lines[number])
    within = range(number, min(len(lines), number + _LONGEST))
    last = next((at for at in within if _END.search(lines[at])), None) if begin else None
    if begin is None or last is None:
        return None
    end = len(lines[last]) - len(_END.split(lines[last], maxsplit=1)[1])
    inner = sum(line.lower().count("<table") for line in lines[number : last + 1])
    if inner > 1 or _TAG.sub("", lines[last][end:]).strip():
        return None
    rows = [list(_cells(Text(row))) for row in _rows(lines, number, last)]
    try:
        return _laid([row for row in rows if row]), last + 1
    except ValueError:
        return None


def _rows(lines: Sequence[str], number: int, last: int) -> Iterator[list[Piece]]:
    """What stands from the tag of each row to that of the next one."""
    row: list[Piece] = []
    for at in range(number, last + 1):
        starts = [tag.start() for tag in _ROW.finditer(lines[at])]
        for start, stop in pairwise([0, *starts, len(lines[at])]):
            if start in starts:
                yield row
                row = []
            row.append(Piece(at + 1, start, lines[at][start:stop]))
    yield row


def _cells(row: Text) -> Iterator[tuple[Cell, int, int]]:
    """The cells of a row, and over how many columns and rows each reaches."""
    tags = list(_CELL.finditer(row.string))
    for tag, stop in zip(tags, [*(each.start() for each in tags[1:]), len(row)], strict=False):
        behind = _BEHIND.search(row.string, tag.end(), stop)
        words = row.cut(tag.end(), behind.start() if behind else stop)
        columns, rows = (_span(tag["attributes"], over) for over in ("colspan", "rowspan"))
        yield Cell(tuple(_paragraphs(words))), columns, rows


def _span(attributes: str, over: str) -> int:
    found = _SPAN[over].search(attributes)
    return int(found[1]) or 1 if found else 1


def _paragraphs(words: Text) -> Iterator[Text]:
    breaks = [mark.span() for mark in _PARTS.finditer(words.string)]
    starts = [0, *(stop for _, stop in breaks)]
    for start, stop in zip(starts, [*(start for start, _ in breaks), len(words)], strict=True):
        part = words.cut(start, stop)
        seen = part.without(mark.span() for mark in _UNSEEN.finditer(part.string))
        if printed := Text(_with_signs(seen.cut(0, len(seen)).pieces)):
            yield printed


def _with_signs(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces with the signs that names stand for: ``&ge;``."""
    for line, column, text in pieces:
        start = 0
        for sign in _SIGN.finditer(text):
            yield Piece(line, column + start, text[start : sign.start()])
            yield Piece(line, column + sign.start(), _SIGNS[sign.group()])
            start = sign.end()
        yield Piece(line, column + start, text[start:])


def _laid(rows: Sequence[Sequence[tuple[Cell, int, int]]]) -> list[Row]:
    """The rows with the cells that each shows: below one that reaches down stands an empty one.

    Raises:
        ValueError: more cells than any plan has.
    """
    cells = [cell for row in rows for cell, _, _ in row]
    places = iter(range(len(cells)))
    spanning = (
        [Spanning((str(next(places)),), columns, down) for _, columns, down in row] for row in rows
    )
    laid = []
    line = 1
    for shown in print_rows(spanning):
        placed = tuple(
            Cell((), continues=True) if isinstance(place, Continued) else cells[int(place[0])]
            for place in shown
        )
        found = [text for cell in placed for text in cell.paragraphs]
        line = min((text.line_start for text in found), default=line)
        laid.append(Row(placed, line, max((text.line_end for text in found), default=line)))
    return laid

"""Lines as a reader sees them, and the way back to the lines as received.

A character of width zero within a word hides the word from every rule, and so do the blanks that
OCR leaves between all characters of a line, or here and there in all lines of a scan. Blocks
are read from lines without them; their pieces are then put where they stand in the lines of the
file.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace

from loaders.text.document import Block, Paragraph, Piece, Row, Text
from loaders.text.regex import regex
from ontology.code_points import INVISIBLE

Unseen = Mapping[int, Set[int]]
"""Of a line, by its number, the columns that are not read."""
_BLANK = r"[ \u00a0\u3000]"
_APART = regex(rf"(?<!\S)[\u4e00-\u9fff]{_BLANK}(?=\S(?!\S))")
_FEWEST = 3
"""Ideographs alone between blanks, at least, in a line that is spread out."""
_GAP = regex(rf"(?<=\S){_BLANK}(?=\S)")
"""One blank between two characters; where there are more, cells or names are parted."""
_TOGETHER = regex(r"[\u4e00-\u9fff](?=[\u4e00-\u9fff\d])|\d(?=[\u4e00-\u9fff])")
_SHARE = 0.75
"""Of the places between two characters, those with a blank in a line that is spread out."""
_OPENS, _STOPS = "（(〔【“《", "，。；：、）)〕】”》"
_WORD = "\u4e00-\u9fff%％"
_BESIDE_MARK = regex(
    rf"(?<=[{_WORD}]){_BLANK}(?=[{_STOPS}])|(?<=[{_OPENS}]){_BLANK}(?=[\u4e00-\u9fff])"
)
"""A blank before a stop or behind an opening bracket, where nobody types one."""
_FEWEST_BESIDE, _SHARE_BESIDE = 6, 0.4
"""How many of them, and in which share of the longer lines, show that OCR left them."""
_LONGER = 12
_BETWEEN_BODIES = rf"(?<=[局委办厅院会部室府心行司]){_BLANK}(?=[省市区县州旗国各自])"
_STREWN = regex(
    rf"(?!{_BETWEEN_BODIES})(?<=[{_WORD}{_OPENS}{_STOPS}]){_BLANK}(?=[{_WORD}{_OPENS}{_STOPS}])"
    rf"|(?<=[\d.．]){_BLANK}(?=[{_STOPS}％%.．])|(?<=[.．（(]){_BLANK}(?=\d)"
    rf"|(?<=(?<!\d)\d){_BLANK}(?=\d[%％.．])"
)
"""One blank within words or a number; between two bodies it may part them."""


def unseen_columns(lines: Sequence[str]) -> Unseen:
    """Of each line that has any, the columns of what hides its words."""
    scattered = _is_scattered(lines)
    hidden = (
        (number, _hidden(line) | (_strewn(line) if scattered else set()))
        for number, line in enumerate(lines, start=1)
    )
    return {number: columns for number, columns in hidden if columns}


def visible_lines(lines: Sequence[str], unseen: Unseen) -> Sequence[str]:
    """The lines without what stands in columns that are not seen.

    >>> lines = ["到 2 0 2 7 年 底 ， 建 成 泵 站 1 2 座 。", "市水利局 市财政局"]
    >>> visible_lines(lines, unseen_columns(lines))
    ('到2027年底，建成泵站12座。', '市水利局 市财政局')
    """
    return tuple(
        "".join(line[at] for at in _seen(line, unseen[number])) if number in unseen else line
        for number, line in enumerate(lines, start=1)
    )


def _hidden(line: str) -> set[int]:
    """The columns of what hides the words of a line; none in most lines."""
    hidden = {at for match in INVISIBLE.finditer(line) for at in range(*match.span())}
    if _is_spread(line):
        hidden.update(match.start() for match in _GAP.finditer(line))
    return hidden


def _is_scattered(lines: Sequence[str]) -> bool:
    """Whether blanks stand before stops all over a text, as OCR leaves them."""
    beside = [len(_BESIDE_MARK.findall(line)) for line in lines if len(line) >= _LONGER]
    share = sum(map(bool, beside)) / max(1, len(beside))
    return sum(beside) >= _FEWEST_BESIDE and share >= _SHARE_BESIDE


def _strewn(line: str) -> set[int]:
    """The columns of single blanks that OCR left within the words of a line."""
    start = len(line) - len(line.lstrip())
    return {match.start() for match in _STREWN.finditer(line, start)}


def _seen(line: str, hidden: Set[int]) -> list[int]:
    """The columns of the characters that a reader sees."""
    return [at for at in range(len(line)) if at not in hidden]


def _is_spread(line: str) -> bool:
    """Whether blanks stand between the characters of a line, and not between its words."""
    if len(_APART.findall(line)) < _FEWEST:
        return False
    gaps, together = (len(pattern.findall(line)) for pattern in (_GAP, _TOGETHER))
    return gaps >= _SHARE * (gaps + together)


def put_back(blocks: Iterable[Block], lines: Sequence[str], unseen: Unseen) -> Iterator[Block]:
    """Blocks that were read from ``visible_lines`` with the places of ``lines``."""
    places = _Places(lines, unseen)
    for block in blocks:
        if isinstance(block, Paragraph):
            yield replace(block, text=places.text(block.text))
        else:
            yield replace(block, rows=tuple(places.row(row) for row in block.rows))


class _Places:
    """Where the visible characters of each line stand in it; only lines that hide some count."""

    def __init__(self, lines: Sequence[str], unseen: Unseen) -> None:
        self._columns = {
            number: _seen(lines[number - 1], hidden) for number, hidden in unseen.items()
        }

    def row(self, row: Row) -> Row:
        cells = (
            cell._replace(paragraphs=tuple(map(self.text, cell.paragraphs))) for cell in row.cells
        )
        return row._replace(cells=tuple(cells), unplaced=tuple(map(self.text, row.unplaced)))

    def text(self, text: Text) -> Text:
        return Text(part for piece in text.pieces for part in self._parts(piece))

    def _parts(self, piece: Piece) -> Iterator[Piece]:
        """The piece, parted where something unseen stood between two of its characters."""
        columns = self._columns.get(piece.line)
        if columns is None or not piece.text:
            yield piece
            return
        at = columns[piece.column : piece.column + len(piece.text)]
        start = 0
        for end in range(1, len(at) + 1):
            if end == len(at) or at[end] != at[end - 1] + 1:
                yield Piece(piece.line, at[start], piece.text[start:end])
                start = end

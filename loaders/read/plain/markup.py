"""Marks of a plain text that are no words: Markdown's, and those of pages."""

from loaders.read.lines.furniture import is_gazette_head, is_page_control, is_page_number
from loaders.text.document import Cell, Piece, Text
from loaders.text.regex import regex

_PAGE_BREAK = regex(
    r"\s*(?:#{1,6}\s+)?(?:[-=*_~]{2,}\s*|[\[【<(]\s*)?(?:(?:[Pp]age|PAGE)\s*\d{1,4}|第\s*\d{1,4}\s*页)"
    r"(?:\s*(?:/|of)\s*\d{1,4})?\s*[:：]?\s*(?:[-=*_~]{2,}|[\]】>)])?\s*"
)
"""What a program that takes the text out of a PDF writes between two pages: ``# Page 3:``."""
_FURNITURE = regex(
    r"\s*(?:PAGE\b.*|[—–\-]+\s*\d+\s*[—–\-]+|[-*_—]{3,}|[-=+]*\+[-=+]+|[─-╿\s]{3,}"
    r"|HYPERLINK \\l \S+|<!--.*-->|(?:>\s*)*(?:#|\*\*)(?:\s*(?:#|\*\*))*)\s*"
)
_BULLETS = "▲△●◆◇■□"
_PREFIX = regex(
    r"\s*(?:#{1,6}\s+|>\s+(?=\S)|[-*+•]\s+(?=\*\*|[\u4e00-\u9fff]{2,6}[：:])"
    rf"|[{_BULLETS}]\s*(?=[\u4e00-\u9fff“《])|HYPERLINK \\l \S+\s+|(?=\*\*)"
    r"|(?P<dash>[—–―－─\-])\s*\d{1,4}\s*(?P=dash)\s*(?=\S))"
)
"""Markdown's marks, and the number of the page above that a copied text has before its words."""
_SLANTED = regex(r"\s*(?P<mark>[*_])(?P<words>[^*_\s][^*_]*)(?P=mark)\s*")
"""A line in italics: *责任单位：市商务局*."""


def is_blank(line: str) -> bool:
    """Whether a line has no words: white space, a page's number, a rule, a comment, a button,
    the head of a gazette's page, Markdown's marks with nothing behind them."""
    return (
        not line.strip()
        or _FURNITURE.fullmatch(line) is not None
        or ends_page(line)
        or is_page_control(line)
    )


def is_page_break(line: str) -> bool:
    """Whether a line only says that a page begins."""
    return _PAGE_BREAK.fullmatch(line) is not None


def ends_page(line: str) -> bool:
    """Whether a line is the foot or the head of a page, and no space between two paragraphs."""
    number = bool(line.strip()) and is_page_number(line, in_margin=False)
    return number or is_page_break(line) or is_gazette_head(line)


def is_marked(line: str) -> bool:
    """Whether Markdown marks say that a line is a heading, or a bullet that an item begins.

    A line in italics stands alone as well.
    """
    return line.lstrip().startswith(("#", "**", *_BULLETS)) or slanted(line) is not None


def without_prefix(line: str) -> int:
    """The column behind the mark that a line begins with."""
    if words := slanted(line):
        return words[0]
    prefix = _PREFIX.match(line)
    return prefix.end() if prefix else 0


def slanted(line: str) -> tuple[int, int] | None:
    """Where the words of a line begin and end that is in italics as a whole."""
    match = _SLANTED.fullmatch(line) if line.rstrip()[-1:] in ("*", "_") else None
    return match.span("words") if match else None


def piece(line_number: int, line: str, column: int = 0, text: str | None = None) -> Piece:
    """Words of a line from ``column`` on, without white space at their ends."""
    text = line[column:] if text is None else text
    left = len(text) - len(text.lstrip())
    return Piece(line_number, column + left, text.strip())


def cell_of(*pieces: Piece) -> Cell:
    """A cell whose paragraphs are lines."""
    return Cell(tuple(Text((piece,)) for piece in pieces if piece.text))

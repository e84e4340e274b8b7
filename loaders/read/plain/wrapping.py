"""Whether a text breaks its lines by their width, and where."""

from collections.abc import Sequence

from loaders.read.lines.joining import PAUSES, Column, LaidLine, column_of, display_width
from loaders.read.plain.markup import is_blank

SIZE = 2
"""Half widths of a Chinese character, the unit of a line's edges."""
_NARROWEST, _WIDEST = 36, 130
"""Half widths of a full line: what is narrower is a list, what is wider a paragraph."""
_SHORT = 6
_FEWEST = 3
_SHARE = 0.2
"""Of all lines, how many must be full, or end within a sentence."""
_WITHIN = ("，", "、")
"""A program that takes the text out of a PDF may break a line behind these too."""
_LOOSE = 0.1
"""Of all lines, how many are then broken so."""
_CUT = 0.5
"""Of the full lines, how many must be of a sentence that does not end there."""
_ENDS = tuple("。！？!?；;：:")


def lay(line: str) -> LaidLine:
    """A line of a text as laid out, without white space at its ends."""
    words = line.strip()
    left = display_width(line[: len(line) - len(line.lstrip())])
    return LaidLine(words, left, left + display_width(words), SIZE)


def column_of_text(lines: Sequence[str]) -> Column | None:
    """The column of a text whose lines are broken by their width; None if paragraphs are lines."""
    laid = [lay(line) for line in lines if not is_blank(line) and "\t" not in line.strip()]
    rights = sorted(line.right for line in laid)
    if not rights:
        return None
    edge = rights[int(0.97 * (len(rights) - 1))]
    full = [line for line in laid if line.right > edge - _SHORT]
    cut = sum(
        not line.words.endswith(_ENDS) and PAUSES.search(line.words) is not None for line in full
    )
    if not _NARROWEST <= edge <= _WIDEST or rights[-1] > 1.5 * edge:
        return None
    loose = sum(line.right <= edge - _SHORT and line.words.endswith(_WITHIN) for line in laid)
    if len(full) < _FEWEST or len(full) + loose < _SHARE * len(laid) or cut < _CUT * len(full):
        return None
    column = column_of(laid)
    return column._replace(right=edge, loose=loose > _LOOSE * len(laid)) if column else None

"""Whether a text breaks its lines by their width, and where."""

from collections.abc import Sequence
from itertools import pairwise

from loaders.read.lines.joining import (
    ENDS,
    PAUSES,
    Column,
    LaidLine,
    column_of,
    display_width,
    starts_anew,
)
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
_NARROWEST_CUT, _FEWEST_CUT, _SHARE_CUT, _SHARE_WIDER = 26, 4, 0.6, 0.15
"""Of a text of which some lines are wider than its sentences are broken: half widths of a broken
line, how many there are, how many of the broken ones are as wide, and how many lines are wider."""


def lay(line: str) -> LaidLine:
    """A line of a text as laid out, without white space at its ends."""
    words = line.strip()
    left = display_width(line[: len(line) - len(line.lstrip())])
    return LaidLine(words, left, left + display_width(words), SIZE)


def column_of_text(lines: Sequence[str]) -> Column | None:
    """The column of a text whose lines are broken by their width; None if paragraphs are lines."""
    laid = [lay(line) for line in lines if not is_blank(line) and "\t" not in line.strip()]
    return _column_of_full(laid) or _column_of_cut(laid)


def _column_of_full(laid: Sequence[LaidLine]) -> Column | None:
    """The column where the widest lines are those that a sentence goes over."""
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


def _column_of_cut(laid: Sequence[LaidLine]) -> Column | None:
    """The column where most lines that break off a sentence are as wide, and few lines wider."""
    cut = sorted(line.right for line, below in pairwise(laid) if _is_cut(line, below))
    edges = [(_within(cut, edge), edge) for edge in set(cut) if edge >= _NARROWEST_CUT]
    most, edge = max(edges, default=(0, 0.0))
    wider = sum(line.right > edge + SIZE for line in laid)
    if most < max(_FEWEST_CUT, _SHARE_CUT * len(cut)) or wider > _SHARE_WIDER * len(laid):
        return None
    column = column_of([line for line in laid if line.right <= edge + SIZE])
    return column._replace(right=edge) if column else None


def _is_cut(line: LaidLine, below: LaidLine) -> bool:
    """Whether a line breaks off a sentence that goes on in the line below it."""
    running = PAUSES.search(line.words) is not None and not line.words.endswith(ENDS)
    return running and not starts_anew(below.words)


def _within(rights: Sequence[float], edge: float) -> int:
    return sum(edge - 2 * SIZE <= right <= edge for right in rights)

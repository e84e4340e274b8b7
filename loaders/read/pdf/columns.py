"""Lines of a page in reading order: two columns of text are read one after the other."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from loaders.read.pdf.lines import Line, make_line, moved, segments

_GUTTER = 1.2
"""Of the size of a character, the width of the white between two columns."""
_MIDDLE = (0.35, 0.65)
"""Of the width of the text, where that white may stand."""
_FEWEST = 8
_SHARE = 0.5
_FLUSH = 2.0
"""Characters that a full line of the left column may be short of the white."""
_WIDE = 0.3
"""Of the width of the text, more than that most lines of a column of running text take."""


def in_reading_order(lines: Sequence[Line]) -> tuple[list[Line], int]:
    """The lines, those of two columns split and read column after column, and how many there are.

    Lines of the right column are moved below those of the left one. A line over both columns is
    read after what stands above it.
    """
    gutter = _gutter(lines)
    if gutter is None:
        return list(lines), 1
    ordered: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    for line in lines:
        parts = segments(line, _GUTTER)
        if any(part.x0 < gutter < part.x1 for part in parts):
            ordered += [*_one_below_the_other(left, right), line]
            left, right = [], []
        else:
            left += _joined([part for part in parts if part.x1 <= gutter])
            right += _joined([part for part in parts if part.x0 >= gutter])
    return ordered + _one_below_the_other(left, right), 2


def _one_below_the_other(left: Sequence[Line], right: Sequence[Line]) -> list[Line]:
    if not left or not right:
        return [*left, *right]
    across = min(line.x0 for line in left) - min(line.x0 for line in right)
    return [*left, *(moved(line, across) for line in right)]


def _joined(parts: Sequence[Line]) -> list[Line]:
    return [make_line(char for part in parts for char in part.chars)] if parts else []


def _gutter(lines: Sequence[Line]) -> float | None:
    """Where the white between two columns of running text stands, or None if there is one column.

    The lines of the left column reach it: those of a table do not.
    """
    if len(lines) < _FEWEST:
        return None
    first, last = min(line.x0 for line in lines), max(line.x1 for line in lines)
    low, high = (first + share * (last - first) for share in _MIDDLE)
    parts = [segments(line, _GUTTER) for line in lines]
    gaps = []
    for each in parts:
        beside = [(a, b) for a, b in pairwise(each) if a.x1 < high and b.x0 > low]
        if len(beside) == 1:
            gaps += beside
    if len(gaps) >= max(_FEWEST, _SHARE * len(lines)):
        return _between([a for a, _ in gaps], [b for _, b in gaps])
    whole = [part for each in parts for part in each]
    left = [part for part in whole if part.x0 < low and part.x1 < high]
    right = [part for part in whole if part.x0 > low and part.x1 > high]
    return _between(left, right) if _are_texts(left, right, last - first) else None


def _are_texts(left: Sequence[Line], right: Sequence[Line], width: float) -> bool:
    """Whether lines left and right of the middle, not level with each other, are two columns."""
    if min(len(left), len(right)) < _FEWEST:
        return False
    beside = left[0].base < right[-1].base and right[0].base < left[-1].base
    return beside and all(
        median(line.x1 - line.x0 for line in lines) > _WIDE * width for lines in (left, right)
    )


def _between(left: Sequence[Line], right: Sequence[Line]) -> float | None:
    """The middle of the white between lines that end at it and lines that begin at it."""
    end, start = median(line.x1 for line in left), median(line.x0 for line in right)
    flush = sum(abs(line.x1 - end) < _FLUSH * line.size for line in left)
    starts = sum(abs(line.x0 - start) < _FLUSH * line.size * 1.5 for line in right)
    if flush < 0.6 * len(left) or starts < 0.6 * len(right) or end >= start:
        return None
    return (end + start) / 2

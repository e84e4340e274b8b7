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
    gaps = []
    for line in lines:
        parts = segments(line, _GUTTER)
        whites = [(a.x1, b.x0) for a, b in pairwise(parts)]
        inside = [white for white in whites if white[0] < high and white[1] > low]
        if len(inside) == 1:
            gaps.append((*inside[0], line.size))
    if len(gaps) < max(_FEWEST, _SHARE * len(lines)):
        return None
    end, start = median(gap[0] for gap in gaps), median(gap[1] for gap in gaps)
    flush = sum(abs(gap[0] - end) < _FLUSH * gap[2] for gap in gaps)
    starts = sum(abs(gap[1] - start) < _FLUSH * gap[2] * 1.5 for gap in gaps)
    if min(flush, starts) < 0.6 * len(gaps) or end >= start:
        return None
    return (end + start) / 2

"""The rules that a page draws: straight lines, thin rectangles and the sides of drawn boxes.

A rectangle that is only filled is a background, white or coloured: it rules nothing. A rule in
white cannot be seen.
"""

import ctypes
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from loaders.read.pdf.page_objects import Rule

_THIN = 3.0
"""Points; what is thicker is no line but an area."""
_SHORT = 4.0
"""Points; what is shorter rules nothing."""
_DEEPEST = 6
"""Forms within forms."""
_MOST_MARKS = 20_000
"""Of a page; a map has more, and no table."""
_PALE = 240
"""From this value on, a colour of the page is as good as white."""

Point = tuple[float, float]
_Bounds = tuple[float, float, float, float]


class Matrix(NamedTuple):
    """Places a point of one system in another: (a x + c y + e, b x + d y + f), as PDF has it."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def place(self, x: float, y: float) -> Point:
        """Where a point comes to stand."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def within(self, outer: "Matrix") -> "Matrix":
        """Both, one after the other."""
        a, b = outer.a * self.a + outer.c * self.b, outer.b * self.a + outer.d * self.b
        c, d = outer.a * self.c + outer.c * self.d, outer.b * self.c + outer.d * self.d
        return Matrix(a, b, c, d, *outer.place(self.e, self.f))


def read_rules(page: Any, matrix: Matrix) -> list[Rule]:
    """The rules of a page, in the order in which they are drawn; none of a page full of marks."""
    rules: list[Rule] = []
    for number, (mark, at) in enumerate(_marks(page, matrix)):
        if number > _MOST_MARKS:
            return []
        rules.extend(_rules_of(mark, at))
    return rules


def _marks(page: Any, matrix: Matrix) -> Iterator[tuple[Any, Matrix]]:
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        yield from _with_parts(pdfium.FPDFPage_GetObject(page, index), matrix, 0)


def _with_parts(mark: Any, matrix: Matrix, depth: int) -> Iterator[tuple[Any, Matrix]]:
    """A mark, or the marks of a form, each with how its coordinates are placed on the page."""
    if pdfium.FPDFPageObj_GetType(mark) != pdfium.FPDF_PAGEOBJ_FORM:
        yield mark, matrix
    elif depth < _DEEPEST:
        inner = _matrix(mark).within(matrix)
        for index in range(pdfium.FPDFFormObj_CountObjects(mark)):
            yield from _with_parts(pdfium.FPDFFormObj_GetObject(mark, index), inner, depth + 1)


def _matrix(mark: Any) -> Matrix:
    own = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(mark, own)
    return Matrix(own.a, own.b, own.c, own.d, own.e, own.f)


def _rules_of(mark: Any, matrix: Matrix) -> Iterator[Rule]:
    kind = pdfium.FPDFPageObj_GetType(mark)
    if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
        yield from _thin(_bounds(mark, matrix))
    elif kind == pdfium.FPDF_PAGEOBJ_PATH:
        filled, drawn = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(mark, filled, drawn)
        drawn_dark = drawn.value and _is_dark(mark, pdfium.FPDFPageObj_GetStrokeColor)
        filled_dark = filled.value and _is_dark(mark, pdfium.FPDFPageObj_GetFillColor)
        if drawn_dark or filled_dark:
            for points in _outlines(mark, _matrix(mark).within(matrix)):
                yield from _sides(points) if drawn_dark else _thin(_around(points))
        elif filled.value:
            yield from (rule._replace(pale=True) for rule in _thin(_bounds(mark, matrix)))


def _is_dark(mark: Any, colour_of: Callable[..., Any]) -> bool:
    """Whether the colour can be seen on white."""
    red, green, blue, cover = (ctypes.c_uint() for _ in range(4))
    colour_of(mark, red, green, blue, cover)
    return cover.value > 0 and min(red.value, green.value, blue.value) < _PALE


def _bounds(mark: Any, matrix: Matrix) -> _Bounds:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(mark, left, bottom, right, top)
    return _around([matrix.place(left.value, bottom.value), matrix.place(right.value, top.value)])


def _around(points: Sequence[Point]) -> _Bounds:
    across, down = zip(*points, strict=True)
    return min(across), min(down), max(across), max(down)


def _outlines(mark: Any, matrix: Matrix) -> Iterator[list[Point]]:
    """The corners of each part of a path; one that is closed ends where it began."""
    points: list[Point] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(pdfium.FPDFPath_CountSegments(mark), _MOST_MARKS)):
        segment = pdfium.FPDFPath_GetPathSegment(mark, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO and points:
            yield points
            points = []
        points.append(matrix.place(x.value, y.value))
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield [*points, points[0]]
            points = []
    if points:
        yield points


def _sides(points: Sequence[Point]) -> Iterator[Rule]:
    """The lines along the page between points; a thin box is one line."""
    if thin := list(_thin(_around(points))):
        yield from thin
        return
    for one, other in pairwise(points):
        yield from _thin(_around([one, other]))


def _thin(bounds: _Bounds) -> Iterator[Rule]:
    left, top, right, bottom = bounds
    if bottom - top <= _THIN and right - left >= _SHORT:
        yield Rule(True, (top + bottom) / 2, left, right)
    elif right - left <= _THIN and bottom - top >= _SHORT:
        yield Rule(False, (left + right) / 2, top, bottom)


def merged(rules: Iterable[Rule], snap: float) -> list[Rule]:
    """Rules with those on one line, and less than ``snap`` apart, put together."""
    whole: list[Rule] = []
    for rule in sorted(_on_lines(rules, snap)):
        last = whole[-1] if whole else None
        if last and last[:2] == rule[:2] and rule.start <= last.end + snap:
            whole[-1] = last._replace(end=max(last.end, rule.end))
        else:
            whole.append(rule)
    return whole


def _on_lines(rules: Iterable[Rule], snap: float) -> Iterator[Rule]:
    """Rules with those of nearly one height at just one height."""
    last: Rule | None = None
    for rule in sorted(rules):
        near = last and last.across == rule.across and rule.at - last.at <= snap
        last = rule._replace(at=last.at) if near and last else rule
        yield last

"""What the pages of an OFD file (GB/T 33190) print: characters with their boxes, and ruling lines.

ofdkit finds the pages and places their text; it gives no lines, which are path objects of the page
and of its template. OFD counts in millimetres from the top left of the page, marks in points.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from unicodedata import east_asian_width

import ofdkit
from lxml import etree
from ofdkit import OFDError
from ofdkit.document import OFDDocument, Page, TextRun

from loaders.read.archive import Archive
from loaders.read.limits import MAX_CHARACTERS, MAX_PART
from loaders.read.pdf.lines import Char
from loaders.read.pdf.page_objects import Marks, Rule
from ontology.errors import FormatError

POINTS = 72 / 25.4
"""In a millimetre."""
MAX_PAGES = 2000
_STRAIGHT = 0.3
_THIN = 1.0
_SHORT = 1.5
"""Millimetres: how far a line may lean, how thick a filled one may be, how short one is none."""
_WHITE = frozenset({"255 255 255", "0 0 0 0"})
"""White in RGB and in CMYK."""
_DEEPEST = 32

Point = tuple[float, float]
Matrix = tuple[float, float, float, float, float, float]


def read_marks(path: Path, data: bytes) -> Iterator[Marks]:
    """The marks of each page.

    Raises:
        FormatError: no OFD file, damaged, encrypted, or with more pages or text than any plan.
    """
    archive = Archive(path, data)
    if any(name.lower().endswith("encryptions.xml") for name in archive):
        raise FormatError(f"{path}：OFD 文件已加密；请用 OFD 阅读器打开，取消密码后另存")
    try:
        with ofdkit.open(data) as document:
            if len(document.pages) > MAX_PAGES:
                raise FormatError(
                    f"{path}：共 {len(document.pages)} 页，超过上限 {MAX_PAGES} 页；请拆分"
                )
            yield from _pages(path, archive, document)
    except (OFDError, ValueError, OverflowError, etree.LxmlError) as error:
        raise FormatError(
            f"{path}：OFD 文件损坏或不完整（{error}）；请用 OFD 阅读器打开后重新导出"
        ) from error


def _pages(path: Path, archive: Archive, document: OFDDocument) -> Iterator[Marks]:
    count = 0
    for page in document.pages:
        chars = _once(char for run in page.runs for char in _chars(run))
        count += len(chars)
        if count > MAX_CHARACTERS:
            raise FormatError(f"{path}：正文超过 {MAX_CHARACTERS} 字；请拆分或检查")
        rules = [rule for part in _parts(archive, page) for rule in _rules(part)]
        yield Marks(page.index + 1, page.width * POINTS, page.height * POINTS, chars, rules)


def _chars(run: TextRun) -> Iterator[Char]:
    """The characters of a run, its width shared out: half of a Chinese one's for each Latin one."""
    shares = [1.0 if east_asian_width(one) in "WFA" else 0.5 for one in run.text]
    unit = run.width / sum(shares) if shares else 0.0
    left, blank = run.x, False
    for one, share in zip(run.text, shares, strict=True):
        right = left + share * unit
        if one.isspace():
            blank = True
        else:
            edges = left * POINTS, right * POINTS
            yield Char(one, *edges, run.y * POINTS, run.size * POINTS, blank)
            blank = False
        left = right


def _once(chars: Iterable[Char]) -> list[Char]:
    """Each character once: bold is often the same one printed twice."""
    found = {(one.text, round(one.x0 / 2), round(one.base / 2)): one for one in chars}
    return list(found.values())


# --- lines -----------------------------------------------------------------------------------


def _parts(archive: Archive, page: Page) -> Iterator[etree._Element]:
    """The page's content as XML; ofdkit has refused declarations of entities in it."""
    data = archive.read(page.location, MAX_PART) if page.location else None
    if data is not None:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
        root = etree.fromstring(data, parser)
        if root is not None:
            yield root


def _rules(root: etree._Element) -> Iterator[Rule]:
    for mark in root.iter("{*}PathObject"):
        if _is_seen(mark):
            yield from _rules_of(mark)


def _is_seen(mark: etree._Element) -> bool:
    return mark.get("Visible", "true") != "false" and len(list(mark.iterancestors())) < _DEEPEST


def _rules_of(mark: etree._Element) -> Iterator[Rule]:
    data = mark.find("{*}AbbreviatedData")
    paths = list(_paths(data.text or "" if data is not None else "", _matrix(mark)))
    if mark.get("Stroke", "true") != "false" and not _is_white(mark, "StrokeColor"):
        for path in paths:
            for one, other in pairwise(path):
                yield from _straight(one, other)
    elif mark.get("Fill") == "true" and not _is_white(mark, "FillColor"):
        for path in paths:
            yield from _thin(path)


def _is_white(mark: etree._Element, name: str) -> bool:
    color = mark.find(f"{{*}}{name}")
    return color is not None and " ".join(color.get("Value", "").split()) in _WHITE


def _matrix(mark: etree._Element) -> Matrix:
    """How points of a mark are placed: its own matrix, then where its boundary begins."""
    x, y, *_ = [*_numbers(mark.get("Boundary", "")), 0.0, 0.0]
    own = _numbers(mark.get("CTM", ""))
    a, b, c, d, e, f = own if len(own) == 6 else [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]
    return a, b, c, d, e + x, f + y


def _numbers(words: str) -> list[float]:
    numbers = []
    for word in words.split():
        try:
            numbers.append(float(word))
        except ValueError:
            return []
    return numbers if all(map(math.isfinite, numbers)) else []


_POINTS_OF = {"S": 1, "M": 1, "L": 1, "Q": 2, "B": 3, "A": 0}
"""How many points follow each command (GB/T 33190, 9.1); C closes the path."""


def _paths(data: str, matrix: Matrix) -> Iterator[list[Point]]:
    """The corners of each path; of a curve, its end."""
    path: list[Point] = []
    words = iter(data.split())
    for command in words:
        if command == "C" and path:
            path.append(path[0])
        elif command in ("S", "M"):
            yield path
            path = [_place(words, matrix)]
        elif command in _POINTS_OF:
            if command == "A":
                _ = [next(words, "") for _ in range(5)]
            for _ in range(_POINTS_OF[command] - 1):
                _place(words, matrix)
            path.append(_place(words, matrix))
    yield path


def _place(words: Iterator[str], matrix: Matrix) -> Point:
    x, y = float(next(words, "nan")), float(next(words, "nan"))
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _straight(one: Point, other: Point) -> Iterator[Rule]:
    """The rule between two corners, if it runs across or down and is long enough."""
    (x0, x1), (y0, y1) = sorted((one[0], other[0])), sorted((one[1], other[1]))
    if y1 - y0 <= _STRAIGHT and x1 - x0 >= _SHORT:
        yield Rule(True, y0 * POINTS, x0 * POINTS, x1 * POINTS)
    elif x1 - x0 <= _STRAIGHT and y1 - y0 >= _SHORT:
        yield Rule(False, x0 * POINTS, y0 * POINTS, y1 * POINTS)


def _thin(path: Sequence[Point]) -> Iterator[Rule]:
    """A filled area that is as thin as a line."""
    if len(path) < 3:
        return
    xs, ys = sorted(x for x, _ in path), sorted(y for _, y in path)
    if ys[-1] - ys[0] <= _THIN:
        yield from _straight((xs[0], ys[0]), (xs[-1], ys[0]))
    elif xs[-1] - xs[0] <= _THIN:
        yield from _straight((xs[0], ys[0]), (xs[0], ys[-1]))

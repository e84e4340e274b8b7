"""Characters on a page as lines of words, top to bottom; lengths are in points (1/72 inch)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf
from operator import itemgetter
from typing import NamedTuple

_GAP = 0.6
"""Of the size of a character, the gap that is a space: justified lines have narrower ones."""
COLUMN_GAP = 0.9
"""The same for the white between two columns."""
_LATIN_GAP = 0.16
"""The same between two letters or digits of Latin script."""
_SAME_LINE = 0.45
"""Of the size of a character, how far its base may lie off that of its line."""
_SMALL = 0.75
"""Of the size of a line, the size of exponents and marks of notes at most."""
_RAISED = 0.6
"""Of the size of a line, how far their base may lie off its own."""
_LIFT = 0.2
_LATIN_SIZE = 0.87
"""Of the height of its box, the size of a Latin character."""
_EXPONENTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_CHINESE = "\u2e80"
"""From this character on, they are Chinese or as wide."""


class Char(NamedTuple):
    """A character: left and right edge, the height of its base on the page, its size, and whether
    the file has a blank before it.

    Fonts disagree about how far characters reach above and below the base, so that alone places
    them on a line.
    """

    text: str
    x0: float
    x1: float
    base: float
    size: float
    spaced: bool = False

    @property
    def middle(self) -> tuple[float, float]:
        """About the middle of the character."""
        return (self.x0 + self.x1) / 2, self.base - 0.35 * self.size


_SIGNS = "%℃‰"
"""Marks that belong to the number before them."""
_LEFT, _RIGHT, _BASE, _SIZE = map(itemgetter, (1, 2, 3, 4))


@dataclass(frozen=True, slots=True)
class Line:
    """A line of words, its edges, the height of its base, and the size of most characters.

    ``chars`` stand left to right.
    """

    words: str
    x0: float
    x1: float
    base: float
    size: float
    chars: tuple[Char, ...]

    @property
    def top(self) -> float:
        """About the upper edge of its characters."""
        return self.base - 0.85 * self.size


def chars_to_lines(chars: Iterable[Char]) -> list[Line]:
    """Lines from characters in any order."""
    return [make_line(row) for row in _rows(chars)]


def _rows(chars: Iterable[Char]) -> Iterator[list[Char]]:
    """Characters of one height; a small one beside a large one may stand higher or lower.

    Boxes of Latin characters and signs say little of their size (Ⅲ may have twice that of its
    line): none is taken for larger than the Chinese ones, which place the others.
    """
    ordered = sorted(chars, key=_BASE)
    largest = max((char.size for char in ordered if char.text >= _CHINESE), default=inf)
    rows: list[list[Char]] = []
    head: tuple[bool, float, float] | None = None
    for char in ordered:
        here = (char.text >= _CHINESE, min(char.size, largest), char.base)
        if head and char.base - head[2] <= _reach(here[1], head[1]):
            rows[-1].append(char)
            head = here if here[:2] > head[:2] else head
        else:
            rows.append([char])
            head = here
    return iter(rows)


def _reach(size: float, other: float) -> float:
    """How far the bases of characters of one line may lie apart."""
    small, large = (size, other) if size < other else (other, size)
    return (_RAISED if small < _SMALL * large else _SAME_LINE) * large


def make_line(chars: Iterable[Char]) -> Line:
    """The line that characters make."""
    row = tuple(sorted(chars, key=_LEFT))
    base, size = sorted(map(_BASE, row))[len(row) // 2], _size(row)
    if min(map(_SIZE, row)) < _SMALL * size:
        row = tuple(_raised(char, base, size) for char in row)
    return Line("".join(_spaced(row)), row[0].x0, max(map(_RIGHT, row)), base, size, row)


def _size(row: Sequence[Char]) -> float:
    """The size of most Chinese characters of a row; Latin ones have higher boxes."""
    wide = sorted(char.size for char in row if char.text >= _CHINESE)
    if wide:
        return wide[len(wide) // 2]
    return _LATIN_SIZE * sorted(char.size for char in row)[len(row) // 2]


def _raised(char: Char, base: float, size: float) -> Char:
    """A small digit above the base of its line is an exponent or the mark of a note."""
    if char.size < _SMALL * size and base - char.base > _LIFT * size:
        return char._replace(text=char.text.translate(_EXPONENTS))
    return char


def _spaced(row: Sequence[Char]) -> Iterator[str]:
    """The characters, with a space where a gap is wider than most gaps of a spread line.

    Blanks that the file has count, but for those between a Chinese character and a number.
    """
    usual = _usual_gap(row)
    yield row[0].text
    for before, char in pairwise(row):
        gap = char.x0 - before.x1 - usual
        if gap > 0 and _is_space(before, char, gap):
            yield " "
        yield char.text


def _is_space(before: Char, char: Char, gap: float) -> bool:
    latin, other = before.text < _CHINESE, char.text < _CHINESE
    words = latin and other and char.text not in _SIGNS
    wide = gap > (_LATIN_GAP if words else _GAP) * max(before.size, char.size)
    return wide or (char.spaced and (words or not (latin or other)))


def _usual_gap(row: Sequence[Char]) -> float:
    gaps = sorted(after.x0 - char.x1 for char, after in pairwise(row))
    return max(gaps[len(gaps) // 2], 0) if len(gaps) > 2 else 0


def segments(line: Line, gap: float) -> list[Line]:
    """The parts of a line between gaps of ``gap`` times its size and more."""
    wide = gap * line.size
    ends = [at for at, (c, d) in enumerate(pairwise(line.chars), 1) if d.x0 - c.x1 > wide]
    if not ends:
        return [line]
    return [make_line(line.chars[a:b]) for a, b in pairwise([0, *ends, len(line.chars)])]


def moved(line: Line, across: float) -> Line:
    """The line so many points further to the right."""
    chars = tuple(char._replace(x0=char.x0 + across, x1=char.x1 + across) for char in line.chars)
    return replace(line, x0=line.x0 + across, x1=line.x1 + across, chars=chars)

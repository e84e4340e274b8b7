"""Numbers of pages that a copied text has before the first words of the page: 12本一致，经济潜力….

One alone may be a number of the text. They are known by each other: from page to page they count up
by one, and stand about as many lines apart.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from statistics import median
from typing import NamedTuple

from loaders.text.regex import regex

_BEGINS = regex(
    r"(?=.*[\u4e00-\u9fff])(?P<digits>[1-9]\d{0,5})(?:(?P<word>[\u4e00-\u9fff“《（(])|(?=\.))"
)
_SHORTEST, _LONGEST = 12, 60
"""Lines of a page."""
_FEWEST = 4
"""Pages in a row whose numbers are no chance."""
_STRAY = 0.3
"""Of the lines of a page, by how many more or less another one has."""
_UNNUMBERED = 3
"""Pages in a row whose number may be missing: those of a table or a picture."""


class _Number(NamedTuple):
    """A number that may be a page's: the index of its line, and its digits."""

    line: int
    page: int
    digits: int


def glued_numbers(lines: Sequence[str]) -> Mapping[int, range]:
    """Of lines that begin with the number of their page, by their number, the columns of it."""
    found: dict[int, range] = {}
    numbers = list(_numbers(lines))
    behind = 0
    for number in numbers:
        if number.line < behind:
            continue
        pages = _pages_from(number, numbers)
        if len(pages) >= _FEWEST:
            found.update((page.line + 1, range(page.digits)) for page in pages)
            behind = pages[-1].line + 1
    return found


def _numbers(lines: Sequence[str]) -> Iterator[_Number]:
    """What the lines begin with, as far as it may be a page's: of 536.2.3 the 5 and the 53."""
    for index, line in enumerate(lines):
        match = _BEGINS.match(line)
        if match is None:
            continue
        digits = match["digits"]
        whole = len(digits) if match["word"] else len(digits) - 1
        for length in range(whole, 0, -1):
            if length < 4 and digits[length : length + 1] != "0":
                yield _Number(index, int(digits[:length]), length)


def _pages_from(first: _Number, numbers: Sequence[_Number]) -> list[_Number]:
    """The number and those of the pages behind it, as long as they follow each other."""
    pages, apart = [first], list[float]()
    while following := _following(pages[-1], numbers, apart):
        apart.append((following.line - pages[-1].line) / (following.page - pages[-1].page))
        pages.append(following)
    return pages


def _following(last: _Number, numbers: Sequence[_Number], apart: Sequence[float]) -> _Number | None:
    """The number of the next page, about as far away as pages of this text are long."""
    usual = median(apart) if apart else 0.0
    low, high = ((1 - _STRAY) * usual, (1 + _STRAY) * usual) if apart else (_SHORTEST, _LONGEST)
    start = bisect_left(numbers, last.line + low, key=lambda number: number.line)
    for number in numbers[start:]:
        pages = number.page - last.page
        if number.line > last.line + high * (_UNNUMBERED if apart else 1):
            return None
        skipped = 1 < pages <= _UNNUMBERED and bool(apart)
        if (pages == 1 or skipped) and low * pages <= number.line - last.line <= high * pages:
            return number
    return None

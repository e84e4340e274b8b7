"""Characters on a page as lines of words, top to bottom; lengths are in points (1/72 inch)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

_WIDE_GAP = 0.6
"""Of the size of a character, the gap that is a space: justified lines have narrower ones."""
_SAME_LINE = 0.5


class Char(NamedTuple):
    """A character and its box, measured from the top left of the page."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float

    @property
    def size(self) -> float:
        """Its height, about the size of its font."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """The height of its middle on the page."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Line:
    """A line of words and its box."""

    words: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float


def read_chars(found: Iterable[Mapping[str, Any]]) -> list[Char]:
    """The characters of a page, each once: bold is often the same character printed twice."""
    chars: dict[tuple[str, int, int], Char] = {}
    for each in found:
        char = Char(each["text"], each["x0"], each["x1"], each["top"], each["bottom"])
        chars.setdefault((char.text, round(char.x0 / 2), round(char.top / 2)), char)
    return list(chars.values())


def chars_to_lines(chars: Iterable[Char]) -> list[Line]:
    """Lines from characters in any order."""
    lines: list[list[Char]] = []
    for char in sorted(chars, key=lambda one: one.middle):
        last = lines[-1][-1] if lines else None
        if last and abs(char.middle - last.middle) <= _SAME_LINE * min(char.size, last.size):
            lines[-1].append(char)
        elif char.text.strip():
            lines.append([char])
    return [_line(sorted(line, key=lambda one: one.x0)) for line in lines]


def _line(chars: Sequence[Char]) -> Line:
    printed = [char for char in chars if char.text.strip()]
    words, right = "", printed[0].x0
    for char in chars:
        gap = char.x0 - right > _WIDE_GAP * char.size and words
        words += f" {char.text}" if gap else char.text
        right = max(right, char.x1)
    sizes = sorted(char.size for char in printed)
    return Line(
        words.strip(),
        printed[0].x0,
        max(char.x1 for char in printed),
        min(char.top for char in printed),
        max(char.bottom for char in printed),
        sizes[len(sizes) // 2],
    )

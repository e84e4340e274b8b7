"""A row of a table of indicators whose cells only blanks and ends of lines part.

All cells but groups and names are known by their form, in the order of the headings.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders.read.plain.indicator_tables.cells_over_lines.words import ends_line, joined
from loaders.read.plain.tables.indicator_words import is_unit, words_of_value
from loaders.read.plain.tables.row_ends import LINES_OF_NAME, NOBODY, is_list
from loaders.text.document import Piece
from loaders.text.table_words import is_binding, row_number

LONGEST_WORD = 40
_MOST_NAME, _LONGEST_NAME = 6, 60
_LONGEST_LABEL, _HALF_LABEL = 6, 3
_MOST_PARTS = 5
"""Words that are one value: 〔 | ≥ | 30 | 万人 | 〕."""
_LOST = 3
"""How far the number of a row may be from that of the row before."""


class FoundRow(NamedTuple):
    """The words of each cell of a row, its number or 0, and the place behind it."""

    cells: list[list[Piece]]
    number: int
    end: int


def read_row(words: Sequence[Piece], at: int, kinds: Sequence[str], value: int) -> FoundRow | None:
    """The row that begins at a place; None if the words there do not fit the columns."""
    if at and words[at].line == words[at - 1].line:
        return None
    behind = kinds.index("name") + 1
    first = _read_left(words, at, kinds[:behind], value)
    if first is None:
        return None
    for name in _names(words, first.end, with_unit=kinds[behind:][:1] == ["unit"]):
        if found := _read_behind(words, name, first, kinds):
            return found
    return None


def _read_behind(
    words: Sequence[Piece], name: list[Piece], first: FoundRow, kinds: Sequence[str]
) -> FoundRow | None:
    """The row of the cells before the name, of the words of the name, and of what follows them."""
    behind = kinds.index("name") + 1
    label, named = _with_label(name, kinds[:behind])
    at = first.end + len(name)
    others: list[list[Piece]] = []
    if kinds[behind] == "unit":
        named, unit = _with_unit(named)
        others, behind = [unit], behind + 1
    last = _read_right(words, at, kinds[behind:])
    if not named or sum(len(word.text) for word in named) > _LONGEST_NAME or last is None:
        return None
    before = zip(kinds[: len(first.cells)], first.cells, strict=True)
    left = [label if label and kind == "group" else cell for kind, cell in before]
    return FoundRow([*left, named, *others, *last.cells], first.number, last.end)


def _read_left(
    words: Sequence[Piece], at: int, kinds: Sequence[str], value: int
) -> FoundRow | None:
    """The cells before the name: the number of the row, behind the label of its group or before it.

    Where no number has a column, one before the name is left out. None if the number is missing.
    """
    if "number" not in kinds:
        numbered = row_number(words[at].text) and not ends_line(words, at + 1)
        return FoundRow([[] for _ in kinds[:-1]], 0, at + 1 if numbered else at)
    label = _words_of_name(words, at) if kinds[0] == "group" else []
    at += len(label)
    if at >= len(words) or not follows(words[at], value):
        return None
    cells = {"group": label, "number": [words[at]]}
    number = row_number(words[at].text) or 0
    return FoundRow([cells[kind] for kind in kinds[:-1]], number, at + 1)


def _read_right(words: Sequence[Piece], at: int, kinds: Sequence[str]) -> FoundRow | None:
    """The cells behind the name, which end with a line; None if the words do not fit."""
    cells: list[list[Piece]] = []
    for kind in kinds:
        stop = _end_of_cell(words, at, kind)
        if not stop:
            return None
        cells.append(list(words[at:stop]))
        at = stop
    return FoundRow(cells, 0, at) if ends_line(words, at) else None


def follows(word: Piece, value: int) -> bool:
    """Whether a word is the number of a row that may follow another."""
    return value < (row_number(word.text) or 0) <= value + _LOST


def _names(words: Sequence[Piece], at: int, *, with_unit: bool) -> Iterator[list[Piece]]:
    """The words from a place on that may be a name and its unit.

    A dash may stand for the unit, and a number within a name that goes on behind it.
    """
    name = _words_of_name(words, at)
    yield name
    stop = at + len(name)
    if not name or stop >= len(words):
        return
    if with_unit and is_unit(words[stop].text):
        yield [*name, words[stop]]
    within = (
        any(map(str.isdigit, words[stop].text))
        and not ends_line(words, stop)
        and not ends_line(words, stop + 1)
    )
    if within and (rest := _words_of_name(words, stop + 1)):
        yield [*name, words[stop], *rest]


def _words_of_name(words: Sequence[Piece], at: int) -> list[Piece]:
    """The words from a place on that are neither values nor 属性, and no sentence."""
    found: list[Piece] = []
    for word in words[at : at + _MOST_NAME]:
        if begins_cell(words, at + len(found)):
            break
        if "。" in word.text or len(word.text) > LONGEST_WORD:
            return []
        found.append(word)
    return found


def begins_cell(words: Sequence[Piece], at: int) -> bool:
    """Whether a value or 属性 begins at a place, though its first word alone is neither: ≥ 30."""
    return _end_of_value(words, at) > at or _end_of_binding(words, at) > at


def _with_label(named: list[Piece], left: Sequence[str]) -> tuple[list[Piece], list[Piece]]:
    """The label of a group, if it stands right before the name, and the words of the name."""
    short = len(named) > 1 and len(named[0].text) <= _LONGEST_LABEL
    size = int(short and "group" in left[-2:-1])
    if size and len(named) > 2 and all(len(word.text) <= _HALF_LABEL for word in named[:2]):
        size += named[1].line > named[0].line
    return named[:size], named[size:]


def _with_unit(named: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """The words of the name and those of the unit behind it, which may be broken or left out."""
    for size in (1, 2):
        unit = named[len(named) - size :]
        if len(named) > size and is_unit(joined(unit)):
            return named[: len(named) - size], unit
    return named, []


def _end_of_cell(words: Sequence[Piece], at: int, kind: str) -> int:
    """Where the cell of a column ends that begins at a place; 0 if none does."""
    if kind == "value":
        return _end_of_value(words, at)
    if kind == "binding":
        return _end_of_binding(words, at)
    if kind == "agency":
        return _end_of_bodies(words, at)
    for stop in (at + 1, at + 2):
        if is_unit(joined(words[at:stop])):
            return stop
    return 0


def _end_of_bodies(words: Sequence[Piece], at: int) -> int:
    """Where a list of bodies ends that begins at a place, which may go over lines; 0 if none."""
    if at < len(words) and NOBODY.fullmatch(words[at].text):
        return at + 1
    stops = range(min(len(words), at + LINES_OF_NAME), at, -1)
    return next((stop for stop in stops if is_list(words[at:stop])), 0)


def _end_of_value(words: Sequence[Piece], at: int) -> int:
    count = words_of_value([word.text for word in words[at : at + _MOST_PARTS]])
    return at + count if count else 0


def _end_of_binding(words: Sequence[Piece], at: int) -> int:
    for stop in (at + 3, at + 2, at + 1):
        if is_binding(joined(words[at:stop])):
            return stop
    return 0

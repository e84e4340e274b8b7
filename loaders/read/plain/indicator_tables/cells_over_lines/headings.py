"""The headings of a table of indicators whose cells only blanks and ends of lines part."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders.read.plain.indicator_tables.cells_over_lines.words import ends_line, joined
from loaders.read.plain.tables.indicator_words import heads
from loaders.text.document import Piece

_MOST_HEADS, _MOST_HALVES = 9, 4
_FEWEST_HEADS, _FEWEST_BELOW = 3, 2


class Head(NamedTuple):
    """What a column holds, and the words that say so."""

    kind: str
    words: Sequence[Piece]


_State = tuple[int, tuple[str, ...]]
"""A place and the kinds of the columns before it."""


def headings(words: Sequence[Piece]) -> Iterator[tuple[tuple[Head, ...], int]]:
    """All ways to read headings that end where a line does, longest first, each with its end."""
    return _ways(words, 0, (), set())


def _ways(
    words: Sequence[Piece], at: int, before: tuple[Head, ...], dead: set[_State]
) -> Iterator[tuple[tuple[Head, ...], int]]:
    """The ways from a place on; from the ``dead`` states none leads on."""
    kinds = tuple(each.kind for each in before)
    for kind, part in _next_headings(words, at, kinds):
        state = (at + len(part), (*kinds, kind))
        if state in dead:
            continue
        dead.add(state)
        for way in _ways(words, state[0], (*before, Head(kind, part)), dead):
            dead.discard(state)
            yield way
    if {"name", "value"} <= set(kinds) and len(kinds) >= _FEWEST_HEADS and at < len(words):
        columns, end = _with_second_line(before, words, at)
        if end < len(words) and ends_line(words, at) and not _begins_heading(words, end):
            yield columns, end


def _next_headings(
    words: Sequence[Piece], at: int, before: Sequence[str]
) -> Iterator[tuple[str, Sequence[Piece]]]:
    """The headings that may begin at a place behind other columns, those of most words first."""
    if len(before) < _MOST_HEADS:
        for stop in range(min(len(words), at + _MOST_HALVES), at, -1):
            part = words[at:stop]
            twice = len({word.text for word in part}) < len(part)
            for kind in () if twice else heads(joined(part)):
                if _may_follow(kind, before):
                    yield kind, part


def _begins_heading(words: Sequence[Piece], at: int) -> bool:
    return any(any(heads(joined(words[at:stop]))) for stop in (at + 1, at + 2))


def _with_second_line(
    columns: tuple[Head, ...], words: Sequence[Piece], at: int
) -> tuple[tuple[Head, ...], int]:
    """Headings with what a line below adds to each of values: （现状） （目标）."""
    second = [word for word in words[at:] if word.line == words[at].line]
    values = [n for n, column in enumerate(columns) if column.kind == "value"]
    fits = all("value" in heads(word.text) for word in second)
    if not fits or len(values) < _FEWEST_BELOW or len(second) != len(values):
        return columns, at
    below = dict(zip(values, second, strict=True))
    whole = (
        column._replace(words=[*column.words, *([below[n]] if n in below else [])])
        for n, column in enumerate(columns)
    )
    return tuple(whole), at + len(second)


def _may_follow(kind: str, before: Sequence[str]) -> bool:
    """Whether a column may stand behind others: values behind the name, groups before it."""
    named = "name" in before
    if kind == "value":
        return named
    if kind == "agency":
        return "value" in before
    return kind not in before and (named if kind in ("unit", "binding") else not named)

"""The loops of a statement: comprehensions, ``reduce`` and ``all(x IN …)``.

Each runs within one expression, in which no engine looks at its clock.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from graph.read.cypher_tokens import CLOSING, OPENING, Tokens

_QUANTIFIERS = frozenset({"ALL", "ANY", "NONE", "SINGLE"})
_ENDS_LIST = frozenset({"|"})


@dataclass(frozen=True, slots=True)
class Loop:
    """Places of tokens: its brackets, and its list and its body as half-open ranges.

    The body of a loop without one is empty. ``accumulator`` is the place of the name that a
    ``reduce`` carries along; None for the others.
    """

    opened: int
    closed: int
    items: tuple[int, int]
    body: tuple[int, int]
    accumulator: int | None

    def repeats(self, other: "Loop") -> bool:
        """Whether another loop is run anew for each item of this one."""
        return self.items[1] <= other.opened < self.closed


def opens_loop(tokens: Tokens, at: int) -> bool:
    """Whether the bracket here is that of ``reduce(``, ``[x IN`` or ``all(x IN``."""
    before, bracket = tokens[at - 1].keyword, tokens[at].symbol
    if bracket == "(" and before == "REDUCE":
        return True
    of_each = tokens[at + 1].is_name and tokens[at + 2].keyword == "IN"
    return of_each and (bracket == "[" or (bracket == "(" and before in _QUANTIFIERS))


def find_loops(tokens: Tokens) -> list[Loop]:
    """All loops, each before those in it."""
    brackets = (at for at, token in enumerate(tokens) if token.symbol in OPENING)
    return [_loop(tokens, at) for at in brackets if opens_loop(tokens, at)]


def top_level(tokens: Tokens, start: int, end: int) -> Iterator[int]:
    """The places from ``start`` to before ``end`` that stand in no further bracket."""
    at = start
    while at < end:
        yield at
        at = tokens.partners.get(at, at) + 1 if tokens[at].symbol in OPENING else at + 1


def _loop(tokens: Tokens, opened: int) -> Loop:
    closed = tokens.partners[opened]
    carries = tokens[opened - 1].keyword == "REDUCE" and tokens[opened].symbol == "("
    start = _first_item(tokens, opened, closed) if carries else opened + 3
    end = next((at for at in top_level(tokens, start, closed) if _ends_list(tokens, at)), closed)
    return Loop(opened, closed, (start, end), (end + 1, closed), opened + 1 if carries else None)


def _first_item(tokens: Tokens, opened: int, closed: int) -> int:
    """Where the list of ``reduce(sum = 0, x IN list | …)`` begins."""
    for at in top_level(tokens, opened + 1, closed):
        if tokens[at].symbol == "," and tokens[at + 2].keyword == "IN":
            return at + 3
    return closed


def _ends_list(tokens: Tokens, at: int) -> bool:
    symbol = tokens[at].symbol
    return symbol in _ENDS_LIST or symbol in CLOSING or tokens[at].keyword == "WHERE"

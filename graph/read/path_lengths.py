"""Paths within an expression: ``[(a)-->(b) | b.id]`` and ``WHERE (a)-->(b)``.

The embedded engine walks them in one go, without a look at its clock, so a few steps must do. Those
of ``MATCH`` and of subqueries in braces (``EXISTS { … }``) it ends in time.
"""

from collections.abc import Sequence

from graph.read.cypher_tokens import OPENING, Kind, Tokens, number
from graph.read.symbolic_names import OPERAND_KEYWORDS, SUBQUERY_KEYWORDS, keywords

_MATCHES = frozenset({"MATCH"})
_ASKS = OPERAND_KEYWORDS - {"AS", "YIELD"}
_SHORTEST = frozenset({"SHORTESTPATH", "ALLSHORTESTPATHS"})
_DRAWN = frozenset({"-", "<", ">"})


def longest_path(tokens: Tokens) -> float:
    """The most steps of a path within an expression; 0 if there is none."""
    words = keywords(tokens)
    places = [at for at, token in enumerate(tokens) if token.symbol == "("]
    return max((_steps(tokens, at) for at in places if _is_asked(tokens, words, at)), default=0)


def _is_asked(tokens: Tokens, words: Sequence[str], at: int) -> bool:
    """Whether an expression stands here, and no pattern of ``MATCH`` or of a subquery."""
    place = at - 1
    while place >= 0:
        word = words[place]
        if word in _MATCHES or word in _ASKS:
            return word in _ASKS
        if tokens[place].symbol in OPENING:
            return _is_asked_in(tokens, words, place)
        place = min(tokens.partners.get(place, place), place) - 1
    return False


def _is_asked_in(tokens: Tokens, words: Sequence[str], opened: int) -> bool:
    """The same, first in a bracket that is opened here."""
    before = tokens[opened - 1].keyword
    if tokens[opened].symbol == "{":
        return before not in SUBQUERY_KEYWORDS
    is_shortest = before in _SHORTEST
    return not is_shortest and (tokens[opened].symbol == "[" or _is_asked(tokens, words, opened))


def _steps(tokens: Tokens, start: int) -> float:
    """How many steps the path has at most whose first node stands here."""
    steps, at = 0.0, start
    while tokens[at].symbol == "(":
        step = at = tokens.partners[at] + 1
        while tokens[at].symbol in _DRAWN or (tokens[at].symbol == "[" and at > step):
            at = tokens.partners.get(at, at) + 1
        if at < step + 2:
            break
        end = tokens.partners[at] + 1 if tokens[at].symbol == "{" else at
        steps += max([1, *_numbers(tokens, range(step, end), at)])
        at = end + (tokens[end].symbol in ("+", "*"))
    return steps


def _numbers(tokens: Tokens, places: range, quantifier: int) -> list[float]:
    """How often a step is repeated: ``*2``, ``..3``, and what its ``{2, 3}`` holds."""
    return [
        number(tokens[at].text)
        for at in places
        if tokens[at].kind is Kind.NUMBER
        and (at > quantifier or tokens[at - 1].symbol in ("*", ".."))
    ]

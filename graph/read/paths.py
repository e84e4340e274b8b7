"""Paths of unlimited length in a statement: they visit the whole graph, and more than once.

A shortest path needs no limit.
"""

from itertools import pairwise

from graph.read.cypher_tokens import CLOSING, END, Kind, Tokens

_SHORTEST = frozenset({"SHORTESTPATH", "SHORTESTPATHS", "ALLSHORTESTPATHS"})
_COUNTED = frozenset({"PATH", "PATHS", "GROUP", "GROUPS"})
_LENGTH_ENDS = frozenset({"[", "]", "{", "}"})
_PATTERN_ENDS = CLOSING | {",", ""}


def has_endless_path(tokens: Tokens) -> bool:
    """Whether a path that is no shortest one has no upper limit of its length."""
    shortest = _in_shortest_paths(tokens)
    return any(
        _is_endless_step(tokens, at) or _is_endless_repetition(tokens, at)
        for at in range(len(tokens))
        if at not in shortest
    )


def _in_shortest_paths(tokens: Tokens) -> set[int]:
    """The places in ``shortestPath(…)`` and behind ``SHORTEST k``, up to the end of the pattern."""
    found: set[int] = set()
    for at, token in enumerate(tokens):
        if token.keyword in _SHORTEST and tokens[at + 1].symbol == "(":
            found.update(range(at, tokens.partners[at + 1]))
        elif token.keyword == "SHORTEST":
            found.update(_pattern(tokens, at + 1))
    return found


def _pattern(tokens: Tokens, start: int) -> range:
    """The places of the path pattern that begins here: up to a comma or a word outside brackets."""
    if tokens[start].kind in (Kind.NUMBER, Kind.PARAMETER):
        start += 1
    while tokens[start].keyword in _COUNTED:
        start += 1
    at = start
    while tokens[start].symbol == "(" and tokens[at].symbol not in _PATTERN_ENDS:
        at = tokens.partners.get(at, at) + 1
    return range(start, at)


def _is_endless_step(tokens: Tokens, at: int) -> bool:
    """``-[*]`` or ``-[r:X*2..]``; a map or a condition ends the length."""
    if (tokens[at].symbol, tokens[at + 1].symbol) != ("-", "["):
        return False
    at += 2
    while tokens[at].symbol != "*":
        if tokens[at].symbol in _LENGTH_ENDS or tokens[at].keyword == "WHERE" or tokens[at] is END:
            return False
        at += 1
    has_low = tokens[at + 1].kind is Kind.NUMBER
    at += 2 if has_low else 1
    has_high = tokens[at + 1].kind is Kind.NUMBER
    return not has_high if tokens[at].symbol == ".." else not has_low


def _is_endless_repetition(tokens: Tokens, at: int) -> bool:
    """``+``, ``*`` or ``{2,}`` behind a step or a path in brackets."""
    if tokens[at].symbol == "{":
        low = at + 2 if tokens[at + 1].kind is Kind.NUMBER else at + 1
        is_endless = (tokens[low].symbol, tokens[low + 1].symbol) == (",", "}")
    else:
        is_endless = tokens[at].symbol in ("+", "*")
    return is_endless and _ends_step(tokens, at - 1)


def _ends_step(tokens: Tokens, at: int) -> bool:
    """Whether a step (``-->``, ``]-``) ends here, or a path in brackets."""
    end, before = tokens[at].symbol, tokens[at - 1].symbol
    if end == ")":
        inside = tokens.between(tokens.partners.get(at, at), at)
        return any(a.symbol == "-" and b.symbol in ("-", "[") for a, b in pairwise(inside))
    return (before, end) in {("-", ">"), ("-", "-"), ("]", "-")}

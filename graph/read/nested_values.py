"""Values that hold another value several times: each step of ``[l, l]`` doubles what is compared.

The database keeps such a value small, since it holds one value twice; to compare, sort or send it
takes two to the power of its depth, in one expression, which no clock ends. So a statement may put
values into lists and maps only so often, and a ``reduce`` may not put what it carries along into
them twice.
"""

from collections.abc import Iterator, Sequence
from math import prod

from graph.limits import MAX_HELD
from graph.read.cypher_tokens import Kind, Tokens
from graph.read.loops import Loop, find_loops, opens_loop, top_level
from graph.read.symbolic_names import SUBQUERY_KEYWORDS, keywords

_PARTS = frozenset({"HEAD", "LAST", "SIZE"})
_CONSTANTS = frozenset({"FALSE", "NULL", "TRUE"})
_BEFORE_VALUE = frozenset(
    {"AND", "BY", "CASE", "DISTINCT", "ELSE", "IN", "NOT", "OR"}
    | {"RETURN", "THEN", "UNWIND", "WHEN", "WHERE", "WITH", "XOR"}
)
"""Words behind which a bracket begins a list, and is no index."""
_WITHIN_VALUE = _BEFORE_VALUE | {"CONTAINS", "END", "ENDS", "IS", "STARTS"}
_ENDS_VALUE = frozenset({")", "]", "}"})


def repeated_values(tokens: Tokens) -> Iterator[str]:
    """What holds a value too often, with the remedy."""
    words = keywords(tokens)
    literals = [at for at in range(len(tokens)) if _opens_literal(tokens, words, at)]
    bound = {tokens[at + 1].text for at, word in enumerate(words) if word == "AS"}
    held = (_held(tokens, words, at, bound) for at in literals)
    if prod(max(each, 2) for each in held if each) > MAX_HELD:
        yield "清单和映射中一再装入别的值，请减少"
    for loop in find_loops(tokens):
        if loop.accumulator is not None and _grows(tokens, loop, literals):
            yield "reduce 每一步至多把累积的值装入清单或映射一次，且不能另外再用它，请改写"
            return


def _opens_literal(tokens: Tokens, words: Sequence[str], at: int) -> bool:
    """Whether the bracket here is that of ``[a, b]`` or ``{a: b}``."""
    before, word = tokens[at - 1], words[at - 1] if at else ""
    if tokens[at].symbol == "{":
        return word not in SUBQUERY_KEYWORDS and tokens[at + 2].symbol == ":"
    ends_value = before.symbol in _ENDS_VALUE or (
        before.kind not in (Kind.SYMBOL, Kind.END) and word not in _BEFORE_VALUE
    )
    is_pattern = before.symbol == "-"
    return tokens[at].symbol == "[" and not (ends_value or is_pattern or opens_loop(tokens, at))


def _held(tokens: Tokens, words: Sequence[str], at: int, bound: set[str]) -> int:
    """How many elements of a list or map hold a value that has a name."""
    return sum(
        any(
            words[place] not in _WITHIN_VALUE and _is_value(tokens, place, bound)
            for place in range(start, end)
        )
        for start, end in _elements(tokens, at)
    )


def _elements(tokens: Tokens, at: int) -> Iterator[tuple[int, int]]:
    start, closed = at + 1, tokens.partners[at]
    commas = [place for place in top_level(tokens, start, closed) if tokens[place].symbol == ","]
    for end in [*commas, closed]:
        yield start, end
        start = end + 1


def _is_value(tokens: Tokens, at: int, bound: set[str]) -> bool:
    """Whether a name or parameter stands here for a whole value, or for a part of one ``AS`` names.

    What a node or relationship has is no list of lists.
    """
    token, before, behind = tokens[at], tokens[at - 1].symbol, tokens[at + 1].symbol
    if token.kind is Kind.PARAMETER:
        return True
    is_label = before == ":" and tokens[at - 3].symbol not in ("{", ",")
    if not token.is_name or token.keyword in _CONSTANTS or is_label or before == ".":
        return False
    return behind not in ("(", ":") and (behind != "." or token.text in bound)


def _grows(tokens: Tokens, loop: Loop, literals: Sequence[int]) -> bool:
    """Whether a step of a ``reduce`` holds what it carries along more than once."""
    start, end = loop.body
    carried = {tokens[loop.accumulator or 0].text}
    carried |= {tokens[at + 1].text for at in range(start, end) if opens_loop(tokens, at)}
    inside = [at for at in literals if start <= at < end]
    uses = [
        at
        for at in range(start, end)
        if tokens[at].text in carried and _is_value(tokens, at, carried)
    ]
    depths = {at: sum(each < at < tokens.partners[each] for each in inside) for at in uses}
    packed = [at for at in uses if depths[at] > _is_part(tokens, at)]
    whole = [at for at in uses if depths[at] or not _is_part(tokens, at)]
    return bool(packed) and len(whole) > 1


def _is_part(tokens: Tokens, at: int) -> bool:
    """Whether only a member of the value is meant: ``last(l)``, ``l[-1]``, ``m.count``."""
    is_argument = tokens[at - 1].symbol == "(" and tokens[at - 2].keyword in _PARTS
    return is_argument or tokens[at + 1].symbol in ("[", ".")

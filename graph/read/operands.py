"""The operands of ``+`` and ``||``: what these join may be longer with each step of a loop."""

from collections.abc import Iterator, Sequence

from graph.read.cypher_tokens import OPENING, Kind, Tokens
from graph.read.loops import opens_loop, top_level
from graph.read.symbolic_names import OPERAND_KEYWORDS, keywords

_JOINS = frozenset({"+", "||"})
_OPERAND_AFTER = OPENING | {
    *(",", "|", ":", "=", "<>", "<", ">", "<=", ">=", "=~"),
    *("+", "-", "*", "/", "%", "^", "||"),
}
_FOLLOWS_OPERAND = frozenset({".", "(", "[", "{"})
_CONSTANTS = (Kind.STRING, Kind.NUMBER, Kind.PARAMETER)


def joined(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """The places of each operand of ``+`` and ``||``, half-open, but what is written out."""
    words = keywords(tokens)
    for start in range(len(tokens)):
        if _begins(tokens, words, start):
            end = _operand_end(tokens, words, start)
            is_joined = tokens[start - 1].symbol in _JOINS or tokens[end].symbol in _JOINS
            if is_joined and not is_written_out(tokens, start, end):
                yield start, end


def sum_end(tokens: Tokens, words: Sequence[str], at: int) -> int:
    """Where a sum ends whose first operand begins here."""
    end = _operand_end(tokens, words, at)
    while tokens[end].symbol in _JOINS:
        end = _operand_end(tokens, words, end + 1)
    return end


def _operand_end(tokens: Tokens, words: Sequence[str], at: int) -> int:
    """Where the operand that begins here ends: a ``CASE``, bracket or name, what follows it too."""
    end = at + 1
    if words[at] == "CASE":
        end = _case_end(tokens, words, at)
    elif tokens[at].symbol in OPENING:
        end = tokens.partners[at] + 1
    while tokens[end].symbol in _FOLLOWS_OPERAND:
        end = end + 2 if tokens[end].symbol == "." else tokens.partners[end] + 1
    return end


def is_written_out(tokens: Tokens, start: int, end: int) -> bool:
    """Whether it is a constant or ``[a, b]``, as long as it is written."""
    is_list = tokens[start].symbol == "[" and not opens_loop(tokens, start)
    return (is_list and tokens.partners[start] == end - 1) or (
        end == start + 1 and tokens[start].kind in _CONSTANTS
    )


def _begins(tokens: Tokens, words: Sequence[str], at: int) -> bool:
    """Whether an operand begins here, not in the middle of one."""
    is_operand = tokens[at].kind is not Kind.SYMBOL or tokens[at].symbol in OPENING
    return is_operand and _is_awaited(tokens, words, at)


def _is_awaited(tokens: Tokens, words: Sequence[str], at: int) -> bool:
    """Whether what stands before leaves nothing but an operand."""
    return tokens[at - 1].symbol in _OPERAND_AFTER or (at > 0 and words[at - 1] in OPERAND_KEYWORDS)


def _case_end(tokens: Tokens, words: Sequence[str], at: int) -> int:
    depth = 0
    for place in top_level(tokens, at, len(tokens)):
        is_end = tokens[place].keyword == "END" and tokens[place - 1].symbol != "."
        depth += words[place] == "CASE"
        depth -= is_end and not _is_awaited(tokens, words, place)
        if depth == 0:
            return place + 1
    return len(tokens)

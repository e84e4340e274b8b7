"""How much a statement that a person typed may ask for.

A clock and a limit on rows stop most runaways, but neither engine looks at its clock within one
expression or one regular expression, and memory is gone before a clock strikes. What could run
away there is refused by its tokens, or measured as it runs (``graph.read.guards``).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graph.limits import (
    MAX_LOOPS,
    MAX_NESTING,
    MAX_PATTERN,
    MAX_RANGE,
    MAX_VALUES,
    MAX_WALK,
    PARAMETER_DEPTH,
)
from graph.read.cypher_tokens import CLOSING, OPENING, Kind, Token, Tokens, number
from graph.read.loops import opens_loop, top_level
from graph.read.nested_values import repeated_values
from graph.read.path_lengths import longest_path
from graph.read.paths import has_endless_path

_SMALLEST, _LARGEST = -(2**63), 2**63 - 1

_TRIMS = frozenset({"trim", "btrim", "ltrim", "rtrim"})
_SIDES = frozenset({"BOTH", "LEADING", "TRAILING"})
_GROWING = frozenset({"RANGE", "COLLECT", "SPLIT"})
_HEAVY = re.compile(r"\)[*+{]|(?:[*+{].*){5}|(?:(?<!\()\?.*){9}", re.DOTALL)
"""A repeated group, five repetitions, nine optional parts."""


def excesses(tokens: Tokens, parameters: Mapping[str, Any]) -> Iterator[str]:
    """What a statement asks too much of, with the remedy."""
    if max(_depths(tokens), default=0) > MAX_NESTING:
        yield f"括号嵌套超过 {MAX_NESTING} 层，请简化"
        return
    yield from _values(parameters)
    yield from _ranges(tokens, parameters)
    if has_endless_path(tokens):
        yield "可变长度的路径必须写出上限，如 *1..5（shortestPath 除外）"
    if longest_path(tokens) > MAX_WALK:
        yield f"表达式中的路径最多 {MAX_WALK} 步，更长的请写在 EXISTS {{ … }} 或 COUNT {{ … }} 中"
    yield from _loops(tokens)
    yield from repeated_values(tokens)
    yield from _patterns(tokens, parameters)
    yield from _trims(tokens, parameters)


def _depths(tokens: Tokens) -> Iterator[int]:
    """How many brackets are open at each token."""
    depth = 0
    for token in tokens:
        depth += (token.symbol in OPENING) - (token.symbol in CLOSING)
        yield depth


def _values(parameters: Mapping[str, Any]) -> Iterator[str]:
    waiting: list[tuple[Any, int]] = [(value, 1) for value in parameters.values()]
    if any(_unsendable(name) for name in parameters):
        yield "参数名中有无效的字符，请改正"
    for seen, (value, depth) in enumerate(_walk(waiting)):
        if seen > MAX_VALUES:
            yield f"参数中的值超过 {MAX_VALUES} 个，请减少"
            return
        if depth > PARAMETER_DEPTH:
            yield f"参数嵌套超过 {PARAMETER_DEPTH} 层，请简化"
            return
        if isinstance(value, int) and not _SMALLEST <= value <= _LARGEST:
            yield "参数中的整数超出 64 位，请改用字符串"
        if isinstance(value, str) and _unsendable(value):
            yield "参数中有无法编码的字符（不成对的代理项），请删去"


def _walk(waiting: list[tuple[Any, int]]) -> Iterator[tuple[Any, int]]:
    """Each value and the values in it, with its depth."""
    while waiting:
        value, depth = waiting.pop()
        yield value, depth
        if isinstance(value, Mapping):
            waiting += [(each, depth + 1) for pair in value.items() for each in pair]
        elif isinstance(value, list):
            waiting += [(each, depth + 1) for each in value]


def _unsendable(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text)


def _ranges(tokens: Tokens, parameters: Mapping[str, Any]) -> Iterator[str]:
    partners = tokens.partners
    for at, token in enumerate(tokens):
        if token.is_name and token.text.casefold() == "range" and tokens[at + 1].symbol == "(":
            given = tokens.between(at + 2, partners[at + 1])
            numbers = [number(each.text) for each in given if each.kind is Kind.NUMBER]
            values = [parameters.get(each.text) for each in given if each.kind is Kind.PARAMETER]
            numbers += [abs(value) for value in values if isinstance(value, int | float)]
            if any(each > MAX_RANGE for each in numbers):
                yield f"range 中的数超过 {MAX_RANGE}，请缩小范围"
                return


def _loops(tokens: Tokens) -> Iterator[str]:
    """Loops within loops of one expression, which no clock stops."""
    is_loop: list[bool] = []
    deepest = 0
    for at, token in enumerate(tokens):
        if token.symbol in OPENING:
            is_loop.append(opens_loop(tokens, at))
            deepest = max(deepest, sum(is_loop))
        elif token.symbol in CLOSING and is_loop:
            is_loop.pop()
    if deepest > MAX_LOOPS:
        yield f"一个表达式中的循环嵌套超过 {MAX_LOOPS} 层，请用 UNWIND 拆开"
    elif deepest == MAX_LOOPS and any(_grows(tokens, at) for at in range(len(tokens))):
        yield "嵌套的循环不能与 range、collect、split 同用，请用 UNWIND 拆开"


def _grows(tokens: Tokens, at: int) -> bool:
    return tokens[at].keyword in _GROWING and tokens[at + 1].symbol in ("(", "{")


def _patterns(tokens: Tokens, parameters: Mapping[str, Any]) -> Iterator[str]:
    """Regular expressions, in which neither the clock nor a cancellation is looked at."""
    places = [at for at, token in enumerate(tokens) if token.symbol == "=~"]
    if not places:
        return
    if any(_is_computed(tokens, at + 1) for at in places):
        yield "=~ 右边只能是字符串或参数"
    strings = [token.text for token in tokens if token.kind is Kind.STRING]
    for text in [*strings, *filter(_is_text, parameters.values())]:
        if len(text) > MAX_PATTERN:
            yield f"用正则表达式时，字符串不得超过 {MAX_PATTERN} 个字符"
            return
        if _HEAVY.search(text):
            yield "正则表达式过于复杂：括号之后不能有 *、+、{}，且全部至多 4 个。可改用 CONTAINS"
            return


def _trims(tokens: Tokens, parameters: Mapping[str, Any]) -> Iterator[str]:
    """Which characters to trim: each place of the text is compared with all of them."""
    for at, token in enumerate(tokens):
        if token.is_name and token.text.casefold() in _TRIMS and tokens[at + 1].symbol == "(":
            wanted = _trimmed(tokens, at + 2, tokens.partners[at + 1])
            if wanted and not (len(wanted) == 1 and _is_short(wanted[0], parameters)):
                yield f"{token.text} 要去掉的只能是不超过 {MAX_PATTERN} 个字符的字符串或参数"
                return


def _trimmed(tokens: Tokens, start: int, end: int) -> Sequence[Token]:
    """What is trimmed from a text: ``trim(BOTH 'x' FROM t)``, ``ltrim(t, 'x')``."""
    for at in top_level(tokens, start, end):
        if tokens[at].keyword == "FROM":
            return [each for each in tokens.between(start, at) if each.keyword not in _SIDES]
        if tokens[at].symbol == ",":
            return tokens.between(at + 1, end)
    return ()


def _is_short(token: Token, parameters: Mapping[str, Any]) -> bool:
    text = parameters.get(token.text) if token.kind is Kind.PARAMETER else token.text
    is_text = token.kind in (Kind.STRING, Kind.PARAMETER) and isinstance(text, str)
    return is_text and len(str(text)) <= MAX_PATTERN


def _is_computed(tokens: Tokens, at: int) -> bool:
    plain = tokens[at].kind in (Kind.STRING, Kind.PARAMETER)
    return not plain or tokens[at + 1].symbol in ("+", ".", "[", "||")


def _is_text(value: object) -> bool:
    return isinstance(value, str)

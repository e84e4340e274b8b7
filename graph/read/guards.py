"""Measures what an expression works on before it begins: a loop's list, what ``reduce`` grows.

Neither engine ends an expression by its clock, and Neo4j goes on with one after it has said that
it is terminated. How long a list is that was collected, no text can say: so a statement that a
person typed is run with its loops bounded. A list that is longer than it may be is an error, never
a shorter list: ``xs`` becomes ``(xs)[0..CASE WHEN size(xs) > 10000 THEN … ELSE 10000 END]``, where
``…`` is a date that none can be made of, whose text says why. Decision 24 has the figures.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Any

from graph.driver.error_marks import marked
from graph.limits import (
    MAX_GROWN,
    MAX_ITEMS,
    MAX_MATCHED,
    MAX_NESTED_ITEMS,
    MAX_RANGE,
    MAX_WORKED,
)
from graph.read.cypher_tokens import CLOSING, Kind, Token, Tokens, tokenize
from graph.read.loops import Loop, find_loops, top_level
from graph.read.operands import is_written_out, joined, sum_end
from graph.read.symbolic_names import keywords

_WORKS_THROUGH = frozenset(
    {"lower", "normalize", "replace", "split", "tolower", "toupper", "upper"}
)
"""Functions whose time follows the length of their first argument."""
_ONCE = 200
"""Characters of a value that may stand several times; a longer one gets a name."""
_VALUE = "measured_value"
_REPETITION = re.compile(r"[*+{]|\\[1-9k]")
_NO_LONGER_OPERAND = frozenset(
    {"(", "[", "{", ",", "|", ":", ";", "=", "<>", "<", ">", "<=", ">=", "=~", ""}
)


@dataclass(frozen=True, slots=True)
class _Span:
    """Characters of the statement, and what is written in their place."""

    start: int
    end: int
    write: Callable[[str], str]


def guarded(statement: str, parameters: Mapping[str, Any]) -> str:
    """The statement with its loops, computed ranges and regular expressions measured first.

    It must have passed ``graph.read.readonly.check_text``.
    """
    tokens = tokenize(statement)
    loops = find_loops(tokens)
    spans = [*_lists(tokens, loops), *_grown(tokens, loops), *_ranges(tokens)]
    spans += [
        *_joined(tokens, loops),
        *_matched(tokens, loops, parameters),
        *_worked(tokens, loops),
        *_looked(tokens, loops),
    ]
    spans.sort(key=lambda span: (span.start, -span.end))
    return _rendered(statement, spans, 0, len(statement))


def _rendered(statement: str, spans: list[_Span], start: int, end: int) -> str:
    """The text between, with the spans in it written; takes them from the list."""
    parts: list[str] = []
    while spans and spans[0].start < end:
        span = spans.pop(0)
        parts += [statement[start : span.start]]
        parts += [span.write(_rendered(statement, spans, span.start, span.end))]
        start = span.end
    return "".join([*parts, statement[start:end]])


def _span(tokens: Tokens, places: tuple[int, int], write: Callable[[str], str]) -> Iterator[_Span]:
    """The span of the tokens at these places; none if there are none."""
    start, end = places
    if start < end:
        yield _Span(tokens[start].start, tokens[end - 1].end, write)


def _measured(
    tokens: Tokens, places: tuple[int, int], write: Callable[[str], str]
) -> Iterator[_Span]:
    """The span of a value that is written several times."""
    start, end = places
    if end - start == 1 and tokens[start].is_name and tokens[start].keyword != "NULL":
        name = _quoted(tokens[start])
        yield from _span(tokens, places, lambda _: write(name))
    else:
        yield from _span(tokens, places, partial(_once, write))


def _once(write: Callable[[str], str], value: str) -> str:
    """What is written of a value, which stands there once: guards within guards would multiply."""
    return write(value) if len(value) <= _ONCE else _named(write, value)


def _named(write: Callable[[str], str], value: str) -> str:
    """What is written of a value that gets a name of its own."""
    return f"head([{_VALUE} IN [{value}] | {write(_VALUE)}])"


def _error(words: str, amount: str) -> str:
    """A number that cannot be worked out, with the reason."""
    before, _, after = marked(words).partition("{}")
    return f"date('{before}' + toString({amount}) + '{after}').year"


def _lists(tokens: Tokens, loops: list[Loop]) -> Iterator[_Span]:
    for loop in loops:
        start, end = loop.items
        is_written_out = tokens[start].symbol == "[" and tokens.partners[start] == end - 1
        if not is_written_out or any(each.opened == start for each in loops):
            limit = MAX_NESTED_ITEMS if _is_nested(loop, loops) else MAX_ITEMS
            yield from _measured(tokens, loop.items, partial(_at_most, limit=limit))


def _is_nested(loop: Loop, loops: list[Loop]) -> bool:
    return any(loop.repeats(other) or other.repeats(loop) for other in loops)


def _at_most(items: str, limit: int) -> str:
    error = _error(f"循环的清单有 {{}} 项，超过 {limit} 项，请先用条件缩小", f"size({items})")
    return f"({items})[0..CASE WHEN size({items}) > {limit} THEN {error} ELSE {limit} END]"


def _grown(tokens: Tokens, loops: list[Loop]) -> Iterator[_Span]:
    """What a ``reduce`` carries, measured at each step; a map does not grow by its size."""
    for loop in loops:
        if loop.accumulator is not None and tokens[loop.accumulator + 2].symbol != "{":
            name = tokens[loop.accumulator]
            written = _quoted(name)
            yield from _span(tokens, loop.body, partial(_while_small, name=written))


def _quoted(name: Token) -> str:
    """A name as it may stand anywhere: ``all`` would begin a loop."""
    escaped = name.text.replace("`", "``")
    return f"`{escaped}`"


def _while_small(body: str, name: str) -> str:
    size = f"size(coalesce(toStringOrNull({name}), {name}))"
    return f"CASE WHEN {_is_grown(size, MAX_GROWN)} THEN {name} ELSE {body} END"


def _joined(tokens: Tokens, loops: list[Loop]) -> Iterator[_Span]:
    """What the steps of a ``reduce`` join: it may be a part of what is carried (``m.text + x``)."""
    bodies = [loop.body for loop in loops if loop.accumulator is not None]
    for start, end in joined(tokens):
        around = [body for body in bodies if body[0] <= start < body[1]]
        if around:
            within = [loop for loop in loops if around[0][0] <= loop.opened < start < loop.closed]
            limit = MAX_WORKED if within else MAX_GROWN
            small = partial(_small_enough, limit=limit)
            yield from _span(tokens, (start, end), partial(_named, small))


def _small_enough(part: str, limit: int) -> str:
    size = f"size(coalesce(toStringOrNull({part}), [] + {part}))"
    return f"CASE WHEN {_is_grown(size, limit)} THEN {part} ELSE {part} END"


def _is_grown(size: str, limit: int) -> str:
    """False, or the error that ends the statement."""
    error = _error(f"reduce 的结果长到 {{}}，超过 {limit}，请缩小清单", size)
    return f"CASE WHEN {size} > {limit} THEN {error} IS NULL ELSE false END"


def _ranges(tokens: Tokens) -> Iterator[_Span]:
    """The computed ends of ranges; ``graph.read.bounds`` looks at the others."""
    for at, token in enumerate(tokens):
        if token.is_name and token.text.casefold() == "range" and tokens[at + 1].symbol == "(":
            for end in _arguments(tokens, at + 1)[:2]:
                if not _is_plain(tokens, end):
                    yield from _measured(tokens, end, _near)


def _arguments(tokens: Tokens, opened: int) -> list[tuple[int, int]]:
    closed = tokens.partners[opened]
    commas = [at for at in top_level(tokens, opened + 1, closed) if tokens[at].symbol == ","]
    return [(a + 1, b) for a, b in pairwise([opened, *commas, closed])]


def _is_plain(tokens: Tokens, places: tuple[int, int]) -> bool:
    start, end = places
    start += tokens[start].symbol == "-"
    return end - start == 1 and tokens[start].kind in (Kind.NUMBER, Kind.PARAMETER)


def _near(end: str) -> str:
    error = _error(f"range 中有 {{}}，超过 {MAX_RANGE}，请缩小范围", f"toFloat({end})")
    return f"CASE WHEN abs(toFloat({end})) > {MAX_RANGE} THEN {error} ELSE {end} END"


def _matched(tokens: Tokens, loops: list[Loop], parameters: Mapping[str, Any]) -> Iterator[_Span]:
    """The texts that regular expressions are held against."""
    texts = [token.text for token in tokens if token.kind is Kind.STRING]
    texts += [value for value in parameters.values() if isinstance(value, str)]
    repetitions = max((len(_REPETITION.findall(text)) for text in texts), default=0)
    for at, token in enumerate(tokens):
        if token.symbol == "=~" and repetitions:
            limit = MAX_MATCHED[_is_repeated(loops, at)][min(repetitions, 4) - 1]
            start = _operand_before(tokens, at)
            yield from _measured(
                tokens, (start, at), partial(_short_enough, limit=limit, words=_MATCHED)
            )


def _worked(tokens: Tokens, loops: list[Loop]) -> Iterator[_Span]:
    """Texts that a function goes through at each step of a loop."""
    for at, token in enumerate(tokens):
        is_call = token.is_name and tokens[at + 1].symbol == "("
        if is_call and token.text.casefold() in _WORKS_THROUGH and _is_repeated(loops, at):
            short = partial(_short_enough, limit=MAX_WORKED, words=_WORKED)
            yield from _measured(tokens, _arguments(tokens, at + 1)[0], short)


def _looked(tokens: Tokens, loops: list[Loop]) -> Iterator[_Span]:
    """Lists that are looked through (``x IN xs + ys``) at each step of a loop."""
    begun = {loop.items[0] for loop in loops}
    words = keywords(tokens)
    for at, word in enumerate(words):
        if word == "IN" and at + 1 not in begun and _is_repeated(loops, at):
            end = sum_end(tokens, words, at + 1)
            given = tokens[at + 1].kind is Kind.PARAMETER
            if given or not is_written_out(tokens, at + 1, end):
                at_most = partial(_at_most, limit=MAX_WORKED)
                yield from _measured(tokens, (at + 1, end), at_most)


def _is_repeated(loops: list[Loop], at: int) -> bool:
    """Whether what stands here is worked out anew for each item of a loop."""
    return any(loop.items[1] <= at < loop.closed for loop in loops)


def _operand_before(tokens: Tokens, at: int) -> int:
    """Where the operand that ends here begins."""
    words = keywords(tokens)
    start = at
    while tokens[start - 1].symbol not in _NO_LONGER_OPERAND or tokens[start - 1].symbol == "":
        before = start - 1
        if before < 0 or words[before]:
            break
        start = tokens.partners[before] if tokens[before].symbol in CLOSING else before
    return start


_MATCHED = "用正则表达式比较的文字有 {{}} 个字，超过 {limit} 个，请改用 CONTAINS 或较简单的式子"
_WORKED = "循环中处理的文字有 {{}} 个字，超过 {limit} 个，请先用 UNWIND 拆开"


def _short_enough(text: str, limit: int, words: str) -> str:
    error = _error(words.format(limit=limit), f"size({text})")
    return f"CASE WHEN size({text}) > {limit} THEN substring({text}, {error}) ELSE {text} END"

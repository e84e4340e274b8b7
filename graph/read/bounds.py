"""How much a statement that a person typed may ask for.

A clock and a limit on rows stop most runaways, but neither engine looks at its clock within one
expression or one regular expression, and memory is gone before a clock strikes. What could run
away there is refused by its text.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from graph.read.cypher_text import depths, strings

MAX_NESTING = 60
"""Neo4j hangs on some hundreds of nested brackets."""
MAX_NUMBER = 1_000_000
"""The largest number in a ``range``."""
MAX_VALUES = 100_000
"""Values in all parameters together."""
MAX_DEPTH = 20
MAX_LOOPS = 2
MAX_PATTERN = 200
_SMALLEST, _LARGEST = -(2**63), 2**63 - 1

_RANGE = re.compile(r"\brange\s*\(", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![\w.])(?:0x[\da-f_]+|0o?[0-7_]+|[\d_]*\.?\d[\d_]*(?:e[+-]?\d+)?)", re.I)
_PARAMETER = re.compile(r"\$\0?(\w+)")
_SHORTEST = re.compile(r"\b(?:all)?shortestPaths?\s*\(", re.IGNORECASE)
_ANY_SHORTEST = re.compile(r"\bSHORTEST\b", re.IGNORECASE)
_STEP = re.compile(r"-\s*\[(?P<inside>[^\[\]{}]*)")
_LENGTH = re.compile(r"\*\s*(?P<low>\d+)?\s*(?P<dots>\.\.)?\s*(?P<high>\d+)?")
_ENDLESS = r"(?:[+*]|\{\s*\d*\s*,\s*\})"
_REPEATED_STEP = re.compile(rf"(?:->|--|\]\s*-)\s*{_ENDLESS}")
_REPEATED_PATH = re.compile(rf"\)\s*{_ENDLESS}")
_ARROW = re.compile(r"--|-\s*\[|\]\s*-")
_LOOP = re.compile(
    r"(?:\breduce\s*(?=\()|\b(?:all|any|none|single)\s*(?=\(\s*\0?\w+\s+IN\b)|(?=\[\s*\0?\w+\s+IN\b))"
    r"(?P<open>[(\[])",
    re.IGNORECASE,
)
_GROWING = re.compile(r"\b(?:range|collect|split)\s*[({]", re.IGNORECASE)
_COMPUTED = re.compile(r"=~(?!\s*(?:''|\$\0?\w+\b)(?!\s*[+.\[|]))")
_HEAVY = re.compile(r"\)[*+{]|(?:[*+{].*){5}|(?:(?<!\()\?.*){9}", re.DOTALL)
"""A repeated group, five repetitions, nine optional parts."""


def excesses(statement: str, code: str, parameters: Mapping[str, Any]) -> Iterator[str]:
    """What the statement (``code``: its bare text) asks too much of, with the remedy."""
    if max(depths(code), default=0) > MAX_NESTING:
        yield f"括号嵌套超过 {MAX_NESTING} 层，请简化"
        return
    yield from _values(parameters)
    yield from _ranges(code, parameters)
    if _has_endless_path(code):
        yield "可变长度的路径必须写出上限，如 *1..5（shortestPath 除外）"
    yield from _loops(code)
    yield from _patterns(statement, code, parameters)


def _values(parameters: Mapping[str, Any]) -> Iterator[str]:
    waiting: list[tuple[Any, int]] = [(value, 1) for value in parameters.values()]
    if any(_unsendable(name) for name in parameters):
        yield "参数名中有无效的字符，请改正"
    for seen, (value, depth) in enumerate(_walk(waiting)):
        if seen > MAX_VALUES:
            yield f"参数中的值超过 {MAX_VALUES} 个，请减少"
            return
        if depth > MAX_DEPTH:
            yield f"参数嵌套超过 {MAX_DEPTH} 层，请简化"
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


def _ranges(code: str, parameters: Mapping[str, Any]) -> Iterator[str]:
    for found in _RANGE.finditer(code):
        given = _group(code, found.end() - 1)
        numbers = [_number(text) for text in _NUMBER.findall(given)]
        asked = [parameters.get(name) for name in _PARAMETER.findall(given)]
        numbers += [abs(value) for value in asked if isinstance(value, int | float)]
        if any(number > MAX_NUMBER for number in numbers):
            yield f"range 中的数超过 {MAX_NUMBER}，请缩小范围"
            return


def _number(text: str) -> float:
    plain = text.replace("_", "").lower()
    return float(int(plain, 0)) if plain.startswith(("0x", "0o")) else float(plain)


def _has_endless_path(code: str) -> bool:
    if _ANY_SHORTEST.search(code):
        return False
    for found in reversed(list(_SHORTEST.finditer(code))):
        length = len(_group(code, found.end() - 1))
        code = code[: found.start()] + " " + code[found.end() + length :]
    for step in _STEP.finditer(code):
        inside = re.split(r"\bWHERE\b", step["inside"], flags=re.IGNORECASE)[0]
        length_of = _LENGTH.search(inside)
        if length_of and not length_of["high"] and (length_of["dots"] or not length_of["low"]):
            return True
    paths = (_group_before(code, found.start()) for found in _REPEATED_PATH.finditer(code))
    return bool(_REPEATED_STEP.search(code)) or any(_ARROW.search(path) for path in paths)


def _loops(code: str) -> Iterator[str]:
    """Loops within loops of one expression, which no clock stops."""
    starts = {loop.start("open") for loop in _LOOP.finditer(code)}
    is_loop: list[bool] = []
    deepest = 0
    for place, character in enumerate(code):
        if character in "([{":
            is_loop.append(place in starts)
            deepest = max(deepest, sum(is_loop))
        elif character in ")]}" and is_loop:
            is_loop.pop()
    if deepest > MAX_LOOPS:
        yield f"一个表达式中的循环嵌套超过 {MAX_LOOPS} 层，请用 UNWIND 拆开"
    elif deepest == MAX_LOOPS and _GROWING.search(code):
        yield "嵌套的循环不能与 range、collect、split 同用，请用 UNWIND 拆开"


def _patterns(statement: str, code: str, parameters: Mapping[str, Any]) -> Iterator[str]:
    """Regular expressions, in which neither the clock nor a cancellation is looked at."""
    if "=~" not in code:
        return
    if _COMPUTED.search(code):
        yield "=~ 右边只能是字符串或参数"
    for text in [*strings(statement), *filter(_is_text, parameters.values())]:
        if len(text) > MAX_PATTERN:
            yield f"用正则表达式时，字符串不得超过 {MAX_PATTERN} 个字符"
            return
        if _HEAVY.search(text):
            yield "正则表达式过于复杂：括号之后不能有 *、+、{}，且全部至多 4 个。可改用 CONTAINS"
            return


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _group(code: str, start: int) -> str:
    """From the bracket at ``start`` to the one that closes it; to the end if none does."""
    for length, depth in enumerate(depths(code[start:]), start=1):
        if depth == 0:
            return code[start : start + length]
    return code[start:]


def _group_before(code: str, end: int) -> str:
    """From the bracket that the one at ``end`` closes, up to it."""
    depth = 0
    for start in range(end, -1, -1):
        depth += (code[start] in ")]}") - (code[start] in "([{")
        if depth == 0:
            return code[start : end + 1]
    return ""

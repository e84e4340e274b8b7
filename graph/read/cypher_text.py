"""The text of a Cypher statement as an engine's scanner sees it: without comments and strings."""

import re
from collections.abc import Iterator

_TOKEN = re.compile(
    r"""(?P<comment>//[^\r\n]*|/\*.*?\*/)
    |(?P<string>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")
    |`(?P<quoted>(?:``|[^`])*)`
    |(?P<rest>.)""",
    re.VERBOSE | re.DOTALL,
)
QUOTED = "\0"
"""Marks a name that stood in backticks: it is no keyword, but may be a procedure's."""

NAME = rf"{QUOTED}?[^\W\d]\w*"
_WORD = re.compile(rf"{NAME}|\d[\w.]*|->|<-|\S")


def bare(statement: str) -> str:
    """The statement without comments, strings as ``''``, and quoted names marked and bare."""

    def kept(token: re.Match[str]) -> str:
        if token["quoted"] is not None:
            return QUOTED + (re.sub(r"[^\w.]", "_", token["quoted"]) or "_")
        if token["string"] is not None:
            return "''"
        return token["rest"] or " "

    return _TOKEN.sub(kept, statement)


def strings(statement: str) -> Iterator[str]:
    """What stands between the quotes of each string, escapes as written."""
    for token in _TOKEN.finditer(statement):
        if token["string"] is not None:
            yield token["string"][1:-1]


def words(code: str) -> list[str]:
    """Names, numbers and signs of a bare statement, in order."""
    return _WORD.findall(code)


def joined(name: str) -> str:
    """A dotted name as it is looked up: no spaces, no backticks, lower case."""
    return re.sub(rf"[\s{QUOTED}]", "", name).lower()


def depths(code: str) -> Iterator[int]:
    """How many brackets are open at each character."""
    depth = 0
    for character in code:
        if character in "([{":
            depth += 1
        elif character in ")]}":
            depth -= 1
        yield depth

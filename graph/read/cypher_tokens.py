r"""The tokens of a Cypher statement, by the lexical grammar of Cypher 5 and Cypher 25.

The fences judge a statement by its tokens, so both engines must see the same ones. What an engine
might read otherwise is refused here: characters that no token has, numbers that run into a name,
and escapes. Neo4j replaces ``\uXXXX`` in Cypher 5 before it looks for tokens, wherever it stands;
the embedded engine and Cypher 25 do so within strings. An escape is read where that makes no
difference: in strings and comments, for a character that ends neither.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from functools import cached_property

from ontology.errors import StatementRefusedError


class Kind(Enum):
    """What a token is. There are no keywords: where one may stand, a name may stand as well."""

    WORD = auto()
    QUOTED = auto()
    STRING = auto()
    NUMBER = auto()
    PARAMETER = auto()
    SYMBOL = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """``text`` is a word, the name in backticks, the value of a string, a number or a symbol.

    It stands from ``start`` to before ``end`` in the statement.
    """

    kind: Kind
    text: str
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)

    @property
    def keyword(self) -> str:
        """A word in capitals, however it is written; "" for other tokens."""
        return self.text.casefold().upper() if self.kind is Kind.WORD else ""

    @property
    def symbol(self) -> str:
        """The symbol; "" for other tokens."""
        return self.text if self.kind is Kind.SYMBOL else ""

    @property
    def is_name(self) -> bool:
        """Whether it can be a name: a word, or anything in backticks."""
        return self.kind in (Kind.WORD, Kind.QUOTED)


END = Token(Kind.END, "")
OPENING = frozenset({"(", "[", "{"})
CLOSING = frozenset({")", "]", "}"})


class Tokens:
    """The tokens of a statement by place; ``END`` stands before the first and behind the last."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens

    def __getitem__(self, at: int) -> Token:
        return self._tokens[at] if 0 <= at < len(self._tokens) else END

    def __len__(self) -> int:
        return len(self._tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self._tokens)

    def between(self, start: int, end: int) -> Sequence[Token]:
        """The tokens from ``start`` on, before ``end``."""
        return self._tokens[max(start, 0) : end]

    @cached_property
    def partners(self) -> dict[int, int]:
        """Where each opening bracket is closed, and each closing one was opened, by place.

        A bracket that is never closed is closed at the end.
        """
        opened: list[int] = []
        found: dict[int, int] = {}
        for at, token in enumerate(self):
            if token.symbol in OPENING:
                opened.append(at)
            elif token.symbol in CLOSING and opened:
                start = opened.pop()
                found[start], found[at] = at, start
        return found | dict.fromkeys(opened, len(self))


_SPACES = r"[ \t\r\n\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+"
_LINE, _LEFT, _RIGHT = "‐‑‒–—―﹘﹣－", "⟨〈﹤＜", "⟩〉﹥＞"
_ARROWS = str.maketrans(
    {each: arrow for arrow, drawn in (("-", _LINE), ("<", _LEFT), (">", _RIGHT)) for each in drawn}
)
_TOKEN = re.compile(
    rf"""{_SPACES}
    |(?P<comment>//[^\r\n]*|/\*.*?\*/)
    |(?P<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
    |`(?P<quoted>(?:``|[^`])*)`
    |(?P<number>0x[0-9a-f_]+|0o[0-7_]+|(?:[0-9][0-9_]*(?:\.[0-9][0-9_]*)?|\.[0-9][0-9_]*)
        (?:e[+-]?[0-9][0-9_]*)?)(?!\w)
    |(?P<word>[^\W\d]\w*)
    |(?P<symbol>\.\.|=~|\+=|<>|<=|>=|::|\|\||/(?!\*)|[][(){{}}.,:;+*%^=<>|&!?$-]|[{_LINE}{_LEFT}{_RIGHT}])
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_UNCLOSED = {"'": "引号", '"': "引号", "`": "反引号", "/": "注释"}

_UNICODE = re.compile(r"\\u+([0-9a-f]{4})", re.IGNORECASE)
_ESCAPE = re.compile(r"\\(?:u+([0-9a-f]{4})|(.))", re.IGNORECASE | re.DOTALL)
_MEANINGS = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_ENDS_TEXT = frozenset("'\"`\\*/")
"""Characters that may end a string or a comment, beside those that do not show."""


def tokenize(statement: str) -> Tokens:
    """The tokens without spaces and comments.

    Raises StatementRefusedError if the engines might read the statement in another way.
    """
    tokens: list[Token] = []
    at = 0
    while at < len(statement):
        found = _TOKEN.match(statement, at)
        if not found:
            raise _refusal(_fault(statement[at]))
        at = found.end()
        _check_escapes(found)
        if token := _token(found):
            _append(tokens, replace(token, start=found.start(), end=found.end()))
    return Tokens(tokens)


def number(text: str) -> float:
    """The value of the text of a number."""
    plain = text.replace("_", "").lower()
    return float(int(plain, 0)) if plain.startswith(("0x", "0o")) else float(plain)


def _token(found: re.Match[str]) -> Token | None:
    text = found[0]
    match found.lastgroup:
        case "string":
            return Token(Kind.STRING, _ESCAPE.sub(_meaning, text[1:-1]))
        case "quoted":
            return Token(Kind.QUOTED, found["quoted"].replace("``", "`"))
        case "number":
            return Token(Kind.NUMBER, text)
        case "word":
            if not text.isidentifier():
                raise _refusal(_fault(next(each for each in text if not each.isidentifier())))
            return Token(Kind.WORD, text)
        case "symbol":
            return Token(Kind.SYMBOL, text.translate(_ARROWS))
    return None


def _append(tokens: list[Token], token: Token) -> None:
    """Add a token; a name or number after ``$`` makes a parameter of both."""
    if tokens and tokens[-1].symbol == "$" and (token.is_name or token.kind is Kind.NUMBER):
        tokens[-1] = Token(Kind.PARAMETER, token.text, tokens[-1].start, token.end)
    else:
        tokens.append(token)


def _check_escapes(found: re.Match[str]) -> None:
    for escape in _UNICODE.finditer(found[0]):
        character = chr(int(escape[1], 16))
        in_text = found.lastgroup in ("string", "comment")
        if not in_text or character in _ENDS_TEXT or not character.isprintable():
            raise _refusal(f"这里不能使用 {escape[0]}，请直接写出字符")


def _meaning(escape: re.Match[str]) -> str:
    if escape[1]:
        return chr(int(escape[1], 16))
    return _MEANINGS.get(escape[2].lower(), escape[2])


def _fault(character: str) -> str:
    if opened := _UNCLOSED.get(character):
        return f"{opened}没有闭合，请补上"
    if character.isdigit():
        return "数字后面紧接着名称，请用空格隔开，或用反引号括起名称"
    shown = f"“{character}”" if character.isprintable() else "不可见的字符 "
    return f"语句中有{shown}U+{ord(character):04X}，请删去；名称中的请用反引号括起"


def _refusal(problem: str) -> StatementRefusedError:
    return StatementRefusedError(f"语句被拒绝：{problem}。")

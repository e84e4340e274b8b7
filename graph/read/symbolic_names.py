"""Which words of a statement are names: Cypher lets a name be written as a keyword is.

``m.set``, ``AS load`` and ``{call: 1}`` name something; ``SET m.x = 1`` is a clause. A word is a
name if what stands before it or behind it leaves no other reading.
"""

from graph.read.cypher_tokens import Kind, Token, Tokens

_OPERAND_AFTER = frozenset(
    {".", ":", "$", ",", "(", "[", "=", "<", ">", "<>", "<=", ">=", "=~"}
) | {*("+", "-", "/", "%", "&", "::", "||", "+=", "..")}
"""Symbols behind which an operand stands, and no clause."""
_NAME_AFTER = frozenset({".", ":"})
"""Symbols behind which only a name stands."""
_FOLLOWS_NAME = frozenset(
    {".", ",", ")", "]", "}", ":", "::", ";", "=", "<>", "<", ">", "<=", ">=", "=~", "|", "&", "||"}
)
"""Symbols that go on with an expression or end it: no clause begins with one of them."""
_PREFIXES = frozenset({"CASE", "DISTINCT", "NOT"})
"""Keywords that stand where an operand begins."""
OPERAND_KEYWORDS = _PREFIXES | {
    *("AND", "AS", "BY", "ELSE", "IN", "OR", "RETURN", "THEN", "UNWIND"),
    *("WHEN", "WHERE", "WITH", "XOR", "YIELD"),
}
"""Keywords behind which an operand stands, and no clause."""
SUBQUERY_KEYWORDS = frozenset({"CALL", "COLLECT", "COUNT", "EXISTS"})
"""Keywords behind which a brace opens a subquery, and no map."""


def keywords(tokens: Tokens) -> list[str]:
    """For each token the keyword that it may be; "" for a name and for what is no word."""
    found: list[str] = []
    for at, token in enumerate(tokens):
        keyword_before = found[-1] if found else ""
        certain = token.kind is Kind.WORD and (
            _follows(token, tokens[at - 1], keyword_before) or _is_followed(tokens[at + 1])
        )
        found.append("" if certain else token.keyword)
    return found


def _follows(token: Token, before: Token, keyword_before: str) -> bool:
    """Whether what stands before a word makes it a name."""
    if token.keyword in _PREFIXES:
        return before.symbol in _NAME_AFTER or keyword_before == "AS"
    return before.symbol in _OPERAND_AFTER or keyword_before in OPERAND_KEYWORDS


def _is_followed(behind: Token) -> bool:
    """Whether what stands behind a word makes it a name."""
    return behind.kind is Kind.END or behind.symbol in _FOLLOWS_NAME

"""A statement is cut into the tokens that both engines see, or refused."""

import pytest

from graph.read.cypher_tokens import Kind, tokenize
from graph.read.symbolic_names import keywords
from ontology.errors import StatementRefusedError


def kinds(statement: str) -> list[tuple[Kind, str]]:
    return [(token.kind, token.text) for token in tokenize(statement)]


def test_each_kind_of_token_is_told_from_the_others() -> None:
    assert kinds("m.`a``b` = 'it\\'s' + $p // c\n[0x1F..2.5e-3]") == [
        (Kind.WORD, "m"),
        (Kind.SYMBOL, "."),
        (Kind.QUOTED, "a`b"),
        (Kind.SYMBOL, "="),
        (Kind.STRING, "it's"),
        (Kind.SYMBOL, "+"),
        (Kind.PARAMETER, "p"),
        (Kind.SYMBOL, "["),
        (Kind.NUMBER, "0x1F"),
        (Kind.SYMBOL, ".."),
        (Kind.NUMBER, "2.5e-3"),
        (Kind.SYMBOL, "]"),
    ]


def test_escapes_in_a_string_are_read() -> None:
    assert kinds(r"'\u4efb\t\\'") == [(Kind.STRING, "任\t\\")]


def test_arrows_of_other_scripts_are_arrows() -> None:
    assert [text for _, text in kinds("－〉〈")] == ["-", ">", "<"]


@pytest.mark.parametrize(
    "statement",
    [
        "RETURN 'x",
        "RETURN `x",
        "/* x",
        "RETURN 1x",
        "RETURN ①",
        "RETURN \\u0041",
        "RETURN `\\u0041`",
        "RETURN '\\u0027'",
        "// \\u000a",
        "RETURN '\\ud83d'",
        "MATCH\u200b(n)",
        "RETURN @",
    ],
)
def test_what_an_engine_might_read_otherwise_is_refused(statement: str) -> None:
    with pytest.raises(StatementRefusedError, match="请"):
        tokenize(statement)


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("RETURN m.call AS call", ["RETURN", "", "", "", "AS", ""]),
        ("WITH as SET as.x = 1", ["WITH", "", "SET", "", "", "", "", ""]),
        ("RETURN DISTINCT set", ["RETURN", "DISTINCT", ""]),
        ("WITH {set: 1}", ["WITH", "", "", "", "", ""]),
        ("MATCH (n) SET n.x", ["MATCH", "", "", "", "SET", "", "", ""]),
        ("ſet x", ["SET", ""]),
        ("`set` x", ["", ""]),
    ],
)
def test_a_word_is_a_keyword_unless_it_can_only_be_a_name(statement: str, found: list[str]) -> None:
    assert keywords(tokenize(statement)) == found

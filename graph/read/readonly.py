"""Keeps statements that a person typed to reading, whatever the engine would let them do.

Three fences: its tokens are checked here; Neo4j's planner says what a statement does (``EXPLAIN``,
in a session that may only read); the embedded engine runs it as a user who may only read. How much
a statement may ask for is checked by ``graph.read.bounds``.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graph.limits import STATEMENT_CHARACTERS
from graph.read.allowed import BEFORE_BRACKET, FUNCTION_SPACES, FUNCTIONS, PROCEDURES
from graph.read.bounds import excesses
from graph.read.cypher_tokens import Kind, Token, Tokens, tokenize
from graph.read.symbolic_names import keywords
from ontology.errors import StatementRefusedError

_WRITING = {"CREATE", "DELETE", "DETACH", "FOREACH", "INSERT", "MERGE", "NODETACH", "REMOVE", "SET"}
_MANAGING = {
    "ALTER",
    "DENY",
    "DROP",
    "GRANT",
    "REVOKE",
    "SHOW",
    "START",
    "STOP",
    "TERMINATE",
    "USE",
}
_FORBIDDEN = _WRITING | _MANAGING | {"EXPLAIN", "LOAD", "PROFILE"}


def check_text(statement: str, parameters: Mapping[str, Any] | None = None) -> None:
    """StatementRefusedError if a statement is too long, or does or asks for more than it may."""
    problem = next(_problems(statement, parameters or {}), None)
    if problem:
        raise StatementRefusedError(f"语句被拒绝：{problem}。")


def check_query_plan(query_type: str | None, plan: Mapping[str, Any] | None) -> None:
    """StatementRefusedError if Neo4j's plan of a statement does more than read."""
    if query_type != "r":
        raise StatementRefusedError("语句被拒绝：这里只能读取，不能修改数据或管理数据库。")
    for operator, details in _operators(plan or {}):
        if operator.startswith("LoadCSV"):
            raise StatementRefusedError("语句被拒绝：不能使用 LOAD CSV。")
        if operator.startswith(("Show", "Terminate")):
            raise StatementRefusedError("语句被拒绝：不能使用 SHOW 或 TERMINATE。")
        if operator.startswith("ProcedureCall"):
            _check_procedure(details.split("(")[0])


def _problems(statement: str, parameters: Mapping[str, Any]) -> Iterator[str]:
    if len(statement) > STATEMENT_CHARACTERS:
        yield f"长度 {len(statement)} 超过 {STATEMENT_CHARACTERS} 个字符，请缩短"
        return
    tokens = tokenize(statement)
    words = keywords(tokens)
    for word in sorted(_FORBIDDEN.intersection(words)):
        yield f"这里只能读取，不能使用 {word}"
    if _is_in_transactions(tokens):
        yield "不能使用 IN TRANSACTIONS，请去掉它"
    yield from _procedures(tokens, words)
    yield from _functions(tokens, words)
    yield from excesses(tokens, parameters)


def _is_in_transactions(tokens: Tokens) -> bool:
    """Whether a subquery is run in transactions of its own."""
    return any(
        token.keyword in {"TRANSACTION", "TRANSACTIONS"}
        and (
            tokens[at - 1].keyword == "CONCURRENT"
            or (tokens[at - 1].keyword == "IN" and tokens[at - 2].symbol == "}")
        )
        for at, token in enumerate(tokens)
    )


def _procedures(tokens: Tokens, words: list[str]) -> Iterator[str]:
    for at, word in enumerate(words):
        if word == "CALL" and tokens[at + 1].is_name:
            end = at + 1
            while tokens[end + 1].symbol == "." and tokens[end + 2].is_name:
                end += 2
            name = _dotted(tokens.between(at + 1, end + 1))
            if name not in PROCEDURES:
                yield f"不能调用过程 {name}"


def _functions(tokens: Tokens, words: list[str]) -> Iterator[str]:
    for at, token in enumerate(tokens):
        if token.is_name and tokens[at + 1].symbol == "(":
            start = at
            while start > 1 and tokens[start - 1].symbol == "." and tokens[start - 2].is_name:
                start -= 2
            is_procedure = start > 0 and words[start - 1] == "CALL"
            if not is_procedure and not _may_call(tokens[start - 1], tokens.between(start, at + 1)):
                yield f"不能调用函数 {_dotted(tokens.between(start, at + 1))}"


def _may_call(before: Token, name: Sequence[Token]) -> bool:
    """Whether ``name`` is a function to call, or a keyword that a bracket may follow."""
    if before.symbol == ".":
        return False
    if len(name) > 1:
        return name[0].text.casefold() in FUNCTION_SPACES
    is_keyword = name[0].kind is Kind.WORD and _dotted(name) in BEFORE_BRACKET
    return is_keyword or _dotted(name) in FUNCTIONS


def _dotted(name: Sequence[Token]) -> str:
    """A name as it is looked up: without backticks, lower case."""
    return "".join(token.text for token in name).casefold()


def _operators(plan: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Operator type and details of a plan and the plans below it."""
    yield plan.get("operatorType", ""), str(plan.get("args", {}).get("Details", ""))
    for child in plan.get("children", ()):
        yield from _operators(child)


def _check_procedure(name: str) -> None:
    if "".join(name.split()).casefold() not in PROCEDURES:
        raise StatementRefusedError(f"语句被拒绝：不能调用过程 {name.strip()}。")

"""Keeps statements that a person typed to reading, whatever the engine would let them do.

Three fences: the text is looked at here; Neo4j's planner says what a statement does (``EXPLAIN``,
in a session that may only read); the embedded engine runs it as a user who may only read. How much
a statement may ask for is the matter of ``graph.read.bounds``.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from graph.read.allowed import BEFORE_BRACKET, FUNCTION_SPACES, FUNCTIONS, PROCEDURES
from graph.read.bounds import excesses
from graph.read.cypher_text import NAME, QUOTED, bare, joined, words
from ontology.errors import StatementRefusedError

MAX_CHARACTERS = 20_000

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
_NO_CLAUSE_AFTER = set(".:$,([=<>+-/%&") | {
    *("AND", "AS", "BY", "CASE", "DISTINCT", "ELSE", "IN", "NOT", "OR", "RETURN", "THEN"),
    *("UNWIND", "WHEN", "WHERE", "WITH", "XOR", "YIELD"),
}
"""Behind these a name stands, whatever the word: ``m.set``, ``AS load``, ``count(start)``."""

_CALL = re.compile(rf"\bCALL\s+(?P<name>{NAME}(?:\s*\.\s*{NAME})*)", re.IGNORECASE)
_DOTTED = re.compile(rf"(?P<name>{NAME}(?:\s*\.\s*{NAME})+)\s*\(")
_PLAIN = re.compile(rf"(?<![.:$&|!\w{QUOTED}])(?P<name>{NAME})\s*\(")
_IN_TRANSACTIONS = re.compile(r"\bIN\s+([$\w]+\s+)?(CONCURRENT\s+)?TRANSACTIONS?\b", re.IGNORECASE)


def check_text(statement: str, parameters: Mapping[str, Any] | None = None) -> None:
    """StatementRefusedError if a statement is too long, or does or asks for more than it may."""
    problem = next(_problems(statement, parameters or {}), None)
    if problem:
        raise StatementRefusedError(f"语句被拒绝：{problem}。")


def check_plan(query_type: str | None, plan: Mapping[str, Any] | None) -> None:
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
    if len(statement) > MAX_CHARACTERS:
        yield f"长度 {len(statement)} 超过 {MAX_CHARACTERS} 个字符，请缩短"
        return
    if re.search(r"\\u+[0-9a-fA-F]{4}", statement):
        yield "不能使用 \\u 转义，请直接写出字符"
    code = bare(statement)
    yield from _unseen(code)
    for word in sorted(_clauses(code) & _FORBIDDEN):
        yield f"这里只能读取，不能使用 {word}"
    if _IN_TRANSACTIONS.search(code):
        yield "不能使用 IN TRANSACTIONS，请去掉它"
    yield from _calls(code)
    yield from excesses(statement, code, parameters)


def _unseen(code: str) -> Iterator[str]:
    """Characters that some scanners take for a space, and this one might not."""
    for character in code:
        if unicodedata.category(character) in {"Cc", "Cf", "Cs"} and character not in "\t\r\n\0":
            yield f"语句中有不可见的字符 U+{ord(character):04X}，请删去"
            return


def _clauses(code: str) -> set[str]:
    """The words that may begin a clause: not keys, labels, properties or names after ``AS``."""
    before = [";", *words(code), ";"]
    return {
        word.upper()
        for (last, word), (_, following) in pairwise(pairwise(before))
        if last.upper() not in _NO_CLAUSE_AFTER and following != ":"
    }


def _calls(code: str) -> Iterator[str]:
    for call in _CALL.finditer(code):
        if joined(call["name"]) not in PROCEDURES:
            yield f"不能调用过程 {joined(call['name'])}"
    for function in _DOTTED.finditer(code):
        name = joined(function["name"])
        if name not in PROCEDURES and name.split(".")[0] not in FUNCTION_SPACES:
            yield f"不能调用函数 {name}"
    for function in _PLAIN.finditer(code):
        name = joined(function["name"])
        if name not in FUNCTIONS and (QUOTED in function["name"] or name not in BEFORE_BRACKET):
            yield f"不能调用函数 {name}"


def _operators(plan: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Operator type and details of a plan and the plans below it."""
    yield plan.get("operatorType", ""), str(plan.get("args", {}).get("Details", ""))
    for child in plan.get("children", ()):
        yield from _operators(child)


def _check_procedure(name: str) -> None:
    if joined(name) not in PROCEDURES:
        raise StatementRefusedError(f"语句被拒绝：不能调用过程 {name.strip()}。")

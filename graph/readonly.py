"""Keeps statements that a person typed to reading, whatever the engine would let them do.

Three fences: the text is looked at here; Neo4j's planner says what a statement does (``EXPLAIN``,
in a session that may only read); the embedded engine runs it as a user who may only read.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ontology.errors import StatementRefusedError

MAX_CHARACTERS = 20_000
MAX_NESTING = 60
"""Neo4j hangs on some hundreds of nested brackets."""

PROCEDURES = frozenset(
    {
        "db.index.fulltext.querynodes",
        "db.labels",
        "db.propertykeys",
        "db.relationshiptypes",
        "db.schema.nodetypeproperties",
        "db.schema.reltypeproperties",
        "db.schema.visualization",
    }
)
_FUNCTION_SPACES = frozenset(
    {"date", "datetime", "duration", "localdatetime", "localtime", "point", "time", "vector"}
)
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
_TOKEN = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
    |(?P<string>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")
    |`(?P<quoted>(?:``|[^`])*)`
    |(?P<rest>.)""",
    re.VERBOSE | re.DOTALL,
)
_QUOTED = "\0"
"""Marks a name that stood in backticks: it is no keyword, but may be a procedure's."""

_NAME = rf"{_QUOTED}?[^\W\d]\w*"
_CALL = re.compile(rf"\bCALL\s+(?P<name>{_NAME}(?:\s*\.\s*{_NAME})*)", re.IGNORECASE)
_FUNCTION = re.compile(rf"(?P<name>{_NAME}(?:\s*\.\s*{_NAME})+)\s*\(")
_KEYWORD = re.compile(rf"(?<![.:$\w])(?P<name>{_NAME})\b(?!\s*:)")


def check_text(statement: str) -> None:
    """StatementRefusedError if the text is too long, too deep, or does more than read."""
    problem = next(_problems(statement), None)
    if problem:
        raise StatementRefusedError(f"语句被拒绝：{problem}。")


def check_plan(query_type: str | None, plan: Mapping[str, Any] | None) -> None:
    """StatementRefusedError if Neo4j's plan of a statement does more than read."""
    if query_type != "r":
        raise StatementRefusedError("语句被拒绝：这里只能读取，不能修改数据或管理数据库。")
    for operator, details in _operators(plan or {}):
        if operator.startswith("LoadCSV"):
            raise StatementRefusedError("语句被拒绝：不能使用 LOAD CSV。")
        if operator.startswith("ProcedureCall"):
            _check_procedure(details.split("(")[0])


def _problems(statement: str) -> Iterator[str]:
    if len(statement) > MAX_CHARACTERS:
        yield f"长度 {len(statement)} 超过 {MAX_CHARACTERS} 个字符，请缩短"
        return
    if re.search(r"\\u+[0-9a-fA-F]{4}", statement):
        yield "不能使用 \\u 转义，请直接写出字符"
    code = _code(statement)
    if _nesting(code) > MAX_NESTING:
        yield f"括号嵌套超过 {MAX_NESTING} 层，请简化"
    words = {word["name"].upper() for word in _KEYWORD.finditer(code)}
    for word in sorted(words & _FORBIDDEN):
        yield f"这里只能读取，不能使用 {word}"
    yield from _calls(code)


def _calls(code: str) -> Iterator[str]:
    for call in _CALL.finditer(code):
        if _joined(call["name"]) not in PROCEDURES:
            yield f"不能调用过程 {_joined(call['name'])}"
    for function in _FUNCTION.finditer(code):
        name = _joined(function["name"])
        if name not in PROCEDURES and name.split(".")[0] not in _FUNCTION_SPACES:
            yield f"不能调用函数 {name}"


def _code(statement: str) -> str:
    """The statement without comments and strings, and with quoted names marked and bare."""

    def kept(token: re.Match[str]) -> str:
        if token["quoted"] is not None:
            return _QUOTED + re.sub(r"[^\w.]", "_", token["quoted"])
        if token["string"] is not None:
            return "''"
        return token["rest"] or " "

    return _TOKEN.sub(kept, statement)


def _nesting(code: str) -> int:
    depth = deepest = 0
    for character in code:
        if character in "([{":
            depth += 1
            deepest = max(deepest, depth)
        elif character in ")]}":
            depth -= 1
    return deepest


def _operators(plan: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Operator type and details of a plan and the plans below it."""
    yield plan.get("operatorType", ""), str(plan.get("args", {}).get("Details", ""))
    for child in plan.get("children", ()):
        yield from _operators(child)


def _check_procedure(name: str) -> None:
    if _joined(name) not in PROCEDURES:
        raise StatementRefusedError(f"语句被拒绝：不能调用过程 {name.strip()}。")


def _joined(name: str) -> str:
    return re.sub(rf"[\s{_QUOTED}]", "", name).lower()

"""Write the pages that say what the code says already: ``python docs/generate.py``.

The cookbook is the catalogue: every question with its parameters, how it is asked, and what the
seeds answer first (``api/examples.json``, which ``make openapi`` asks anew). The statements are
those of the kit for Neo4j Browser. Tests of both run each of them.

With ``--check`` nothing is written; the exit code is 1 if a page is stale.
"""

import sys
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

from api.http.openapi_examples import examples
from browser_kit.saved import is_one_statement, saved_statement
from queries.catalogue import catalogue
from queries.engine.describe import describe_columns, describe_parameters
from queries.engine.parameters import PAGING
from queries.engine.query import AnyQuery

_HERE = Path(__file__).parent
_LONG = 60

ZH = {
    "title": "查询手册",
    "head": "本页由 `python docs/generate.py` 从 `queries/catalogue/` 生成，请勿手改。"
    "每个问题都可以在页面上、命令行（`policygraph query 名称 参数=值`）、"
    "HTTP（`GET /queries/名称`）和 Python 客户端提出；"
    "语句可以直接在 Neo4j Browser 中运行。所示答案来自 `seeds/` 的五份文件。"
    "机构、文件、指标、地区可以用任何一个名称。",
    "parameters": "| 参数 | 名称 | 说明 |",
    "required": "必填",
    "asked": "也可以这样问：",
    "shared": "问机构时还可以加上 `today`、`as_of`、`offices`、`expand`；"
    "每个问题都有 `limit` 和 `cursor`。",
    "answer": "答案的第一行：",
    "statement": "Neo4j Browser 语句",
}
EN = {
    "title": "Query cookbook",
    "head": "Written by `python docs/generate.py` from `queries/catalogue/`; do not edit. Every "
    "question can be asked on the page, on the command line (`policygraph query NAME "
    "parameter=value`), over HTTP (`GET /queries/NAME`) and with the Python client; the statements "
    "run in Neo4j Browser as they stand. The answers are those of the five plans in `seeds/`. "
    "Agencies, documents, indicators and places go by any of their names.",
    "parameters": "| parameter | title | meaning |",
    "required": "required",
    "asked": "In Chinese: ",
    "shared": "Questions about an agency also take `today`, `as_of`, `offices` and `expand`; all "
    "take `limit` and `cursor`.",
    "answer": "The first row of the answer:",
    "statement": "Statement for Neo4j Browser",
}
_STATEMENTS = """\
本页由 `python docs/generate.py` 生成，请勿手改。改大括号里的值，就是另一个问法；
`policygraph browser-kit` 把同样的语句写成可以收藏的文件。

Written by `python docs/generate.py`; do not edit. Change the values in the braces to ask something
else; `policygraph browser-kit` writes the same statements as favourites."""
_SHARED = {"today", "as_of", "offices", "expand", *PAGING}


def pages() -> Iterator[tuple[str, str]]:
    """(file name, content) of each generated page."""
    yield "cookbook.md", cookbook(ZH)
    yield "cookbook.en.md", cookbook(EN)
    yield "statements.md", statements()


def cookbook(words: Mapping[str, str]) -> str:
    """Every question of the catalogue, by group."""
    lines = [f"# {words['title']}\n\n{words['head']}\n\n{words['shared']}\n"]
    for group, queries in groupby(catalogue().values(), key=lambda query: query.group):
        lines.append(f"## {group}\n")
        lines.extend("\n".join(_entry(query, words)) for query in queries)
    return "\n".join(lines)


def statements() -> str:
    """Every question that is one statement, as Neo4j Browser runs it."""
    lines = [f"# Neo4j Browser 语句 · Statements\n\n{_STATEMENTS}\n"]
    for query in filter(is_one_statement, catalogue().values()):
        lines.append(f"## `{query.name}`\n\n```cypher\n{saved_statement(query).rstrip()}\n```\n")
    return "\n".join(lines)


def _entry(query: AnyQuery, words: Mapping[str, str]) -> Iterator[str]:
    title = query.zh if words is ZH else query.en
    yield f"### `{query.name}` {title}\n"
    yield from _parameters(query, words)
    if query.asked_as:
        yield f"{words['asked']}{'；'.join(f'`{phrase}`' for phrase in query.asked_as[:3])}\n"
    given = " ".join(f"{name}={_quoted(value)}" for name, value in query.example.items())
    yield f"```console\n$ policygraph query {query.name} {given}".rstrip() + "\n```\n"
    yield from _answer(query, words)
    if is_one_statement(query):
        yield f"[{words['statement']}](statements.md#{query.name})\n"


def _parameters(query: AnyQuery, words: Mapping[str, str]) -> Iterator[str]:
    own = [each for each in describe_parameters(query.params) if each.name not in _SHARED]
    if not own:
        return
    yield f"{words['parameters']}\n|---|---|---|"
    for each in own:
        needed = f"（{words['required']}）" if each.required else ""
        choices = "、".join(f"`{choice}`" for choice in each.choices)
        yield f"| `{each.name}` | {each.title}{needed} | {_cell(each.description)}{choices} |"
    yield ""


def _answer(query: AnyQuery, words: Mapping[str, str]) -> Iterator[str]:
    example = examples().get(query.name.replace("-", "_"))  # a new question: none as yet
    rows = example["response"]["rows"] if example else []
    if not rows:
        return
    names = [*query.brief, *(name for name in ("document_title", "where") if name in rows[0])]
    titles = {each.name: each.title for each in describe_columns(query.row, names)}
    heads = [titles[name] if words is ZH else f"`{name}`" for name in names]
    yield f"{words['answer']}\n\n| {' | '.join(heads)} |\n|{'---|' * len(names)}"
    for row in rows:
        yield f"| {' | '.join(_cell(row[name]) for name in names)} |"
    yield ""


def _quoted(value: str) -> str:
    return f'"{value}"' if " " in value else value


def _cell(value: Any) -> str:
    """A value as a cell of a Markdown table."""
    if isinstance(value, list):
        value = "、".join(map(_cell, value))
    text = "" if value is None else str(value).replace("|", "\\|").replace("\n", " ")
    return text if len(text) <= _LONG else f"{text[:_LONG]}…"


def main(arguments: list[str]) -> int:
    """Write what is stale; with ``--check`` say so, and 1."""
    stale = [(_HERE / name, text) for name, text in pages() if _differs(_HERE / name, text)]
    for path, text in stale:
        if "--check" in arguments:
            print(f"{path.name} 已过时，请运行 make generate 并提交", file=sys.stderr)
        else:
            path.write_text(text, encoding="utf-8", newline="\n")
            print(f"已写入 {path.name}")
    return int("--check" in arguments and bool(stale))


def _differs(path: Path, text: str) -> bool:
    return not path.exists() or path.read_text(encoding="utf-8") != text


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

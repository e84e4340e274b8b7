"""Commands that only read the graph: query, cypher, status."""

import json
from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated, Any

import typer

from api.cli import answers
from api.cli.console import ERR, OUT, say_hint
from api.cli.tables import plain_table, show_rows
from api.services.answer_files.sheet import Sheet
from api.services.opening import nothing_loaded, open_loaded, open_store
from api.services.receipts import answer_json, statement_json
from api.services.row_text import json_line
from api.settings import read_settings
from graph.export.cells import cell
from graph.export.csv_lines import BYTE_ORDER_MARK, csv_lines
from graph.limits import STATEMENT_ROWS
from ontology.errors import QueryError
from ontology.words import words_of
from queries.catalogue import catalogue, find_question
from queries.engine.parameters import PAGING
from queries.engine.query import AnyQuery
from queries.engine.reads import run


class Format(StrEnum):
    """How rows are printed."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"


FormatOption = Annotated[Format, typer.Option("--format", "-f", help="输出格式")]
QueryName = Annotated[str, typer.Argument(metavar="[问题]", help="问题的名称；不给则列出全部问题")]
Values = Annotated[
    list[str] | None, typer.Argument(metavar="[参数=值…]", help="如 agency=市商务局")
]
StatementArgument = Annotated[str, typer.Argument(metavar="语句", help="只读的 Cypher 语句")]


def query(
    name: QueryName = "",
    values: Values = None,
    format: answers.FormatOption = "",
    output: answers.OutputOption = None,
    lang: answers.LanguageOption = "zh",
) -> int:
    """提一个问题，如：policygraph query tasks-led-by-agency agency=市商务局。"""
    if not name:
        _list_queries()
        return 0
    asked = find_question(name, "policygraph query")
    given = _parse_values(values or (), f"{asked.name} agency=市商务局")
    # Who names a page size or a place to go on from wants one page; everyone else wants all rows.
    single = bool(given.keys() & PAGING)
    params = asked.parse(given)
    chosen = answers.format_of(format, output)
    from queries.answering import answer_all, answer_page

    with open_loaded(read_settings()) as store:
        version = store.data_version()
        found = run(store, (answer_page if single else answer_all)(asked, params, version))
    if chosen == answers.JSON:
        answers.give([answer_json(found), b"\n"], output)
    else:
        sheet = Sheet(asked, found.params, version, lang)
        answers.give_answer(sheet, found.pages, found.empty, chosen, output)
    return 0


def cypher(
    statement: StatementArgument, values: Values = None, format: FormatOption = Format.table
) -> int:
    """运行一条只读的 Cypher 语句。"""
    given = {k: _loads(v) for k, v in _parse_values(values or (), "语句 agency=市商务局").items()}
    with open_loaded(read_settings()) as store:
        version = store.data_version()
        answer = store.read_statement(statement, given, limit=STATEMENT_ROWS)
    columns, rows = list(answer.columns), list(answer.rows)
    if format is Format.table:
        show_rows(OUT, columns, [[cell(row[c]) for c in columns] for row in rows])
    elif format is Format.json:
        typer.echo(statement_json(statement, given, answer, version))
    elif format is Format.csv:
        lines = [columns, *([row[column] for column in columns] for row in rows)]
        typer.echo(BYTE_ORDER_MARK + csv_lines(lines), nl=False)
    else:
        for row in rows:
            typer.echo(json_line(row))
    if answer.truncated:
        ERR.print(f"只显示前 {STATEMENT_ROWS} 行；请在语句中用 LIMIT、SKIP 或条件缩小范围。")
    return 0


def status() -> int:
    """显示引擎、数据量和数据版本。"""
    settings = read_settings()
    with open_store(settings) as store:
        place = store.connection
        engine = "内置引擎" if place.kind == "embedded" else "Neo4j"
        sources = store.sources()
        facts = [
            ["引擎", f"{engine} {place.uri}"],
            ["数据", str(settings.data) if place.kind == "embedded" else place.database],
            ["数据版本", store.data_version()],
            *([f"文件 {source['id']}", str(source["title"])] for source in sources),
            *([_kind(name), str(count)] for name, count in store.counts().items() if count),
        ]
    OUT.print(plain_table(["项目", "值"], facts))
    if not sources:
        say_hint(nothing_loaded(settings))
    return 0


def _kind(name: str) -> str:
    """A label or type of edges in words, and as statements in Cypher have it."""
    words = words_of("Node")
    return f"{(words if name in words else words_of('Association'))[name].chinese} {name}"


def _list_queries() -> None:
    lines = [[q.group, q.name, q.zh, _arguments(q)] for q in catalogue().values()]
    OUT.print(plain_table(["类别", "问题", "说明", "示例参数"], lines))


def _arguments(asked: AnyQuery) -> str:
    return " ".join(f"{name}={value}" for name, value in asked.example.items())


def _parse_values(values: Sequence[str], example: str) -> dict[str, str]:
    for value in values:
        if "=" not in value:
            raise QueryError(f"“{value}”应写成 参数=值。示例：{example}")
    return dict(value.split("=", 1) for value in values)


def _loads(value: str) -> Any:
    try:
        return json.loads(value)
    except ValueError:
        return value

"""Commands that only read the graph: query, cypher, status."""

import json
import shlex
from collections.abc import Sequence
from enum import StrEnum
from itertools import chain
from typing import Annotated, Any

import typer
from rapidfuzz import process

from api.cli.console import ERR, OUT, called_as, say_hint
from api.cli.tables import answer_table, plain_table, to_csv
from api.services.calendars import has_due_days, to_calendar
from api.services.opening import open_store
from api.services.receipts import STATEMENT_ROWS, answer_json, statement_json
from api.services.row_text import json_line
from api.settings import read_settings
from graph.export.cells import cell
from ontology.errors import NotFoundError, QueryError
from queries.asking.full_names import with_full_names
from queries.catalogue import catalogue
from queries.engine.query import AnyQuery, Page
from queries.engine.reads import run
from queries.relaxation.explaining import EmptyAnswer, explain_if_empty


class Format(StrEnum):
    """How rows are printed."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"


class AnswerFormat(StrEnum):
    """How the rows of a question are printed; ``ics`` is a calendar of the tasks that fall due."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    ics = "ics"


FormatOption = Annotated[Format, typer.Option("--format", "-f", help="输出格式")]
AnswerFormatOption = Annotated[
    AnswerFormat, typer.Option("--format", "-f", help="输出格式；ics 为任务的到期日历")
]
QueryName = Annotated[str, typer.Argument(metavar="[问题]", help="问题的名称；不给则列出全部问题")]
Values = Annotated[
    list[str] | None, typer.Argument(metavar="[参数=值…]", help="如 agency=市商务局")
]
StatementArgument = Annotated[str, typer.Argument(metavar="语句", help="只读的 Cypher 语句")]


def query(
    name: QueryName = "",
    values: Values = None,
    format: AnswerFormatOption = AnswerFormat.table,
) -> int:
    """提一个问题，如：policygraph query tasks-led-by-agency agency=市商务局。"""
    if not name:
        _list_queries()
        return 0
    asked = _find_query(name)
    given = _parse_values(values or (), f"{asked.name} agency=市商务局")
    # Who names a page size or a place to go on from wants one page; everyone else wants all rows.
    single = bool(given.keys() & {"limit", "cursor"})
    params = asked.parse(given)
    if format is AnswerFormat.ics and not has_due_days(asked):
        raise QueryError(f"“{asked.name}”的各行没有到期日，不能做成日历。可用的：tasks-due。")
    with open_store(read_settings()) as store:
        version = store.data_version()
        params = run(store, with_full_names(asked, params, version))
        pages = [asked.run(store, params)] if single else asked.all_pages(store, params)
        empty = run(store, explain_if_empty(asked, params, pages))
    if format is AnswerFormat.json:
        typer.echo(answer_json(asked, params, pages, empty, version, all_pages=not single))
    else:
        print_answer(asked, pages, empty, format)
    return 0


def cypher(
    statement: StatementArgument, values: Values = None, format: FormatOption = Format.table
) -> int:
    """运行一条只读的 Cypher 语句。"""
    given = {k: _loads(v) for k, v in _parse_values(values or (), "语句 agency=市商务局").items()}
    with open_store(read_settings()) as store:
        version = store.data_version()
        answer = store.read_statement(statement, given, limit=STATEMENT_ROWS)
    columns, rows = list(answer.columns), list(answer.rows)
    if format is Format.table:
        OUT.print(plain_table(columns, [[cell(row[c]) for c in columns] for row in rows]))
    elif format is Format.json:
        typer.echo(statement_json(statement, given, answer, version))
    else:
        _print_rows(columns, rows, format)
    if answer.truncated:
        ERR.print(f"只显示前 {STATEMENT_ROWS} 行；请在语句中用 LIMIT、SKIP 或条件缩小范围。")
    return 0


def status() -> int:
    """显示引擎、数据量和数据版本。"""
    settings = read_settings()
    with open_store(settings) as store:
        place = store.connection
        engine = "内置引擎" if place.kind == "embedded" else "Neo4j"
        facts = [
            ["引擎", f"{engine} {place.uri}"],
            ["数据", str(settings.data) if place.kind == "embedded" else place.database],
            ["数据版本", store.data_version()],
            *([f"文件 {source['id']}", str(source["title"])] for source in store.sources()),
            *([name, str(count)] for name, count in store.counts().items() if count),
        ]
    OUT.print(plain_table(["项目", "值"], facts))
    return 0


def _list_queries() -> None:
    lines = [[q.group, q.name, q.zh, _arguments(q)] for q in catalogue().values()]
    OUT.print(plain_table(["类别", "问题", "说明", "示例参数"], lines))


def _arguments(asked: AnyQuery) -> str:
    return " ".join(f"{name}={value}" for name, value in asked.example.items())


def _find_query(name: str) -> AnyQuery:
    known = catalogue()
    if name in known:
        return known[name]
    nearest = "、".join(hit for hit, _, _ in process.extract(name, list(known), limit=3))
    raise NotFoundError(
        f"没有名为“{name}”的问题。最接近的：{nearest}。运行 policygraph query 可列出全部问题。"
    )


def _parse_values(values: Sequence[str], example: str) -> dict[str, str]:
    for value in values:
        if "=" not in value:
            raise QueryError(f"“{value}”应写成 参数=值。示例：{example}")
    return dict(value.split("=", 1) for value in values)


def print_answer(
    asked: AnyQuery, pages: Sequence[Page[Any]], empty: EmptyAnswer | None, format: AnswerFormat
) -> None:
    """The rows of an answer, in every format but JSON, which has its receipt beside them."""
    rows = list(chain.from_iterable(page.rows for page in pages))
    if empty:
        _say_empty(empty)
    more = pages[-1].next_cursor
    if format is AnswerFormat.table:
        if rows:
            OUT.print(answer_table(asked, rows))
        ERR.print(f"共 {len(rows)} 行。" if rows else "没有符合条件的结果。")
        if more:
            ERR.print(f"还有更多；续页：cursor={more}", soft_wrap=True)
    elif format is AnswerFormat.ics:
        typer.echo(to_calendar(asked, rows), nl=False)
    else:
        _print_rows(asked.columns, [row.model_dump() for row in rows], Format(format))


def _say_empty(empty: EmptyAnswer) -> None:
    """Why there are no rows, and commands that have some, on standard error in every format."""
    say_hint(empty.reason)
    for near in empty.nearest:
        values = " ".join(shlex.quote(f"{k}={_plain(v)}") for k, v in near.parameters.items())
        say_hint(f"{near.sentence}：{called_as()} query {near.query} {values}")


def _plain(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _print_rows(columns: Sequence[str], rows: list[dict[str, Any]], format: Format) -> None:
    if format is Format.csv:
        typer.echo(to_csv(columns, rows), nl=False)
    else:
        for row in rows:
            typer.echo(json_line({column: row[column] for column in columns}))


def _loads(value: str) -> Any:
    try:
        return json.loads(value)
    except ValueError:
        return value

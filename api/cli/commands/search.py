"""``policygraph search``: what ``GET /search`` finds, in a terminal."""

import html
import re
from collections.abc import Iterator, Sequence
from typing import Annotated

import typer
from rich.text import Text

from api.cli.commands.reading import Format, FormatOption
from api.cli.console import ERR, OUT
from api.cli.tables import show_rows
from api.services.opening import open_loaded
from api.services.row_text import json_line
from api.settings import read_settings
from graph.export.csv_lines import BYTE_ORDER_MARK, csv_lines
from ontology.labels import LABEL_NAMES
from queries.engine.parameter_faults import parse_parameters
from queries.engine.reads import run
from queries.search.finding import LABELS
from queries.search.search import Hit, SearchPage, SearchParams, search

Typed = Annotated[list[str], typer.Argument(metavar="词…", help="如 会展、市商务局、swj")]
LabelOption = Annotated[str | None, typer.Option(help=f"只找这一类：{'、'.join(LABELS)}")]
PlanOption = Annotated[str | None, typer.Option(help="只找这个文件（标题、文号或编号）")]
AgencyOption = Annotated[str | None, typer.Option(help="只找这个机构的任务和文件")]
YearOption = Annotated[str | None, typer.Option(help="只找这一年成文的文件")]
LimitOption = Annotated[str | None, typer.Option(help="最多几条，默认 20，最大 100")]
CursorOption = Annotated[str | None, typer.Option(help="续页：上一次给出的 cursor")]


def search_command(
    words: Typed,
    label: LabelOption = None,
    plan: PlanOption = None,
    agency: AgencyOption = None,
    year: YearOption = None,
    limit: LimitOption = None,
    cursor: CursorOption = None,
    format: FormatOption = Format.table,
) -> None:
    """搜索任务、文件、机构、指标，可用别名、拼音、繁体字，如：policygraph search 会展。"""
    from queries.asking.full_names import with_full_names

    narrowed = {"label": label, "plan": plan, "agency": agency, "year": year}
    given = {"q": " ".join(words), **narrowed, "limit": limit, "cursor": cursor}
    values = {name: value for name, value in given.items() if value is not None}
    params = parse_parameters(SearchParams, values, "search 会展 --label Measure")
    with open_loaded(read_settings()) as store:
        params, _ = run(store, with_full_names(params, store.data_version()))
        _print(run(store, search(params)), format)


def _print(page: SearchPage, format: Format) -> None:
    rows = [hit.model_dump() for hit in page.hits]
    if format is Format.table:
        _print_table(page)
    elif format is Format.json:
        facets = page.facets.model_dump()
        typer.echo(json_line({"hits": rows, "facets": facets, "next_cursor": page.next_cursor}))
    elif format is Format.csv:
        typer.echo(BYTE_ORDER_MARK + csv_lines(_csv(page)), nl=False)
    else:
        for row in rows:
            typer.echo(json_line(row))


def _csv(page: SearchPage) -> Iterator[Sequence[object]]:
    yield ("类别", "名称", "原文", "文件", "起始行", "终止行", "编号")
    for hit in page.hits:
        place = (hit.document_title, hit.line_start, hit.line_end)
        yield (_kind(hit.label), hit.title, _marked(hit.snippet).plain, *place, hit.id)


def _kind(label: str) -> str:
    return LABEL_NAMES[label].chinese


def _print_table(page: SearchPage) -> None:
    if page.hits:
        lines = [
            (LABEL_NAMES[h.label].chinese, h.title, _marked(h.snippet), _source(h))
            for h in page.hits
        ]
        show_rows(OUT, ["类别", "名称", "原文", "出处"], lines)
    counts = "，".join(f"{_kind(each.value)} {each.count}" for each in page.facets.label)
    ERR.print(f"共找到：{counts}。" if counts else "没有找到。请换一个词，或少给几个词。")
    if page.next_cursor:
        ERR.print(f"还有更多；续页：--cursor {page.next_cursor}", soft_wrap=True)


def _marked(snippet: str) -> Text:
    """The snippet's HTML as text, what it marks in bold."""
    parts = re.split("</?mark>", snippet)
    styles = ("", "bold")
    return Text.assemble(*((html.unescape(part), styles[at % 2]) for at, part in enumerate(parts)))


def _source(hit: Hit) -> str:
    if not hit.document_title:
        return ""
    return f"《{hit.document_title}》{hit.where or ''}"

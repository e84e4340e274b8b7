"""How a command gives an answer: on the screen, as JSON, or as a file in one of the formats."""

import shlex
import sys
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path
from typing import Annotated, Any

import typer

from api.cli.console import ERR, OUT, called_as, say_hint
from api.cli.tables import show_answer
from api.cli.whole_files import replacing
from api.services.answer_files.formats import formats
from api.services.answer_files.sheet import Language, Sheet
from api.services.answer_files.writing import format_for, write_answer
from ontology.errors import PolicyGraphError
from queries.engine.query import Page
from queries.relaxation.explaining import EmptyAnswer

TABLE, JSON = "table", "json"
_TITLES = {TABLE: "表格", JSON: "JSON"} | {name: each.title for name, each in formats().items()}


def _known_format(name: str) -> str:
    if name and name not in _TITLES:
        raise typer.BadParameter(f"没有名为“{name}”的格式，可用：{'、'.join(_TITLES)}")
    return name


FormatOption = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        callback=_known_format,
        show_default=False,
        help=f"{'；'.join(f'{name} {title}' for name, title in _TITLES.items())}。"
        "不给则按 -o 的后缀，没有 -o 则为表格",
    ),
]
OutputOption = Annotated[
    Path | None, typer.Option("-o", "--output", metavar="文件", help="写入这个文件，如 led.xlsx")
]
LanguageOption = Annotated[Language, typer.Option(help="标题的语言：zh 中文，en 英文")]


def format_of(format: str, output: Path | None) -> str:
    """The format that was asked for, by its name or by the suffix of the file."""
    suffix = output.suffix[1:].lower() if output else ""
    return format or (suffix if suffix in _TITLES else TABLE)


def give_answer(
    sheet: Sheet,
    pages: Sequence[Page[Any]],
    empty: EmptyAnswer | None,
    format: str,
    output: Path | None,
) -> None:
    """The rows in every format but JSON, which has its receipt beside them."""
    if empty:
        say_empty(empty)
    if format == TABLE:
        return _show(sheet, pages)
    chosen = format_for(sheet.query, format)
    if output is None and not chosen.text and sys.stdout.isatty():
        raise PolicyGraphError(f"{chosen.title} 不是文字，请用 -o 指定文件，如：-o 答案.{format}")
    give(write_answer(sheet, chosen, pages), output)
    if sum(len(page.rows) for page in pages) > chosen.max_rows:
        say_hint(sheet.limit_note(chosen.max_rows))
    return None


def give(pieces: Iterable[bytes], output: Path | None) -> None:
    """Print what a format made, or write it to the file; there is never half a file."""
    if output is None:
        for piece in pieces:
            typer.echo(piece, nl=False)
        return
    with replacing(output) as new, new.open("wb") as file:
        file.writelines(pieces)
    say_hint(f"已写入 {output}。")


def say_empty(empty: EmptyAnswer) -> None:
    """Why there are no rows, and commands that have some, on standard error in every format."""
    say_hint(empty.reason)
    for near in empty.nearest:
        values = " ".join(shlex.quote(f"{k}={_plain(v)}") for k, v in near.parameters.items())
        say_hint(f"{near.sentence}：{called_as()} query {near.query} {values}")


def _plain(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _show(sheet: Sheet, pages: Sequence[Page[Any]]) -> None:
    rows = list(chain.from_iterable(page.rows for page in pages))
    if rows:
        show_answer(OUT, sheet, rows)
    ERR.print(f"共 {len(rows)} 行。" if rows else "没有符合条件的结果。")
    if more := pages[-1].next_cursor:
        ERR.print(f"还有更多；续页：cursor={more}", soft_wrap=True)

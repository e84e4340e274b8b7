"""``policygraph ask``: a question in Chinese, in a terminal."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.cli import answers
from api.cli.console import say_error, say_hint
from api.services.answer_files.sheet import Sheet
from api.services.opening import open_loaded
from api.settings import read_settings
from queries.engine.day import today
from queries.engine.query import Page
from queries.engine.reads import run
from queries.relaxation.explaining import EmptyAnswer, explain_if_empty

if TYPE_CHECKING:
    from graph.store import GraphStore
    from queries.asking.understanding import Declined, Understood

Words = Annotated[list[str], typer.Argument(metavar="问题", help="如 市商务局牵头哪些任务")]


def ask(
    words: Words,
    format: answers.FormatOption = "",
    output: answers.OutputOption = None,
    lang: answers.LanguageOption = "zh",
) -> int:
    """用中文提问，如：policygraph ask 市商务局牵头哪些任务。没有听懂时退出码为 1。"""
    from queries.asking.asking import check_question, known_forms
    from queries.asking.understanding import Declined, understand

    chosen = answers.format_of(format, output)
    question = check_question(" ".join(words))
    with open_loaded(read_settings()) as store:
        version = store.data_version()
        meant = understand(question, run(store, known_forms(version)), today())
        if isinstance(meant, Declined):
            return _decline(meant, chosen)
        pages = _pages(meant, store)
        empty = run(store, explain_if_empty(meant.query, meant.params, pages))
    _give(meant, pages, empty, Sheet(meant.query, meant.params, version, lang), chosen, output)
    return 0


def _decline(declined: "Declined", format: str) -> int:
    if format == answers.JSON:
        from api.services.asking import declined_json

        typer.echo(declined_json(declined))
    else:
        say_error(declined.reason)
        for suggestion in declined.suggestions:
            say_hint(f"可以问：{suggestion}")
    return 1


def _pages(meant: "Understood", store: "GraphStore") -> list[Page[Any]]:
    """One page if the question says how many rows, else all."""
    if _single(meant):
        return [meant.query.run(store, meant.params)]
    return meant.query.all_pages(store, meant.params)


def _single(meant: "Understood") -> bool:
    return "limit" in meant.given


def _give(
    meant: "Understood",
    pages: list[Page[Any]],
    empty: EmptyAnswer | None,
    sheet: Sheet,
    format: str,
    output: Path | None,
) -> None:
    if format == answers.JSON:
        from api.services.asking import answered_json

        whole = answered_json(meant, pages, empty, sheet.data_version, all_pages=not _single(meant))
        return answers.give([whole, b"\n"], output)
    say_hint(meant.sentence)
    return answers.give_answer(sheet, pages, empty, format, output)

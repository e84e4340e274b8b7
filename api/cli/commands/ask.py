"""``policygraph ask``: a question in Chinese, in a terminal."""

from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.commands.reading import AnswerFormat, Format, FormatOption, print_answer
from api.cli.console import say_error, say_hint
from api.services.asking import answered_json, declined_json
from api.services.opening import open_store
from api.settings import read_settings
from queries.asking.asking import check_question, known_forms
from queries.asking.understanding import Declined, Understood, understand
from queries.engine.day import today
from queries.engine.reads import run
from queries.relaxation.explaining import explain_if_empty

if TYPE_CHECKING:
    from graph.store import GraphStore

Words = Annotated[list[str], typer.Argument(metavar="问题", help="如 市商务局牵头哪些任务")]


def ask(words: Words, format: FormatOption = Format.table) -> int:
    """用中文提问，如：policygraph ask 市商务局牵头哪些任务。没有听懂时退出码为 1。"""
    question = check_question(" ".join(words))
    with open_store(read_settings()) as store:
        version = store.data_version()
        meant = understand(question, run(store, known_forms(version)), today())
        if isinstance(meant, Declined):
            return _decline(meant, format)
        _answer(meant, store, version, format)
    return 0


def _decline(declined: Declined, format: Format) -> int:
    if format is Format.json:
        typer.echo(declined_json(declined))
    else:
        say_error(declined.reason)
        for suggestion in declined.suggestions:
            say_hint(f"可以问：{suggestion}")
    return 1


def _answer(meant: Understood, store: "GraphStore", version: str, format: Format) -> None:
    single = "limit" in meant.given
    run_one, run_all = meant.query.run, meant.query.all_pages
    pages = [run_one(store, meant.params)] if single else run_all(store, meant.params)
    empty = run(store, explain_if_empty(meant.query, meant.params, pages))
    if format is Format.json:
        typer.echo(answered_json(meant, pages, empty, version, all_pages=not single))
        return
    say_hint(meant.sentence)
    print_answer(meant.query, pages, empty, AnswerFormat(format))

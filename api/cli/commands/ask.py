"""``policygraph ask``: a question in Chinese, in a terminal."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli import answers
from api.cli.console import say_error, say_hint
from api.services.answer_files.sheet import Language, Sheet
from api.services.opening import open_loaded
from api.settings import read_settings
from queries.engine.reads import run

if TYPE_CHECKING:
    from queries.answering import Answered
    from queries.asking.understanding import Declined, Understood

Words = Annotated[list[str], typer.Argument(metavar="问题", help="如 市商务局牵头哪些任务")]


def ask(
    words: Words,
    format: answers.FormatOption = "",
    output: answers.OutputOption = None,
    lang: answers.LanguageOption = "zh",
) -> int:
    """用中文提问，如：policygraph ask 市商务局牵头哪些任务。没有听懂时退出码为 1。"""
    from queries.answering import answer_all, answer_page, understood
    from queries.asking.understanding import Declined

    chosen = answers.format_of(format, output)
    with open_loaded(read_settings()) as store:
        version = store.data_version()
        meant = run(store, understood(" ".join(words), version))
        if isinstance(meant, Declined):
            return _decline(meant, chosen)
        # One page if the question says how many rows, else all.
        answer = answer_page if "limit" in meant.given else answer_all
        found = run(store, answer(meant.query, meant.params, version))
    _give(meant, found, lang, chosen, output)
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


def _give(
    meant: "Understood",
    found: "Answered",
    language: Language,
    format: str,
    output: Path | None,
) -> None:
    if format == answers.JSON:
        from api.services.asking import answered_json

        return answers.give([answered_json(meant, found), b"\n"], output)
    say_hint(meant.sentence)
    sheet = Sheet(found.query, found.params, found.data_version, language)
    return answers.give_answer(sheet, found.pages, found.empty, format, output)

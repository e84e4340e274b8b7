"""The command line: ``policygraph COMMAND``."""

import signal
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from api.cli.commands import ask, evaluate, export, key, reading, replay, review, search, up, write
from api.cli.console import guard, wants_debug
from api.version import program_version

app = typer.Typer(
    name="policygraph",
    help="中国政府政策文件的知识图谱：谁牵头、谁配合、何时完成、达到多少，每条都有出处。",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for command in (
    up.up,
    write.extract,
    write.load,
    write.remove,
    ask.ask,
    reading.query,
    reading.cypher,
    replay.replay,
    reading.status,
    export.export,
    export.validate,
    evaluate.evaluate,
):
    app.command()(command)
app.command("search")(search.search_command)
app.add_typer(review.app, name="review")
app.add_typer(key.app, name="key")


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"policygraph {program_version()}")
        raise typer.Exit


@app.callback()
def options(
    debug: Annotated[bool, typer.Option("--debug", help="出错时显示完整的调用堆栈")] = False,
    show_version: Annotated[
        bool, typer.Option("--version", help="显示版本", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Options of every command; ``--debug`` may stand anywhere."""


def run(arguments: Sequence[str]) -> int:
    """Run one command; returns the exit code."""
    known = [argument for argument in arguments if argument != "--debug"]
    return guard(lambda: app(known, standalone_mode=False), wants_debug(arguments))


def main() -> None:
    """Entry point. SIGTERM is treated as Ctrl-C, so that the engine is stopped in both cases."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()

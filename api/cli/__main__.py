"""The command line: ``policygraph COMMAND``."""

import signal
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Annotated

import typer

from api.cli.console import guard, wants_debug
from api.version import program_version

_COMMANDS = {
    "up": "up.up",
    "extract": "extract.extract",
    "load": "write.load",
    "remove": "write.remove",
    "ask": "ask.ask",
    "query": "reading.query",
    "cypher": "reading.cypher",
    "replay": "replay.replay",
    "status": "reading.status",
    "export": "export.export",
    "validate": "export.validate",
    "browser-kit": "browser_kit.browser_kit",
    "evaluate": "evaluate.evaluate",
    "search": "search.search_command",
    "review": "review.app",
    "key": "key.app",
    "mcp": "mcp.mcp",
    "audit": "audit.audit",
    "backup": "backup.backup",
    "restore": "backup.restore",
}
"""Where each command is, below ``api.cli.commands``: a function, or a group of commands."""


def build_app(names: Iterable[str]) -> typer.Typer:
    """The program with some of its commands; what the others need is not imported."""
    app = typer.Typer(
        name="policygraph",
        help="中国政府政策文件的知识图谱：谁牵头、谁配合、何时完成、达到多少，每条都有出处。",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    for name in names:
        module, _, attribute = _COMMANDS[name].partition(".")
        command = getattr(import_module(f"api.cli.commands.{module}"), attribute)
        if isinstance(command, typer.Typer):
            app.add_typer(command, name=name)
        else:
            app.command(name)(command)
    app.callback()(options)
    return app


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"policygraph {program_version()}")
        raise typer.Exit


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
    names = known[:1] if known[:1] and known[0] in _COMMANDS else list(_COMMANDS)
    return guard(lambda: build_app(names)(known, standalone_mode=False), wants_debug(arguments))


def main() -> None:
    """Entry point. SIGTERM is treated as Ctrl-C, so that the engine is stopped in both cases."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()

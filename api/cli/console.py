"""The edge of the command line: what a person sees of errors, and the exit code."""

import os
import shlex
import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ontology.errors import PolicyGraphError

if TYPE_CHECKING:
    from rich.console import Console

    OUT: Console
    ERR: Console

INTERRUPTED = 130

_USAGE = (
    ("Missing argument", "缺少参数"),
    ("Missing option", "缺少选项"),
    ("Missing command", "缺少子命令"),
    ("No such command", "没有这个命令"),
    ("No such option", "没有这个选项"),
    ("Got unexpected extra arguments", "多余的参数"),
    ("Got unexpected extra argument", "多余的参数"),
    ("Invalid value for", "取值无效"),
    ("Did you mean", "是否要用"),
    ("does not exist", "不存在"),
)


@cache
def __getattr__(name: str) -> "Console":
    """``OUT`` and ``ERR``, made when they are first asked for: rich takes a while to load."""
    if name not in ("OUT", "ERR"):
        raise AttributeError(name)
    from rich.console import Console

    return Console(stderr=name == "ERR", highlight=False)


def _err() -> "Console":
    return __getattr__("ERR")


def say_error(message: str) -> None:
    """One line on standard error."""
    from rich.text import Text

    _err().print(Text.assemble(("错误：", "bold red"), message), soft_wrap=True)


def called_as() -> str:
    """The program as it was called, for hints to copy: the bare name needs an active venv."""
    if Path(sys.argv[0]).suffix == ".py":
        return f"{shlex.quote(sys.executable)} -m api.cli"
    return shlex.quote(sys.argv[0])


def say_hint(words: str) -> None:
    """A line on standard error that may hold a path: no markup, and not wrapped, to be copied."""
    _err().print(words, markup=False, soft_wrap=True)


def guard(command: Callable[[], object], debug: bool) -> int:
    """Run a command; errors become a message and an exit code.

    1: a fault that the message says how to mend; 2: wrong usage; 130: interrupted. An unexpected
    error is a bug: it has a short message, and its traceback only with ``--debug``.
    """
    try:
        return _exit_code(command())
    except PolicyGraphError as error:
        if debug:
            _err().print_exception()
        say_error(str(error))
        return 1
    except typer.TyperException as error:
        say_error(f"{_in_chinese(error.format_message())}。用 --help 查看用法。")
        return error.exit_code
    except (KeyboardInterrupt, typer.Abort):
        _err().print("已中断。已完成的部分都已保存，可以重新运行同一命令。")
        return INTERRUPTED
    except BrokenPipeError:
        # The reader (head, less) has seen enough; keep the interpreter from flushing into it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # noqa: BLE001 - the last edge: a bug, reported without its traceback
        if debug:
            _err().print_exception()
        say_error(
            f"程序内部错误（{type(error).__name__}：{error}）。加 --debug 重试可看到详情，请报告。"
        )
        return 1


def _exit_code(result: object) -> int:
    if result == INTERRUPTED:  # typer's own answer to Ctrl-C
        raise KeyboardInterrupt
    return result if isinstance(result, int) else 0


def wants_debug(arguments: Sequence[str]) -> bool:
    """Whether ``--debug`` is given, known even before the arguments are understood."""
    return "--debug" in arguments


def _in_chinese(message: str) -> str:
    for english, chinese in _USAGE:
        message = message.replace(english, chinese)
    return message.rstrip(".。")

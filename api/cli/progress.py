"""How far the reading of many files is, on a terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from loaders.read.archive import archive_of

Advance = Callable[[Path, int, bool], None]
"""Told of each file that was read: its path, its pages, and whether it was refused."""


@contextmanager
def reading_progress(total: int, hidden: bool = False) -> Iterator[Advance]:
    """A bar with files, pages and failures on standard error; nothing where that is no terminal.

    ``hidden`` keeps it away from a screen on which an answer is printed meanwhile.
    """
    if hidden or not sys.stderr.isatty():
        yield lambda path, pages, refused: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    from api.cli.console import ERR

    columns = (
        TextColumn("读取"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("个文件 · {task.fields[pages]} 页 · 失败 {task.fields[refused]} 个"),
        TimeElapsedColumn(),
        TextColumn("{task.fields[name]}", markup=False),
    )
    with Progress(*columns, console=ERR, transient=True, redirect_stdout=False) as bar:
        task = bar.add_task("", total=total, pages=0, refused=0, name="")

        def advance(path: Path, pages: int, refused: bool) -> None:
            fields = bar.tasks[task].fields
            bar.update(
                task,
                advance=1,
                pages=fields["pages"] + pages,
                refused=fields["refused"] + refused,
                name=short_name(path),
            )

        yield advance


def short_name(path: Path) -> str:
    """The name of a file; that of one in an archive stands behind the archive's."""
    archived = archive_of(path)
    return f"{archived[0].name}/{archived[1]}" if archived else path.name

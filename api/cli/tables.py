"""Rows on a screen: a table, or a block for each row where the screen is too narrow for one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from api.services.answer_files.sheet import Sheet
from graph.export.cells import cell
from queries.engine.shared_columns import Row

if TYPE_CHECKING:
    from rich.console import Console

Line: TypeAlias = Sequence[str | Text]
_LEAST = 13
"""What a column gets at least in a table that nobody sees on a screen."""
_READABLE = 20
"""What a column needs to be readable, in letters; less if no cell is so wide."""
_GAP = 3
"""Letters between two columns."""


def show_answer(console: "Console", sheet: Sheet, rows: Sequence[Row]) -> None:
    """The columns for people and the source of each row."""
    lines = [[cell(value) for value in sheet.brief_cells(row)] for row in rows]
    show_rows(console, sheet.brief_headings, lines)


def show_rows(console: "Console", headings: Sequence[str], lines: Sequence[Line]) -> None:
    """All columns of all rows, however narrow the terminal is. Into a pipe goes a table."""
    if console.is_terminal and console.width < _needed(headings, lines):
        for line in lines:
            console.print(_block(headings, line))
    else:
        width = max(_LEAST * len(headings), console.width)
        console.print(plain_table(headings, lines), width=width)


def _needed(headings: Sequence[str], lines: Sequence[Line]) -> int:
    """The letters across that a table of these rows needs to be readable."""
    columns = zip(headings, *lines, strict=True)
    widest = (max(cell_len(str(value)) for value in column) for column in columns)
    return sum(min(each, _READABLE) + _GAP for each in widest)


def plain_table(headings: Sequence[str], lines: Sequence[Line]) -> Table:
    """A table that wraps long cells instead of cutting them off."""
    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="bold")
    for heading in headings:
        table.add_column(heading, overflow="fold", min_width=min(8, 2 * len(heading)))
    for line in lines:
        table.add_row(*map(_text, line))
    return table


def _block(headings: Sequence[str], line: Line) -> Table:
    """A line for each column that has a value, and an empty one at the end."""
    block = Table.grid(padding=(0, 1))
    block.add_column(style="bold", no_wrap=True)
    block.add_column(overflow="fold")
    for heading, value in zip(headings, line, strict=True):
        if str(value):
            block.add_row(f"{heading}：", _text(value))
    block.add_row("", "")
    return block


def _text(value: str | Text) -> Text:
    return Text(value) if isinstance(value, str) else value

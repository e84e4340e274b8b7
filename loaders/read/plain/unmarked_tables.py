"""Tables whose cells no mark parts: which reader is asked first, and why.

A line of headings may begin tables of several layouts. Of two readers that can take the same lines
the one stands first that asks more of them, or that keeps what the other would lose.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TypeAlias

from loaders.read.plain.indicator_tables.cell_a_line import read_indicator_cells
from loaders.read.plain.indicator_tables.cell_a_line_numbers import read_number_cells
from loaders.read.plain.indicator_tables.cells_over_lines.reader import (
    read_indicators_over_lines,
    read_unfit_cells,
)
from loaders.read.plain.indicator_tables.centred_cells import read_centred_cells
from loaders.read.plain.indicator_tables.wide_blanks import read_wide_rows
from loaders.read.plain.indicator_tables.wide_blanks_over_lines import read_wide_rows_over_lines
from loaders.read.plain.tables.cell_a_line import read_numbered_cells
from loaders.read.plain.tables.lines_of_cells import titles_of_headings
from loaders.read.plain.tables.row_a_line import read_row_a_line
from loaders.read.plain.task_tables.aligned_cells import read_aligned_cells
from loaders.read.plain.task_tables.cell_a_line_titled import read_titled_cells
from loaders.read.plain.task_tables.cell_a_line_unnumbered import read_unnumbered_cells
from loaders.read.plain.task_tables.cells_over_lines import read_tasks_over_lines
from loaders.read.plain.task_tables.run_together import read_cells_run_together
from loaders.text.document import Block, Row, Table

_Reader: TypeAlias = Callable[[Sequence[str], int], tuple[list[Row], int] | None]
"""From lines and the index of one to the rows of a table there and the index behind it."""


def read_unmarked_table(
    lines: Sequence[str], number: int, readers: Sequence[_Reader]
) -> tuple[Iterable[Block], int] | None:
    """The table that begins at line index ``number``, and the index behind it, or None.

    ``readers`` are those of the text (``readers_of``); the first that finds a table has it.
    """
    # These two have tables in which nothing tells several columns of bodies apart, and say so
    # (``Table.parted``). No other begins as theirs: with all headings in one line and no blank
    # between them, or with headings, the last of bodies, and a sentence below.
    if found := read_cells_run_together(lines, number):
        return found
    if whole := read_unnumbered_cells(lines, number):
        table, end = whole
        return (table,), end
    for read in readers:
        if below := read(lines, number):
            rows, end = below
            return (Table(tuple(rows)),), end
    return None


def readers_of(lines: Sequence[str]) -> tuple[_Reader, ...]:
    """The readers of a text's tables, in the order in which they are asked."""
    return (
        # What stands above and below the line of a row belongs to that row. To the readers that go
        # from line to line it would be rows of its own. Declines a table whose rows are whole.
        read_centred_cells,
        # Part of a name may belong to the row below it: ``read_aligned_cells`` would give it to
        # the row above, ``read_wide_rows`` would end there. Declines a table without such parts.
        read_wide_rows_over_lines,
        # A heading, name or value may go over lines: the next four would take each line for a
        # cell, and ``read_row_a_line`` would end there. Where none does, they read the same.
        # Leaves headings with wide blanks to those that know the places of cells.
        read_indicators_over_lines,
        # These four read a cell a line, and no table begins like two of them: 序号; a heading of
        # indicators; one of places, years or things, numbers below; one of tasks, below it the
        # number 1. Their order among themselves is free.
        partial(read_numbered_cells, titles=titles_of_headings(lines)),
        read_indicator_cells,
        read_number_cells,
        read_titled_cells,
        # The rest begin with all headings in a line. Here one of them is of bodies, whose names go
        # on in the next line; the next two would end there, or take the rest for a row.
        read_aligned_cells,
        # A row may lack a cell, and a cell may have a blank in it: places tell. The next one would
        # end at such a row, or part the cell.
        read_wide_rows,
        # Each row is a line, and words between blanks are cells. The next one would put all words
        # before the bodies at its end into one cell.
        read_row_a_line,
        # Only the forms of bodies and deadlines tell the cells: it guesses more than those above.
        read_tasks_over_lines,
        # The headings are of indicators, and no row fits them: it leaves the cells to a person.
        read_unfit_cells,
    )

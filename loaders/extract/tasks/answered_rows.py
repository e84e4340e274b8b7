"""Rows of indicator tables that name who answers for the indicator (牵头部门).

Such a row is a task: the body answers for reaching the value. The targets of the row are its own.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders.extract.context import Context
from loaders.extract.structure.node import Node
from loaders.extract.targets.tables.column import Column
from loaders.extract.targets.tables.columns import read_columns
from loaders.extract.targets.tables.fitted_rows import Fitted, fit_row
from loaders.extract.targets.tables.place_columns import is_total
from loaders.extract.tasks.annex_rows import AnnexRow, row_measure
from loaders.extract.tasks.sourced import SourcedMeasure
from loaders.extract.tasks.task_rows import Field, TaskRow
from loaders.text.document import Cell, Row, Table, Text, squeeze
from loaders.text.role_words import LEAD, SUPPORT
from loaders.text.table_words import row_number


class AnsweredRow(NamedTuple):
    """A row as a task, and the first line of the row in its table."""

    sourced: SourcedMeasure
    line: int


def read_answered_rows(context: Context, root: Node) -> Iterator[AnsweredRow]:
    """The rows of all indicator tables that have a column of bodies who answer for them."""
    for node in root.walk():
        number = 0
        for table in node.tables:
            for task in _task_rows(table):
                number += 1
                key = f"m.{node.key or 'table'}.i{number}"
                row = AnnexRow(task, key, node, None, None, None)
                yield AnsweredRow(row_measure(context, row), task.line_start)


def _task_rows(table: Table) -> Iterator[TaskRow]:
    read = read_columns(table)
    if read is None or not any(column.kind == "agency" for column in read[0].right):
        return
    columns, body = read
    above: Sequence[Cell] = ()
    for row in body:
        fitted = fit_row(row, columns)
        if fitted is None or not (name := _name(fitted)) or is_total(squeeze(name[0].string)):
            continue
        cells = _with_merged(fitted.right, above)
        above = cells
        yield _task(row, fitted, name, [*zip(columns.right, cells, strict=True)])


def _name(row: Fitted) -> list[Text]:
    """The paragraphs of the indicator's name: the last cell with words before the values."""
    named = (cell for cell in reversed(row.left) if cell.paragraphs)
    cell = next((cell for cell in named if row_number(squeeze(str(cell))) is None), None)
    return list(cell.paragraphs) if cell else []


def _with_merged(cells: Sequence[Cell], above: Sequence[Cell]) -> list[Cell]:
    """The cells, those merged with the row above as printed there."""
    if len(cells) != len(above):
        return list(cells)
    return [over if cell.continues else cell for cell, over in zip(cells, above, strict=True)]


def _task(
    row: Row, fitted: Fitted, name: list[Text], cells: Sequence[tuple[Column, Cell]]
) -> TaskRow:
    numbers = (row_number(squeeze(str(cell))) for cell in fitted.left)
    acting: list[tuple[Field, Cell]] = [
        (_role(column.heading), cell) for column, cell in cells if column.kind == "agency"
    ]
    due = [cell for column, cell in cells if column.kind == "deadline"]
    return TaskRow(
        row.line_start,
        row.line_end,
        numbers=tuple(number for number in numbers if number is not None),
        title=name[0],
        content=tuple(name),
        lead=_texts(acting, "lead"),
        support=_texts(acting, "support"),
        units=_texts(acting, "units"),
        deadline=next((text for cell in due for text in cell.paragraphs), None),
    )


def _role(heading: str) -> Field:
    if re.search(LEAD, heading):
        return "lead"
    return "support" if re.search(SUPPORT, heading) else "units"


def _texts(acting: Sequence[tuple[Field, Cell]], role: Field) -> tuple[Text, ...]:
    return tuple(text for field, cell in acting if field == role for text in cell.paragraphs)

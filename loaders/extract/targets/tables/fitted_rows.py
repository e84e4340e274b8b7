"""A row of an indicator table fitted to the columns, whatever its cells look like.

Most rows have a cell for each column, or more at the left, where a name is split in two. Where
cells were copied one a line, a cell may have become several, and an empty one none: then its number
stands first, 约束性 last, values before it, and names before them.
"""

from collections.abc import Sequence
from typing import NamedTuple

from loaders.extract.targets.tables.column import Column, Columns
from loaders.extract.targets.tables.table_values import is_nothing, is_value, read_values, says_goal
from loaders.text.document import Cell, Row, squeeze
from loaders.text.regex import regex
from loaders.text.table_words import VALUE, is_binding

_DIGIT = regex(r"\d")
_EMPTY = Cell(())
_TICK = regex("[√✓✔●○▲△★☆是]")


class Fitted(NamedTuple):
    """The cells of a row at the left (number, group, name) and one for each column at the right."""

    left: tuple[Cell, ...]
    right: tuple[Cell, ...]


def fit_row(row: Row, columns: Columns) -> Fitted | None:
    """The row by columns; None for a row that states nothing: a heading again, a group's name."""
    cells = row.cells
    words = [squeeze(str(cell)) for cell in cells]
    if words[: len(columns.all)] == [column.heading for column in columns.all]:
        return None
    split = len(cells) - len(columns.right)
    fits = split > 0 and all(map(_fits, columns.right, words[split:]))
    short = split < len(columns.left)
    too_many = split > len(columns.left) and VALUE.fullmatch(words[split - 1])
    if fits and not too_many and not (short and _names_value(columns.right, words[split:])):
        return Fitted(cells[:split], cells[split:])
    return _over_all_values(cells, columns) or _by_content(cells, columns.right)


def _over_all_values(cells: Sequence[Cell], columns: Columns) -> Fitted | None:
    """The row one of whose cells reaches over all columns of values: 三年累计12万亩.

    It is of the last of them. A value that does not say so may be of one year whose neighbour
    was lost.
    """
    values = [at for at, column in enumerate(columns.right) if column.kind == "value"]
    first = len(columns.left) + values[0] if values else 0
    missing = len(values) - 1
    together = missing and values == list(range(values[0], values[-1] + 1))
    if not together or len(cells) != len(columns.all) - missing:
        return None
    spread = (*cells[:first], *[_EMPTY] * missing, *cells[first:])
    left, right = spread[: len(columns.left)], spread[len(columns.left) :]
    words = [squeeze(str(cell)) for cell in right]
    summed = any(value.summed and value.quantity for value in read_values(words[values[-1]]))
    fits = summed and all(map(_fits, columns.right, words))
    return Fitted(left, right) if fits else None


def _names_value(right: Sequence[Column], words: Sequence[str]) -> bool:
    """Whether a column of values would have words without a number, as where a cell is lost."""
    pairs = zip(right, words, strict=True)
    return any(
        column.kind == "value"
        and not is_nothing(word)
        and not any(map(says_goal, read_values(word)))
        for column, word in pairs
    )


def states_values(row: Row, columns: Columns) -> bool:
    """Whether a row that does not fit states something: a number or 属性 behind its first word."""
    words = [squeeze(str(text)) for cell in row.cells for text in cell.paragraphs]
    headings = {column.heading for column in columns.all}
    return any(map(_states, words[1:])) and not headings.intersection(words)


def _states(words: str) -> bool:
    return is_binding(words) or (_DIGIT.search(words) is not None and is_value(words))


def _fits(column: Column, words: str) -> bool:
    if column.kind == "value":
        return is_value(words) or not is_binding(words)
    if column.kind == "unit":
        return VALUE.fullmatch(words) is None or words.endswith("%")
    return column.kind != "binding" or is_nothing(words) or is_binding(words) or is_tick(words)


def is_tick(words: str) -> bool:
    """Whether a cell is but a mark that what heads its column holds: √."""
    return _TICK.fullmatch(words) is not None


def _by_content(cells: Sequence[Cell], right: Sequence[Column]) -> Fitted | None:
    """The row by what its cells say; None unless every column of values gets its own."""
    single = [Cell((text,)) for cell in cells for text in cell.paragraphs]
    words = [squeeze(str(cell)) for cell in single]
    start = next((i for i, word in enumerate(words) if i > 1 and is_value(word)), len(words))
    end = start
    while end < len(words) and is_value(words[end]):
        end += 1
    if any(_DIGIT.search(word) and is_value(word) for word in words[end:]):
        return None
    bindings = [cell for cell, word in zip(single, words, strict=True) if is_binding(word)]
    groups = _grouped(single[start:end], sum(column.kind == "value" for column in right))
    if groups is None:
        return None
    values, kept = iter(groups), iter(bindings)
    fitted = (
        next(values)
        if column.kind == "value"
        else next(kept, _EMPTY)
        if column.kind == "binding"
        else _EMPTY
        for column in right
    )
    return Fitted(tuple(single[:start]), tuple(fitted))


def _grouped(cells: Sequence[Cell], count: int) -> list[Cell] | None:
    """Cells as ``count`` cells: those with a label of their own (重点城市≥30) share a column."""
    alone = [cell for cell in cells if not _is_labelled(cell)]
    together = [cell for cell in cells if _is_labelled(cell)]
    if len(cells) == count:
        return list(cells)
    columns = count - len(alone)
    if columns < 1 or not together or len(together) % columns:
        return None
    size = len(together) // columns
    shared = iter([together[i : i + size] for i in range(0, len(together), size)])
    grouped: list[Cell] = []
    for cell in cells:
        if not _is_labelled(cell):
            grouped.append(cell)
        elif cell in together[::size]:
            grouped.append(Cell(tuple(text for one in next(shared) for text in one.paragraphs)))
    return grouped


def _is_labelled(cell: Cell) -> bool:
    return any(value.label for value in read_values(squeeze(str(cell))))

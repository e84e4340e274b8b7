"""Repairs of task tables that OCR damaged: rows run together, numbers lost.

A repair is made only where the rest of the table proves it: a number is filled in if the rows
without one are exactly as many as the gap; rows are parted where the next numbers stand in the
text. What stays open becomes a ReviewItem with the printed words.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from loaders.extract.tasks.task_rows import TaskRow
from loaders.text.deadline_words import is_deadline
from loaders.text.document import Text


def repair_rows(rows: Iterable[TaskRow]) -> list[TaskRow]:
    """The rows, parted and numbered; those that were ``parted`` need a review."""
    return list(_numbered(part for row in rows for part in _part(row)))


# --- rows run together -----------------------------------------------------------------------


def _part(row: TaskRow) -> Iterator[TaskRow]:
    """Part a row whose text holds the next numbers: ``6 …。 7 …。 8 …``."""
    cuts = list(_next_numbers(row))
    if not cuts:
        yield row
        return
    text = row.content[0]
    starts = [0, *(end for _, end in cuts)]
    stops = [*(start for start, _ in cuts), len(text)]
    deadlines, units = _part_units(row)
    for index, (start, stop) in enumerate(zip(starts, stops, strict=True)):
        yield replace(
            row,
            numbers=(row.numbers[0] + index,),
            content=(text.cut(start, stop),),
            units=tuple(units[index : index + 1]),
            deadline=deadlines[index] if index < len(deadlines) else None,
            parted=True,
        )


def _next_numbers(row: TaskRow) -> Iterator[tuple[int, int]]:
    if len(row.numbers) != 1 or len(row.content) != 1:
        return
    expected = row.numbers[0] + 1
    for match in re.finditer(r"(?<=[。；;])\s*(\d{1,3})\s+", row.content[0].string):
        if int(match.group(1)) == expected:
            yield match.span()
            expected += 1


def _part_units(row: TaskRow) -> tuple[list[Text | None], list[Text]]:
    """Deadlines and unit lists of a cell in which those of several rows stand one after another.

    A list ends in 负责; a deadline among the lists belongs to the list behind it.
    """
    deadlines: list[Text | None] = [row.deadline]
    units: list[Text] = []
    for text in row.units:
        for part in _words_behind(text, "负责"):
            for word in _words_behind(part, ""):
                if is_deadline(word.string):
                    deadlines.append(word)
                else:
                    units.append(word)
    return deadlines, units


def _words_behind(text: Text, mark: str) -> Iterator[Text]:
    """Split at white space that follows ``mark``."""
    start = 0
    for match in re.finditer(rf"(?<={mark})\s+" if mark else r"\s+", text.string):
        yield text.cut(start, match.start())
        start = match.end()
    if start < len(text):
        yield text.cut(start, len(text))


def part_tail(text: Text) -> tuple[Text, Text | None]:
    """A unit list and what stands behind its final 负责: cell lines that OCR put out of order."""
    match = re.search(r"负责\s+(?=\S)", text.string)
    if match is None:
        return text, None
    return text.cut(0, match.start() + 2), text.cut(match.end(), len(text))


# --- numbers lost ----------------------------------------------------------------------------


def _numbered(rows: Iterable[TaskRow]) -> Iterator[TaskRow]:
    """Number the rows between two printed numbers if they are as many as the gap between them.

    Numbers gathered in one cell (``53 54 55 56``) belong to several rows: they count as lost.
    """
    last, gap = 0, list[TaskRow]()
    for row in rows:
        if len(row.numbers) != 1:
            gap.append(replace(row, numbers=()))
            continue
        yield from _with_numbers(gap, range(last + 1, row.numbers[0]))
        yield row
        last, gap = row.numbers[0], []
    yield from gap


def _with_numbers(rows: Sequence[TaskRow], numbers: Sequence[int]) -> Iterator[TaskRow]:
    """The rows, the tasks among them numbered if they are as many as the numbers."""
    if len(numbers) != sum(row.spanning is None for row in rows):
        yield from rows
        return
    left = iter(numbers)
    for row in rows:
        yield replace(row, numbers=(next(left),)) if row.spanning is None else row

"""Task tables copied one cell a line that number no rows, their merged cells printed once.

    主要目标 / 主要责任单位 / 责任单位 / 2.提高保健。 / ——分娩率达到98%。 / 省卫生厅 / 省妇联 / …

Sentences are the task, names behind them who does it; a sentence behind names begins the next row.
An item whose parts have names each heads them. Nothing says in which of several columns a name
stands: the first is in the first, since plans name there who leads, the others in the last.
"""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from loaders.read.lines.table_headings import is_heading_row
from loaders.read.plain.markup import is_blank, piece
from loaders.read.plain.tables.cells import ends_with_name
from loaders.text.document import Cell, Row, Table, Text
from loaders.text.ordinals import parse_ordinal
from loaders.text.regex import regex
from loaders.text.role_words import BODY

_UNITS = regex(rf"(?:{BODY})$")
_MOST_HEADS, _LONGEST_NAME, _MOST_LINES = 6, 16, 20
_SENTENCE = regex(r"[。；]$")
_NO_NAME = regex(r"[。；：:，,\d]|^[—–-]")
_LEVEL = regex(r"[省市县区]")


class _Line(NamedTuple):
    at: int
    words: str


class _Task(NamedTuple):
    words: list[_Line]
    names: list[_Line]


def read_unnumbered_cells(lines: Sequence[str], number: int) -> tuple[Table, int] | None:
    """The table that begins at line index ``number``, and the index behind it, or None.

    The last of its headings are of units. Two tasks at least make a table.
    """
    heads = _heads(lines, number)
    if heads is None:
        return None
    tasks = list(_tasks(_filled(lines, heads[-1].at + 1)))
    if len(tasks) < 2:
        return None
    units = sum(bool(_UNITS.search(head.words)) for head in heads)
    rows = [_row([[head] for head in heads])]
    for item in _items(tasks):
        rows += _rows_of(item, len(heads) - units, units)
    return Table(tuple(rows), parted=units > 1), tasks[-1].names[-1].at + 1


def _filled(lines: Sequence[str], start: int) -> Iterator[_Line]:
    return (
        _Line(at, lines[at].strip()) for at in range(start, len(lines)) if not is_blank(lines[at])
    )


def _heads(lines: Sequence[str], number: int) -> list[_Line] | None:
    """The lines of headings, which a sentence follows."""
    heads: list[_Line] = []
    for line in islice(_filled(lines, number), _MOST_HEADS + 1):
        if _SENTENCE.search(line.words):
            break
        heads.append(line)
    words = [head.words for head in heads]
    if not is_heading_row(words) or not _UNITS.search(words[-1]) or _UNITS.search(words[0]):
        return None
    return heads


def _tasks(lines: Iterator[_Line]) -> Iterator[_Task]:
    """Sentences and the names behind them, as far as names follow sentences."""
    task = _Task([], [])
    for line in lines:
        if _is_name(line.words):
            if not task.words:
                return
            task.names.append(line)
        elif not _SENTENCE.search(line.words) or len(task.words) == _MOST_LINES:
            break
        elif task.names:
            yield task
            task = _Task([line], [])
        else:
            task.words.append(line)
    if task.names:
        yield task


def _is_name(words: str) -> bool:
    """Whether a line is a name, also one that the copy cut short: 省人口计生."""
    plain = len(words) <= _LONGEST_NAME and not _NO_NAME.search(words)
    return plain and bool(ends_with_name(words) or _LEVEL.match(words) or len(words) <= _SHORT)


_SHORT = 4
"""Characters of a name without its level that the copy cut short: 人口计生."""


def _items(tasks: Sequence[_Task]) -> Iterator[list[_Task]]:
    """The tasks of each numbered item."""
    starts = [at for at, task in enumerate(tasks) if not at or parse_ordinal(task.words[0].words)]
    for start, end in pairwise([*starts, len(tasks)]):
        yield list(tasks[start:end])


def _rows_of(item: Sequence[_Task], texts: int, units: int) -> Iterator[Row]:
    """The rows of an item; one with several tasks is a label over them."""
    first, *others = item
    if others and len(first.words) > 1:
        label, *words = first.words
        yield _row([[label._replace(words=label.words.rstrip("。；"))]])
        item = [first._replace(words=words), *others]
    for task in item:
        names, others_of = _of_one_row(task.names)
        parts = [names] if units == 1 else [names[:1], *[[]] * (units - 2), names[1:]]
        row = _row([*[[]] * (texts - 1), task.words, *parts])
        yield row._replace(unplaced=tuple(map(_text, others_of)))


def _of_one_row(names: Sequence[_Line]) -> tuple[Sequence[_Line], Sequence[_Line]]:
    """The names of a row, and those behind: one that is named again belongs to a row that lost
    its words."""
    words = [name.words for name in names]
    end = next((at for at, name in enumerate(words) if name in words[:at]), len(words))
    return names[:end], names[end:]


def _row(columns: Sequence[Sequence[_Line]]) -> Row:
    lines = [line.at + 1 for column in columns for line in column]
    cells = (Cell(tuple(map(_text, column))) for column in columns)
    return Row(tuple(cells), min(lines), max(lines))


def _text(line: _Line) -> Text:
    return Text((piece(line.at + 1, line.words),))

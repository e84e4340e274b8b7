"""A row of a task table: its cells by what they say, and the row with each of them."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from loaders.extract.tasks.unit_lines import unit_lines
from loaders.text.deadline_words import AND_HOW
from loaders.text.document import Cell, Text, squeeze
from loaders.text.ordinals import parse_ordinal
from loaders.text.regex import regex
from loaders.text.table_words import row_number
from loaders.text.unit_words import UNIT

Field = Literal[
    "number",
    "text",
    "goal",
    "standard",
    "both",
    "lead",
    "support",
    "units",
    "deadline",
    "group",
    "other",
    "",
]
ACTING: frozenset[Field] = frozenset({"both", "lead", "support", "units"})
"""Columns of who acts."""
_DECIMAL = regex(r"\d{1,3}(?:[.．\-－—]\d{1,3})+")
"""A number of a task within a group (2.1): no whole number, and no label."""
_NUMBERS = regex(r"\d{1,3}(?:\s+\d{1,3})+")
_SLASH = regex(r"\s*[/／]\s*")
_PARTS = regex(r"^其中|[：:]|^[（(]?(?:[\d一二三四五六七八九]{1,2}[）).．、]|[①-⑨])")
"""How a paragraph below a title begins, or what it has in it, that is no part of the title."""
_LEADING_NUMBER = regex(r"(\d{1,3})(?:[.．、]\s*(?!\d)|\s+(?=\D))")


class Column(NamedTuple):
    """A column of a heading row; ``heading`` as printed (``2025年`` under 工作目标)."""

    field: Field
    heading: str


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A row of a task table with its cells named.

    ``group`` is the group label printed on the row, ``numbers`` all whole numbers printed as its
    number, ``goals`` pairs of column heading and cell, ``spanning`` a label over all columns,
    ``other`` pairs of heading and cell of columns that have no meaning of their own, ``unplaced``
    the names of which nothing says in which column they stand, ``parted`` whether it was printed as
    one row with others. ``words`` are the paragraphs of each cell of words, until ``sort_texts``
    tells what these are.
    """

    line_start: int
    line_end: int
    numbers: tuple[int, ...] = ()
    group: tuple[Text, ...] = ()
    title: Text | None = None
    content: tuple[Text, ...] = ()
    lead: tuple[Text, ...] = ()
    support: tuple[Text, ...] = ()
    units: tuple[Text, ...] = ()
    deadline: Text | None = None
    goals: tuple[tuple[str, Text], ...] = ()
    spanning: Text | None = None
    other: tuple[tuple[str, str], ...] = ()
    unplaced: tuple[Text, ...] = ()
    parted: bool = False
    words: tuple[tuple[Text, ...], ...] = ()

    @property
    def text(self) -> str:
        """The words of the task, cells run together."""
        return "".join(map(str, self.content))

    @property
    def opening(self) -> str:
        """The words of the task before it goes into parts: 改造茶园, and below it 其中：…."""
        return "".join(map(str, self.content[: _whole(self.content)]))


def _with_number(task: TaskRow, cell: Cell, column: Column) -> TaskRow:
    words = squeeze(str(cell)).rstrip(".．、")
    if (number := row_number(words)) is not None:
        return replace(task, numbers=(*task.numbers, number))
    if _DECIMAL.fullmatch(words):
        return replace(task, other=(*task.other, (column.heading, words)))
    return _with_group(task, cell, column)


def _with_text(task: TaskRow, cell: Cell, column: Column) -> TaskRow:
    words = str(cell).strip()
    if (number := row_number(words)) is not None:
        return replace(task, numbers=(*task.numbers, number))
    if _NUMBERS.fullmatch(words):
        return replace(task, numbers=(*task.numbers, *map(int, words.split())))
    if match := re.match(r"(\d{1,3})\s+<", words):  # number and group label in one cell, with HTML
        label = _without_html(cell.paragraphs[0], match.end(1))
        numbers = (*task.numbers, int(match.group(1)))
        return replace(task, numbers=numbers, group=(*task.group, label))
    return replace(task, words=(*task.words, cell.paragraphs))


def _without_html(text: Text, start: int) -> Text:
    kept = [match.span() for match in re.finditer(r"[^<>]+(?=<|$)", text.string[start:])]
    words = [
        (low + start, high + start) for low, high in kept if text.string[low + start :].strip()
    ]
    label = max(words, key=lambda span: len(text.string[span[0] : span[1]].strip()))
    return text.cut(*label)


def _with_goal(task: TaskRow, cell: Cell, column: Column) -> TaskRow:
    goals = ((column.heading, text) for text in cell.paragraphs)
    return replace(task, goals=(*task.goals, *goals))


def _with_standard(task: TaskRow, cell: Cell, column: Column) -> TaskRow:
    """完成标准 and 任务量 may set goals, and are kept as printed where they set none."""
    return _with_goal(_with_other(task, cell, column), cell, column)


def _with_both(task: TaskRow, cell: Cell, column: Column) -> TaskRow:
    """What stands before the slash leads; without one nothing says who does."""
    for text in cell.paragraphs:
        if slash := _SLASH.search(text.string):
            lead, support = text.cut(0, slash.start()), text.cut(slash.end(), len(text))
            task = replace(task, lead=(*task.lead, lead), support=(*task.support, support))
        else:
            task = replace(task, units=(*task.units, text))
    return task


def _with_lead(task: TaskRow, cell: Cell, column: Column) -> TaskRow:
    return replace(task, lead=(*task.lead, *unit_lines(cell.paragraphs)))


def _with_support(task: TaskRow, cell: Cell, column: Column) -> TaskRow:
    return replace(task, support=(*task.support, *unit_lines(cell.paragraphs)))


def _with_units(task: TaskRow, cell: Cell, column: Column) -> TaskRow:
    """单位 may head units of measure: 公里 is nobody who acts."""
    if re.fullmatch(UNIT, squeeze(str(cell))):
        return _with_other(task, cell, column)
    return replace(task, units=(*task.units, *unit_lines(cell.paragraphs)))


def _with_deadline(task: TaskRow, cell: Cell, column: Column) -> TaskRow:
    """By when, and what has to be reached by then if the heading asks for it."""
    task = _with_goal(task, cell, column) if AND_HOW.search(column.heading) else task
    return replace(task, deadline=task.deadline or _joined(cell.paragraphs))


def _with_other(task: TaskRow, cell: Cell, column: Column) -> TaskRow:
    """备注, 进展情况 and the like state no fact of this ontology and are kept as printed."""
    return replace(task, other=(*task.other, (column.heading, squeeze(str(cell)))))


def _with_group(task: TaskRow, cell: Cell, column: Column) -> TaskRow:
    return replace(task, group=(*task.group, *cell.paragraphs))


_WITH: dict[Field, Callable[[TaskRow, Cell, Column], TaskRow]] = {
    "number": _with_number,
    "group": _with_group,
    "text": _with_text,
    "": _with_text,
    "goal": _with_goal,
    "standard": _with_standard,
    "both": _with_both,
    "lead": _with_lead,
    "support": _with_support,
    "units": _with_units,
    "deadline": _with_deadline,
    "other": _with_other,
}


def with_cells(task: TaskRow, cells: Iterable[tuple[Cell, Column]]) -> TaskRow:
    """The row with what cells say, each as its column has it; empty cells say nothing."""
    for cell, column in cells:
        if cell.paragraphs:
            task = _WITH[column.field](task, cell, column)
    return task


def sort_texts(task: TaskRow) -> TaskRow:
    """The row with group, title and content told apart among its cells of words, and its number.

    The last of these cells is the content. Before it: a label with an ordinal, or the first of
    three, is the group; another short one is the title.
    """
    cells, group, title = task.words, list(task.group), task.title
    below: tuple[Text, ...] = ()
    for at, paragraphs in enumerate(cells[:-1]):
        whole = _whole(paragraphs)
        text = _joined(paragraphs[:whole])
        below += paragraphs[whole:]
        ordinal = parse_ordinal(text.string)
        if ordinal and ordinal.style in ("han", "han_bracket"):
            group.append(text)
        elif (
            title is None
            and (task.numbers or at == len(cells) - 2)
            and not (group and len(cells) > 2 and not at)
        ):
            title = text
        else:
            group.append(text)
    content = (*below, *cells[-1]) if cells else ()
    return _numbered(replace(task, group=tuple(group), title=title, content=content, words=()))


def _whole(paragraphs: Sequence[Text]) -> int:
    """How many paragraphs of a cell are its title; what goes into parts (其中：…) is below it."""
    parts = (at for at, text in enumerate(paragraphs) if at and _PARTS.search(text.string))
    return next(parts, len(paragraphs))


def _joined(paragraphs: tuple[Text, ...]) -> Text:
    """The paragraphs of a cell as one text: a title may be broken over lines."""
    return Text(piece for text in paragraphs for piece in text.pieces)


def _numbered(task: TaskRow) -> TaskRow:
    """The row, a number that stands before its title or its content taken off the front."""
    if task.numbers:
        return task
    if task.title and (match := _LEADING_NUMBER.match(task.title.string)):
        rest = task.title.cut(match.end(), len(task.title))
        return replace(task, numbers=(int(match.group(1)),), title=rest)
    if len(task.content) == 1 and (match := _LEADING_NUMBER.match(task.content[0].string)):
        rest = task.content[0].cut(match.end(), len(task.content[0]))
        return replace(task, numbers=(int(match.group(1)),), content=(rest,))
    return task

"""A row of a task table: its cells by what they say, and how each fills the row."""

import re
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from loaders.extract.targets.unit_words import UNIT
from loaders.text.document import Cell, Text, squeeze
from loaders.text.ordinals import parse_ordinal
from loaders.text.regex import regex

Field = Literal[
    "number", "text", "goal", "lead", "support", "units", "deadline", "group", "other", ""
]
ACTING: frozenset[Field] = frozenset({"lead", "support", "units"})
"""Columns of who acts."""
NUMBER = regex(r"\d{1,3}")
_DECIMAL = regex(r"\d{1,3}(?:[.．\-－—]\d{1,3})+")
"""A number of a task within a group (2.1): no whole number, and no label."""
_NUMBERS = regex(r"\d{1,3}(?:\s+\d{1,3})+")
_LEADING_NUMBER = regex(r"(\d{1,3})(?:[.．、]\s*(?!\d)|\s+(?=\D))")


class Column(NamedTuple):
    """A column of a heading row; ``heading`` as printed (``2025年`` under 工作目标)."""

    field: Field
    heading: str


@dataclass(slots=True)
class TaskRow:
    """A row of a task table with its cells named.

    ``group`` is the group label printed on the row, ``numbers`` all whole numbers printed as its
    number, ``goals`` pairs of column heading and cell, ``spanning`` a label over all columns,
    ``other`` pairs of heading and cell of columns that have no meaning of their own, ``unplaced``
    the names of which nothing says in which column they stand.
    """

    line_start: int
    line_end: int
    numbers: list[int] = field(default_factory=list)
    group: list[Text] = field(default_factory=list)
    title: Text | None = None
    content: list[Text] = field(default_factory=list)
    lead: list[Text] = field(default_factory=list)
    support: list[Text] = field(default_factory=list)
    units: list[Text] = field(default_factory=list)
    deadline: Text | None = None
    goals: list[tuple[str, Text]] = field(default_factory=list)
    spanning: Text | None = None
    other: list[tuple[str, str]] = field(default_factory=list)
    unplaced: tuple[Text, ...] = ()

    @property
    def text(self) -> str:
        """The words of the task, cells run together."""
        return "".join(map(str, self.content))


def _fill_number(task: TaskRow, cell: Cell, column: Column) -> None:
    words = squeeze(str(cell)).rstrip(".．、")
    if NUMBER.fullmatch(words):
        task.numbers.append(int(words))
    elif _DECIMAL.fullmatch(words):
        task.other.append((column.heading, words))
    else:
        task.group.extend(cell.paragraphs)


def _fill_text(task: TaskRow, cell: Cell, column: Column) -> None:
    words = str(cell).strip()
    if NUMBER.fullmatch(words):
        task.numbers.append(int(words))
    elif _NUMBERS.fullmatch(words):
        task.numbers.extend(map(int, words.split()))
    elif match := re.match(
        r"(\d{1,3})\s+<", words
    ):  # number and group label in one cell, with HTML
        task.numbers.append(int(match.group(1)))
        task.group.append(_without_html(cell.paragraphs[0], match.end(1)))
    else:
        task.content.extend(cell.paragraphs)


def _without_html(text: Text, start: int) -> Text:
    kept = [match.span() for match in re.finditer(r"[^<>]+(?=<|$)", text.string[start:])]
    words = [
        (low + start, high + start) for low, high in kept if text.string[low + start :].strip()
    ]
    label = max(words, key=lambda span: len(text.string[span[0] : span[1]].strip()))
    return text.cut(*label)


def _fill_goal(task: TaskRow, cell: Cell, column: Column) -> None:
    task.goals.extend((column.heading, text) for text in cell.paragraphs)


def _fill_lead(task: TaskRow, cell: Cell, column: Column) -> None:
    task.lead.extend(cell.paragraphs)


def _fill_support(task: TaskRow, cell: Cell, column: Column) -> None:
    task.support.extend(cell.paragraphs)


def _fill_units(task: TaskRow, cell: Cell, column: Column) -> None:
    """单位 may head units of measure: 公里 is nobody who acts."""
    if re.fullmatch(UNIT, squeeze(str(cell))):
        _fill_other(task, cell, column)
    else:
        task.units.extend(cell.paragraphs)


def _fill_deadline(task: TaskRow, cell: Cell, column: Column) -> None:
    task.deadline = task.deadline or cell.paragraphs[0]


def _fill_other(task: TaskRow, cell: Cell, column: Column) -> None:
    """备注, 进展情况 and the like state no fact of this ontology and are kept as printed."""
    task.other.append((column.heading, squeeze(str(cell))))


def _fill_group(task: TaskRow, cell: Cell, column: Column) -> None:
    task.group.extend(cell.paragraphs)


FILL = {
    "number": _fill_number,
    "group": _fill_group,
    "text": _fill_text,
    "": _fill_text,
    "goal": _fill_goal,
    "lead": _fill_lead,
    "support": _fill_support,
    "units": _fill_units,
    "deadline": _fill_deadline,
    "other": _fill_other,
}


def sort_texts(task: TaskRow) -> None:
    """Tell group, title and content apart among the text cells; take a number off the front.

    The last text cell is the content. Before it: a label with an ordinal, or the first of three,
    is the group; another short one is the title.
    """
    texts, task.content = task.content, task.content[-1:]
    for text in texts[:-1]:
        ordinal = parse_ordinal(text.string)
        if ordinal and ordinal.style in ("han", "han_bracket"):
            task.group.append(text)
        elif (
            task.title is None
            and (task.numbers or text is texts[-2])
            and not (task.group and len(texts) > 2 and text is texts[0])
        ):
            task.title = text
        else:
            task.group.append(text)
    _take_number(task)


def _take_number(task: TaskRow) -> None:
    for place in ("title", "content"):
        text = task.title if place == "title" else next(iter(task.content), None)
        match = _LEADING_NUMBER.match(text.string) if text else None
        if text and match and not task.numbers:
            task.numbers.append(int(match.group(1)))
            rest = text.cut(match.end(), len(text))
            if place == "title":
                task.title = rest
            else:
                task.content[0] = rest

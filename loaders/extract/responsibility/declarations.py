"""What a plan declares once for all its lists: 列第一位者为牵头单位，下同."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import TypeAlias

from loaders.extract.responsibility.remarks import FIRST_LEADS, MARK_LEADS, STAR_LEADS
from loaders.facts import Assignment, Measure
from loaders.text.document import Document, Paragraph, squeeze
from loaders.text.role_words import RESPONSIBLE_VERB

_Declaration: TypeAlias = Callable[[tuple[Assignment, ...]], tuple[Assignment, ...]]
_MARKS = {"顿号": "、", "逗号": "，,", "“，”": "，,", "分号": "；;", "“；”": "；;"}


def apply_declarations(document: Document, measures: tuple[Measure, ...]) -> tuple[Measure, ...]:
    """Where a plan declares which units of a list lead, the lists say so.

    The first one, those before the first comma, or those with a mark before them. Without the
    declaration the first of several is no stated lead and stays as it is. One alone is the first,
    unless a verb says that it answers for the task (海关总署负责).
    """
    declared = _declaration(document)
    if declared is None:
        return measures
    return tuple(
        replace(
            measure,
            assignments=declared(measure.assignments),
            body_assignments=declared(measure.body_assignments),
        )
        for measure in measures
    )


def _declaration(document: Document) -> _Declaration | None:
    for line in (*_paragraphs(document), *document.lines):
        if FIRST_LEADS.search(line):
            return _first_leads
        if match := MARK_LEADS.search(line):
            return partial(_before_mark_leads, _MARKS[match["mark"]])
        if match := STAR_LEADS.search(line):
            return partial(_starred_lead, match["star"])
    return None


def _paragraphs(document: Document) -> Iterator[str]:
    """The paragraphs, in which what stands over two lines is whole."""
    return (block.text.string for block in document.blocks if isinstance(block, Paragraph))


def _before_mark_leads(marks: str, assignments: tuple[Assignment, ...]) -> tuple[Assignment, ...]:
    """Those printed before the first of the marks lead; all do in a list without one."""
    return tuple(_leading(each, leads=_is_before(marks, each)) for each in assignments)


def _starred_lead(star: str, assignments: tuple[Assignment, ...]) -> tuple[Assignment, ...]:
    """Those with the mark before their name or behind it lead, in lists that have it."""
    starred = [each for each in assignments if _is_starred(star, each)]
    if not starred:
        return assignments
    return tuple(_leading(each, leads=each in starred) for each in assignments)


def _is_starred(star: str, assignment: Assignment) -> bool:
    """Whether a name has the mark on the side on which its list prints it."""
    quote, name = assignment.span.quote, assignment.mention
    behind = re.search(
        rf"(?<=[\u4e00-\u9fff）)]){re.escape(star)}(?=[\s、，,；;。）)〕\]】]|$)", quote
    )
    return (name + star if behind else star + name) in squeeze(quote)


def _is_before(marks: str, assignment: Assignment) -> bool:
    front = re.split(f"[{marks}]", squeeze(assignment.span.quote), maxsplit=1)[0]
    return assignment.mention in front


def _first_leads(assignments: tuple[Assignment, ...]) -> tuple[Assignment, ...]:
    """The first of each list leads; in the list of a joint plan the first of each place.

    Beside a stated lead a list of its own (责任单位：) has none.
    """
    if any(each.role == "LEADS" for each in assignments):
        return assignments
    placed = dict.fromkeys(each.place for each in assignments if each.place)
    if not placed:
        return tuple(map(_as_first, assignments))
    first = [next(each for each in assignments if each.place == place) for place in placed]
    return tuple(_leading(each, leads=each in first) for each in assignments)


def _as_first(assignment: Assignment) -> Assignment:
    if assignment.listed == 1 and re.search(RESPONSIBLE_VERB, assignment.span.quote):
        return assignment
    return _leading(assignment, leads=assignment.position == 1)


def _leading(assignment: Assignment, *, leads: bool) -> Assignment:
    if assignment.role != "RESPONSIBLE_FOR":
        return assignment
    return replace(assignment, role="LEADS" if leads else "SUPPORTS")

"""Where a plan says who is responsible: brackets in running text, cells of task tables."""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from loaders.extract.responsibility.unit_names import UNIT_END, is_name
from loaders.extract.responsibility.units import (
    Mention,
    is_labelled,
    is_responsibility,
    places,
    read_units,
)
from loaders.extract.tasks.table_repair import part_tail
from loaders.extract.tasks.task_rows import TaskRow
from loaders.facts import Assignment
from loaders.text.document import Document, Text

AFTER_TAIL = "text-after-tail"
_LONGEST_STATEMENT = 200
LONGEST_LIST = 5000
"""Characters of a list that are read: every edge quotes its list, so endless ones fill memory."""
_OFFICE = re.compile(r"[\u4e00-\u9fff]{2,}(?:(?<![布格全大结])局|委|办|厅|政府|委员会)")
"""Offices even where no vocabulary of the place is at hand; 优化布局 is none."""
_PAIRS = {"（": "）", "(": ")", "〔": "〕", "[": "]", "【": "】", "［": "］"}
_BRACKET = re.compile("[" + re.escape("".join((*_PAIRS, *_PAIRS.values()))) + "]")


class Statement(NamedTuple):
    """Offsets of what says who is responsible, and of the words in it without its bracket."""

    start: int
    end: int
    inner_start: int
    inner_end: int


def find_statements(text: Text, known: Container[str] = ()) -> list[Statement]:
    """What says who is responsible in a paragraph: the whole of it, or brackets in it.

    A paragraph of its own begins with its label: 责任单位：市商务局、市财政局. Without a bracket,
    the last sentence may say it: ……。由市商务局牵头，市财政局配合。
    """
    if is_labelled(text.string):
        return [Statement(0, len(text), 0, len(text))]
    found = find_brackets(text, known)
    if found:
        return [Statement(start, end, start + 1, end - 1) for start, end in found]
    start = _last_sentence(text.string)
    if start and _is_all_names(text.cut(start, len(text)), known):
        return [Statement(start, len(text), start, len(text))]
    return []


def _last_sentence(string: str) -> int:
    """Where the last sentence begins; 0 if there is but one."""
    return string.rstrip("。；; ").rfind("。") + 1


def _is_all_names(sentence: Text, known: Container[str]) -> bool:
    """Whether a sentence is nothing but a statement of responsibility."""
    if len(sentence) > _LONGEST_STATEMENT or not is_responsibility(sentence.string):
        return False
    mentions = read_units(sentence, ())
    return bool(mentions) and all(is_name(mention.name, known) for mention in mentions)


def find_brackets(text: Text, known: Container[str] = ()) -> list[tuple[int, int]]:
    """Offsets (start, end) of the brackets that say who is responsible, outermost ones.

    ``〔市知识产权局、市新闻出版局（市版权局）按职责分工负责〕``. A bracket at the end that holds
    nothing but names of agencies is one too.
    """
    string = text.string
    found = []
    last = len(string.rstrip("。；; "))
    for start, end in _outermost(string):
        words = string[start + 1 : end - 1]
        at_end = end >= last
        if is_responsibility(words) or (at_end and _all_named(text.cut(start + 1, end - 1), known)):
            found.append((start, end))
    return found


def _outermost(string: str) -> Iterator[tuple[int, int]]:
    stack: list[str] = []
    start = 0
    for bracket in _BRACKET.finditer(string):
        character, offset = bracket.group(), bracket.start()
        if character in _PAIRS:
            if not stack:
                start = offset
            stack.append(_PAIRS[character])
        elif stack:
            # A bracket closed by one of another kind (OCR, typing) is closed all the same.
            stack.pop()
            if not stack:
                yield start, offset + 1


def _all_named(words: Text, known: Container[str]) -> bool:
    """Whether a bracket at the end holds names of agencies and nothing else."""
    if not 2 < len(words) <= LONGEST_LIST:
        return False
    names = [mention.name for mention in read_units(words, ())]
    return bool(names) and all(is_name(name, known) for name in names)


def names_only(cell: Text, known: Container[str]) -> bool:
    """Whether a cell of a table holds a list of units and nothing else, by its words alone."""
    if UNIT_END.search(cell.string) is None and not is_responsibility(cell.string):
        return False
    names = [mention.name for mention in read_units(cell[:LONGEST_LIST], ())]
    certain = any(name in known or _OFFICE.fullmatch(name) for name in names)
    return certain and all(is_name(name, known) for name in names)


def statement_assignments(
    document: Document, text: Text, statement: Statement, known: Iterable[str]
) -> list[Assignment]:
    """The assignments of a statement in running text; the whole of it is their evidence."""
    limit = statement.start + LONGEST_LIST
    inner = text.cut(statement.inner_start, min(statement.inner_end, limit))
    evidence = text.cut(statement.start, min(statement.end, limit))
    return list(_assignments(document, evidence, read_units(inner, known)))


def row_assignments(document: Document, row: TaskRow, known: Iterable[str]) -> list[Assignment]:
    """The assignments of a table row as printed: its lead, support and unit cells."""
    names = frozenset(known)
    found: list[Assignment] = []
    for text in row.lead:
        found.extend(_in_column(document, text[:LONGEST_LIST], "LEADS", names))
    for text in row.support:
        found.extend(_in_column(document, text[:LONGEST_LIST], "SUPPORTS", names))
    for text in row.units:
        found.extend(_unit_cell(document, text[:LONGEST_LIST], names))
    return found


def once_each(assignments: list[Assignment]) -> list[Assignment]:
    """Each name once in each role, numbered anew: a repeat in one list says nothing new."""
    return renumber(_once(assignments))


def _in_column(
    document: Document, text: Text, role: str, known: frozenset[str]
) -> Iterator[Assignment]:
    """A column that names the role settles it, unless the cell names another itself."""
    mentions = read_units(text, known)
    for mention in mentions:
        if mention.role == "RESPONSIBLE_FOR":
            mention = replace(mention, role=role)  # type: ignore[arg-type]
        yield from _assignments(document, text, [mention])


def _unit_cell(document: Document, text: Text, known: frozenset[str]) -> Iterator[Assignment]:
    units, tail = part_tail(text)
    mentions = read_units(units, known)
    yield from _assignments(document, text, mentions)
    if tail:
        role = mentions[-1].role if mentions else "RESPONSIBLE_FOR"
        late = [replace(mention, role=role) for mention in read_units(tail, known)]
        for assignment in _assignments(document, text, late):
            yield replace(assignment, repaired_by=AFTER_TAIL)


def _assignments(
    document: Document, statement: Text, mentions: Iterable[Mention]
) -> Iterator[Assignment]:
    span = document.span(statement)
    for mention in mentions:
        yield Assignment(
            mention.role,
            mention.name,
            span,
            mention.position,
            mention.listed,
            completed=mention.completed,
        )


def renumber(assignments: list[Assignment]) -> list[Assignment]:
    """The assignments with their places counted anew."""
    roles = [assignment.role for assignment in assignments]
    return [
        replace(assignment, position=position, listed=listed)
        for assignment, (position, listed) in zip(assignments, places(roles), strict=True)
    ]


def _once(assignments: list[Assignment]) -> list[Assignment]:
    seen: set[tuple[str, str]] = set()
    kept = []
    for assignment in assignments:
        key = (assignment.role, assignment.mention)
        if key not in seen:
            seen.add(key)
            kept.append(assignment)
    return kept

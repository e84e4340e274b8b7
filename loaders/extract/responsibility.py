"""Where a plan says who is responsible: brackets in running text, cells of task tables."""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from loaders.document import Document, Text
from loaders.extract.table_repair import part_tail
from loaders.extract.task_rows import TaskRow
from loaders.extract.unit_names import is_name
from loaders.extract.units import (
    Mention,
    is_labelled,
    is_responsibility,
    places,
    read_units,
)
from loaders.facts import Assignment

AFTER_TAIL = "text-after-tail"
_LONGEST_STATEMENT = 200
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
    for start, end in _outermost(string):
        words = string[start + 1 : end - 1]
        at_end = not string[end:].strip("。；; ")
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
    names = [mention.name for mention in read_units(words, ())]
    return len(words) > 2 and bool(names) and all(is_name(name, known) for name in names)


def statement_assignments(
    document: Document, text: Text, statement: Statement, known: Iterable[str]
) -> list[Assignment]:
    """The assignments of a statement in running text; the whole of it is their evidence."""
    inner = text.cut(statement.inner_start, statement.inner_end)
    evidence = text.cut(statement.start, statement.end)
    return list(_assignments(document, evidence, read_units(inner, known)))


def row_assignments(document: Document, row: TaskRow, known: Iterable[str]) -> list[Assignment]:
    """The assignments of a table row as printed: its lead, support and unit cells."""
    names = frozenset(known)
    found: list[Assignment] = []
    for text in row.lead:
        found.extend(_in_column(document, text, "LEADS", names))
    for text in row.support:
        found.extend(_in_column(document, text, "SUPPORTS", names))
    for text in row.units:
        found.extend(_unit_cell(document, text, names))
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

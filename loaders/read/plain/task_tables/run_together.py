"""Task tables whose cells a copy has run together: no mark parts them, and lines say nothing.

    …序号主要任务牵头单位配合单位1建设园区。市商务局市财政局2引进企业。市教委各街道

The headings say which columns there are and in which order. A row begins with the number that
follows, the words of a task end with a sentence, and behind it stand bodies, one name behind the
other. A row of several tasks has one number: what follows its bodies is a task of its own, if
bodies follow that in turn.

Where there are more lists than columns, the first is of the first column and the last of the last;
what stands between belongs to either (``Row.unplaced``).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from loaders.read.lines.table_headings import FIRST
from loaders.read.plain.markup import is_blank, piece, without_prefix
from loaders.text.document import Block, Cell, Paragraph, Piece, Row, Table, Text
from loaders.text.joined_names import begins_names, is_local_name, joined_names
from loaders.text.regex import regex
from loaders.text.role_words import BODY, OF_PERSONS

_HEADING = (
    r"[^\d。；，、]{0,8}?(?:名称|内容|任务(?!名称|内容|目标|要求)|事项(?!名称|内容)|措施|举措|目标(?!任务|要求)"
    rf"|领导|责任人|(?:{BODY}))"
)
_GROUPS = r"工作重点|重点工作|类别|领域|分类|板块"
_HEADINGS = regex(
    rf"(?P<group>{_GROUPS})?(?P<first>{FIRST.pattern})(?P<others>(?:{_HEADING}){{2,6}})"
    r"(?=[一二三四五六七八九十]{1,3}、|1[.．、]?[^\d.．、])"
)
_ONE_HEADING = regex(_HEADING)
_ORDER = regex(r"(?P<texts>t+)(?P<persons>p?)(?P<units>u+)")
"""The kinds of columns as ``_kind`` tells them."""
_UNITS = regex(rf"(?:{BODY})$")
_PERSONS = regex(rf"(?:{OF_PERSONS})领导$|责任人$")
_PAGE = r"\s*[—–\-－]\s*\d{1,4}\s*[—–\-－]\s*"
_BEGIN = regex(
    rf"(?<![\d.．第])(?:{_PAGE})?(?P<group>[一二三四五六七八九十]{{1,3}}、[^。；\d]{{2,30}})?(?:{_PAGE})?"
    r"(?P<number>(?P<value>\d{1,3})[.．、]?)(?=[\u4e00-\u9fff“《])(?![个家所项处座条人名户次件万亿年月日])"
)
"""How a row begins: its number, the name of its group and the number of a page before it."""
_LINE_MARK = regex(r"(\d{1,3})、")
_SENTENCE_END = regex(r"。[”）)]?")
_SHORTEST_PERSON, _LONGEST_PERSON = 2, 4


class _Columns(NamedTuple):
    """The columns by what they hold, in this order, behind those of groups and numbers."""

    heads: list[tuple[int, int]]
    before: int
    texts: int
    persons: int
    units: int


@dataclass(slots=True)
class _Task:
    """A task of a row: where its number, its words, a person and the names stand."""

    number: tuple[int, int] | None
    words: list[tuple[int, int]]
    person: tuple[int, int] | None
    names: list[tuple[int, int]]


_Group = tuple[int, int]


def read_cells_run_together(lines: Sequence[str], number: int) -> tuple[list[Block], int] | None:
    """The blocks of a table that begins in line index ``number``, and the index behind it, or None.

    Words before its headings are a paragraph. Two rows at least make a table.
    """
    if not _HEADINGS.search(lines[number]):
        return None
    end = next((at for at in range(number, len(lines)) if is_blank(lines[at])), len(lines))
    text = Text(_pieces(lines, number, end))
    headings = _HEADINGS.search(text.string)
    columns = _columns(headings) if headings else None
    if headings is None or columns is None:
        return None
    found = list(_Reader(text.string, headings.end(), columns.persons).read())
    if sum(isinstance(each, _Task) and each.number is not None for each in found) < 2:
        return None
    before = text.cut(0, headings.start())
    table = Table(tuple(_rows(text, columns, found)), parted=True)
    return [*([Paragraph(before)] if before else []), table], end


def _pieces(lines: Sequence[str], start: int, end: int) -> Iterator[Piece]:
    """The lines without the marks that the copy put before each: 1、 2、 in order."""
    marks = [_LINE_MARK.match(lines[at]) for at in range(start, end)]
    numbers = [int(mark[1]) if mark else 0 for mark in marks]
    counted = len(numbers) > 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    for at, mark in zip(range(start, end), marks, strict=True):
        column = mark.end() if counted and mark else without_prefix(lines[at])
        yield piece(at + 1, lines[at], column)


def _columns(headings: re.Match[str]) -> _Columns | None:
    """The columns in their order: words of the task, a person, bodies; None for another order."""
    others = _ONE_HEADING.finditer(headings.string, *headings.span("others"))
    spans = [match.span() for match in others]
    kinds = "".join(map(_kind, (headings.string[start:end] for start, end in spans)))
    order = _ORDER.fullmatch(kinds)
    if order is None:
        return None
    first = [headings.span(name) for name in ("group", "first") if headings[name]]
    counts = (len(order[kind]) for kind in ("texts", "persons", "units"))
    return _Columns([*first, *spans], len(first), *counts)


def _kind(heading: str) -> str:
    return "u" if _UNITS.search(heading) else "p" if _PERSONS.search(heading) else "t"


class _Reader:
    """Reads the rows of a table from offset ``at`` on; each step goes forward in the words."""

    def __init__(self, words: str, at: int, persons: int) -> None:
        self._words, self._at = words, at
        self._value = 0
        self._named = bool(persons)
        self._known: set[str] = set()

    def read(self) -> Iterator[_Task | _Group]:
        """Tasks, and the groups between them; the end of the words belongs to the last task."""
        task: _Task | None = None
        while self._at < len(self._words):
            begin = self._begin(self._at)
            if begin and begin["group"]:
                yield begin.span("group")
            number = begin.span("number") if begin else None
            self._value += number is not None
            found = self._task(begin.end() if begin else self._at, number)
            if found is None:
                break
            task, self._at = found, found.names[-1][1]
            yield task
        if task is not None and self._at < len(self._words):
            task.words.append((self._at, len(self._words)))

    def _begin(self, at: int) -> re.Match[str] | None:
        """The beginning of the next row, if it stands at ``at``."""
        match = _BEGIN.match(self._words, at)
        return match if match and int(match["value"]) == self._value + 1 else None

    def _task(self, start: int, number: tuple[int, int] | None) -> _Task | None:
        """The task whose words begin at ``start``, with the names behind them."""
        stop = self._next_row(start)
        for match in _SENTENCE_END.finditer(self._words, start, stop):
            person = self._person(match.end())
            behind = person[1] if person else match.end()
            if names := joined_names(self._words, behind):
                return _Task(number, [(start, match.end())], person, names)
        at = begins_names(self._words, start, stop)
        if at <= start:
            return None
        return _Task(number, [(start, at)], (at, at), joined_names(self._words, at))

    def _next_row(self, start: int) -> int:
        """Where the row that begins at ``start`` ends at the latest: where the next one begins."""
        for match in _BEGIN.finditer(self._words, start):
            if match.start() > start and int(match["value"]) == self._value + 1:
                return match.start()
        return len(self._words)

    def _person(self, at: int) -> tuple[int, int] | None:
        """Where a person is named at ``at``, if a column is of persons; None if nobody can tell.

        A name ends before a body that the naming rules have, or is one that another row names.
        """
        if not self._named:
            return at, at
        ends = range(at + _SHORTEST_PERSON, at + _LONGEST_PERSON + 1)
        for end in ends:
            body = next(iter(joined_names(self._words, end)), (end, end))
            if is_local_name(self._words[slice(*body)]) or self._words[at:end] in self._known:
                self._known.add(self._words[at:end])
                return at, end
        return None


def _rows(text: Text, columns: _Columns, found: Sequence[_Task | _Group]) -> Iterator[Row]:
    yield _row([_cell(text, [span]) for span in columns.heads])
    tasks = [each for each in found if isinstance(each, _Task)]
    marked = any(len(each) > 1 for task in tasks for each in _lists(task.names))
    for each in found:
        if isinstance(each, _Task):
            yield _task_row(text, columns, each, marked=marked)
        else:
            yield _row([_cell(text, [each])])


def _task_row(text: Text, columns: _Columns, task: _Task, *, marked: bool) -> Row:
    """A row with as many cells as there are headings; its words are all in the last of theirs."""
    lists = _lists(task.names)
    unplaced = [] if task.person else lists[:1]
    units, between = _placed(lists[len(unplaced) :], columns.units, marked=marked)
    number = _cell(text, [task.number]) if task.number else Cell((), continues=True)
    person = [task.person] if task.person and task.person[0] < task.person[1] else []
    cells = [
        *[Cell(())] * (columns.before - 1),
        number,
        *[Cell(())] * (columns.texts - 1),
        _cell(text, task.words),
        *[_cell(text, person)] * columns.persons,
        *(_cell(text, [(each[0][0], each[-1][1]) for each in unit]) for unit in units),
    ]
    loose = [text.cut(*name) for each in (*unplaced, *between) for name in each]
    return _row(cells)._replace(unplaced=tuple(loose))


_Names = list[tuple[int, int]]


def _lists(names: _Names) -> list[_Names]:
    """The names that marks join, together; where no mark stands, another list may begin."""
    lists: list[_Names] = []
    for name in names:
        if lists and lists[-1][-1][1] < name[0]:
            lists[-1].append(name)
        else:
            lists.append([name])
    return lists


def _placed(
    lists: list[_Names], columns: int, *, marked: bool
) -> tuple[list[list[_Names]], list[_Names]]:
    """The lists of each column, and those between, which may be of one or the other.

    Where a table prints no marks at all, one body leads and the others are of the last column.
    """
    if columns == 1 or len(lists) <= columns:
        rest = lists if columns == 1 else []
        return [rest] if rest else [lists[at : at + 1] for at in range(columns)], []
    if columns == 2 and not marked:
        return [lists[:1], lists[1:]], []
    empty: list[list[_Names]] = [[]] * (columns - 2)
    return [lists[:1], *empty, lists[-1:]], lists[1:-1]


def _cell(text: Text, spans: Sequence[tuple[int, int]]) -> Cell:
    return Cell(tuple(text.cut(*span) for span in spans))


def _row(cells: Sequence[Cell]) -> Row:
    lines = [line for cell in cells for each in cell.paragraphs for line in _lines(each)]
    return Row(tuple(cells), min(lines), max(lines))


def _lines(text: Text) -> tuple[int, int]:
    return text.line_start, text.line_end

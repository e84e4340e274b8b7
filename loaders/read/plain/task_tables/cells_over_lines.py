"""Tables of tasks copied out of a PDF whose cells go over several lines.

    序号 重点举措 实施路径 完成时限 责任单位 配合单位
    1 攻坚算力扩容
    全力争取算力中心通过省级论证，力争规模突破
    3000P。
    12 月
    市发展改革委、
    市数据局 相关县（市、区）政府

Blanks and ends of lines stand between cells and within them, so a row is read from its end: who
acts and by when are known by their form, and what stands before them is the task.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from loaders.read.lines.table_headings import is_heading_row
from loaders.read.plain.markup import cell_of, is_blank
from loaders.read.plain.tables.lines_of_cells import DEADLINE, UNITS
from loaders.read.plain.tables.row_a_line import spaced_cells
from loaders.read.plain.tables.row_ends import (
    LINES_OF_NAME,
    NOBODY,
    deadline_at_end,
    is_list,
    is_name_alone,
    units_at_end,
)
from loaders.text.document import Cell, Piece, Row, Text
from loaders.text.regex import regex
from loaders.text.table_words import row_number

_WORD = regex(r"\S+")
_FIRST = regex(r"序号?|编号?")
_UNIT = regex(r"[年月日个家项万亿%％名人次条套座户亩吨公平元天小]|以[上内下]")
_BRACKETS = ("（", "(", "〔")
_BEHIND = regex(
    r"附[件表录]?\s?[\d一二三四五六七八九十]{0,2}[：:]?$|(?:注|备注|说明)[：:]|[一二三四五六七八九十]{1,3}、"
)
_FEWEST_COLUMNS, _FEWEST_ROWS = 3, 3
_MOST_LINES = 40
_LABEL = 14
"""Characters of a line that names the group or the task before its text."""
_LOST = 20
"""How far the number of a row may be from that of the row before: lines of a copy get lost."""
_SHARE = 0.6
"""Of the rows, in how many the last column must be known by its form."""


class _Line(NamedTuple):
    number: int
    words: tuple[Piece, ...]


def read_tasks_over_lines(lines: Sequence[str], number: int) -> tuple[list[Row], int] | None:
    """The rows of a table that begins at line index ``number``, and the index behind it, or None.

    The headings are its first row; a row begins with the number behind that of the row before.
    """
    heads, first = _headings(lines, number)
    last = [head.text for head in heads[1:]]
    acting = [index for index, head in enumerate(last) if UNITS.search(head)]
    if len(heads) < _FEWEST_COLUMNS or not acting or acting[-1] < len(last) - 2:
        return None
    rows = list(_numbered(lines, first, [head.text for head in heads]))
    read = [_read_row(heads, part) for row in rows for part in _parted(row, heads)]
    known = sum(bool(row.cells[acting[-1] + 1].paragraphs) for row in read)
    if len(read) < _FEWEST_ROWS or known < _SHARE * len(read):
        return None
    head = Row(tuple(map(cell_of, heads)), heads[0].line, heads[-1].line)
    return [head, *read], rows[-1][-1].number + 1


def _headings(lines: Sequence[str], number: int) -> tuple[list[Piece], int]:
    """The headings from a line on, and the index of the line behind them: 序 | 号 | 任务 单位."""
    words = spaced_cells(number, lines[number])
    at = number + 1
    if not words or not _FIRST.fullmatch(words[0].text):
        return [], at
    if len(words) == 1 and words[0].text in ("序", "编") and at + 1 < len(lines):
        words = [words[0]._replace(text=words[0].text + lines[at].strip())]
        words += spaced_cells(at + 1, lines[at + 1])
        at += 2
    return (words, at) if is_heading_row([word.text for word in words]) else ([], at)


def begins_table(lines: Sequence[str], number: int) -> bool:
    """Whether a line has the headings of a table, which go on with no sentence."""
    return lines[number].lstrip().startswith(("序", "编")) and bool(_headings(lines, number)[0])


def _words(lines: Sequence[str], index: int) -> _Line:
    if index >= len(lines):
        return _Line(index, ())
    found = _WORD.finditer(lines[index])
    return _Line(index, tuple(Piece(index + 1, word.start(), word.group()) for word in found))


def _numbered(lines: Sequence[str], first: int, heads: Sequence[str]) -> Iterator[list[_Line]]:
    """The lines of each row: from its number to a later one, without what a page repeats."""
    row: list[_Line] = []
    wanted = 1
    for line in _without_repeats(lines, first, heads):
        value = _number_of_row(line)
        if value and (not row or wanted <= value < wanted + _LOST):
            yield from [row] if row else []
            row, wanted = [line], value + 1
        elif not row or _BEHIND.match("".join(word.text for word in line.words)):
            break
        elif len(row) >= _MOST_LINES:
            return
        else:
            row.append(line)
    yield from [row] if row else []


def _number_of_row(line: _Line) -> int:
    """The number with which a row begins, or 0: 12 月 and 30 个以上 are quantities."""
    first, *more = (word.text for word in line.words)
    behind = more[0] if more else ""
    return 0 if _UNIT.match(behind) else row_number(first) or 0


def _without_repeats(lines: Sequence[str], first: int, heads: Sequence[str]) -> Iterator[_Line]:
    """The lines with words, without headings that a page repeats and the page's number above."""
    held: _Line | None = None
    index = first
    while index < len(lines):
        again, behind = _headings(lines, index)
        if again and [head.text for head in again] == list(heads):
            held, index = None, behind
            continue
        if held:
            yield held
        line = _words(lines, index)
        alone = len(line.words) == 1 and row_number(line.words[0].text) is not None
        held = None
        if alone:
            held = line
        elif not is_blank(lines[index]):
            yield line
        index += 1
    if held:
        yield held


def _parted(row: Sequence[_Line], heads: Sequence[Piece]) -> list[Sequence[_Line]]:
    """The tasks of a row: several where number and label are merged, or the lines that have them
    are lost. Each ends with its bodies, or with the deadline behind them."""
    if DEADLINE.search(heads[-1].text):
        ends = _ends_by_deadline(row)
    elif UNITS.search(heads[-1].text) and not UNITS.search(heads[-2].text):
        ends = _ends_by_list(row)
    else:
        ends = []
    return [row[start:stop] for start, stop in pairwise([0, *ends, len(row)])]


def _ends_by_deadline(row: Sequence[_Line]) -> list[int]:
    ends: list[int] = []
    for stop in range(1, len(row)):
        words = _words_of(row[ends[-1] if ends else 0 : stop])
        dated = deadline_at_end(words)
        if dated and units_at_end(words[: len(words) - dated], others=False):
            ends.append(stop)
    return ends


def _ends_by_list(row: Sequence[_Line]) -> list[int]:
    ends: list[int] = []
    at = 0
    while at < len(row):
        run = _lines_of_list(row, at)
        at += run or 1
        if run and at < len(row) and not row[at].words[0].text.startswith(_BRACKETS):
            ends.append(at)
    return ends


def _words_of(lines: Sequence[_Line]) -> list[Piece]:
    return [word for line in lines for word in line.words]


def _lines_of_list(row: Sequence[_Line], at: int) -> int:
    """How many lines from one on are a list of bodies and nothing else."""
    for count in range(min(LINES_OF_NAME, len(row) - at), 0, -1):
        if is_name_alone(_words_of(row[at : at + count])):
            return count
    return 0


def _read_row(heads: Sequence[Piece], row: Sequence[_Line]) -> Row:
    """A row with a cell for each heading: those at its end by their form, the task before them.

    Lines within the task that list bodies are of a row that lost its number, and unplaced.
    """
    words = _words_of(row)
    number = words.pop(0) if _number_of_row(row[0]) else None
    cells: list[Cell] = []
    for at_head in range(len(heads) - 1, 0, -1):
        head = heads[at_head].text
        if UNITS.search(head):
            others = UNITS.search(heads[at_head - 1].text) is not None
            at = len(words) - units_at_end(words, others=others)
            cells.insert(0, _cell_of_names(words[at:]))
        elif DEADLINE.search(head):
            at = len(words) - deadline_at_end(words)
            cells.insert(0, _cell(words[at:]))
        else:
            break
        words = words[:at]
    texts = _text_cells(words, len(heads) - 1 - len(cells))
    first = cell_of(number) if number else Cell(())
    of_task = frozenset(words)
    lists = _lists_within([line for line in row[1:] if of_task.issuperset(line.words)])
    unplaced = tuple(map(Text, lists))
    return Row((first, *texts, *cells), row[0].number + 1, row[-1].number + 1, unplaced)


def _lists_within(lines: Sequence[_Line]) -> Iterator[list[Piece]]:
    """The words of lines that list bodies and nothing else."""
    at = 0
    while at < len(lines):
        run = _lines_of_list(lines, at)
        if run and not NOBODY.fullmatch(lines[at].words[0].text):
            yield _words_of(lines[at : at + run])
        at += run or 1


def _text_cells(words: Sequence[Piece], count: int) -> list[Cell]:
    """The cells of the task: a short line before its text is the cell before it."""
    if count < 1:
        return []
    head: list[Piece] = []
    if count > 1 and words:
        head = [word for word in words if word.line == words[0].line]
        line = "".join(word.text for word in head)
        if len(line) > _LABEL or len(head) == len(words) or re.search("[，。；]", line):
            head = []
    rest = words[len(head) :]
    empty = [Cell(())] * (count - 2)
    label = _cell(head) if head else Cell((), continues=True)
    return [_cell(rest)] if count == 1 else [label, *empty, _cell(rest)]


def _cell_of_names(words: Sequence[Piece]) -> Cell:
    """A list of bodies, or several where no mark parts two names."""
    lists: list[list[Piece]] = []
    for word in words:
        whole = lists and is_name_alone(lists[-1])
        if lists and (not whole or (not is_list([word]) and is_list([*lists[-1], word]))):
            lists[-1].append(word)
        else:
            lists.append([word])
    return Cell(tuple(map(Text, lists)))


def _cell(words: Sequence[Piece]) -> Cell:
    return Cell((Text(words),)) if words else Cell(())

"""Prints sheets: titles above the heading row and notes below the table as paragraphs.

A task list in Excel has 附件, its title and 单位 above the heading row, and 注 or 填表人 below the
last one. Blank rows part tables only where a heading row stands behind them; 附件2 does so without.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from loaders.read.rendering import Rendering, print_rows
from loaders.read.spreadsheet.sheet import Sheet, Shown, shown_rows
from loaders.text.body_names import is_body_name
from loaders.text.document import squeeze
from loaders.text.printed_days import NUMERIC, is_day
from loaders.text.regex import regex
from loaders.text.table_words import NOTE_WORDS
from ontology.positions import Position

_NOTE_OR_SIGNATURE = regex(
    rf"\s*(?:{NOTE_WORDS}|填表|填报|制表|审核|审批|联系|报送|分管|单位负责人|日期|[*＊※])"
    r"[^:：]{0,8}(?:[:：]|$)"
)
_ANNEX = regex(
    r"\s*(?:附[件表录]\s*[\d一二三四五六七八九十]*|表\s*\d+)(?:[:：\s].{0,40}|[^,，。]{0,2})$"
)
"""What stands above a further table of a sheet."""
_NAMELESS = regex(r"(?:Sheet|工作表|表)\s*\d*(?:\s*\(\d+\))?", re.I)
_DAY_ALONE = regex(rf"\s*{NUMERIC.pattern}\s*")
_LONGEST_HEADING = 16
_WIDE = 0.5
"""Of the cells that the fullest row shows, how many a heading row shows."""


def print_sheet(sheet: Sheet, rendering: Rendering) -> None:
    """Print what a sheet shows; one without a title above its table is headed by its name.

    Raises:
        ValueError: more cells than any plan has.
    """
    table: list[Shown] = []
    titled = bool(_NAMELESS.fullmatch(sheet.name.strip()))
    for run in (part for rows in shown_rows(sheet) for part in _parted(rows)):
        above = _heading_index(run)
        if table and not _begins_table(run, above):
            table.extend(run)
            continue
        _print_table(sheet, table, rendering)
        if above == 0 and not titled:
            rendering.paragraph(sheet.name, position=_position(sheet, run[0]))
        titled = True
        _print_paragraphs(sheet, run[:above], rendering)
        table = run[above:]
    _print_table(sheet, table, rendering)
    rendering.gap(2)


def _parted(run: list[Shown]) -> Iterator[list[Shown]]:
    """The rows up to each label of a further annex, and those behind the last."""
    starts = [
        number
        for number, row in enumerate(run)
        if number and len(row.words) == 1 and _ANNEX.match(row.words[0])
    ]
    for start, end in pairwise([0, *starts, len(run)]):
        yield run[start:end]


def _heading_index(run: Sequence[Shown]) -> int:
    """Where the table of a run of rows begins: at the first row that fills most of its columns."""
    counts = [len(row.words) for row in run]
    enough = max(2, _WIDE * max(counts))
    return next((index for index, count in enumerate(counts) if count >= enough), len(run))


def _begins_table(run: Sequence[Shown], above: int) -> bool:
    """Whether a run behind a blank row is no more of the table before it."""
    if above == len(run):
        return all(_NOTE_OR_SIGNATURE.match(row.words[0]) for row in run if row.words)
    return above > 0 and _is_heading(run[above])


def _is_heading(row: Shown) -> bool:
    return all(len(words) <= _LONGEST_HEADING and not words.isdecimal() for words in row.words)


def _position(sheet: Sheet, row: Shown) -> Position:
    return Position(sheet=sheet.name, row=row.number)


def _print_table(sheet: Sheet, rows: Sequence[Shown], rendering: Rendering) -> None:
    end = len(rows)
    while end > 1 and _is_below(rows[end - 1]):
        end -= 1
    if end:
        printed = print_rows(row.cells for row in rows[:end])
        rendering.table(printed, [_position(sheet, row) for row in rows[:end]])
    _print_paragraphs(sheet, rows[end:], rendering)


def _is_below(row: Shown) -> bool:
    """Whether a row at the end of a table is none of it: a note over its width, or signatures."""
    if row.continues or not row.words:
        return not row.words
    if len(row.words) == 1:
        return not row.words[0].isdecimal()
    return all(_NOTE_OR_SIGNATURE.match(words) for words in row.words) or _signs(row)


def _signs(row: Shown) -> bool:
    """Whether a row has who signs and when, and most of its cells are empty."""
    days = [words for words in row.words if is_day(words) or _DAY_ALONE.fullmatch(words)]
    names = [words for words in row.words if words not in days]
    if len(days) != 1 or len(row.words) * 2 > len(row.cells):
        return False
    return all(_NOTE_OR_SIGNATURE.match(words) or is_body_name(squeeze(words)) for words in names)


def _print_paragraphs(sheet: Sheet, rows: Iterable[Shown], rendering: Rendering) -> None:
    for row in rows:
        for cell in row.cells:
            for words in cell.paragraphs:
                rendering.paragraph(words, position=_position(sheet, row))

"""Tables of indicators whose cells only blanks and ends of lines part, and go over several of both.

    序 / 号 / 指标名称 / 单位 / 2020年 / （基期） / 2025年 / （目标） / 指标 / 性质
    1 / 人均场地 / 面积 / 平方米 / 2.12 / 2.6以上 / 预期 / 性 / 2 / …

    类型 指标 属性 单位 2020 年 2025 年
    大气 优良天数比率 约束性 % 96.5 97 左右

The headings say in which order number, group, name, unit, 属性 and values stand; all but groups and
names are known by their form. Names of groups (一、供应) may stand between the rows. A row that
does not fit is one of loose cells, for a person to read.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, islice, takewhile

from loaders.read.lines.joining import begins_heading
from loaders.read.plain.indicator_tables.cells_over_lines.headings import headings
from loaders.read.plain.indicator_tables.cells_over_lines.row import (
    LONGEST_WORD,
    begins_cell,
    follows,
    read_row,
)
from loaders.read.plain.indicator_tables.cells_over_lines.words import ends_line, words_of
from loaders.read.plain.tables.cells import loose_row, row_of
from loaders.read.plain.tables.indicator_words import looks_like_value
from loaders.text.document import Piece, Row
from loaders.text.regex import regex
from loaders.text.table_words import BEGINS_NOTE, is_binding

_BEGIN = regex(r"序|编|指标?|[类领维方]|名称|主要指标|具体指标|核心指标")
_WIDE = regex(r"\S[ \u3000]{2,}\S\S")
"""Headings with wide blanks, below which the place of a cell tells its column."""
_GROUP_NUMBER = regex(r"[一二三四五六七八九十]{1,3}|[（(][一二三四五六七八九十]{1,3}[）)]")
_GROUP = regex(
    r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^。；，：]{2,16}"
)
_HEAD_WORDS = 24
_MOST_PARSES = 60
"""Ways to part the words of the headings that are tried on the first rows."""
_FEWEST_ROWS = 2
_LONGEST_ROW = 12
"""Lines of a row that does not fit."""
_MOST_UNFIT, _FEWEST_VALUES = 400, 4
"""Words of a table no row of which fits, and how many of them have to be values."""
_LONGEST = 2_000
"""Lines of a table."""


def read_indicators_over_lines(lines: Sequence[str], number: int) -> tuple[list[Row], int] | None:
    """The rows of a table that begins at line index ``number``, and the index behind it, or None.

    The headings are its first row. Two rows at least make a table.
    """
    if not _BEGIN.match(lines[number].lstrip()) or _WIDE.search(lines[number].strip()):
        return None
    words = list(islice(words_of(lines, number, _HEAD_WORDS), _HEAD_WORDS))
    best, least = None, _LONGEST
    for columns, at in islice(headings(words), _MOST_PARSES):
        kinds = [column.kind for column in columns]
        below = list(words_of(lines, words[at - 1].line - 1, _LONGEST_ROW * 5))
        loose = _loose_rows(below, words[at], kinds)
        if loose is not None and loose < least:
            best, least = (columns, at), loose
        if not least:
            break
    if best is None:
        return None
    columns, at = best
    rows = list(_rows(list(words_of(lines, number, _LONGEST)), at, [each.kind for each in columns]))
    return [_row([column.words for column in columns]), *rows], rows[-1].line_end


def read_unfit_cells(lines: Sequence[str], number: int) -> tuple[list[Row], int] | None:
    """The headings of a table that begins at a line and rows of loose cells, or None.

    Below headings that can be read, of a table whose rows nobody can: a person has to.
    """
    if not _BEGIN.match(lines[number].lstrip()):
        return None
    words = list(islice(words_of(lines, number, _HEAD_WORDS), _HEAD_WORDS))
    columns, at = next(headings(words), ((), 0))
    if not columns:
        return None
    found = list(words_of(lines, number, _LONGEST))
    rows = list(_rows(found, at, [column.kind for column in columns]))
    if len(rows) < _FEWEST_ROWS:
        rows = [loose_row(each) for each in _lines_of_cells(found, at)]
    return (
        ([_row([column.words for column in columns]), *rows], rows[-1].line_end) if rows else None
    )


def _lines_of_cells(words: Sequence[Piece], at: int) -> list[list[Piece]]:
    """The words from a place on as one row, as far as lines are short; none if few are values."""
    taken = list(takewhile(_is_of_cell, words[at : at + _MOST_UNFIT]))
    values = sum(looks_like_value(word.text) or is_binding(word.text) for word in taken)
    return [taken] if values >= _FEWEST_VALUES else []


def _is_of_cell(word: Piece) -> bool:
    text = word.text
    return (
        len(text) <= LONGEST_WORD
        and not begins_heading(text)
        and not BEGINS_NOTE.match(text)
        and not any(mark in text for mark in "。；")
    )


def _loose_rows(words: Sequence[Piece], first: Piece, kinds: Sequence[str]) -> int | None:
    """How many rows do not fit the columns; None if those that do are fewer."""
    at = next(place for place, word in enumerate(words) if word[:2] == first[:2])
    rows = list(_rows(words, at, kinds))
    fitting = sum(len(row.cells) == len(kinds) for row in rows)
    loose = sum(len(row.cells[0].paragraphs) > 1 for row in rows if len(row.cells) == 1)
    return loose if fitting >= _FEWEST_ROWS and fitting >= loose else None


def _rows(words: Sequence[Piece], at: int, kinds: Sequence[str]) -> Iterator[Row]:
    """The rows from a place on, as long as rows follow; what stands between two is a row too."""
    value = 0
    unfit: set[int] = set()
    while at < len(words):
        start = _behind_groups(words, at)
        if start < len(words) and (found := read_row(words, start, kinds, value)):
            yield from map(_row, ([each] for each in _groups(words[at:start])))
            yield _row(found.cells)
            value, at = found.number or value, found.end
            unfit.clear()
        elif stop := _end_of_loose(words, at, kinds, value, unfit):
            yield loose_row(words[at:stop])
            at = stop
        else:
            return


def _behind_groups(words: Sequence[Piece], at: int) -> int:
    while at < len(words) and (size := _size_of_group(words, at)):
        at += size
    return at


def _size_of_group(words: Sequence[Piece], at: int) -> int:
    """How many words name a group on lines of their own: 一、结构, or 一 and 结构; 0 if none do."""
    alone = ends_line(words, at + 1)
    if alone and _GROUP.fullmatch(words[at].text):
        return 1
    numbered = _GROUP_NUMBER.fullmatch(words[at].text) and at + 1 < len(words)
    named = numbered and _GROUP.fullmatch(f"一、{words[at + 1].text}")
    return 2 if named and ends_line(words, at + 2) and not begins_cell(words, at + 1) else 0


def _groups(words: Sequence[Piece]) -> Iterator[Sequence[Piece]]:
    """The words of each of the groups that they name."""
    at = 0
    while at < len(words):
        size = _size_of_group(words, at)
        yield words[at : at + size]
        at += size


def _end_of_loose(
    words: Sequence[Piece], at: int, kinds: Sequence[str], value: int, unfit: set[int]
) -> int:
    """Where the words of a row end that does not fit: at the next one that does, or at the end of
    a line that only a row has; 0 if none does. Places where no row begins are kept in ``unfit``."""
    lines = 0
    for stop in range(at + 1, len(words)):
        if BEGINS_NOTE.match(words[stop - 1].text) or "。" in words[stop - 1].text:
            break
        if not ends_line(words, stop):
            continue
        lines += 1
        if lines > _LONGEST_ROW or begins_heading(words[stop].text):
            break
        after = _behind_groups(words, stop)
        if after < len(words) and after not in unfit and read_row(words, after, kinds, value):
            return stop
        unfit.add(after)
    if "number" in kinds and follows(words[at], value):
        return _end_of_numbered(words, at, value)
    line = [word for word in words[at : at + _LONGEST_ROW] if word.line == words[at].line]
    filled = sum(looks_like_value(word.text) or is_binding(word.text) for word in line[1:])
    prose = any("。" in word.text or "，" in word.text for word in line) or BEGINS_NOTE.match(
        line[0].text
    )
    return at + len(line) if filled and not prose and len(line) < _LONGEST_ROW else 0


def _end_of_numbered(words: Sequence[Piece], at: int, value: int) -> int:
    """Where a row ends that begins with its number: at the next number, or with short lines."""
    behind = takewhile(
        lambda word: _is_of_cell(word) and not follows(word, value + 1),
        words[at + 1 : at + 2 * _LONGEST_ROW],
    )
    count = sum(1 for _ in behind)
    return at + 1 + count if count > 1 else 0


def _row(columns: Sequence[Sequence[Piece]]) -> Row:
    return row_of([list(_closed_up(column)) for column in columns])


def _closed_up(words: Sequence[Piece]) -> Iterator[Piece]:
    """Words as pieces, those of one line as one, with the blanks between them."""
    for line, same in groupby(words, key=lambda word: word.line):
        first, *others = same
        text = first.text
        for word in others:
            text = f"{text:<{word.column - first.column}}{word.text}"
        yield Piece(line, first.column, text)

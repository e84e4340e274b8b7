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
from typing import NamedTuple

from loaders.read.lines.joining import begins_heading
from loaders.read.plain.indicator_words import (
    heads,
    is_binding,
    is_unit,
    is_value,
    words_of_value,
)
from loaders.read.plain.markup import is_blank, is_page_break
from loaders.text.document import Cell, Piece, Row, Text
from loaders.text.regex import regex
from loaders.text.table_words import row_number

_WORD = regex(r"[^\s\u3000]+")
_BEGIN = regex(r"序|编|指标?|[类领维方]|名称|主要指标|具体指标|核心指标")
_WIDE = regex(r"\S[ \u3000]{2,}\S\S")
"""Headings below which cells stand, where those left out are told by their places."""
_GROUP_NUMBER = regex(r"[一二三四五六七八九十]{1,3}|[（(][一二三四五六七八九十]{1,3}[）)]")
_GROUP = regex(
    r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^。；，：]{2,16}"
)
_NOTE = regex(r"(?:备?注|说明|数据来源)\s*[：:]")
_MOST_HEADS, _MOST_HALVES = 9, 4
_HEAD_WORDS = 24
_FEWEST_BELOW = 2
_MOST_PARSES = 60
"""Ways to part the words of the headings that are tried on the first rows."""
_FEWEST_HEADS, _FEWEST_ROWS = 3, 2
_MOST_NAME, _LONGEST_NAME, _LONGEST_WORD = 6, 60, 40
_LONGEST_LABEL, _HALF_LABEL = 6, 3
_MOST_PARTS = 5
"""Words that are one value: 〔 | ≥ | 30 | 万人 | 〕."""
_LOST = 3
"""How far the number of a row may be from that of the row before."""
_LONGEST_ROW = 12
"""Lines of a row that does not fit."""
_MOST_UNFIT, _FEWEST_VALUES = 400, 4
"""Words of a table no row of which fits, and how many of them have to be values."""
_LONGEST = 2_000
"""Lines of a table."""


class _Head(NamedTuple):
    kind: str
    words: Sequence[Piece]


_State = tuple[int, tuple[str, ...]]
"""A place and the kinds of the columns before it."""
_NONE: set[_State] = set()


class _Found(NamedTuple):
    """The words of each cell of a row, its number or 0, and the place behind it."""

    cells: list[list[Piece]]
    number: int
    end: int


def read_split_cells(lines: Sequence[str], number: int) -> tuple[list[Row], int] | None:
    """The rows of a table that begins at line index ``number``, and the index behind it, or None.

    The headings are its first row. Two rows at least make a table.
    """
    if not _BEGIN.match(lines[number].lstrip()) or _WIDE.search(lines[number].strip()):
        return None
    words = list(islice(_words(lines, number, _HEAD_WORDS), _HEAD_WORDS))
    best, least = None, _LONGEST
    for columns, at in islice(_headings(words), _MOST_PARSES):
        kinds = [column.kind for column in columns]
        below = list(_words(lines, words[at - 1].line - 1, _LONGEST_ROW * 5))
        loose = _loose_rows(below, words[at], kinds)
        if loose is not None and loose < least:
            best, least = (columns, at), loose
        if not least:
            break
    if best is None:
        return None
    columns, at = best
    rows = list(_rows(list(_words(lines, number, _LONGEST)), at, [each.kind for each in columns]))
    return [_row([column.words for column in columns]), *rows], rows[-1].line_end


def read_unfit_cells(lines: Sequence[str], number: int) -> tuple[list[Row], int] | None:
    """The headings of a table that begins at a line and rows of loose cells, or None.

    Below headings that can be read, of a table whose rows nobody can: a person has to.
    """
    if not _BEGIN.match(lines[number].lstrip()):
        return None
    words = list(islice(_words(lines, number, _HEAD_WORDS), _HEAD_WORDS))
    columns, at = next(_headings(words), ((), 0))
    if not columns:
        return None
    found = list(_words(lines, number, _LONGEST))
    rows = list(_rows(found, at, [column.kind for column in columns]))
    if len(rows) < _FEWEST_ROWS:
        rows = [_loose_row(each) for each in _lines_of_cells(found, at)]
    return (
        ([_row([column.words for column in columns]), *rows], rows[-1].line_end) if rows else None
    )


def _lines_of_cells(words: Sequence[Piece], at: int) -> list[list[Piece]]:
    """The words from a place on as one row, as far as lines are short; none if few are values."""
    taken = list(takewhile(_is_of_cell, words[at : at + _MOST_UNFIT]))
    values = sum(is_value(word.text) or is_binding(word.text) for word in taken)
    return [taken] if values >= _FEWEST_VALUES else []


def _is_of_cell(word: Piece) -> bool:
    text = word.text
    return (
        len(text) <= _LONGEST_WORD
        and not begins_heading(text)
        and not _NOTE.match(text)
        and not any(mark in text for mark in "。；")
    )


def _words(lines: Sequence[str], number: int, most: int) -> Iterator[Piece]:
    """The words of so many lines from an index on that have any."""
    filled = (
        at
        for at in range(number, len(lines))
        if not is_blank(lines[at]) and not is_page_break(lines[at])
    )
    for at in islice(filled, most):
        for match in _WORD.finditer(lines[at]):
            yield Piece(at + 1, match.start(), match.group())


def _joined(words: Sequence[Piece]) -> str:
    return "".join(word.text for word in words)


def _headings(
    words: Sequence[Piece], at: int = 0, before: tuple[_Head, ...] = (), dead: set[_State] = _NONE
) -> Iterator[tuple[tuple[_Head, ...], int]]:
    """All ways to read headings from a place on that end where a line does, longest first.

    From the ``dead`` states no way leads on.
    """
    dead = dead if before else set()
    kinds = tuple(each.kind for each in before)
    for kind, part in _next_headings(words, at, kinds):
        state = (at + len(part), (*kinds, kind))
        if state in dead:
            continue
        dead.add(state)
        for way in _headings(words, state[0], (*before, _Head(kind, part)), dead):
            dead.discard(state)
            yield way
    if {"name", "value"} <= set(kinds) and len(kinds) >= _FEWEST_HEADS and at < len(words):
        columns, end = _with_second_line(before, words, at)
        if end < len(words) and _ends_line(words, at) and not _begins_heading(words, end):
            yield columns, end


def _next_headings(
    words: Sequence[Piece], at: int, before: Sequence[str]
) -> Iterator[tuple[str, Sequence[Piece]]]:
    """What the words at a place may head behind other columns, those of most words first."""
    if len(before) < _MOST_HEADS:
        for stop in range(min(len(words), at + _MOST_HALVES), at, -1):
            part = words[at:stop]
            twice = len({word.text for word in part}) < len(part)
            for kind in () if twice else heads(_joined(part)):
                if _may_follow(kind, before):
                    yield kind, part


def _begins_heading(words: Sequence[Piece], at: int) -> bool:
    return any(any(heads(_joined(words[at:stop]))) for stop in (at + 1, at + 2))


def _with_second_line(
    columns: tuple[_Head, ...], words: Sequence[Piece], at: int
) -> tuple[tuple[_Head, ...], int]:
    """Headings with what a line below adds to each of values: （现状） （目标）."""
    second = [word for word in words[at:] if word.line == words[at].line]
    values = [n for n, column in enumerate(columns) if column.kind == "value"]
    fits = all("value" in heads(word.text) for word in second)
    if not fits or len(values) < _FEWEST_BELOW or len(second) != len(values):
        return columns, at
    below = dict(zip(values, second, strict=True))
    whole = (
        column._replace(words=[*column.words, *([below[n]] if n in below else [])])
        for n, column in enumerate(columns)
    )
    return tuple(whole), at + len(second)


def _may_follow(kind: str, before: Sequence[str]) -> bool:
    """Whether a column may stand behind others: values behind the name, groups before it."""
    named = "name" in before
    if kind == "value":
        return named
    return kind not in before and (named if kind in ("unit", "binding") else not named)


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
        if start < len(words) and (found := _read_row(words, start, kinds, value)):
            yield from map(_row, ([each] for each in _groups(words[at:start])))
            yield _row(found.cells)
            value, at = found.number or value, found.end
            unfit.clear()
        elif stop := _end_of_loose(words, at, kinds, value, unfit):
            yield _loose_row(words[at:stop])
            at = stop
        else:
            return


def _behind_groups(words: Sequence[Piece], at: int) -> int:
    while at < len(words) and (size := _size_of_group(words, at)):
        at += size
    return at


def _size_of_group(words: Sequence[Piece], at: int) -> int:
    """How many words name a group on lines of their own: 一、结构, or 一 and 结构; 0 if none do."""
    alone = _ends_line(words, at + 1)
    if alone and _GROUP.fullmatch(words[at].text):
        return 1
    numbered = _GROUP_NUMBER.fullmatch(words[at].text) and at + 1 < len(words)
    named = numbered and _GROUP.fullmatch(f"一、{words[at + 1].text}")
    return 2 if named and _ends_line(words, at + 2) and not _begins_cell(words, at + 1) else 0


def _groups(words: Sequence[Piece]) -> Iterator[Sequence[Piece]]:
    """The words of each of the groups that they name."""
    at = 0
    while at < len(words):
        size = _size_of_group(words, at)
        yield words[at : at + size]
        at += size


def _ends_line(words: Sequence[Piece], at: int) -> bool:
    """Whether no word behind the one before a place stands on its line."""
    return at >= len(words) or words[at].line > words[at - 1].line


def _end_of_loose(
    words: Sequence[Piece], at: int, kinds: Sequence[str], value: int, unfit: set[int]
) -> int:
    """Where the words of a row end that does not fit: at the next one that does, or at the end of
    a line that only a row has; 0 if none does. Places where no row begins are kept in ``unfit``."""
    lines = 0
    for stop in range(at + 1, len(words)):
        if _NOTE.match(words[stop - 1].text) or "。" in words[stop - 1].text:
            break
        if not _ends_line(words, stop):
            continue
        lines += 1
        if lines > _LONGEST_ROW or begins_heading(words[stop].text):
            break
        after = _behind_groups(words, stop)
        if after < len(words) and after not in unfit and _read_row(words, after, kinds, value):
            return stop
        unfit.add(after)
    if "number" in kinds and _follows(words[at], value):
        return _end_of_numbered(words, at, value)
    line = [word for word in words[at : at + _LONGEST_ROW] if word.line == words[at].line]
    filled = sum(is_value(word.text) or is_binding(word.text) for word in line[1:])
    prose = any("。" in word.text or "，" in word.text for word in line) or _NOTE.match(
        line[0].text
    )
    return at + len(line) if filled and not prose and len(line) < _LONGEST_ROW else 0


def _end_of_numbered(words: Sequence[Piece], at: int, value: int) -> int:
    """Where a row ends that begins with its number: at the next number, or with short lines."""
    behind = takewhile(
        lambda word: _is_of_cell(word) and not _follows(word, value + 1),
        words[at + 1 : at + 2 * _LONGEST_ROW],
    )
    count = sum(1 for _ in behind)
    return at + 1 + count if count > 1 else 0


def _follows(word: Piece, value: int) -> bool:
    """Whether a word is the number of a row that may follow another."""
    return value < (row_number(word.text) or 0) <= value + _LOST


def _read_row(words: Sequence[Piece], at: int, kinds: Sequence[str], value: int) -> _Found | None:
    """The row that begins at a place; None if the words there do not fit the columns."""
    if at and words[at].line == words[at - 1].line:
        return None
    behind = kinds.index("name") + 1
    first = _read_left(words, at, kinds[:behind], value)
    if first is None:
        return None
    for name in _names(words, first.end, with_unit=kinds[behind:][:1] == ["unit"]):
        if found := _read_behind(words, name, first, kinds):
            return found
    return None


def _read_behind(
    words: Sequence[Piece], name: list[Piece], first: _Found, kinds: Sequence[str]
) -> _Found | None:
    """The row of the cells before the name, of the words of the name, and of what follows them."""
    behind = kinds.index("name") + 1
    label, named = _with_label(name, kinds[:behind])
    at = first.end + len(name)
    others: list[list[Piece]] = []
    if kinds[behind] == "unit":
        named, unit = _with_unit(named)
        others, behind = [unit], behind + 1
    last = _read_right(words, at, kinds[behind:])
    if not named or sum(len(word.text) for word in named) > _LONGEST_NAME or last is None:
        return None
    before = zip(kinds[: len(first.cells)], first.cells, strict=True)
    left = [label if label and kind == "group" else cell for kind, cell in before]
    return _Found([*left, named, *others, *last.cells], first.number, last.end)


def _read_left(words: Sequence[Piece], at: int, kinds: Sequence[str], value: int) -> _Found | None:
    """The cells before the name: the number of the row, behind the label of its group or before it.

    Where no number has a column, one before the name is left out. None if the number is missing.
    """
    if "number" not in kinds:
        numbered = row_number(words[at].text) and not _ends_line(words, at + 1)
        return _Found([[] for _ in kinds[:-1]], 0, at + 1 if numbered else at)
    label = _words_of_name(words, at) if kinds[0] == "group" else []
    at += len(label)
    if at >= len(words) or not _follows(words[at], value):
        return None
    cells = {"group": label, "number": [words[at]]}
    number = row_number(words[at].text) or 0
    return _Found([cells[kind] for kind in kinds[:-1]], number, at + 1)


def _read_right(words: Sequence[Piece], at: int, kinds: Sequence[str]) -> _Found | None:
    """The cells behind the name, which end with a line; None if the words do not fit."""
    cells: list[list[Piece]] = []
    for kind in kinds:
        stop = _end_of_cell(words, at, kind)
        if not stop:
            return None
        cells.append(list(words[at:stop]))
        at = stop
    return _Found(cells, 0, at) if _ends_line(words, at) else None


def _words_of_name(words: Sequence[Piece], at: int) -> list[Piece]:
    """The words from a place on that are neither values nor 属性, and no sentence."""
    found: list[Piece] = []
    for word in words[at : at + _MOST_NAME]:
        if _begins_cell(words, at + len(found)):
            break
        if "。" in word.text or len(word.text) > _LONGEST_WORD:
            return []
        found.append(word)
    return found


def _names(words: Sequence[Piece], at: int, *, with_unit: bool) -> Iterator[list[Piece]]:
    """The words from a place on that may be a name and its unit.

    A dash may stand for the unit, and a number within a name that goes on behind it.
    """
    name = _words_of_name(words, at)
    yield name
    stop = at + len(name)
    if not name or stop >= len(words):
        return
    if with_unit and is_unit(words[stop].text):
        yield [*name, words[stop]]
    within = (
        any(map(str.isdigit, words[stop].text))
        and not _ends_line(words, stop)
        and not _ends_line(words, stop + 1)
    )
    if within and (rest := _words_of_name(words, stop + 1)):
        yield [*name, words[stop], *rest]


def _begins_cell(words: Sequence[Piece], at: int) -> bool:
    """Whether a value or 属性 begins at a place, though its first word alone is neither: ≥ 30."""
    return _end_of_value(words, at) > at or _end_of_binding(words, at) > at


def _with_label(named: list[Piece], left: Sequence[str]) -> tuple[list[Piece], list[Piece]]:
    """The label of a group, if it stands right before the name, and the words of the name."""
    short = len(named) > 1 and len(named[0].text) <= _LONGEST_LABEL
    size = int(short and "group" in left[-2:-1])
    if size and len(named) > 2 and all(len(word.text) <= _HALF_LABEL for word in named[:2]):
        size += named[1].line > named[0].line
    return named[:size], named[size:]


def _with_unit(named: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """The words of the name and those of the unit behind it, which may be broken or left out."""
    for size in (1, 2):
        unit = named[len(named) - size :]
        if len(named) > size and is_unit(_joined(unit)):
            return named[: len(named) - size], unit
    return named, []


def _end_of_cell(words: Sequence[Piece], at: int, kind: str) -> int:
    """Where the cell of a column ends that begins at a place; 0 if none does."""
    if kind == "value":
        return _end_of_value(words, at)
    if kind == "binding":
        return _end_of_binding(words, at)
    for stop in (at + 1, at + 2):
        if is_unit(_joined(words[at:stop])):
            return stop
    return 0


def _end_of_value(words: Sequence[Piece], at: int) -> int:
    count = words_of_value([word.text for word in words[at : at + _MOST_PARTS]])
    return at + count if count else 0


def _end_of_binding(words: Sequence[Piece], at: int) -> int:
    for stop in (at + 3, at + 2, at + 1):
        if is_binding(_joined(words[at:stop])):
            return stop
    return 0


def _loose_row(words: Sequence[Piece]) -> Row:
    """Words of which nothing tells the columns, as the paragraphs of one cell."""
    return Row((Cell(tuple(Text((word,)) for word in words)),), words[0].line, words[-1].line)


def _row(columns: Sequence[Sequence[Piece]]) -> Row:
    lines = [word.line for column in columns for word in column]
    cells = (Cell((Text(_closed_up(column)),)) if column else Cell(()) for column in columns)
    return Row(tuple(cells), min(lines), max(lines))


def _closed_up(words: Sequence[Piece]) -> Iterator[Piece]:
    """Words as pieces, those of one line as one, with the blanks between them."""
    for line, same in groupby(words, key=lambda word: word.line):
        first, *others = same
        text = first.text
        for word in others:
            text = f"{text:<{word.column - first.column}}{word.text}"
        yield Piece(line, first.column, text)

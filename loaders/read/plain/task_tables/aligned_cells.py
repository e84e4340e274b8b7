"""Task tables typed with blanks, each cell below the heading of its column.

    任务      目标          牵头单位        时限
    居民迁建  迁建1860人    县发展和改      年底前
                            革委员会

Two blanks part cells, or one where the next column begins. A line whose first cell is empty goes on
with the cells of the row above it, and so does one that lacks a cell and ends a name broken above.
A line of the first half of a name belongs to the row below it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.read.lines.joining import display_width
from loaders.read.lines.table_headings import is_heading_row
from loaders.read.plain.markup import is_blank
from loaders.read.plain.tables.cells import cell_of_lines, ends_with_name
from loaders.read.plain.tables.indicator_words import looks_like_value
from loaders.read.plain.tables.lines_of_cells import UNITS
from loaders.text.body_names import is_body_name
from loaders.text.deadline_words import is_deadline
from loaders.text.document import Cell, Piece, Row, Text
from loaders.text.regex import regex
from loaders.text.table_words import TOTAL

_WORDS = regex(r"\S+(?: \S+)*")
_AFTER_BLANK = regex(r"(?<=\S) (?=\S)")
_EARLY = 3
"""Half widths by which a cell may begin before the heading of its column."""
_CLOSE = 2
"""Half widths between where a column and a word behind a single blank begin."""
_LATE = 4
"""Half widths by which a line that goes on may reach into the next column."""
_MOST_LINES = 12
"""Lines of a row."""


def read_aligned_cells(lines: Sequence[str], number: int) -> tuple[list[Row], int] | None:
    """The rows of a table that begins at line index ``number``, and the index behind it, or None.

    The headings, one of them of bodies, are its first row; two rows more make a table.
    """
    heads = _chunks(number, lines[number])
    if not is_heading_row([head.text for head in heads]) or not any(
        UNITS.search(head.text) for head in heads
    ):
        return None
    starts = [_start(lines, head) for head in heads]
    units = [UNITS.search(head.text) is not None for head in heads]
    rows: list[list[list[Piece]]] = []
    at = end = number + 1
    while at < len(lines):
        if is_blank(lines[at]):
            at += 1
            continue
        above = rows[-1] if rows and at == end else None
        found = _read_line(lines, at, starts, units, above)
        if found is None:
            break
        columns, taken = found
        if above is None or columns is not above:
            rows.append(columns)
        at = end = at + taken
    if len(rows) < 2:
        return None
    return [_row([[head] for head in heads], units), *(_row(row, units) for row in rows)], end


def _chunks(at: int, line: str) -> list[Piece]:
    return [Piece(at + 1, match.start(), match.group()) for match in _WORDS.finditer(line)]


def _start(lines: Sequence[str], words: Piece) -> int:
    """Where words begin, in half widths."""
    return display_width(lines[words.line - 1][: words.column])


def _columns(lines: Sequence[str], at: int, starts: Sequence[int]) -> list[list[Piece]]:
    """The words of a line by column: in order where they are as many, else by where they begin."""
    words = [part for chunk in _chunks(at, lines[at]) for part in _parted(lines, chunk, starts)]
    if len(words) == len(starts):
        return [[each] for each in words]
    columns: list[list[Piece]] = [[] for _ in starts]
    for each in words:
        begun = _start(lines, each) + _EARLY
        columns[max(0, sum(start <= begun for start in starts) - 1)].append(each)
    return columns


def _parted(lines: Sequence[str], chunk: Piece, starts: Sequence[int]) -> Iterator[Piece]:
    """A chunk, parted at a blank behind which a column begins."""
    blanks = (match.end() for match in _AFTER_BLANK.finditer(chunk.text))
    found = ((at, _start(lines, chunk._replace(column=chunk.column + at))) for at in blanks)
    inner = [at for at, begun in found if any(abs(begun - start) <= _CLOSE for start in starts)]
    for start, stop in pairwise([0, *inner, len(chunk.text)]):
        text = chunk.text[start:stop].rstrip()
        yield chunk._replace(column=chunk.column + start, text=text)


def _read_line(
    lines: Sequence[str],
    at: int,
    starts: Sequence[int],
    units: Sequence[bool],
    above: list[list[Piece]] | None,
) -> tuple[list[list[Piece]], int] | None:
    """The row that a line begins, or the row ``above`` with what the line adds to it, and how many
    lines were read; None if the line is of no row."""
    columns = _columns(lines, at, starts)
    if above and _ends_names(columns, above, units):
        return _extended(above, columns), 1
    if _begins_row(columns) or (above and _states_anew(columns, above)):
        return columns, 1
    if above and _goes_on(lines, columns, above, starts):
        return _extended(above, columns), 1
    below = _row_of_name(lines, at, columns, starts) if units[0] else None
    return (below, 2) if below else None


def _extended(above: list[list[Piece]], columns: Sequence[Sequence[Piece]]) -> list[list[Piece]]:
    for cell, more in zip(above, columns, strict=True):
        cell.extend(more)
    return above


def _ends_names(
    columns: Sequence[Sequence[Piece]],
    above: Sequence[Sequence[Piece]],
    units: Sequence[bool],
) -> bool:
    """Whether a line lacks a cell and goes on with names that the line above breaks off."""
    broken = any(
        acts
        and over
        and more
        and not ends_with_name(over[-1].text)
        and ends_with_name(more[0].text)
        for acts, over, more in zip(units, above, columns, strict=True)
    )
    return broken and not all(columns) and max(map(len, above)) < _MOST_LINES


def _row_of_name(
    lines: Sequence[str], at: int, columns: Sequence[list[Piece]], starts: Sequence[int]
) -> list[list[Piece]] | None:
    """The row of two lines of which the first has but the first half of a name; None if none is."""
    first, *others = columns
    if any(others) or not first or at + 1 >= len(lines) or is_blank(lines[at + 1]):
        return None
    below = _columns(lines, at + 1, starts)
    if not _begins_row(below) or is_body_name(below[0][0].text):
        return None
    whole = [*first, *below[0]]
    return [whole, *below[1:]] if is_body_name("".join(each.text for each in whole)) else None


def _begins_row(columns: Sequence[Sequence[Piece]]) -> bool:
    """Whether a line has the first cell of a row, and all others but one, or sums up the table."""
    if not columns[0]:
        return False
    filled = sum(bool(column) for column in columns)
    total = TOTAL.fullmatch(columns[0][0].text) is not None and filled > 1
    return total or filled >= max(2, len(columns) - 1)


def _states_anew(columns: Sequence[Sequence[Piece]], above: Sequence[Sequence[Piece]]) -> bool:
    """Whether a line without the label of its group has a value where the row above has one."""
    pairs = list(zip(above, columns, strict=True))[1:]
    filled = sum(bool(more) for _, more in pairs) >= len(pairs) - 1
    return filled and any(_is_number(over) and _is_number(more) for over, more in pairs)


def _is_number(cell: Sequence[Piece]) -> bool:
    words = "".join(each.text for each in cell)
    return any(map(str.isdigit, words)) and looks_like_value(words) and not is_deadline(words)


def _goes_on(
    lines: Sequence[str],
    columns: Sequence[Sequence[Piece]],
    above: Sequence[Sequence[Piece]],
    starts: Sequence[int],
) -> bool:
    """Whether a line goes on with cells of the row above, and keeps to their columns."""
    if columns[0] or max(map(len, above)) >= _MOST_LINES:
        return False
    ends = [start + _LATE for start in starts[1:]]
    within = all(
        _start(lines, column[-1]) + display_width(column[-1].text) <= end
        for column, end in zip(columns, ends, strict=False)
        if column
    )
    return within and all(over for over, column in zip(above, columns, strict=True) if column)


def _row(columns: Sequence[Sequence[Piece]], units: Sequence[bool]) -> Row:
    cells = tuple(
        cell_of_lines(column) if acts else _cell(column)
        for column, acts in zip(columns, units, strict=True)
    )
    lines = [words.line for column in columns for words in column]
    return Row(cells, min(lines), max(lines))


def _cell(words: Sequence[Piece]) -> Cell:
    return Cell((Text(words),)) if words else Cell(())

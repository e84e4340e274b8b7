"""Tables whose cells were copied out of a page: one a line, blank lines between, no tab or pipe.

    序号 / 民生实事 / 责任单位 / 完成时限 / 1 / 新建2座人行天桥。 / 县住建局 / 9月投入使用 / 2 / …

Such a table begins with 序号 and its other headings; a line that is the next number begins a row.
A cell of several lines (two units) makes a row longer than its headings: then each line goes to
the column that its words fit. A part of a longer table begins with any number and leaves some out;
the names of groups (一、…, or the title of a heading) are rows of one cell. A row may
lack the cells that are merged with those above it. A mark | may end each line.
"""

from collections import Counter
from collections.abc import Sequence, Set
from itertools import islice, pairwise

from loaders.read.lines.table_headings import FIRST
from loaders.read.plain.tables.cells import cell_of_lines, ends_with_name, loose_row
from loaders.read.plain.tables.indicator_words import heads as kinds_of_heading
from loaders.read.plain.tables.lines_of_cells import (
    DEADLINE,
    UNITS,
    Line,
    filled_lines,
    lines_by_column,
    words_of,
)
from loaders.text.column_words import BINDING_HEADING
from loaders.text.deadline_words import is_deadline
from loaders.text.document import Piece, Row
from loaders.text.regex import regex
from loaders.text.role_words import LEAD_VERB
from loaders.text.table_words import TOTAL, VALUE, is_binding, row_number

_BINDING = regex(BINDING_HEADING)
_LONGEST_HEADING = 14
_FEWEST_COLUMNS, _MOST_COLUMNS = 3, 8
_MOST_HEADS = 14
"""Lines of headings, of which two may be one heading."""
_HALVES = regex(
    rf"(?:{LEAD_VERB}|主办|责任|相关责任|配合|协办|协助|参与|主管|完成|办结|项目|指标|任务|工作)"
    r"\|(?:部门|单位|时间|时限|期限|类别|名称|内容|目标|事项|措施)"
)
"""A heading that is broken over two lines."""
_LABELS = regex(r"(?:项目|指标|任务|工作)?(?:类别|分类|领域|类型)")
_MOST_LINES = 24
"""Lines of a row; what goes on longer is text behind the table."""
_LONGEST = 20_000
"""Lines of a table."""
_BEHIND = regex(r"附[件表录图]\s?[\d一二三四五六七八九十]{0,2}[：:]?$|(?:注|备注|说明)[：:]")
"""What begins behind a table: the next annex, a note."""
_LARGEST = 999
_LOST = 3
"""How far the number of a row may be from that of the row before."""


def read_numbered_cells(
    lines: Sequence[str], number: int, titles: Set[str] = frozenset()
) -> tuple[list[Row], int] | None:
    """The rows of a table that begins at line index ``number``, and the index behind it, or None.

    The headings are its first row. Two rows at least make a table. Lines that are one of
    ``titles``, those of the text's headings, name groups of rows.
    """
    if not FIRST.fullmatch(words_of(lines[number])):
        return None
    filled = islice(filled_lines(lines, number, titles), _LONGEST)
    heads: list[Line] = []
    for line in filled:
        if _first_number(line) or (line.group and len(heads) >= _FEWEST_COLUMNS):
            break
        if len(line.words) > _LONGEST_HEADING or len(heads) == _MOST_HEADS or "。" in line.words:
            return None
        heads.append(line)
    else:
        return None
    below = _without_repeats(heads, [line, *filled])
    columns = _headings(heads, below)
    if not _FEWEST_COLUMNS <= len(columns) <= _MOST_COLUMNS:
        return None
    rows, end = _read_rows([_joined(column) for column in columns], below)
    return ([_row(columns), *rows], end) if len(rows) > 1 else None


def _without_repeats(heads: Sequence[Line], lines: Sequence[Line]) -> list[Line]:
    """The lines without the headings that a page break repeats."""
    words = [head.words for head in heads]
    kept: list[Line] = []
    for line in lines:
        kept.append(line)
        if [each.words for each in kept[-len(words) :]] == words:
            del kept[-len(words) :]
    return kept


def _headings(heads: Sequence[Line], lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of each heading: in a table of tasks as many as rows have cells, where a heading
    is broken in two (牵头 and 部门) and the cells of groups are lost (类别)."""
    columns = [[head] for head in heads]
    tasks = any(UNITS.search(head.words) for head in heads) and not _head_indicators(heads)
    wanted = _usual_cells(lines) if tasks else len(columns)
    while len(columns) > wanted:
        pairs = enumerate(pairwise(_joined(column).words for column in columns))
        at = next((at for at, pair in pairs if _HALVES.fullmatch("|".join(pair))), None)
        if at is not None:
            columns[at : at + 2] = [columns[at] + columns[at + 1]]
            continue
        lost = [column for column in columns[1:] if _LABELS.fullmatch(_joined(column).words)]
        if not lost:
            break
        columns.remove(lost[0])
    return columns


def _head_indicators(heads: Sequence[Line]) -> bool:
    """Whether headings are of indicators and their values, where 单位 is what they are told in."""
    kinds = {kind for head in heads for kind in kinds_of_heading(head.words)}
    return {"name", "value"} <= kinds


def _usual_cells(lines: Sequence[Line]) -> int:
    """How many cells most rows have, their number included; 0 if no row follows another."""
    numbered = [(at, n) for at, line in enumerate(lines) if (n := _first_number(line))]
    counts = Counter(
        later - at for (at, one), (later, other) in pairwise(numbered) if other == one + 1
    )
    return counts.most_common(1)[0][0] if counts else 0


def _joined(lines: Sequence[Line]) -> Line:
    return lines[0]._replace(words="".join("".join(line.words.split()) for line in lines))


def _read_rows(heads: Sequence[Line], lines: Sequence[Line]) -> tuple[list[Row], int]:
    """Rows, and those of one cell that name a group; the last must be one with a number."""
    rows: list[Row] = []
    groups: list[Row] = []
    at = end = value = 0
    reach = _reach(lines)
    while at < len(lines):
        number = _next_number(lines[at], value, reach)
        if number:
            stop = _next_row(lines, at + 1, number, reach) or _end_of_last(heads, lines, at + 1)
            row = _numbered_row(heads, lines[at:stop])
            rows, groups = [*rows, *groups, row], []
            value, at, end = number, stop, lines[stop - 1].at + 1
        elif _heads_rows(lines, at, value, reach):
            groups.append(_row([[lines[at]]]))
            at += 1
        else:
            break
    if rows and at < len(lines) and (total := _total(lines[at:], rows[-1])):
        return [*rows, total], total.line_end
    return rows, end


def _numbered_row(heads: Sequence[Line], lines: Sequence[Line]) -> Row:
    """The row of a number and the lines behind it; in one cell where indicators lack values."""
    number, *cells = lines
    if len(lines) < len(heads) and _head_indicators(heads):
        return loose_row([Piece(line.at + 1, 0, line.words) for line in lines])
    return _row([[number], *lines_by_column(heads[1:], cells)])


def _total(lines: Sequence[Line], above: Row) -> Row | None:
    """The row that sums up the columns which hold values in the row above; None if none does."""
    columns: list[list[Line]] = [[] for _ in above.cells]
    summed = [i for i, cell in enumerate(above.cells) if i and VALUE.fullmatch(str(cell))]
    values = lines[1 : len(summed) + 1]
    fits = TOTAL.fullmatch(lines[0].words) and all(VALUE.fullmatch(each.words) for each in values)
    if not fits or not values or len(values) < len(summed):
        return None
    columns[1] = [lines[0]]
    for index, value in zip(summed, values, strict=True):
        columns[index] = [value]
    return _row(columns)


def _heads_rows(lines: Sequence[Line], at: int, value: int, reach: int) -> bool:
    """Whether a line is the name of a group: a row follows it, or another group that has one."""
    while at < len(lines) and lines[at].group:
        at += 1
        if at < len(lines) and _next_number(lines[at], value, reach):
            return True
    return False


def _reach(lines: Sequence[Line]) -> int:
    """How far a number may be from that of the row before: any in a part of a longer table."""
    first = next((n for line in lines if (n := _first_number(line))), 1)
    return _LOST if first == 1 else _LARGEST


def _first_number(line: Line) -> int:
    return _next_number(line, 0, _LARGEST)


def _next_number(line: Line, value: int, reach: int) -> int:
    """The number that a line is, if it can follow ``value`` (a row may be lost); else 0."""
    number = row_number(line.words) or 0
    return number if value < number <= value + reach else 0


def _next_row(lines: Sequence[Line], start: int, value: int, reach: int) -> int:
    """Where the row behind that of number ``value`` begins, or a group; 0 if none does."""
    for at in range(start + 1, min(len(lines), start + _MOST_LINES)):
        if _next_number(lines[at], value, reach) or _heads_rows(lines, at, value, reach):
            return at
    return 0


def _end_of_last(heads: Sequence[Line], lines: Sequence[Line], start: int) -> int:
    """Where the last row ends: behind its last cell, if that has a form of its own (a deadline,
    约束性), before what sums up the table or stands behind it, or with as many lines as there are
    columns and those that go on with a mark."""
    last, most = heads[-1].words, min(len(lines), start + _MOST_LINES)
    for heading, is_last in ((DEADLINE, is_deadline), (_BINDING, is_binding)):
        if heading.search(last):
            for at in range(start, most):
                if is_last(lines[at].words):
                    return at + 1
    stop = min(len(lines), start + len(heads) - 1)
    for at in range(start + 1, min(most, start + 2 * len(heads))):
        if TOTAL.fullmatch(lines[at].words) or (at < stop and _BEHIND.match(lines[at].words)):
            return at
    while stop < most and (lines[stop].marked or _breaks_name(heads, lines, stop)):
        stop += 1
    return stop


def _breaks_name(heads: Sequence[Line], lines: Sequence[Line], stop: int) -> bool:
    """Whether a name in the last column is broken, and ends on the line at ``stop``."""
    broken = UNITS.search(heads[-1].words) and not ends_with_name(lines[stop - 1].words)
    rest = lines[stop].words
    return bool(broken) and len(rest) <= _LONGEST_HEADING and ends_with_name(rest)


def _row(columns: Sequence[Sequence[Line]]) -> Row:
    lines = [line.at + 1 for column in columns for line in column]
    cells = (cell_of_lines(Piece(line.at + 1, 0, line.words) for line in each) for each in columns)
    return Row(tuple(cells), min(lines), max(lines))

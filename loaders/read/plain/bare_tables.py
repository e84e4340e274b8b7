"""Tables whose cells were copied out of a page: one a line, blank lines between, no tab or pipe.

    序号 / 民生实事 / 责任单位 / 完成时限 / 1 / 新建2座人行天桥。 / 县住建局 / 9月投入使用 / 2 / …

Such a table begins with 序号 and its other headings; a line that is the next number begins a row.
A cell of several lines (two units) makes a row longer than its headings: then each line goes to
the column that its words fit. A part of a longer table begins with any number and leaves some out;
the names of groups (一、…) are rows of one cell. A mark | may end each line.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from loaders.read.lines.headings import FIRST
from loaders.read.plain.cells import cell_of_lines, ends_with_name
from loaders.text.deadline_words import is_deadline
from loaders.text.document import Piece, Row
from loaders.text.regex import regex
from loaders.text.role_words import BODY, LEAD_VERB

_UNITS = regex(rf"{BODY}|{LEAD_VERB}|配合|责任主体")
_DEADLINE = regex(r"时限|时间|期限|节点|进度")
_PROPERTY, _BINDING = regex("属性|性质"), regex("(?:约束|预期)性")
_LONGEST_HEADING = 14
_LONGEST_NAME = 24
_MOST_COLUMNS = 8
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
_GROUP = regex(r"[一二三四五六七八九十]{1,3}、\S")
_LARGEST = 999
_LOST = 3
"""How far the number of a row may be from that of the row before."""


_MARK = "|"


class _Line(NamedTuple):
    """``marked`` if it ends with the mark of a cell, which no line behind the table has."""

    at: int
    words: str
    marked: bool = False


def read_bare_rows(lines: Sequence[str], number: int) -> tuple[list[Row], int] | None:
    """The rows of a table that begins at line index ``number``, and the index behind it, or None.

    The headings are its first row. Two rows at least make a table.
    """
    if not FIRST.fullmatch(_words(lines[number])):
        return None
    filled = islice(_filled(lines, number), _LONGEST)
    heads: list[_Line] = []
    for line in filled:
        if _first_number(line) or _GROUP.match(line.words):
            break
        if len(line.words) > _LONGEST_HEADING or len(heads) == _MOST_HEADS or "。" in line.words:
            return None
        heads.append(line)
    else:
        return None
    below = _without_repeats(heads, [line, *filled])
    columns = _headings(heads, below)
    rows, end = _read_rows([_joined(column) for column in columns], below)
    if not 3 <= len(columns) <= _MOST_COLUMNS or len(rows) < 2:
        return None
    return [_row(columns), *rows], end


def _without_repeats(heads: Sequence[_Line], lines: Sequence[_Line]) -> list[_Line]:
    """The lines without the headings that a page break repeats."""
    words = [head.words for head in heads]
    kept: list[_Line] = []
    for line in lines:
        kept.append(line)
        if [each.words for each in kept[-len(words) :]] == words:
            del kept[-len(words) :]
    return kept


def _headings(heads: Sequence[_Line], lines: Sequence[_Line]) -> list[list[_Line]]:
    """The lines of each heading: in a table of tasks as many as rows have cells, where a heading
    is broken in two (牵头 and 部门) and the cells of groups are lost (类别)."""
    columns = [[head] for head in heads]
    tasks = any(_UNITS.search(head.words) for head in heads)
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


def _usual_cells(lines: Sequence[_Line]) -> int:
    """How many cells most rows have, their number included; 0 if no row follows another."""
    numbered = [(at, n) for at, line in enumerate(lines) if (n := _first_number(line))]
    counts = Counter(
        later - at for (at, one), (later, other) in pairwise(numbered) if other == one + 1
    )
    return counts.most_common(1)[0][0] if counts else 0


def _joined(lines: Sequence[_Line]) -> _Line:
    return lines[0]._replace(words="".join("".join(line.words.split()) for line in lines))


def _filled(lines: Sequence[str], number: int) -> Iterator[_Line]:
    return (
        _Line(i, words, lines[i].rstrip().endswith(_MARK))
        for i in range(number, len(lines))
        if (words := _words(lines[i]))
    )


def _words(line: str) -> str:
    return line.strip().removesuffix(_MARK).rstrip()


def _read_rows(heads: Sequence[_Line], lines: Sequence[_Line]) -> tuple[list[Row], int]:
    """Rows, and those of one cell that name a group; the last must be one with a number."""
    rows: list[Row] = []
    groups: list[Row] = []
    at = end = value = 0
    reach = _reach(lines)
    while at < len(lines):
        number = _next_number(lines[at], value, reach)
        if number:
            stop = _next_row(lines, at + 1, number, reach) or _end_of_last(heads, lines, at + 1)
            row = _row([[lines[at]], *_columns(heads[1:], lines[at + 1 : stop])])
            rows, groups = [*rows, *groups, row], []
            value, at, end = number, stop, lines[stop - 1].at + 1
        elif _heads_rows(lines, at, value, reach):
            groups.append(_row([[lines[at]]]))
            at += 1
        else:
            break
    return rows, end


def _heads_rows(lines: Sequence[_Line], at: int, value: int, reach: int) -> bool:
    """Whether a line is the name of a group: a row follows it, or another group that has one."""
    while at < len(lines) and _GROUP.match(lines[at].words):
        at += 1
        if at < len(lines) and _next_number(lines[at], value, reach):
            return True
    return False


def _reach(lines: Sequence[_Line]) -> int:
    """How far a number may be from that of the row before: any in a part of a longer table."""
    first = next((n for line in lines if (n := _first_number(line))), 1)
    return _LOST if first == 1 else _LARGEST


def _first_number(line: _Line) -> int:
    return _next_number(line, 0, _LARGEST)


def _next_number(line: _Line, value: int, reach: int) -> int:
    """The number that a line is, if it can follow ``value`` (a row may be lost); else 0."""
    words = line.words.rstrip(".．、")
    number = int(words) if words.isascii() and words.isdigit() and len(words) < 4 else 0
    return number if value < number <= value + reach else 0


def _next_row(lines: Sequence[_Line], start: int, value: int, reach: int) -> int:
    """Where the row behind that of number ``value`` begins, or a group; 0 if none does."""
    for at in range(start + 1, min(len(lines), start + _MOST_LINES)):
        if _next_number(lines[at], value, reach) or _heads_rows(lines, at, value, reach):
            return at
    return 0


def _end_of_last(heads: Sequence[_Line], lines: Sequence[_Line], start: int) -> int:
    """Where the last row ends: behind its last cell, if that has a form of its own (a deadline,
    约束性), or with as many lines as there are columns and those that go on with a mark."""
    last = heads[-1].words
    for heading, is_last in ((_DEADLINE, is_deadline), (_PROPERTY, _BINDING.fullmatch)):
        if heading.search(last):
            for at in range(start, min(len(lines), start + _MOST_LINES)):
                if is_last(lines[at].words):
                    return at + 1
    stop = min(len(lines), start + len(heads) - 1)
    while stop < min(len(lines), start + _MOST_LINES) and lines[stop].marked:
        stop += 1
    return stop


def _columns(heads: Sequence[_Line], cells: Sequence[_Line]) -> list[list[_Line]]:
    """The lines of each column: one each if they are as many, else by what they say."""
    if len(cells) == len(heads):
        return [[cell] for cell in cells]
    columns: list[list[_Line]] = [[] for _ in heads]
    for cell in cells:
        columns[_column_of(heads, cell, columns)].append(cell)
    return columns


def _column_of(heads: Sequence[_Line], cell: _Line, filled: Sequence[Sequence[_Line]]) -> int:
    """A deadline by its form; a short line behind the task names a unit; all else is the task.

    A line that ends within a name goes on in the next one, and so does a task behind which no
    name has ended yet.
    """
    deadlines = [i for i, head in enumerate(heads) if _DEADLINE.search(head.words)]
    units = [i for i, head in enumerate(heads) if _UNITS.search(head.words)]
    texts = [i for i in range(len(heads)) if i not in (*deadlines, *units)] or [0]
    if deadlines and is_deadline(cell.words):
        return deadlines[0]
    begun = [i for i in units if filled[i]]
    if begun and not ends_with_name(filled[begun[-1]][-1].words):
        return begun[-1]
    task = filled[texts[-1]]
    ended = begun or ends_with_name(cell.words) or (task and task[-1].words.endswith("。"))
    short = len(cell.words) <= _LONGEST_NAME and "。" not in cell.words
    if units and task and short and ended:
        return next((i for i in units if not filled[i]), units[-1])
    return next((i for i in texts if not filled[i]), texts[-1])


def _row(columns: Sequence[Sequence[_Line]]) -> Row:
    lines = [line.at + 1 for column in columns for line in column]
    cells = (cell_of_lines(Piece(at + 1, 0, words) for at, words, _ in each) for each in columns)
    return Row(tuple(cells), min(lines), max(lines))

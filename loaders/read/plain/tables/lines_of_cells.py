"""The lines of a table that was copied one cell a line, and which line belongs to which column."""

from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from loaders.read.plain.markup import is_page_break
from loaders.read.plain.tables.cells import ends_with_name
from loaders.text.body_names import is_body_name
from loaders.text.deadline_words import is_deadline
from loaders.text.ordinals import parse_ordinal
from loaders.text.regex import regex
from loaders.text.role_words import BODY, LEAD_VERB
from loaders.text.table_words import VALUE

UNITS = regex(rf"{BODY}|{LEAD_VERB}|配合|责任主体")
"""What heads a column of bodies."""
DEADLINE = regex(r"时限|时间|期限|节点|进度")
_LONGEST_NAME = 24
_LONGEST_BODY = 14
_GROUP = regex(r"[一二三四五六七八九十]{1,3}、\S")
_OF_HEADINGS = ("han", "han_bracket")
_LONGEST_LINE = 50
"""Of a heading."""
_MARK = "|"


class Line(NamedTuple):
    """``marked`` if it ends with the mark of a cell, which no line behind the table has; ``group``
    if its words are those of a group."""

    at: int
    words: str
    marked: bool = False
    group: bool = False


def filled_lines(lines: Sequence[str], number: int, titles: Set[str]) -> Iterator[Line]:
    """The lines from index ``number`` on that are not blank; ``titles`` may name groups."""
    return (
        Line(i, words, lines[i].rstrip().endswith(_MARK), _names_group(words, titles))
        for i in range(number, len(lines))
        if (words := words_of(lines[i])) and not is_page_break(lines[i])
    )


def titles_of_headings(lines: Sequence[str]) -> Set[str]:
    """The titles of the headings of a text, which a table may have as groups."""
    short = (line.strip() for line in lines if len(line) <= _LONGEST_LINE)
    found = ((line, parse_ordinal(line)) for line in short)
    return {
        line[ordinal.end :].strip()
        for line, ordinal in found
        if ordinal and ordinal.style in _OF_HEADINGS
    }


def _names_group(words: str, titles: Set[str]) -> bool:
    return _GROUP.match(words) is not None or words in titles


def words_of(line: str) -> str:
    """The words of a line without the mark behind them."""
    return line.strip().removesuffix(_MARK).rstrip()


def lines_by_column(heads: Sequence[Line], cells: Sequence[Line]) -> list[list[Line]]:
    """The lines of each column: one each if they are as many, else by what they say."""
    if len(cells) == len(heads):
        return [[cell] for cell in cells]
    units = [i for i, head in enumerate(heads) if UNITS.search(head.words)]
    if 1 < len(cells) < len(heads) and units == [len(heads) - 1] and _are_names(cells[-1].words):
        return [*lines_by_column(heads[:-1], cells[:-1]), [cells[-1]]]
    columns: list[list[Line]] = [[] for _ in heads]
    for cell in cells:
        columns[_column_of(heads, cell, columns)].append(cell)
    return columns


def _column_of(heads: Sequence[Line], cell: Line, filled: Sequence[Sequence[Line]]) -> int:
    """A deadline by its form; a short line behind the task names a unit; all else is the task.

    A line that ends within a name goes on in the next one, and so does a task behind which no
    name has ended yet.
    """
    deadlines = [i for i, head in enumerate(heads) if DEADLINE.search(head.words)]
    units = [i for i, head in enumerate(heads) if UNITS.search(head.words)]
    texts = [i for i in range(len(heads)) if i not in (*deadlines, *units)] or [0]
    if deadlines and is_deadline(cell.words):
        return deadlines[0]
    begun = [i for i in units if filled[i]]
    if begun and not ends_with_name(filled[begun[-1]][-1].words):
        return begun[-1]
    task = filled[texts[-1]]
    whole = task and (task[-1].words.endswith("。") or VALUE.fullmatch(task[-1].words))
    ended = begun or ends_with_name(cell.words) or whole or _begins_list(cell.words)
    short = len(cell.words) <= _LONGEST_NAME and "。" not in cell.words
    if units and task and short and ended:
        return next((i for i in units if not filled[i]), units[-1])
    return next((i for i in texts if not filled[i]), texts[-1])


def _begins_list(words: str) -> bool:
    """Whether a line lists bodies, the last of which goes on in the next line."""
    *names, _ = words.split("、")
    return bool(names) and all(map(is_body_name, names))


def _are_names(words: str) -> bool:
    """Whether a line lists bodies: short words between 、, most of which end as names do."""
    names = words.split("、")
    ending = sum(map(ends_with_name, names))
    return "。" not in words and max(map(len, names)) <= _LONGEST_BODY and 2 * ending > len(names)

"""The headings of an indicator table as its first rows print them: over one row, or over two."""

from collections.abc import Sequence
from itertools import accumulate

from loaders.extract.targets.tables.column import kind_of
from loaders.extract.targets.tables.table_values import is_value
from loaders.text.document import Cell, Row, Table, squeeze
from loaders.text.regex import regex
from loaders.text.year_words import YEAR

_BESIDE_TITLE = regex(r"(?:附?表|附件)\s?[\d一二三四五六七八九十\-—－]{0,4}|[（(]?单位[：:].{1,12}")
"""What stands beside the title of a table in its first row: 附表 | … | 单位：户."""


_BASE = regex("(?:基期|基准|现状|现有|基数)[值数年]?")
_STATE = regex(r"[（(]?(?:预计|预期|实际|完成|实绩|快报|初步|基期|基准|现状|基数)[数值]?[）)]?")
"""What stands below the year that a plan starts from."""
_DATED = regex(rf"[（(]?{YEAR}年?[底末]?(?:目标)?[值]?[）)]?")
_OF_WHOLE = regex("^其中[:：]?")
_FEWEST = 3
"""Headings of a first row the last of which stands over several."""
_FEWEST_REPEATED = 2
_LONGEST = 12
"""Characters of the second line of a heading."""


def caption_of(table: Table) -> str:
    """The title that stands alone in the first row of a table that has words, or "".

    What numbers the table may stand before it, and the unit behind it.
    """
    first = next((row for row in table.rows if any(cell.paragraphs for cell in row.cells)), None)
    return squeeze("".join(cell.text for cell in first.cells)) if first and _titles(first) else ""


def is_top(above: Sequence[Row]) -> bool:
    """Whether nothing but titles stands above a row."""
    return all(map(_titles, above))


def _titles(row: Row) -> bool:
    """Whether a row has one cell at most besides the number of the table and its unit."""
    words = [squeeze(cell.text) for cell in row.cells if cell.paragraphs]
    return sum(_BESIDE_TITLE.fullmatch(each) is None for each in words) < 2


def over_two_rows(above: Row, below: Row) -> list[str] | None:
    """Headings of two rows in one: 2025年 over 目标值, 数值 over 2020年 and 2025年."""
    if any(_BESIDE_TITLE.fullmatch(squeeze(cell.text)) for cell in above.cells):
        return None
    over = _headings_over(above.cells, below.cells)
    words = [squeeze(cell.text) for cell in below.cells if not cell.continues]
    if over is None or any(map(is_value, filter(None, words))):
        return None
    if not all(words) and not goes_on(below):
        return None
    pairs = zip(over, below.cells, strict=True)
    return [_joined(squeeze(first.text), squeeze(second.text)) for first, second in pairs]


def _joined(over: str, below: str) -> str:
    """A heading and the one below it: 改造小区（个） over 其中：上半年开工."""
    return over + (_OF_WHOLE.sub("", below) if over else below)


def goes_on(row: Row) -> bool:
    """Whether a row whose first cell is empty goes on with headings: it names no group of rows."""
    first, *others = (squeeze(cell.text) for cell in row.cells)
    filled = [word for word in others if word]
    several = len(filled) > 1 and all(len(word) <= _LONGEST for word in filled)
    stated = any(map(is_value, filled))
    return (
        not first and not stated and (several or any(kind_of(word) != "other" for word in filled))
    )


def _headings_over(above: Sequence[Cell], below: Sequence[Cell]) -> Sequence[Cell] | None:
    """The heading over each cell of the second row; one merged over several is over them all.

    None if the print does not tell: no heading goes on, or not every one has a cell below it.
    """
    if len(above) == len(below):
        return None if any(cell.continues for cell in below) else _spanning(above, below)
    if not any(cell.continues for cell in below):
        return _last_over(above, below)
    starts = [not n or cell.continues or below[n - 1].continues for n, cell in enumerate(below)]
    if sum(starts) < len(above):
        starts = _repeated(below, starts, len(above)) or _with_base(above, starts)
    if sum(starts) < len(above):
        starts = _with_state(below, starts)
    if sum(starts) < len(above):
        starts = begun_where(starts, [kind_of(squeeze(c.text)) == "agency" for c in below])
    if sum(starts) != len(above):
        return None
    return [above[number - 1] for number in accumulate(map(int, starts))]


def _repeated(below: Sequence[Cell], starts: Sequence[bool], count: int) -> list[bool]:
    """Where ``count`` headings begin, if several stand over words that repeat themselves.

    新建里程 and 改造里程 over 2025年 | 2026年 | 2025年 | 2026年.
    """
    inner = [at for at, cell in enumerate(below) if not cell.continues]
    words = [squeeze(below[at].text) for at in inner]
    size, left = divmod(len(inner), count - sum(starts) + 1)
    together = inner[-1] - inner[0] + 1 == len(inner)
    if not together or left or size < _FEWEST_REPEATED:
        return []
    if words != words[:size] * (len(words) // size):
        return []
    return [starting or at in inner[::size] for at, starting in enumerate(starts)]


def _with_base(above: Sequence[Cell], starts: Sequence[bool]) -> list[bool]:
    """Where the headings begin, if one of them is 基期, which stands over one column alone."""
    begun = [at for at, starting in enumerate(starts) if starting]
    found = list(starts)
    base = next((n for n, cell in enumerate(above) if _BASE.fullmatch(squeeze(cell.text))), None)
    if base is not None and base < len(begun) and begun[base] + 1 < len(found):
        found[begun[base] + 1] = True
    return found


def _with_state(below: Sequence[Cell], starts: Sequence[bool]) -> list[bool]:
    """Where the headings begin, if what a year is stands below it and years below its neighbour.

    2025年 and 目标值 over （预计） | 2027年 | 2030年.
    """
    words = [squeeze(cell.text) for cell in below]
    states = [_STATE.fullmatch(word) is not None for word in words]
    dated = [_DATED.fullmatch(word) is not None for word in words]
    return [
        starting or (states[at - 1] and dated[at]) or (dated[at - 1] and states[at])
        for at, starting in enumerate(starts)
    ]


def begun_where(starts: Sequence[bool], acts: Sequence[bool]) -> list[bool]:
    """Where the headings begin, if another also does where columns of bodies begin or end.

    年度安排 over years and 责任分工 over roles stand side by side, each over several columns.
    """
    return [begun or acts[at] != acts[at - 1] for at, begun in enumerate(starts)]


def _spanning(above: Sequence[Cell], below: Sequence[Cell]) -> list[Cell]:
    """The headings, each also over the empty ones behind it that have a heading below."""
    over: list[Cell] = []
    for at, cell in enumerate(above):
        goes_over = at and not cell.paragraphs and below[at].paragraphs and below[at - 1].paragraphs
        over.append(over[-1] if goes_over else cell)
    return over


def _last_over(above: Sequence[Cell], below: Sequence[Cell]) -> Sequence[Cell] | None:
    """The headings, the last as far as those below it go, if nothing stands below the others."""
    behind = below[len(above) - 1 :]
    if not _FEWEST <= len(above) < len(below) or any(
        cell.paragraphs for cell in below[: len(above) - 1]
    ):
        return None
    return [*above[:-1], *[above[-1]] * len(behind)]


def join_broken(headings: Sequence[str]) -> list[str]:
    """Headings whose last was broken in two: 指标 | 属性; empty ones end no table."""
    words = list(headings)
    while words and not words[-1]:
        words.pop()
    if len(words) > 2 and kind_of(words[-1]) == "binding" and words[-2] == "指标":
        words[-2:] = ["指标属性"]
    return words

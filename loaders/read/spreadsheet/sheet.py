"""A sheet of a workbook as its reader sees it: what cells show, what is merged, what is hidden."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from loaders.read.limits import MAX_CHARACTERS
from loaders.read.rendering import MAX_CELLS, Spanning


class Range(NamedTuple):
    """Merged cells: first and last row and column, 0-based, the last included."""

    top: int
    left: int
    bottom: int
    right: int


MAX_MERGED = 50_000


@dataclass(slots=True)
class Sheet:
    """What is read of a sheet; ``cells`` has the words shown by (row, column), 0-based.

    ``characters`` counts those of all cells: thousands may share one string of the file.
    """

    name: str
    cells: dict[tuple[int, int], str] = field(default_factory=dict)
    merged: list[Range] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    characters: int = 0

    def show(self, row: int, column: int, words: str) -> None:
        """Note what a cell shows; nothing is noted of an empty one.

        Raises:
            ValueError: more than ``MAX_CELLS`` cells or ``MAX_CHARACTERS``.
        """
        if words.strip():
            self.cells[row, column] = words
            self.characters += len(words)
            check_cells(f"工作表“{self.name}”", len(self.cells), self.characters)

    def merge(self, area: Range) -> None:
        """Note merged cells.

        Raises:
            ValueError: more than ``MAX_MERGED``.
        """
        self.merged.append(area)
        if len(self.merged) > MAX_MERGED:
            raise ValueError(f"工作表“{self.name}”的合并单元格过多")


def check_cells(where: str, cells: int, characters: int) -> None:
    """Refuse more than any plan has, before memory is spent on it.

    Raises:
        ValueError: more than ``MAX_CELLS`` cells or ``MAX_CHARACTERS``.
    """
    if cells > MAX_CELLS:
        raise ValueError(f"{where}超过 {MAX_CELLS} 个单元格")
    if characters > MAX_CHARACTERS:
        raise ValueError(f"{where}超过 {MAX_CHARACTERS} 字")


class Shown(NamedTuple):
    """A visible row: its cells, and whether one of them only goes on from a row above.

    ``number`` is that of the row in its sheet, 1-based.
    """

    cells: list[Spanning]
    continues: bool
    number: int

    @property
    def words(self) -> list[str]:
        """What its cells say, without the empty ones."""
        return ["".join(cell.paragraphs) for cell in self.cells if cell.paragraphs]


def shown_rows(sheet: Sheet) -> Iterator[list[Shown]]:
    """The visible rows, in runs between rows that are blank; merged cells end with their run.

    Raises:
        ValueError: more cells than any plan has.
    """
    words = _visible_words(sheet)
    columns = sorted({column for _, column in words})
    ranges = _visible_ranges(sheet, words)
    if sum(area.bottom - area.top for area in ranges) > MAX_CELLS:
        raise ValueError(f"工作表“{sheet.name}”的合并单元格过多")
    covered = {row for area in ranges for row in range(area.top, area.bottom + 1)}
    rows = sorted({row for row, _ in words} | (covered - sheet.hidden_rows))
    if len(rows) * len(columns) > 2 * MAX_CELLS:
        raise ValueError(f"工作表“{sheet.name}”有 {len(rows)} 行、{len(columns)} 列")
    for run in _runs(rows, sheet.hidden_rows):
        yield list(_shown(run, columns, words, ranges))


def _runs(rows: Sequence[int], hidden: set[int]) -> Iterator[list[int]]:
    """The rows, parted where visible ones without words lie between two of them."""
    run: list[int] = []
    for row in rows:
        if run and _first_visible(run[-1] + 1, row - 1, hidden) is not None:
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def _visible_words(sheet: Sheet) -> dict[tuple[int, int], str]:
    """What each visible cell shows; merged cells show it in the first that is not hidden."""
    words = {
        (row, column): said
        for (row, column), said in sheet.cells.items()
        if row not in sheet.hidden_rows and column not in sheet.hidden_columns
    }
    for area in sheet.merged:
        said = sheet.cells.get((area.top, area.left))
        if said and (begin := _begin(area, sheet)):
            words[begin] = said
    return words


def _begin(area: Range, sheet: Sheet) -> tuple[int, int] | None:
    """The first visible cell of merged ones."""
    row = _first_visible(area.top, area.bottom, sheet.hidden_rows)
    column = _first_visible(area.left, area.right, sheet.hidden_columns)
    return None if row is None or column is None else (row, column)


def _first_visible(first: int, last: int, hidden: set[int]) -> int | None:
    return next((at for at in range(first, last + 1) if at not in hidden), None)


def _visible_ranges(sheet: Sheet, words: Mapping[tuple[int, int], str]) -> list[Range]:
    """The merged cells that say something, from the first that is visible to the last used row."""
    last = max((row for row, _ in words), default=0)
    found = []
    for area in sheet.merged:
        if (begin := _begin(area, sheet)) in words and begin is not None:
            bottom = max(begin[0], min(area.bottom, last))
            found.append(Range(*begin, bottom, area.right))
    return found


def _shown(
    rows: Sequence[int],
    columns: Sequence[int],
    words: Mapping[tuple[int, int], str],
    ranges: Sequence[Range],
) -> Iterator[Shown]:
    begins = {(area.top, area.left): area for area in ranges}
    open_: list[Range] = []
    for index, row in enumerate(rows):
        open_ = [area for area in open_ if area.bottom >= row]
        taken = {column for area in open_ for column in range(area.left, area.right + 1)}
        continues = not taken.isdisjoint(columns)
        cells: list[Spanning] = []
        for column in columns:
            if column not in taken:
                area = begins.get((row, column), Range(row, column, row, column))
                taken.update(range(area.left, area.right + 1))
                if area.bottom > row:
                    open_.append(area)
                cells.append(_cell(area, words.get((row, column), ""), rows, index, columns))
        yield Shown(cells, continues, row + 1)


def _cell(
    area: Range, words: str, rows: Sequence[int], index: int, columns: Sequence[int]
) -> Spanning:
    """A cell over the visible rows, from the one at ``index``, and used columns that it covers."""
    across = bisect_right(columns, area.right) - bisect_left(columns, area.left)
    down = bisect_right(rows, area.bottom) - index
    return Spanning(tuple(filter(str.strip, words.split("\n"))), across, down)

"""Rules become grids, and grids become cells: each step a list from a list."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from loaders.read.pdf.drawn_lines import merged
from loaders.read.pdf.page_objects import Rule

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
SNAP = 3.0
"""Points between rules that are one."""
_WALL = 0.5
"""Of the side of a place in a grid, how much a rule must cover to part it from the next."""
_MOST_PLACES = 100_000
_MOST_RULES = 4_000


class Grid(NamedTuple):
    """Rules that touch each other, and the edges that they make; all sorted.

    ``columns`` and ``rows`` are the edges between places: one more than there are places.
    """

    rules: tuple[Rule, ...]
    columns: list[float]
    rows: list[float]

    @property
    def box(self) -> Box:
        """What the grid encloses."""
        return self.columns[0], self.rows[0], self.columns[-1], self.rows[-1]

    @property
    def is_bare(self) -> bool:
        """Whether no rule stands within its sides."""
        return len(self.columns) == len(self.rows) == 2

    @property
    def is_half_ruled(self) -> bool:
        """Whether no rule parts the columns."""
        inside = self.columns[1:-1]
        return not inside and len(self.rows) > 2


def rules_to_grids(rules: Sequence[Rule]) -> list[Grid]:
    """The grids of a page, from the top; a rule that touches no other rules nothing.

    A pale rule parts cells within a grid that can be seen, and draws none of its own.
    """
    seen = [rule for rule in rules if not rule.pale]
    grids = _grids(seen)
    pale = (rule._replace(pale=False) for rule in rules if rule.pale)
    within = [rule for rule in pale if any(_encloses(grid.box, rule) for grid in grids)]
    return _grids([*seen, *within]) if within else grids


def _grids(rules: Iterable[Rule]) -> list[Grid]:
    lines = merged(rules, SNAP)
    if len(lines) > _MOST_RULES:
        return []
    grids = [grid for group in _groups(lines) if (grid := _grid(group))]
    return sorted(grids, key=lambda grid: grid.box[1])


def _encloses(box: Box, rule: Rule) -> bool:
    left, top, right, bottom = box
    if rule.across:
        left, top, right, bottom = top, left, bottom, right
    return left < rule.at < right and rule.start >= top - SNAP and rule.end <= bottom + SNAP


def _groups(lines: Sequence[Rule]) -> list[list[Rule]]:
    """Rules that touch; rules across of one width, if no rule down touches them, belong together
    too: a table without sides.
    """
    owner = {line: line for line in lines}

    def root(line: Rule) -> Rule:
        while owner[line] != line:
            owner[line] = line = owner[owner[line]]
        return line

    touching = list(_touching(lines))
    sided = {other for _, other in touching}
    bare = [line for line in lines if line.across and line not in sided]
    for line, other in (*touching, *_of_one_width(bare)):
        owner[root(other)] = root(line)
    groups: dict[Rule, list[Rule]] = {}
    for line in lines:
        groups.setdefault(root(line), []).append(line)
    return list(groups.values())


def _touching(lines: Sequence[Rule]) -> Iterator[tuple[Rule, Rule]]:
    """Rules down with the rules across that they touch."""
    across = [line for line in lines if line.across]
    down = [line for line in lines if not line.across]
    across.sort(key=lambda line: line.at)
    heights = [line.at for line in across]
    for line in down:
        low = bisect_left(heights, line.start - SNAP)
        for other in across[low : bisect_right(heights, line.end + SNAP)]:
            if other.start - SNAP <= line.at <= other.end + SNAP:
                yield line, other


def _of_one_width(lines: Iterable[Rule]) -> Iterator[tuple[Rule, Rule]]:
    """Rules across with the first that begins and ends below or above them."""
    firsts: dict[tuple[int, int], Rule] = {}
    for line in lines:
        ends = round(line.start / SNAP), round(line.end / SNAP)
        yield line, firsts.setdefault(ends, line)


def _grid(group: Sequence[Rule]) -> Grid | None:
    """The grid of rules that touch; a side that is not drawn is where the rules end."""
    across = [rule for rule in group if rule.across]
    if len(across) < 2:
        return None
    down = [rule for rule in group if not rule.across]
    columns = _edges([*(rule.at for rule in down), *_ends(across)])
    rows = _edges([*(rule.at for rule in across), *_ends(down)])
    if len(columns) * len(rows) > _MOST_PLACES:
        return None
    return Grid(tuple(group), columns, rows)


def _ends(rules: Sequence[Rule]) -> list[float]:
    if not rules:
        return []
    return [min(rule.start for rule in rules), max(rule.end for rule in rules)]


def _edges(found: Iterable[float]) -> list[float]:
    edges: list[float] = []
    for edge in sorted(found):
        if not edges or edge - edges[-1] > SNAP:
            edges.append(edge)
    return edges


# --- cells -----------------------------------------------------------------------------------


class Place(NamedTuple):
    """A cell of a grid: its first row and column, and how many of each it takes."""

    row: int
    column: int
    rows: int
    columns: int


def grid_to_cells(grid: Grid) -> list[Place]:
    """The cells of a grid, row by row: places that no rule parts are one cell."""
    walls = _Walls(grid)
    taken: set[tuple[int, int]] = set()
    cells = []
    for row in range(len(grid.rows) - 1):
        for column in range(len(grid.columns) - 1):
            if (row, column) not in taken:
                cell = walls.cell(row, column, taken)
                cells.append(cell)
                taken.update(
                    (cell.row + y, cell.column + x)
                    for y in range(cell.rows)
                    for x in range(cell.columns)
                )
    return cells


def cell_box(grid: Grid, cell: Place) -> Box:
    """Where a cell stands on the page."""
    return (
        grid.columns[cell.column],
        grid.rows[cell.row],
        grid.columns[cell.column + cell.columns],
        grid.rows[cell.row + cell.rows],
    )


class _Walls:
    """Which places of a grid are parted by a rule."""

    def __init__(self, grid: Grid) -> None:
        self.right: set[tuple[int, int]] = set()
        self.below: set[tuple[int, int]] = set()
        self.height, self.width = len(grid.rows) - 1, len(grid.columns) - 1
        for rule in grid.rules:
            if rule.across:
                edge = _nearest(grid.rows, rule.at)
                self.below.update((edge - 1, x) for x in _covered(grid.columns, rule))
            else:
                edge = _nearest(grid.columns, rule.at)
                self.right.update((y, edge - 1) for y in _covered(grid.rows, rule))

    def cell(self, row: int, column: int, taken: set[tuple[int, int]]) -> Place:
        """The cell that begins at a place: as wide as no rule parts it, then as high."""
        columns = 1
        while (
            column + columns < self.width
            and (row, column + columns - 1) not in self.right
            and (row, column + columns) not in taken
        ):
            columns += 1
        rows = 1
        while row + rows < self.height and self._is_open(row + rows, column, columns):
            rows += 1
        return Place(row, column, rows, columns)

    def _is_open(self, row: int, column: int, columns: int) -> bool:
        """Whether the places of a row belong to those above them, and to each other."""
        above = ((row - 1, x) in self.below for x in range(column, column + columns))
        inside = ((row, x) in self.right for x in range(column, column + columns - 1))
        return not any(above) and not any(inside)


def _nearest(edges: Sequence[float], at: float) -> int:
    return min(range(len(edges)), key=lambda index: abs(edges[index] - at))


def _covered(edges: Sequence[float], rule: Rule) -> Iterable[int]:
    """The places along a rule that it covers."""
    for index in range(len(edges) - 1):
        low, high = edges[index], edges[index + 1]
        if min(high, rule.end + SNAP) - max(low, rule.start - SNAP) > _WALL * (high - low):
            yield index

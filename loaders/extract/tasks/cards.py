"""Cards of tasks: headings beside their cells, one card below the other.

任务 | 建设授权运营平台
单位 | 市数据资源局（牵头）；市大数据公司
节点 | 2024年12月
"""

from loaders.extract.tasks.task_columns import read_heading
from loaders.text.document import Row, Table, squeeze

_FEWEST_LINES = 2


def upright(table: Table) -> Table:
    """The cards of a table as rows below their headings; a table without cards as it is."""
    rows = table.rows
    if any(len(row.cells) != 2 for row in rows):
        return table
    labels = [squeeze(str(row.cells[0])) for row in rows]
    size = labels.index(labels[0], 1) if labels[0] in labels[1:] else len(labels)
    if size < _FEWEST_LINES or labels != labels[:size] * (len(labels) // size):
        return table
    cards = [rows[at : at + size] for at in range(0, len(rows), size)]
    headings = _row(cards[0], 0)
    columns = read_heading(headings) or []
    if not columns or any(column.field in ("", "other") for column in columns[:_FEWEST_LINES]):
        return table  # its first cells are tasks and no headings
    return Table((headings, *(_row(card, 1) for card in cards)), table.parted)


def _row(card: tuple[Row, ...], column: int) -> Row:
    """A column of a card as a row."""
    cells = tuple(row.cells[column] for row in card)
    return Row(cells, card[0].line_start, card[-1].line_end)

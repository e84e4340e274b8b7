"""Task tables (任务分工表): their columns by heading, their rows by what the cells say.

A heading row names the columns; where a row does not fit it (cells merged, a column lost or added
by OCR, the heading repeated on a new page) the cells are told apart by their content: a cell that
names who is responsible, a cell that is a deadline, a cell that is a number.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from loaders.extract.agencies.forms import UNIT_END
from loaders.extract.responsibility.clauses import is_responsibility
from loaders.extract.targets.tables.indicator_tables import is_indicator_table
from loaders.extract.tasks.blank_cells import blank_columns, with_blanks
from loaders.extract.tasks.cards import upright
from loaders.extract.tasks.contact_lists import heads_contacts
from loaders.extract.tasks.task_columns import read_heading, with_groups
from loaders.extract.tasks.task_rows import (
    ACTING,
    Column,
    Field,
    TaskRow,
    sort_texts,
    with_cells,
)
from loaders.extract.tasks.two_heading_rows import with_subheading
from loaders.text.deadline_words import AND_HOW, is_deadline
from loaders.text.document import Cell, Row, Table, Text, squeeze
from loaders.text.ordinals import parse_ordinal
from loaders.text.regex import regex
from loaders.text.table_words import TOTAL, row_number

_SAME_AS_ABOVE = regex(r"[（(]?同[上前](?:一?[行栏格项]|述)?[）)]?|[〃″]+")
"""What a cell says instead of repeating the one above it."""
_LONGEST_DEADLINE = 40
"""Characters of a cell that says by when and nothing else."""


def read_task_rows(tables: Sequence[Table], notes: Sequence[Text] = ()) -> list[TaskRow]:
    """The rows of the task tables among ``tables``, in order; a repeated heading goes on.

    Empty if no heading names a column of responsible units. ``notes`` may say that a blank cell
    means what stands above it.
    """
    blanks = blank_columns(notes)
    rows: list[TaskRow] = []
    columns: list[Column] = []
    for table in tables:
        if is_indicator_table(table) or any(map(heads_contacts, table.rows[:1])):
            columns = []
            continue
        pending = list(upright(table).rows)
        above: Row | None = None
        while pending:
            row = pending.pop(0)
            if found := read_heading(row):
                columns = with_groups(with_subheading(found, pending), pending)
                above = None
            elif columns and any(row.cells):
                whole = with_blanks(_with_merged(row, above, columns), above, columns, blanks)
                if rows and above and _is_part_of_task(row, columns):
                    rows[-1] = _with_row(rows[-1], row, columns)
                else:
                    rows.extend(_read_row(whole, columns))
                above = whole
    return list(_with_same_as_above(rows))


def _with_same_as_above(rows: Iterable[TaskRow]) -> Iterator[TaskRow]:
    """The rows, where a cell says 同上 with what the column prints above it.

    Where nothing stands above, the word stays as printed.
    """
    last = TaskRow(0, 0)
    for row in rows:
        last = replace(
            row,
            lead=_or_above(row.lead, last.lead),
            support=_or_above(row.support, last.support),
            units=_or_above(row.units, last.units),
            deadline=next(iter(_or_above(_optional(row.deadline), _optional(last.deadline))), None),
        )
        yield replace(
            last,
            lead=last.lead if row.lead else (),
            support=last.support if row.support else (),
            units=last.units if row.units else (),
            deadline=last.deadline if row.deadline else None,
        )


def _or_above(texts: tuple[Text, ...], above: tuple[Text, ...]) -> tuple[Text, ...]:
    """What a column says last: these words, or those above where there are none, or only 同上."""
    same = all(_SAME_AS_ABOVE.fullmatch(squeeze(text.string)) for text in texts)
    return above or texts if same else texts


def _optional(text: Text | None) -> tuple[Text, ...]:
    return (text,) if text else ()


_HOLDS_FOR_ALL = ACTING | {"number", "deadline"}
"""What a cell merged over several rows says of each of them. So does a title before the content;
where there are more columns of words, the first hold labels of groups."""


def _with_merged(row: Row, above: Row | None, columns: Sequence[Column]) -> Row:
    """The row with what merged cells, printed in a row above, say of it too."""
    if above is None or not len(row.cells) == len(above.cells) == len(columns):
        return row
    texts = [number for number, column in enumerate(columns) if column.field == "text"]
    title = texts[0] if len(texts) == 2 else None
    cells = tuple(
        over if cell.continues and (column.field in _HOLDS_FOR_ALL or number == title) else cell
        for number, (cell, over, column) in enumerate(
            zip(row.cells, above.cells, columns, strict=True)
        )
    )
    return row._replace(cells=cells)


def _is_part_of_task(row: Row, columns: Sequence[Column]) -> bool:
    """Whether the cell of the task reaches down to this row, which adds units or goals to it."""
    texts = [
        cell for cell, column in zip(row.cells, columns, strict=False) if column.field == "text"
    ]
    return len(row.cells) == len(columns) and bool(texts) and all(c.continues for c in texts)


def _with_row(task: TaskRow, row: Row, columns: Sequence[Column]) -> TaskRow:
    """The task with what another row says of it; the number there is not its own."""
    cells = zip(row.cells, columns, strict=True)
    own = ((cell, column) for cell, column in cells if column.field != "number")
    task = with_cells(task, own)
    more = (text for paragraphs in task.words for text in paragraphs)
    return replace(task, content=(*task.content, *more), words=(), line_end=row.line_end)


def is_task_table(table: Table) -> bool:
    """Whether one of the first rows names a column of responsible units."""
    return any(read_heading(row) for row in upright(table).rows[:3])


def _read_row(row: Row, columns: list[Column]) -> Iterator[TaskRow]:
    """The task of a row; one that sums up the table (合计) states none."""
    filled = [cell for cell in row.cells if cell.paragraphs]
    task = TaskRow(row.line_start, row.line_end, unplaced=row.unplaced)
    if len(filled) == 1 and _is_label(row, filled[0]):
        yield replace(task, spanning=filled[0].paragraphs[0])
        return
    if filled and TOTAL.fullmatch(squeeze(str(filled[0]))):
        return
    task = sort_texts(with_cells(task, _align(row.cells, columns)))
    if task.content or task.title:
        yield task
    else:
        yield replace(task, content=tuple(text for _, text in task.goals[:1]))


def _is_label(row: Row, cell: Cell) -> bool:
    """A label over all columns: alone in its row, first in it, or with an ordinal."""
    words = str(cell)
    if len(words) > 40 or "。" in words or row_number(words) is not None:
        return False
    return len(row.cells) == 1 or cell is row.cells[0] or parse_ordinal(words) is not None


def _align(cells: Sequence[Cell], columns: list[Column]) -> list[tuple[Cell, Column]]:
    """Pair cells with columns: by position where they fit, else by what the cells say."""
    goals = [index for index, column in enumerate(columns) if column.field == "goal"]
    if len(cells) == len(columns) - len(goals) + 1 and len(goals) > 1:
        merged = [*columns[: goals[0]], Column("goal", ""), *columns[goals[-1] + 1 :]]
        return list(zip(cells, merged, strict=True))
    pairs = _under_wide_headings(cells, columns)
    if pairs and all(_fits(cell, column) for cell, column in pairs):
        return pairs
    return [(cell, Column(_field_by_content(cell), "")) for cell in cells]


def _under_wide_headings(
    cells: Sequence[Cell], columns: Sequence[Column]
) -> list[tuple[Cell, Column]]:
    """Cells by position; a heading of who acts, merged over several columns, holds for all of them.

    [] if the row is shorter than its headings, or longer and the last of them heads no such column.
    """
    behind = len(cells) - len(columns)
    if behind < 0 or (behind and columns[-1].field not in ACTING):
        return []
    pairs: list[tuple[Cell, Column]] = []
    for cell, column in zip(cells, [*columns, *[Column("", "")] * behind], strict=True):
        above = pairs[-1][1] if pairs else column
        acts = not column.field and above.field in ACTING and UNIT_END.search(str(cell))
        pairs.append((cell, above if acts else column))
    return pairs


def _fits(cell: Cell, column: Column) -> bool:
    words = str(cell)
    if column.field == "":
        return not words or row_number(words) is not None
    if column.field == "deadline":
        long = len(words) > _LONGEST_DEADLINE and not AND_HOW.search(column.heading)
        return not (long or words.endswith("负责"))
    if column.field == "text":
        return not words.endswith("负责")
    return True


def _field_by_content(cell: Cell) -> Field:
    words = str(cell)
    if is_deadline(words):
        return "deadline"
    if is_responsibility(words):
        return "units"
    return "text"

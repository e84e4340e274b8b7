"""Task tables (任务分工表): their columns by heading, their rows by what the cells say.

A heading row names the columns; where a row does not fit it (cells merged, a column lost or added
by OCR, the heading repeated on a new page) the cells are told apart by their content: a cell that
names who is responsible, a cell that is a deadline, a cell that is a number.
"""

import re
from collections.abc import Iterator, Sequence

from loaders.extract.responsibility.clauses import is_responsibility
from loaders.extract.targets.indicator_tables import is_indicator_table
from loaders.extract.tasks.task_rows import FILL, NUMBER, Column, Field, TaskRow, sort_texts
from loaders.text.deadline_words import DEADLINE_HEADING, is_deadline
from loaders.text.document import Cell, Row, Table, squeeze
from loaders.text.ordinals import parse_ordinal
from loaders.text.role_words import BODY, LEAD, OVERSIGHT, RESPONSIBLE, SHARE, SUPPORT

_FIELDS: tuple[tuple[Field, str], ...] = (
    ("number", r"序号|编号|项目编号|号"),
    (
        "lead",
        rf"(?:市级?|省级?)?(?:{LEAD})(?:责任)?(?:{BODY})?",
    ),
    (
        "support",
        rf"(?:市级?|省级?)?(?:责任)?(?:{SUPPORT}|{OVERSIGHT})(?:责任)?(?:{BODY})?",
    ),
    (
        "units",
        rf"(?:{RESPONSIBLE}|组织)(?:{BODY}|{SHARE}|机构).*"
        r"|(?:任务|职责|责任|部门|工作)?分工|单位|部门|牵头(?:和|及|、)(?:配合|参与)(?:单位|部门)",
    ),
    (
        "deadline",
        DEADLINE_HEADING,
    ),
    (
        "goal",
        r"(?:20\d\d年(?:底|末)?)?(?:工作|预期|年度|主要|具体|阶段|绩效|量化)?目标(?:要求|值)?|(?:目标|考核|量化)?指标(?:要求|值)|预期成效|成果形式|标志性成果|任务目标",
    ),
    (
        "other",
        r"备注|(?:目标|任务|项目)?(?:类型|性质|属性)|适用范围|适用地区|政策依据|依据|资金来源|联系人|说明"
        r"|(?:分管|责任|包保|牵头|负责|包联|联系)?(?:市|省|区|县)?(?:级)?(?:领导|责任人|负责人)",
    ),
    (
        "text",
        r".*(?:任务|内容|举措|措施|事项|领域|类别|工程|项目|行动|要点|分类|板块|方向|工作|政策|条款|名称).*",
    ),
)
_HEADINGS = re.compile("|".join(f"(?P<f{i}>{pattern})" for i, (_, pattern) in enumerate(_FIELDS)))


def read_task_rows(tables: Sequence[Table]) -> list[TaskRow]:
    """The rows of the task tables among ``tables``, in order; a repeated heading goes on.

    Empty if no heading names a column of responsible units.
    """
    rows: list[TaskRow] = []
    columns: list[Column] = []
    for table in tables:
        if is_indicator_table(table):
            columns = []
            continue
        pending = list(table.rows)
        above: Row | None = None
        while pending:
            row = pending.pop(0)
            if found := _read_heading(row):
                columns, above = _with_subheading(found, pending), None
            elif columns and any(row.cells):
                whole = _with_merged(row, above, columns)
                if rows and above and _is_part_of_task(row, columns):
                    _add_to_task(rows[-1], row, columns)
                else:
                    rows.extend(_read_row(whole, columns))
                above = whole
    return rows


_HOLDS_FOR_ALL = frozenset({"number", "lead", "support", "units", "deadline"})
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


def _add_to_task(task: TaskRow, row: Row, columns: Sequence[Column]) -> None:
    for cell, column in zip(row.cells, columns, strict=True):
        if cell.paragraphs and column.field != "number":
            FILL[column.field](task, cell, column)
    task.line_end = row.line_end


def is_task_table(table: Table) -> bool:
    """Whether one of the first rows names a column of responsible units."""
    return any(_read_heading(row) for row in table.rows[:3])


def _read_heading(row: Row) -> list[Column] | None:
    columns = [Column(_field_of(cell), squeeze(str(cell))) for cell in row.cells]
    fields = {column.field for column in columns}
    if not fields & {"lead", "units"}:
        return None
    if not fields & {"text", "goal"}:
        return _with_unknown_text(columns) if "number" in fields else None
    return [_kept_as_printed(column) for column in columns]


def _kept_as_printed(column: Column) -> Column:
    """A column of no known meaning (进展情况, 投资额) is kept; it takes nothing from the others."""
    return column._replace(field="other") if column.heading and not column.field else column


def _with_unknown_text(columns: list[Column]) -> list[Column] | None:
    """Beside 序号 and 责任单位 a heading of other words is that of the tasks: 民生实事."""
    unknown = [column for column in columns if not column.field and column.heading]
    if not unknown:
        return None
    return [column._replace(field="text") if column in unknown else column for column in columns]


def _field_of(cell: Cell) -> Field:
    """What a heading names, brackets or none: 责任（配合）单位 is 责任配合单位."""
    heading = re.sub("[（）()]", "", squeeze(str(cell)))
    if len(heading) > 12 or not heading:
        return ""
    match = _HEADINGS.fullmatch(heading)
    return _FIELDS[int(str(match.lastgroup)[1:])][0] if match else ""


def _with_subheading(columns: list[Column], pending: list[Row]) -> list[Column]:
    """Take in a second heading row: the years under 工作目标, 牵头 and 配合 under 责任单位."""
    if not pending or not any(pending[0].cells):
        return columns
    if named := _named_below(columns, pending[0]):
        pending.pop(0)
        return named
    below = [squeeze(str(cell)) for cell in pending[0].cells]
    if not all(not words or re.fullmatch(r"20\d\d年(?:底|末)?(?:目标)?", words) for words in below):
        return columns
    pending.pop(0)
    if len(below) == len(columns):
        return [
            Column("goal", years) if years else column
            for column, years in zip(columns, below, strict=True)
        ]
    split: list[Column] = []
    for column in columns:
        if column.field == "goal":
            split.extend(Column("goal", years) for years in below if years)
        else:
            split.append(column)
    return split


def _named_below(columns: Sequence[Column], row: Row) -> list[Column]:
    """The columns where a second heading row parts one of them; [] if it does not."""
    cells = row.cells
    if not any(cell.continues for cell in cells) or all(cell.continues for cell in cells):
        return []
    if any(not cell.continues and _field_of(cell) in ("", "text") for cell in cells):
        return []
    parted: list[Column] = []
    column, index = Column("", ""), 0
    for number, cell in enumerate(cells):
        if cell.continues or not number or cells[number - 1].continues:
            column = columns[index] if index < len(columns) else Column("", "")
            index += 1
        parted.append(column if cell.continues else Column(_field_of(cell), squeeze(str(cell))))
    return parted if index == len(columns) else []


def _read_row(row: Row, columns: list[Column]) -> Iterator[TaskRow]:
    filled = [cell for cell in row.cells if cell.paragraphs]
    task = TaskRow(row.line_start, row.line_end)
    if len(filled) == 1 and _is_label(row, filled[0]):
        task.spanning = filled[0].paragraphs[0]
        yield task
        return
    for cell, column in _align(row.cells, columns):
        if cell.paragraphs:
            FILL[column.field](task, cell, column)
    sort_texts(task)
    if not task.content and not task.title:
        task.content = [text for _, text in task.goals[:1]]
    yield task


def _is_label(row: Row, cell: Cell) -> bool:
    """A label over all columns: alone in its row, first in it, or with an ordinal."""
    words = str(cell)
    if len(words) > 40 or "。" in words or NUMBER.fullmatch(words):
        return False
    return len(row.cells) == 1 or cell is row.cells[0] or parse_ordinal(words) is not None


def _align(cells: Sequence[Cell], columns: list[Column]) -> list[tuple[Cell, Column]]:
    """Pair cells with columns: by position where they fit, else by what the cells say."""
    goals = [index for index, column in enumerate(columns) if column.field == "goal"]
    if len(cells) == len(columns) - len(goals) + 1 and len(goals) > 1:
        merged = [*columns[: goals[0]], Column("goal", ""), *columns[goals[-1] + 1 :]]
        return list(zip(cells, merged, strict=True))
    pairs = list(zip(cells, columns, strict=False))
    if len(cells) == len(columns) and all(_fits(cell, column) for cell, column in pairs):
        return pairs
    return [(cell, Column(_field_by_content(cell), "")) for cell in cells]


def _fits(cell: Cell, column: Column) -> bool:
    words = str(cell)
    if column.field == "":
        return not words
    if column.field == "deadline":
        return not words or (len(words) <= 40 and not words.endswith("负责"))
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

"""Task tables (任务分工表): their columns by heading, their rows by what the cells say.

A heading row names the columns; where a row does not fit it (cells merged, a column lost or added
by OCR, the heading repeated on a new page) the cells are told apart by their content: a cell that
names who is responsible, a cell that is a deadline, a cell that is a number.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from loaders.document import Cell, Row, Table, Text, squeeze
from loaders.extract.deadlines import is_deadline
from loaders.extract.indicator_tables import is_indicator_table
from loaders.extract.ordinals import parse_ordinal
from loaders.extract.units import is_responsibility

Field = Literal["number", "text", "goal", "lead", "support", "units", "deadline", "other", ""]

_FIELDS: tuple[tuple[Field, str], ...] = (
    ("number", r"序号|编号|项目编号|号"),
    (
        "lead",
        r"(?:市级?|省级?)?(?:牵头|主办|主责|第一责任)(?:责任)?(?:单位|部门|处室)?",
    ),
    (
        "support",
        r"(?:市级?|省级?)?(?:责任)?(?:配合|参与|参加|协同|协办|协作|支持|共同)(?:责任)?(?:单位|部门|处室)?",
    ),
    (
        "units",
        r"(?:责任|负责|承办|承担|落实|实施|主管|指导|完成|组织)(?:单位|部门|主体|分工|处室|机构).*"
        r"|任务?分工|部门分工|单位|部门|牵头(?:和|及|、)(?:配合|参与)(?:单位|部门)",
    ),
    (
        "deadline",
        r"(?:计划|预计|要求)?(?:完成|实施|时间|办理|推进)?(?:时限|期限|节点|时间|进度|安排|时间节点|时间安排)(?:要求)?",
    ),
    (
        "goal",
        r"(?:20\d\d年(?:底|末)?)?(?:工作|预期|年度|主要|具体|阶段|绩效|量化)?目标(?:要求|值)?|预期成效|成果形式|标志性成果|任务目标",
    ),
    (
        "other",
        r"备注|适用范围|适用地区|政策依据|依据|资金来源|联系人|说明"
        r"|(?:分管|责任|包保|牵头|负责|包联|联系)?(?:市|省|区|县)?(?:级)?(?:领导|责任人|负责人)",
    ),
    (
        "text",
        r".*(?:任务|内容|举措|措施|事项|领域|类别|工程|项目|行动|要点|分类|板块|方向|工作|政策|条款|名称).*",
    ),
)
_HEADINGS = re.compile("|".join(f"(?P<f{i}>{pattern})" for i, (_, pattern) in enumerate(_FIELDS)))
_NUMBER = re.compile(r"\d{1,3}")
_NUMBERS = re.compile(r"\d{1,3}(?:\s+\d{1,3})+")
_LEADING_NUMBER = re.compile(r"(\d{1,3})(?:[.．、]\s*(?!\d)|\s+(?=\D))")


class Column(NamedTuple):
    """A column of a heading row; ``heading`` as printed (``2025年`` under 工作目标)."""

    field: Field
    heading: str


@dataclass(slots=True)
class TaskRow:
    """A row of a task table with its cells named.

    ``group`` is the group label printed on the row, ``numbers`` all whole numbers printed as its
    number, ``goals`` pairs of column heading and cell, ``spanning`` a label over all columns.
    """

    line_start: int
    line_end: int
    numbers: list[int] = field(default_factory=list)
    group: list[Text] = field(default_factory=list)
    title: Text | None = None
    content: list[Text] = field(default_factory=list)
    lead: list[Text] = field(default_factory=list)
    support: list[Text] = field(default_factory=list)
    units: list[Text] = field(default_factory=list)
    deadline: Text | None = None
    goals: list[tuple[str, Text]] = field(default_factory=list)
    spanning: Text | None = None

    @property
    def text(self) -> str:
        """The words of the task, cells run together."""
        return "".join(map(str, self.content))


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
        while pending:
            row = pending.pop(0)
            if found := _read_heading(row):
                columns = _with_subheading(found, pending)
            elif columns and any(row.cells):
                rows.extend(_read_row(row, columns))
    return rows


def is_task_table(table: Table) -> bool:
    """Whether one of the first rows names a column of responsible units."""
    return any(_read_heading(row) for row in table.rows[:3])


def _read_heading(row: Row) -> list[Column] | None:
    columns = [Column(_field_of(cell), squeeze(str(cell))) for cell in row.cells]
    fields = {column.field for column in columns}
    if not fields & {"lead", "units"} or not fields & {"text", "goal"}:
        return None
    return columns


def _field_of(cell: Cell) -> Field:
    """What a heading names, brackets or none: 责任（配合）单位 is 责任配合单位."""
    heading = re.sub("[（）()]", "", squeeze(str(cell)))
    if len(heading) > 12 or not heading:
        return ""
    match = _HEADINGS.fullmatch(heading)
    return _FIELDS[int(str(match.lastgroup)[1:])][0] if match else ""


def _with_subheading(columns: list[Column], pending: list[Row]) -> list[Column]:
    """Take in a second heading row: the years under 工作目标."""
    if not pending or not any(pending[0].cells):
        return columns
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


def _read_row(row: Row, columns: list[Column]) -> Iterator[TaskRow]:
    filled = [cell for cell in row.cells if cell.paragraphs]
    task = TaskRow(row.line_start, row.line_end)
    if len(filled) == 1 and _is_label(row, filled[0]):
        task.spanning = filled[0].paragraphs[0]
        yield task
        return
    for cell, column in _align(row.cells, columns):
        if cell.paragraphs:
            _FILL[column.field](task, cell, column)
    _sort_texts(task)
    if not task.content and not task.title:
        task.content = [text for _, text in task.goals[:1]]
    yield task


def _is_label(row: Row, cell: Cell) -> bool:
    """A label over all columns: alone in its row, first in it, or with an ordinal."""
    words = str(cell)
    if len(words) > 40 or "。" in words or _NUMBER.fullmatch(words):
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


# --- filling a row ---------------------------------------------------------------------------


def _fill_number(task: TaskRow, cell: Cell, column: Column) -> None:
    words = squeeze(str(cell)).rstrip(".．、")
    if _NUMBER.fullmatch(words):
        task.numbers.append(int(words))
    else:
        task.group.extend(cell.paragraphs)


def _fill_text(task: TaskRow, cell: Cell, column: Column) -> None:
    words = str(cell).strip()
    if _NUMBER.fullmatch(words):
        task.numbers.append(int(words))
    elif _NUMBERS.fullmatch(words):
        task.numbers.extend(map(int, words.split()))
    elif match := re.match(
        r"(\d{1,3})\s+<", words
    ):  # number and group label in one cell, with HTML
        task.numbers.append(int(match.group(1)))
        task.group.append(_without_html(cell.paragraphs[0], match.end(1)))
    else:
        task.content.extend(cell.paragraphs)


def _without_html(text: Text, start: int) -> Text:
    kept = [match.span() for match in re.finditer(r"[^<>]+(?=<|$)", text.string[start:])]
    words = [
        (low + start, high + start) for low, high in kept if text.string[low + start :].strip()
    ]
    label = max(words, key=lambda span: len(text.string[span[0] : span[1]].strip()))
    return text.cut(*label)


def _fill_goal(task: TaskRow, cell: Cell, column: Column) -> None:
    task.goals.extend((column.heading, text) for text in cell.paragraphs)


def _fill_lead(task: TaskRow, cell: Cell, column: Column) -> None:
    task.lead.extend(cell.paragraphs)


def _fill_support(task: TaskRow, cell: Cell, column: Column) -> None:
    task.support.extend(cell.paragraphs)


def _fill_units(task: TaskRow, cell: Cell, column: Column) -> None:
    task.units.extend(cell.paragraphs)


def _fill_deadline(task: TaskRow, cell: Cell, column: Column) -> None:
    task.deadline = task.deadline or cell.paragraphs[0]


def _ignore(task: TaskRow, cell: Cell, column: Column) -> None:
    """备注 and the like state no fact of this ontology."""


_FILL = {
    "number": _fill_number,
    "text": _fill_text,
    "": _fill_text,
    "goal": _fill_goal,
    "lead": _fill_lead,
    "support": _fill_support,
    "units": _fill_units,
    "deadline": _fill_deadline,
    "other": _ignore,
}


def _sort_texts(task: TaskRow) -> None:
    """Tell group, title and content apart among the text cells; take a number off the front.

    The last text cell is the content. Before it: a label with an ordinal, or the first of three,
    is the group; another short one is the title.
    """
    texts, task.content = task.content, task.content[-1:]
    for text in texts[:-1]:
        ordinal = parse_ordinal(text.string)
        if ordinal and ordinal.style in ("han", "han_bracket"):
            task.group.append(text)
        elif (
            task.title is None
            and (task.numbers or text is texts[-2])
            and not (task.group and len(texts) > 2 and text is texts[0])
        ):
            task.title = text
        else:
            task.group.append(text)
    _take_number(task)


def _take_number(task: TaskRow) -> None:
    for place in ("title", "content"):
        text = task.title if place == "title" else next(iter(task.content), None)
        match = _LEADING_NUMBER.match(text.string) if text else None
        if text and match and not task.numbers:
            task.numbers.append(int(match.group(1)))
            rest = text.cut(match.end(), len(text))
            if place == "title":
                task.title = rest
            else:
                task.content[0] = rest

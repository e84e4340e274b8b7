"""The columns of a task table: what each holds by its heading and by those that stand beside it."""

import re
from collections.abc import Sequence, Set
from itertools import pairwise

from loaders.extract.tasks.task_headings import field_of
from loaders.extract.tasks.task_rows import Column, Field
from loaders.text.column_words import UNIT_HEADING
from loaders.text.deadline_words import START_HEADING
from loaders.text.document import Row, squeeze
from loaders.text.regex import regex
from loaders.text.role_words import BODY, OWNER
from loaders.text.unit_words import UNIT

_ANSWERING: frozenset[Field] = frozenset({"both", "lead", "units"})
"""Columns of which a task table has one."""
_SCHEDULE = regex("(?:工作|推进|实施|建设|时间|序时|时序)?(?:进度|序时|时序)(?:安排|进度|要求)?")
"""What heads the steps of a task, where another column says by when it is done."""
_OF_WORDS = regex(
    r".*(?:量|额|费用?|资金|投资|[概预]算|金额|编号|代码|来源|进[展度]|成效|状态|情况|问题|标准|比例|权重"
    r"|得分|坐标|地点|位置|日期|电话|形式|频次|周期|时序)"
)
"""How headings end that say something of a task, beside another that heads its words."""
_SIZE_OR_PERSON = regex(rf".*[（(](?:{UNIT})[）)]|.*(?:[\u4e00-\u9fff]长|书记|姓名)|职务")
"""Headings that name no task beside those of other words: 里程（公里）, 路长, 责任书记."""
_BODIES = regex(rf"(?!计量|申报|推荐|受益|服务|适用|填报|报送|被)[\u4e00-\u9fff]{{2,4}}(?:{BODY})")
_AMOUNT = regex("(?:年度|目标|计划|建设|任务)?(?:数|数量|总量|工程量|任务量|目标值)")
_MEASURE = regex(UNIT_HEADING)
"""What heads units of measure behind an amount; elsewhere 单位 heads bodies."""
_MAIN = "主要责任"
_OWNER = regex(OWNER)
_GROUPS = regex(r"(?:任务|工作|项目|事项)?(?:类别|分类|大类)")
_FIELDS_OF_WORK = regex(r"(?:任务|工作|项目|事项|重点|所属)?(?:领域|板块|方向|方面)")
"""What heads titles of tasks, or labels of groups where a cell reaches over several tasks."""


def read_heading(row: Row) -> list[Column] | None:
    """The columns that a row of headings names; None for a row that heads no task table."""
    columns = [Column(field_of(cell), squeeze(str(cell))) for cell in row.cells]
    fields: set[Field] = {column.field for column in columns}
    if not fields & _ANSWERING:
        return None
    columns = with_amounts(_beside_owners([_acting(column) for column in columns]))
    if "text" not in fields and (found := _with_unknown_text(columns, fields)):
        return found
    if not fields & {"text", "goal"}:
        return None
    return [kept_as_printed(column) for column in _with_one_lead(_told_apart(columns))]


def _acting(column: Column) -> Column:
    """A column of bodies that no word of a role heads (落地单位), beside one that it does."""
    acts = not column.field and _BODIES.fullmatch(column.heading)
    return column._replace(field="units") if acts else column


def _beside_owners(columns: list[Column]) -> list[Column]:
    """Whose a project is (项目业主) is kept as printed beside those who are named to answer."""
    owners = [column for column in columns if _OWNER.fullmatch(column.heading)]
    if all(column in owners for column in columns if column.field in _ANSWERING):
        return columns
    return [column._replace(field="other") if column in owners else column for column in columns]


def with_amounts(columns: Sequence[Column]) -> list[Column]:
    """The columns, 数量 and the 单位 behind it as an amount of the task and its unit of measure."""
    found = list(columns)
    for at, (amount, unit) in enumerate(pairwise(columns)):
        if _AMOUNT.fullmatch(amount.heading) and _MEASURE.fullmatch(unit.heading):
            found[at : at + 2] = amount._replace(field="standard"), unit._replace(field="other")
    return found


def _with_one_lead(columns: Sequence[Column]) -> list[Column]:
    """Beside 第一责任单位 or 牵头单位 the 主要责任单位 answer for it with those."""
    main = [column for column in columns if column.heading.startswith(_MAIN)]
    if all(column in main for column in columns if column.field == "lead"):
        return list(columns)
    return [column._replace(field="units") if column in main else column for column in columns]


def _told_apart(columns: Sequence[Column]) -> list[Column]:
    """Of several columns of words one heads the tasks: 工程量 and the like say something of them
    and are kept as printed, 类别 has labels of groups."""
    texts = [column for column in columns if column.field == "text"]
    kinds: dict[Column, Field] = {column: _beside_words(column) for column in texts}
    if "text" not in kinds.values():
        return list(columns)
    return [column._replace(field=kinds.get(column, column.field)) for column in columns]


def _beside_words(column: Column) -> Field:
    """What a column of words is beside another one that heads the tasks."""
    if _OF_WORDS.fullmatch(column.heading):
        return "other"
    return "group" if _GROUPS.fullmatch(column.heading) else "text"


def with_groups(columns: list[Column], rows: Sequence[Row]) -> list[Column]:
    """The columns; 领域 beside another of words has labels, if one of its cells reaches down."""
    texts = [at for at, column in enumerate(columns) if column.field == "text"]
    if len(texts) < 2 or not _FIELDS_OF_WORK.fullmatch(columns[texts[0]].heading):
        return columns
    of_work = [row.cells[texts[0]] for row in rows if len(row.cells) == len(columns)]
    if not any(cell.continues for cell in of_work):
        return columns
    field: Field = "group"
    return [
        column._replace(field=field) if at == texts[0] else column
        for at, column in enumerate(columns)
    ]


def kept_as_printed(column: Column) -> Column:
    """A column of no known meaning (进展情况, 投资额) is kept; it takes nothing from the others."""
    return column._replace(field="other") if column.heading and not column.field else column


def _with_unknown_text(columns: Sequence[Column], fields: Set[Field]) -> list[Column] | None:
    """Beside 序号 or 目标 and 责任单位 a heading of other words is that of the tasks: 民生实事.

    The tasks stand before those who do them, where the goals are not the tasks themselves.
    """
    first = next(n for n, column in enumerate(columns) if column.field in _ANSWERING)
    unnamed = [column for column in columns if not column.field and column.heading]
    unknown = [column for column in unnamed if not _SIZE_OR_PERSON.fullmatch(column.heading)]
    texts = [column for column in columns[:first] if column in unknown]
    if not texts and "goal" not in fields:
        texts = unknown
    if not texts or not fields & {"number", "goal"}:
        return None
    return [
        column._replace(field="text") if column in texts else kept_as_printed(column)
        for column in columns
    ]


def with_one_deadline(columns: list[Column]) -> list[Column]:
    """The columns; beside one that says by when, one that says from when is kept as printed, and
    one of the steps until then (进度安排) may set goals."""
    due = [column for column in columns if column.field == "deadline"]
    beside = {column: field for column in due if (field := _beside_deadline(column))}
    if len(beside) == len(due):
        return columns
    return [column._replace(field=beside.get(column, column.field)) for column in columns]


def _beside_deadline(column: Column) -> Field:
    """What a column of times is beside another one that says by when; "" for the same."""
    if re.fullmatch(START_HEADING, column.heading):
        return "other"
    return "standard" if _SCHEDULE.fullmatch(column.heading) else ""

"""The columns of a task table: what each holds, by one or two rows of headings."""

import re
from collections.abc import Sequence, Set
from itertools import accumulate, pairwise

from loaders.extract.targets.tables.heading_rows import begun_where
from loaders.extract.tasks.task_rows import ACTING, Column, Field
from loaders.text.column_words import UNIT_HEADING
from loaders.text.deadline_words import DEADLINE_HEADING, START_HEADING
from loaders.text.document import Cell, Row, squeeze
from loaders.text.regex import regex
from loaders.text.role_words import (
    BODY,
    LEAD,
    LEAD_AND_SUPPORT,
    LEAD_OR_SUPPORT,
    OF_ITS_OWN,
    OF_PERSONS,
    OVERSIGHT,
    OWNER,
    RESPONSIBLE,
    SHARE,
    SUPPORT,
)
from loaders.text.unit_words import UNIT
from loaders.text.year_words import YEAR

_OF_MONTHS = "(?:完成|计划|推进|实施|工作)?(?:月[份度]|季度)(?:安排)?"
"""What heads the months of a plan that goes on by them: 1月, 3月."""
_SCHEDULE = regex("(?:工作|推进|实施|建设|时间|序时|时序)?(?:进度|序时|时序)(?:安排|进度|要求)?")
"""What heads the steps of a task, where another column says by when it is done."""
_FIELDS: tuple[tuple[Field, str], ...] = (
    ("number", r"(?:任务|项目|工作|事项)?[序编]?号|序|项次|№"),
    ("both", LEAD_OR_SUPPORT),
    ("lead", rf"(?:{LEAD})(?:责任)?(?:{BODY})?"),
    ("support", rf"(?:责任)?(?:{SUPPORT}|{OVERSIGHT})(?:责任)?(?:{BODY})?"),
    (
        "units",
        rf"(?:相关|有关)?(?:{RESPONSIBLE}|组织)(?:{BODY}|{SHARE}|机构).*|(?:相关|有关)(?:单位|部门)"
        rf"|{OF_ITS_OWN}|{OWNER}|(?:任务|职责|责任|部门|工作)?分工|单位|部门|{LEAD_AND_SUPPORT}",
    ),
    ("deadline", rf"{DEADLINE_HEADING}|{_OF_MONTHS}"),
    (
        "goal",
        rf"(?:{YEAR}年(?:底|末|度)?)?(?:工作|预期|年度|主要|具体|阶段|绩效|量化)?目标(?:任务|要求|值)?|{YEAR}年度?任务目标|(?:目标|考核|量化)?指标(?:要求|值)|预期成效|成果形式|标志性成果|任务目标"
        rf"|(?:{YEAR}年(?:底|末|度)?|年度|当年|本年)(?:计划|预期|目标)?(?:工程|建设)?(?:形象)?进度(?:目标|计划|要求)?",
    ),
    (
        "standard",
        r"(?:完成|达成|达到)(?:标准|要求)|(?:年度|目标|计划|工作)?任务数?量|任务数|目标数?量",
    ),
    (
        "other",
        r"备注|(?:目标|任务|项目)?(?:类型|性质|属性)|适用范围|适用地区|政策依据|依据|资金来源|联系人|说明"
        rf"|(?:{OF_PERSONS})?(?:市|省|区|县)?(?:级)?(?:领导|责任人|负责人)",
    ),
    (
        "text",
        r".*(?:任务|内容|举措|措施|路径|抓手|思路|事项|领域|类别|工程|项目|行动|活动|要点|分类|板块|方向|工作|政策|条款|名称).*"
        r"|(?:具体|任务|落实)要求|(?:主要|工作|具体)职责",
    ),
)

_ANSWERING: frozenset[Field] = frozenset({"both", "lead", "units"})
"""Columns of which a task table has one."""
_YEAR = regex(rf"{YEAR}年(?:底|末)?(?:目标)?")
"""What parts a column of goals by years: 2025年, 2025年底目标."""
_LEVEL = regex(r"[省市区县州](?:级|直属?)?|其[他它]")
"""Whose unit a heading names: 市级牵头单位, 牵头市直部门, 其他责任单位."""
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
_PHONE = regex("(?:办公|联系|手机|移动|值班|座机)?(?:电话|手机)(?:号码?)?|联系方式")
_OF_CONTACTS = regex(
    rf"(?:{BODY})(?:名称)?|(?:联系|联络|经办|责任|负责)[人员](?:及?职务)?|姓名|职[务位]|[序编]号|备注|{_PHONE.pattern}"
)
_HEADINGS = regex("|".join(f"(?P<f{i}>{pattern})" for i, (_, pattern) in enumerate(_FIELDS)))


def read_heading(row: Row) -> list[Column] | None:
    """The columns that a row of headings names; None for a row that heads no task table."""
    columns = [Column(_field_of(cell), squeeze(str(cell))) for cell in row.cells]
    fields: set[Field] = {column.field for column in columns}
    if not fields & _ANSWERING:
        return None
    columns = _with_amounts(_beside_owners([_acting(column) for column in columns]))
    if "text" not in fields and (found := _with_unknown_text(columns, fields)):
        return found
    if not fields & {"text", "goal"}:
        return None
    return [_kept_as_printed(column) for column in _with_one_lead(_told_apart(columns))]


def heads_contacts(row: Row) -> bool:
    """Whether a row heads a list of whom to call: 单位 | 联络员 | 办公电话."""
    headings = [squeeze(cell.text) for cell in row.cells]
    return any(map(_PHONE.fullmatch, headings)) and all(map(_OF_CONTACTS.fullmatch, headings))


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


def _with_amounts(columns: Sequence[Column]) -> list[Column]:
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


def _kept_as_printed(column: Column) -> Column:
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
        column._replace(field="text") if column in texts else _kept_as_printed(column)
        for column in columns
    ]


def _field_of(cell: Cell) -> Field:
    """What a heading names, brackets or none: 责任（配合）单位 is 责任配合单位."""
    heading = re.sub("[（）()]", "", squeeze(str(cell)))
    if len(heading) > 12 or not heading:
        return ""
    if match := _HEADINGS.fullmatch(heading):
        return _FIELDS[int(str(match.lastgroup)[1:])][0]
    match = _HEADINGS.fullmatch(_LEVEL.sub("", heading))
    found = _FIELDS[int(str(match.lastgroup)[1:])][0] if match else ""
    return found if found in ACTING else ""


def with_subheading(columns: list[Column], pending: list[Row]) -> list[Column]:
    """The columns with those of a second heading row, which is taken off ``pending``."""
    return _with_one_deadline(_parted(columns, pending))


def _with_one_deadline(columns: list[Column]) -> list[Column]:
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


def _parted(columns: list[Column], pending: list[Row]) -> list[Column]:
    """Take in a second heading row: the years under 工作目标, 牵头 and 配合 under 责任单位."""
    if not pending or not any(pending[0].cells):
        return columns
    if named := _named_below(columns, pending[0]):
        pending.pop(0)
        return named
    below = [squeeze(str(cell)) for cell in pending[0].cells]
    if not all(not words or _YEAR.fullmatch(words) for words in below):
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


def _named_beneath(columns: Sequence[Column], cells: Sequence[Cell]) -> list[Column]:
    """The columns by a second row as wide as the first, as in Markdown; [] if it is none.

    The heading over two columns is printed in the first of them, and nothing below the others.
    """
    named = [at for at, cell in enumerate(cells) if cell.paragraphs]
    over = [
        at for at, column in enumerate(columns) if column.field == "units" or not column.heading
    ]
    fields = {_field_of(cells[at]) for at in named}
    if named != over or len(cells) != len(columns) or not named or fields - {*ACTING, "deadline"}:
        return []
    return [
        Column(_field_of(cell), squeeze(str(cell))) if cell.paragraphs else column
        for column, cell in zip(columns, cells, strict=True)
    ]


def _named_below(columns: Sequence[Column], row: Row) -> list[Column]:
    """The columns where a second heading row parts some of them; [] if it does not."""
    cells = row.cells
    if beneath := _named_beneath(columns, cells):
        return beneath
    if not any(cell.continues for cell in cells) or all(cell.continues for cell in cells):
        return []
    below = _with_amounts([_below(cell) for cell in cells])
    fields = {column.field for cell, column in zip(cells, below, strict=True) if not cell.continues}
    if "text" in fields or not fields & {*ACTING, "deadline", "goal"}:
        return []
    starts = [not n or cell.continues or cells[n - 1].continues for n, cell in enumerate(cells)]
    if sum(starts) < len(columns):
        starts = begun_where(starts, [column.field in ACTING for column in below])
    if sum(starts) != len(columns):
        return []
    over = (columns[number - 1] for number in accumulate(map(int, starts)))
    return [
        above if cell.continues else own
        for cell, own, above in zip(cells, below, over, strict=True)
    ]


def _below(cell: Cell) -> Column:
    """What a cell of a second heading row heads: goals below a year."""
    heading = squeeze(str(cell))
    if _YEAR.fullmatch(heading):
        return Column("goal", heading)
    return _kept_as_printed(Column(_field_of(cell), heading))

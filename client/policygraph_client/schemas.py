"""What the API sends and takes; made by client/generate.py; do not edit."""

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypeAlias, TypedDict


class AgenciesNeverLeadingRow(TypedDict):
    """An agency that neither leads a task nor answers for one alone; the evidence is its first."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    agency: str
    """机构：Full name"""
    kind: str | None
    """机构类型"""
    tasks: int
    """任务数"""
    jointly: int
    """共同负责任务数"""
    first_listed: int
    """其中列首位：Of those: first of several"""
    supports: int
    """配合任务数"""
    documents: list[str]
    """所在文件"""


class AgencyCollaboratorsRow(TypedDict):
    """Another agency; the evidence is the first task that both have."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    agency: str
    """合作机构"""
    identities: list[
        Literal["本机构", "前身机构", "后继机构", "后继机构的前身", "内设机构", "所属集体"]
    ]
    """身份：As which bodies the agency asked for has the tasks"""
    successions: list[str]
    """沿革依据：Changes that lead to them, each with its date and source"""
    tasks: int
    """共同任务数"""
    supported_by_it: int
    """由它配合"""
    led_by_it: int
    """由它牵头"""
    co_led: int
    """共同牵头"""
    documents: int
    """涉及文件数"""


class AgencyHistoryRow(TypedDict):
    """What joins two names, with the source that says so; the earliest change first."""

    agency: str
    """机构：Full name"""
    body: str
    """名称"""
    relation: Literal["后继", "并入", "加挂牌子", "内设机构", "隶属"]
    """关系"""
    other: str
    """对方"""
    on: str | None
    """日期：If its day is known"""
    not_before: str | None
    """不早于：Where it is not"""
    not_after: str | None
    """不晚于：Where it is not"""
    source: str | None
    """依据"""
    named_in: list[str]
    """用此名称的文件：Plans in which the body has tasks"""


class AgencyKindsRow(TypedDict):
    """The agencies of a level and kind in a plan; a task of several of them counts once."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    tasks: int
    """任务数"""
    lines: list[int]
    """所在行：1-based, where the plan says so"""
    places: NotRequired[list[str]]
    """所在位置：Of each line, as 位置"""
    level: Literal["中央", "市级", "区级"]
    """层级：Of the nation, of the province or city, of a district"""
    kind: str
    """机构类型"""
    agencies: int
    """机构数"""
    leads: int
    """牵头任务数"""
    solely: int
    """独自负责任务数"""


class AgencyPairsRow(TypedDict):
    """Two agencies with the tasks of a plan that both have; the lines name the second."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    tasks: int
    """任务数"""
    lines: list[int]
    """所在行：1-based, where the plan says so"""
    places: NotRequired[list[str]]
    """所在位置：Of each line, as 位置"""
    total: int
    """合计：Tasks of all plans asked about"""
    agency: str
    """机构：Full name"""
    other: str
    """另一机构：Full name"""
    co_led: int
    """共同牵头：Of the tasks"""
    led_and_supported: int
    """一牵头一配合：Of the tasks"""


class AgencyProfileRow(TypedDict):
    """An agency; several rows if several jurisdictions have an agency of that name."""

    id: str
    """编号"""
    name: str
    """全称"""
    identity: Literal["本机构", "前身机构", "后继机构", "后继机构的前身", "内设机构", "所属集体"]
    """身份：How it is the agency asked for: itself, before, after, inside or above it"""
    successions: list[str]
    """沿革依据：Changes that lead to it, each with its date and source"""
    short_name: str | None
    """简称"""
    aliases: list[str]
    """别名"""
    plates: list[str]
    """牌子：Other official names of the same body"""
    kind: str | None
    """类型"""
    place_name: str | None
    """所在地区：The name of the place that the code is of"""
    jurisdiction: str | None
    """地区代码：GB/T 2260 code; a place without one: its name"""
    confirmed: bool | None
    """已确认：False: met in a text, not in the vocabulary"""
    leads: int
    """牵头任务数"""
    solely: int
    """独自负责任务数"""
    jointly: int
    """共同负责任务数"""
    supports: int
    """配合任务数"""
    documents: list[str]
    """承担任务的文件"""
    issued: list[str]
    """印发的文件"""
    predecessors: list[str]
    """前身"""
    successors: list[str]
    """后继"""
    changes: list[str]
    """沿革：Each change with its date and source, the earliest first"""
    member_of: list[str]
    """所属集体"""
    members: list[str]
    """成员"""
    departments: list[str]
    """所属部门：The department whose internal office it is"""
    offices: list[str]
    """内设机构"""
    governs: list[str]
    """管辖区域"""


class AgencyWorkloadRow(TypedDict):
    """One body's tasks of one role in one plan; ``lines`` is where each of them names it."""

    agency: str
    """机构：Full name"""
    identity: Literal["本机构", "前身机构", "后继机构", "后继机构的前身", "内设机构", "所属集体"]
    """身份：How it is the agency asked for: itself, before, after, inside or above it"""
    successions: list[str]
    """沿革依据：Changes that lead to it, each with its date and source"""
    document: str
    """文件编号"""
    document_title: str
    """文件"""
    issued_on: str | None
    """成文日期"""
    role: Literal["牵头", "独自负责", "共同负责", "配合"]
    """角色"""
    tasks: int
    """任务数"""
    numbers: list[str]
    """任务序号"""
    first_due_on: str | None
    """最早到期日"""
    lines: list[int]
    """所在行：1-based, one for each mention"""
    places: NotRequired[list[str]]
    """所在位置：Of each line, as 位置"""


class AnnexAndBodyRow(TypedDict):
    """A task of a plan that has a task table; the evidence is the annex row if there is one."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    measure: str
    """任务编号：Measure id"""
    number: str | None
    """序号"""
    title: str | None
    """任务"""
    printed: Literal["只在附件", "只在正文", "两处都有"]
    """印在何处：In the annex, the body, or both"""
    differences: list[Literal["责任单位不同", "角色不同", "正文另点机构", "时限不同"]]
    """不同之处：Units of both prints differ; an agency leads in one and supports in the other; the body names an agency that the annex does not list; years of the deadlines differ"""
    annex_units: list[str]
    """附件的责任单位：In any role"""
    body_units: list[str]
    """正文的责任单位：Where the body states units too; of an item that several rows restate, those that the row lists in the same role"""
    other_roles: list[str]
    """角色不同的单位：牵头 in one of the prints and 配合 in the other"""
    body_names: list[str]
    """正文另点的机构：Printed in the body lines, not listed in the annex; perhaps not as a unit"""
    deadline_text: str | None
    """附件的时限：As printed"""
    body_deadlines: list[str]
    """正文的时限：As printed"""
    body_line_start: int | None
    """正文起始行"""
    body_line_end: int | None
    """正文终止行"""
    body_text: str | None
    """正文内容：Of those lines"""


class AnnexBodyTargetsRow(TypedDict):
    """A target as the body prints it (the evidence where it does), and as the annex does."""

    other_document: str | None
    """对照文件编号：Document id; null: on one side only"""
    other_document_title: str | None
    """对照文件"""
    other_line_start: int | None
    """对照起始行：1-based"""
    other_line_end: int | None
    """对照终止行：Inclusive"""
    other_where: NotRequired[str | None]
    """对照位置：As 位置"""
    other_quote: str | None
    """对照原文：As printed"""
    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    indicator: str
    """指标"""
    task: str | None
    """任务：That sets it in both places"""
    year: int | None
    """年份"""
    comparison: Literal["一致", "不同", "只在正文", "只在附件"]
    """正文与附件"""
    body: str | None
    """正文写法"""
    annex: str | None
    """附件写法"""


class AskAnswer(TypedDict):
    """How the question was understood, and the answer; or why there is none."""

    understood: str
    """问题是怎样理解的；没有回答时为理由"""
    query: str | None
    """The catalogue's question; null if declined"""
    parameters: dict[str, Any]
    """What the question says of its parameters"""
    cypher: str | None
    """The statement; null if declined"""
    rows: list[dict[str, Any]]
    """As GET /queries/{query} has them; empty if declined"""
    next_cursor: str | None
    """For GET /queries/{query} with the receipt's parameters; null: no more rows"""
    empty: EmptyAnswer | None
    """Why there are no rows, and what has some; null if there are rows, or on a later page"""
    suggestions: list[str]
    """Questions that can be asked instead"""
    receipt: Receipt | None
    """Null if declined"""


class AskRequest(TypedDict):
    """A question in Chinese."""

    question: str
    """问题：中文问题，如 市商务局牵头哪些任务？"""


class BaselineAndTargetRow(TypedDict):
    """A target and the baseline (``other_``) that the same document states for the same place."""

    other_document: str
    """对照文件编号：Document id"""
    other_document_title: str
    """对照文件"""
    other_line_start: int
    """对照起始行：1-based"""
    other_line_end: int
    """对照终止行：Inclusive"""
    other_where: NotRequired[str | None]
    """对照位置：As 位置"""
    other_quote: str
    """对照原文：As printed"""
    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    indicator: str
    """指标"""
    districts: list[str]
    """区域"""
    baseline_year: int | None
    """基期年：Last of a period"""
    baseline: float | None
    """基期值：In the target's unit"""
    year: int | None
    """目标年"""
    comparator: str | None
    """比较：= >= > <= < ~ range"""
    value: float | None
    """目标值"""
    value_max: float | None
    """上限：Of a range"""
    unit: str | None
    """单位"""
    value_text: str
    """文中目标：As printed"""
    difference: float | None
    """差额：From the baseline to the (lower) target"""
    difference_unit: str | None
    """差额单位"""
    met: bool | None
    """基期已满足：The baseline is what the target asks"""
    growth: float | None
    """增幅：In %; null of ratios, and where the baseline is enough"""
    yearly: float | None
    """折合年均增幅：In %, worked out from the two years"""


class BindingTargetsRow(TypedDict):
    """A target with those who are to see that it is reached."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    indicator: str
    """指标"""
    kind: str | None
    """类别"""
    year_start: int | None
    """起始年：Of a period"""
    year: int | None
    """年份"""
    year_basis: Literal["stated", "context", "period"] | None
    """年份依据：Stated in the clause, by its context, by the period"""
    comparator: str | None
    """比较：= >= > <= < ~ range"""
    value: float | None
    """数值"""
    value_max: float | None
    """上限：Of a range"""
    unit: str | None
    """单位"""
    value_text: str | None
    """文中数值：As printed"""
    binding: str | None
    """属性：约束性, 预期性"""
    row_heading: str | None
    """行标题：Of a value in a table"""
    row_heading_line: int | None
    """行标题所在行：1-based"""
    column_heading: str | None
    """列标题：Of a value in a table"""
    column_heading_line: int | None
    """列标题所在行：1-based"""
    districts: list[str]
    """区域"""
    set_by: list[str]
    """出自：Titles, the innermost first"""
    target: str
    """目标编号"""
    answer_for: list[str] | None
    """责任单位：Of the measures that set it, leads first; null: the plan names nobody"""
    supports: list[str] | None
    """配合单位：Null: the plan names nobody"""


class BusiestAgenciesRow(TypedDict):
    """An agency with tasks in the role asked for, in any if none was; the evidence is the first."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    agency: str
    """机构：Full name"""
    kind: str | None
    """机构类型：collective: not one body"""
    tasks: int
    """任务数：In the role asked for, else in all"""
    leads: int
    """牵头任务数"""
    solely: int
    """独自负责任务数"""
    jointly: int
    """共同负责任务数"""
    supports: int
    """配合任务数"""
    documents: list[str]
    """所在文件：Of the tasks counted"""


class CentralAgenciesRow(TypedDict):
    """An agency in the network, where two are joined if a task has both, and its first task."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    rank: int
    """名次：Equal scores share it"""
    agency: str
    """机构：Full name"""
    kind: str | None
    """机构类型"""
    score: float
    """得分：Rounded to 6 digits"""
    partners: int
    """合作机构数"""
    tasks: int
    """任务数"""
    documents: list[str]
    """所在文件"""


class ChangedValue(TypedDict):
    """A property that a load would change, in words; '' where there is no value."""

    property: str
    title: str
    before: str
    after: str


class CitationsInDocumentRow(TypedDict):
    """A citation; the document itself or one of its measures cites."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    relation: Literal["依据", "引用", "修改", "废止"]
    """关系：Based on, cites, amends, repeals"""
    cited: str
    """被引文件"""
    measure: str | None
    """任务编号：The measure that cites; null: the document"""
    number: str | None
    """序号"""
    title: str | None
    """任务"""
    as_written: str
    """文中写法"""
    cited_number: str | None
    """被引文号"""
    loaded: bool
    """已载入：False: only cited, its text is not loaded"""
    cited_id: str
    """被引文件编号"""


class CitationsOfDocumentRow(TypedDict):
    """A citation; the evidence is where the citing document names the document."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    relation: Literal["依据", "引用", "修改", "废止"]
    """关系：Based on, cites, amends, repeals"""
    cited: str
    """被引文件"""
    measure: str | None
    """任务编号：The measure that cites; null: the document"""
    number: str | None
    """序号"""
    title: str | None
    """任务"""
    as_written: str
    """文中写法"""


class CollectiveMembersRow(TypedDict):
    """A collective and one member of it; no member if nobody says who belongs to it."""

    collective: str
    """集体称谓"""
    member: str | None
    """成员：Null: not definite"""
    source: str | None
    """依据：What says that it is a member"""
    governs: list[str]
    """管辖区域"""
    named: int
    """写给集体的任务数：See the question collectives"""
    named_itself: int | None
    """写给成员的任务数：That name the member itself"""


class CollectivesRow(TypedDict):
    """A collective and the tasks of a plan that name it."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    tasks: int
    """任务数"""
    lines: list[int]
    """所在行：1-based, where the plan says so"""
    places: NotRequired[list[str]]
    """所在位置：Of each line, as 位置"""
    total: int
    """合计：Tasks of all plans asked about"""
    collective: str
    """集体称谓"""
    members: int
    """确定的成员数：0: nobody says who belongs to it"""
    as_written: list[str]
    """文中写法：Each once"""
    numbers: list[str]
    """任务序号"""


class ColumnInfo(TypedDict):
    """A column of an answer."""

    name: str
    title: str
    type: str
    """string, integer, number, boolean, date or choice"""
    several: bool
    """A list of these"""
    names: str | None
    """Its names name one of these: see GET /names/{kind}"""
    brief: bool
    """Show it where there is no room for all"""
    words: dict[str, str]
    """What people read in place of values of ours"""


class ComparePlansRow(TypedDict):
    """A task, agency or target; ``document`` (before) or, if it has none, ``other`` (after)."""

    units_only: list[str]
    """仅前者的单位"""
    other_units_only: list[str]
    """仅后者的单位"""
    deadline: str | None
    """前者时限：As printed"""
    other_deadline: str | None
    """后者时限：As printed"""
    numbers_only: list[str]
    """仅前者的数字"""
    other_numbers_only: list[str]
    """仅后者的数字"""
    words_only: list[str]
    """仅前者的词句：Up to eight clauses"""
    other_words_only: list[str]
    """仅后者的词句：The same"""
    other_document: str | None
    """对照文件编号：Document id; null: on one side only"""
    other_document_title: str | None
    """对照文件"""
    other_line_start: int | None
    """对照起始行：1-based"""
    other_line_end: int | None
    """对照终止行：Inclusive"""
    other_where: NotRequired[str | None]
    """对照位置：As 位置"""
    other_quote: str | None
    """对照原文：As printed"""
    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    change: Literal["新增", "取消", "变化", "相同"]
    """变动：Added, dropped or changed by the second, same"""
    before: str | None
    """前者：In the first plan"""
    after: str | None
    """后者：In the second plan"""
    score: float | None
    """相似度：0 to 100: half titles, half texts"""
    id: str
    """编号：In the first plan that has it"""
    other_id: str | None
    """对照编号"""


class ContradictoryTargetsRow(TypedDict):
    """Two values that cannot both hold, or that one plan states of the same."""

    other_document: str
    """对照文件编号：Document id"""
    other_document_title: str
    """对照文件"""
    other_line_start: int
    """对照起始行：1-based"""
    other_line_end: int
    """对照终止行：Inclusive"""
    other_where: NotRequired[str | None]
    """对照位置：As 位置"""
    other_quote: str
    """对照原文：As printed"""
    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    indicator: str
    """指标"""
    verdict: Literal[
        "一致", "措辞不同", "矛盾", "收紧", "放宽", "推迟", "提前", "口径不同", "不可比"
    ]
    """判断：Same, other wording, contradictory (both cannot hold, or one plan says both), tightened, loosened, postponed, brought forward, redefined, incomparable"""
    change: Literal["提高", "降低"] | None
    """变化：Of the number"""
    why: str | None
    """说明"""
    kind: str
    """类别"""
    districts: list[str]
    """区域"""
    comparator: str | None
    """比较：= >= > <= < ~ range"""
    value: float | None
    """数值"""
    value_max: float | None
    """上限：Of a range"""
    unit: str | None
    """单位"""
    year: int | None
    """年份"""
    other_comparator: str | None
    """较早的比较"""
    other_value: float | None
    """较早的数值：In the same unit"""
    other_value_max: float | None
    """较早的上限"""
    other_unit: str | None
    """较早的单位：As printed"""
    other_year: int | None
    """较早的年份"""
    difference: float | None
    """差额：Of the lower ends"""
    difference_unit: str | None
    """差额单位"""


class CypherAnswer(TypedDict):
    """Rows of a statement; ``truncated`` if there were more than are returned."""

    columns: list[str]
    rows: list[dict[str, Any]]
    truncated: bool
    receipt: Receipt


class CypherRequest(TypedDict):
    """A read-only statement and its parameters."""

    statement: str
    parameters: NotRequired[dict[str, Any]]


class DeadlinesByQuarterRow(TypedDict):
    """The tasks of a plan that fall due in a quarter; the lines are where the tasks begin."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    tasks: int
    """任务数"""
    lines: list[int]
    """所在行：1-based, where the plan says so"""
    places: NotRequired[list[str]]
    """所在位置：Of each line, as 位置"""
    total: int
    """合计：Tasks of all plans asked about"""
    year: int
    """年"""
    quarter: int
    """季度"""
    numbers: list[str]
    """任务序号"""


class DecisionMade(TypedDict):
    """A decision as recorded, and what it changed."""

    decision: dict[str, Any]
    updated: list[str]
    """Titles of the documents that were read again"""
    unread: list[str]
    """Titles of those that must be loaded again by hand"""


class DecisionRequest(TypedDict):
    """What to decide about a review item."""

    verdict: Verdict
    """accept 照现读法，correct 更正，reject 去掉，alias 别名"""
    value: NotRequired[str]
    """correct、alias 要给出的内容"""
    reason: str
    """理由"""


class DecisionsMade(TypedDict):
    """Decisions as recorded or withdrawn, and what they changed."""

    decided: int
    """How many items"""
    items: list[str]
    """Which: DELETE with them takes the decisions back"""
    decisions: list[dict[str, Any]]
    """One that holds for a place stands once"""
    updated: list[str]
    """Titles of the documents that were read again"""
    unread: list[str]
    """Titles of those that must be loaded again by hand"""


class DecisionsRequest(TypedDict):
    """The same decision on several review items."""

    verdict: Verdict
    """accept 照现读法，correct 更正，reject 去掉，alias 别名"""
    value: NotRequired[str]
    """correct、alias 要给出的内容"""
    reason: str
    """理由"""
    items: list[str]
    """待核编号，或读错了的任务、目标值的编号"""
    alike: NotRequired[Literal["words", "kind"] | None]
    """一并决定的待核事项：words 各文件中同类、词句相同的，kind 同一文件中同类的"""


class DocumentAgenciesRow(TypedDict):
    """An agency as unit of tasks or as issuer; the lines are where it is named as such."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    tasks: int
    """任务数"""
    lines: list[int]
    """所在行：1-based, where the plan says so"""
    places: NotRequired[list[str]]
    """所在位置：Of each line, as 位置"""
    leads: int
    """牵头任务数"""
    solely: int
    """独自负责任务数"""
    jointly: int
    """共同负责任务数"""
    supports: int
    """配合任务数"""
    agency: str
    """机构：Full name"""
    kind: str | None
    """机构类型"""
    confirmed: bool | None
    """已确认：False: met in a text, not in the vocabulary"""
    as_written: list[str]
    """文中写法：Each once"""
    issues: bool
    """发文机关"""


class DocumentDistrictsRow(TypedDict):
    """A district's tasks of a plan: those that name it, those that its government has by name."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    tasks: int
    """任务数"""
    lines: list[int]
    """所在行：1-based, where the plan says so"""
    places: NotRequired[list[str]]
    """所在位置：Of each line, as 位置"""
    total: int
    """合计：Tasks of all plans asked about"""
    district: str
    """行政区"""
    code: str | None
    """区划代码：GB/T 2260; null for a functional zone"""
    located: int
    """文中点名：Of the tasks: they name it"""
    governed: int
    """区政府或管委会承担：Of the tasks: its government or committee is named as a unit"""


class DocumentLineageRow(TypedDict):
    """A step: a document (``document_title``) names another (``cited``)."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    relation: Literal["依据", "引用", "修改", "废止"]
    """关系：Based on, cites, amends, repeals"""
    cited: str
    """被引文件"""
    measure: str | None
    """任务编号：The measure that cites; null: the document"""
    number: str | None
    """序号"""
    title: str | None
    """任务"""
    as_written: str
    """文中写法"""
    way: Literal["上溯", "下延"]
    """方向：Up to what it goes back to, down"""
    distance: int
    """步数：Steps from the document asked for"""
    cited_number: str | None
    """被引文号"""
    cited_id: str
    """被引文件编号"""
    loaded: bool
    """已载入：Whether the text of cited is there"""


class DocumentList(TypedDict):
    """Loaded documents, one page; ask again with ``cursor=next_cursor`` for the next."""

    documents: list[DocumentsRow]
    next_cursor: str | None
    """Null on the last page"""


class DocumentLoaded(TypedDict):
    """What was read and stored: the first plan, the others, and the files that were not read."""

    document: str
    """Its id"""
    title: str
    status: Literal["written", "unchanged"]
    measures: int
    review_open: int
    """Review items that wait for a person"""
    others: list[PlanLoaded]
    """The other plans of the files, in their order"""
    refused: list[FileRefused]
    """Files that were not read"""


class DocumentMeasuresRow(TypedDict):
    """A measure with everyone who is to do it."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    measure: str
    """任务编号：Measure id"""
    number: str | None
    """序号"""
    title: str | None
    """任务"""
    text: str | None
    """任务内容"""
    sections: list[str]
    """章节：Sections or annex groups that it is part of"""
    deadline_text: str | None
    """完成时限：As printed"""
    due_on: str | None
    """到期日"""
    place: str | None
    """正文或附件：annex or body"""
    leads: list[str]
    """牵头单位：Declared leads"""
    responsible: list[str]
    """责任单位：Listed without distinction, as printed"""
    supports: list[str]
    """配合单位：Declared support"""
    kind: str | None
    """类别：task or safeguard"""


class DocumentOutlineRow(TypedDict):
    """A section in the order of the text; the evidence is its heading."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    level: int | None
    """层级：1 is the topmost"""
    number: str | None
    """序号"""
    title: str | None
    """标题"""
    measures: int
    """任务数：Directly in the section"""
    section: str
    """章节编号"""
    parent: str | None
    """上级章节编号：Null under the document"""
    last_line: int | None
    """末行：Of the whole section"""


class DocumentRemoved(TypedDict):
    """What was removed."""

    document: str
    """Its id"""
    nodes_deleted: int
    edges_deleted: int
    stub: bool
    """Others cite it, so that its title stays"""


class DocumentText(TypedDict):
    """Some lines of a document, as received."""

    document: str
    title: str
    source_file: str | None
    """Name of the file that was loaded"""
    total: int
    """Lines of the whole text"""
    lines: list[Line]
    next_from: int | None
    """Where to go on; null at the end of what was asked"""


class DocumentsByIssuerRow(TypedDict):
    """A document, and the words that name its issuer."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    agency: str
    """发文机关：Full name"""
    identity: Literal["本机构", "前身机构", "后继机构", "后继机构的前身", "内设机构", "所属集体"]
    """身份：How it is the agency asked for: itself, before, after, inside or above it"""
    successions: list[str]
    """沿革依据：Changes that lead to it, each with its date and source"""
    as_written: str
    """文中写法"""
    doc_number: str | None
    """发文字号"""
    kind: str | None
    """文种"""
    issued_on: str | None
    """成文日期"""
    measures: int
    """任务数"""


class DocumentsRow(TypedDict):
    """A loaded document; those that are only cited are not listed."""

    title: str
    """标题"""
    doc_number: str | None
    """发文字号"""
    kind: str | None
    """文种"""
    issuers: list[str]
    """发文机关"""
    issued_on: str | None
    """成文日期"""
    period_start: int | None
    """期间起：Year"""
    period_end: int | None
    """期间止：Year"""
    place_name: str | None
    """地区：The name of the place that the code is of"""
    jurisdiction: str | None
    """地区代码：GB/T 2260 code; a place without one: its name"""
    measures: int
    """任务数"""
    id: str
    """文件编号"""
    source_file: str | None
    """来源文件"""


class EdgeCount(TypedDict):
    """How many edges of a type lead from the node (``out``) or to it (``in``)."""

    type: str
    direction: Literal["out", "in"]
    label: str
    """Of the nodes at the other end"""
    count: int


class EmptyAnswer(TypedDict):
    """Why there are no rows, and the nearest answers that have some."""

    reason: str
    nearest: list[NearAnswer]


class Entity(TypedDict):
    """A node. A document's text is not among its properties; see its lines."""

    id: str
    label: str
    title: str
    names: list[str]
    """Every form that finds it"""
    properties: dict[str, Any]
    edges: list[EdgeCount]


class FacetValue(TypedDict):
    """A value that the parameter of the same name takes."""

    value: str
    title: str
    count: int


class Facets(TypedDict):
    """Counts of all hits, most first; of an agency, hits in which it acts or which it issued."""

    label: list[FacetValue]
    plan: list[FacetValue]
    agency: list[FacetValue]
    year: list[FacetValue]
    complete: bool
    """False if there were more hits than are counted"""


class FactChange(TypedDict):
    """A fact that a load would add, change or remove."""

    change: Literal["added", "changed", "removed"]
    id: str
    kind: str
    """Label or edge type: Measure, LEADS"""
    kind_words: str
    """As people call it: 任务/措施, 牵头"""
    subject: str
    object: str | None
    quote: str | None
    """As printed"""
    line_start: int | None
    line_end: int | None
    where: str | None
    """As a person finds it in the file: 表1第12行, 第3页"""
    reads: NotRequired[str | None]
    """Of a task or a target: what was read, in the words in which it is corrected"""
    values: list[ChangedValue]
    """What differs, of a changed fact"""


class Fault(TypedDict):
    """A parameter and what is wrong with it."""

    parameter: str
    message: str


class Figures(TypedDict):
    """Precision, recall and F1 (0-1) of one kind of fact, and the counts behind them."""

    kind: str
    precision: float
    recall: float
    f1: float
    right: int
    extra: int
    missed: int


class FileRefused(TypedDict):
    """A file that could not be read; the others were."""

    file: str
    reason: str
    """What is wrong, and the remedy"""


class GrowthRatesRow(TypedDict):
    """A growth rate; ``past`` is the baseline that the same plan states, as printed."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    indicator: str
    """指标"""
    kind: str | None
    """类别"""
    year_start: int | None
    """起始年：Of a period"""
    year: int | None
    """年份"""
    year_basis: Literal["stated", "context", "period"] | None
    """年份依据：Stated in the clause, by its context, by the period"""
    comparator: str | None
    """比较：= >= > <= < ~ range"""
    value: float | None
    """数值"""
    value_max: float | None
    """上限：Of a range"""
    unit: str | None
    """单位"""
    value_text: str | None
    """文中数值：As printed"""
    binding: str | None
    """属性：约束性, 预期性"""
    row_heading: str | None
    """行标题：Of a value in a table"""
    row_heading_line: int | None
    """行标题所在行：1-based"""
    column_heading: str | None
    """列标题：Of a value in a table"""
    column_heading_line: int | None
    """列标题所在行：1-based"""
    districts: list[str]
    """区域"""
    set_by: list[str]
    """出自：Titles, the innermost first"""
    target: str
    """目标编号"""
    past: str | None
    """以往原文：Null: the plan states none"""
    past_year_start: int | None
    """以往起始年：Of a period"""
    past_year: int | None
    """以往年份"""
    past_line_start: int | None
    """以往起始行：1-based"""
    past_line_end: int | None
    """以往终止行：Inclusive"""


class Health(TypedDict):
    """The process runs."""

    status: str


class Hit(TypedDict):
    """A node that was found; what no single document states has no document and no line."""

    id: str
    label: Literal["Agency", "Document", "Measure", "Indicator", "District", "Sector"]
    title: str
    snippet: str
    """HTML: escaped, the words in <mark>"""
    document: str | None
    """Document id"""
    document_title: str | None
    line_start: int | None
    """1-based"""
    line_end: int | None
    """1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""


class IndicatorComparisonRow(TypedDict):
    """Two values of the indicator."""

    other_document: str
    """对照文件编号：Document id"""
    other_document_title: str
    """对照文件"""
    other_line_start: int
    """对照起始行：1-based"""
    other_line_end: int
    """对照终止行：Inclusive"""
    other_where: NotRequired[str | None]
    """对照位置：As 位置"""
    other_quote: str
    """对照原文：As printed"""
    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    indicator: str
    """指标"""
    verdict: Literal[
        "一致", "措辞不同", "矛盾", "收紧", "放宽", "推迟", "提前", "口径不同", "不可比"
    ]
    """判断：Same, other wording, contradictory (both cannot hold, or one plan says both), tightened, loosened, postponed, brought forward, redefined, incomparable"""
    change: Literal["提高", "降低"] | None
    """变化：Of the number"""
    why: str | None
    """说明"""
    kind: str
    """类别"""
    districts: list[str]
    """区域"""
    comparator: str | None
    """比较：= >= > <= < ~ range"""
    value: float | None
    """数值"""
    value_max: float | None
    """上限：Of a range"""
    unit: str | None
    """单位"""
    year: int | None
    """年份"""
    other_comparator: str | None
    """较早的比较"""
    other_value: float | None
    """较早的数值：In the same unit"""
    other_value_max: float | None
    """较早的上限"""
    other_unit: str | None
    """较早的单位：As printed"""
    other_year: int | None
    """较早的年份"""
    difference: float | None
    """差额：Of the lower ends"""
    difference_unit: str | None
    """差额单位"""


class IndicatorSeriesRow(TypedDict):
    """A value and when it holds."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    indicator: str
    """指标"""
    kind: str | None
    """类别"""
    year_start: int | None
    """起始年：Of a period"""
    year: int | None
    """年份"""
    year_basis: Literal["stated", "context", "period"] | None
    """年份依据：Stated in the clause, by its context, by the period"""
    comparator: str | None
    """比较：= >= > <= < ~ range"""
    value: float | None
    """数值"""
    value_max: float | None
    """上限：Of a range"""
    unit: str | None
    """单位"""
    value_text: str | None
    """文中数值：As printed"""
    binding: str | None
    """属性：约束性, 预期性"""
    row_heading: str | None
    """行标题：Of a value in a table"""
    row_heading_line: int | None
    """行标题所在行：1-based"""
    column_heading: str | None
    """列标题：Of a value in a table"""
    column_heading_line: int | None
    """列标题所在行：1-based"""
    districts: list[str]
    """区域"""
    set_by: list[str]
    """出自：Titles, the innermost first"""
    target: str
    """目标编号"""


class IndicatorsRow(TypedDict):
    """An indicator and how often it is stated."""

    indicator: str
    """指标"""
    unit: str | None
    """单位"""
    aliases: list[str]
    """别名"""
    confirmed: bool
    """已确认：False: met in a text, not in the vocabulary"""
    values: int
    """数值数：Baselines included"""
    targets: int
    """目标数"""
    plans: int
    """文件数"""
    documents: list[str]
    """文件"""
    years: list[int]
    """年份"""
    id: str
    """编号"""


class JointLeadsRow(TypedDict):
    """A task with two or more declared leads; the evidence declares the first."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    measure: str
    """任务编号：Measure id"""
    number: str | None
    """序号"""
    title: str | None
    """任务"""
    text: str | None
    """任务内容"""
    sections: list[str]
    """章节：Sections or annex groups that it is part of"""
    deadline_text: str | None
    """完成时限：As printed"""
    due_on: str | None
    """到期日"""
    place: str | None
    """正文或附件：annex or body"""
    leads: list[str]
    """牵头单位：Declared leads"""
    responsible: list[str]
    """责任单位：Listed without distinction, as printed"""
    supports: list[str]
    """配合单位：Declared support"""
    identities: list[
        Literal["本机构", "前身机构", "后继机构", "后继机构的前身", "内设机构", "所属集体"]
    ]
    """身份：As which bodies the agency asked for has the tasks"""
    successions: list[str]
    """沿革依据：Changes that lead to them, each with its date and source"""
    lead_count: int
    """牵头单位数"""


class LayoutQuality(TypedDict):
    """The figures of all texts of one layout together."""

    layout: str
    texts: list[str]
    figures: list[Figures]


class LeadSupportMatrixRow(TypedDict):
    """One agency leads and another supports; the lines name the supporting one."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    tasks: int
    """任务数"""
    lines: list[int]
    """所在行：1-based, where the plan says so"""
    places: NotRequired[list[str]]
    """所在位置：Of each line, as 位置"""
    total: int
    """合计：Tasks of all plans asked about"""
    lead: str
    """牵头单位：Full name"""
    identities: list[
        Literal["本机构", "前身机构", "后继机构", "后继机构的前身", "内设机构", "所属集体"]
    ]
    """身份：As which bodies the agency asked for has the tasks"""
    successions: list[str]
    """沿革依据：Changes that lead to them, each with its date and source"""
    support: str
    """配合单位：Full name"""
    numbers: list[str]
    """任务序号"""


class Line(TypedDict):
    """A line of a source text; numbers start at 1."""

    number: int
    text: str
    where: str
    """As a person finds it in the file: 表1第12行, 第3页, 第2段"""


class LoadedQuality(TypedDict):
    """A loaded document: its figures if this very text was annotated, and its review items."""

    document: str
    title: str
    figures: list[Figures] | None
    """Null if nobody annotated this text"""
    review_open: int
    review_decided: int


class MissedRequest(TypedDict):
    """A task or a target that was not read, with what is said of it."""

    document: str
    """文件编号"""
    kind: Literal["task", "target"]
    """task 任务，target 目标值"""
    line_start: int
    """第一行，从 1 起"""
    line_end: int
    """最后一行（含）"""
    title: NotRequired[str]
    """任务的名称；不给则取这几行的开头"""
    value: str
    """任务的责任和时限，如 市商务局牵头，市财政局配合；目标值的指标、年份和数值，如 指标：旅客吞吐量；2025年达到5000万人次以上"""
    reason: str
    """理由"""


class MostCitedDocumentsRow(TypedDict):
    """A document that is cited; the evidence is the first citation by the oldest document."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    cited: str
    """被引文件"""
    cited_number: str | None
    """被引文号"""
    loaded: bool
    """已载入：False: only cited, its text is not loaded"""
    documents: int
    """引用文件数"""
    citations: int
    """引用次数"""
    cited_by: list[str]
    """引用它的文件"""
    cited_id: str
    """被引文件编号"""


class NameInfo(TypedDict):
    """A name and the other forms that mean the same."""

    id: str
    name: str
    forms: list[str]


class NameList(TypedDict):
    """Names of one kind of thing, one page; ask again with ``cursor=next_cursor`` for the next."""

    names: list[NameInfo]
    next_cursor: str | None
    """Null on the last page"""


class NearAnswer(TypedDict):
    """A question that has rows, with the parameters to ask it."""

    sentence: str
    """What is other than was asked, and how many rows there are"""
    query: str
    parameters: dict[str, Any]


class Neighbour(TypedDict):
    """An edge: where a text states it, and the node that it leads to or comes from."""

    type: str
    direction: Literal["out", "in"]
    node: NodeInfo
    document: str | None
    document_title: str | None
    line_start: int | None
    """1-based"""
    line_end: int | None
    """1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str | None
    as_written: str | None
    properties: dict[str, str | int | float | bool | list[str]]
    """What else the edge says, such as position and listed"""


class Neighbours(TypedDict):
    """One page of a node's edges; ask again with ``cursor=next_cursor`` for the next."""

    id: str
    neighbours: list[Neighbour]
    next_cursor: str | None
    """Null on the last page"""


class NodeInfo(TypedDict):
    """The node at the other end."""

    id: str
    label: str
    title: str


class OfferedVerdict(TypedDict):
    """A verdict, and what it means for items of one rule."""

    verdict: Verdict
    meaning: str
    needs_value: bool
    """Whether the decision must say what instead"""
    general: bool
    """It holds for every plan of the jurisdiction"""


class OngoingTasksRow(TypedDict):
    """A task to be carried on: 持续推进, 长期坚持."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    measure: str
    """任务编号：Measure id"""
    number: str | None
    """序号"""
    title: str | None
    """任务"""
    text: str | None
    """任务内容"""
    sections: list[str]
    """章节：Sections or annex groups that it is part of"""
    deadline_text: str | None
    """完成时限：As printed"""
    due_on: str | None
    """到期日"""
    place: str | None
    """正文或附件：annex or body"""
    leads: list[str]
    """牵头单位：Declared leads"""
    responsible: list[str]
    """责任单位：Listed without distinction, as printed"""
    supports: list[str]
    """配合单位：Declared support"""
    identities: list[
        Literal["本机构", "前身机构", "后继机构", "后继机构的前身", "内设机构", "所属集体"]
    ]
    """身份：As which bodies the agency asked for has the tasks"""
    successions: list[str]
    """沿革依据：Changes that lead to them, each with its date and source"""


class OpenItem(TypedDict):
    """A review item that would wait for a person."""

    item: str
    rule: str
    rule_words: str
    """As people call it: 未收录的机构"""
    reason: str
    words: str
    """The printed words that it is about"""
    suggestions: list[str]
    quote: str
    line_start: int
    line_end: int
    where: str
    fact: NotRequired[str | None]
    """The task or target that it is about, if it is one"""


class OverdueTasksRow(TypedDict):
    """A task that was to be done by then; whether it was done, no plan says."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    measure: str
    """任务编号：Measure id"""
    number: str | None
    """序号"""
    title: str | None
    """任务"""
    text: str | None
    """任务内容"""
    sections: list[str]
    """章节：Sections or annex groups that it is part of"""
    deadline_text: str | None
    """完成时限：As printed"""
    due_on: str | None
    """到期日"""
    place: str | None
    """正文或附件：annex or body"""
    leads: list[str]
    """牵头单位：Declared leads"""
    responsible: list[str]
    """责任单位：Listed without distinction, as printed"""
    supports: list[str]
    """配合单位：Declared support"""
    identities: list[
        Literal["本机构", "前身机构", "后继机构", "后继机构的前身", "内设机构", "所属集体"]
    ]
    """身份：As which bodies the agency asked for has the tasks"""
    successions: list[str]
    """沿革依据：Changes that lead to them, each with its date and source"""
    days_past: int
    """过期天数"""


class ParameterInfo(TypedDict):
    """A parameter of a question, enough to make a form of it."""

    name: str
    title: str
    description: str
    type: str
    """string, integer, boolean, date or choice"""
    required: bool
    default: Any
    choices: list[str]
    words: dict[str, str]
    """What people read in place of choices of ours"""
    names: str | None
    """It names one of these: see GET /names/{kind}"""


class PathRow(TypedDict):
    """An edge of the path. It reads ``subject`` ``relation`` ``object``, as the text states it."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    step: int
    """步：1 is the edge at the start"""
    start: str
    """由：Where the step starts"""
    end: str
    """到：Where it leads"""
    end_kind: str
    """类别：Label of where it leads"""
    subject: str
    """主体"""
    relation: str
    """关系"""
    object: str
    """客体"""
    type: str
    """关系类型：Of the edge in the graph"""
    start_id: str
    """由编号"""
    end_id: str
    """到编号"""


class PlanLoaded(TypedDict):
    """A plan that was read and stored."""

    document: str
    """Its id"""
    title: str
    status: Literal["written", "unchanged"]
    measures: int
    review_open: int
    """Review items that wait for a person"""


class PlanOverviewRow(TypedDict):
    """A document in figures."""

    title: str
    """标题"""
    doc_number: str | None
    """发文字号"""
    kind: str | None
    """文种"""
    issuers: list[str]
    """发文机关"""
    issued_on: str | None
    """成文日期"""
    period_start: int | None
    """期间起：Year"""
    period_end: int | None
    """期间止：Year"""
    tasks: int
    """任务数"""
    safeguards: int
    """保障措施数"""
    unassigned: int
    """无责任单位的任务数：Safeguards too"""
    dated: int
    """有到期日的任务数"""
    agencies: int
    """机构数：With a role in a measure"""
    busiest: list[str]
    """任务最多的机构：Up to five, most roles first"""
    targets: int
    """目标数：Each print; no baselines"""
    binding: int
    """约束性目标数"""
    indicators: int
    """指标数"""
    cites: int
    """引用数"""
    review: int
    """待核数"""
    id: str
    """文件编号"""


class PlanPreview(TypedDict):
    """What loading a plan would change; the facts are the changed ones alone."""

    document: str
    """Its id, also of one that is not loaded yet"""
    title: str
    file: str
    status: Literal["new", "changed", "unchanged"]
    added: int
    """Facts: nodes of the document, and edges"""
    changed: int
    removed: int
    facts: list[FactChange]
    facts_left_out: int
    """Changes that are counted but not listed"""
    review: list[OpenItem]
    """What would wait for a person"""
    lines: list[Line]
    """The text as it was read, that the facts are stated in"""
    lines_total: int
    """Of the whole text"""


class Problem(TypedDict):
    """RFC 9457 problem details; ``detail`` says what to do."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    errors: NotRequired[list[Fault] | None]
    example: NotRequired[str | None]
    form: NotRequired[str | None]
    nearest: NotRequired[list[str] | None]


class QualityReport(TypedDict):
    """Measured against annotation by hand; the texts of the figures are named."""

    version: str
    data_version: str
    all: list[Figures]
    layouts: list[LayoutQuality]
    texts: list[TextQuality]
    loaded: list[LoadedQuality]


class QueryInfo(TypedDict):
    """A question: what it answers, with which parameters, in which columns."""

    name: str
    group: str
    summary: str
    summary_en: str
    parameters: list[ParameterInfo]
    columns: list[ColumnInfo]
    example: dict[str, str]
    example_url: str
    opening: dict[str, str]
    """Of the example, what cannot be left out"""


class QueryList(TypedDict):
    """All questions."""

    queries: list[QueryInfo]


class Readiness(TypedDict):
    """The service can answer."""

    status: str
    version: str
    engine: str
    """embedded or neo4j"""
    documents: int
    data_version: str


class Receipt(TypedDict):
    """What was asked, of which data, and a digest of the rows: enough to ask again and compare."""

    query: str
    """A question's name, or cypher, or search"""
    parameters: dict[str, Any]
    all_pages: NotRequired[bool]
    """The rows of all pages, not of one"""
    asked_on: str
    """The day that today=true means"""
    meant: dict[str, list[str]]
    """Ids that the names were taken for"""
    cypher: str | None
    """The statement; null for search, which has several"""
    program_version: str
    ontology_version: str
    """Changes if and only if the ontology's files do"""
    data_version: str
    """Changes if and only if the loaded data does"""
    rows: int
    documents: dict[str, str]
    """For each document, a digest of its rows; under an empty key, of the others"""
    digest: str
    """sha256: and the SHA-256 of the rows' bytes in the answer"""


class ReviewQueueRow(TypedDict):
    """An item to be decided; ``affects`` is how many answers would change."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    reason: str
    """原因"""
    suggestions: list[str]
    """建议"""
    rule: str | None
    """规则"""
    affects: int
    """影响答案数"""
    status: str | None
    """状态"""
    decision: str | None
    """决定：Who decided what, and why"""
    words: str
    """所核词句：What a decision is keyed by"""
    task: str | None
    """所属任务"""
    about: list[str]
    """涉及的编号：Ids of what it is about"""
    item: str
    """待核编号"""


class ReviewRule(TypedDict):
    """A rule that raises review items, and the verdicts that decide them; none: withdraw alone."""

    rule: str
    title: str
    """As people call it: 未收录的机构"""
    verdicts: list[OfferedVerdict]


class ReviewRules(TypedDict):
    """All rules that raise review items."""

    rules: list[ReviewRule]


class RevisedTargetsRow(TypedDict):
    """What a later plan asks for, and what the earlier one did."""

    other_document: str
    """对照文件编号：Document id"""
    other_document_title: str
    """对照文件"""
    other_line_start: int
    """对照起始行：1-based"""
    other_line_end: int
    """对照终止行：Inclusive"""
    other_where: NotRequired[str | None]
    """对照位置：As 位置"""
    other_quote: str
    """对照原文：As printed"""
    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    indicator: str
    """指标"""
    verdict: Literal[
        "一致", "措辞不同", "矛盾", "收紧", "放宽", "推迟", "提前", "口径不同", "不可比"
    ]
    """判断：Same, other wording, contradictory (both cannot hold, or one plan says both), tightened, loosened, postponed, brought forward, redefined, incomparable"""
    change: Literal["提高", "降低"] | None
    """变化：Of the number"""
    why: str | None
    """说明"""
    kind: str
    """类别"""
    districts: list[str]
    """区域"""
    comparator: str | None
    """比较：= >= > <= < ~ range"""
    value: float | None
    """数值"""
    value_max: float | None
    """上限：Of a range"""
    unit: str | None
    """单位"""
    year: int | None
    """年份"""
    other_comparator: str | None
    """较早的比较"""
    other_value: float | None
    """较早的数值：In the same unit"""
    other_value_max: float | None
    """较早的上限"""
    other_unit: str | None
    """较早的单位：As printed"""
    other_year: int | None
    """较早的年份"""
    difference: float | None
    """差额：Of the lower ends"""
    difference_unit: str | None
    """差额单位"""


class SearchAnswer(TypedDict):
    """One page of hits, best first; ask again with ``cursor=next_cursor`` for the next."""

    hits: list[Hit]
    facets: Facets
    next_cursor: str | None
    """Null on the last page"""
    receipt: Receipt


class SectorAgencyMatrixRow(TypedDict):
    """An agency's tasks (in any role) that concern a sector; the lines name the agency."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    tasks: int
    """任务数"""
    lines: list[int]
    """所在行：1-based, where the plan says so"""
    places: NotRequired[list[str]]
    """所在位置：Of each line, as 位置"""
    total: int
    """合计：Tasks of all plans asked about"""
    sector: str
    """行业"""
    agency: str
    """机构：Full name"""
    identities: list[
        Literal["本机构", "前身机构", "后继机构", "后继机构的前身", "内设机构", "所属集体"]
    ]
    """身份：As which bodies the agency asked for has the tasks"""
    successions: list[str]
    """沿革依据：Changes that lead to them, each with its date and source"""
    leads: int
    """其中牵头或独自负责：Of the tasks: leads or is alone"""
    numbers: list[str]
    """任务序号"""
    sector_lines: list[int]
    """行业所在行：1-based, where the sector is named"""


class SharedTasksRow(TypedDict):
    """A task with the words that give each of the two its role."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    measure: str
    """任务编号：Measure id"""
    number: str | None
    """序号"""
    title: str | None
    """任务"""
    text: str | None
    """任务内容"""
    sections: list[str]
    """章节：Sections or annex groups that it is part of"""
    deadline_text: str | None
    """完成时限：As printed"""
    due_on: str | None
    """到期日"""
    place: str | None
    """正文或附件：annex or body"""
    agency: str
    """机构：Full name"""
    identity: Literal["本机构", "前身机构", "后继机构", "后继机构的前身", "内设机构", "所属集体"]
    """身份：How it is the agency asked for: itself, before, after, inside or above it"""
    successions: list[str]
    """沿革依据：Changes that lead to it, each with its date and source"""
    role: Literal["牵头", "独自负责", "共同负责", "配合"]
    """角色"""
    as_written: str
    """文中写法"""
    other: str
    """另一机构：Full name"""
    other_role: Literal["牵头", "独自负责", "共同负责", "配合"]
    """另一机构的角色"""
    other_as_written: str
    """另一机构的写法"""
    other_line_start: int
    """另一机构起始行"""
    other_line_end: int
    """另一机构终止行"""
    other_quote: str
    """另一机构原文"""


class SimilarMeasuresRow(TypedDict):
    """A task asked for, and one of another plan (``other_``) that is like it."""

    units_only: list[str]
    """仅前者的单位"""
    other_units_only: list[str]
    """仅后者的单位"""
    deadline: str | None
    """前者时限：As printed"""
    other_deadline: str | None
    """后者时限：As printed"""
    numbers_only: list[str]
    """仅前者的数字"""
    other_numbers_only: list[str]
    """仅后者的数字"""
    words_only: list[str]
    """仅前者的词句：Up to eight clauses"""
    other_words_only: list[str]
    """仅后者的词句：The same"""
    other_document: str
    """对照文件编号：Document id"""
    other_document_title: str
    """对照文件"""
    other_line_start: int
    """对照起始行：1-based"""
    other_line_end: int
    """对照终止行：Inclusive"""
    other_where: NotRequired[str | None]
    """对照位置：As 位置"""
    other_quote: str
    """对照原文：As printed"""
    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    measure: str
    """任务编号：Measure id"""
    title: str
    """任务"""
    other_measure: str
    """相似任务编号：Measure id"""
    other_title: str
    """相似任务"""
    score: float | None
    """相似度：0 to 100: half titles, half texts"""
    title_score: float
    """标题相似度"""
    text_score: float
    """正文相似度"""


class TargetOutcomesRow(TypedDict):
    """A target, and the baseline of its year that another document states (``other_``)."""

    other_document: str
    """对照文件编号：Document id"""
    other_document_title: str
    """对照文件"""
    other_line_start: int
    """对照起始行：1-based"""
    other_line_end: int
    """对照终止行：Inclusive"""
    other_where: NotRequired[str | None]
    """对照位置：As 位置"""
    other_quote: str
    """对照原文：As printed"""
    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    indicator: str
    """指标"""
    districts: list[str]
    """区域"""
    year: int
    """年份"""
    comparator: str | None
    """比较：= >= > <= < ~ range"""
    value: float | None
    """目标值"""
    value_max: float | None
    """上限：Of a range"""
    unit: str | None
    """单位"""
    actual: float | None
    """实际值：In the same unit"""
    outcome: Literal["达到", "未达到", "高于目标", "等于目标", "低于目标"]
    """结果"""
    difference: float | None
    """差额：Actual less target"""
    difference_unit: str | None
    """差额单位"""


class TargetsByAgencyRow(TypedDict):
    """A target, the task that sets it, and the words that give the agency its role."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    indicator: str
    """指标"""
    kind: str | None
    """类别"""
    year_start: int | None
    """起始年：Of a period"""
    year: int | None
    """年份"""
    year_basis: Literal["stated", "context", "period"] | None
    """年份依据：Stated in the clause, by its context, by the period"""
    comparator: str | None
    """比较：= >= > <= < ~ range"""
    value: float | None
    """数值"""
    value_max: float | None
    """上限：Of a range"""
    unit: str | None
    """单位"""
    value_text: str | None
    """文中数值：As printed"""
    binding: str | None
    """属性：约束性, 预期性"""
    row_heading: str | None
    """行标题：Of a value in a table"""
    row_heading_line: int | None
    """行标题所在行：1-based"""
    column_heading: str | None
    """列标题：Of a value in a table"""
    column_heading_line: int | None
    """列标题所在行：1-based"""
    districts: list[str]
    """区域"""
    set_by: list[str]
    """出自：Titles, the innermost first"""
    target: str
    """目标编号"""
    agency: str
    """机构：Full name"""
    identity: Literal["本机构", "前身机构", "后继机构", "后继机构的前身", "内设机构", "所属集体"]
    """身份：How it is the agency asked for: itself, before, after, inside or above it"""
    successions: list[str]
    """沿革依据：Changes that lead to it, each with its date and source"""
    basis: Literal["牵头", "独自负责", "共同负责", "配合"]
    """依据：Declared lead, sole or joint responsibility, support"""
    measure: str
    """任务编号：Measure id"""
    title: str | None
    """任务"""
    as_written: str
    """文中写法：The agency as printed"""
    role_line_start: int
    """分工起始行：Where the agency is named, 1-based"""
    role_line_end: int
    """分工终止行：Inclusive"""
    role_quote: str
    """分工原文"""


class TargetsByDistrictRow(TypedDict):
    """A target, and the words that name the district."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    indicator: str
    """指标"""
    kind: str | None
    """类别"""
    year_start: int | None
    """起始年：Of a period"""
    year: int | None
    """年份"""
    year_basis: Literal["stated", "context", "period"] | None
    """年份依据：Stated in the clause, by its context, by the period"""
    comparator: str | None
    """比较：= >= > <= < ~ range"""
    value: float | None
    """数值"""
    value_max: float | None
    """上限：Of a range"""
    unit: str | None
    """单位"""
    value_text: str | None
    """文中数值：As printed"""
    binding: str | None
    """属性：约束性, 预期性"""
    row_heading: str | None
    """行标题：Of a value in a table"""
    row_heading_line: int | None
    """行标题所在行：1-based"""
    column_heading: str | None
    """列标题：Of a value in a table"""
    column_heading_line: int | None
    """列标题所在行：1-based"""
    districts: list[str]
    """区域"""
    set_by: list[str]
    """出自：Titles, the innermost first"""
    target: str
    """目标编号"""
    district: str
    """行政区"""
    code: str | None
    """区划代码：GB/T 2260; null for a functional zone"""
    basis: Literal["目标点名", "任务点名"]
    """依据：The target names it, or the task that sets the target"""
    as_written: str
    """文中写法"""
    place_line_start: int
    """区域起始行：Where it is named, 1-based"""
    place_line_end: int
    """区域终止行：Inclusive"""
    place_quote: str
    """区域原文"""


class TargetsByYearRow(TypedDict):
    """A value of that year, or of a period that ends in it."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    indicator: str
    """指标"""
    kind: str | None
    """类别"""
    year_start: int | None
    """起始年：Of a period"""
    year: int | None
    """年份"""
    year_basis: Literal["stated", "context", "period"] | None
    """年份依据：Stated in the clause, by its context, by the period"""
    comparator: str | None
    """比较：= >= > <= < ~ range"""
    value: float | None
    """数值"""
    value_max: float | None
    """上限：Of a range"""
    unit: str | None
    """单位"""
    value_text: str | None
    """文中数值：As printed"""
    binding: str | None
    """属性：约束性, 预期性"""
    row_heading: str | None
    """行标题：Of a value in a table"""
    row_heading_line: int | None
    """行标题所在行：1-based"""
    column_heading: str | None
    """列标题：Of a value in a table"""
    column_heading_line: int | None
    """列标题所在行：1-based"""
    districts: list[str]
    """区域"""
    set_by: list[str]
    """出自：Titles, the innermost first"""
    target: str
    """目标编号"""


class TargetsOfDocumentRow(TypedDict):
    """A value in the order of the text."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    indicator: str
    """指标"""
    kind: str | None
    """类别"""
    year_start: int | None
    """起始年：Of a period"""
    year: int | None
    """年份"""
    year_basis: Literal["stated", "context", "period"] | None
    """年份依据：Stated in the clause, by its context, by the period"""
    comparator: str | None
    """比较：= >= > <= < ~ range"""
    value: float | None
    """数值"""
    value_max: float | None
    """上限：Of a range"""
    unit: str | None
    """单位"""
    value_text: str | None
    """文中数值：As printed"""
    binding: str | None
    """属性：约束性, 预期性"""
    row_heading: str | None
    """行标题：Of a value in a table"""
    row_heading_line: int | None
    """行标题所在行：1-based"""
    column_heading: str | None
    """列标题：Of a value in a table"""
    column_heading_line: int | None
    """列标题所在行：1-based"""
    districts: list[str]
    """区域"""
    set_by: list[str]
    """出自：Titles, the innermost first"""
    target: str
    """目标编号"""


class TargetsWithoutAgencyRow(TypedDict):
    """A target that no measure sets, or only measures for which nobody is named."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    indicator: str
    """指标"""
    kind: str | None
    """类别"""
    year_start: int | None
    """起始年：Of a period"""
    year: int | None
    """年份"""
    year_basis: Literal["stated", "context", "period"] | None
    """年份依据：Stated in the clause, by its context, by the period"""
    comparator: str | None
    """比较：= >= > <= < ~ range"""
    value: float | None
    """数值"""
    value_max: float | None
    """上限：Of a range"""
    unit: str | None
    """单位"""
    value_text: str | None
    """文中数值：As printed"""
    binding: str | None
    """属性：约束性, 预期性"""
    row_heading: str | None
    """行标题：Of a value in a table"""
    row_heading_line: int | None
    """行标题所在行：1-based"""
    column_heading: str | None
    """列标题：Of a value in a table"""
    column_heading_line: int | None
    """列标题所在行：1-based"""
    districts: list[str]
    """区域"""
    set_by: list[str]
    """出自：Titles, the innermost first"""
    target: str
    """目标编号"""


class TasksByAgencyKindRow(TypedDict):
    """A task and the words that give one such agency its role in it."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    measure: str
    """任务编号：Measure id"""
    number: str | None
    """序号"""
    title: str | None
    """任务"""
    text: str | None
    """任务内容"""
    sections: list[str]
    """章节：Sections or annex groups that it is part of"""
    deadline_text: str | None
    """完成时限：As printed"""
    due_on: str | None
    """到期日"""
    place: str | None
    """正文或附件：annex or body"""
    leads: list[str]
    """牵头单位：Declared leads"""
    responsible: list[str]
    """责任单位：Listed without distinction, as printed"""
    supports: list[str]
    """配合单位：Declared support"""
    agency: str
    """机构：Full name"""
    level: Literal["中央", "市级", "区级"]
    """层级：Of the nation, of the province or city, of a district"""
    kind: str | None
    """机构类型"""
    role: Literal["牵头", "独自负责", "共同负责", "配合"]
    """角色"""
    as_written: str
    """文中写法：The agency as printed"""


class TasksByDistrictRow(TypedDict):
    """A task and the words that name the district."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    measure: str
    """任务编号：Measure id"""
    number: str | None
    """序号"""
    title: str | None
    """任务"""
    text: str | None
    """任务内容"""
    sections: list[str]
    """章节：Sections or annex groups that it is part of"""
    deadline_text: str | None
    """完成时限：As printed"""
    due_on: str | None
    """到期日"""
    place: str | None
    """正文或附件：annex or body"""
    leads: list[str]
    """牵头单位：Declared leads"""
    responsible: list[str]
    """责任单位：Listed without distinction, as printed"""
    supports: list[str]
    """配合单位：Declared support"""
    district: str
    """行政区"""
    as_written: str
    """文中写法"""


class TasksByKeywordRow(TypedDict):
    """A task that has all the words."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    measure: str
    """任务编号：Measure id"""
    number: str | None
    """序号"""
    title: str | None
    """任务"""
    text: str | None
    """任务内容"""
    sections: list[str]
    """章节：Sections or annex groups that it is part of"""
    deadline_text: str | None
    """完成时限：As printed"""
    due_on: str | None
    """到期日"""
    place: str | None
    """正文或附件：annex or body"""
    leads: list[str]
    """牵头单位：Declared leads"""
    responsible: list[str]
    """责任单位：Listed without distinction, as printed"""
    supports: list[str]
    """配合单位：Declared support"""
    identities: list[
        Literal["本机构", "前身机构", "后继机构", "后继机构的前身", "内设机构", "所属集体"]
    ]
    """身份：As which bodies the agency asked for has the tasks"""
    successions: list[str]
    """沿革依据：Changes that lead to them, each with its date and source"""
    in_title: bool
    """题目中有：The title has all the words"""


class TasksBySectorRow(TypedDict):
    """A task and the words that name the sector."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    measure: str
    """任务编号：Measure id"""
    number: str | None
    """序号"""
    title: str | None
    """任务"""
    text: str | None
    """任务内容"""
    sections: list[str]
    """章节：Sections or annex groups that it is part of"""
    deadline_text: str | None
    """完成时限：As printed"""
    due_on: str | None
    """到期日"""
    place: str | None
    """正文或附件：annex or body"""
    leads: list[str]
    """牵头单位：Declared leads"""
    responsible: list[str]
    """责任单位：Listed without distinction, as printed"""
    supports: list[str]
    """配合单位：Declared support"""
    sector: str
    """行业"""
    as_written: str
    """文中写法"""


class TasksDueRow(TypedDict):
    """A task with a deadline that names a day, month or year."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    measure: str
    """任务编号：Measure id"""
    number: str | None
    """序号"""
    title: str | None
    """任务"""
    text: str | None
    """任务内容"""
    sections: list[str]
    """章节：Sections or annex groups that it is part of"""
    deadline_text: str | None
    """完成时限：As printed"""
    due_on: str | None
    """到期日"""
    place: str | None
    """正文或附件：annex or body"""
    leads: list[str]
    """牵头单位：Declared leads"""
    responsible: list[str]
    """责任单位：Listed without distinction, as printed"""
    supports: list[str]
    """配合单位：Declared support"""
    identities: list[
        Literal["本机构", "前身机构", "后继机构", "后继机构的前身", "内设机构", "所属集体"]
    ]
    """身份：As which bodies the agency asked for has the tasks"""
    successions: list[str]
    """沿革依据：Changes that lead to them, each with its date and source"""


class TasksLedByAgencyRow(TypedDict):
    """A task and the words that make the agency its lead."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    measure: str
    """任务编号：Measure id"""
    number: str | None
    """序号"""
    title: str | None
    """任务"""
    text: str | None
    """任务内容"""
    sections: list[str]
    """章节：Sections or annex groups that it is part of"""
    deadline_text: str | None
    """完成时限：As printed"""
    due_on: str | None
    """到期日"""
    place: str | None
    """正文或附件：annex or body"""
    agency: str
    """机构：Full name"""
    identity: Literal["本机构", "前身机构", "后继机构", "后继机构的前身", "内设机构", "所属集体"]
    """身份：How it is the agency asked for: itself, before, after, inside or above it"""
    successions: list[str]
    """沿革依据：Changes that lead to it, each with its date and source"""
    inferred: bool
    """推断：The text does not state this role"""
    as_written: str
    """文中写法：The agency as printed"""
    basis: Literal["牵头", "独自负责", "列首位"]
    """依据：Declared lead, solely responsible, first of several"""


class TasksLedTodayRow(TypedDict):
    """A task, the agency as the plan names it, and the bodies that have its functions then."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    measure: str
    """任务编号：Measure id"""
    number: str | None
    """序号"""
    title: str | None
    """任务"""
    text: str | None
    """任务内容"""
    sections: list[str]
    """章节：Sections or annex groups that it is part of"""
    deadline_text: str | None
    """完成时限：As printed"""
    due_on: str | None
    """到期日"""
    place: str | None
    """正文或附件：annex or body"""
    agency: str
    """机构：Full name"""
    role: Literal["牵头", "独自负责", "共同负责", "配合"]
    """角色"""
    as_written: str
    """文中写法：The agency as printed"""
    holders: list[str]
    """那时的机构：Several if its functions were parted, or if the date of a change is open"""
    changed: bool
    """有变化：Not the agency that is printed"""
    successions: list[str]
    """沿革依据：Changes that lead to it, each with its date and source"""


class TasksOfAgencyRow(TypedDict):
    """A task, the agency's role in it, and the words that say so; one row for each role."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    measure: str
    """任务编号：Measure id"""
    number: str | None
    """序号"""
    title: str | None
    """任务"""
    text: str | None
    """任务内容"""
    sections: list[str]
    """章节：Sections or annex groups that it is part of"""
    deadline_text: str | None
    """完成时限：As printed"""
    due_on: str | None
    """到期日"""
    place: str | None
    """正文或附件：annex or body"""
    agency: str
    """机构：Full name"""
    identity: Literal["本机构", "前身机构", "后继机构", "后继机构的前身", "内设机构", "所属集体"]
    """身份：How it is the agency asked for: itself, before, after, inside or above it"""
    successions: list[str]
    """沿革依据：Changes that lead to it, each with its date and source"""
    inferred: bool
    """推断：The text does not state this role"""
    as_written: str
    """文中写法：The agency as printed"""
    role: Literal["牵头", "独自负责", "共同负责", "配合"]
    """角色"""
    leads: list[str]
    """牵头单位：Declared leads"""


class TasksOfDistrictRow(TypedDict):
    """A task, and the words that make it one of the district's; a row for each way."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    measure: str
    """任务编号：Measure id"""
    number: str | None
    """序号"""
    title: str | None
    """任务"""
    text: str | None
    """任务内容"""
    sections: list[str]
    """章节：Sections or annex groups that it is part of"""
    deadline_text: str | None
    """完成时限：As printed"""
    due_on: str | None
    """到期日"""
    place: str | None
    """正文或附件：annex or body"""
    leads: list[str]
    """牵头单位：Declared leads"""
    responsible: list[str]
    """责任单位：Listed without distinction, as printed"""
    supports: list[str]
    """配合单位：Declared support"""
    district: str
    """行政区"""
    basis: Literal["区政府或管委会", "所属集体", "文中点名", "本地文件"]
    """依据：Its government or committee, a collective with it, its name in the text, or a plan of its own"""
    agency: str | None
    """机构：Null if none of its has the task"""
    role: Literal["牵头", "独自负责", "共同负责", "配合"] | None
    """角色：Null without agency"""
    as_written: str
    """文中写法"""


class TasksOfPlaceRow(TypedDict):
    """A measure with everyone who is to do it."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    measure: str
    """任务编号：Measure id"""
    number: str | None
    """序号"""
    title: str | None
    """任务"""
    text: str | None
    """任务内容"""
    sections: list[str]
    """章节：Sections or annex groups that it is part of"""
    deadline_text: str | None
    """完成时限：As printed"""
    due_on: str | None
    """到期日"""
    place: str | None
    """正文或附件：annex or body"""
    leads: list[str]
    """牵头单位：Declared leads"""
    responsible: list[str]
    """责任单位：Listed without distinction, as printed"""
    supports: list[str]
    """配合单位：Declared support"""
    kind: str | None
    """类别：task or safeguard"""


class TasksOfSectionRow(TypedDict):
    """A task of the section or of one below it."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    measure: str
    """任务编号：Measure id"""
    number: str | None
    """序号"""
    title: str | None
    """任务"""
    text: str | None
    """任务内容"""
    sections: list[str]
    """章节：Sections or annex groups that it is part of"""
    deadline_text: str | None
    """完成时限：As printed"""
    due_on: str | None
    """到期日"""
    place: str | None
    """正文或附件：annex or body"""
    leads: list[str]
    """牵头单位：Declared leads"""
    responsible: list[str]
    """责任单位：Listed without distinction, as printed"""
    supports: list[str]
    """配合单位：Declared support"""
    found_in: list[str]
    """所问章节：Titles of the sections that were asked for"""
    kind: str | None
    """类别：task or safeguard"""


class TasksSupportedByAgencyRow(TypedDict):
    """A task and the words that make the agency a supporter."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    measure: str
    """任务编号：Measure id"""
    number: str | None
    """序号"""
    title: str | None
    """任务"""
    text: str | None
    """任务内容"""
    sections: list[str]
    """章节：Sections or annex groups that it is part of"""
    deadline_text: str | None
    """完成时限：As printed"""
    due_on: str | None
    """到期日"""
    place: str | None
    """正文或附件：annex or body"""
    agency: str
    """机构：Full name"""
    identity: Literal["本机构", "前身机构", "后继机构", "后继机构的前身", "内设机构", "所属集体"]
    """身份：How it is the agency asked for: itself, before, after, inside or above it"""
    successions: list[str]
    """沿革依据：Changes that lead to it, each with its date and source"""
    inferred: bool
    """推断：The text does not state this role"""
    as_written: str
    """文中写法：The agency as printed"""
    basis: Literal["配合", "列后位"]
    """依据：Declared support, listed after the first"""
    leads: list[str]
    """牵头单位：Declared leads"""


class TasksWithMostUnitsRow(TypedDict):
    """A task with all its units; the evidence names the first of them."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    measure: str
    """任务编号：Measure id"""
    number: str | None
    """序号"""
    title: str | None
    """任务"""
    text: str | None
    """任务内容"""
    sections: list[str]
    """章节：Sections or annex groups that it is part of"""
    deadline_text: str | None
    """完成时限：As printed"""
    due_on: str | None
    """到期日"""
    place: str | None
    """正文或附件：annex or body"""
    leads: list[str]
    """牵头单位：Declared leads"""
    responsible: list[str]
    """责任单位：Listed without distinction, as printed"""
    supports: list[str]
    """配合单位：Declared support"""
    identities: list[
        Literal["本机构", "前身机构", "后继机构", "后继机构的前身", "内设机构", "所属集体"]
    ]
    """身份：As which bodies the agency asked for has the tasks"""
    successions: list[str]
    """沿革依据：Changes that lead to them, each with its date and source"""
    units: int
    """单位数：Different units; a collective is one"""


class TasksWithOneUnitRow(TypedDict):
    """A task with one unit in any role, a collective counted as one; the evidence names it."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    measure: str
    """任务编号：Measure id"""
    number: str | None
    """序号"""
    title: str | None
    """任务"""
    text: str | None
    """任务内容"""
    sections: list[str]
    """章节：Sections or annex groups that it is part of"""
    deadline_text: str | None
    """完成时限：As printed"""
    due_on: str | None
    """到期日"""
    place: str | None
    """正文或附件：annex or body"""
    leads: list[str]
    """牵头单位：Declared leads"""
    responsible: list[str]
    """责任单位：Listed without distinction, as printed"""
    supports: list[str]
    """配合单位：Declared support"""
    kind: str | None
    """类别：task or safeguard"""


class TasksWithoutUnitRow(TypedDict):
    """A task without lead, support and responsible unit."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    measure: str
    """任务编号：Measure id"""
    number: str | None
    """序号"""
    title: str | None
    """任务"""
    text: str | None
    """任务内容"""
    sections: list[str]
    """章节：Sections or annex groups that it is part of"""
    deadline_text: str | None
    """完成时限：As printed"""
    due_on: str | None
    """到期日"""
    place: str | None
    """正文或附件：annex or body"""
    kind: str | None
    """类别：task or safeguard"""
    with_units: int
    """本文件有单位的任务数：0: the plan names units for none of its tasks"""


class TextQuality(TypedDict):
    """The figures of one annotated text; ``sha256`` is that of its bytes."""

    text: str
    source: str
    title: str
    layout: str
    sha256: str
    figures: list[Figures]


class UnconfirmedAgenciesRow(TypedDict):
    """A name that nobody has confirmed yet, and where a plan has it."""

    document: str
    """文件编号：Document id"""
    document_title: str
    """文件"""
    line_start: int
    """起始行：1-based"""
    line_end: int
    """终止行：1-based, inclusive"""
    where: NotRequired[str | None]
    """位置：As a person finds it in the file: 表1第12行, 第3页, 第2段"""
    quote: str
    """原文：Substring of those lines, as printed"""
    tasks: int
    """任务数"""
    lines: list[int]
    """所在行：1-based, where the plan says so"""
    places: NotRequired[list[str]]
    """所在位置：Of each line, as 位置"""
    agency: str
    """机构：Full name"""
    kind: str | None
    """机构类型：By the ending of its name"""
    as_written: list[str]
    """文中写法：Each once"""
    numbers: list[str]
    """任务序号"""


class UploadPreview(TypedDict):
    """What loading files would change; nothing was stored."""

    plans: list[PlanPreview]
    refused: list[FileRefused]
    """Files that cannot be read"""


Verdict: TypeAlias = Literal["accept", "correct", "reject", "alias"]

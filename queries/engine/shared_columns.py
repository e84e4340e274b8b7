"""Columns that the rows of several questions share, with their Chinese headings."""

from datetime import date
from itertools import chain
from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from ontology.jurisdictions import place_name
from queries.engine.agency_identity import Identity
from queries.engine.parameters import Level, Named
from queries.engine.worded import Worded

Count = Annotated[int, Field(ge=0)]
PlaceName = Annotated[
    str | None,
    BeforeValidator(lambda code: place_name(code) if code else None),
    Field(description="The name of the place that the code is of"),
]
Leads = Annotated[list[str], Named("Agency"), Field(title="牵头单位", description="Declared leads")]
Role: TypeAlias = Literal["牵头", "独自负责", "共同负责", "配合"]
OneRole = Annotated[Role, Field(title="角色")]
OptionalRole = Annotated[
    Role | None,
    Field(title="角色", description="只看这一角色的任务；牵头含独自负责，逐行标明是哪一种"),
]
AgencyFullName = Annotated[str, Named("Agency"), Field(title="机构", description="Full name")]
OneKind = Annotated[
    str | None, Worded("MeasureKind"), Field(title="类别", description="task or safeguard")
]
OneAgencyKind = Annotated[str | None, Worded("AgencyKind"), Field(title="机构类型")]
OneComparator = Annotated[
    str | None, Worded("Comparator"), Field(title="比较", description="= >= > <= < ~ range")
]
OneLevel = Annotated[
    Level,
    Field(title="层级", description="Of the nation, of the province or city, of a district"),
]
DistrictCode = Annotated[
    str | None, Field(title="区划代码", description="GB/T 2260; null for a functional zone")
]
Numbers = Annotated[list[str], Field(title="任务序号")]

OneIdentity = Annotated[
    Identity,
    Field(
        title="身份",
        description="How it is the agency asked for: itself, before, after, inside or above it",
    ),
]
Identities = Annotated[
    list[Identity],
    BeforeValidator(lambda identities: list(dict.fromkeys(identities))),
    Field(title="身份", description="As which bodies the agency asked for has the tasks"),
]
Successions = Annotated[
    list[str],
    Field(title="沿革依据", description="Changes that lead to it, each with its date and source"),
]
AllSuccessions = Annotated[
    list[str],
    BeforeValidator(lambda lists: list(dict.fromkeys(chain.from_iterable(lists)))),
    Field(title="沿革依据", description="Changes that lead to them, each with its date and source"),
]

Where = Annotated[
    str | None,
    Field(title="位置", description="As a person finds it in the file: 表1第12行, 第3页, 第2段"),
]
OtherWhere = Annotated[str | None, Field(title="对照位置", description="As 位置")]
Places = Annotated[list[str], Field(title="所在位置", description="Of each line, as 位置")]


def roles_meant(role: Role | None) -> list[Role] | None:
    """What a statement takes as ``$role``: a lead is a declared one or sole responsibility."""
    if role is None:
        return None
    return ["牵头", "独自负责"] if role == "牵头" else [role]


class Row(BaseModel):
    """A row of an answer; a column without a value is null, an empty list is ``[]``."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Evidence(Row):
    """Where a fact is stated: it stands in these lines of this document."""

    document: Annotated[str, Field(title="文件编号", description="Document id")]
    document_title: Annotated[str, Field(title="文件")]
    line_start: Annotated[int, Field(title="起始行", description="1-based", ge=1)]
    line_end: Annotated[int, Field(title="终止行", description="1-based, inclusive", ge=1)]
    where: Where = None
    quote: Annotated[str, Field(title="原文", description="Substring of those lines, as printed")]


class OtherEvidence(Row):
    """Where the other side of a comparison is stated."""

    other_document: Annotated[str, Field(title="对照文件编号", description="Document id")]
    other_document_title: Annotated[str, Field(title="对照文件")]
    other_line_start: Annotated[int, Field(title="对照起始行", description="1-based", ge=1)]
    other_line_end: Annotated[int, Field(title="对照终止行", description="Inclusive", ge=1)]
    other_where: OtherWhere = None
    other_quote: Annotated[str, Field(title="对照原文", description="As printed")]


class MaybeOtherEvidence(Row):
    """Where the other side of a comparison is stated; null if there is none."""

    other_document: Annotated[
        str | None, Field(title="对照文件编号", description="Document id; null: on one side only")
    ]
    other_document_title: Annotated[str | None, Field(title="对照文件")]
    other_line_start: Annotated[int | None, Field(title="对照起始行", description="1-based")]
    other_line_end: Annotated[int | None, Field(title="对照终止行", description="Inclusive")]
    other_where: OtherWhere = None
    other_quote: Annotated[str | None, Field(title="对照原文", description="As printed")]


class Task(Evidence):
    """A measure and where it stands in its plan."""

    measure: Annotated[str, Field(title="任务编号", description="Measure id")]
    number: Annotated[str | None, Field(title="序号")]
    title: Annotated[str | None, Field(title="任务")]
    text: Annotated[str | None, Field(title="任务内容")]
    sections: Annotated[
        list[str], Field(title="章节", description="Sections or annex groups that it is part of")
    ]
    deadline_text: Annotated[str | None, Field(title="完成时限", description="As printed")]
    due_on: Annotated[date | None, Field(title="到期日")]
    place: Annotated[
        str | None, Worded("Place"), Field(title="正文或附件", description="annex or body")
    ]


class AgencyTask(Task):
    """A measure and the words that give an agency its role in it."""

    agency: Annotated[str, Named("Agency"), Field(title="机构", description="Full name")]
    identity: OneIdentity
    successions: Successions
    inferred: Annotated[bool, Field(title="推断", description="The text does not state this role")]
    as_written: Annotated[str, Field(title="文中写法", description="The agency as printed")]


class StaffedTask(Task):
    """A measure with the names of those who are to do it."""

    leads: Leads
    responsible: Annotated[
        list[str],
        Named("Agency"),
        Field(title="责任单位", description="Listed without distinction, as printed"),
    ]
    supports: Annotated[
        list[str], Named("Agency"), Field(title="配合单位", description="Declared support")
    ]


class ReachedTask(StaffedTask):
    """A measure, and as which bodies the agency asked for has it; none if none was asked for."""

    identities: Identities
    successions: AllSuccessions


class TaskCount(Evidence):
    """How many tasks of one plan; the evidence is the first of them, ``lines`` has all."""

    tasks: Annotated[Count, Field(title="任务数")]
    lines: Annotated[
        list[int], Field(title="所在行", description="1-based, where the plan says so")
    ]
    places: Places = Field(default_factory=list)


class Tally(TaskCount):
    """A number of tasks of one plan, beside that of all plans asked about."""

    total: Annotated[Count, Field(title="合计", description="Tasks of all plans asked about")]


class RoleCounts(TaskCount):
    """How many tasks of one plan an agency has, in all and in each role."""

    leads: Annotated[Count, Field(title="牵头任务数")]
    solely: Annotated[Count, Field(title="独自负责任务数")]
    jointly: Annotated[Count, Field(title="共同负责任务数")]
    supports: Annotated[Count, Field(title="配合任务数")]


class StatedTarget(Evidence):
    """A value that a plan states; ``value`` is null where the printed one is no number."""

    indicator: Annotated[str, Named("Indicator"), Field(title="指标")]
    kind: Annotated[str | None, Worded("TargetKind"), Field(title="类别")]
    year_start: Annotated[int | None, Field(title="起始年", description="Of a period")]
    year: Annotated[int | None, Field(title="年份")]
    year_basis: Annotated[
        Literal["stated", "context", "period"] | None,
        Worded("YearBasis"),
        Field(title="年份依据", description="Stated in the clause, by its context, by the period"),
    ]
    comparator: OneComparator
    value: Annotated[float | None, Field(title="数值")]
    value_max: Annotated[float | None, Field(title="上限", description="Of a range")]
    unit: Annotated[str | None, Field(title="单位")]
    value_text: Annotated[str | None, Field(title="文中数值", description="As printed")]
    binding: Annotated[str | None, Field(title="属性", description="约束性, 预期性")]
    row_heading: Annotated[str | None, Field(title="行标题", description="Of a value in a table")]
    row_heading_line: Annotated[int | None, Field(title="行标题所在行", description="1-based")]
    column_heading: Annotated[
        str | None, Field(title="列标题", description="Of a value in a table")
    ]
    column_heading_line: Annotated[int | None, Field(title="列标题所在行", description="1-based")]
    districts: Annotated[list[str], Named("District"), Field(title="区域")]
    set_by: Annotated[list[str], Field(title="出自", description="Titles, the innermost first")]
    target: Annotated[str, Field(title="目标编号")]


class Citation(Evidence):
    """The words by which a document, or one of its measures, names another document."""

    relation: Annotated[
        Literal["依据", "引用", "修改", "废止"],
        Field(title="关系", description="Based on, cites, amends, repeals"),
    ]
    cited: Annotated[str, Field(title="被引文件")]
    measure: Annotated[
        str | None,
        Field(title="任务编号", description="The measure that cites; null: the document"),
    ]
    number: Annotated[str | None, Field(title="序号")]
    title: Annotated[str | None, Field(title="任务")]
    as_written: Annotated[str, Field(title="文中写法")]

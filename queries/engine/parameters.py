"""Parameters that several questions share."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal, Self, TypeAlias

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError

from ontology.jurisdictions import code_of_place
from ontology.labels import NAMED, NamedLabel
from queries.engine.agency_identity import Reach
from queries.engine.day import today
from queries.engine.worded import Worded

MAX_LIMIT = 500
"""Rows of a page of a question."""


@dataclass(frozen=True, slots=True)
class NamedAny:
    """Marks a parameter that names any node with a name, or any node at all by its id."""


@dataclass(frozen=True, slots=True)
class Named:
    """Marks a parameter that names a node of ``label`` by any of its names or by its id."""

    label: NamedLabel


_Text = StringConstraints(strip_whitespace=True, min_length=1, max_length=200)
_AGENCY = Field(title="机构", description="机构的全称、简称或任一别名，如 市商务局")
_DOCUMENT = Field(title="文件", description="文件的标题、发文字号或编号")

AgencyName = Annotated[str, _Text, Named("Agency"), _AGENCY]
OptionalAgencyName = Annotated[str | None, _Text, Named("Agency"), _AGENCY]
_OTHER_AGENCY = Field(title="另一机构", description="如 市财政局")
OtherAgencyName = Annotated[str, _Text, Named("Agency"), _OTHER_AGENCY]
OptionalOtherAgencyName = Annotated[str | None, _Text, Named("Agency"), _OTHER_AGENCY]
CollectiveName = Annotated[
    str | None,
    _Text,
    Named("Agency"),
    Field(title="集体称谓", description="如 各区人民政府、有关单位；不给则为全部"),
]
DocumentName = Annotated[str, _Text, Named("Document"), _DOCUMENT]
OptionalDocumentName = Annotated[str | None, _Text, Named("Document"), _DOCUMENT]
OtherDocumentName = Annotated[
    str, _Text, Named("Document"), Field(title="另一文件", description="文件的标题、发文字号或编号")
]
_DISTRICT = Field(title="行政区", description="区或功能区，如 滨海新区")
_SECTOR = Field(title="行业", description="行业或领域，如 金融业")
_INDICATOR = Field(title="指标", description="如 社会消费品零售总额")
DistrictName = Annotated[str, _Text, Named("District"), _DISTRICT]
OptionalDistrictName = Annotated[str | None, _Text, Named("District"), _DISTRICT]
SectorName = Annotated[str, _Text, Named("Sector"), _SECTOR]
OptionalSectorName = Annotated[str | None, _Text, Named("Sector"), _SECTOR]
OptionalIssueYear = Annotated[
    int | None,
    Field(title="发文年份", description="只看这一年印发的文件，如 2025", ge=1949, le=2100),
]
IndicatorName = Annotated[str, _Text, Named("Indicator"), _INDICATOR]
OptionalIndicatorName = Annotated[str | None, _Text, Named("Indicator"), _INDICATOR]
_SECTION = Field(
    title="章节", description="章节的标题（或其中几个字）、序号或编号，如 保障措施；含其下各级"
)
SectionName = Annotated[str, _Text, _SECTION]
OptionalSectionName = Annotated[str | None, _Text, _SECTION]
MeasureKind = Annotated[
    Literal["task", "safeguard"] | None,
    Worded("MeasureKind"),
    Field(title="类别", description="task 任务，safeguard 保障措施"),
]
ValueKind = Annotated[
    Literal["target", "baseline", "growth", "cumulative"] | None,
    Worded("TargetKind"),
    Field(title="类别", description="target 目标，baseline 基期，growth 增速，cumulative 累计"),
]
BindingKind = Annotated[
    Literal["约束性", "预期性"] | None, Field(title="属性", description="只看约束性或预期性指标")
]
YearBasisKind = Annotated[
    Literal["stated", "context", "period"] | None,
    Worded("YearBasis"),
    Field(
        title="年份依据",
        description="只看年份写在本句的（stated）、由上下文得知的（context）或由规划期推得的（period）",
    ),
]
Years = Annotated[
    str | None,
    Field(
        title="几个年份",
        description="只看这几年，用逗号分开，如 2025,2027,2030；时期为最后一年",
        pattern=r"^\d{4}(,\d{4})*$",
        max_length=200,
    ),
]
_JURISDICTION = Field(
    title="发文地区",
    description="只看这一地区的文件：名称或 GB/T 2260 六位代码，如 天津市、120000",
    pattern=r"^(\d{6}|[\u4e00-\u9fff]{2,20})$",
)
Jurisdiction = Annotated[
    str | None, _JURISDICTION, AfterValidator(lambda place: place and code_of_place(place))
]
RequiredJurisdiction = Annotated[str, _JURISDICTION, AfterValidator(code_of_place)]


Level: TypeAlias = Literal["中央", "市级", "区级"]
AgencyKind: TypeAlias = Literal[
    "government",
    "legislature",
    "party",
    "department",
    "coordination",
    "central_agency",
    "district_government",
    "zone_committee",
    "association",
    "enterprise",
    "institution",
    "collective",
    "other",
]
DueFrom = Annotated[date, Field(title="起", description="到期日不早于，如 2020-01-01")]
DueTo = Annotated[date, Field(title="止", description="到期日不晚于，如 2022-12-31")]
OptionalDueFrom = Annotated[
    date | None, Field(title="起", description="到期日不早于，如 2020-01-01；没有期限的不列")
]
OptionalDueTo = Annotated[
    date | None, Field(title="止", description="到期日不晚于，如 2022-12-31；没有期限的不列")
]
FIRST_DAY, LAST_DAY = date(1949, 10, 1), date(2099, 12, 31)
"""What no deadline lies before or behind."""


class Params(BaseModel):
    """Parameters of a question; every question can be read page by page."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    limit: Annotated[int, Field(title="每页行数", ge=1, le=MAX_LIMIT)] = 50
    cursor: Annotated[
        str | None, Field(title="续页", description="上一页返回的 next_cursor", max_length=2000)
    ] = None

    def bound(self) -> dict[str, Any]:
        """What the statement takes in place of some parameters as given."""
        return {}


PAGING = set(Params.model_fields)
"""The parameters that say how many rows and from where, and nothing of what is asked."""


class AgencyParams(Params):
    """How far the agency of a question reaches; the question's statement takes ``$agency``.

    There each body that answers for the agency is ``{id, identity, successions}``.
    """

    today: Annotated[
        bool,
        Field(
            title="按今天的机构",
            description="同 as_of=今天：含它承接的前身机构和承接它的后继机构，逐行标明",
        ),
    ] = False
    as_of: Annotated[
        date | None,
        Field(
            title="按某日的机构",
            description="那一天谁承担这一名称的职责，如 2020-01-01；含它到那天为止承接的机构",
        ),
    ] = None
    offices: Annotated[
        bool, Field(title="含内设机构", description="把部门内设机构的任务也列出，并标明")
    ] = False
    expand: Annotated[
        bool,
        Field(
            title="含所属集体",
            description="把写给“各区人民政府”等集体、它是成员的任务也列出并标明",
        ),
    ] = False

    @field_validator("as_of")
    @classmethod
    def _one_date(cls, as_of: date | None, given: ValidationInfo) -> date | None:
        if as_of and given.data.get("today"):
            raise PydanticCustomError("two_dates", "today and as_of")
        return as_of

    @model_validator(mode="after")
    def _whose(self) -> Self:
        """Where the agency may be left out, these would say nothing, and must not seem to."""
        if self.reach != Reach() and not getattr(self, "agency", None):
            raise PydanticCustomError("whose", "reach without agency")
        return self

    @property
    def reach(self) -> Reach:
        """The same, with ``today`` as the date that it is."""
        return Reach(today() if self.today else self.as_of, self.offices, self.expand)


class DocumentOrIndicatorParams(Params):
    """A document, an indicator, or an indicator in a document."""

    document: OptionalDocumentName = None
    indicator: OptionalIndicatorName = None

    @model_validator(mode="after")
    def _either(self) -> Self:
        if not (self.document or self.indicator):
            raise PydanticCustomError("either", "document or indicator")
        return self


def named_parameters(model: type[Params]) -> dict[str, NamedLabel]:
    """The label of the node that each such parameter names."""
    return {
        name: mark.label
        for name, field in model.model_fields.items()
        for mark in field.metadata
        if isinstance(mark, Named)
    }


def labels_of_names(model: type[Params]) -> dict[str, tuple[NamedLabel, ...]]:
    """The labels of the nodes that each parameter may name which takes names."""
    labels: dict[str, tuple[NamedLabel, ...]] = {
        name: (label,) for name, label in named_parameters(model).items()
    }
    for name, field in model.model_fields.items():
        if any(isinstance(mark, NamedAny) for mark in field.metadata):
            labels[name] = NAMED
    return labels

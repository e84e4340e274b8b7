"""Who works with whom: pairs of agencies with their number of common tasks."""

from typing import Annotated

from pydantic import Field

from queries.engine.parameters import (
    Jurisdiction,
    Named,
    OptionalDocumentName,
    OptionalIssueYear,
    OptionalSectorName,
    Params,
)
from queries.engine.query import Query
from queries.engine.shared_columns import AgencyFullName, Count, Tally


class AgencyPairsParams(Params):
    """In which plans, about which sector, and from how many common tasks on."""

    document: OptionalDocumentName = None
    sector: OptionalSectorName = None
    year: OptionalIssueYear = None
    jurisdiction: Jurisdiction = None
    at_least: Annotated[int, Field(title="至少几项", description="合计的共同任务数", ge=1)] = 1


class AgencyPairsRow(Tally):
    """Two agencies with the tasks of a plan that both have; the lines name the second."""

    agency: AgencyFullName
    other: Annotated[str, Named("Agency"), Field(title="另一机构", description="Full name")]
    co_led: Annotated[Count, Field(title="共同牵头", description="Of the tasks")]
    led_and_supported: Annotated[Count, Field(title="一牵头一配合", description="Of the tasks")]


QUERY = Query(
    __name__,
    group="机构",
    zh="哪些机构常在一起承担任务",
    en="Pairs of agencies that share tasks, most tasks first, counted in each plan",
    params=AgencyPairsParams,
    row=AgencyPairsRow,
    example={"document": "津政办规〔2020〕18号", "at_least": "5"},
    brief=["agency", "other", "total", "document_title", "tasks"],
    asked_as=[
        "哪些部门经常一起干活",
        "谁和谁合作最多",
        "哪两个单位共同任务最多",
        "部门之间的合作关系",
        "{document}里哪些单位搭档最多",
        "合作最密切的机构有哪些",
        "共同任务在{at_least}项以上的机构组合",
        "机构两两合作统计",
        "哪两家单位一起干活最多",
        "一起承担{at_least}项以上任务的单位有哪些",
        "哪两个部门共同承担的任务在{at_least}项以上",
        "哪两个部门最常搭档",
        "哪两家单位一起干活{at_least}项以上",
        "哪两个单位合作次数最多",
        "哪些机构两两搭档的次数最多，{at_least}项以上",
        "哪些部门常常成对出现",
    ],
)

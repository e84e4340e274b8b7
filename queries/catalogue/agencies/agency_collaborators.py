"""Agencies that share tasks with an agency."""

from typing import Annotated

from pydantic import Field

from queries.engine.parameters import (
    AgencyName,
    AgencyParams,
    Jurisdiction,
    Named,
    OptionalDocumentName,
    OptionalIssueYear,
    OptionalSectorName,
)
from queries.engine.query import Query
from queries.engine.shared_columns import AllSuccessions, Count, Evidence, Identities


class AgencyCollaboratorsParams(AgencyParams):
    """With whom, in which plans and about which sector."""

    agency: AgencyName
    document: OptionalDocumentName = None
    sector: OptionalSectorName = None
    year: OptionalIssueYear = None
    jurisdiction: Jurisdiction = None


class AgencyCollaboratorsRow(Evidence):
    """Another agency; the evidence is the first task that both have."""

    agency: Annotated[str, Named("Agency"), Field(title="合作机构")]
    identities: Identities
    successions: AllSuccessions
    tasks: Annotated[Count, Field(title="共同任务数")]
    supported_by_it: Annotated[Count, Field(title="由它配合")]
    led_by_it: Annotated[Count, Field(title="由它牵头")]
    co_led: Annotated[Count, Field(title="共同牵头")]
    documents: Annotated[Count, Field(title="涉及文件数")]


QUERY = Query(
    __name__,
    group="机构",
    zh="机构和谁共同承担任务",
    en="Agencies that share tasks with an agency, most tasks first",
    params=AgencyCollaboratorsParams,
    row=AgencyCollaboratorsRow,
    example={"agency": "市商务局"},
    brief=["agency", "tasks", "supported_by_it", "led_by_it", "co_led"],
    asked_as=[
        "{agency}和谁一起干活",
        "{agency}经常跟哪些部门合作",
        "和{agency}合作最多的是谁",
        "{agency}的合作单位有哪些",
        "{agency}与哪些机构共同承担任务",
        "{document}里{agency}跟谁搭档",
        "哪些单位配合{agency}",
        "{agency}平时跟哪些单位共事",
        "{agency}的合作伙伴有哪些",
        "跟{agency}共同任务最多的是哪些单位",
        "{agency}和哪些单位一起承担任务，各几项",
        "{agency}常跟谁一起干",
    ],
)

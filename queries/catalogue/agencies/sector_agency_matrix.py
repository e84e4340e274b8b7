"""Sector by agency: how many tasks in each plan."""

from typing import Annotated

from pydantic import Field

from queries.engine.parameters import (
    AgencyParams,
    Jurisdiction,
    Named,
    OptionalAgencyName,
    OptionalDocumentName,
    OptionalSectorName,
)
from queries.engine.query import Query
from queries.engine.shared_columns import (
    AgencyFullName,
    AllSuccessions,
    Count,
    Identities,
    Numbers,
    Tally,
)


class SectorAgencyMatrixParams(AgencyParams):
    """Which sector, agency and plan."""

    sector: OptionalSectorName = None
    narrower: Annotated[
        bool, Field(title="含下级行业", description="所给行业之下更细的行业也各列一行")
    ] = False
    agency: OptionalAgencyName = None
    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None


class SectorAgencyMatrixRow(Tally):
    """An agency's tasks (in any role) that concern a sector; the lines name the agency."""

    sector: Annotated[str, Named("Sector"), Field(title="行业")]
    agency: AgencyFullName
    identities: Identities
    successions: AllSuccessions
    leads: Annotated[
        Count, Field(title="其中牵头或独自负责", description="Of the tasks: leads or is alone")
    ]
    numbers: Numbers
    sector_lines: Annotated[
        list[int], Field(title="行业所在行", description="1-based, where the sector is named")
    ]


QUERY = Query(
    __name__,
    group="机构",
    zh="各行业的任务由哪些机构承担",
    en="Sector by agency, with the number of tasks in each plan",
    params=SectorAgencyMatrixParams,
    row=SectorAgencyMatrixRow,
    example={"sector": "金融业"},
    brief=["sector", "agency", "total", "document_title", "tasks", "leads"],
    asked_as=[
        "{sector}的任务主要由哪些部门承担",
        "哪些部门管{sector}",
        "{sector}谁来管",
        "谁在抓{sector}",
        "{sector}由谁负责",
        "行业和部门的对应关系",
        "各行业由哪些部门负责",
        "{agency}的任务涉及哪些行业",
        "{agency}主要管哪些领域",
        "各行业各由谁负责，列个矩阵",
        "{document}中各行业对应的责任单位",
        "{sector}领域哪个单位任务最多",
        "{sector}有哪些部门在管，各管几项任务",
        "{sector}由哪些部门负责，各几项",
        "{sector}有哪些部门参与",
        "{document}里{sector}由哪些部门负责",
    ],
)

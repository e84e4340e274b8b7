"""Tasks that an agency leads, over all plans."""

from typing import Annotated, Literal

from pydantic import Field

from queries.engine.parameters import AgencyName, AgencyParams, Jurisdiction, OptionalDocumentName
from queries.engine.query import Query
from queries.engine.shared_columns import AgencyTask


class TasksLedByAgencyParams(AgencyParams):
    """Whose tasks, and how far "lead" reaches."""

    agency: AgencyName
    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None
    include_first: Annotated[
        bool,
        Field(title="含列首位的", description="加上在几个责任单位中列第一的任务（推断，非明示）"),
    ] = False


class TasksLedByAgencyRow(AgencyTask):
    """A task and the words that make the agency its lead."""

    basis: Annotated[
        Literal["牵头", "独自负责", "列首位"],
        Field(title="依据", description="Declared lead, solely responsible, first of several"),
    ]


QUERY = Query(
    __name__,
    group="机构",
    rank=1,
    zh="机构牵头哪些任务",
    en="Tasks that an agency leads over all plans: declared leads and sole responsibility",
    params=TasksLedByAgencyParams,
    row=TasksLedByAgencyRow,
    example={"agency": "市商务局"},
    brief=["agency", "basis", "number", "title", "deadline_text"],
    asked_as=[
        "{agency}牵头哪些任务",
        "{agency}负责牵头的工作有哪些",
        "{agency}都要牵头干什么",
        "由{agency}牵头的任务清单",
        "{agency}在{document}里牵头哪些任务",
        "{agency}主抓哪些事",
        "哪些任务是{agency}挑头的",
        "{agency}今天该牵头哪些任务，含前身机构的",
        "{agency}当牵头单位的任务有哪些",
        "{agency}在{document}里当牵头单位的有哪些",
    ],
)

"""Tasks that an agency supports, over all plans."""

from typing import Annotated, Literal

from pydantic import Field

from queries.engine.parameters import AgencyName, AgencyParams, Jurisdiction, OptionalDocumentName
from queries.engine.query import Query
from queries.engine.shared_columns import AgencyTask, Leads


class TasksSupportedByAgencyParams(AgencyParams):
    """Whose tasks, and how far "support" reaches."""

    agency: AgencyName
    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None
    include_listed: Annotated[
        bool,
        Field(
            title="含列后位的", description="加上在几个责任单位中列第二及以后的任务（推断，非明示）"
        ),
    ] = False


class TasksSupportedByAgencyRow(AgencyTask):
    """A task and the words that make the agency a supporter."""

    basis: Annotated[
        Literal["配合", "列后位"],
        Field(title="依据", description="Declared support, listed after the first"),
    ]
    leads: Leads


QUERY = Query(
    __name__,
    group="机构",
    rank=2,
    zh="机构配合哪些任务，由谁牵头",
    en="Tasks that an agency supports, and who leads them",
    params=TasksSupportedByAgencyParams,
    row=TasksSupportedByAgencyRow,
    example={"agency": "市商务局"},
    brief=["agency", "basis", "number", "title", "leads"],
    asked_as=[
        "{agency}配合哪些任务",
        "{agency}要配合谁做什么",
        "{agency}配合别的单位做什么",
        "由{agency}配合的工作有哪些",
        "{agency}协助哪些任务，由谁牵头",
        "{agency}在{document}里配合哪些任务",
        "{agency}作为配合单位的任务",
        "{agency}给谁打下手",
        "{agency}配合的任务，牵头单位分别是谁",
    ],
)

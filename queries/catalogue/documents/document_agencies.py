"""All agencies that a document names."""

from typing import Annotated

from pydantic import Field

from queries.engine.parameters import DocumentName, Params
from queries.engine.query import Query
from queries.engine.shared_columns import AgencyFullName, OneAgencyKind, RoleCounts


class DocumentAgenciesParams(Params):
    """Which document."""

    document: DocumentName


class DocumentAgenciesRow(RoleCounts):
    """An agency as unit of tasks or as issuer; the lines are where it is named as such."""

    agency: AgencyFullName
    kind: OneAgencyKind
    confirmed: Annotated[
        bool | None,
        Field(title="已确认", description="False: met in a text, not in the vocabulary"),
    ]
    as_written: Annotated[list[str], Field(title="文中写法", description="Each once")]
    issues: Annotated[bool, Field(title="发文机关")]


QUERY = Query(
    __name__,
    group="文件",
    zh="文件里有哪些机构，各有多少任务",
    en="All agencies that a document names, with the number of tasks in each role",
    params=DocumentAgenciesParams,
    row=DocumentAgenciesRow,
    example={"document": "津政办规〔2020〕18号"},
    brief=["agency", "tasks", "leads", "solely", "jointly", "supports"],
    asked_as=[
        "{document}点名了多少个机构，各分到几项任务",
        "{document}涉及哪些部门",
        "{document}里有哪些机构",
        "{document}都点到了哪些单位，各有几项任务",
        "{document}给各部门分了多少任务",
        "哪些单位参与{document}",
        "{document}的责任单位名单",
        "{document}涉及多少家单位，各有几项任务",
        "{document}里各部门各有几项任务",
        "{document}的责任单位各有多少任务",
        "{document}的参与单位有哪些，各自几项",
        "{document}涉及多少家单位，每家几项任务",
        "{document}涉及的全部责任单位",
    ],
)

"""Lead agency by supporting agency: how many tasks in each plan."""

from typing import Annotated

from pydantic import Field

from queries.engine.parameters import (
    AgencyParams,
    Jurisdiction,
    Named,
    OptionalAgencyName,
    OptionalDocumentName,
)
from queries.engine.query import Query
from queries.engine.shared_columns import AllSuccessions, Identities, Numbers, Tally


class LeadSupportMatrixParams(AgencyParams):
    """Which lead, and which plan."""

    agency: OptionalAgencyName = None
    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None


class LeadSupportMatrixRow(Tally):
    """One agency leads and another supports; the lines name the supporting one."""

    lead: Annotated[str, Named("Agency"), Field(title="牵头单位", description="Full name")]
    identities: Identities
    successions: AllSuccessions
    support: Annotated[str, Named("Agency"), Field(title="配合单位", description="Full name")]
    numbers: Numbers


QUERY = Query(
    __name__,
    group="机构",
    zh="谁牵头、谁配合，各有多少任务",
    en="Lead agency by supporting agency, with the number of tasks in each plan",
    params=LeadSupportMatrixParams,
    row=LeadSupportMatrixRow,
    example={"document": "天津市促进现代服务业高质量发展实施方案"},
    brief=["lead", "support", "total", "document_title", "tasks", "numbers"],
    asked_as=[
        "哪些单位配合{agency}牵头的任务，各配合多少项",
        "{agency}牵头的任务由哪些单位配合，各配合多少项",
        "牵头单位和配合单位的对应关系",
        "谁牵头谁配合，做个矩阵",
        "各部门牵头时都由谁配合",
        "{agency}牵头的任务由哪些单位配合，各几项",
        "{document}的牵头配合矩阵",
        "配合{agency}最多的是哪个单位",
        "牵头和配合关系统计",
        "{document}里谁牵头谁配合，对照表",
        "谁给谁配合，各有几项",
        "{agency}牵头的任务里谁配合得最多",
        "{agency}牵头的任务由谁配合",
        "{agency}牵头的任务都由谁配合",
    ],
)

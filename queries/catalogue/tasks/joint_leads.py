"""Tasks that several agencies lead together."""

from typing import Annotated

from pydantic import Field

from queries.engine.parameters import (
    AgencyParams,
    Jurisdiction,
    OptionalAgencyName,
    OptionalDocumentName,
    OptionalOtherAgencyName,
)
from queries.engine.query import Query
from queries.engine.shared_columns import Count, ReachedTask


class JointLeadsParams(AgencyParams):
    """Whose tasks (as one of the leads), with whom, in which plan."""

    agency: OptionalAgencyName = None
    other: OptionalOtherAgencyName = None
    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None


class JointLeadsRow(ReachedTask):
    """A task with two or more declared leads; the evidence declares the first."""

    lead_count: Annotated[Count, Field(title="牵头单位数")]


QUERY = Query(
    __name__,
    group="任务",
    zh="哪些任务由几个单位共同牵头",
    en="Tasks with several declared leads, with all of them",
    params=JointLeadsParams,
    row=JointLeadsRow,
    example={"document": "天津市促进现代服务业高质量发展实施方案"},
    brief=["number", "title", "leads", "lead_count"],
    asked_as=[
        "哪些任务由几个单位共同牵头",
        "有没有多个部门一起牵头的任务",
        "双牵头的任务有哪些",
        "{agency}和别的部门共同牵头哪些任务",
        "{agency}跟谁一起牵头",
        "{agency}和{other}共同牵头的任务有哪些",
        "{document}里{agency}和{other}联合牵头哪些任务",
        "{document}里联合牵头的任务",
        "牵头单位不止一个的任务",
        "{agency}跟别家联合牵头的任务",
        "两家以上单位联合牵头的任务有哪些",
        "{document}里牵头单位有几个的任务",
    ],
)

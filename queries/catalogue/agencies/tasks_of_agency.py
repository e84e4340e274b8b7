"""All tasks of an agency, in any role or in one."""

from typing import Any

from queries.engine.parameters import (
    AgencyName,
    AgencyParams,
    Jurisdiction,
    OptionalDocumentName,
    OptionalDueFrom,
    OptionalDueTo,
)
from queries.engine.query import Query
from queries.engine.shared_columns import AgencyTask, Leads, OneRole, OptionalRole, roles_meant


class TasksOfAgencyParams(AgencyParams):
    """Whose tasks, in which role, and due when; a day leaves out tasks without deadline."""

    agency: AgencyName
    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None
    role: OptionalRole = None
    due_from: OptionalDueFrom = None
    due_to: OptionalDueTo = None

    def bound(self) -> dict[str, Any]:
        """A lead as both that it may be."""
        return {"role": roles_meant(self.role)}


class TasksOfAgencyRow(AgencyTask):
    """A task, the agency's role in it, and the words that say so; one row for each role."""

    role: OneRole
    leads: Leads


QUERY = Query(
    __name__,
    group="机构",
    rank=3,
    zh="机构有哪些任务，各是什么角色",
    en="All tasks of an agency over all plans, with its role in each",
    params=TasksOfAgencyParams,
    row=TasksOfAgencyRow,
    example={"agency": "市商务局"},
    brief=["agency", "role", "number", "title", "deadline_text"],
    asked_as=[
        "{agency}有哪些任务",
        "{agency}负责哪些任务",
        "{agency}要做什么",
        "{agency}在{document}里有哪些任务",
        "{agency}在{document}里负责什么",
        "列出{agency}的全部任务和角色",
        "{agency}有哪些任务，分别是什么角色",
        "{agency}独自负责的任务有哪些",
        "{agency}共同负责的任务有哪些",
        "{agency}{role}的{due_to}前到期的任务",
        "{due_to}前到期的由{agency}{role}的任务有哪些",
        "{agency}的责任分工",
        "分到{agency}的任务有哪些",
        "{agency}在{document}里的责任分工",
    ],
)

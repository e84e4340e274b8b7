"""Tasks whose deadline says that work goes on."""

from queries.engine.parameters import (
    AgencyParams,
    Jurisdiction,
    OptionalAgencyName,
    OptionalDocumentName,
)
from queries.engine.query import Query
from queries.engine.shared_columns import ReachedTask


class OngoingTasksParams(AgencyParams):
    """Whose tasks (in any role), in which plan."""

    agency: OptionalAgencyName = None
    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None


class OngoingTasksRow(ReachedTask):
    """A task to be carried on: 持续推进, 长期坚持."""


QUERY = Query(
    __name__,
    group="任务",
    zh="哪些任务要长期坚持、持续推进",
    en="Tasks whose deadline says that work goes on",
    params=OngoingTasksParams,
    row=OngoingTasksRow,
    example={"document": "津政办规〔2020〕18号"},
    brief=["number", "title", "deadline_text", "leads", "responsible"],
    asked_as=[
        "哪些任务要持续推进",
        "长期任务有哪些",
        "{agency}有哪些持续推进的任务",
        "{agency}的长期任务",
        "{document}里哪些任务是持续推进的",
        "需要长期坚持的工作",
        "写着长期坚持、没有期限的任务有哪些",
        "{agency}有哪些没有期限、持续推进的任务",
        "{document}里{agency}有哪些持续推进的任务",
        "{agency}负责的长期任务",
    ],
)

"""All measures of the documents of a place, whether it has a code or not."""

from queries.engine.parameters import MeasureKind, Params, RequiredJurisdiction
from queries.engine.query import Query
from queries.engine.shared_columns import OneKind, StaffedTask


class TasksOfPlaceParams(Params):
    """Of which place, and which kind of measure."""

    jurisdiction: RequiredJurisdiction
    kind: MeasureKind = None


class TasksOfPlaceRow(StaffedTask):
    """A measure with everyone who is to do it."""

    kind: OneKind


QUERY = Query(
    __name__,
    group="任务",
    zh="某地文件的全部任务和责任单位",
    en="All measures of the documents of a place and who is to do them",
    params=TasksOfPlaceParams,
    row=TasksOfPlaceRow,
    example={"jurisdiction": "天津市"},
    brief=["document_title", "number", "title", "deadline_text", "leads", "responsible"],
    asked_as=[
        "{jurisdiction}有哪些任务",
        "{jurisdiction}的文件部署了哪些任务",
        "{jurisdiction}的文件有哪些任务",
        "列出{jurisdiction}的全部任务",
        "{jurisdiction}各文件的全部任务和责任单位",
    ],
)

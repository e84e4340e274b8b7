"""Tasks that a single unit answers for."""

from queries.engine.parameters import Jurisdiction, MeasureKind, OptionalDocumentName, Params
from queries.engine.query import Query
from queries.engine.shared_columns import OneKind, StaffedTask


class TasksWithOneUnitParams(Params):
    """In which plan."""

    document: OptionalDocumentName = None
    kind: MeasureKind = None
    jurisdiction: Jurisdiction = None


class TasksWithOneUnitRow(StaffedTask):
    """A task with one unit in any role, a collective counted as one; the evidence names it."""

    kind: OneKind


QUERY = Query(
    __name__,
    group="任务",
    zh="哪些任务只有一个责任单位",
    en="Tasks with one unit in any role, a collective counted as one",
    params=TasksWithOneUnitParams,
    row=TasksWithOneUnitRow,
    example={"document": "天津市构建“大消费”格局行动方案"},
    brief=["number", "title", "leads", "responsible", "supports"],
    asked_as=[
        "哪些任务只有一个责任单位",
        "单个部门负责的任务有哪些",
        "{document}里只有一个单位负责的任务",
        "只由一个部门承担的任务有哪些",
        "责任单位只有一个的任务",
    ],
)

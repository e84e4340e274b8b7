"""Tasks for which the plan names no responsible unit."""

from typing import Annotated

from pydantic import Field

from queries.engine.parameters import (
    Jurisdiction,
    MeasureKind,
    OptionalDocumentName,
    OptionalSectionName,
    Params,
)
from queries.engine.query import Query
from queries.engine.shared_columns import Count, OneKind, Task


class TasksWithoutUnitParams(Params):
    """In which plan, and in which part of it."""

    document: OptionalDocumentName = None
    section: OptionalSectionName = None
    kind: MeasureKind = None
    jurisdiction: Jurisdiction = None


class TasksWithoutUnitRow(Task):
    """A task without lead, support and responsible unit."""

    kind: OneKind
    with_units: Annotated[
        Count,
        Field(
            title="本文件有单位的任务数",
            description="0: the plan names units for none of its tasks",
        ),
    ]


QUERY = Query(
    __name__,
    group="任务",
    zh="哪些任务没有列出责任单位",
    en="Tasks for which the plan names neither lead nor support nor responsible unit",
    params=TasksWithoutUnitParams,
    row=TasksWithoutUnitRow,
    example={"document": "津政办规〔2020〕18号"},
    brief=["kind", "number", "title", "sections", "with_units"],
    asked_as=[
        "哪些任务没有责任单位",
        "没有明确牵头单位也没有责任单位的任务",
        "哪些任务没人负责",
        "{document}里哪些任务没写由谁负责",
        "{document}的{section}部分哪些任务没有责任单位",
        "责任单位缺失的任务有哪些",
        "没落实到部门的任务",
        "哪些任务没落到责任单位",
        "{document}里没有责任单位的任务",
        "{document}的{section}里没有责任单位的任务",
    ],
)

"""Tasks of a section of a document."""

from typing import Annotated

from pydantic import Field

from queries.engine.parameters import DocumentName, MeasureKind, Params, SectionName
from queries.engine.query import Query
from queries.engine.shared_columns import OneKind, StaffedTask


class TasksOfSectionParams(Params):
    """Which document, and which part of it."""

    document: DocumentName
    section: SectionName
    kind: MeasureKind = None


class TasksOfSectionRow(StaffedTask):
    """A task of the section or of one below it."""

    found_in: Annotated[
        list[str], Field(title="所问章节", description="Titles of the sections that were asked for")
    ]
    kind: OneKind


QUERY = Query(
    __name__,
    group="文件",
    zh="文件某一章节有哪些任务",
    en="Tasks of a section of a document and of all sections below it",
    params=TasksOfSectionParams,
    row=TasksOfSectionRow,
    example={"document": "津政办规〔2020〕18号", "section": "全面探索完善管理体制"},
    brief=["found_in", "number", "title", "leads", "responsible"],
    asked_as=[
        "{document}的{section}部分有哪些任务",
        "{document}{section}这一章部署了什么",
        "{section}这一节有哪些任务，谁负责",
        "{document}里“{section}”下面有哪些工作",
        "{document}第{section}章的任务",
        "列出{document}{section}中的措施",
        "{document}“{section}”那节有哪些任务",
        "{document}的{section}有哪些任务",
        "{document}{section}这部分有哪些措施",
    ],
)

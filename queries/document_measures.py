"""All measures of a document."""

from typing import Annotated, Literal

from pydantic import Field

from queries.parameters import DocumentName, Params
from queries.query import Query
from queries.rows import StaffedTask


class DocumentMeasuresParams(Params):
    """Which document, and which kind of measure."""

    document: DocumentName
    kind: Annotated[
        Literal["task", "safeguard"] | None,
        Field(title="类别", description="task 任务，safeguard 保障措施"),
    ] = None


class DocumentMeasuresRow(StaffedTask):
    """A measure with everyone who is to do it."""

    kind: Annotated[str | None, Field(title="类别", description="task or safeguard")]


QUERY = Query(
    __name__,
    group="文件",
    zh="文件的全部任务和责任单位",
    en="All measures of a document and who is to do them",
    params=DocumentMeasuresParams,
    row=DocumentMeasuresRow,
    example={"document": "天津市促进现代服务业高质量发展实施方案"},
    brief=["number", "title", "deadline_text", "leads", "responsible", "supports"],
)

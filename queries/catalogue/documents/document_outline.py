"""The outline of a document."""

from typing import Annotated

from pydantic import Field

from queries.engine.parameters import DocumentName, Params
from queries.engine.query import Query
from queries.engine.shared_columns import Count, Evidence


class DocumentOutlineParams(Params):
    """Which document, and how deep."""

    document: DocumentName
    max_level: Annotated[
        int | None, Field(title="最深层级", description="只列到这一层，1 为最上层", ge=1, le=99)
    ] = None


class DocumentOutlineRow(Evidence):
    """A section in the order of the text; the evidence is its heading."""

    level: Annotated[int | None, Field(title="层级", description="1 is the topmost")]
    number: Annotated[str | None, Field(title="序号")]
    title: Annotated[str | None, Field(title="标题")]
    measures: Annotated[Count, Field(title="任务数", description="Directly in the section")]
    section: Annotated[str, Field(title="章节编号")]
    parent: Annotated[
        str | None, Field(title="上级章节编号", description="Null under the document")
    ]
    last_line: Annotated[int | None, Field(title="末行", description="Of the whole section")]


QUERY = Query(
    __name__,
    group="文件",
    zh="文件的章节结构",
    en="The outline of a document, with the number of measures of each section",
    params=DocumentOutlineParams,
    row=DocumentOutlineRow,
    example={"document": "天津市促进现代服务业高质量发展实施方案"},
    brief=["level", "number", "title", "measures"],
    asked_as=[
        "{document}的目录",
        "{document}有哪些章节",
        "{document}的结构是怎样的",
        "{document}的提纲",
        "{document}分几个部分",
        "列出{document}的各级标题",
        "{document}都讲了哪几块",
        "{document}的章节结构，到第{max_level}级",
        "{document}一级标题",
        "{document}有几章几节",
    ],
)

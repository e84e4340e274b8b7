"""The documents that are loaded."""

from datetime import date
from typing import Annotated

from pydantic import Field

from queries.engine.parameters import Jurisdiction, Named, Params
from queries.engine.query import Query
from queries.engine.shared_columns import Count, PlaceName, Row


class DocumentsParams(Params):
    """Of which jurisdiction."""

    jurisdiction: Jurisdiction = None


class DocumentsRow(Row):
    """A loaded document; those that are only cited are not listed."""

    title: Annotated[str, Field(title="标题")]
    doc_number: Annotated[str | None, Field(title="发文字号")]
    kind: Annotated[str | None, Field(title="文种")]
    issuers: Annotated[list[str], Named("Agency"), Field(title="发文机关")]
    issued_on: Annotated[date | None, Field(title="成文日期")]
    period_start: Annotated[int | None, Field(title="期间起", description="Year")]
    period_end: Annotated[int | None, Field(title="期间止", description="Year")]
    place_name: Annotated[PlaceName, Field(title="地区")]
    jurisdiction: Annotated[
        str | None,
        Field(title="地区代码", description="GB/T 2260 code; a place without one: its name"),
    ]
    measures: Annotated[Count, Field(title="任务数")]
    id: Annotated[str, Field(title="文件编号")]
    source_file: Annotated[str | None, Field(title="来源文件")]


QUERY = Query(
    __name__,
    group="文件",
    zh="已载入的全部文件",
    en="The documents that are loaded, oldest first",
    params=DocumentsParams,
    row=DocumentsRow,
    example={},
    brief=["title", "doc_number", "issued_on", "measures", "id"],
    asked_as=[
        "有哪些文件",
        "都载入了哪些文件",
        "图谱里有哪些规划和方案",
        "列出全部文件",
        "收录了几份文件",
        "现在能查哪些文件",
        "文件目录",
        "各文件是什么时候发布的",
        "各文件的发文字号和成文日期",
        "系统里有哪些文件",
        "一共有多少份文件",
        "文件清单",
        "各文件的发布时间",
    ],
)

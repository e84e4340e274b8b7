"""Which documents a document cites, and where."""

from typing import Annotated

from pydantic import Field

from queries.engine.parameters import DocumentName, Params
from queries.engine.query import Query
from queries.engine.shared_columns import Citation


class CitationsInDocumentParams(Params):
    """Which document."""

    document: DocumentName


class CitationsInDocumentRow(Citation):
    """A citation; the document itself or one of its measures cites."""

    cited_number: Annotated[str | None, Field(title="被引文号")]
    loaded: Annotated[
        bool, Field(title="已载入", description="False: only cited, its text is not loaded")
    ]
    cited_id: Annotated[str, Field(title="被引文件编号")]


QUERY = Query(
    __name__,
    group="文件",
    zh="文件引用了哪些文件",
    en="Documents that a document or its measures cite, and where",
    params=CitationsInDocumentParams,
    row=CitationsInDocumentRow,
    example={"document": "天津市构建“大消费”格局行动方案"},
    brief=["relation", "cited", "cited_number", "number", "title"],
    asked_as=[
        "{document}引用了哪些文件",
        "{document}提到了哪些文件",
        "{document}的制定依据是什么",
        "{document}的依据是什么",
        "{document}是根据什么制定的",
        "{document}依据哪些上级文件",
        "{document}废止了哪些文件",
        "{document}引用的上级文件有哪些",
        "{document}参考了哪些文件",
        "{document}引用了哪些上位文件",
    ],
)

"""Documents by the number of documents that cite them."""

from typing import Annotated

from pydantic import Field

from queries.engine.parameters import Jurisdiction, Named, Params
from queries.engine.query import Query
from queries.engine.shared_columns import Count, Evidence


class MostCitedDocumentsParams(Params):
    """Whose citations."""

    jurisdiction: Jurisdiction = None


class MostCitedDocumentsRow(Evidence):
    """A document that is cited; the evidence is the first citation by the oldest document."""

    cited: Annotated[str, Field(title="被引文件")]
    cited_number: Annotated[str | None, Field(title="被引文号")]
    loaded: Annotated[
        bool, Field(title="已载入", description="False: only cited, its text is not loaded")
    ]
    documents: Annotated[Count, Field(title="引用文件数")]
    citations: Annotated[Count, Field(title="引用次数")]
    cited_by: Annotated[list[str], Named("Document"), Field(title="引用它的文件")]
    cited_id: Annotated[str, Field(title="被引文件编号")]


QUERY = Query(
    __name__,
    group="文件",
    zh="被引用最多的文件",
    en="Documents that most documents cite, and which",
    params=MostCitedDocumentsParams,
    row=MostCitedDocumentsRow,
    example={},
    brief=["cited", "cited_number", "documents", "citations", "loaded"],
    asked_as=[
        "哪些文件被引用最多",
        "被引用次数最多的文件是什么",
        "最常被引用的上级文件",
        "各规划都引用了哪些文件",
        "引用最多的依据是哪些文件",
        "哪个文件被引用得最多",
        "被引用最多的上级文件排名",
        "最常被引用的上位文件",
    ],
)

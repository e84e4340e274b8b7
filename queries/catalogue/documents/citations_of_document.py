"""Who cites a document, and where."""

from queries.engine.parameters import DocumentName, Jurisdiction, Params
from queries.engine.query import Query
from queries.engine.shared_columns import Citation


class CitationsOfDocumentParams(Params):
    """Which document, and whose citations."""

    document: DocumentName
    jurisdiction: Jurisdiction = None


class CitationsOfDocumentRow(Citation):
    """A citation; the evidence is where the citing document names the document."""


QUERY = Query(
    __name__,
    group="文件",
    zh="某文件被哪些文件和任务引用",
    en="Documents and measures that cite a document, and where",
    params=CitationsOfDocumentParams,
    row=CitationsOfDocumentRow,
    example={"document": "国发〔2026〕7号"},
    brief=["relation", "document_title", "number", "title"],
    asked_as=[
        "谁引用了{document}",
        "哪些文件引用了{document}",
        "{document}被哪些文件引用",
        "哪些文件是根据{document}制定的",
        "哪些任务提到了{document}",
        "依据{document}出台了哪些文件",
        "{document}有谁引用过",
        "{document}被哪些任务引用",
        "哪些地方文件落实了{document}",
    ],
    of_cited=True,
)

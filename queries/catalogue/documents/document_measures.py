"""All measures of a document."""

from queries.engine.parameters import DocumentName, MeasureKind, Params
from queries.engine.query import Query
from queries.engine.shared_columns import OneKind, StaffedTask


class DocumentMeasuresParams(Params):
    """Which document, and which kind of measure."""

    document: DocumentName
    kind: MeasureKind = None


class DocumentMeasuresRow(StaffedTask):
    """A measure with everyone who is to do it."""

    kind: OneKind


QUERY = Query(
    __name__,
    group="文件",
    zh="文件的全部任务和责任单位",
    en="All measures of a document and who is to do them",
    params=DocumentMeasuresParams,
    row=DocumentMeasuresRow,
    example={"document": "天津市促进现代服务业高质量发展实施方案"},
    brief=["number", "title", "deadline_text", "leads", "responsible", "supports"],
    asked_as=[
        "{document}保障措施这一部分有哪些内容",
        "{document}有哪些任务",
        "{document}部署了哪些任务，谁负责",
        "列出{document}的全部任务",
        "{document}的任务清单和责任单位",
        "{document}的保障措施有哪些",
        "{document}都要求做什么",
        "{document}任务分工",
        "{document}全部任务加责任单位",
        "{document}里的全部任务，由谁负责",
        "{document}的任务分工和责任单位",
    ],
)

"""All targets of a document."""

from queries.engine.parameters import (
    BindingKind,
    DocumentName,
    Params,
    ValueKind,
    YearBasisKind,
)
from queries.engine.query import Query
from queries.engine.shared_columns import StatedTarget


class TargetsOfDocumentParams(Params):
    """Which document, and which kind of value."""

    document: DocumentName
    kind: ValueKind = None
    binding: BindingKind = None
    year_basis: YearBasisKind = None


class TargetsOfDocumentRow(StatedTarget):
    """A value in the order of the text."""


QUERY = Query(
    __name__,
    group="文件",
    zh="文件提出的全部目标",
    en="All targets of a document, in the order of the text",
    params=TargetsOfDocumentParams,
    row=TargetsOfDocumentRow,
    example={"document": "天津市国民经济和社会发展第十五个五年规划纲要", "binding": "约束性"},
    brief=["indicator", "kind", "year", "value_text", "comparator", "value", "unit", "binding"],
    asked_as=[
        "{document}提的目标",
        "{document}提出了哪些目标",
        "{document}有哪些指标",
        "{document}的主要目标是什么",
        "{document}定了哪些量化目标",
        "{document}定了哪些目标",
        "列出{document}的全部目标值",
        "{document}有哪些量化目标",
        "{document}里的目标清单",
    ],
)

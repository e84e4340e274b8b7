"""Targets of a document that no agency answers for."""

from queries.engine.parameters import DocumentName, Params
from queries.engine.query import Query
from queries.engine.shared_columns import StatedTarget


class TargetsWithoutAgencyParams(Params):
    """Which document."""

    document: DocumentName


class TargetsWithoutAgencyRow(StatedTarget):
    """A target that no measure sets, or only measures for which nobody is named."""


QUERY = Query(
    __name__,
    group="指标",
    zh="文件中哪些目标没有责任单位",
    en="Targets of a document that no agency answers for",
    params=TargetsWithoutAgencyParams,
    row=TargetsWithoutAgencyRow,
    example={"document": "天津市促进现代服务业高质量发展实施方案"},
    brief=["indicator", "year", "value_text", "comparator", "value", "unit", "binding"],
    asked_as=[
        "{document}里哪些目标没有责任单位",
        "{document}哪些指标没人负责",
        "{document}中没有明确责任单位的目标",
        "{document}的哪些目标没有分工",
        "{document}哪些指标没写由谁负责",
        "{document}里没有责任单位的指标有哪些",
        "{document}里没人负责的目标",
    ],
)

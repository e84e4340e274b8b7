"""What there is in a document, in figures."""

from datetime import date
from typing import Annotated

from pydantic import Field

from queries.engine.parameters import DocumentName, Named, Params
from queries.engine.query import Query
from queries.engine.shared_columns import Count, Row


class PlanOverviewParams(Params):
    """Which document."""

    document: DocumentName


class PlanOverviewRow(Row):
    """A document in figures."""

    title: Annotated[str, Field(title="标题")]
    doc_number: Annotated[str | None, Field(title="发文字号")]
    kind: Annotated[str | None, Field(title="文种")]
    issuers: Annotated[list[str], Named("Agency"), Field(title="发文机关")]
    issued_on: Annotated[date | None, Field(title="成文日期")]
    period_start: Annotated[int | None, Field(title="期间起", description="Year")]
    period_end: Annotated[int | None, Field(title="期间止", description="Year")]
    tasks: Annotated[Count, Field(title="任务数")]
    safeguards: Annotated[Count, Field(title="保障措施数")]
    unassigned: Annotated[Count, Field(title="无责任单位的任务数", description="Safeguards too")]
    dated: Annotated[Count, Field(title="有到期日的任务数")]
    agencies: Annotated[Count, Field(title="机构数", description="With a role in a measure")]
    busiest: Annotated[
        list[str], Field(title="任务最多的机构", description="Up to five, most roles first")
    ]
    targets: Annotated[Count, Field(title="目标数", description="Each print; no baselines")]
    binding: Annotated[Count, Field(title="约束性目标数")]
    indicators: Annotated[Count, Field(title="指标数")]
    cites: Annotated[Count, Field(title="引用数")]
    review: Annotated[Count, Field(title="待核数")]
    id: Annotated[str, Field(title="文件编号")]


QUERY = Query(
    __name__,
    group="文件",
    zh="文件概况：任务、机构、目标、时限和待核各有多少",
    en="A document in figures: measures, agencies, targets, deadlines, open doubts",
    params=PlanOverviewParams,
    row=PlanOverviewRow,
    example={"document": "天津市促进现代服务业高质量发展实施方案"},
    brief=["title", "tasks", "safeguards", "agencies", "targets", "dated", "review"],
    asked_as=[
        "{document}的概况",
        "介绍一下{document}",
        "{document}是什么时候发布的",
        "{document}是谁印发的",
        "{document}的发文字号是什么",
        "{document}有多少任务",
        "{document}涉及多少个部门",
        "{document}有多少个目标",
        "{document}还有多少待核事项",
        "{document}的总体情况，几项任务、几家单位、几条待核",
        "{document}有几项任务、几个部门、几个目标",
        "{document}的基本情况",
        "{document}这个文件讲了什么",
        "说说{document}的基本内容",
    ],
)

"""What a document goes back to, and what goes back to it, over any number of steps."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal

from pydantic import Field

from queries.engine.parameters import DocumentName, Params
from queries.engine.reads import Reads
from queries.engine.relations import CITATIONS
from queries.engine.shared_columns import Citation
from queries.engine.stepwise import Step, StepwiseQuery
from queries.engine.worded import Worded

MOST_STEPS = 20
"""Nobody cites a chain that long; the limit is there for damaged data."""


class DocumentLineageParams(Params):
    """Of which document, which way, and how far."""

    document: DocumentName
    direction: Annotated[
        Literal["up", "down", "both"],
        Worded("LineageDirection"),
        Field(title="方向", description="up 它的依据，down 以它为依据的，both 两者"),
    ] = "both"
    steps: Annotated[
        int, Field(title="最多几步", description="链条的最大长度", ge=1, le=MOST_STEPS)
    ] = MOST_STEPS


class DocumentLineageRow(Citation):
    """A step: a document (``document_title``) names another (``cited``)."""

    way: Annotated[
        Literal["上溯", "下延"], Field(title="方向", description="Up to what it goes back to, down")
    ]
    distance: Annotated[int, Field(title="步数", description="Steps from the document asked for")]
    cited_number: Annotated[str | None, Field(title="被引文号")]
    cited_id: Annotated[str, Field(title="被引文件编号")]
    loaded: Annotated[bool, Field(title="已载入", description="Whether the text of cited is there")]


def evaluate(
    step: Step, params: DocumentLineageParams, bound: Mapping[str, Any]
) -> Reads[Sequence[DocumentLineageRow]]:
    """Upwards, then downwards, the nearest first; each document is gone on from once."""
    rows: list[DocumentLineageRow] = []
    if params.direction != "down":
        rows += yield from _go(step, params.steps, bound["document"], up=True)
    if params.direction != "up":
        rows += yield from _go(step, params.steps, bound["document"], up=False)
    return rows


def _go(step: Step, steps: int, start: list[str], *, up: bool) -> Reads[list[DocumentLineageRow]]:
    rows: list[DocumentLineageRow] = []
    seen, ids = set(start), list(start)
    for distance in range(1, steps + 1):
        records = (yield step(ids=ids, up=up)) if ids else []
        rows += [_row(record, distance, up) for record in records]
        ends = {record["cited_id"] if up else record["document"] for record in records}
        ids = sorted(ends - seen)
        seen |= ends
    return rows


def _row(record: dict[str, Any], distance: int, up: bool) -> DocumentLineageRow:
    in_measure = record["citing"] != record["document"]
    return DocumentLineageRow(
        relation=CITATIONS[record["type"]],
        way="上溯" if up else "下延",
        distance=distance,
        measure=record["citing"] if in_measure else None,
        number=record["measure_number"],
        title=record["measure_title"],
        loaded=record["cited_loaded"],
        **{name: record[name] for name in _AS_FOUND},
    )


_AS_FOUND = (
    "cited", "cited_number", "cited_id", "as_written",
    "document", "document_title", "line_start", "line_end", "quote",
)  # fmt: skip

QUERY = StepwiseQuery(
    __name__,
    evaluate=evaluate,
    takes=["ids", "up"],
    group="文件",
    zh="文件的沿袭链：依据、引用、修改、废止，逐级上溯和下延",
    en="Chains of documents that are based on, cite, amend or repeal each other, of any length",
    params=DocumentLineageParams,
    row=DocumentLineageRow,
    example={"document": "天津市构建“大消费”格局行动方案"},
    brief=["way", "distance", "document_title", "relation", "cited", "title"],
    asked_as=[
        "{document}的来龙去脉",
        "{document}的上位文件有哪些",
        "{document}的政策沿袭链",
        "{document}追溯到哪些文件",
        "{document}的上下游文件",
        "{document}逐级依据了哪些文件",
        "{document}的依据逐级往上追溯",
        "{document}往上追溯依据了哪些文件",
        "{document}往下有哪些文件",
        "{document}上位文件的沿袭",
    ],
    of_cited=True,
)

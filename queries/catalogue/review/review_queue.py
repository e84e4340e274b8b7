"""What could not be decided and waits for a person."""

from typing import Annotated, Literal

from pydantic import Field

from queries.engine.parameters import OptionalDocumentName, Params
from queries.engine.query import Query
from queries.engine.shared_columns import Count, Evidence
from queries.engine.worded import Worded


class ReviewQueueParams(Params):
    """Of which document, and in which state."""

    document: OptionalDocumentName = None
    status: Annotated[
        Literal["open", "accepted", "corrected", "rejected", "aliased", "all"],
        Worded("ReviewStatus"),
        Field(title="状态", description="open 待核，all 全部，其余为人已作的决定"),
    ] = "open"


class ReviewQueueRow(Evidence):
    """An item to be decided; ``affects`` is how many answers would change."""

    reason: Annotated[str, Field(title="原因")]
    suggestions: Annotated[list[str], Field(title="建议")]
    rule: Annotated[str | None, Worded("ReviewRule"), Field(title="规则")]
    affects: Annotated[Count, Field(title="影响答案数")]
    status: Annotated[str | None, Worded("ReviewStatus"), Field(title="状态")]
    decision: Annotated[str | None, Field(title="决定", description="Who decided what, and why")]
    words: Annotated[str, Field(title="所核词句", description="What a decision is keyed by")]
    task: Annotated[str | None, Field(title="所属任务")]
    about: Annotated[list[str], Field(title="涉及的编号", description="Ids of what it is about")]
    item: Annotated[str, Field(title="待核编号")]


QUERY = Query(
    __name__,
    group="复核",
    zh="等待人工复核的事项",
    en="What could not be decided, most answers affected first",
    params=ReviewQueueParams,
    row=ReviewQueueRow,
    example={},
    brief=["affects", "reason", "suggestions", "quote"],
    asked_as=[
        "哪些内容需要人工复核",
        "有哪些待核事项",
        "哪些地方程序拿不准",
        "{document}里有哪些要核对的",
        "没法判定的内容有哪些",
        "待复核清单",
        "还有多少没核完",
        "还有几条要人工复核",
        "还没核对完的有几条",
        "{document}待核事项有几条",
    ],
)

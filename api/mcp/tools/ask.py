"""``ask``: a question in Chinese."""

from typing import Annotated, Any

from pydantic import BaseModel, Field

from api.mcp.answering import Answer, BriefReceipt, Cursor, Limit, NextCursor, answer
from api.mcp.source import Reading
from api.mcp.tool import Arguments, Tool
from queries.answering import MAX_CHARACTERS, understand_async
from queries.asking.understanding import Declined, Understood
from queries.relaxation.explaining import EmptyAnswer


class Ask(Arguments):
    """A question in Chinese."""

    question: Annotated[
        str,
        Field(min_length=1, max_length=MAX_CHARACTERS, description="如 市商务局牵头哪些任务？"),
    ]
    limit: Limit = 20
    cursor: Cursor = None


class Asked(BaseModel):
    """How the question was understood, and one page of rows; if declined, why, and suggestions."""

    understood: str
    query: Annotated[str | None, Field(description="null：没有回答")]
    parameters: dict[str, Any]
    rows: list[dict[str, Any]]
    next_cursor: NextCursor
    empty: EmptyAnswer | None
    suggestions: Annotated[list[str], Field(description="可以改问")]
    receipt: BriefReceipt | None


async def call(asked: Ask, reading: Reading) -> Asked:
    """The answer, or why there is none."""
    meant = await understand_async(reading.store, asked.question, reading.version)
    if isinstance(meant, Declined):
        return _declined(meant)
    meant = meant.with_limit(asked.limit)
    paging = {"limit": min(meant.params.limit, asked.limit), "cursor": asked.cursor}
    params = meant.params.model_copy(update=paging)
    return _answered(meant, await answer(meant.query, params, reading))


def _declined(declined: Declined) -> Asked:
    return Asked(
        understood=declined.reason,
        query=None,
        parameters={},
        rows=[],
        next_cursor=None,
        empty=None,
        suggestions=list(declined.suggestions),
        receipt=None,
    )


def _answered(meant: Understood, found: Answer) -> Asked:
    return Asked(
        understood=meant.sentence,
        query=found.query,
        parameters=found.parameters,
        rows=found.rows,
        next_cursor=found.next_cursor,
        empty=found.empty,
        suggestions=[],
        receipt=found.receipt,
    )


TOOL = Tool(
    name="ask",
    title="用中文提问",
    description="用一句中文提问；understood 说明是怎样理解的，听不懂时给出可以改问的话，从不猜测。"
    "Ask in Chinese; what cannot be understood is declined with suggestions.",
    takes=Ask,
    gives=Asked,
    call=call,
)

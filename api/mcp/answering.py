"""The answer to a question of the catalogue, as several tools give it."""

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, Field
from pydantic_core import from_json

from api.mcp.size import cut_row, fitting
from api.mcp.source import Reading
from api.services.receipts import ReceiptedAnswer
from queries.answering import answer_page
from queries.engine.parameters import Params
from queries.engine.query import AnyQuery
from queries.engine.reads import run_async
from queries.relaxation.explaining import EmptyAnswer

MAX_ROWS = 100
Limit = Annotated[
    int, Field(ge=1, le=MAX_ROWS, description="行数上限；太长时会更少，用 next_cursor 续读")
]
Cursor = Annotated[
    str | None, Field(max_length=2000, description="上一页的 next_cursor，其余参数不变")
]
NextCursor = Annotated[str | None, Field(description="null：没有更多")]


class BriefReceipt(BaseModel):
    """What was asked, of which data, and a digest of the rows; GET /queries/{query} gives the same
    digest with the statement."""

    query: str
    parameters: dict[str, Any]
    asked_on: date
    program_version: str
    ontology_version: str
    data_version: str
    rows: int
    digest: str


class Answer(BaseModel):
    """One page of rows. A row that states a fact has document, line_start, line_end and quote."""

    query: str
    parameters: dict[str, Any]
    rows: list[dict[str, Any]]
    next_cursor: NextCursor
    empty: Annotated[EmptyAnswer | None, Field(description="为什么没有行，以及最接近的提问")]
    receipt: BriefReceipt


async def answer(query: AnyQuery, params: Params, reading: Reading) -> Answer:
    """A page of at most ``params.limit`` rows that fits into an answer.

    Raises:
        QueryError, NotFoundError: as the question does.
    """

    async def page(limit: int) -> tuple[Answer, int]:
        asked = params.model_copy(update={"limit": limit})
        found = await run_async(reading.store, answer_page(query, asked, reading.version))
        kept = ReceiptedAnswer.of(found)
        rows = [cut_row(from_json(text)) for text in kept.rows.texts]
        receipt = BriefReceipt.model_validate(kept.receipt.model_dump())
        return Answer(
            query=query.name,
            parameters=receipt.parameters,
            rows=rows,
            next_cursor=found.pages[0].next_cursor,
            empty=found.empty,
            receipt=receipt,
        ), len(rows)

    return await fitting(page, params.limit)

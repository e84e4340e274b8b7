"""The answer to a question in Chinese, as ``POST /ask`` sends it and the command prints it."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic_core import to_json

from api.services.receipts import Receipt, ReceiptedAnswer, after_rows
from queries.answering import MAX_CHARACTERS, Answered
from queries.asking.understanding import Declined, Understood
from queries.engine.parameters import MAX_LIMIT
from queries.relaxation.explaining import WHY_EMPTY, EmptyAnswer


class AskRequest(BaseModel):
    """A question in Chinese."""

    model_config = ConfigDict(extra="forbid")

    question: str = Field(
        title="问题",
        description="中文问题，如 市商务局牵头哪些任务？",
        min_length=1,
        max_length=MAX_CHARACTERS,
        examples=["市商务局牵头哪些任务？"],
    )


class AskAnswer(BaseModel):
    """How the question was understood, and the answer; or why there is none."""

    understood: str = Field(description="问题是怎样理解的；没有回答时为理由")
    query: str | None = Field(description="The catalogue's question; null if declined")
    parameters: dict[str, Any] = Field(description="What the question says of its parameters")
    cypher: str | None = Field(description="The statement; null if declined")
    rows: list[dict[str, Any]] = Field(
        max_length=MAX_LIMIT, description="As GET /queries/{query} has them; empty if declined"
    )
    next_cursor: str | None = Field(
        description="For GET /queries/{query} with the receipt's parameters; null: no more rows"
    )
    empty: EmptyAnswer | None = Field(description=WHY_EMPTY)
    suggestions: list[str] = Field(description="Questions that can be asked instead")
    receipt: Receipt | None = Field(description="Null if declined")


def declined_json(declined: Declined) -> bytes:
    """No answer: the reason, and the nearest questions."""
    nothing = AskAnswer(
        understood=declined.reason,
        query=None,
        parameters={},
        cypher=None,
        rows=[],
        next_cursor=None,
        empty=None,
        suggestions=list(declined.suggestions),
        receipt=None,
    )
    return to_json(nothing)


def answered_json(understood: Understood, answered: Answered) -> bytes:
    """The answer with its rows, those of one page or of all."""
    query = understood.query
    before = {
        "understood": understood.sentence,
        "query": query.name,
        "parameters": understood.given,
        "cypher": query.statement.text,
    }
    after = {**after_rows(answered), "suggestions": []}
    return ReceiptedAnswer.of(answered).json(before, after)

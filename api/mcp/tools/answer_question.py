"""``answer_question``: a question of the catalogue with its parameters."""

from typing import Annotated, Any

from pydantic import Field

from api.mcp.answering import Answer, Cursor, Limit, answer
from api.mcp.source import Reading
from api.mcp.tool import Arguments, Tool
from queries.catalogue import find_question


class AnswerQuestion(Arguments):
    """A question's name and what its parameters are."""

    name: Annotated[str, Field(description="如 tasks-led-by-agency，见 list_questions")]
    parameters: Annotated[
        dict[str, Any], Field(description='如 {"agency": "市商务局"}；名称可用简称')
    ] = {}  # noqa: RUF012 - pydantic copies it
    limit: Limit = 20
    cursor: Cursor = None


async def call(asked: AnswerQuestion, reading: Reading) -> Answer:
    """One page of the answer."""
    query = find_question(asked.name, "list_questions")
    paging = {"limit": asked.limit, "cursor": asked.cursor}
    return await answer(query, query.parse({**asked.parameters, **paging}), reading)


TOOL = Tool(
    name="answer_question",
    title="回答目录中的一个问题",
    description="回答 list_questions 中的一个问题；每行带文件、行号和原文。"
    "Answer one question of the catalogue; each row has its document, lines and quote.",
    takes=AnswerQuestion,
    gives=Answer,
    call=call,
)

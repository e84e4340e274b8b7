"""``list_questions``: what ``answer_question`` can be asked."""

from collections.abc import Sequence
from typing import Annotated, Any

from pydantic import BaseModel, Field

from api.mcp.answering import Cursor, Limit, NextCursor
from api.mcp.size import fitting
from api.mcp.source import Reading
from api.mcp.tool import Arguments, Tool
from ontology.errors import QueryError
from queries.catalogue import catalogue
from queries.engine.describe import Parameter, describe_parameters
from queries.engine.parameters import Params
from queries.engine.query import AnyQuery, Group


class ListQuestions(Arguments):
    """Which questions."""

    group: Annotated[Group | None, Field(description="只列这一类")] = None
    words: Annotated[
        str | None, Field(max_length=50, description="问题的说明或问法里要有这些字，如 牵头")
    ] = None
    limit: Limit = 100
    cursor: Cursor = None


class Question(BaseModel):
    """A question; ``parameters`` say by name what each takes, with * if it must be given."""

    name: str
    group: str
    summary: str
    parameters: dict[str, str]
    example: dict[str, str]


class Questions(BaseModel):
    """One page of questions."""

    questions: list[Question]
    next_cursor: NextCursor


async def call(asked: ListQuestions, _: Reading) -> Questions:
    """The questions behind ``cursor``, which is the name of the last one."""
    found = [query for query in catalogue().values() if _fits(query, asked)]
    start = _start(found, asked.cursor)

    async def page(limit: int) -> tuple[Questions, int]:
        shown = found[start : start + limit]
        more = len(found) > start + limit
        return Questions(
            questions=list(map(_question, shown)), next_cursor=shown[-1].name if more else None
        ), len(shown)

    return await fitting(page, asked.limit)


def _fits(query: AnyQuery, asked: ListQuestions) -> bool:
    texts = (query.name, query.zh, query.en, *query.asked_as)
    said = not asked.words or any(asked.words.lower() in text.lower() for text in texts)
    return said and asked.group in (None, query.group)


def _start(found: Sequence[AnyQuery], cursor: str | None) -> int:
    if cursor is None:
        return 0
    names = [query.name for query in found]
    if cursor not in names:
        raise QueryError("参数 cursor 无效：请使用上一页的 next_cursor，其余参数不变，或去掉它。")
    return names.index(cursor) + 1


def _question(query: AnyQuery) -> Question:
    parameters = [p for p in describe_parameters(query.params) if p.name not in Params.model_fields]
    return Question(
        name=query.name,
        group=query.group,
        summary=query.zh,
        parameters={p.name: _described(p) for p in parameters},
        example=dict(query.example),
    )


def _described(parameter: Parameter) -> str:
    kinds: dict[str, Any] = {"choice": "|".join(parameter.choices), "string": ""}
    kind = kinds.get(parameter.kind, parameter.kind)
    return f"{parameter.title}{'*' if parameter.required else ''}" + (f" {kind}" if kind else "")


TOOL = Tool(
    name="list_questions",
    title="可以提的问题",
    description="列出 answer_question 能回答的问题及其参数（* 为必填）。"
    "List the questions that answer_question takes, with their parameters.",
    takes=ListQuestions,
    gives=Questions,
    call=call,
)

"""``find_entity``: from a name or words to nodes with their ids."""

import re
from typing import Annotated, Any

from pydantic import BaseModel, Field

from api.mcp.answering import Cursor, Limit, NextCursor
from api.mcp.size import cut_row, fitting
from api.mcp.source import Reading
from api.mcp.tool import Arguments, Tool
from ontology.errors import NotFoundError
from queries.engine.reads import run_async
from queries.nodes.entities import Moved, find_entity
from queries.search.finding import Label
from queries.search.search import Hit, SearchParams, search

_ID = re.compile(r"^[a-z]+:\S|^doc-")
_MARKS = re.compile("</?mark>")


class FindEntity(Arguments):
    """A name, words, pinyin, or the id of a node."""

    name: Annotated[
        str, Field(min_length=1, max_length=200, description="名称、词、拼音，或节点编号")
    ]
    label: Annotated[Label | None, Field(description="只找这一类")] = None
    limit: Limit = 20
    cursor: Cursor = None


class FoundEntity(BaseModel):
    """A node."""

    id: str
    label: str
    title: str
    snippet: str
    document: str | None
    line_start: int | None
    line_end: int | None


class FoundEntities(BaseModel):
    """Best first; ``node`` has all properties of the node whose id was given."""

    hits: list[FoundEntity]
    node: dict[str, Any] | None
    next_cursor: NextCursor


async def call(asked: FindEntity, reading: Reading) -> FoundEntities:
    """The node with the id, or what the words find."""
    if _ID.match(asked.name) and (found := await _by_id(asked.name, reading)):
        return found

    async def page(limit: int) -> tuple[FoundEntities, int]:
        given = asked.model_dump(include={"label", "cursor"})
        params = SearchParams(q=asked.name, limit=limit, **given)
        found = await run_async(reading.store, search(params))
        hits = [_entity(hit) for hit in found.hits]
        return FoundEntities(hits=hits, node=None, next_cursor=found.next_cursor), len(hits)

    return await fitting(page, asked.limit)


async def _by_id(id: str, reading: Reading) -> FoundEntities | None:
    try:
        node = await run_async(reading.store, find_entity(id))
        if isinstance(node, Moved):
            node = await run_async(reading.store, find_entity(node.id))
    except NotFoundError:
        return None
    assert not isinstance(node, Moved)
    lines = {name: node.properties.get(name) for name in ("line_start", "line_end")}
    hit = FoundEntity(
        id=node.id,
        label=node.label,
        title=node.title,
        snippet="、".join(node.names[:8]),
        document=node.properties.get("document_id"),
        **lines,
    )
    whole = cut_row(node.model_dump(mode="json"))
    return FoundEntities(hits=[hit], node=whole, next_cursor=None)


def _entity(hit: Hit) -> FoundEntity:
    given = hit.model_dump(include=set(FoundEntity.model_fields))
    return FoundEntity.model_validate({**given, "snippet": _MARKS.sub("", hit.snippet)})


TOOL = Tool(
    name="find_entity",
    title="查找机构、文件、任务、指标、区域",
    description="按名称、简称、拼音或词查找节点，返回编号（id）与所在行；给编号则返回全部属性和关系数。"
    "Find agencies, documents, measures, indicators, districts by name or words; gives their ids.",
    takes=FindEntity,
    gives=FoundEntities,
    call=call,
)

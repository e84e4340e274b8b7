"""``neighbours``: the edges of a node with the lines that state them."""

from typing import Annotated, Any

from pydantic import BaseModel, Field

from api.mcp.answering import Cursor, Limit, NextCursor
from api.mcp.size import cut_row, fitting
from api.mcp.source import Reading
from api.mcp.tool import Arguments, Tool
from queries.engine.reads import run_async
from queries.nodes.entities import Direction, Moved
from queries.nodes.neighbours import NeighbourPage, NeighbourParams, find_neighbours


class Neighbours(Arguments):
    """A node and which of its edges."""

    id: Annotated[str, Field(max_length=300, description="节点编号，见 find_entity")]
    type: Annotated[
        list[str] | None, Field(max_length=20, description="关系，如 LEADS、SUPPORTS、SETS")
    ] = None
    direction: Annotated[Direction | None, Field(description="out 由它出发，in 指向它")] = None
    label: Annotated[str | None, Field(description="另一端的类别，如 Measure")] = None
    limit: Limit = 20
    cursor: Cursor = None


class NeighbourRows(BaseModel):
    """Edges: type, direction, node at the other end, document, lines, quote."""

    id: Annotated[str, Field(description="已并入别的节点时，是那个节点")]
    rows: list[dict[str, Any]]
    next_cursor: NextCursor


async def call(asked: Neighbours, reading: Reading) -> NeighbourRows:
    """One page of edges; of a node that was merged, those of what it became."""
    given = asked.model_dump(exclude={"id", "limit"})

    async def page(limit: int) -> tuple[NeighbourRows, int]:
        params = NeighbourParams(limit=limit, **given)
        id, found = asked.id, await run_async(reading.store, find_neighbours(asked.id, params))
        if isinstance(found, Moved):
            id, found = found.id, await run_async(reading.store, find_neighbours(found.id, params))
        assert isinstance(found, NeighbourPage)
        rows = [cut_row(edge.model_dump(mode="json")) for edge in found.neighbours]
        return NeighbourRows(id=id, rows=rows, next_cursor=found.next_cursor), len(rows)

    return await fitting(page, asked.limit)


TOOL = Tool(
    name="neighbours",
    title="节点的关系及出处",
    description="一个节点的全部关系：另一端是什么，哪个文件哪几行这样写。"
    "The edges of a node, each with the lines that state it.",
    takes=Neighbours,
    gives=NeighbourRows,
    call=call,
)

"""``GET /entities/{id}`` and its neighbours; ids that were merged are answered with 308."""

from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import RedirectResponse
from pydantic import BaseModel, Field

from api.http.dependencies import StoreDep
from api.http.problems import problem_responses
from queries.engine.reads import run_async
from queries.nodes.entities import Entity, Moved, find_entity
from queries.nodes.neighbours import MAX_NEIGHBOURS, Neighbour, NeighbourParams, find_neighbours

MOVED: dict[int | str, dict[str, Any]] = {
    308: {"description": "已并入另一节点 · Merged into another node; see Location"}
}
router = APIRouter(
    tags=["节点 · entities"], responses={**MOVED, **problem_responses(400, 404, 422, 503)}
)
Id = Annotated[str, Path(description="节点编号，如 agency:天津市商务局")]


class Neighbours(BaseModel):
    """One page of a node's edges; ask again with ``cursor=next_cursor`` for the next."""

    id: str
    neighbours: list[Neighbour] = Field(max_length=MAX_NEIGHBOURS)
    next_cursor: str | None = Field(description="Null on the last page")


# An id may hold a slash; the longer address goes first, for it would be an id too.
@router.get(
    "/entities/{id:path}/neighbours",
    summary="节点的关系及其出处 · A node's edges with their evidence",
    response_model=Neighbours,
)
async def entity_neighbours(
    id: Id, params: Annotated[NeighbourParams, Query()], request: Request, store: StoreDep
) -> Neighbours | RedirectResponse:
    """The node's edges with the lines that state them, and the node at the other end of each."""
    found = await run_async(store, find_neighbours(id, params))
    if isinstance(found, Moved):
        return _moved(f"{found.id}/neighbours", request)
    return Neighbours(id=id, neighbours=found.neighbours, next_cursor=found.next_cursor)


@router.get("/entities/{id:path}", summary="节点 · A node", response_model=Entity)
async def entity(id: Id, request: Request, store: StoreDep) -> Entity | RedirectResponse:
    """All properties of a node, its names, and how many edges of each type it has."""
    found = await run_async(store, find_entity(id))
    return _moved(found.id, request) if isinstance(found, Moved) else found


def _moved(path: str, request: Request) -> RedirectResponse:
    question = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"/entities/{quote(path, safe='/:')}{question}", 308)

"""``POST /cypher``: read-only statements for those who write their own."""

from fastapi import APIRouter, Request

from api.answers import CypherAnswer, CypherRequest
from api.dependencies import StoreDep
from api.problems import problem_responses

router = APIRouter(tags=["Cypher"])
MAX_ROWS = 1000


@router.post(
    "/cypher",
    summary="只读 Cypher · Read-only Cypher",
    responses=problem_responses(400, 413, 422, 429, 503),
)
async def run_cypher(asked: CypherRequest, store: StoreDep, request: Request) -> CypherAnswer:
    """Run a reading statement; at most 1,000 rows, 8 MB, and not for longer than some seconds."""
    answer = await store.read_statement(asked.statement, asked.parameters, limit=MAX_ROWS)
    request.state.rows = len(answer.rows)
    return CypherAnswer(
        columns=list(answer.columns), rows=list(answer.rows), truncated=answer.truncated
    )

"""``POST /cypher``: read-only statements for those who write their own."""

from fastapi import APIRouter

from api.answers import CypherAnswer, CypherRequest
from api.dependencies import StoreDep
from api.problems import problem_responses

router = APIRouter(tags=["Cypher"])
MAX_ROWS = 1000


@router.post(
    "/cypher",
    summary="只读 Cypher · Read-only Cypher",
    responses=problem_responses(400, 422, 503),
)
async def run_cypher(request: CypherRequest, store: StoreDep) -> CypherAnswer:
    """Run a reading statement; at most 1,000 rows, and not for longer than some seconds."""
    answer = await store.read_statement(request.statement, request.parameters, limit=MAX_ROWS)
    return CypherAnswer(
        columns=list(answer.columns), rows=list(answer.rows), truncated=answer.truncated
    )

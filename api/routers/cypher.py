"""``POST /cypher``: read-only statements for those who write their own."""

from fastapi import APIRouter, Response

from api.answers import CypherAnswer, CypherRequest
from api.dependencies import StoreDep
from api.problems import problem_responses
from api.receipts import STATEMENT_ROWS, statement_json

router = APIRouter(tags=["Cypher"])


@router.post(
    "/cypher",
    summary="只读 Cypher · Read-only Cypher",
    response_model=CypherAnswer,
    responses=problem_responses(400, 422, 503),
)
async def run_cypher(request: CypherRequest, store: StoreDep) -> Response:
    """Run a reading statement; at most 1,000 rows, and not for longer than some seconds."""
    version = await store.data_version()
    answer = await store.read_statement(request.statement, request.parameters, limit=STATEMENT_ROWS)
    content = statement_json(request.statement, request.parameters, answer, version)
    return Response(content, media_type="application/json")

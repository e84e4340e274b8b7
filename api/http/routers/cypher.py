"""``POST /cypher``: read-only statements for those who write their own."""

from fastapi import APIRouter, Request, Response

from api.http.dependencies import StoreDep
from api.http.models import CypherAnswer, CypherRequest
from api.http.problems import problem_responses
from api.services.receipts import statement_json
from graph.limits import STATEMENT_ROWS

router = APIRouter(tags=["Cypher"])


@router.post(
    "/cypher",
    summary="只读 Cypher · Read-only Cypher",
    response_model=CypherAnswer,
    responses=problem_responses(400, 413, 422, 429, 503),
)
async def run_cypher(asked: CypherRequest, store: StoreDep, request: Request) -> Response:
    """Run a reading statement; at most 1,000 rows, 8 MB, and not for longer than some seconds."""
    version = await store.data_version()
    answer = await store.read_statement(asked.statement, asked.parameters, limit=STATEMENT_ROWS)
    request.state.rows = len(answer.rows)
    content = statement_json(asked.statement, asked.parameters, answer, version)
    return Response(content, media_type="application/json")

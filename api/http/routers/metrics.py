"""``GET /metrics`` for Prometheus."""

from fastapi import APIRouter, Request
from prometheus_client import CONTENT_TYPE_LATEST
from starlette.responses import PlainTextResponse, Response

from api.http.dependencies import SupervisorDep
from api.http.metrics import Metrics

router = APIRouter(tags=["状态 · status"])


@router.get(
    "/metrics",
    summary="Prometheus 指标 · Figures for Prometheus",
    response_class=PlainTextResponse,
)
async def figures(request: Request, supervisor: SupervisorDep) -> Response:
    """Requests by route, questions by name with their rows, connections, data, review queue."""
    metrics = request.app.state.metrics
    assert isinstance(metrics, Metrics)
    return Response(await metrics.text(supervisor), media_type=CONTENT_TYPE_LATEST)

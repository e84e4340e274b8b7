"""The id, the log line and the metrics of each request.

A log line has the route's template and never the address: queries hold what people look for.
"""

import logging
import re
import time
import uuid

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.http.metrics import Metrics
from api.logs import request_id

_LOG = logging.getLogger("policygraph.request")
_ID = re.compile(r"[\w.\-]{1,64}", re.ASCII)
CLIENT_CLOSED_REQUEST = 499
"""The status, in log and metrics, of a request whose client disconnected."""


class RequestLog:
    """ASGI middleware: gives a request its id, measures and logs it."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on; ``X-Request-ID`` is taken over if it is one, and returned."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        given = Headers(scope=scope).get("x-request-id", "")
        own = given if _ID.fullmatch(given) else uuid.uuid4().hex
        request_id.set(own)
        status = CLIENT_CLOSED_REQUEST

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)["x-request-id"] = own
            await send(message)

        start = time.perf_counter()
        with self._metrics.in_flight.track_inprogress():
            await self.app(scope, receive, send_with_id)
        self._record(scope, status, time.perf_counter() - start)

    def _record(self, scope: Scope, status: int, seconds: float) -> None:
        state = scope.setdefault("state", {})
        status = CLIENT_CLOSED_REQUEST if state.get("disconnected") else status
        route, query, rows = route_of(scope), state.get("query"), state.get("rows")
        self._metrics.observe(route, scope["method"], status, seconds)
        if query is not None and rows is not None:
            self._metrics.observe_question(query, seconds, rows)
        caller = state.get("caller")
        fields = {
            "method": scope["method"],
            "route": route,
            "status": status,
            "ms": round(seconds * 1000, 1),
            "query": query,
            "rows": rows,
            "holder": caller.holder if caller else None,
        }
        known = {name: value for name, value in fields.items() if value is not None}
        _LOG.info("%s %s %d", scope["method"], route, status, extra={"fields": known})


def record_answer(request: Request, query: str, rows: int) -> None:
    """Have the request counted and logged as this question with this many rows."""
    request.state.query, request.state.rows = query, rows


def route_of(scope: Scope) -> str:
    """The template of the route that answers, as ``/entities/{id}``."""
    if scope["path"].startswith("/static/"):
        return "/static"
    return str(getattr(scope.get("route"), "path", "unmatched"))

"""How many heavy requests run at once: statements, questions in words, files with all rows."""

import asyncio
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from api.http.problems import problem

WAIT_SECONDS = 5.0
_HEAVY = frozenset({"/ask", "/cypher", "/export"})


class CrowdLimit:
    """ASGI middleware: at most ``places`` at once; who waits too long gets a 429."""

    def __init__(self, app: ASGIApp, places: int) -> None:
        self.app = app
        self._places = asyncio.Semaphore(places)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on a light request at once, a heavy one when there is a place."""
        if scope["type"] != "http" or not _is_heavy(scope):
            return await self.app(scope, receive, send)
        try:
            async with asyncio.timeout(WAIT_SECONDS):
                await self._places.acquire()
        except TimeoutError:
            detail = "同时进行的大查询已满。请稍后重试。"
            refusal = problem(Request(scope), 429, "too-many-at-once", "请求过多", detail)
            refusal.headers["Retry-After"] = str(round(WAIT_SECONDS))
            return await refusal(scope, receive, send)
        try:
            return await self.app(scope, receive, send)
        finally:
            self._places.release()


def _is_heavy(scope: Scope) -> bool:
    if scope["path"] in _HEAVY:
        return True
    asked = parse_qs(scope["query_string"].decode("latin-1")).get("format", ["json"])
    return asked != ["json"]

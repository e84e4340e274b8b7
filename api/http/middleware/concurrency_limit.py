"""How many expensive requests run at once: statements, questions in words, tools of
agents, files with all rows.
"""

import asyncio
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from api.http.problems import problem

WAIT_SECONDS = 5.0
_EXPENSIVE = frozenset({"/ask", "/cypher", "/export", "/mcp"})


class ConcurrencyLimit:
    """ASGI middleware: at most ``limit`` at once; a request that waits too long gets a 429."""

    def __init__(self, app: ASGIApp, limit: int) -> None:
        self.app = app
        self._slots = asyncio.Semaphore(limit)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on a cheap request at once, an expensive one when there is a slot."""
        if scope["type"] != "http" or not _is_expensive(scope):
            return await self.app(scope, receive, send)
        try:
            async with asyncio.timeout(WAIT_SECONDS):
                await self._slots.acquire()
        except TimeoutError:
            detail = "同时进行的大查询已满。请稍后重试。"
            refusal = problem(Request(scope), 429, "too-many-at-once", "请求过多", detail)
            refusal.headers["Retry-After"] = str(round(WAIT_SECONDS))
            return await refusal(scope, receive, send)
        try:
            return await self.app(scope, receive, send)
        finally:
            self._slots.release()


def _is_expensive(scope: Scope) -> bool:
    if scope["path"] in _EXPENSIVE:
        return True
    formats = parse_qs(scope["query_string"].decode("latin-1")).get("format", ["json"])
    return formats != ["json"]

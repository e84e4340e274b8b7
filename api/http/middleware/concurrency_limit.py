"""How many expensive requests run at once: statements, questions in words, tools of
agents, files with all rows.
"""

import asyncio
from collections import deque
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.http.middleware.body_limit import MAX_BODY
from api.http.problems import problem

WAIT_SECONDS = 5.0
BODY_SECONDS = 30.0
"""For the body of a request to arrive, before it takes a slot: who sends slowly holds none."""
_EXPENSIVE = frozenset({"/ask", "/cypher", "/export", "/mcp"})


class ConcurrencyLimit:
    """ASGI middleware: at most ``limit`` at once; a request that waits too long gets a 429.

    One whose body does not arrive in time gets a 408.
    """

    def __init__(self, app: ASGIApp, limit: int) -> None:
        self.app = app
        self._slots = asyncio.Semaphore(limit)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on a cheap request at once, an expensive one when there is a slot."""
        if scope["type"] != "http" or not _is_expensive(scope):
            return await self.app(scope, receive, send)
        try:
            async with asyncio.timeout(BODY_SECONDS):
                receive = await _read_ahead(receive)
        except TimeoutError:
            return await _too_slow(scope)(scope, receive, send)
        try:
            async with asyncio.timeout(WAIT_SECONDS):
                await self._slots.acquire()
        except TimeoutError:
            return await _too_many(scope)(scope, receive, send)
        try:
            return await self.app(scope, receive, send)
        finally:
            self._slots.release()


async def _read_ahead(receive: Receive) -> Receive:
    """Take in the body; who asks gets it from here, and the rest of one that is too large."""
    taken: deque[Message] = deque()
    size, more = 0, True
    while more and size <= MAX_BODY:
        message = await receive()
        taken.append(message)
        size += len(message.get("body", b""))
        more = message.get("more_body", False)

    async def receive_again() -> Message:
        return taken.popleft() if taken else await receive()

    return receive_again


def _too_slow(scope: Scope) -> Response:
    detail = f"请求体没有在 {BODY_SECONDS:.0f} 秒内到达。请检查网络后重试。"
    return problem(Request(scope), 408, "body-too-slow", "请求体没有到达", detail)


def _too_many(scope: Scope) -> Response:
    detail = "同时进行的大查询已满。请稍后重试。"
    refusal = problem(Request(scope), 429, "too-many-at-once", "请求过多", detail)
    refusal.headers["Retry-After"] = str(round(WAIT_SECONDS))
    return refusal


def _is_expensive(scope: Scope) -> bool:
    if scope["path"] in _EXPENSIVE:
        return True
    formats = parse_qs(scope["query_string"].decode("latin-1")).get("format", ["json"])
    return formats != ["json"]

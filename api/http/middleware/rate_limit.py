"""Requests of one caller over time: counted by key, else by address, in a sliding window."""

import math
import time

from limits import parse
from limits.storage import MemoryStorage
from limits.strategies import SlidingWindowCounterRateLimiter
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from api.http.problems import problem

_EXEMPT = frozenset({"/healthz", "/readyz"})
"""Health checks, which come all the time."""


class RateLimit:
    """ASGI middleware: 429 with ``Retry-After`` for a caller over ``rate``.

    ``rate`` is as the library ``limits`` writes it: ``600/minute``. Needs
    ``api.http.middleware.auth.AuthMiddleware``.
    """

    def __init__(self, app: ASGIApp, rate: str) -> None:
        self.app = app
        self._rate = parse(rate)
        self._limiter = SlidingWindowCounterRateLimiter(MemoryStorage())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on a request that is within the rate."""
        if scope["type"] != "http" or scope["path"] in _EXEMPT:
            return await self.app(scope, receive, send)
        caller = scope["state"]["caller"].name
        if self._limiter.hit(self._rate, caller):
            return await self.app(scope, receive, send)
        reset = self._limiter.get_window_stats(self._rate, caller).reset_time
        seconds = max(1, math.ceil(reset - time.time()))
        refusal = problem(
            Request(scope),
            429,
            "too-many-requests",
            "请求过于频繁",
            f"每个访问者最多 {self._rate}。请在 {seconds} 秒后重试。",
        )
        refusal.headers["Retry-After"] = str(seconds)
        return await refusal(scope, receive, send)

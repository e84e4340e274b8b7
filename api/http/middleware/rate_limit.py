"""Requests of one caller over time: counted by key, else by address, in a sliding window.

Each process counts for itself, or all of them together in one Redis (``POLICYGRAPH_RATE_STORE``).
"""

import asyncio
import logging
import math
import time

from limits import parse
from limits.errors import StorageError
from limits.storage import MemoryStorage, RedisStorage
from limits.strategies import SlidingWindowCounterRateLimiter
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from api.http.problems import problem

_LOG = logging.getLogger("policygraph")
_EXEMPT = frozenset({"/healthz", "/readyz"})
"""Health checks, which come all the time."""


class RateLimit:
    """ASGI middleware: 429 with ``Retry-After`` for a caller over ``rate``.

    ``rate`` is as the library ``limits`` writes it: ``600/minute``. ``store`` is the address of the
    Redis that counts, "" for this process alone; while it does not answer, nobody is counted. Needs
    ``api.http.middleware.auth.AuthMiddleware``.
    """

    def __init__(self, app: ASGIApp, rate: str, store: str) -> None:
        self.app = app
        self._rate = parse(rate)
        self._is_elsewhere = bool(store)
        self._limiter = SlidingWindowCounterRateLimiter(_storage(store))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on a request that is within the rate."""
        if scope["type"] != "http" or scope["path"] in _EXEMPT:
            return await self.app(scope, receive, send)
        caller = scope["state"]["caller"].name
        if self._is_elsewhere:
            seconds = await asyncio.to_thread(self._wait, caller)
        else:
            seconds = self._wait(caller)
        if not seconds:
            return await self.app(scope, receive, send)
        refusal = problem(
            Request(scope),
            429,
            "too-many-requests",
            "请求过于频繁",
            f"每个访问者最多 {self._rate}。请在 {seconds} 秒后重试。",
        )
        refusal.headers["Retry-After"] = str(seconds)
        return await refusal(scope, receive, send)

    def _wait(self, caller: str) -> int:
        """Count a request; seconds until the next one is answered, 0 if this one is."""
        try:
            if self._limiter.hit(self._rate, caller):
                return 0
            window = self._limiter.get_window_stats(self._rate, caller)
        except StorageError as error:
            _LOG.warning("无法计数请求频率（POLICYGRAPH_RATE_STORE）：%s", error)
            return 0
        return max(1, math.ceil(window.reset_time - time.time()))


def _storage(store: str) -> MemoryStorage | RedisStorage:
    if not store:
        return MemoryStorage()
    return RedisStorage(store, wrap_exceptions=True)

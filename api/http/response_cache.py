"""A cache of answers, valid while the data is the same."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import NamedTuple

from graph.read.coalesced import retrieve_exception


class Body(NamedTuple):
    """An answer as sent, and how many rows it has; ``gzipped`` is "" if that does not pay."""

    content: bytes
    rows: int
    gzipped: bytes = b""

    @property
    def size(self) -> int:
        """Bytes of both forms."""
        return len(self.content) + len(self.gzipped)


class ResponseCache:
    """Bodies by key, up to a number of bytes; the least recently used are evicted first.

    The key must hold all that an answer depends on, the version of the data among it. Concurrent
    requests for one key compute its body once. With ``max_bytes=0`` each request computes it.
    """

    def __init__(self, max_bytes: int) -> None:
        self._max_bytes = max_bytes
        self._size = 0
        self._bodies: OrderedDict[str, Body] = OrderedDict()
        self._pending: dict[str, asyncio.Future[Body]] = {}
        self._storing: set[asyncio.Task[None]] = set()

    async def get(
        self,
        key: str,
        compute: Callable[[], Awaitable[Body]],
        is_valid: Callable[[], Awaitable[bool]],
    ) -> Body:
        """The cached body of ``key``, else what ``compute`` returns.

        That is stored if ``key`` ``is_valid`` afterwards: the data may have changed meanwhile.
        """
        if not self._max_bytes:
            return await compute()
        if (body := self._bodies.get(key)) is not None:
            self._bodies.move_to_end(key)
            return body
        if key not in self._pending:
            self._pending[key] = asyncio.ensure_future(compute())
            storing = asyncio.create_task(self._store_when_done(key, is_valid))
            self._storing.add(storing)
            storing.add_done_callback(self._storing.discard)
            storing.add_done_callback(retrieve_exception)
        # A caller that is cancelled must not cancel the others.
        return await asyncio.shield(self._pending[key])

    async def _store_when_done(self, key: str, is_valid: Callable[[], Awaitable[bool]]) -> None:
        """Store a pending body, if ``key`` is still valid; no caller waits for that."""
        try:
            body = await self._pending[key]
            if await is_valid():
                self._store(key, body)
        finally:
            del self._pending[key]

    def _store(self, key: str, body: Body) -> None:
        self._bodies[key] = body
        self._size += body.size
        while self._size > self._max_bytes:
            _, evicted = self._bodies.popitem(last=False)
            self._size -= evicted.size

"""Answers that were given, to be given again while the data is the same."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import NamedTuple

from graph.read.coalesced import take_error


class Body(NamedTuple):
    """An answer as sent, and how many rows it has; ``packed`` is the same in gzip, if that pays."""

    content: bytes
    rows: int
    packed: bytes = b""

    @property
    def size(self) -> int:
        """Bytes that it takes."""
        return len(self.content) + len(self.packed)


class KeptAnswers:
    """Bodies of answers by key, up to a number of bytes; the longest unused go first.

    The key must hold all that an answer depends on, the version of the data among it. What is
    asked while it is being worked out is worked out once. With 0 bytes each is worked out anew.
    """

    def __init__(self, most_bytes: int) -> None:
        self._most = most_bytes
        self._size = 0
        self._kept: OrderedDict[str, Body] = OrderedDict()
        self._coming: dict[str, asyncio.Future[Body]] = {}
        self._settling: set[asyncio.Task[None]] = set()

    async def get(
        self,
        key: str,
        make: Callable[[], Awaitable[Body]],
        still: Callable[[], Awaitable[bool]],
    ) -> Body:
        """The body that is kept under ``key``, else what ``make`` gives.

        That is kept if ``key`` is ``still`` right afterwards: the data may change meanwhile.
        """
        if not self._most:
            return await make()
        if (body := self._kept.get(key)) is not None:
            self._kept.move_to_end(key)
            return body
        if key not in self._coming:
            self._coming[key] = asyncio.ensure_future(make())
            settling = asyncio.create_task(self._settle(key, still))
            self._settling.add(settling)
            settling.add_done_callback(self._settling.discard)
            settling.add_done_callback(take_error)
        # Whoever goes away does not take the answer from the others.
        return await asyncio.shield(self._coming[key])

    async def _settle(self, key: str, still: Callable[[], Awaitable[bool]]) -> None:
        """Keep what is coming, if ``key`` is still right; nobody waits for that."""
        try:
            body = await self._coming[key]
            if await still():
                self._keep(key, body)
        finally:
            del self._coming[key]

    def _keep(self, key: str, body: Body) -> None:
        self._kept[key] = body
        self._size += body.size
        while self._size > self._most:
            _, oldest = self._kept.popitem(last=False)
            self._size -= oldest.size

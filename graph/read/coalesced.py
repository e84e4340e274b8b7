"""One read for all concurrent callers (request coalescing)."""

import asyncio
import time
from collections.abc import Callable, Coroutine
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class CoalescedRead(Generic[T]):
    """Runs one read at a time; callers that come while one runs share the next.

    So no caller gets a value whose read began before the call, except from ``recent``.
    """

    def __init__(self, read: Callable[[], Coroutine[Any, Any, T]]) -> None:
        self._read = read
        self._running: asyncio.Task[T] | None = None
        self._next: asyncio.Task[T] | None = None
        self._latest: tuple[float, T] | None = None
        self._invalid_before = 0.0

    async def get(self) -> T:
        """The value of a read that began after this call."""
        if self._next is None:
            self._next = asyncio.create_task(self._run_after(self._running))
            self._next.add_done_callback(retrieve_exception)
        return await asyncio.shield(self._next)

    async def recent(self, seconds: float) -> T:
        """The value of a read that began at most ``seconds`` ago and after ``invalidate``."""
        if self._latest:
            began, value = self._latest
            if began >= max(self._invalid_before, time.monotonic() - seconds):
                return value
        return await self.get()

    def invalidate(self) -> None:
        """Forget all values read until now; may be called from any thread."""
        self._invalid_before = time.monotonic()

    async def _run_after(self, running: asyncio.Task[T] | None) -> T:
        if running:
            await asyncio.wait([running])
        self._running, self._next = self._next, None
        began = time.monotonic()
        value = await self._read()
        self._latest = began, value
        return value


def retrieve_exception(task: asyncio.Task[Any]) -> None:
    """Mark a task's exception as retrieved: asyncio warns of one that nobody awaited.

    For ``add_done_callback``, where all callers may have been cancelled.
    """
    if not task.cancelled():
        task.exception()

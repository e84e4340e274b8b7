"""One read for all who ask at about the same time."""

import asyncio
import time
from collections.abc import Callable, Coroutine
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class SharedRead(Generic[T]):
    """Runs one read at a time; those who ask while one runs share the next.

    So nobody is given what began to be read before they asked, unless they take a ``recent`` one.
    """

    def __init__(self, read: Callable[[], Coroutine[Any, Any, T]]) -> None:
        self._read = read
        self._last: asyncio.Task[T] | None = None
        self._next: asyncio.Task[T] | None = None
        self._given: tuple[float, T] | None = None
        self._changed = 0.0

    async def get(self) -> T:
        """What a read gave that began after this call."""
        if self._next is None:
            self._next = asyncio.create_task(self._after(self._last))
            self._next.add_done_callback(take_error)
        return await asyncio.shield(self._next)

    async def recent(self, seconds: float) -> T:
        """What a read gave that began at most ``seconds`` ago, and not before ``changed``."""
        if self._given:
            began, value = self._given
            if began >= max(self._changed, time.monotonic() - seconds):
                return value
        return await self.get()

    def changed(self) -> None:
        """What was read until now is no longer so; may be called from any thread."""
        self._changed = time.monotonic()

    async def _after(self, last: asyncio.Task[T] | None) -> T:
        if last:
            await asyncio.wait([last])
        self._last, self._next = self._next, None
        began = time.monotonic()
        value = await self._read()
        self._given = began, value
        return value


def take_error(task: asyncio.Task[Any]) -> None:
    """Asyncio warns of an error that nobody asked for: all who did may have gone away.

    For ``add_done_callback``.
    """
    if not task.cancelled():
        task.exception()

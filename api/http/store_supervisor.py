"""Supervises the API's store: opens it, restarts a dead engine, closes it.

Neo4j is not ours to restart: the driver reconnects by itself. The embedded engine is watched; when
its process has died it is started again, on a new port, with a new driver.
"""

import asyncio
import logging
from contextlib import suppress

from api.services.opening import neo4j_of
from api.settings import Settings
from graph.address import Connection
from graph.async_store import AsyncGraphStore
from graph.engine.engine import Engine
from ontology.errors import PolicyGraphError, StoreUnavailableError

_LOG = logging.getLogger("policygraph")
WATCH_SECONDS = 0.5
"""How often the engine's process is checked."""


class StoreSupervisor:
    """Use as an async context manager; ``store`` is the open store."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._engine: Engine | None = None
        self._store: AsyncGraphStore | None = None
        self._failure = "数据库尚未打开"
        self._watcher: asyncio.Task[None] | None = None

    @property
    def store(self) -> AsyncGraphStore:
        """The open store; StoreUnavailableError while the engine is being started."""
        if self._store is None:
            raise StoreUnavailableError(f"{self._failure}。服务正在自动恢复，请稍后重试。")
        return self._store

    @property
    def busy(self) -> int:
        """Connections to the database in use."""
        return self._store.busy if self._store else 0

    async def __aenter__(self) -> "StoreSupervisor":
        await self._open()
        if not self._settings.neo4j_uri:
            self._watcher = asyncio.create_task(self._watch())
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._watcher:
            self._watcher.cancel()
            with suppress(asyncio.CancelledError):
                await self._watcher
        await self._close("服务正在停止")
        if self._engine:
            await asyncio.to_thread(self._engine.close)

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(WATCH_SECONDS)
            if self._engine and not self._engine.is_alive():
                _LOG.warning("内置引擎已停止运行，正在重新启动。")
                await self._close("内置引擎已停止运行")
            if self._store is None:
                await self._open()

    async def _open(self) -> None:
        try:
            connection = await asyncio.to_thread(self._connection)
        except PolicyGraphError as error:
            if str(error) != self._failure:
                _LOG.error("%s", error)
            self._failure = str(error).rstrip("。")
        else:
            self._store = AsyncGraphStore(connection)

    async def _close(self, reason: str) -> None:
        store, self._store, self._failure = self._store, None, reason
        if store:
            await store.close()

    def _connection(self) -> Connection:
        """The address of the database; starts the embedded engine if it is not running."""
        settings = self._settings
        if settings.neo4j_uri:
            return neo4j_of(settings, settings.neo4j_uri)
        if self._engine:
            return self._engine.revive()
        self._engine = Engine.open(settings.data)
        return self._engine.connection

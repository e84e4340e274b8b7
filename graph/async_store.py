"""The reading side for the API: asynchronous, with limits on time, rows and connections."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

from neo4j import READ_ACCESS, AsyncGraphDatabase, AsyncSession, Query

from graph import statements
from graph.address import Connection
from graph.answer import Answer
from graph.failures import translated
from graph.readonly import check_plan, check_text
from graph.sharing import SharedRead
from graph.statements import query
from graph.values import to_row
from graph.version import VERSION, hash_of, stamped
from ontology.errors import StatementRefusedError

READ_SECONDS = 10.0
"""No read takes longer: the server is asked to stop then, and a little later we stop waiting."""

READ_ROWS = 10_000
POOL_SIZE = 20
"""Connections; a request that finds all of them busy waits for ``READ_SECONDS``."""

_GRACE_SECONDS = 1.0


class AsyncGraphStore:
    """Reads one database. Make one for each address: an engine that died and was started again
    (``Engine.revive``) listens elsewhere."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._version = SharedRead(self._read_version)
        with translated(connection):
            self._driver = AsyncGraphDatabase.driver(
                connection.uri,
                auth=connection.reader_auth,
                max_connection_pool_size=POOL_SIZE,
                connection_acquisition_timeout=READ_SECONDS,
                connection_timeout=READ_SECONDS / 2,
                notifications_min_severity="OFF",
            )

    async def read(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        limit: int | None = None,
    ) -> list[dict[str, Any]]:
        """Rows of a reading statement of this program, at most ``limit``.

        Raises StatementRefusedError if it takes longer than ``READ_SECONDS``, or gives more than
        ``READ_ROWS`` rows where no ``limit`` was asked for.
        """
        wanted = READ_ROWS + 1 if limit is None else limit
        rows = (await self._fetch(cypher, parameters, wanted)).rows
        if limit is None and len(rows) > READ_ROWS:
            raise StatementRefusedError(f"结果超过 {READ_ROWS} 行。请缩小查询范围。")
        return list(rows)

    async def read_statement(
        self, statement: str, parameters: Mapping[str, Any] | None = None, *, limit: int
    ) -> Answer:
        """At most ``limit`` rows of a statement that a person typed.

        Raises StatementRefusedError if it does more than read (``graph.readonly``), is malformed
        or takes too long.
        """
        check_text(statement)
        if self.connection.kind == "neo4j":
            async with self._session() as session:
                result = await session.run(query(f"EXPLAIN {statement}"), dict(parameters or {}))
                summary = await result.consume()
                check_plan(summary.query_type, summary.plan)
        return (await self._fetch(statement, parameters, limit + 1)).cut(limit)

    async def ping(self) -> None:
        """Return if the database answers; StoreUnavailableError if not."""
        await self._fetch("RETURN 1 AS one", None, 1)

    async def data_version(self) -> str:
        """A hash that changes if and only if a loaded source does; read after this call began."""
        return await self._version.get()

    async def _read_version(self) -> str:
        if version := stamped(await self.read(VERSION)):
            return version
        rows = await self.read(statements.FINGERPRINTS)
        return hash_of({row["source"]: row["fingerprint"] for row in rows})

    async def close(self) -> None:
        """Close the connections."""
        await self._driver.close()

    async def __aenter__(self) -> "AsyncGraphStore":
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def _fetch(self, cypher: str, parameters: Mapping[str, Any] | None, rows: int) -> Answer:
        async with self._session() as session:
            result = await session.run(
                Query(query(cypher), timeout=READ_SECONDS), dict(parameters or {})
            )
            records = await result.fetch(rows)
            return Answer(tuple(result.keys()), tuple(map(to_row, records)), truncated=False)

    @asynccontextmanager
    async def _session(self) -> AsyncIterator[AsyncSession]:
        """A reading session under our own clock: an engine may ignore the limit it is given."""
        try:
            async with asyncio.timeout(READ_SECONDS + _GRACE_SECONDS):
                with translated(self.connection):
                    async with self._driver.session(
                        database=self.connection.database, default_access_mode=READ_ACCESS
                    ) as session:
                        yield session
        except TimeoutError:
            raise StatementRefusedError(
                f"语句运行超过 {READ_SECONDS:.0f} 秒，已被终止。请缩小查询范围。"
            ) from None

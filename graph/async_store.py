"""The reading side for the API: asynchronous, with limits on time, rows and connections."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from typing import Any

from neo4j import READ_ACCESS, AsyncGraphDatabase, AsyncSession, Bookmarks, Query
from neo4j.exceptions import Neo4jError

from graph.address import Connection
from graph.data_version import FINGERPRINTS, VERSION, hash_of, stamped
from graph.driver.failures import exhausted, translated, typed
from graph.driver.query import query
from graph.driver.settings import address
from graph.driver.settings import settings as driver_settings
from graph.driver.spans import database_span
from graph.driver.values import to_row
from graph.limits import (
    FETCH_ROWS,
    GRACE_SECONDS,
    POOL_SIZE,
    READ_ROWS,
    READ_SECONDS,
    RECENT_SECONDS,
)
from graph.read.canceller import StatementCanceller
from graph.read.coalesced import CoalescedRead
from graph.read.guards import guarded
from graph.read.readonly import check_query_plan, check_text
from graph.read.result import ResultCollector, StatementResult
from graph.store import GraphStore
from ontology.errors import OutOfTimeError, StatementRefusedError, StoreError


class AsyncGraphStore:
    """Reads one database. One for each address: an engine that was restarted (``Engine.revive``)
    listens on another port."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._version = CoalescedRead(self._read_version)
        self.busy = 0
        self._written = Bookmarks.from_raw_values(())
        with translated(connection):
            self._driver = AsyncGraphDatabase.driver(
                address(connection),
                auth=connection.reader_auth,
                max_connection_pool_size=POOL_SIZE,
                connection_acquisition_timeout=READ_SECONDS,
                connection_timeout=READ_SECONDS / 2,
                **driver_settings(connection),
            )
        self._canceller = StatementCanceller(self._driver, connection)

    async def read(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        limit: int | None = None,
        name: str = "read",
    ) -> list[dict[str, Any]]:
        """Rows of a reading statement of this program, at most ``limit``; ``name`` is for traces.

        Raises OutOfTimeError if it takes longer than ``READ_SECONDS``, and StatementRefusedError if
        it gives more than ``READ_ROWS`` rows where no ``limit`` was asked for.
        """
        wanted = READ_ROWS + 1 if limit is None else limit
        rows = await self._fetch(cypher, parameters, wanted, name)
        if limit is None and len(rows) > READ_ROWS:
            raise StatementRefusedError(f"结果超过 {READ_ROWS} 行。请缩小查询范围。")
        return rows

    async def read_statement(
        self, statement: str, parameters: Mapping[str, Any] | None = None, *, limit: int
    ) -> StatementResult:
        """At most ``limit`` rows, and some megabytes, of a statement that a person typed.

        It is cancelled on the server when it takes too long or the caller is cancelled. Raises
        StatementRefusedError if it does more than read (``graph.read.readonly``), asks for too much
        (``graph.read.bounds``), is malformed, or takes too long.
        """
        given = dict(parameters or {})
        check_text(statement, given)
        tag = self._canceller.new_tag()
        try:
            with database_span(self.connection, "cypher"), typed():
                async with self._session(fetch_size=FETCH_ROWS) as session:
                    await self._check(session, statement, given)
                    return await _collect(session, tag + guarded(statement, given), given, limit)
        except asyncio.CancelledError:
            self._canceller.cancel(tag)
            raise
        except (StoreError, RecursionError) as error:
            if isinstance(error, StatementRefusedError):
                self._canceller.cancel(tag)
                raise
            await self.ping()
            raise exhausted() from error

    async def ping(self) -> None:
        """Return if the database answers; StoreUnavailableError if not."""
        await self._fetch("RETURN 1 AS one", None, 1, "ping")

    async def data_version(self) -> str:
        """A hash that changes if and only if a loaded source does, at most ``RECENT_SECONDS`` old.

        It is never older than a change that was made by ``writer``.
        """
        return await self._version.recent(RECENT_SECONDS)

    async def data_version_now(self) -> str:
        """As ``data_version``, but read after this call began."""
        return await self._version.get()

    @contextmanager
    def writer(self) -> Iterator[GraphStore]:
        """The synchronous store of the same database, to change it; for a thread of its own."""
        try:
            with GraphStore.open(self.connection) as store:
                before = self._written
                try:
                    yield store
                finally:
                    self._wait_for(store.bookmarks(), before)
        finally:
            self._version.invalidate()

    def _wait_for(self, new: Bookmarks, before: Bookmarks) -> None:
        """Read no earlier than ``new``, nor than what others wrote since ``before``."""
        if new:
            others = self._written.raw_values - before.raw_values
            self._written = new + Bookmarks.from_raw_values(others)

    async def _read_version(self) -> str:
        if version := stamped(await self.read(VERSION, name="data-version")):
            return version
        rows = await self.read(FINGERPRINTS)
        return hash_of({row["source"]: row["fingerprint"] for row in rows})

    async def close(self) -> None:
        """Close the connections."""
        await self._canceller.wait()
        await self._driver.close()

    async def __aenter__(self) -> "AsyncGraphStore":
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def _check(self, session: AsyncSession, statement: str, given: dict[str, Any]) -> None:
        result = await session.run(query(f"EXPLAIN {statement}"), given)
        summary = await result.consume()
        if self.connection.kind == "neo4j":
            check_query_plan(summary.query_type, summary.plan)

    async def _fetch(
        self, cypher: str, parameters: Mapping[str, Any] | None, rows: int, name: str
    ) -> list[dict[str, Any]]:
        with database_span(self.connection, name):
            async with self._session() as session:
                result = await session.run(_timed(cypher), dict(parameters or {}))
                return list(map(to_row, await result.fetch(rows)))

    @asynccontextmanager
    async def _session(self, **settings: Any) -> AsyncIterator[AsyncSession]:
        """A reading session with our own time limit: an engine may ignore the one it is given."""
        self.busy += 1
        try:
            async with asyncio.timeout(READ_SECONDS + GRACE_SECONDS):
                with translated(self.connection):
                    session = self._driver.session(
                        database=self.connection.database,
                        default_access_mode=READ_ACCESS,
                        bookmarks=self._written,
                        **settings,
                    )
                    async with _closed(session):
                        yield session
        except TimeoutError:
            raise OutOfTimeError(
                f"语句运行超过 {READ_SECONDS:.0f} 秒，已被终止。请缩小查询范围。"
            ) from None
        finally:
            self.busy -= 1


@asynccontextmanager
async def _closed(session: AsyncSession) -> AsyncIterator[None]:
    """Close the session; after anything but a refusal of the server, with its connection.

    Else the driver would read the rest of an answer that is too large, or never comes.
    """
    try:
        yield
        await session.close()
    except Neo4jError:
        await session.close()
        raise
    except BaseException:
        session.cancel()
        await session.close()
        raise


def _timed(cypher: str) -> Query:
    return Query(query(cypher), timeout=READ_SECONDS)


async def _collect(
    session: AsyncSession, statement: str, given: dict[str, Any], limit: int
) -> StatementResult:
    result = await session.run(_timed(statement), given)
    collector = ResultCollector(limit)
    async for record in result:
        if not collector.add(to_row(record)):
            break
    return collector.result(tuple(result.keys()))

"""Cancels statements on the server whose answer nobody waits for.

Neo4j ends a statement when its connection is closed. The embedded engine does not notice, so a
statement begins with a comment by which it is found among the running ones and terminated.
"""

import asyncio
import uuid

from neo4j import AsyncDriver
from neo4j.exceptions import DriverError, Neo4jError

from graph.address import Connection

_TRIES = 5
_PAUSE_SECONDS = 0.2
_FIND = """
SHOW TRANSACTIONS YIELD transactionId, currentQuery
WHERE currentQuery STARTS WITH $tag RETURN transactionId AS id"""
_TERMINATE = "TERMINATE TRANSACTIONS $ids"


class StatementCanceller:
    """The cancellations that are under way on one database."""

    def __init__(self, driver: AsyncDriver, connection: Connection) -> None:
        self._driver = driver
        self._connection = connection
        self._tasks: set[asyncio.Task[None]] = set()

    def new_tag(self) -> str:
        """A comment to begin a statement with; "" where none is needed."""
        return f"/*{uuid.uuid4().hex}*/ " if self._connection.kind == "embedded" else ""

    def cancel(self, tag: str) -> None:
        """Terminate the statement that begins with this tag, in the background."""
        if tag:
            task = asyncio.create_task(self._cancel(tag))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def wait(self) -> None:
        """Return when no cancellation is under way."""
        await asyncio.gather(*self._tasks)

    async def _cancel(self, tag: str) -> None:
        """Try several times: the statement may not have begun yet. It may be over, too."""
        for _ in range(_TRIES):
            try:
                if await self._terminate(tag):
                    return
            except (DriverError, Neo4jError, OSError):
                return  # An engine that is down runs nothing.
            await asyncio.sleep(_PAUSE_SECONDS)

    async def _terminate(self, tag: str) -> bool:
        """Whether the statement was found."""
        async with self._driver.session(database=self._connection.database) as session:
            found = [record["id"] async for record in await session.run(_FIND, tag=tag)]
            if found:
                await (await session.run(_TERMINATE, ids=found)).consume()
            return bool(found)

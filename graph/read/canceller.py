"""Ends what nobody waits for any more.

Neo4j ends a statement when its connection is closed. The embedded engine does not notice, so a
statement begins with a mark by which it is found again and terminated.
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
WHERE currentQuery STARTS WITH $mark RETURN transactionId AS id"""
_TERMINATE = "TERMINATE TRANSACTIONS $ids"


class Endings:
    """The endings that are under way on one database."""

    def __init__(self, driver: AsyncDriver, connection: Connection) -> None:
        self._driver = driver
        self._connection = connection
        self._tasks: set[asyncio.Task[None]] = set()

    def mark(self) -> str:
        """A comment to begin a statement with; "" where none is needed."""
        return f"/*{uuid.uuid4().hex}*/ " if self._connection.kind == "embedded" else ""

    def end(self, mark: str) -> None:
        """Have the statement with this mark ended; does not wait for it."""
        if mark:
            task = asyncio.create_task(self._end(mark))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def wait(self) -> None:
        """Return when no ending is under way."""
        await asyncio.gather(*self._tasks)

    async def _end(self, mark: str) -> None:
        """It may not have begun yet, or be over."""
        for _ in range(_TRIES):
            try:
                if await self._terminated(mark):
                    return
            except (DriverError, Neo4jError, OSError):
                return  # An engine that is gone runs nothing.
            await asyncio.sleep(_PAUSE_SECONDS)

    async def _terminated(self, mark: str) -> bool:
        async with self._driver.session(database=self._connection.database) as session:
            found = [record["id"] async for record in await session.run(_FIND, mark=mark)]
            if found:
                await (await session.run(_TERMINATE, ids=found)).consume()
            return bool(found)

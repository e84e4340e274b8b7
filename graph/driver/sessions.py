"""The connections of a program that reads and changes one database, and its sessions on them."""

from collections.abc import Iterator
from contextlib import contextmanager

from neo4j import READ_ACCESS, Bookmarks, Driver, GraphDatabase, Session

from graph.address import Connection
from graph.driver.failures import translated
from graph.driver.settings import address, settings

_CONNECT_SECONDS = 10.0
_RETRY_SECONDS = 5.0


class Sessions:
    """Sessions that read and sessions that write, each as its own user of the database.

    ``writer`` is the driver of those that write. What is read sees what was written before, also
    on another server of a cluster. They raise StoreError and its kin (``graph.driver.failures``).
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._bookmarks = GraphDatabase.bookmark_manager() if connection.kind == "neo4j" else None
        with translated(connection):
            self.writer = _driver(connection, connection.auth)
            self._reader = _driver(connection, connection.reader_auth)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that may not write."""
        with (
            translated(self._connection),
            self._reader.session(
                database=self._connection.database,
                default_access_mode=READ_ACCESS,
                bookmark_manager=self._bookmarks,
            ) as session,
        ):
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session that may write."""
        with (
            translated(self._connection),
            self.writer.session(
                database=self._connection.database, bookmark_manager=self._bookmarks
            ) as session,
        ):
            yield session

    def bookmarks(self) -> Bookmarks:
        """What a reader of a cluster waits for, to see what was written here."""
        if self._bookmarks is None:
            return Bookmarks.from_raw_values(())
        return Bookmarks.from_raw_values(self._bookmarks.get_bookmarks())

    def close(self) -> None:
        """Close the connections."""
        self.writer.close()
        self._reader.close()


def _driver(connection: Connection, auth: tuple[str, str]) -> Driver:
    return GraphDatabase.driver(
        address(connection),
        auth=auth,
        connection_timeout=_CONNECT_SECONDS,
        max_transaction_retry_time=_RETRY_SECONDS,
        **settings(connection),
    )

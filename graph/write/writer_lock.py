"""Who writes to the embedded engine, one program at a time.

Neo4j lets a writer wait for another (``graph.data_version.hold``). The embedded engine lets it
fail at the end of its transaction and try again, and of two that load much one could try for ever.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from graph.address import Connection
from ontology.errors import StoreUnavailableError

WAIT_SECONDS = 600
"""A transaction takes seconds, also of a large load."""


@contextmanager
def writer_lock(connection: Connection) -> Iterator[None]:
    """Wait until no other program writes; StoreUnavailableError if that takes too long."""
    if not connection.folder:
        yield
        return
    lock = FileLock(Path(connection.folder) / f"{connection.database}.lock")
    try:
        lock.acquire(timeout=WAIT_SECONDS)
    except Timeout:
        raise StoreUnavailableError(
            f"另一个程序正在写入 {connection.folder}，等了 {WAIT_SECONDS} 秒仍未完成。请稍后重试。"
        ) from None
    try:
        yield
    finally:
        lock.release()

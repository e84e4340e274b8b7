"""Opens the store that the settings ask for: Neo4j by its address, else the embedded engine."""

from pathlib import Path

from graph.address import Connection
from graph.engine.engine import Engine
from graph.engine.folder import default_folder
from graph.store import GraphStore

__all__ = ["Connection", "connect"]


def connect(
    uri: str | None = None,
    user: str = "neo4j",
    password: str = "",
    database: str = "neo4j",
    *,
    reader: tuple[str, str] | None = None,
    authority: str = "",
    data: Path | None = None,
) -> GraphStore:
    """Open a store and prove that it answers.

    With a ``uri`` that is Neo4j, which may know a ``reader`` (user and password) who asks, and a
    file of certificates of a private ``authority``; without one, the embedded engine in the folder
    ``data``: the engine that runs there already, or a new one that stops when its last user closes
    the store.
    Raises StoreUnavailableError (not reachable) or StoreError (password, version, database, disk).
    """
    if uri:
        place = Connection.to_neo4j(
            uri, user, password, database, reader=reader, authority=authority
        )
        return GraphStore.open(place)
    engine = Engine.open(data or default_folder())
    try:
        return GraphStore.open(engine.connection, on_close=engine.close)
    except BaseException:
        engine.close()
        raise

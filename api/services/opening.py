"""Opens the store that the settings ask for.

What speaks to a database is imported when one is opened: help and wrong usage need none.
"""

from typing import TYPE_CHECKING

from api.settings import Settings

if TYPE_CHECKING:
    from graph.store import GraphStore


def open_store(settings: Settings) -> "GraphStore":
    """Neo4j if ``NEO4J_URI`` is set, else the embedded engine in the data folder."""
    from graph.connection import connect

    if settings.neo4j_uri:
        return connect(
            settings.neo4j_uri,
            settings.neo4j_username,
            settings.password,
            settings.neo4j_database,
        )
    return connect(data=settings.data)

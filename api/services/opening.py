"""Opens the store that the settings ask for."""

from api.settings import Settings
from graph.connection import connect
from graph.store import GraphStore


def open_store(settings: Settings) -> GraphStore:
    """Neo4j if ``NEO4J_URI`` is set, else the embedded engine in the data folder."""
    if settings.neo4j_uri:
        return connect(
            settings.neo4j_uri,
            settings.neo4j_username,
            settings.password,
            settings.neo4j_database,
        )
    return connect(data=settings.data)

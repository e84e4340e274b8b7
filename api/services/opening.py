"""Opens the store that the settings ask for, and says so if nothing is loaded there.

What speaks to a database is imported when one is opened: help and wrong usage need none.
"""

from typing import TYPE_CHECKING

from api.settings import Settings
from ontology.errors import NothingLoadedError

if TYPE_CHECKING:
    from graph.address import Connection
    from graph.store import GraphStore

COUNT_DOCUMENTS = """\
MATCH (d:Document) WHERE coalesce(d.stub, false) = false RETURN count(d) AS documents"""


def open_store(settings: Settings) -> "GraphStore":
    """Neo4j if ``NEO4J_URI`` is set, else the embedded engine in the data folder."""
    from graph.connection import connect
    from graph.store import GraphStore

    if settings.neo4j_uri:
        return GraphStore.open(neo4j_of(settings, settings.neo4j_uri))
    return connect(data=settings.data)


def neo4j_of(settings: Settings, uri: str) -> "Connection":
    """Address and users of the Neo4j at ``uri``."""
    from graph.address import Connection

    return Connection.to_neo4j(
        uri,
        settings.neo4j_username,
        settings.password,
        settings.neo4j_database,
        reader=settings.reader,
        authority=str(settings.neo4j_authority or ""),
    )


def open_loaded(settings: Settings) -> "GraphStore":
    """As ``open_store``, to ask something; NothingLoadedError if there is nothing to ask.

    What an earlier version of the program left in the data folder is brought up to date first. Who
    asks a Neo4j may not be allowed to: there it is the next load, or ``up``.
    """
    store = open_store(settings)
    try:
        if not settings.neo4j_uri:
            store.ensure_schema()
        check_loaded(settings, store.read(COUNT_DOCUMENTS)[0]["documents"])
    except BaseException:
        store.close()
        raise
    return store


def check_loaded(settings: Settings, documents: int) -> None:
    """The one message of a graph without documents, wherever it is asked.

    Raises:
        NothingLoadedError: says which graph that is, how to load, and where another may be.
    """
    if not documents:
        raise NothingLoadedError(nothing_loaded(settings))


def nothing_loaded(settings: Settings) -> str:
    """Which graph has no documents, how to load, and where another may be."""
    return (
        f"{place_of(settings)}中还没有载入任何文件。载入：policygraph load 路径，"
        "如 policygraph load seeds。如果已在别处载入：用 POLICYGRAPH_DATA 指明那个文件夹；"
        "正在运行的服务用哪一个，见 policygraph up 启动时所说的“数据”。"
    )


def place_of(settings: Settings) -> str:
    """Where the graph is, for people: the data folder, or the database of a Neo4j."""
    if settings.neo4j_uri:
        return f"{settings.neo4j_uri} 的数据库 {settings.neo4j_database} "
    return f"文件夹 {settings.data.absolute()} "

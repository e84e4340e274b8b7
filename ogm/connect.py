"""A py2neo graph from Neo4j's usual four environment variables."""

import os

from py2neo import Graph
from py2neo.errors import ConnectionUnavailable, Neo4jError

from ontology.errors import StoreError


def connect(
    uri: str | None = None,
    user: str | None = None,
    password: str | None = None,
    database: str | None = None,
) -> Graph:
    """Connect to Neo4j; what is not given comes from NEO4J_URI, _USERNAME, _PASSWORD, _DATABASE.

    Raises:
        StoreError: no password is set, or the server does not answer or refuses the password.
    """
    uri = uri or os.environ.get("NEO4J_URI", "bolt://127.0.0.1:7687")
    user = user or os.environ.get("NEO4J_USERNAME", "neo4j")
    password = password or os.environ.get("NEO4J_PASSWORD")
    if not password:
        raise StoreError("没有 Neo4j 的密码。请设置环境变量 NEO4J_PASSWORD，或传入 password。")
    name = database or os.environ.get("NEO4J_DATABASE", "neo4j")
    try:
        graph = Graph(uri, auth=(user, password), name=name)
        graph.run("RETURN 1").evaluate()  # finds out whether the database is there
    except (ConnectionUnavailable, Neo4jError) as error:
        raise StoreError(
            f"无法连接 {uri}（{error}）。请检查 Neo4j 是否在运行，以及地址、用户名、密码和库名。"
        ) from error
    return graph

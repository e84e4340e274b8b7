"""Neo4j 5."""

from neo4j import Driver

from graph.address import Connection
from graph.schema import FULLTEXT, GraphSchema
from graph.statements import query
from ontology.errors import StoreError

OLDEST = 5
"""Major version."""

_INDEX_SECONDS = 300


class Neo4j:
    """Neo4j 5, Community or Enterprise, a cluster, or Aura."""

    def check_version(self, driver: Driver, connection: Connection) -> None:
        """StoreError if the server is older than ``OLDEST``."""
        agent = driver.get_server_info().agent
        version = agent.removeprefix("Neo4j/")
        if not version[:1].isdigit() or int(version.split(".")[0]) < OLDEST:
            raise StoreError(
                f"Neo4j（{connection.uri}）的版本是 {version}，需要 {OLDEST} 或更新的版本。"
            )

    def declare(self, connection: Connection, schema: GraphSchema) -> None:
        """Nothing: Neo4j needs no types."""

    def create_fulltext(self, driver: Driver, connection: Connection) -> None:
        """Make the full-text indexes and wait until all indexes are ready."""
        for name, (label, properties) in FULLTEXT.items():
            each = ", ".join(f"n.{name}" for name in properties)
            driver.execute_query(
                query(
                    f"CREATE FULLTEXT INDEX {name} IF NOT EXISTS FOR (n:{label}) ON EACH [{each}] "
                    "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}"
                ),
                database_=connection.database,
            )
        driver.execute_query(
            "CALL db.awaitIndexes($seconds)",
            seconds=_INDEX_SECONDS,
            database_=connection.database,
        )

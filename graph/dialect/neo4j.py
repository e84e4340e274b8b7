"""Neo4j 5."""

import re

from neo4j import Driver

from graph.address import Connection
from graph.driver.query import query
from graph.schema import FULLTEXT, GraphSchema
from ontology.errors import StoreError

OLDEST = (5, 23)
"""The first version that knows ``CALL () {…}``."""

_INDEX_SECONDS = 86_400
"""As long as it takes: after an import of millions of nodes it is minutes to hours."""
_UNOWNED = """
SHOW INDEXES YIELD name, owningConstraint WHERE name IN $names AND owningConstraint IS NULL
RETURN collect(name) AS names
"""
_MAKING = """
SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'CREATE CONSTRAINT '
RETURN collect(split(currentQuery, ' ')[2]) AS names
"""


class Neo4j:
    """Neo4j 5, Community or Enterprise, a cluster, or Aura."""

    def check_version(self, driver: Driver, connection: Connection) -> None:
        """StoreError if the server is older than ``OLDEST``."""
        agent = driver.get_server_info().agent
        version = agent.removeprefix("Neo4j/")
        if _numbers(version) < OLDEST:
            oldest = ".".join(map(str, OLDEST))
            raise StoreError(
                f"Neo4j（{connection.uri}）的版本是 {version}，需要 {oldest} 或更新的版本。"
            )

    def prepare(self, driver: Driver, connection: Connection, schema: GraphSchema) -> None:
        """Drop the indexes of constraints that a server which was killed did not come to make.

        Such an index has the constraint's name, so that the constraint cannot be made; it is never
        filled, so that who waits for all indexes waits for ever.
        """

        def names(text: str, **parameters: list[str]) -> set[str]:
            found = driver.execute_query(query(text), parameters, database_=connection.database)
            return set(found.records[0]["names"])

        unowned = names(_UNOWNED, names=sorted(schema.constraints()))
        for name in sorted(unowned - names(_MAKING)) if unowned else ():
            driver.execute_query(
                query(f"DROP INDEX {name} IF EXISTS"), database_=connection.database
            )

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


def _numbers(version: str) -> tuple[int, ...]:
    """Major and minor version; nothing, which is older than any, if it does not begin with them."""
    found = re.match(r"(\d+)\.(\d+)", version)
    return tuple(map(int, found.groups())) if found else ()

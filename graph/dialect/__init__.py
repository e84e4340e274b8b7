"""What differs between the engines: one small module each."""

from typing import Protocol

from neo4j import Driver

from graph.address import Connection, Kind
from graph.dialect.embedded import Embedded
from graph.dialect.neo4j import Neo4j
from graph.schema import GraphSchema


class Dialect(Protocol):
    """What the store asks of an engine."""

    def check_version(self, driver: Driver, connection: Connection) -> None:
        """StoreError if the server's version will not do."""

    def prepare(self, driver: Driver, connection: Connection, schema: GraphSchema) -> None:
        """What comes before the constraints and indexes: types, and remnants out of their way."""

    def create_fulltext(self, driver: Driver, connection: Connection) -> None:
        """Make the full-text indexes, and return when all indexes are ready."""


_DIALECTS: dict[Kind, Dialect] = {"embedded": Embedded(), "neo4j": Neo4j()}


def dialect(kind: Kind) -> Dialect:
    """The dialect of an engine."""
    return _DIALECTS[kind]

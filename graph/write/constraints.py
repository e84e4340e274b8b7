"""Makes the constraints and indexes that the ontology asks for, where they are missing."""

from collections.abc import Collection, Mapping

from neo4j import Driver

from graph.address import Connection
from graph.dialect import dialect
from graph.driver.query import query
from graph.schema import FULLTEXT, KEEPING_INDEXES, KEPT_INDEXES, GraphSchema

_Index = tuple[str, str | None]
"""Names of an index and of the constraint that owns it."""
_DROP_TWINS = """
MATCH (v:Dataset) WITH v.id AS id, collect(v) AS twins WHERE size(twins) > 1
UNWIND twins AS twin DELETE twin
"""
"""Earlier versions had no constraint here, and loads at once left two nodes of an id. Without any
the version is worked out anew, and the vocabulary written by the next load."""

_DROP_MARKS = (
    "DROP INDEX indicator_revised_as IF EXISTS",
    "MATCH (n:Indicator) WHERE n.revised_as IS NOT NULL REMOVE n.revised_as",
)
"""Earlier versions marked indicators that several plans have values of."""


def lacks_schema(driver: Driver, connection: Connection, schema: GraphSchema) -> bool:
    """Whether anything is missing; one read of the names."""
    return bool(_missing(_indexes(driver, connection), schema))


def ensure_schema(driver: Driver, connection: Connection, schema: GraphSchema) -> bool:
    """Make what is missing; False if nothing was.

    Where it is True, ``ensure_kept`` is to follow once what loads keep up to date is counted.
    """
    if not _missing(_indexes(driver, connection), schema):
        return False
    engine = dialect(connection.kind)
    engine.prepare(driver, connection, schema)
    present = {name for pair in _indexes(driver, connection) for name in pair}
    constraints = {k: v for k, v in schema.constraints().items() if k not in present}
    wanted = {**schema.indexes(), **KEEPING_INDEXES}
    indexes = {k: v for k, v in wanted.items() if k not in present}
    for text in (_DROP_TWINS, *_DROP_MARKS):
        _run(driver, connection, text)
    for name, label in constraints.items():
        _run(
            driver,
            connection,
            f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE",
        )
    _create_indexes(driver, connection, indexes)
    engine.create_fulltext(driver, connection)
    return True


def ensure_kept(driver: Driver, connection: Connection) -> None:
    """Make the indexes of what loads keep up to date; last, since they say that it is there."""
    _create_indexes(driver, connection, KEPT_INDEXES)


def _create_indexes(
    driver: Driver, connection: Connection, indexes: Mapping[str, tuple[str, str]]
) -> None:
    for name, (label, key) in indexes.items():
        _run(
            driver, connection, f"CREATE INDEX {name} IF NOT EXISTS FOR (n:{label}) ON (n.`{key}`)"
        )


def _missing(indexes: Collection[_Index], schema: GraphSchema) -> set[str]:
    """The names of what is to be and is not there whole: a constraint's index is no constraint."""
    constraints = schema.constraints().keys()
    there = {name for name, _ in indexes if name not in constraints} | {by for _, by in indexes}
    wanted = {*constraints, *schema.indexes(), *FULLTEXT, *KEEPING_INDEXES, *KEPT_INDEXES}
    return wanted - there


def _indexes(driver: Driver, connection: Connection) -> list[_Index]:
    records, _, _ = driver.execute_query(
        "SHOW INDEXES YIELD name, owningConstraint RETURN name, owningConstraint",
        database_=connection.database,
    )
    return [(record["name"], record["owningConstraint"]) for record in records]


def _run(driver: Driver, connection: Connection, text: str) -> None:
    driver.execute_query(query(text), database_=connection.database)

"""The embedded engine (ArcadeDB): types and full-text indexes are made by SQL over HTTP."""

from neo4j import Driver

from graph.address import Connection
from graph.driver.sql import run_sql
from graph.schema import DATASET, DOCUMENT, FULLTEXT, KEEPING_INDEXES, KEPT_INDEXES, GraphSchema
from ontology.model import Type

_TYPES: dict[Type, str] = {
    "string": "STRING",
    "integer": "LONG",
    "float": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "DATE",
}
_APART = {(DOCUMENT, "text"), (DOCUMENT, "line_places")}
"""Properties of many kilobytes: kept in the node, they would be read with it each time."""

_ANALYZER = '{"analyzer":"org.apache.lucene.analysis.cjk.CJKAnalyzer"}'


class Embedded:
    """ArcadeDB behind Bolt."""

    def check_version(self, driver: Driver, connection: Connection) -> None:
        """The engine comes with this program: there is no wrong version."""

    def prepare(self, driver: Driver, connection: Connection, schema: GraphSchema) -> None:
        """Declare labels, and the types of properties that are indexed.

        An index on a property without a type takes strings, and then ``due_on >= date(…)`` finds
        nothing.
        """
        texts = {(label, name) for label, names in FULLTEXT.values() for name in names}
        kept = (*KEEPING_INDEXES.values(), *KEPT_INDEXES.values())
        indexed = texts.union(schema.indexes().values(), kept)
        run_sql(
            connection,
            *(
                f"CREATE VERTEX TYPE {label} IF NOT EXISTS"
                for label in sorted({*schema.labels, DATASET})
            ),
            *(
                f"CREATE PROPERTY {label}.{name} IF NOT EXISTS {_type(schema, label, name)}"
                + (" (EXTERNAL true)" if (label, name) in _APART else "")
                for label, name in sorted(indexed | _APART)
            ),
        )

    def create_fulltext(self, driver: Driver, connection: Connection) -> None:
        """Make the full-text indexes; they are ready at once."""
        run_sql(
            connection,
            *(
                f"CREATE INDEX {name} IF NOT EXISTS ON {label} ({', '.join(properties)}) "
                f"FULL_TEXT METADATA {_ANALYZER}"
                for name, (label, properties) in FULLTEXT.items()
            ),
        )


def _type(schema: GraphSchema, label: str, name: str) -> str:
    """What the store itself adds to nodes (``graph.write.derived``) is text."""
    return _TYPES[schema.types.get((label, name), "string")]

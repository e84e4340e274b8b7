"""The embedded engine (ArcadeDB): types and full-text indexes are made by SQL over HTTP."""

import base64
import json
import urllib.error
import urllib.request

from neo4j import Driver

from graph.address import Connection
from graph.schema import DOCUMENT, FULLTEXT, GraphSchema
from ontology.errors import StoreError, StoreUnavailableError
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

    def declare(self, connection: Connection, schema: GraphSchema) -> None:
        """Declare labels, and the types of properties that are indexed.

        An index on a property without a type takes strings, and then ``due_on >= date(…)`` finds
        nothing.
        """
        texts = {(label, name) for label, names in FULLTEXT.values() for name in names}
        indexed = texts.union(schema.indexes().values())
        _sql(
            connection,
            *(f"CREATE VERTEX TYPE {label} IF NOT EXISTS" for label in sorted(schema.labels)),
            *(
                f"CREATE PROPERTY {label}.{name} IF NOT EXISTS {_type(schema, label, name)}"
                + (" (EXTERNAL true)" if (label, name) in _APART else "")
                for label, name in sorted(indexed | _APART)
            ),
        )

    def create_fulltext(self, driver: Driver, connection: Connection) -> None:
        """Make the full-text indexes; they are ready at once."""
        _sql(
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


def _sql(connection: Connection, *statements: str) -> None:
    body = {"language": "sqlscript", "command": ";\n".join(statements)}
    login = base64.b64encode(":".join(connection.auth).encode()).decode()
    request = urllib.request.Request(
        f"{connection.http_uri}/api/v1/command/{connection.database}",
        data=json.dumps(body).encode(),
        headers={"Authorization": f"Basic {login}", "Content-Type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            answer.read()
    except urllib.error.HTTPError as error:
        detail = error.read().decode(errors="replace")
        raise StoreError(f"内置引擎（{connection.http_uri}）无法建立索引：{detail}") from error
    except OSError as error:
        raise StoreUnavailableError(
            f"连接不上内置引擎（{connection.http_uri}）。重新运行命令即可再次启动。"
        ) from error

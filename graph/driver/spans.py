"""Spans around what a database is asked, for whoever traces the program (OpenTelemetry).

Without an SDK (``policygraph[otel]``) they are nothing. A span has the name of a statement, never
its text or its values: those are what people look for.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from opentelemetry import trace
from opentelemetry.trace import SpanKind, StatusCode

from graph.address import Connection

_TRACER = trace.get_tracer("policygraph")
_SYSTEMS = {"neo4j": "neo4j", "embedded": "arcadedb"}


@contextmanager
def database_span(connection: Connection, name: str) -> Iterator[None]:
    """The span of a statement that runs in the block; of an error it has the class alone."""
    with _TRACER.start_as_current_span(
        name,
        kind=SpanKind.CLIENT,
        attributes={
            "db.system.name": _SYSTEMS[connection.kind],
            "db.namespace": connection.database,
            "db.query.summary": name,
        },
        record_exception=False,
        set_status_on_exception=False,
    ) as span:
        try:
            yield
        except BaseException as error:
            span.set_attribute("error.type", type(error).__qualname__)
            span.set_status(StatusCode.ERROR)
            raise

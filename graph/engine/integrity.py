"""Whether a database holds together, for one that has no seal since its engine was killed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, LiteralString

from neo4j import Driver, GraphDatabase

from graph.address import Connection
from graph.checksums import changed
from graph.driver.failures import translated
from graph.driver.query import query
from graph.driver.sql import run_sql
from graph.driver.values import to_row
from graph.engine.failure import damaged
from graph.schema import graph_schema
from ontology.errors import StoreError, StoreUnavailableError

_SECONDS = 3600
"""It reads all records."""
_FAULTS = (
    "totalErrors",
    "totalWarnings",
    "totalCorruptedRecords",
    "totalUndecodableRecords",
    "invalidLinks",
    "missingReferenceBack",
)
_CHUNK = 10_000


def check_integrity(folder: Path, connection: Connection) -> None:
    """StoreError if records are missing, cannot be read or found by their ids, or say other things
    than were written.

    It takes as long as reading all of them twice.
    """
    try:
        fault = _fault(connection) or _lost(connection) or _changed(connection)
    except StoreUnavailableError:
        raise
    except StoreError as error:
        raise damaged(folder, str(error)) from error
    if fault:
        raise damaged(folder, fault)


def _fault(connection: Connection) -> str:
    """What the engine says of the first fault that it finds; "" if there is none."""
    [found] = run_sql(connection, "CHECK DATABASE", seconds=_SECONDS)
    faults: list[Any] = [{name: found[name]} for name in _FAULTS if found.get(name)]
    return f"引擎说：{[*found.get('warnings', []), *faults][0]}" if faults else ""


def _changed(connection: Connection) -> str:
    """A source whose facts are not those that were written; "" if there is none."""
    with _driver(connection) as driver:

        def read(statement: LiteralString, given: dict[str, Any]) -> list[dict[str, Any]]:
            records, _, _ = driver.execute_query(statement, given, database_=connection.database)
            return list(map(to_row, records))

        source = next(changed(read), None)
    return f"{source} 的事实与写入时不同" if source else ""


def _lost(connection: Connection) -> str:
    """A node that cannot be found by its id; "" if there is none."""
    with _driver(connection) as driver:
        for label in sorted(graph_schema().labels):
            if lost := _lost_of(driver, connection, label):
                return f"索引中缺少 {label} {lost}"
    return ""


@contextmanager
def _driver(connection: Connection) -> Iterator[Driver]:
    with (
        translated(connection),
        GraphDatabase.driver(connection.uri, auth=connection.auth) as driver,
    ):
        yield driver


def _lost_of(driver: Driver, connection: Connection, label: str) -> str:
    database = connection.database
    records, _, _ = driver.execute_query(
        query(f"MATCH (n:{label}) RETURN n.id AS id"), database_=database
    )
    ids: list[str] = [record["id"] for record in records]
    for at in range(0, len(ids), _CHUNK):
        chunk = ids[at : at + _CHUNK]
        found, _, _ = driver.execute_query(
            query(f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) RETURN n.id AS id"),
            ids=chunk,
            database_=database,
        )
        if lost := set(chunk) - {record["id"] for record in found}:
            return min(lost)
    return ""

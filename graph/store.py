"""The graph store: reads, loads and removes over Bolt, the same on both engines."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from types import TracebackType
from typing import Any, TypeVar

from neo4j import Bookmarks, ManagedTransaction, Query

from graph.address import Connection
from graph.data_version import FINGERPRINTS, VERSION, hash_of, hold, stamped
from graph.dialect import dialect
from graph.driver.failures import translated, typed
from graph.driver.query import query
from graph.driver.sessions import Sessions
from graph.driver.spans import database_span
from graph.driver.values import to_row
from graph.limits import STATEMENT_SECONDS
from graph.read import contents
from graph.read.guards import guarded
from graph.read.readonly import check_query_plan, check_text
from graph.read.result import ResultCollector, StatementResult
from graph.records import Edge, Facts, Node, Ref
from graph.schema import DATASET, KEPT_LABELS, GraphSchema, graph_schema
from graph.write import statements
from graph.write.constraints import ensure_kept, ensure_schema, lacks_schema
from graph.write.counts import LoadResult, RemoveResult
from graph.write.derived import fill
from graph.write.ledger import Ledger
from graph.write.load import Load, remove
from graph.write.partition import VOCABULARY
from graph.write.refill import refill
from graph.write.retry import retried
from graph.write.writer_lock import writer_lock

T = TypeVar("T")

_RECOUNTED = 1_000
"""Nodes whose counts and marks are worked out in one transaction."""


class GraphStore:
    """One database, for commands and loaders. Use it as a context manager, or ``close`` it.

    Every method raises StoreUnavailableError when the database does not answer and StoreError
    when it refuses.
    """

    def __init__(
        self,
        connection: Connection,
        schema: GraphSchema | None = None,
        on_close: Callable[[], None] | None = None,
    ) -> None:
        self.connection = connection
        self.schema = schema or graph_schema()
        self._on_close = on_close
        self._sessions = Sessions(connection)

    @classmethod
    def open(
        cls, connection: Connection, on_close: Callable[[], None] | None = None
    ) -> "GraphStore":
        """A store that is known to answer; ``on_close`` runs after it is closed.

        Raises StoreUnavailableError (not reachable) or StoreError (password, version, database).
        """
        store = cls(connection, on_close=on_close)
        try:
            store.verify()
        except BaseException:
            store._sessions.close()
            raise
        return store

    def verify(self) -> None:
        """Prove that the database answers, with the right password and version."""
        with self._sessions.writing() as session:
            session.run("RETURN 1").consume()
        with translated(self.connection):
            dialect(self.connection.kind).check_version(self._sessions.writer, self.connection)

    def ensure_schema(self) -> bool:
        """Make missing constraints and indexes, and what nodes of an earlier version lack.

        False if there was nothing to do.
        """
        with translated(self.connection):
            if not lacks_schema(self._sessions.writer, self.connection, self.schema):
                return False
            with writer_lock(self.connection):
                made = retried(
                    partial(ensure_schema, self._sessions.writer, self.connection, self.schema)
                )
        if made:
            self._write(fill)
            self._recount()
            with translated(self.connection), writer_lock(self.connection):
                retried(partial(ensure_kept, self._sessions.writer, self.connection))
        return made

    def read(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        limit: int | None = None,
        name: str = "read",
    ) -> list[dict[str, Any]]:
        """Rows of a reading statement of this program, at most ``limit``; writing is refused.

        ``name`` is what it is called in traces. Values are plain Python (``graph.driver.values``).
        What a person typed goes through ``read_statement``.
        """
        with database_span(self.connection, name), self._sessions.reading() as session:
            result = session.run(query(cypher), dict(parameters or {}))
            records = result.fetch(limit) if limit is not None else list(result)
            return [to_row(record) for record in records]

    def read_statement(
        self, statement: str, parameters: Mapping[str, Any] | None = None, *, limit: int
    ) -> StatementResult:
        """At most ``limit`` rows, and some megabytes, of a statement that a person typed.

        Raises StatementRefusedError if it does more than read (``graph.read.readonly``), asks for
        too much (``graph.read.bounds``), is malformed or runs longer than ``STATEMENT_SECONDS``.
        """
        given = dict(parameters or {})
        check_text(statement, given)
        with database_span(self.connection, "cypher"), typed(), self._sessions.reading() as session:
            summary = session.run(query(f"EXPLAIN {statement}"), given).consume()
            if self.connection.kind == "neo4j":
                check_query_plan(summary.query_type, summary.plan)
            result = session.run(
                Query(query(guarded(statement, given)), timeout=STATEMENT_SECONDS), given
            )
            collector = ResultCollector(limit)
            for record in result:
                if not collector.add(to_row(record)):
                    break
            return collector.result(tuple(result.keys()))

    def load(self, facts: Iterable[Facts]) -> Iterator[LoadResult]:
        """Bring the graph up to date with ``facts``; yields a result for each source, once stored.

        A generator: sources are read, compared and written while the results are taken. Each
        source is written whole or not at all, and not at all if it is what is stored already.
        """
        self.ensure_schema()
        stored, terms = self._stored()
        yield from Load(self._change, self.schema, stored, terms).run(facts)

    def remove(self, document_id: str) -> RemoveResult | None:
        """Take out one document's facts; None if it is not loaded."""
        self.ensure_schema()
        stored, terms = self._stored()
        if document_id not in stored or document_id == VOCABULARY:
            return None
        return self._change(lambda tx, ledger: remove(tx, ledger, document_id, self.schema, terms))

    def clear(self) -> None:
        """Delete all nodes and edges; constraints and indexes stay.

        Shared nodes go first: the embedded engine takes a node with thousands of edges quickly
        together with them, but searches through them for each that a neighbour takes along.
        """
        labels = (*sorted(self.schema.shared), *sorted(self.schema.own), DATASET)

        def delete(tx: ManagedTransaction) -> None:
            for label in labels:
                tx.run(statements.delete_label(label)).consume()

        self._write(delete)

    def refill(self, records: Iterable[Node | Edge]) -> None:
        """Put the nodes and edges of a backup into this graph, which must be empty."""
        self.ensure_schema()
        refill(records, self._write, self._recount)

    def counts(self) -> dict[str, int]:
        """How many nodes each label and edges each type has, in the ontology's order of names."""
        counted = {}
        for label in sorted(self.schema.labels):
            counted[label] = self.read(contents.count_nodes(label))[0]["count"]
        for kind in sorted(self.schema.edge_types):
            counted[kind] = self.read(contents.count_edges(kind))[0]["count"]
        return counted

    def sources(self) -> list[dict[str, Any]]:
        """The loaded documents: id, title, doc_number, source_file, issued_on, fingerprint."""
        return self.read(contents.SOURCES)

    def data_version(self) -> str:
        """A hash that changes if and only if a loaded source does; 12 hex digits."""
        return stamped(self.read(VERSION)) or hash_of(self._stored()[0])

    def bookmarks(self) -> Bookmarks:
        """What a reader of a cluster waits for, to see what was written here."""
        return self._sessions.bookmarks()

    def close(self) -> None:
        """Close the connections; stops an engine that only this store was using."""
        self._sessions.close()
        if self._on_close:
            self._on_close()

    def __enter__(self) -> "GraphStore":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _stored(self) -> tuple[dict[str, str], frozenset[str]]:
        """Fingerprints by source, and the ids of the vocabulary's terms."""
        rows = self.read(FINGERPRINTS)
        terms = frozenset(term for row in self.read(statements.TERMS) for term in row["terms"])
        return {row["source"]: row["fingerprint"] for row in rows}, terms

    def _change(self, work: Callable[[ManagedTransaction, Ledger], T]) -> T:
        """Run ``work``, which changes what is loaded, alone, and bring up to date what follows."""

        def change(tx: ManagedTransaction) -> T:
            hold(tx)
            ledger = Ledger(tx)
            result = work(tx, ledger)
            ledger.bring_up_to_date()
            return result

        return self._write(change)

    def _recount(self) -> None:
        """Count anew what loads keep up to date, some nodes to a transaction."""
        for label in KEPT_LABELS:
            found = self.read(f"MATCH (n:{label}) RETURN n.id AS id")
            refs = [Ref(label, row["id"]) for row in found]
            for at in range(0, len(refs), _RECOUNTED):
                some = refs[at : at + _RECOUNTED]
                self._change(lambda _, ledger, some=some: ledger.overwrote(some))  # type: ignore[misc]

    def _write(self, work: Callable[[ManagedTransaction], T]) -> T:
        """Run ``work`` in one transaction."""
        with (
            database_span(self.connection, "write"),
            writer_lock(self.connection),
            self._sessions.writing() as session,
        ):
            return retried(lambda: session.execute_write(work))

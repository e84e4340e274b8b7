"""Brings the graph up to date with sources: what is unchanged is left, what changed is replaced."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

from neo4j import ManagedTransaction

from graph.records import Facts
from graph.schema import GraphSchema
from graph.write.counts import Counts, LoadResult, RemoveResult
from graph.write.erase import drop_document, erase, sweep
from graph.write.insert import Insertion
from graph.write.partition import VOCABULARY, PartitionedFacts, partition
from graph.write.terms import write_terms

T = TypeVar("T")


class RunTransaction(Protocol):
    """Runs a function in one transaction; nothing of it stays if it raises."""

    def __call__(self, work: Callable[[ManagedTransaction], T]) -> T:
        """What ``work`` returned, committed."""
        ...


BATCH_ROWS = 20_000
"""New documents share a transaction up to this many rows; a larger one has its own."""


class Load:
    """One run over many sources. The stored fingerprints are read once, at its start."""

    def __init__(
        self,
        write: RunTransaction,
        schema: GraphSchema,
        stored: dict[str, str],
        terms: frozenset[str],
    ) -> None:
        self._write = write
        self._schema = schema
        self._stored = stored
        self._terms = terms
        self._new: list[PartitionedFacts] = []

    def run(self, facts: Iterable[Facts]) -> Iterator[LoadResult]:
        """Yield a result for each source after its transaction was committed."""
        for each in facts:
            if any(waiting.source == each.source for waiting in self._new):
                yield from self._flush()
            if self._stored.get(each.source) == each.fingerprint:
                yield LoadResult(source=each.source, status="unchanged")
                continue
            parts = partition(each, self._schema)
            if each.source == VOCABULARY or each.source in self._stored:
                yield from self._flush()
                yield self._replace(parts)
            else:
                self._new.append(parts)
                if sum(waiting.size() for waiting in self._new) >= BATCH_ROWS:
                    yield from self._flush()
        yield from self._flush()

    def _flush(self) -> Iterator[LoadResult]:
        batch, self._new = self._new, []
        if batch:
            counts = self._write(lambda tx: Insertion(tx).run(batch))
            for parts in batch:
                self._stored[parts.source] = parts.fingerprint
                yield LoadResult.written(parts.source, counts[parts.source])

    def _replace(self, parts: PartitionedFacts) -> LoadResult:
        if parts.source == VOCABULARY:
            counts = self._write(lambda tx: write_terms(tx, parts, self._schema, self._terms))
            self._terms = frozenset(node.id for node in parts.shared)
        else:
            counts = self._write(lambda tx: self._replace_document(tx, parts))
        self._stored[parts.source] = parts.fingerprint
        return LoadResult.written(parts.source, counts)

    def _replace_document(self, tx: ManagedTransaction, parts: PartitionedFacts) -> Counts:
        erased, touched = erase(tx, parts.source, self._schema)
        inserted = Insertion(tx).run([parts])[parts.source]
        return erased + inserted + sweep(tx, touched - parts.shared_refs, self._terms)


def remove(
    tx: ManagedTransaction, source: str, schema: GraphSchema, terms: frozenset[str]
) -> RemoveResult:
    """Take one loaded document out of the graph."""
    erased, touched = erase(tx, source, schema)
    dropped, stub = drop_document(tx, source)
    total = erased + dropped + sweep(tx, touched, terms)
    return RemoveResult(source=source, stub=stub, **total.as_dict())

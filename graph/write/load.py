"""Brings the graph up to date with sources: what is unchanged is left, what changed is replaced."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from neo4j import ManagedTransaction

from graph.driver.query import query
from graph.records import Facts
from graph.schema import GraphSchema
from graph.write import statements
from graph.write.counts import Counts, LoadResult, RemoveResult
from graph.write.erase import drop_document, erase, sweep
from graph.write.insert import Insertion
from graph.write.ledger import Ledger
from graph.write.partition import VOCABULARY, PartitionedFacts, partition
from graph.write.terms import write_terms

T = TypeVar("T")


class RunTransaction(Protocol):
    """Runs a function in one transaction; nothing of it stays if it raises.

    What it records in the ledger is brought up to date before the transaction ends.
    """

    def __call__(self, work: Callable[[ManagedTransaction, Ledger], T]) -> T:
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
            alone = each.source in self._stored or each.source == VOCABULARY
            if alone:
                yield from self._flush()
            self._new.append(parts)
            if alone or sum(waiting.size() for waiting in self._new) >= BATCH_ROWS:
                yield from self._flush()
        yield from self._flush()

    def _flush(self) -> Iterator[LoadResult]:
        batch, self._new = self._new, []
        if batch:
            counts = self._write(lambda tx, ledger: self._bring_up(tx, ledger, batch))
            for parts in batch:
                self._stored[parts.source] = parts.fingerprint
                if parts.source == VOCABULARY:
                    self._terms = frozenset(node.id for node in parts.shared)
                yield (
                    LoadResult.written(parts.source, counts[parts.source])
                    if parts.source in counts
                    else LoadResult(source=parts.source, status="unchanged")
                )

    def _bring_up(
        self, tx: ManagedTransaction, ledger: Ledger, batch: Sequence[PartitionedFacts]
    ) -> dict[str, Counts]:
        """Write what is not as it is in the graph now: another load may have been here since."""
        there = loaded(tx, [parts.source for parts in batch])
        missing = [parts for parts in batch if there.get(parts.source) != parts.fingerprint]
        for parts in missing:
            if parts.source in there:
                ledger.erasing(parts.source, there[parts.source])
        counts: dict[str, Counts] = {}
        new = [each for each in missing if each.source not in there and each.source != VOCABULARY]
        if new:
            counts |= Insertion(tx).run(new)
        for parts in missing:
            if parts.source == VOCABULARY:
                counts[parts.source] = write_terms(tx, parts, self._schema)
                ledger.overwrote(node.ref for node in parts.shared)
            elif parts.source in there:
                counts[parts.source] = self._replace(tx, parts)
            ledger.wrote(parts)
        return counts

    def _replace(self, tx: ManagedTransaction, parts: PartitionedFacts) -> Counts:
        erased, touched = erase(tx, parts.source, self._schema)
        inserted = Insertion(tx).run([parts])[parts.source]
        return erased + inserted + sweep(tx, touched - parts.shared_refs, self._terms)


def loaded(tx: ManagedTransaction, sources: Sequence[str]) -> dict[str, str]:
    """The fingerprints of those of ``sources`` that are loaded."""
    found = tx.run(query(statements.FINGERPRINTS_OF), sources=list(sources))
    return {record["source"]: record["fingerprint"] for record in found}


def remove(
    tx: ManagedTransaction,
    ledger: Ledger,
    source: str,
    schema: GraphSchema,
    terms: frozenset[str],
) -> RemoveResult | None:
    """Take one document out of the graph; None if it is not loaded."""
    there = loaded(tx, [source])
    if source not in there:
        return None
    ledger.erasing(source, there[source])
    erased, touched = erase(tx, source, schema)
    dropped, stub = drop_document(tx, source)
    total = erased + dropped + sweep(tx, touched, terms)
    return RemoveResult(source=source, stub=stub, **total.as_dict())

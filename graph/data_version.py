"""The version of the data: a hash of what is loaded, kept in the graph itself.

Whoever changes the data writes the new version in the same transaction. So it is read in one step,
however much is loaded, and is never older than the data, whichever program loaded it.

The version is a sum over the loaded sources: a change takes out what it replaced and adds what it
wrote, and need not look at the others.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from neo4j import ManagedTransaction

from graph.driver.query import query

FINGERPRINTS = """
MATCH (d:Document) WHERE d.facts_fingerprint IS NOT NULL
RETURN d.id AS source, d.facts_fingerprint AS fingerprint
UNION ALL
MATCH (v:Dataset) WHERE v.facts_fingerprint IS NOT NULL
RETURN v.id AS source, v.facts_fingerprint AS fingerprint
"""
"""Each loaded source and the fingerprint of its facts."""
VERSION = """
MATCH (v:Dataset {id: 'version'}) RETURN v.hash AS hash
"""
_HOLD = "MERGE (v:Dataset {id: 'version'}) SET v.hash = ''"
_SUM = "MATCH (v:Dataset {id: 'version'}) RETURN v.sum AS sum"
_STAMP = "MERGE (v:Dataset {id: 'version'}) SET v.hash = $hash, v.sum = $sum"
"""Makes the node: who removed the last document may have deleted the one that was waited for."""
_DROP = "MATCH (v:Dataset {id: 'version'}) DELETE v"
_MODULUS = 1 << 256


def hold(tx: ManagedTransaction) -> None:
    """Let no other writer in before this transaction ends; the first thing that it does.

    Writing to one node does that: another transaction waits there, or has to try again.
    """
    tx.run(query(_HOLD)).consume()


def restamp(
    tx: ManagedTransaction, gone: Iterable[tuple[str, str]], came: Iterable[tuple[str, str]]
) -> None:
    """Write the version that the data has now.

    ``gone`` and ``came`` are sources with their fingerprints before and after the change.
    """
    sums = [record["sum"] for record in tx.run(query(_SUM))]
    if sums and sums[0]:
        _write(tx, (int(sums[0], 16) - _sum(gone) + _sum(came)) % _MODULUS)
    else:
        stamp(tx)


def stamp(tx: ManagedTransaction) -> None:
    """As ``restamp``, counted anew from all that is loaded."""
    found = tx.run(query(FINGERPRINTS)).values("source", "fingerprint")
    _write(tx, _sum((source, fingerprint) for source, fingerprint in found))


def _write(tx: ManagedTransaction, total: int) -> None:
    text = f"{total:064x}"
    tx.run(query(_STAMP if total else _DROP), hash=_hash(total), sum=text).consume()


def stamped(rows: Sequence[Mapping[str, Any]]) -> str | None:
    """What ``VERSION`` found; None if there is no version."""
    return rows[0]["hash"] if rows else None


def hash_of(fingerprints: Mapping[str, str]) -> str:
    """The hash over the fingerprints of all loaded sources; 12 hex digits."""
    return _hash(_sum(fingerprints.items()))


def _sum(fingerprints: Iterable[tuple[str, str]]) -> int:
    lines = (f"{source} {fingerprint}\n".encode() for source, fingerprint in fingerprints)
    digests = (int.from_bytes(hashlib.sha256(line).digest()) for line in lines)
    return sum(digests) % _MODULUS


def _hash(total: int) -> str:
    return f"{total:064x}"[:12]

"""The version of the data: a hash of what is loaded, kept in the graph itself.

Whoever changes the data writes the new version in the same transaction. So it is read in one step,
however much is loaded, and is never older than the data, whichever program loaded it.
"""

import hashlib
from collections.abc import Mapping, Sequence
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
_STAMP = "MATCH (v:Dataset {id: 'version'}) SET v.hash = $hash"
_DROP = "MATCH (v:Dataset {id: 'version'}) DELETE v"


def hold(tx: ManagedTransaction) -> None:
    """Let no other writer in before this transaction ends; the first thing that it does.

    Writing to one node does that: another transaction waits there, or is told to try again.
    """
    tx.run(query(_HOLD)).consume()


def stamp(tx: ManagedTransaction) -> None:
    """Write the version that the data has now; the last thing that a transaction does."""
    found = tx.run(query(FINGERPRINTS)).data("source", "fingerprint")
    version = hash_of({each["source"]: each["fingerprint"] for each in found})
    tx.run(query(_STAMP if found else _DROP), hash=version).consume()


def stamped(rows: Sequence[Mapping[str, Any]]) -> str | None:
    """What ``VERSION`` found; None if there is no version."""
    return rows[0]["hash"] if rows else None


def hash_of(fingerprints: Mapping[str, str]) -> str:
    """The hash over the fingerprints of all loaded sources; 12 hex digits."""
    lines = sorted(f"{source} {fingerprint}\n" for source, fingerprint in fingerprints.items())
    return hashlib.sha256("".join(lines).encode()).hexdigest()[:12]

"""Whether what is stored is still as it was written: by checksums that are stored with it.

Neither engine notices that a bad disk has changed a text. A document and the vocabulary have the
sum over their rows, each by its digest, so that rows may be read in any order; a node that several
sources share has one of its own, since none of them says what it is. What is derived from facts is
in no checksum.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, LiteralString, TypeAlias

from graph.driver.query import query
from graph.records import Edge, Node, Value
from graph.schema import CHECKSUM, DERIVED, DOCUMENT, FINGERPRINT, graph_schema

Read: TypeAlias = Callable[[LiteralString, dict[str, Any]], Iterable[Mapping[str, Any]]]
"""Runs a statement of this program: its rows as plain Python (``graph.driver.values``)."""

_STORED = f"""
MATCH (d:Document) WHERE d.{FINGERPRINT} IS NOT NULL AND d.{CHECKSUM} IS NOT NULL
RETURN d.id AS source, d.{CHECKSUM} AS checksum
"""
_STORED_TERMS = f"""
MATCH (v:Dataset) WHERE v.{CHECKSUM} IS NOT NULL
RETURN v.id AS source, v.{CHECKSUM} AS checksum, v.terms AS terms
"""
_SHARED = """
MATCH (n:{label}) WHERE n.{checksum} IS NOT NULL AND n.{fingerprint} IS NULL
RETURN n.id AS id, n.{checksum} AS checksum, properties(n) AS of
"""
_AT_ONCE = 50
"""Documents whose facts are read together."""
_BYTES = 8
_MODULUS = 1 << 8 * _BYTES
_NOT_STATED = DERIVED | {"id"}


def checksum(nodes: Iterable[Node], edges: Iterable[Edge]) -> str:
    """The checksum of these rows; 16 hex digits."""
    of_nodes = (_digest(node.label, node.id, "", node.properties) for node in nodes)
    of_edges = (_digest(e.type, e.start.id, e.end.id, e.properties) for e in edges)
    return _text(sum(chain(of_nodes, of_edges)))


def changed(read: Read) -> Iterator[str]:
    """The sources and shared nodes that are not as they were written; it reads all of the graph.

    What an earlier version of this program wrote has no checksum, and is left out.
    """
    stored = {row["source"]: row["checksum"] for row in read(query(_STORED), {})}
    documents = sorted(stored)
    for at in range(0, len(documents), _AT_ONCE):
        some = documents[at : at + _AT_ONCE]
        found = _sums(read, _document_rows(), some)
        yield from (each for each in some if _text(found[each]) != stored[each])
    for row in read(query(_STORED_TERMS), {}):
        found = _sums(read, _term_rows(), row["terms"])
        if _text(found.total()) != row["checksum"]:
            yield row["source"]
    yield from _changed_nodes(read)


def _changed_nodes(read: Read) -> Iterator[str]:
    for label in sorted(graph_schema().shared):
        statement = _SHARED.format(label=label, checksum=CHECKSUM, fingerprint=FINGERPRINT)
        for row in read(query(statement), {}):
            if _text(_digest(label, row["id"], "", row["of"])) != row["checksum"]:
                yield row["id"]


def _sums(
    read: Read, statements: Iterable[tuple[str, LiteralString]], ids: Sequence[str]
) -> Counter[str]:
    """The sums of the rows that the statements give, by source."""
    found: Counter[str] = Counter()
    for name, statement in statements:
        for row in read(statement, {"ids": ids}):
            found[row["source"]] += _digest(name, row["start"], row["end"], row["of"])
    return found


def _document_rows() -> Iterator[tuple[str, LiteralString]]:
    """Label or type, and the statement that gives all such rows of some documents."""
    schema = graph_schema()
    yield DOCUMENT, _nodes(DOCUMENT, "id")
    for label in sorted(schema.own):
        yield label, _nodes(label, "document_id")
    for kind, start, end in schema.edges:
        if start in schema.own:
            yield kind, _edges(f"(s:{start} {{document_id: id}})-[r:{kind}]->(e:{end})")
        elif end in schema.own:
            yield kind, _edges(f"(e:{end} {{document_id: id}})<-[r:{kind}]-(s:{start})")
        elif start == DOCUMENT:
            yield kind, _edges(f"(s:{start} {{id: id}})-[r:{kind}]->(e:{end})")


def _term_rows() -> Iterator[tuple[str, LiteralString]]:
    """The same of the nodes and edges that the vocabulary states."""
    schema = graph_schema()
    for label in sorted(schema.terms):
        yield label, _nodes(label, "id")
    for kind, start, end in schema.term_edges:
        yield kind, _edges(f"(s:{start} {{id: id}})-[r:{kind}]->(e:{end})")


def _nodes(label: str, key: str) -> LiteralString:
    return query(
        f"UNWIND $ids AS id MATCH (n:{label} {{{key}: id}}) "
        "RETURN id AS source, n.id AS start, '' AS end, properties(n) AS of"
    )


def _edges(pattern: str) -> LiteralString:
    return query(
        f"UNWIND $ids AS id MATCH {pattern} "
        "RETURN id AS source, s.id AS start, e.id AS end, properties(r) AS of"
    )


def _digest(name: str, start: str, end: str, properties: Mapping[str, Any]) -> int:
    """Of a row. Loads make one for each, so that it is made of joined texts and not of JSON."""
    pairs = sorted(properties.items())
    stated = [f"{key}={_plain(value)}" for key, value in pairs if key not in _NOT_STATED]
    text = "\n".join((name, start, end, *stated))
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=_BYTES).digest())


def _plain(value: Value) -> Value:
    """A whole number is the same as the float that the importer makes of it."""
    return int(value) if type(value) is float and value.is_integer() else value


def _text(total: int) -> str:
    return f"{total % _MODULUS:016x}"

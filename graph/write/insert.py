"""Writes facts that are known to be new, many documents to a statement."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, LiteralString

from neo4j import ManagedTransaction

from graph.records import Edge, Ref
from graph.schema import DOCUMENT
from graph.write import statements
from graph.write.counts import Counts
from graph.write.partition import PartitionedFacts, row
from ontology.errors import StoreError

Row = dict[str, Any]

CHUNK_ROWS = 1_000
"""Rows of a statement: few enough that a slow machine is far from the engine's limit of time."""
_CHUNK_CHARACTERS = 2_000_000
"""The embedded engine takes messages of up to 16 MB; a Chinese character is 3 bytes."""


class Insertion:
    """The rows of one transaction by statement, and whose they are."""

    def __init__(self, tx: ManagedTransaction) -> None:
        self._tx = tx
        self._counts: dict[str, Counts] = defaultdict(Counts)

    def run(self, parts: Sequence[PartitionedFacts]) -> dict[str, Counts]:
        """Write all ``parts``; what was counted for each source.

        Raises StoreError if an edge's end is neither stated nor in the graph.
        """
        known = existing(self._tx, (ref for each in parts for ref in _refs(each)))
        self._shared(parts, known)
        self._documents(parts, known)
        self._own(parts)
        self._edges(parts)
        return self._counts

    def _shared(self, parts: Sequence[PartitionedFacts], known: set[Ref]) -> None:
        """Make the shared nodes that an edge needs and that are not there yet."""
        new: dict[str, list[tuple[str, Row]]] = defaultdict(list)
        for each in parts:
            for node in each.shared:
                if node.ref in each.shared_refs and node.ref not in known:
                    new[node.label].append((each.source, row(node)))
                    known.add(node.ref)
            if missing := each.shared_refs - known:
                names = "、".join(sorted(ref.id for ref in missing)[:5])
                raise StoreError(f"{each.source} 的关系指向图中没有的节点：{names}。")
        for label, rows in new.items():
            self._write(statements.create_nodes(label), rows, nodes=True)

    def _documents(self, parts: Sequence[PartitionedFacts], known: set[Ref]) -> None:
        """Make the documents, or make full documents of stubs."""
        for is_stub in (False, True):
            rows = [
                (each.source, {**row(each.document), "facts_fingerprint": each.fingerprint})
                for each in parts
                if each.document and (each.document.ref in known) == is_stub
            ]
            self._write(statements.merge_nodes(DOCUMENT), rows, nodes=not is_stub)

    def _own(self, parts: Sequence[PartitionedFacts]) -> None:
        new: dict[str, list[tuple[str, Row]]] = defaultdict(list)
        for each in parts:
            for node in each.own:
                new[node.label].append((each.source, row(node)))
        for label, rows in new.items():
            self._write(statements.create_nodes(label), rows, nodes=True)

    def _edges(self, parts: Sequence[PartitionedFacts]) -> None:
        new: dict[tuple[str, str, str], list[tuple[str, Row]]] = defaultdict(list)
        for each in parts:
            for edge in each.edges:
                key = (edge.type, edge.start.label, edge.end.label)
                new[key].append((each.source, edge_row(edge)))
        for key, rows in new.items():
            self._write(statements.create_edges(*key), rows, edges=True)

    def _write(
        self,
        statement: LiteralString,
        rows: list[tuple[str, Row]],
        *,
        nodes: bool = False,
        edges: bool = False,
    ) -> None:
        """Run ``statement``; the database must count one node or one edge for each row.

        Only that makes a count for several documents a count for each of them.
        """
        counted = run_rows(self._tx, statement, [each for _, each in rows])
        expected = len(rows) * nodes, len(rows) * edges
        if (counted.nodes_created, counted.edges_created) != expected:
            raise StoreError(
                f"数据库写入的数量不符：{statement} 应写入 {len(rows)} 条，"
                f"实际 {counted.nodes_created} 个节点、{counted.edges_created} 条关系。"
                "这次没有写入任何内容。"
            )
        properties: dict[str, int] = defaultdict(int)
        for source, each in rows:
            properties[source] += len(each["properties"] if edges else each)
        for source, number in Counter(source for source, _ in rows).items():
            self._counts[source] += Counts(
                nodes_created=number * nodes,
                edges_created=number * edges,
                properties_set=properties[source],
            )


def run_rows(tx: ManagedTransaction, statement: LiteralString, rows: Sequence[Row]) -> Counts:
    """Run a statement over ``$rows``, in pieces that fit into a message."""
    counted = Counts()
    for chunk in _chunks(rows):
        counted += Counts.of(tx.run(statement, rows=chunk).consume().counters)
    return counted


def existing(tx: ManagedTransaction, refs: Iterable[Ref]) -> set[Ref]:
    """Which of the nodes are in the graph."""
    by_label: dict[str, set[str]] = defaultdict(set)
    for ref in refs:
        by_label[ref.label].add(ref.id)
    return {
        Ref(label, record["id"])
        for label, ids in by_label.items()
        for record in tx.run(statements.existing(label), ids=sorted(ids))
    }


def edge_row(edge: Edge) -> Row:
    """An edge as a parameter of its statement."""
    return {"start": edge.start.id, "end": edge.end.id, "properties": dict(edge.properties)}


def _refs(parts: PartitionedFacts) -> Iterator[Ref]:
    yield from parts.shared_refs
    if parts.document:
        yield parts.document.ref


def _chunks(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    start, weight = 0, 0
    for position, each in enumerate(rows):
        weight += _weight(each)
        if position - start >= CHUNK_ROWS or weight > _CHUNK_CHARACTERS:
            if position > start:
                yield rows[start:position]
            start, weight = position, _weight(each)
    if start < len(rows):
        yield rows[start:]


def _weight(value: Row) -> int:
    texts = {**value, **value.get("properties", {})}.values()
    return sum(len(each) for each in texts if isinstance(each, str))

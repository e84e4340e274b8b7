"""Writes facts that are known to be new, many documents to a statement."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from neo4j import ManagedTransaction

from graph.records import Ref
from graph.schema import DOCUMENT
from graph.write import statements
from graph.write.counts import Counts
from graph.write.order import keys_to_be
from graph.write.partition import PartitionedFacts, row
from graph.write.rows import Row, create_edges, create_nodes, edge_row, run_rows
from ontology.errors import StoreError

Rows = list[tuple[str, Row]]
"""Rows, each with the source that states it."""


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
        self._own(parts, keys_to_be(self._tx, parts))
        self._edges(parts)
        return self._counts

    def _shared(self, parts: Sequence[PartitionedFacts], known: set[Ref]) -> None:
        """Make the shared nodes that an edge needs and that are not there yet."""
        new: dict[str, Rows] = defaultdict(list)
        for each in parts:
            for node in each.shared:
                if node.ref in each.shared_refs and node.ref not in known:
                    new[node.label].append((each.source, row(node)))
                    known.add(node.ref)
            if missing := each.shared_refs - known:
                names = "、".join(sorted(ref.id for ref in missing)[:5])
                raise StoreError(f"{each.source} 的关系指向图中没有的节点：{names}。")
        for label, rows in new.items():
            self._counted(label, rows, create_nodes(self._tx, label, _bare(rows)), nodes=True)

    def _documents(self, parts: Sequence[PartitionedFacts], known: set[Ref]) -> None:
        """Make the documents, or make full documents of stubs."""
        for is_stub in (False, True):
            rows = [
                (each.source, {**row(each.document), **each.signature})
                for each in parts
                if each.document and (each.document.ref in known) == is_stub
            ]
            made = run_rows(self._tx, statements.merge_nodes(DOCUMENT), _bare(rows))
            self._counted(DOCUMENT, rows, made, nodes=not is_stub)

    def _own(self, parts: Sequence[PartitionedFacts], keys: Mapping[Ref, Row]) -> None:
        new: dict[str, Rows] = defaultdict(list)
        for each in parts:
            for node in each.own:
                new[node.label].append((each.source, {**row(node), **keys.get(node.ref, {})}))
        for label, rows in new.items():
            self._counted(label, rows, create_nodes(self._tx, label, _bare(rows)), nodes=True)

    def _edges(self, parts: Sequence[PartitionedFacts]) -> None:
        new: dict[tuple[str, str, str], Rows] = defaultdict(list)
        for each in parts:
            for edge in each.edges:
                key = (edge.type, edge.start.label, edge.end.label)
                new[key].append((each.source, edge_row(edge)))
        for key, rows in new.items():
            self._counted(key[0], rows, create_edges(self._tx, *key, _bare(rows)), edges=True)

    def _counted(
        self, what: str, rows: Rows, made: Counts, *, nodes: bool = False, edges: bool = False
    ) -> None:
        """Count what was written for each source: one node or one edge for each row.

        StoreError if the database counted otherwise: only that makes a count for several documents
        a count for each of them.
        """
        expected = len(rows) * nodes, len(rows) * edges
        if (made.nodes_created, made.edges_created) != expected:
            raise StoreError(
                f"数据库写入的数量不符：{what} 应写入 {len(rows)} 条，"
                f"实际 {made.nodes_created} 个节点、{made.edges_created} 条关系。"
                "这次没有写入任何内容。"
            )
        properties: dict[str, int] = defaultdict(int)
        for source, each in rows:
            properties[source] += len(each) - (2 if edges else 0)
        for source, number in Counter(source for source, _ in rows).items():
            self._counts[source] += Counts(
                nodes_created=number * nodes,
                edges_created=number * edges,
                properties_set=properties[source],
            )


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


def _bare(rows: Rows) -> list[Row]:
    return [row for _, row in rows]


def _refs(parts: PartitionedFacts) -> Iterator[Ref]:
    yield from parts.shared_refs
    if parts.document:
        yield parts.document.ref

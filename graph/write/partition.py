"""One source's facts, sorted by how the store treats them, and checked beforehand."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Any

from graph.checksums import checksum
from graph.records import Edge, Facts, Node, Ref
from graph.schema import CHECKSUM, FINGERPRINT, GraphSchema
from graph.write.derived import derived
from ontology.errors import StoreError

VOCABULARY = "vocabulary"
"""The source of what the ontology's vocabularies say."""


@dataclass(frozen=True)
class PartitionedFacts:
    """The facts of one source.

    ``own`` go with the source; ``document`` is its Document; ``shared`` are agencies, districts,
    sectors, indicators and cited documents, which the store keeps while something refers to them.
    """

    source: str
    fingerprint: str
    own: tuple[Node, ...]
    document: Node | None
    shared: tuple[Node, ...]
    edges: tuple[Edge, ...]

    @cached_property
    def shared_refs(self) -> frozenset[Ref]:
        """Every shared node that an edge refers to, stated in ``shared`` or not."""
        mine = {node.ref for node in self.own}
        if self.document:
            mine.add(self.document.ref)
        ends = chain.from_iterable((edge.start, edge.end) for edge in self.edges)
        return frozenset(ends) - mine

    @property
    def signature(self) -> dict[str, str]:
        """What is stored of the source itself: by it is known what was written."""
        mine = (*self.own, self.document) if self.document else self.shared
        return {FINGERPRINT: self.fingerprint, CHECKSUM: checksum(mine, self.edges)}

    def size(self) -> int:
        """Rows to write."""
        return len(self.own) + len(self.shared) + len(self.edges) + 1


def partition(facts: Facts, schema: GraphSchema) -> PartitionedFacts:
    """Sort ``facts``; StoreError names the first that the ontology or the store does not allow."""
    if facts.source == VOCABULARY:
        return _vocabulary(facts, schema)
    own = tuple(node for node in facts.nodes if node.properties.get("document_id") == facts.source)
    documents = [node for node in facts.nodes if node.ref == Ref("Document", facts.source)]
    if len(documents) != 1:
        raise StoreError(
            f"{facts.source} 的事实里应有且仅有一个 id 相同的 Document 节点，"
            f"实有 {len(documents)} 个。"
        )
    owned = {node.ref for node in (*own, *documents)}
    parts = PartitionedFacts(
        source=facts.source,
        fingerprint=facts.fingerprint,
        own=tuple(node for node in own if node.ref != documents[0].ref),
        document=documents[0],
        shared=tuple(node for node in facts.nodes if node.ref not in owned),
        edges=facts.edges,
    )
    _check(
        chain(_unknown_names(facts, schema), _foreign(parts, owned, schema), _duplicates(facts)),
        facts,
    )
    return parts


def _vocabulary(facts: Facts, schema: GraphSchema) -> PartitionedFacts:
    parts = PartitionedFacts(facts.source, facts.fingerprint, (), None, facts.nodes, facts.edges)
    _check(chain(_unknown_names(facts, schema), _duplicates(facts)), facts)
    return parts


def _check(problems: Iterator[str], facts: Facts) -> None:
    problem = next(problems, None)
    if problem:
        raise StoreError(f"{facts.source} 的事实无法写入：{problem}。")


def _unknown_names(facts: Facts, schema: GraphSchema) -> Iterator[str]:
    """Labels and edge types that the ontology does not know."""
    refs = chain.from_iterable((edge.start, edge.end) for edge in facts.edges)
    for label in {ref.label for ref in chain(refs, (node.ref for node in facts.nodes))}:
        if label not in schema.labels:
            yield f"本体里没有节点标签 {label!r}"
    for kind in {edge.type for edge in facts.edges} - schema.edge_types:
        yield f"本体里没有关系类型 {kind!r}"


def _foreign(parts: PartitionedFacts, owned: set[Ref], schema: GraphSchema) -> Iterator[str]:
    """Nodes and edges that would be nobody's to delete."""
    for ref in chain((node.ref for node in parts.shared), parts.shared_refs):
        if ref.label not in schema.shared:
            yield f"节点 {ref.label} {ref.id} 不属于本文件（document_id 不符）"
    for edge in parts.edges:
        if edge.start not in owned and (edge.end not in owned or edge.end.label == "Document"):
            yield f"关系 {edge.id} 的起点和终点都不是本文件的节点"


def _duplicates(facts: Facts) -> Iterator[str]:
    """Nodes and edges that occur twice."""
    nodes: set[Ref] = set()
    for node in facts.nodes:
        if node.ref in nodes:
            yield f"节点 {node.label} {node.id} 出现了两次"
        nodes.add(node.ref)
    edges: set[tuple[Ref, str, Ref]] = set()
    for edge in facts.edges:
        key = (edge.start, edge.type, edge.end)
        if key in edges:
            yield f"关系 {edge.id} 出现了两次"
        edges.add(key)


def row(node: Node) -> dict[str, Any]:
    """The properties of a node, its id and what the store adds among them."""
    return {"id": node.id, **node.properties, **derived(node)}

"""Facts as files for ``neo4j-admin database import``: a fresh graph, as loading them would make it.

The rows are those that the store would write (``graph.write.partition.row``), with what it adds for
searching and the fingerprints, so that the program finds in the graph what it would have loaded.
Millions of rows take minutes, where loading takes hours. What loads keep up to date is counted by
the first load afterwards, with the indexes (``GraphStore.ensure_schema``).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import ExitStack
from pathlib import Path
from typing import Any, BinaryIO

from graph.data_version import hash_of
from graph.export.formats.neo4j_import import column, csv_line, node_key, script
from graph.records import Edge, Facts, Node, Ref
from graph.schema import (
    CHECKSUM,
    DATASET,
    DERIVED,
    DOCUMENT,
    FINGERPRINT,
    PINYIN,
    graph_schema,
)
from graph.write.partition import VOCABULARY, PartitionedFacts, partition, row
from ontology.labels import NAMED
from ontology.model import Property, load_schema

_DATASET_COLUMNS = (FINGERPRINT, CHECKSUM, "hash")


def write_import(folder: Path, facts: Iterable[Facts], stated: Set[str]) -> int:
    """Write all ``facts``, the vocabulary's first, and an ``import.sh``; the number of sources.

    ``stated`` are the ids of all documents among them: where another cites one of these it needs
    no stub.

    Raises:
        StoreError: facts that the store would not write either.
    """
    fingerprints = {}
    with ExitStack() as stack:
        files = _Files(folder, stack, stated)
        for each in facts:
            parts = partition(each, graph_schema())
            files.write(parts)
            fingerprints[parts.source] = parts.fingerprint
        files.version(hash_of(fingerprints))
        (folder / "import.sh").write_text(script(files.arguments()))
    return len(fingerprints)


class _Files:
    """A CSV file for each label and each type of edges, and for each type that a column may have.

    The importer has one type for a column, where extraction writes whole numbers as such.
    """

    def __init__(self, folder: Path, stack: ExitStack, stated: Set[str]) -> None:
        self._folder, self._stack = folder, stack
        self._open: dict[str, BinaryIO] = {}
        self._known = {Ref(DOCUMENT, each) for each in stated}
        schema = load_schema()
        self._columns = {
            label: [each for each in its.properties.values() if each.name != its.key]
            for label, its in schema.classes.items()
        }
        self._edge_columns = {
            kind: list(its.properties.values()) for kind, its in schema.edges.items()
        }

    def arguments(self) -> Iterator[str]:
        """What the importer needs to know of the files."""
        for name in self._open:
            kind = (
                "nodes" if name.partition("-")[0] in {*self._columns, DATASET} else "relationships"
            )
            yield f"--{kind}={name}.csv"

    def write(self, parts: PartitionedFacts) -> None:
        """The nodes and edges of a source; of shared nodes those that are not there yet."""
        if parts.document:
            self._node(parts.document, parts.signature)
        for node in parts.own:
            self._node(node, {})
        for node in parts.shared:
            needed = parts.source == VOCABULARY or node.ref in parts.shared_refs
            if needed and node.ref not in self._known:
                self._known.add(node.ref)
                self._node(node, {})
        for edge in parts.edges:
            self._edge(edge)
        if parts.source == VOCABULARY:
            terms = sorted(node.id for node in parts.shared)
            self._dataset(VOCABULARY, parts.signature, terms)

    def version(self, hash_: str) -> None:
        """The version of the data."""
        self._dataset("version", {"hash": hash_}, None)

    def _dataset(self, id_: str, texts: Mapping[str, str], terms: list[str] | None) -> None:
        header = [":ID", ":LABEL", "id:string", "terms:string[]"]
        header += [f"{name}:string" for name in _DATASET_COLUMNS]
        line = [node_key(Ref(DATASET, id_)), DATASET, id_, terms]
        line += map(texts.get, _DATASET_COLUMNS)
        self._file(DATASET, header).write(csv_line(line))

    def _node(self, node: Node, more: Mapping[str, Any]) -> None:
        columns = self._columns[node.label]
        derived = sorted(DERIVED) if node.label in NAMED else []
        whole = [each.name for each in columns if _is_whole(each, node)]
        header = [":ID", ":LABEL", "id:string"]
        header += [f"{each.name}:long" if each.name in whole else column(each) for each in columns]
        header += [f"{name}:string{'[]' if name == PINYIN else ''}" for name in derived]
        properties = {**row(node), **more}
        names = [*(each.name for each in columns), *derived]
        line = [node_key(node.ref), node.label, node.id, *map(properties.get, names)]
        self._file("-".join((node.label, *whole)), header).write(csv_line(line))

    def _edge(self, edge: Edge) -> None:
        columns = self._edge_columns[edge.type]
        header = [":START_ID", ":TYPE", ":END_ID", *map(column, columns)]
        values = (edge.properties.get(each.name) for each in columns)
        line = [node_key(edge.start), edge.type, node_key(edge.end), *values]
        self._file(edge.type, header).write(csv_line(line))

    def _file(self, name: str, header: Sequence[str]) -> BinaryIO:
        if name not in self._open:
            file = (self._folder / f"{name}.csv").open("wb")
            self._open[name] = self._stack.enter_context(file)
            self._open[name].write(csv_line(header))
        return self._open[name]


def _is_whole(each: Property, node: Node) -> bool:
    return each.type == "float" and type(node.properties.get(each.name)) is int

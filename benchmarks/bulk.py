"""Facts as CSV files for Neo4j's importer: millions of rows in minutes, where loading takes hours.

The rows are those that the store would write (``graph.write.partition.row``), with what it adds for
searching, so the program finds in the graph what it would have loaded.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, BinaryIO

from graph.export.formats.neo4j_import import column, csv_line, node_key
from graph.records import Facts, Node, Ref
from graph.schema import DERIVED, PINYIN, graph_schema
from graph.write.partition import PartitionedFacts, partition, row
from ontology.labels import NAMED
from ontology.model import load_schema

_SCRIPT = """\
set -eu
cd "$(dirname "$0")"
"$NEO4J_ADMIN" database import full neo4j --overwrite-destination --multiline-fields=true \\
    --array-delimiter=U+001F {files}
"""


def write_import(folder: Path, facts: Iterable[Sequence[Facts]]) -> int:
    """Write all ``facts`` and an ``import.sh`` for ``running_neo4j``; the number of sources.

    Each item is the facts of some sources; a document that one of them states and others cite must
    be stated in the item in which it comes first.
    """
    with ExitStack() as stack:
        files = _Files(folder, stack)
        count = sum(
            files.write([partition(each, graph_schema()) for each in some]) for some in facts
        )
        (folder / "import.sh").write_text(_SCRIPT.format(files=" ".join(files.arguments())))
    return count


class _Files:
    """A CSV file for each label and each type of edges."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder, self._stack = folder, stack
        self._open: dict[str, BinaryIO] = {}
        self._known: set[Ref] = set()
        schema = load_schema()
        self._columns = {
            label: [each for each in its.properties.values() if each.name != its.key]
            for label, its in schema.classes.items()
        }
        self._edge_columns = {
            kind: list(its.properties.values()) for kind, its in schema.edges.items()
        }

    def arguments(self) -> Iterator[str]:
        """What the importer is told of the files."""
        for name in self._open:
            yield f"--{'nodes' if name in self._columns else 'relationships'}={name}.csv"

    def write(self, some: Sequence[PartitionedFacts]) -> int:
        """The nodes and edges of sources that share nodes; how many sources these are."""
        for parts in some:
            if parts.document:
                self._node(parts.document, {"facts_fingerprint": parts.fingerprint})
        for parts in some:
            for node in (*parts.own, *parts.shared):
                self._node(node, {})
            for edge in parts.edges:
                columns = self._edge_columns[edge.type]
                header = [":START_ID", ":TYPE", ":END_ID", *map(column, columns)]
                values = (edge.properties.get(each.name) for each in columns)
                line = [node_key(edge.start), edge.type, node_key(edge.end), *values]
                self._file(edge.type, header).write(csv_line(line))
        return len(some)

    def _node(self, node: Node, more: Mapping[str, Any]) -> None:
        if node.ref in self._known:
            return
        if node.label in NAMED:  # others belong to one source
            self._known.add(node.ref)
        columns = self._columns[node.label]
        derived = sorted(DERIVED) if node.label in NAMED else []
        header = [":ID", ":LABEL", "id:string", *map(column, columns)]
        header += [f"{name}:string{'[]' if name == PINYIN else ''}" for name in derived]
        properties = {**row(node), **more}
        names = [*(each.name for each in columns), *derived]
        line = [node_key(node.ref), node.label, node.id, *map(properties.get, names)]
        self._file(node.label, header).write(csv_line(line))

    def _file(self, name: str, header: Sequence[str]) -> BinaryIO:
        if name not in self._open:
            file = (self._folder / f"{name}.csv").open("wb")
            self._open[name] = self._stack.enter_context(file)
            self._open[name].write(csv_line(header))
        return self._open[name]

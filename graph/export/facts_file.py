"""A file of facts as the source of an export: what ``policygraph extract`` prints."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from graph.export.source import StatedEdge, facts
from graph.records import Edge, Node, Ref
from ontology.errors import FormatError
from ontology.model import load_schema


class FactsFile:
    """The nodes and edges of a JSON Lines file, all of them in memory.

    Raises FormatError, which names the line, if it is no such file.
    """

    def __init__(self, path: Path) -> None:
        self.version = path.name
        self._nodes: dict[str, list[Node]] = defaultdict(list)
        self._edges: dict[str, list[Edge]] = defaultdict(list)
        self._documents: dict[Ref, str] = {}
        for number, line in enumerate(_lines(path), 1):
            try:
                self._add(json.loads(line))
            except (ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
                raise FormatError(
                    f"{path} 第 {number} 行不是一条事实（{error}）。"
                    "事实文件由 policygraph extract 或 policygraph export --format jsonl 给出。"
                ) from None

    def nodes(self, label: str) -> Iterator[Node]:
        """The nodes of a label, in the file's order."""
        yield from self._nodes[label]

    def edges(self, kind: str) -> Iterator[StatedEdge]:
        """The edges of a type, in the file's order."""
        for edge in self._edges[kind]:
            yield StatedEdge(edge, self._documents.get(edge.start) or self._documents.get(edge.end))

    def _add(self, record: Mapping[str, Any]) -> None:
        schema = load_schema()
        if record["type"] == "node":
            label = record["labels"][0]
            values = facts(record["properties"], schema.classes[label].properties)
            node = Node(label, record["id"], values)
            self._nodes[label].append(node)
            if isinstance(document := values.get("document_id"), str):
                self._documents[node.ref] = document
        else:
            kind = record["label"]
            values = facts(record["properties"], schema.edges[kind].properties)
            start, end = (Ref(record[e]["labels"][0], record[e]["id"]) for e in ("start", "end"))
            self._edges[kind].append(Edge(kind, start, end, values))


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8").rstrip("\n").split("\n")
    except OSError as error:
        raise FormatError(f"{path}：无法读取（{error.strerror}）。请检查路径和权限。") from error

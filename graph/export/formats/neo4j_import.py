"""CSV files for ``neo4j-admin database import full``, with the command to run.

Every value is quoted, so that an empty string differs from no value, and quotes, line ends and
delimiters in a text do no harm. An id is unique within its label only, so the importer's own ids
(``:ID``, which it does not store) have the label in front.
"""

from collections.abc import Iterable, Iterator

from graph.export.output import File, Format
from graph.export.source import Source, StatedEdge
from graph.records import Node, Ref, Value
from graph.schema import graph_schema
from ontology.model import EdgeClass, NodeClass, Property, load_schema

_TYPES = {
    "string": "string",
    "integer": "long",
    "float": "double",
    "boolean": "boolean",
    "date": "date",
}
_BETWEEN_ITEMS = "\x1f"
"""The unit separator of ASCII: no name has one."""

_SCRIPT = """\
#!/bin/sh
# 用法 Usage: NEO4J_HOME=/var/lib/neo4j sh import.sh [数据库 database]
# 会覆盖同名数据库；Neo4j（或这个数据库）要先停止。
# Overwrites the database of that name; stop Neo4j (or the database) first.
set -eu
cd "$(dirname "$0")"
"${{NEO4J_ADMIN:-neo4j-admin}}" database import full "${{1:-neo4j}}" --overwrite-destination \\
    --multiline-fields=true --array-delimiter=U+001F --input-encoding=UTF-8 \\
    {files}
"""
_README = """\
# policygraph → Neo4j 5

数据版本 data version：{version}

1. 停止 Neo4j。Stop Neo4j.
2. `sh import.sh`（需要 Neo4j 5 自带的 `neo4j-admin`；不在 PATH 中时用 NEO4J_ADMIN 指明。
   Needs the `neo4j-admin` of Neo4j 5; name it with NEO4J_ADMIN if it is not on the PATH.）
3. 启动 Neo4j，再建约束和索引。Start Neo4j, then make constraints and indexes:
   `cypher-shell -f schema.cypher`

导入的是供查看和分析的副本，不含检索用的辅助属性（如拼音）；要让 policygraph 使用 Neo4j，
请设置 NEO4J_URI 后运行 `policygraph load`。
This is a copy to look at and to analyse, without what the program adds for searching; to have
policygraph itself work on Neo4j, set NEO4J_URI and run `policygraph load`.
"""


def _files(source: Source) -> Iterator[File]:
    schema = load_schema()
    yield File("README.md", iter([_README.format(version=source.version).encode()]))
    yield File("import.sh", iter([script(_arguments()).encode()]))
    yield File("schema.cypher", iter([_schema().encode()]))
    for label, node in schema.classes.items():
        yield File(_node_file(label), _nodes(node, source.nodes(label)))
    for kind, edge in schema.edges.items():
        yield File(_edge_file(kind), _edges(edge, source.edges(kind)))


def _node_file(label: str) -> str:
    return f"nodes/{label}.csv"


def _edge_file(kind: str) -> str:
    return f"edges/{kind}.csv"


def _nodes(its: NodeClass, nodes: Iterable[Node]) -> Iterator[bytes]:
    columns = [each for each in its.properties.values() if each.name != its.key]
    header = [":ID", ":LABEL", f"{its.key}:string", *map(column, columns)]
    yield csv_line(header)
    for node in nodes:
        values = (node.properties.get(each.name) for each in columns)
        yield csv_line([node_key(node.ref), node.label, node.id, *values])


def _edges(its: EdgeClass, edges: Iterable[StatedEdge]) -> Iterator[bytes]:
    columns = list(its.properties.values())
    yield csv_line([":START_ID", ":TYPE", ":END_ID", *map(column, columns)])
    for edge, _ in edges:
        values = (edge.properties.get(each.name) for each in columns)
        yield csv_line([node_key(edge.start), edge.type, node_key(edge.end), *values])


def column(each: Property) -> str:
    """The heading of a property's column, with its type."""
    return f"{each.name}:{_TYPES[each.type]}{'[]' if each.multivalued else ''}"


def node_key(ref: Ref) -> str:
    """By what the importer knows a node: ids are unique within a label."""
    return f"{ref.label}/{ref.id}"


def csv_line(values: Iterable[Value | None]) -> bytes:
    """A row of a file."""
    return (",".join(map(_quoted, values)) + "\n").encode()


def _quoted(value: Value | None) -> str:
    """A cell; Python's csv module would write an empty string as it writes no value."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return f'"{str(value).lower()}"'
    text = _BETWEEN_ITEMS.join(value) if isinstance(value, list) else str(value)
    return '"' + text.replace('"', '""') + '"'


def script(files: Iterable[str]) -> str:
    """The command that imports files, each with what the importer is to take it for."""
    return _SCRIPT.format(files=" \\\n    ".join(files))


def _arguments() -> Iterator[str]:
    schema = load_schema()
    yield from (f"--nodes={_node_file(label)}" for label in schema.classes)
    yield from (f"--relationships={_edge_file(kind)}" for kind in schema.edges)


def _schema() -> str:
    schema = graph_schema()
    constraints = (
        f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE;\n"
        for name, label in schema.constraints().items()
    )
    indexes = (
        f"CREATE INDEX {name} IF NOT EXISTS FOR (n:{label}) ON (n.{key});\n"
        for name, (label, key) in schema.indexes().items()
    )
    return "".join((*constraints, *indexes))


FORMAT = Format(
    "neo4j-import",
    "CSV 文件和命令，供 neo4j-admin database import 一次导入",
    ".zip",
    "application/zip",
    _files,
)

"""CSV tables, one for each label and edge type, with a description of every column.

Like all CSV files of this program they begin with the mark by which Excel knows UTF-8, join lists
with ；, and keep spreadsheets from running text as a formula. ``datapackage.json`` describes them
in the form of a Frictionless tabular data package.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graph.export.cells import cell, harmless
from graph.export.output import File, Format
from graph.export.source import Source, StatedEdge
from graph.records import Node, Value
from ontology.model import EdgeClass, NodeClass, Property, load_schema

_LIST = "；"
_ENDS = {
    "start_label": ("起点类别", "Label of the node where the edge starts."),
    "start": ("起点", "Id of the node where the edge starts."),
    "end_label": ("终点类别", "Label of the node where the edge ends."),
    "end": ("终点", "Id of the node where the edge ends."),
    "document": ("出处", "Id of the document that states it; empty for the vocabularies."),
}
_ENCODING = "utf-8-sig"


def _files(source: Source) -> Iterator[File]:
    schema = load_schema()
    yield File("datapackage.json", _package(source.version))
    for label, node in schema.classes.items():
        yield File(_path(node), _table(node, map(_node_row, source.nodes(label))))
    for kind, edge in schema.edges.items():
        yield File(_path(edge), _table(edge, map(_edge_row, source.edges(kind))))


def _path(table: NodeClass | EdgeClass) -> str:
    return f"edges/{table.type}.csv" if isinstance(table, EdgeClass) else f"nodes/{table.label}.csv"


def _columns(table: NodeClass | EdgeClass) -> list[str]:
    ends = list(_ENDS) if isinstance(table, EdgeClass) else []
    return [*ends, *table.properties]


def _node_row(node: Node) -> dict[str, Value]:
    return {"id": node.id, **node.properties}


def _edge_row(stated: StatedEdge) -> dict[str, Value]:
    edge, document = stated
    ends: dict[str, Value] = {
        "start_label": edge.start.label,
        "start": edge.start.id,
        "end_label": edge.end.label,
        "end": edge.end.id,
    }
    return ends | ({"document": document} if document else {}) | dict(edge.properties)


def _table(table: NodeClass | EdgeClass, rows: Iterable[Mapping[str, Value]]) -> Iterator[bytes]:
    columns = _columns(table)
    yield "\ufeff".encode() + _line(columns)
    for row in rows:
        yield _line([_cell(row.get(column)) for column in columns])


def _line(cells: list[str]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerow(cells)
    return text.getvalue().encode()


def _cell(value: Value | None) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return cell(value) if isinstance(value, int | float) else harmless(cell(value))


# --- the data package --------------------------------------------------------------------------


def _package(version: str) -> Iterator[bytes]:
    schema = load_schema()
    tables: list[NodeClass | EdgeClass] = [*schema.classes.values(), *schema.edges.values()]
    package = {
        "profile": "tabular-data-package",
        "name": "policygraph",
        "version": version,
        "title": "政策图谱 · Policy graph",
        "description": (
            f"空白为没有值；列表以“{_LIST}”分隔；以 = + - @ 开头的文字前加了撇号，以免被当作公式。"
            f" Empty means no value; lists are joined with {_LIST}; an apostrophe precedes text "
            "that a spreadsheet would run as a formula."
        ),
        "resources": [_resource(table) for table in tables],
    }
    yield json.dumps(package, ensure_ascii=False, indent=1).encode()


def _resource(table: NodeClass | EdgeClass) -> dict[str, Any]:
    fields = [_field(each) for each in table.properties.values()]
    keys: dict[str, Any] = {"primaryKey": "id"}
    if isinstance(table, EdgeClass):
        fields = [
            {"name": name, "type": "string", "title": title, "description": description}
            for name, (title, description) in _ENDS.items()
        ] + fields
        keys = {"primaryKey": ["start", "end"]}
    return {
        "profile": "tabular-data-resource",
        "name": _path(table).removesuffix(".csv").replace("/", "-").lower(),
        "path": _path(table),
        "title": f"{table.title} · {table.title_en}",
        "description": f"{table.description} {table.description_en}",
        "encoding": _ENCODING,
        "schema": {"fields": fields, **keys},
    }


def _field(each: Property) -> dict[str, Any]:
    kind = {"float": "number"}.get(each.type, each.type)
    constraints = {"required": True} if each.required else {}
    allowed = {"enum": list(each.values)} if each.values else {}
    return {
        "name": each.name,
        "type": "string" if each.multivalued else kind,
        "title": f"{each.title} · {each.title_en}",
        "description": f"{each.description} {each.description_en}",
        **({"constraints": constraints | allowed} if constraints | allowed else {}),
    }


FORMAT = Format("csv", "CSV 表格，每类节点、每种关系一个", ".zip", "application/zip", _files)

"""CSV tables, one for each label and edge type, with a description of every column.

Like all CSV files of this program they begin with the mark by which Excel knows UTF-8, join lists
with ；, and keep spreadsheets from running text as a formula. ``datapackage.json`` describes them
in the form of a Frictionless tabular data package. Beside the ids of an edge stand the names of
what it joins. What no cell of Excel can hold is cut there, and stands whole in ``texts/``.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import quote

from graph.export.cells import cut, fits
from graph.export.csv_lines import BYTE_ORDER_MARK, csv_lines
from graph.export.output import File, Format
from graph.export.source import NAMED_BY, Source, StatedEdge
from graph.records import Node, Value
from graph.schema import DOCUMENT
from ontology.model import EdgeClass, NodeClass, Property, load_schema

_LIST = "；"
_ENDS = {
    "start_label": ("起点类别", "Label of the node where the edge starts."),
    "start": ("起点", "Id of the node where the edge starts."),
    "start_name": ("起点名称", "Its name or title."),
    "end_label": ("终点类别", "Label of the node where the edge ends."),
    "end": ("终点", "Id of the node where the edge ends."),
    "end_name": ("终点名称", "Its name or title."),
    "document": ("出处", "Id of the document that states it; empty for the vocabularies."),
    "document_name": ("出处名称", "Its title."),
}
_ENCODING = "utf-8-sig"
_NAME_CHARACTERS = 60


def _files(source: Source) -> Iterator[File]:
    schema = load_schema()
    yield File("datapackage.json", _package(source.version))
    names: dict[str, str] = {}
    for label, node in schema.classes.items():
        nodes = _remembered(source.nodes(label), names)
        yield File(_path(node), _table(node, map(_node_row, nodes)))
    for kind, edge in schema.edges.items():
        rows = (_edge_row(stated, names) for stated in source.edges(kind))
        yield File(_path(edge), _table(edge, rows))
    yield from _long_texts(source)


def _remembered(nodes: Iterable[Node], names: dict[str, str]) -> Iterator[Node]:
    """The nodes, whose names are kept by id for the edges that follow."""
    for node in nodes:
        named = next((node.properties[each] for each in NAMED_BY if each in node.properties), "")
        names[node.id] = str(named)[:_NAME_CHARACTERS]
        yield node


def _long_texts(source: Source) -> Iterator[File]:
    """Of documents alone: everything else is a part of one, and they may be that long."""
    for node in source.nodes(DOCUMENT):
        for name, value in node.properties.items():
            if _is_long(value):
                yield File(_text_path(node.id, name), iter([str(value).encode()]))


def _is_long(value: Value | None) -> bool:
    return isinstance(value, str) and not fits(value)


def _text_path(id_: str, column: str) -> str:
    """The file of a cell that is too long; ids are made of what file names may hold, mostly."""
    return f"texts/{quote(id_, safe='')}.{column}.txt"


def _path(table: NodeClass | EdgeClass) -> str:
    return f"edges/{table.type}.csv" if isinstance(table, EdgeClass) else f"nodes/{table.label}.csv"


def _columns(table: NodeClass | EdgeClass) -> list[str]:
    ends = list(_ENDS) if isinstance(table, EdgeClass) else []
    return [*ends, *table.properties]


def _node_row(node: Node) -> dict[str, Value]:
    return {"id": node.id, **node.properties}


def _edge_row(stated: StatedEdge, names: Mapping[str, str]) -> dict[str, Value]:
    edge, document = stated
    ends: dict[str, Value] = {
        "start_label": edge.start.label,
        "start": edge.start.id,
        "start_name": names.get(edge.start.id, ""),
        "end_label": edge.end.label,
        "end": edge.end.id,
        "end_name": names.get(edge.end.id, ""),
    }
    if document:
        ends |= {"document": document, "document_name": names.get(document, "")}
    return ends | dict(edge.properties)


def _table(table: NodeClass | EdgeClass, rows: Iterable[Mapping[str, Value]]) -> Iterator[bytes]:
    columns = _columns(table)
    yield BYTE_ORDER_MARK + csv_lines([columns])
    for row in rows:
        yield csv_lines([[_cell(row, column) for column in columns]])


def _cell(row: Mapping[str, Value], column: str) -> Value | None:
    value = row.get(column)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str) and _is_long(value):
        where = _text_path(str(row["id"]), column)
        return cut(value, f"……（全文 {len(value)} 字，一格放不下；见 {where}）")
    return value


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
            f"空白为没有值；列表以“{_LIST}”分隔；以 = + - @ 开头的文字前加了撇号，以免被当作公式；"
            "一格放不下的文字截断，全文在 texts 文件夹。"
            f" Empty means no value; lists are joined with {_LIST}; an apostrophe precedes text "
            "that a spreadsheet would run as a formula; text too long for a cell is cut there, and "
            "stands whole in texts."
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

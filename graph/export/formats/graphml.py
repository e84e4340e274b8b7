"""GraphML, as Gephi, yEd and networkx read it.

networkx's own writer takes a graph that is whole in memory; lxml writes it piece by piece. Lists
are joined with ；, since GraphML has none. ``label`` is what Gephi shows: a node's title or name,
an edge's type in Chinese; ``labels`` and ``type`` are the ontology's.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from lxml import etree

from graph.export.cells import printable
from graph.export.output import Buffer, File, Format
from graph.export.source import NAMED_BY, Source
from graph.records import Value
from ontology.model import EdgeClass, NodeClass, load_schema

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_TYPES = {
    "string": "string",
    "date": "string",
    "integer": "long",
    "float": "double",
    "boolean": "boolean",
}

Key = tuple[str, str]
"""Id of a property's key, and the type of its values."""


def _files(source: Source) -> Iterator[File]:
    yield File("policygraph.graphml", _graphml(source))


def _graphml(source: Source) -> Iterator[bytes]:
    schema = load_schema()
    nodes = _keys("n", ("label", "labels"), schema.classes.values())
    edges = _keys("e", ("label", "type", "document"), schema.edges.values())
    buffer = Buffer()
    with etree.xmlfile(buffer, encoding="utf-8") as xml:
        xml.write_declaration()
        with xml.element("graphml", nsmap={None: _NAMESPACE}):
            for key in chain(_declared("node", nodes), _declared("edge", edges)):
                xml.write(key, "\n")
            with xml.element("graph", id="policygraph", edgedefault="directed"):
                for element in chain(_nodes(source, nodes), _edges(source, edges)):
                    xml.write(element, "\n")
                    xml.flush()
                    yield buffer.take()
    yield buffer.take()


def _keys(
    prefix: str, added: Iterable[str], classes: Iterable[NodeClass | EdgeClass]
) -> dict[str, Key]:
    """The keys of all properties: GraphML wants them before the first node."""
    keys = {name: (f"{prefix}.{name}", "string") for name in added}
    for each in chain.from_iterable(one.properties.values() for one in classes):
        kind = "string" if each.multivalued else _TYPES[each.type]
        keys.setdefault(each.name, (f"{prefix}.{each.name}", kind))
    return keys


def _declared(domain: str, keys: Mapping[str, Key]) -> Iterator[etree._Element]:
    for name, (key, kind) in keys.items():
        yield etree.Element("key", {"id": key, "for": domain, "attr.name": name, "attr.type": kind})


def _nodes(source: Source, keys: Mapping[str, Key]) -> Iterator[etree._Element]:
    for label in load_schema().classes:
        for node in source.nodes(label):
            named = next((str(node.properties[n]) for n in NAMED_BY if n in node.properties), "")
            values = {"label": named or node.id, "labels": label}
            yield _element("node", {"id": node.id}, {**values, **node.properties}, keys)


def _edges(source: Source, keys: Mapping[str, Key]) -> Iterator[etree._Element]:
    for kind, its in load_schema().edges.items():
        for edge, document in source.edges(kind):
            values: dict[str, Value] = {"label": its.title, "type": kind}
            if document:
                values["document"] = document
            ends = {"id": edge.id, "source": edge.start.id, "target": edge.end.id}
            yield _element("edge", ends, {**values, **edge.properties}, keys)


def _element(
    tag: str, attributes: dict[str, str], values: Mapping[str, Value], keys: Mapping[str, Key]
) -> etree._Element:
    element = etree.Element(tag, {name: _text(value) for name, value in attributes.items()})
    for name, value in values.items():
        if name in keys:
            etree.SubElement(element, "data", key=keys[name][0]).text = _text(value)
    return element


def _text(value: Value) -> str:
    """Control characters cannot stand in XML in any form."""
    if isinstance(value, bool):
        return str(value).lower()
    text = "；".join(value) if isinstance(value, list) else str(value)
    return printable(text)


FORMAT = Format(
    "graphml", "GraphML（Gephi、networkx、yEd）", ".graphml", "application/graphml+xml", _files
)

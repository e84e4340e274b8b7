"""Nodes and edges in the ontology's RDF terms, as JSON-LD objects.

A resource is a dict in the words of ``ontology/generated/policygraph.context.jsonld``: what
``turtle``, ``jsonld`` and ``triples`` write is the same. A node is one resource. An edge is a plain
property of its start, and a statement with the edge's own properties. What a text says has an
annotation with the lines and the words.
"""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import quote

from graph.export.source import Source, StatedEdge
from graph.records import Node, Value
from ontology.model import load_schema

Resource = dict[str, Any]
"""``id`` and ``@type``, if it has them, and values by term; a value may be a list or a resource."""

IDS = "https://w3id.org/policygraph/id/"
"""The IRI of a node is this and its id, that of an edge this, ``edge/`` and start, type and end."""

LINES = "http://tools.ietf.org/rfc/rfc5147"
_NOT_IN_IRI = re.compile(r'[\x00-\x20\x7f-\x9f<>"{}|\\^`%/?#\[\]\ue000-\uf8ff\ufff0-\uffff]')


@cache
def context() -> Mapping[str, Any]:
    """The terms: their IRIs, and the types of their values."""
    path = files("ontology").joinpath("generated", "policygraph.context.jsonld")
    terms: dict[str, Any] = json.loads(path.read_text("utf-8"))["@context"]
    return terms


def describe(source: Source) -> Iterator[Resource]:
    """All resources: the nodes label by label, then the edges type by type."""
    schema = load_schema()
    for label in schema.classes:
        for node in source.nodes(label):
            yield from describe_node(node)
    for kind in schema.edges:
        for stated in source.edges(kind):
            yield from describe_edge(stated)


def describe_node(node: Node) -> Iterator[Resource]:
    """The node, and the evidence of what was read from a document."""
    iri = node_iri(node.id)
    document = node.properties.get("document_id")
    source = None if node.label == "Document" else document
    yield {
        "id": iri,
        "@type": node.label,
        "dcterms:identifier": node.id,
        **_values(node.properties),
        **_stated_in(source),
    }
    yield from _evidence(iri, source, node.properties)


def describe_edge(stated: StatedEdge) -> Iterator[Resource]:
    """The edge as a plain property, as a statement with its properties, and its evidence."""
    edge = stated.edge
    kind = load_schema().edges[edge.type]
    iri, start, end = edge_iri(stated), node_iri(edge.start.id), node_iri(edge.end.id)
    yield {"id": start, edge.type.lower(): end}
    yield {
        "id": iri,
        "@type": kind.name,
        "subject": start,
        "predicate": kind.iri,
        "object": end,
        **_values(edge.properties),
        **_stated_in(stated.document),
    }
    yield from _evidence(iri, stated.document, edge.properties)


def node_iri(id: str) -> str:
    """``https://w3id.org/policygraph/id/agency:天津市商务局``."""
    return IDS + _escaped(id)


def edge_iri(stated: StatedEdge) -> str:
    """``…/id/edge/agency:天津市商务局/LEADS/doc-1a2b3c4d5e6f.m.3``."""
    edge = stated.edge
    return f"{IDS}edge/{_escaped(edge.start.id)}/{edge.type}/{_escaped(edge.end.id)}"


def _escaped(id: str) -> str:
    return _NOT_IN_IRI.sub(lambda found: quote(found[0], safe=""), id)


def _values(properties: Mapping[str, Value]) -> Resource:
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in properties.items()
    }


def _stated_in(document: object) -> Resource:
    return {"stated_in": node_iri(document)} if isinstance(document, str) else {}


def _evidence(iri: str, document: object, properties: Mapping[str, Value]) -> Iterator[Resource]:
    """A web annotation; none where the lines are missing or are no numbers."""
    first, last = properties.get("line_start"), properties.get("line_end")
    if not (isinstance(document, str) and isinstance(first, int) and isinstance(last, int)):
        return
    words = properties.get("quote")
    refined = {"refined_by": {"@type": "QuoteSelector", "quote": words}} if words else {}
    yield {
        "id": f"{iri}#evidence",
        "@type": "Evidence",
        "evidence_of": iri,
        "excerpt": {
            "@type": "Excerpt",
            "excerpt_of": node_iri(document),
            "selector": {
                "@type": "LineSelector",
                "fragment": f"line={first - 1},{last}",  # RFC 5147 counts the ends of lines
                "fragment_syntax": LINES,
                **refined,
            },
        },
    }

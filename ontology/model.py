"""The schema as the graph needs it: labels, edge types, their properties, indexes."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from ontology.errors import OntologyError
from ontology.linkml_file import Definition, LinkmlFile, annotations

_FILE = Path(__file__).parent / "policygraph.yaml"
_ENDS = ("subject", "predicate", "object")
_TYPES = ("string", "integer", "float", "boolean", "date")

Type = Literal["string", "integer", "float", "boolean", "date"]
"""The type of a value: str, int, float, bool, datetime.date."""


@dataclass(frozen=True, slots=True)
class Property:
    """A property of nodes or edges; ``values`` are the only ones allowed, () for any.

    ``enumeration`` is the name under which the words of these values stand, "" without values.
    """

    name: str
    type: Type
    multivalued: bool
    required: bool
    values: tuple[str, ...]
    enumeration: str
    title: str
    title_en: str
    description: str
    description_en: str
    iri: str


@dataclass(frozen=True, slots=True)
class NodeClass:
    """A node label; ``key`` names the property in which its nodes differ."""

    label: str
    key: str
    properties: Mapping[str, Property]
    title: str
    title_en: str
    description: str
    description_en: str
    iri: str


@dataclass(frozen=True, slots=True)
class EdgeClass:
    """An edge type, the labels it may join, and its properties.

    ``name`` is its class in RDF; ``iri`` is the RDF property that says the same without the edge's
    properties.
    """

    name: str
    type: str
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    properties: Mapping[str, Property]
    title: str
    title_en: str
    description: str
    description_en: str
    iri: str


@dataclass(frozen=True, slots=True)
class Schema:
    """What the graph may say.

    ``classes`` by label, ``edges`` by type; ``indexed`` maps a label to the properties that the
    store should index beside the key.
    """

    classes: Mapping[str, NodeClass]
    edges: Mapping[str, EdgeClass]
    indexed: Mapping[str, tuple[str, ...]]


@cache
def load_schema(path: Path = _FILE) -> Schema:
    """The schema, read once and checked.

    Raises:
        OntologyError: a class names a slot, a range or a parent that is not there.
    """
    file = LinkmlFile(path)
    labels = file.concrete_under("Node")
    edges = [_edge(file, name) for name in file.concrete_under("Association")]
    return Schema(
        classes={label: _node(file, label) for label in labels},
        edges={edge.type: edge for edge in edges},
        indexed={label: _indexed(file, label) for label in labels},
    )


def _node(file: LinkmlFile, label: str) -> NodeClass:
    slots = file.slots_of(label)
    return NodeClass(
        label=label,
        key=next(name for name, slot in slots.items() if slot.get("identifier")),
        properties=_properties(file, slots),
        iri=file.expand(file.classes[label].get("class_uri", label)),
        **_texts(file.classes[label]),
    )


def _edge(file: LinkmlFile, name: str) -> EdgeClass:
    type_ = str(annotations(file.classes[name]).get("cypher"))
    predicate = file.slots.get(type_.lower())
    if predicate is None:
        raise OntologyError(
            f"{file.name}：关系“{name}”要有 annotations.cypher 和同名小写的 slot，请补上"
        )
    slots = file.slots_of(name)
    return EdgeClass(
        name=name,
        type=type_,
        starts=_labels(file, name, slots["subject"]),
        ends=_labels(file, name, slots["object"]),
        properties=_properties(file, {k: v for k, v in slots.items() if k not in _ENDS}),
        iri=file.expand(predicate.get("slot_uri", type_.lower())),
        **_texts(file.classes[name]),
    )


def _labels(file: LinkmlFile, edge: str, end: Definition) -> tuple[str, ...]:
    labels = tuple(choice["range"] for choice in end.get("any_of", [end]))
    for label in labels:
        if label not in file.classes:
            raise OntologyError(f"{file.name}：关系“{edge}”所连的“{label}”不在 classes 中")
    return labels


def _properties(file: LinkmlFile, slots: Mapping[str, Definition]) -> dict[str, Property]:
    """The slots that hold values; one that holds a node is an edge."""
    return {
        name: _property(file, name, slot)
        for name, slot in slots.items()
        if slot.get("range") not in file.classes
    }


def _property(file: LinkmlFile, name: str, slot: Definition) -> Property:
    range_ = slot.get("range", "string")
    if range_ not in _TYPES and range_ not in file.enums:
        raise OntologyError(f"{file.name}：“{name}”的 range“{range_}”既非类型也非枚举")
    return Property(
        name=name,
        type="string" if range_ in file.enums else range_,
        multivalued=slot.get("multivalued", False),
        required=slot.get("required", False),
        values=tuple(file.enums.get(range_, {}).get("permissible_values", ())),
        enumeration=range_ if range_ in file.enums else "",
        iri=file.expand(slot.get("slot_uri", name)),
        **_texts(slot),
    )


def _indexed(file: LinkmlFile, label: str) -> tuple[str, ...]:
    slots = file.slots_of(label)
    return tuple(name for name, slot in slots.items() if annotations(slot).get("indexed"))


def _texts(definition: Definition) -> dict[str, Any]:
    english = annotations(definition)
    return {
        "title": definition.get("title", ""),
        "title_en": english.get("label_en", ""),
        "description": definition.get("description", ""),
        "description_en": english.get("description_en", ""),
    }

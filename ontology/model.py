"""The schema as the graph needs it: labels, edge types, their properties, indexes.

Read from ``policygraph.yaml`` without LinkML, which is for generating only.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from ontology.errors import OntologyError
from ontology.yaml_file import read_yaml

_FILE = Path(__file__).parent / "policygraph.yaml"
_ENDS = ("subject", "predicate", "object")

Type = Literal["string", "integer", "float", "boolean", "date"]
"""The type of a value: str, int, float, bool, datetime.date."""


@dataclass(frozen=True, slots=True)
class Property:
    """A property of nodes or edges; ``values`` are the only ones allowed, () for any."""

    name: str
    type: Type
    multivalued: bool
    required: bool
    values: tuple[str, ...]
    title: str
    title_en: str
    description: str
    description_en: str
    iri: str


@dataclass(frozen=True, slots=True)
class NodeClass:
    """A node label; ``key`` names the property that tells its nodes apart."""

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

    ``iri`` is the RDF property that says the same without the edge's properties.
    """

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
    return _Reader(path).schema()


class _Reader:
    """LinkML's inheritance, as far as ``policygraph.yaml`` uses it: is_a, slots, slot_usage."""

    def __init__(self, path: Path) -> None:
        document = read_yaml(path)
        self._file = path.name
        self._classes: dict[str, dict[str, Any]] = document["classes"]
        self._slots: dict[str, dict[str, Any]] = document["slots"]
        self._enums: dict[str, dict[str, Any]] = document.get("enums", {})
        self._prefixes: dict[str, str] = document["prefixes"]
        self._default_prefix: str = document["default_prefix"]

    def schema(self) -> Schema:
        labels = self._concrete_under("Node")
        classes = {label: self._node(label) for label in labels}
        edges = [self._edge(name) for name in self._concrete_under("Association")]
        return Schema(
            classes=classes,
            edges={edge.type: edge for edge in edges},
            indexed={label: tuple(self._indexed(label)) for label in labels},
        )

    def _node(self, label: str) -> NodeClass:
        slots = self._slots_of(label)
        return NodeClass(
            label=label,
            key=next(name for name, slot in slots.items() if slot.get("identifier")),
            properties=self._properties(slots),
            iri=self._expand(self._classes[label].get("class_uri", label)),
            **_texts(self._classes[label]),
        )

    def _edge(self, name: str) -> EdgeClass:
        type_ = str(_annotations(self._classes[name]).get("cypher"))
        predicate = self._slots.get(type_.lower())
        if predicate is None:
            raise OntologyError(
                f"{self._file}：关系“{name}”要有 annotations.cypher 和同名小写的 slot，请补上"
            )
        slots = self._slots_of(name)
        return EdgeClass(
            type=type_,
            starts=self._labels(name, slots["subject"]),
            ends=self._labels(name, slots["object"]),
            properties=self._properties({k: v for k, v in slots.items() if k not in _ENDS}),
            iri=self._expand(predicate.get("slot_uri", type_.lower())),
            **_texts(self._classes[name]),
        )

    def _labels(self, edge: str, end: dict[str, Any]) -> tuple[str, ...]:
        labels = tuple(choice["range"] for choice in end.get("any_of", [end]))
        for label in labels:
            if label not in self._classes:
                raise OntologyError(f"{self._file}：关系“{edge}”所连的“{label}”不在 classes 中")
        return labels

    def _properties(self, slots: Mapping[str, dict[str, Any]]) -> dict[str, Property]:
        return {
            name: self._property(name, slot)
            for name, slot in slots.items()
            if "any_of" not in slot and slot.get("range") not in self._classes
        }

    def _property(self, name: str, slot: dict[str, Any]) -> Property:
        range_ = slot.get("range", "string")
        if range_ not in ("string", "integer", "float", "boolean", "date", *self._enums):
            raise OntologyError(f"{self._file}：“{name}”的 range“{range_}”既非类型也非枚举")
        values = self._enums.get(range_, {}).get("permissible_values", {})
        return Property(
            name=name,
            type="string" if range_ in self._enums else range_,
            multivalued=slot.get("multivalued", False),
            required=slot.get("required", False),
            values=tuple(values),
            iri=self._expand(slot.get("slot_uri", name)),
            **_texts(slot),
        )

    def _indexed(self, label: str) -> Iterator[str]:
        for name, slot in self._slots_of(label).items():
            if _annotations(slot).get("indexed"):
                yield name

    def _slots_of(self, class_name: str) -> dict[str, dict[str, Any]]:
        """The slots of a class by name, own and inherited, with their usage there."""
        slots: dict[str, dict[str, Any]] = {}
        for ancestor in reversed(self._lineage(class_name)):
            for name in self._classes[ancestor].get("slots", ()):
                if name not in self._slots:
                    raise OntologyError(f"{self._file}：“{ancestor}”的“{name}”不在 slots 中")
                slots[name] = self._slots[name]
            for name, usage in self._classes[ancestor].get("slot_usage", {}).items():
                if name not in slots:
                    raise OntologyError(f"{self._file}：“{ancestor}”没有 slot_usage 中的“{name}”")
                annotations = _annotations(slots[name]) | _annotations(usage)
                slots[name] = {**slots[name], **usage, "annotations": annotations}
        return slots

    def _lineage(self, class_name: str) -> list[str]:
        """The class, its parent, its parent's parent, …"""
        lineage = [class_name]
        while (parent := self._classes[lineage[-1]].get("is_a")) is not None:
            if parent not in self._classes or parent in lineage:
                raise OntologyError(
                    f"{self._file}：“{lineage[-1]}”的 is_a“{parent}”不在 classes 中或成环"
                )
            lineage.append(parent)
        return lineage

    def _concrete_under(self, root: str) -> list[str]:
        return [
            name
            for name, definition in self._classes.items()
            if root in self._lineage(name) and not definition.get("abstract")
        ]

    def _expand(self, curie: str) -> str:
        prefix, colon, local = curie.partition(":")
        return self._prefixes[prefix if colon else self._default_prefix] + (local or prefix)


def _annotations(definition: Mapping[str, Any]) -> dict[str, Any]:
    annotations: dict[str, Any] = definition.get("annotations", {})
    return annotations


def _texts(definition: Mapping[str, Any]) -> dict[str, str]:
    annotations = _annotations(definition)
    return {
        "title": definition.get("title", ""),
        "title_en": annotations.get("label_en", ""),
        "description": definition.get("description", ""),
        "description_en": annotations.get("description_en", ""),
    }

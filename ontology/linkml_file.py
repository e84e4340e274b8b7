"""A LinkML schema read without LinkML, which is for generating only.

What ``policygraph.yaml`` uses of LinkML's inheritance: is_a, slots, slot_usage.
"""

from pathlib import Path
from typing import Any

from ontology.errors import OntologyError
from ontology.yaml_file import read_yaml

Definition = dict[str, Any]
"""A class, slot or enum as its YAML says."""


class LinkmlFile:
    """The classes, slots and enums of one file, by name."""

    def __init__(self, path: Path) -> None:
        document = read_yaml(path)
        self.name = path.name
        self.classes: dict[str, Definition] = document["classes"]
        self.slots: dict[str, Definition] = document["slots"]
        self.enums: dict[str, Definition] = document.get("enums", {})
        self._prefixes: dict[str, str] = document["prefixes"]
        self._default_prefix: str = document["default_prefix"]

    def concrete_under(self, root: str) -> list[str]:
        """The classes that descend from ``root`` and are not abstract, in the file's order."""
        return [
            name
            for name, definition in self.classes.items()
            if root in self._lineage(name) and not definition.get("abstract")
        ]

    def slots_of(self, class_name: str) -> dict[str, Definition]:
        """The slots of a class, own and inherited, as it uses them.

        Raises:
            OntologyError: a slot or a usage names what is not there.
        """
        slots: dict[str, Definition] = {}
        for ancestor in reversed(self._lineage(class_name)):
            for name in self.classes[ancestor].get("slots", ()):
                if name not in self.slots:
                    raise OntologyError(f"{self.name}：“{ancestor}”的“{name}”不在 slots 中")
                slots[name] = self.slots[name]
            for name, usage in self.classes[ancestor].get("slot_usage", {}).items():
                if name not in slots:
                    raise OntologyError(f"{self.name}：“{ancestor}”没有 slot_usage 中的“{name}”")
                both = annotations(slots[name]) | annotations(usage)
                slots[name] = {**slots[name], **usage, "annotations": both}
        return slots

    def expand(self, curie: str) -> str:
        """The IRI of ``prefix:name``, or of a name of the schema's own."""
        prefix, colon, local = curie.partition(":")
        if not colon:
            prefix, local = self._default_prefix, curie
        if prefix not in self._prefixes:
            raise OntologyError(f"{self.name}：“{curie}”的前缀不在 prefixes 中，请补上")
        return self._prefixes[prefix] + local

    def _lineage(self, class_name: str) -> list[str]:
        """The class, its parent, its parent's parent, …"""
        lineage = [class_name]
        while (parent := self.classes[lineage[-1]].get("is_a")) is not None:
            if parent not in self.classes or parent in lineage:
                raise OntologyError(
                    f"{self.name}：“{lineage[-1]}”的 is_a“{parent}”不在 classes 中或成环"
                )
            lineage.append(parent)
        return lineage


def annotations(definition: Definition) -> dict[str, Any]:
    """The annotations of a definition, {} if it has none."""
    found: dict[str, Any] = definition.get("annotations", {})
    return found

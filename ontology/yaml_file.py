"""YAML read fast and strictly: a key written twice is an error, not the last one wins."""

from collections.abc import Collection, Hashable, Sequence
from pathlib import Path
from typing import Any

import yaml

from ontology.errors import OntologyError


class _StrictLoader(yaml.CSafeLoader):  # libyaml: ten times as fast as SafeLoader
    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Hashable, Any]:
        mapping: dict[Hashable, Any] = super().construct_mapping(node, deep=deep)
        if len(mapping) != len(node.value):
            keys = [self.construct_object(key) for key, _ in node.value]
            twice = next(key for key in keys if keys.count(key) > 1)
            lines = [
                k.start_mark.line + 1 for k, _ in node.value if self.construct_object(k) == twice
            ]
            raise OntologyError(f"“{twice}”写了两次（第{'、'.join(map(str, lines))}行）")
        return mapping


# YAML 1.1 reads on, off, yes and no as truth values; here they are words.
_StrictLoader.yaml_implicit_resolvers = {
    first: [rule for rule in rules if rule[0] != "tag:yaml.org,2002:bool" or first in "tTfF"]
    for first, rules in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def read_yaml(path: Path) -> Any:
    """The content of a YAML file.

    Raises:
        OntologyError: the file is missing, is no YAML, or writes one key twice.
    """
    try:
        return yaml.load(path.read_bytes(), Loader=_StrictLoader)
    except OSError as error:
        raise OntologyError(f"{path.name}：无法读取（{error.strerror}）") from error
    except yaml.YAMLError as error:
        raise OntologyError(f"{path.name}：不是合法的 YAML：{error}") from error
    except OntologyError as error:
        raise OntologyError(f"{path.name}：{error}，请删去一处") from None


def line_of(path: Path, place: Sequence[str | int]) -> int:
    """The 1-based line of the value to which keys and indices lead, as far as the file has them."""
    node = yaml.compose(path.read_bytes(), Loader=_StrictLoader)
    for key in place:
        if isinstance(node, yaml.SequenceNode) and isinstance(key, int):
            node = node.value[key]
        elif isinstance(node, yaml.MappingNode):
            node = next((value for name, value in node.value if name.value == str(key)), node)
    return int(node.start_mark.line) + 1 if node else 1


def check_keys(where: str, entry: dict[str, Any], allowed: Collection[str]) -> None:
    """Refuse a key that nobody reads, such as a misspelt ``alias``."""
    for key in entry:
        if key not in allowed:
            raise OntologyError(f"{where}：不认识“{key}”，可写的有{'、'.join(sorted(allowed))}")

"""The LinkML schema in one language: LinkML's elements hold one title and one description."""

from pathlib import Path
from typing import Any, Literal

import yaml

from ontology.yaml_file import read_yaml

Language = Literal["zh", "en"]


def localized_schema(path: Path, language: Language) -> str:
    """The schema as YAML, with titles and descriptions in ``language`` only.

    ``policygraph.yaml`` keeps the Chinese in ``title`` and ``description`` and the English in the
    annotations ``label_en`` and ``description_en``, which are taken away.
    """
    schema = read_yaml(path)
    _localize(schema, language)
    for kind in ("classes", "slots", "enums"):
        for definition in schema[kind].values():
            _localize(definition, language)
            for value in definition.get("permissible_values", {}).values():
                _localize(value, language)
    return yaml.safe_dump(schema, allow_unicode=True, sort_keys=False)


def _localize(definition: dict[str, Any], language: Language) -> None:
    annotations = definition.get("annotations", {})
    title, description = annotations.pop("label_en", None), annotations.pop("description_en", None)
    if language == "en":
        definition.update({"title": title, "description": description})

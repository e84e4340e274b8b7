"""A question described as data: what a form, a listing or a manual needs to know of it."""

from dataclasses import dataclass
from typing import Any

from pydantic.fields import FieldInfo

from ontology.labels import NamedLabel
from queries.engine.parameters import AgencyParams, Params, named_parameters


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter; ``kind`` is string, integer, boolean, date or choice."""

    name: str
    title: str
    description: str
    kind: str
    required: bool
    default: Any
    choices: tuple[str, ...]
    label: NamedLabel | None


def describe_parameters(model: type[Params]) -> list[Parameter]:
    """The parameters that say what is asked, then those of reach, then those of paging."""
    schemas = model.model_json_schema(mode="serialization")["properties"]
    labels = named_parameters(model)
    paging, shared = Params.model_fields, AgencyParams.model_fields
    fields = sorted(
        model.model_fields.items(), key=lambda item: (item[0] in paging, item[0] in shared)
    )
    return [_describe(name, field, schemas[name], labels.get(name)) for name, field in fields]


def _describe(
    name: str, field: FieldInfo, schema: dict[str, Any], label: NamedLabel | None
) -> Parameter:
    options = schema.get("anyOf", [schema])
    value = next(option for option in options if option.get("type") != "null")
    choices = tuple(value.get("enum", ()))
    return Parameter(
        name=name,
        title=field.title or name,
        description=field.description or "",
        kind="choice" if choices else value.get("format", value["type"]),
        required=field.is_required(),
        default=schema.get("default"),
        choices=choices,
        label=label,
    )

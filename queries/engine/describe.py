"""A question described as data: what a form, a table or a manual needs to know of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pydantic.fields import FieldInfo

from ontology.labels import NamedLabel
from queries.engine.parameters import AgencyParams, Named, Params, named_parameters
from queries.engine.shared_columns import Row
from queries.engine.worded import words_for


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter; ``kind`` is string, integer, boolean, date or choice.

    ``words`` say what people read in place of its choices, if they are names of ours.
    """

    name: str
    title: str
    description: str
    kind: str
    required: bool
    default: Any
    choices: tuple[str, ...]
    label: NamedLabel | None
    words: dict[str, str]


@dataclass(frozen=True, slots=True)
class Column:
    """A column; ``kind`` is string, integer, number, boolean, date or choice.

    One that is ``several`` holds a list of these. ``label`` says what its names name, ``words``
    what people read in place of its values, if they are names of ours.
    """

    name: str
    title: str
    kind: str
    several: bool
    label: NamedLabel | None
    words: dict[str, str]


def describe_columns(model: type[Row], names: Sequence[str]) -> list[Column]:
    """These columns of the rows of a question."""
    schemas = model.model_json_schema(mode="serialization")["properties"]
    return [_describe_column(name, model.model_fields[name], schemas[name]) for name in names]


def _describe_column(name: str, field: FieldInfo, schema: dict[str, Any]) -> Column:
    value = _not_null(schema)
    several = value.get("type") == "array"
    marks = [mark for mark in field.metadata if isinstance(mark, Named)]
    label = marks[0].label if marks else None
    kind = _kind(value["items"] if several else value)
    return Column(name, field.title or name, kind, several, label, _words(field))


def _words(field: FieldInfo) -> dict[str, str]:
    return {value: word.chinese for value, word in words_for(field).items()}


def _not_null(schema: dict[str, Any]) -> dict[str, Any]:
    options = schema.get("anyOf", [schema])
    return next(option for option in options if option.get("type") != "null")


def _kind(schema: dict[str, Any]) -> str:
    return "choice" if schema.get("enum") else str(schema.get("format", schema.get("type")))


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
    value = _not_null(schema)
    choices = tuple(value.get("enum", ()))
    return Parameter(
        name=name,
        title=field.title or name,
        description=field.description or "",
        kind=_kind(value),
        required=field.is_required(),
        default=schema.get("default"),
        choices=choices,
        label=label,
        words=_words(field),
    )

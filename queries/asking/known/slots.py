"""The parameters of a question of the catalogue, as far as words can give them."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from ontology.labels import NamedLabel
from queries.asking.known.gazetteer import Entity
from queries.engine.describe import describe_parameters
from queries.engine.parameters import PAGING, Params

Kind: TypeAlias = Literal[
    "name", "any", "from", "to", "before", "day", "year", "years", "number", "choice", "flag",
    "place", "text",
]  # fmt: skip
_TYPES: dict[str, Kind] = {
    "integer": "number",
    "number": "number",
    "boolean": "flag",
    "choice": "choice",
}
_NAMED: dict[str, Kind] = {
    "before": "before",
    "as_of": "day",
    "year": "year",
    "years": "years",
    "jurisdiction": "place",
    "start": "any",
    "end": "any",
}
_ENDINGS: dict[str, Kind] = {"_from": "from", "_to": "to", "_year": "year"}


@dataclass(frozen=True, slots=True)
class Slot:
    """A parameter; ``label`` is that of the node that it names, ``choices`` what it may be."""

    name: str
    kind: Kind
    title: str
    required: bool
    label: NamedLabel | None
    choices: tuple[str, ...]

    def takes(self, entity: Entity) -> bool:
        """Whether it can name the entity."""
        return self.kind == "any" or (
            entity.label == self.label
            and (self.name != "collective" or entity.kind == "collective")
        )


def slots_of(model: type[Params]) -> tuple[Slot, ...]:
    """The parameters of a question but for its pages."""
    return tuple(
        Slot(p.name, _kind(p.name, p.kind, p.label), p.title, p.required, p.label, p.choices)
        for p in describe_parameters(model)
        if p.name not in PAGING
    )


def _kind(name: str, type_: str, label: NamedLabel | None) -> Kind:
    """By what it names, by its name, by the end of its name, by its type; else any text."""
    if label:
        return "name"
    for end, kind in _ENDINGS.items():
        if name.endswith(end):
            return kind
    return _NAMED[name] if name in _NAMED else _TYPES.get(type_, "text")

"""The full name of what a parameter names, from whatever a question in Chinese may call it.

What the graph has as a name needs none of this. A short name (商务局, 大消费) is read here with the
names and the parts of names with which questions are read, so that a command, a request, a form and
a question understand the same and ask back the same.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeVar

from ontology.errors import UnclearNameError
from ontology.labels import NamedLabel
from queries.asking import refusals
from queries.asking.known.gazetteer import Entity
from queries.asking.known.known_forms import known_forms
from queries.asking.known.name_index import NameIndex
from queries.asking.known.normalization import words_and_stops
from queries.asking.reading.parsing import read_names
from queries.asking.reading.partial_names import titled_with
from queries.asking.understanding import likeliest
from queries.engine.day import today
from queries.engine.names import find_names, resolve_document
from queries.engine.parameters import Params, labels_of_names
from queries.engine.reads import Reads

P = TypeVar("P", bound=Params)

_AS_PART = "里"
"""What a part of a title stands before: 大消费里."""


class FullName(NamedTuple):
    """A name as the graph has it, and the ids of what it means; none if it means nothing."""

    name: str
    ids: Sequence[str]


def with_full_names(params: P, data_version: str) -> Reads[tuple[P, Mapping[str, Sequence[str]]]]:
    """The parameters, each name in full, and the ids of what it means by parameter.

    What means nothing stays, for the question to say which names are near.

    Raises:
        UnclearNameError: a short name may mean several things.
    """
    full: dict[str, FullName] = {}
    for name, labels in labels_of_names(type(params)).items():
        if given := getattr(params, name):
            full[name] = yield from _full_name(given, labels, data_version)
    update = {name: each.name for name, each in full.items()}
    if place := getattr(params, "jurisdiction", None):
        update["jurisdiction"] = yield from _full_place(place, data_version)
    return params.model_copy(update=update), {name: each.ids for name, each in full.items()}


def full_document(given: str, data_version: str) -> Reads[str]:
    """The id of the one document that a title, also a short one, a number or an id means.

    Raises:
        NotFoundError: it means nothing; offers the nearest names.
        UnclearNameError: it may mean several documents.
    """
    found = yield from _full_name(given, ("Document",), data_version)
    return (yield from resolve_document(found.name))


def _full_place(given: str, data_version: str) -> Reads[str]:
    """The code of a place; one without code by its full name, which stands for a code."""
    known = (yield from known_forms(data_version)).entities
    meant = () if given in known.places else known.unlisted_places.get(given, ())
    if len(meant) > 1:
        raise UnclearNameError(refusals.one_of(given, meant), given, meant)
    return meant[0] if meant else given


def _full_name(given: str, labels: Sequence[NamedLabel], data_version: str) -> Reads[FullName]:
    """What the graph has as a name stays, and means all that have it: 市财政局 of two cities."""
    if ids := (yield from find_names(labels, given)):
        return FullName(given, ids)
    forms = yield from known_forms(data_version)
    meant = likeliest(_meant(given, labels, forms))
    if len(meant) > 1:
        raise UnclearNameError(refusals.unclear(given, meant), given, [e.name for e in meant])
    return FullName(meant[0].name, [meant[0].id]) if meant else FullName(given, ())


def _meant(given: str, labels: Sequence[NamedLabel], forms: NameIndex) -> list[Entity]:
    text = words_and_stops(given)
    for asked in (text, text + _AS_PART):
        names = read_names(asked, forms, today())
        meant = names[0].meant if names and names[0].text == text else ()
        if names and names[0].near and len(meant) == 1:
            meant = ()  # not found, which offers what is near
        if found := [entity for entity in meant if entity.label in labels]:
            return found
    return titled_with(text, forms) if "Document" in labels else []

"""The full name of what a parameter names, from whatever a question in Chinese may call it.

What the graph has as a name needs none of this. A short name (商务局, 大消费) is read here with the
names and the parts of names with which questions are read, so that a command, a request, a form and
a question understand the same and ask back the same.
"""

from typing import Any, TypeVar

from ontology.errors import NotFoundError, QueryError
from ontology.labels import NamedLabel
from queries.asking import refusals
from queries.asking.asking import known_forms
from queries.asking.gazetteer import Entity
from queries.asking.name_index import NameIndex
from queries.asking.normalization import fold_text
from queries.asking.parsing import read_names
from queries.asking.understanding import likeliest
from queries.engine.day import today
from queries.engine.names import find_name
from queries.engine.parameters import Params, named_parameters
from queries.engine.query import AnyQuery, Page
from queries.engine.reads import Reads

P = TypeVar("P", bound=Params)

_AS_PART = "里"
"""What a part of a title stands before: 大消费里."""


def with_full_names(query: AnyQuery, params: P, data_version: str) -> Reads[P]:
    """The parameters, each short name that the graph has not as a name replaced by the full one.

    What means nothing stays, for the question to say which names are near.

    Raises:
        QueryError: a short name may mean several things.
    """
    full: dict[str, str] = {}
    for name, label in named_parameters(query.params).items():
        given = getattr(params, name)
        if given is None or (yield from find_name(label, given)):
            continue
        forms = yield from known_forms(data_version)
        if meant := likeliest(_meant(given, label, forms)):
            if len(meant) > 1:
                raise QueryError(refusals.unclear(given, meant))
            full[name] = meant[0].name
    return params.model_copy(update=full)


def answered(query: AnyQuery, params: P, data_version: str) -> Reads[tuple[P, Page[Any]]]:
    """A page, and the parameters with the full names that were needed for it.

    Almost all names are in the graph as given: they are not looked up twice.
    """
    try:
        return params, (yield from query.reads(params))
    except NotFoundError:
        full = yield from with_full_names(query, params, data_version)
        if full == params:
            raise
        return full, (yield from query.reads(full))


def _meant(given: str, label: NamedLabel, forms: NameIndex) -> list[Entity]:
    text = fold_text(given)
    for asked in (text, text + _AS_PART):
        names = read_names(asked, forms, today())
        if names and names[0].text == text:
            return [entity for entity in names[0].meant if entity.label == label]
    return []

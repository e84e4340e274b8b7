"""The same question asked with fewer or with other conditions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from ontology.errors import NotFoundError
from queries.engine.parameters import MAX_LIMIT, PAGING, Params, named_parameters
from queries.engine.query import AnyQuery, Page
from queries.engine.reads import Reads

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Attempt:
    """A question with the parameters ``values``, which has rows: those of its first page."""

    query: AnyQuery
    values: Values
    page: Page[Any]


def given_values(params: Params) -> dict[str, Any]:
    """The parameters that say something, as JSON has them: neither defaults nor paging."""
    return params.model_dump(mode="json", exclude_defaults=True, exclude=PAGING)


def conditions(query: AnyQuery, values: Values) -> list[str]:
    """Parameters that may be left out: first what limits the rows, last what they are about."""
    fields, named = query.params.model_fields, named_parameters(query.params)
    free = [name for name in values if not fields[name].is_required() and values[name] is not False]
    return sorted(free, key=lambda name: (name in named, name == "jurisdiction"))


def attempt(query: AnyQuery, values: Values) -> Reads[Attempt | None]:
    """The question with these parameters, None if it has no rows or cannot be asked so."""
    try:
        params = query.params.model_validate({**values, "limit": MAX_LIMIT})
        page = yield from query.reads(params)
    except (ValidationError, NotFoundError):
        return None
    return Attempt(query, dict(values), page) if page.rows else None


def without(values: Values, *names: str) -> dict[str, Any]:
    """The parameters but for some."""
    return {name: value for name, value in values.items() if name not in names}


def fewest_left_out(query: AnyQuery, values: Values) -> Reads[Attempt | None]:
    """With as many of the conditions as there are still rows, None if there are none at all."""
    dropped = conditions(query, values)
    best = yield from attempt(query, without(values, *dropped))
    for name in tuple(dropped) if best else ():
        kept = [other for other in dropped if other != name]
        if more := (yield from attempt(query, without(values, *kept))):
            best, dropped = more, kept
    return best


def unset_flags(query: AnyQuery, values: Values) -> Iterator[str]:
    """Flags that were not set: most of them take more into the answer."""
    for name, field in query.params.model_fields.items():
        if field.annotation is bool and field.default is False and not values.get(name):
            yield name

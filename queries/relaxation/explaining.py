"""Says which condition empties an answer, and offers the nearest answers that are not empty.

Query relaxation: conditions are left out one by one, each choice is exchanged for the others, and
flags are set. Nothing here knows a question: what is said comes from the titles of its parameters
and columns, so that it holds for every question of the catalogue.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from pydantic import BaseModel, Field

from ontology.jurisdictions import place_name
from ontology.labels import LABEL_NAMES
from queries.catalogue import catalogue
from queries.engine.describe import describe_parameters
from queries.engine.parameters import Params, named_parameters
from queries.engine.query import AnyQuery, Page
from queries.engine.reads import Read, Reads
from queries.engine.worded import in_words
from queries.relaxation.attempts import (
    Attempt,
    Values,
    attempt,
    conditions,
    fewest_left_out,
    given_values,
    unset_flags,
    without,
)
from queries.relaxation.wording import MOST, all_conditions, condition, how_many, known_range

NEAREST = 4
WHY_EMPTY = "Why there are no rows, and what has some; null if there are rows, or on a later page"
_TRIED = 12
"""Other questions on the same thing that are tried."""
_PLACE = "jurisdiction"
_PLACES = (
    "MATCH (d:Document) WHERE NOT coalesce(d.stub, false) AND d.jurisdiction IS NOT NULL "
    "RETURN d.jurisdiction AS place, count(d) AS documents ORDER BY documents DESC, place "
    "LIMIT $count"
)
_LOADED = "MATCH (d:Document) WHERE NOT coalesce(d.stub, false) RETURN count(d) AS documents"


class NearAnswer(BaseModel):
    """A question that has rows, with the parameters to ask it."""

    sentence: str = Field(description="What is other than was asked, and how many rows there are")
    query: str
    parameters: dict[str, Any]


class EmptyAnswer(BaseModel):
    """Why there are no rows, and the nearest answers that have some."""

    reason: str
    nearest: list[NearAnswer]


def explain_if_empty(
    query: AnyQuery, params: Params, pages: Sequence[Page[Any]]
) -> Reads[EmptyAnswer | None]:
    """As ``explain_empty`` if ``pages``, which answer the question from its start, have no rows."""
    if params.cursor or any(page.rows for page in pages):
        return None
    return (yield from explain_empty(query, params))


def explain_empty(query: AnyQuery, params: Params) -> Reads[EmptyAnswer]:
    """Why ``query`` has no rows for ``params``."""
    documents = (yield Read(_LOADED, {}))[0]["documents"]
    if not documents:
        return EmptyAnswer(reason="还没有载入任何文件。请先用 policygraph load 载入。", nearest=[])
    values = given_values(params)
    for relaxed in (_single, _fewest, _elsewhere, _flags):
        if found := (yield from relaxed(query, values)):
            return found
    return EmptyAnswer(
        reason=_nothing(query, values, documents), nearest=(yield from _others(query, values))
    )


def _single(query: AnyQuery, values: Values) -> Reads[EmptyAnswer | None]:
    """By leaving out one condition, or taking another of its choices."""
    reasons: list[str] = []
    nearest: list[NearAnswer] = []
    for name in conditions(query, values):
        found = yield from attempt(query, without(values, name))
        if found is None:
            continue
        said = condition(query, name, values[name])
        choices = yield from _choices(query, values, name)
        known = _in_choices(query, name, choices) or known_range(found, name)
        reasons.append(f"不限“{said}”时有 {how_many(found)}{f'，{known}' if known else ''}")
        nearest += [_near(each, condition(query, name, each.values[name])) for each in choices]
        nearest.append(_near(found, f"不限“{said}”"))
    reason = f"{'；'.join(reasons[:2])}。"
    return EmptyAnswer(reason=reason, nearest=nearest[:NEAREST]) if reasons else None


def _choices(query: AnyQuery, values: Values, name: str) -> Reads[list[Attempt]]:
    """The other choices of a parameter that have rows."""
    parameter = next(p for p in describe_parameters(query.params) if p.name == name)
    found: list[Attempt] = []
    for choice in parameter.choices:
        if choice != values[name] and (
            one := (yield from attempt(query, {**values, name: choice}))
        ):
            found.append(one)
    return found


def _in_choices(query: AnyQuery, name: str, found: list[Attempt]) -> str:
    field = query.params.model_fields[name]
    values = "、".join(in_words(field, each.values[name]) for each in found)
    return f"{field.title or name}有 {values}" if found else ""


def _fewest(query: AnyQuery, values: Values) -> Reads[EmptyAnswer | None]:
    """By leaving out several conditions, if none of them alone is enough."""
    if len(conditions(query, values)) < 2:
        return None
    found = yield from fewest_left_out(query, values)
    if found is None:
        return None
    dropped = [name for name in values if name not in found.values]
    said = all_conditions(query, values, dropped)
    known = "，".join(filter(None, (known_range(found, name) for name in dropped)))
    reason = f"{said}都不限时有 {how_many(found)}{f'，{known}' if known else ''}。"
    return EmptyAnswer(reason=reason, nearest=[_near(found, f"不限{said}")])


def _elsewhere(query: AnyQuery, values: Values) -> Reads[EmptyAnswer | None]:
    """By asking of the other places whose plans are loaded, where a place must be given."""
    field = query.params.model_fields.get(_PLACE)
    if field is None or not field.is_required():
        return None
    found: list[Attempt] = []
    for record in (yield Read(_PLACES, {"count": _TRIED})):
        if one := (yield from attempt(query, {**values, _PLACE: record["place"]})):
            found.append(one)
    said = [condition(query, _PLACE, each.values[_PLACE]) for each in found]
    places = "、".join(place_name(each.values[_PLACE]) for each in found[:MOST])
    more = "等地" if len(found) > MOST else ""
    reason = (
        f"“{condition(query, _PLACE, values[_PLACE])}”没有，{field.title}为{places}{more}的有。"
    )
    nearest = [_near(one, each) for one, each in zip(found, said, strict=True)][:NEAREST]
    return EmptyAnswer(reason=reason, nearest=nearest) if found else None


def _flags(query: AnyQuery, values: Values) -> Reads[EmptyAnswer | None]:
    """By setting a flag that takes more into the answer."""
    nearest: list[NearAnswer] = []
    for name in unset_flags(query, values):
        if found := (yield from attempt(query, {**values, name: True})):
            nearest.append(_near(found, condition(query, name, True)))
    if not nearest:
        return None
    said = _subject(query, values)
    reason = f"{said}没有“{query.zh}”这一类内容；放宽范围后有。"
    return EmptyAnswer(reason=reason, nearest=nearest[:NEAREST])


def _others(query: AnyQuery, values: Values) -> Reads[list[NearAnswer]]:
    """Other questions on the same things, those of the same group first."""
    nearest: list[NearAnswer] = []
    for other in islice(_on_the_same(query, values), _TRIED):
        taken = {
            name: values[name] for name in _names(query, values) & other.params.model_fields.keys()
        }
        if found := (yield from attempt(other, taken)):
            nearest.append(_near(found, other.zh))
        if len(nearest) == NEAREST:
            break
    return nearest


def _on_the_same(query: AnyQuery, values: Values) -> Iterator[AnyQuery]:
    """Those that take one of the names that were given; of none, those of the same group."""
    given = _names(query, values)
    for other in sorted(catalogue().values(), key=lambda each: each.group != query.group):
        fields = other.params.model_fields
        required = {name for name, field in fields.items() if field.is_required()}
        near = given & fields.keys() if given else other.group == query.group
        if other is not query and required <= given and near:
            yield other


def _names(query: AnyQuery, values: Values) -> set[str]:
    """The parameters given that name something."""
    return named_parameters(query.params).keys() & values.keys()


def _nothing(query: AnyQuery, values: Values, documents: int) -> str:
    where = _subject(query, values) or f"已载入的 {documents} 个文件中"
    if kept := [name for name in values if _must_be_given(query, name)]:
        return f"{where}没有符合{all_conditions(query, values, kept)}的内容。"
    return f"{where}没有“{query.zh}”这一类内容。"


def _must_be_given(query: AnyQuery, name: str) -> bool:
    """Whether a parameter is a condition without which the question is none: 词：恐龙."""
    return query.params.model_fields[name].is_required() and name not in _names(query, {name: ""})


def _subject(query: AnyQuery, values: Values) -> str:
    """机构“市商务局”."""
    labels = named_parameters(query.params)
    return "、".join(
        f"{LABEL_NAMES[labels[name]].chinese}“{values[name]}”" for name in values if name in labels
    )


def _near(found: Attempt, said: str) -> NearAnswer:
    return NearAnswer(
        sentence=f"{said}，有 {how_many(found)}",
        query=found.query.name,
        parameters=dict(found.values),
    )

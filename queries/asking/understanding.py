"""From a question in Chinese to what it asks, or to why it is not answered.

No language model has a part in it: names are those of the graph, questions are the phrases of the
catalogue, and the same question over the same data is always understood in the same way.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeAlias

from pydantic import ValidationError

from queries.asking import declining
from queries.asking.asides import names_apart
from queries.asking.columns import Columns
from queries.asking.entities import Entity
from queries.asking.forms import Forms
from queries.asking.hearing import Hearing, hear
from queries.asking.matching import Reading, readings
from queries.asking.suggesting import question as phrased
from queries.asking.suggesting import suggest
from queries.asking.telling import tell
from queries.engine.parameters import Params
from queries.engine.query import AnyQuery

MARGIN = 0.01
"""How much better than every other question it must be."""
CLEAR = 0.1
"""The same where words were left out."""
CLOSE = 0.07
"""How much worse at most than a question that does not account for all that was said."""

_OF_CITED = ("citations-of-document", "document-lineage", "path")
"""What can be asked of a document that others cite, though its text is not loaded."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What is asked; ``sentence`` says so in Chinese, ``given`` are the parameters it names."""

    query: AnyQuery
    params: Params
    given: dict[str, Any]
    sentence: str

    def with_limit(self, limit: int) -> "Understood":
        """The same, with as many rows a page; as many as the question says, if it does."""
        params = self.params.model_copy(update={"limit": self.given.get("limit", limit)})
        return replace(self, params=params)


@dataclass(frozen=True, slots=True)
class Declined:
    """Why there is no answer, and what could be asked instead."""

    reason: str
    suggestions: tuple[str, ...]


Understanding: TypeAlias = Understood | Declined


def understand(question: str, forms: Forms, today: date) -> Understanding:
    """What a question asks of the graph whose names are ``forms``."""
    way, ranked, fitting = _heard(question, forms, today)

    def can_be_asked(other: str) -> bool:
        found = _heard(other, forms, today)[2]
        return len(found) == 1 and not _only_cited(found[0])

    if not fitting:
        return Declined(declining.why(way.tokens, ranked[0]), suggest(ranked, can_be_asked))
    if len(fitting) > 1:
        return Declined(declining.TWO_WAYS, suggest([*fitting, *ranked], can_be_asked))
    if names_apart(way.tokens):
        return Declined(declining.TWO_QUESTIONS, suggest(ranked, can_be_asked))
    meant = _settle(fitting[0], way.asides)
    if isinstance(meant, Declined) and not meant.suggestions:
        return replace(meant, suggestions=suggest(ranked, can_be_asked))
    return meant


def _heard(
    question: str, forms: Forms, today: date
) -> tuple[Hearing, list[Reading], list[Reading]]:
    """The first way of hearing a question that fits, else as it is written.

    With all readings of it, and those that fit.
    """
    found = []
    for way in hear(question, forms, today):
        ranked = readings(way.tokens, forms.entities, way.soft)
        fitting = [each for each in _fitting(ranked) if _shows(each, way.wanted)]
        found.append((way, ranked, fitting))
        if found[-1][2]:
            return found[-1]
    return found[0]


def _fitting(ranked: Sequence[Reading]) -> list[Reading]:
    """The readings that account for all of a question, and between which nothing decides."""
    whole = [reading for reading in ranked if reading.is_whole]
    if not whole or whole[0].score < ranked[0].score - CLOSE:
        return []
    margin = CLEAR if whole[0].ignored else MARGIN
    return [reading for reading in whole if reading.score > whole[0].score - margin]


def _shows(reading: Reading, wanted: Sequence[Columns]) -> bool:
    """Whether the answer has one of each of the columns."""
    return all(not columns.isdisjoint(reading.askable.query.columns) for columns in wanted)


def _settle(reading: Reading, asides: tuple[str, ...]) -> Understanding:
    """Choose what each name means; ask back if nothing decides it."""
    binding = reading.binding
    others: dict[str, tuple[str, ...]] = {}
    for name, (mention, meant) in binding.meant.items():
        chosen = _likeliest(meant)
        if len(chosen) > 1:
            ways = [phrased(reading, {**binding.values, name: e.name}) for e in chosen[:3]]
            return Declined(declining.unclear(mention.text, chosen), tuple(ways))
        binding.values[name] = chosen[0].name
        others[name] = tuple(e.name for e in meant if e is not chosen[0])
    if cited := _only_cited(reading):
        return Declined(declining.only_cited(cited), ())
    try:
        params = reading.askable.query.params.model_validate(binding.values)
    except ValidationError as error:
        return Declined(declining.invalid(reading, error), ())
    sentence = tell(reading, others, asides)
    return Understood(reading.askable.query, params, dict(binding.values), sentence)


def _only_cited(reading: Reading) -> str:
    """The name of a document whose text is not loaded, if more is asked than who cites it."""
    if reading.askable.query.name in _OF_CITED:
        return ""
    documents = (
        meant for _, meant in reading.binding.meant.values() if meant[0].label == "Document"
    )
    return next((e[0].name for e in documents if not any(each.used for each in e)), "")


def _likeliest(meant: Sequence[Entity]) -> list[Entity]:
    """The one that has tasks, or whose text is loaded, if it is one."""
    used = [entity for entity in meant if entity.used]
    return used if used else list(meant)
